import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buildSync, transformSync } from "esbuild";
import { chartUrl } from "./chart-address.ts";
import { figure } from "./figure.ts";
import { html, raw } from "./html.ts";
import type { ChartPayload } from "./payload.ts";
import { projectRoot } from "./project-root.ts";

const STYLES = ["tokens.css", "marks.css", "figure.css", "embed.css"];

let parts: { style: string; script: string } | null = null;

/**
 * Returns the embed page of a chart: one document with drawing, table, style and script inline,
 * under a policy that allows these and nothing else.
 */
export function embedPage(payload: ChartPayload): string {
  const { locale, title, summary } = payload;
  const { style, script } = (parts ??= inlineParts());
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
<meta name="description" content="${summary}">
<meta name="robots" content="noindex">
<meta name="referrer" content="no-referrer">
<meta name="responsive-embedded-sizing" content="allow-origins=*">
<link rel="canonical" href="${chartUrl(payload)}">
<style>${raw(style)}</style>
</head>
<body>
<main>${figure(payload, { place: "embed", headingLevel: 1 })}</main>
<script type="module">${raw(script)}</script>
</body>
</html>
`.markup;
}

/** Style and script of all embeds, minified; read once in a build. */
function inlineParts(): { style: string; script: string } {
  const root = projectRoot();
  const css = STYLES.map((name) => readFileSync(join(root, "src/styles", name), "utf8")).join("\n");
  const style = transformSync(css, { loader: "css", minify: true }).code.trim();
  const [bundle] = buildSync({
    entryPoints: [join(root, "src/client/embed.ts")],
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    write: false,
    charset: "utf8",
  }).outputFiles;
  const script = bundle?.text.trim() ?? "";
  for (const text of [style, script]) {
    if (/<\/(style|script)|<!--/i.test(text)) {
      throw new Error("src/render/embed.ts: expected text that cannot end its element");
    }
  }
  return { style, script };
}

function hashOf(text: string): string {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}
