import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buildSync, transformSync } from "esbuild";
import { chartUrl } from "../address/chart-address.ts";
import { figure } from "./figure.ts";
import { html, raw, type Markup } from "./html.ts";
import type { ChartPayload } from "../chart/payload.ts";
import { madeFrom, type Made } from "../../schema/made-from.ts";
import { projectRoot } from "../../schema/project-root.ts";
import type { Locale } from "../../schema/text.ts";

const STYLES = ["tokens.css", "marks.css", "figure.css", "embed.css"];

/** Style and script of an embed, minified. */
export interface InlineParts {
  readonly style: string;
  readonly script: string;
}

/** What an embed says of itself. */
interface EmbedHead {
  readonly locale: Locale;
  readonly title: string;
  readonly description: string;
  /** Whole address of the page that it stands for. */
  readonly canonical: string;
}

const parts = madeFrom(() => inlineParts(STYLES, "src/client/embed.ts"));

/**
 * Returns the embed page of a chart: one document with drawing, table, style and script inline,
 * under a policy that allows these and nothing else.
 */
export function embedPage(payload: ChartPayload): string {
  const { locale, title, summary } = payload;
  return embedDocument(
    { locale, title, description: summary, canonical: chartUrl(payload) },
    html`<main>${figure(payload, { place: "embed", headingLevel: 1 })}</main>`,
    parts(),
  );
}

/** Returns an embed as one document, under a policy that allows its own parts and nothing else. */
export function embedDocument(
  { locale, title, description, canonical }: EmbedHead,
  body: Markup,
  { style: common, script }: InlineParts,
): string {
  const style = withTokensOf(common, body);
  const policy = [
    "default-src 'none'",
    `style-src '${hashOf(style)}'`,
    `script-src '${hashOf(script)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  return html`<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="description" content="${description}">
<meta name="robots" content="noindex">
<meta name="referrer" content="no-referrer">
<meta name="responsive-embedded-sizing" content="allow-origins=*">
<link rel="canonical" href="${canonical}">
<style>${raw(style)}</style>
</head>
<body>
${body}
<script type="module">${raw(script)}</script>
</body>
</html>
`.markup;
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

/** Leaves out the custom properties that neither the style nor a document refers to. */
function withTokensOf(style: string, { markup }: Markup): string {
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
