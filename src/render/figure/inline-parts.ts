import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buildSync, transformSync } from "esbuild";
import { madeFrom, type Made } from "../../schema/made-from.ts";
import { projectRoot } from "../../schema/project-root.ts";

/** Style and script of an embed, minified. */
export interface InlineParts {
  readonly style: string;
  readonly script: string;
}

const STYLES = ["tokens.css", "marks.css", "figure.css", "embed.css"];

/** Returns the parts of the embed of a chart. */
export const chartEmbedParts = madeFrom(() => inlineParts(STYLES, "src/client/embed.ts"));

/** Returns the parts of the embed of the atlas. */
export const atlasEmbedParts = madeFrom(() =>
  inlineParts(
    [...STYLES, "atlas-map.css", "atlas-timeline.css", "atlas-embed.css"],
    "src/client/atlas/embed.ts",
  ),
);

/** Returns the policy of a document that allows its own style and script, and nothing else. */
export function inlinePolicy({ style, script }: InlineParts): string {
  return [
    "default-src 'none'",
    `style-src '${hashOf(style)}'`,
    `script-src '${hashOf(script)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

/** Returns style sheets of src/styles and a script of src/client as they stand in an embed. */
export function inlineParts(styles: readonly string[], script: string): Made<InlineParts> {
  const root = projectRoot();
  const sheets = styles.map((name) => join(root, "src/styles", name));
  const css = sheets.map((file) => readFileSync(file, "utf8")).join("\n");
  const style = withShortTokens(transformSync(css, { loader: "css", minify: true }).code.trim());
  const { outputFiles, metafile } = buildSync({
    absWorkingDir: root,
    entryPoints: [join(root, script)],
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    write: false,
    charset: "utf8",
    metafile: true,
  });
  const code = outputFiles[0]?.text.trim() ?? "";
  for (const text of [style, code]) {
    if (/<\/(style|script)|<!--/i.test(text)) {
      throw new Error(`${script}: expected text that cannot end its element`);
    }
  }
  const modules = Object.keys(metafile.inputs).map((file) => join(root, file));
  return { value: { style, script: code }, files: [...sheets, ...modules] };
}

/** Returns a style without the custom properties that neither it nor the markup refers to. */
export function withTokensOf(style: string, markup: string): string {
  return style.replace(/(--[\w-]+):[^;{}]*;?/gu, (declaration, name: string) =>
    style.includes(`var(${name})`) || markup.includes(`var(${name})`) ? declaration : "",
  );
}

/**
 * Shortens the custom properties. Those that no rule refers to are left out, but colours are not,
 * since drawings name them; so are typefaces and sizes that a later sheet sets anew.
 */
function withShortTokens(css: string): string {
  return css.replace(/--([\w-]+):([^;{}]*);?/gu, (declaration, name: string, _, at: number) => {
    const isColour = new RegExp(`--${name}:\\s*light-dark\\(`, "u").test(css);
    const isUsed = css.includes(`var(--${name})`) && css.lastIndexOf(`--${name}:`) === at;
    // What minifies the rest leaves these as they are written.
    return isColour || isUsed ? declaration.replace(/(?<=[:,])\s+/gu, "") : "";
  });
}

function hashOf(text: string): string {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}
