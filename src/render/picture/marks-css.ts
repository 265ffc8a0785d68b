import { readFileSync } from "node:fs";
import { join } from "node:path";
import { madeFrom } from "../../schema/made-from.ts";
import { projectRoot } from "../../schema/project-root.ts";
import { resolveTokens, tokensFile, type Theme } from "./theme.ts";
import { withFileFonts } from "./svg-markup.ts";

const FILE = "src/styles/marks.css";

const rules = madeFrom<Record<Theme, string>>(() => {
  const file = join(projectRoot(), FILE);
  const plain = plainRules(readFileSync(file, "utf8"));
  const inTheme = (theme: Theme): string => withFileFonts(resolveTokens(plain, theme));
  return { value: { light: inTheme("light"), dark: inTheme("dark") }, files: [file, tokensFile()] };
});

/** Returns the rules of the marks for a file: no layers, no page states, no custom properties. */
export function marksCss(theme: Theme): string {
  return rules()[theme];
}

/**
 * Returns the plain rules of a style sheet, one a line: layers are opened, other at-rules and
 * rules for states such as `:hover` are left out, since renderers of files do not know them.
 */
export function plainRules(css: string): string {
  const text = css.replace(/\/\*[\s\S]*?\*\//gu, "").replace(/\s+/gu, " ");
  return blocks(text)
    .flatMap(({ head, body }) => {
      if (/^@layer\b/u.test(head)) return [plainRules(body)];
      if (head.startsWith("@") || head.includes(":")) return [];
      const declarations = body.replace(/\s*([:;,])\s*/gu, "$1").trim();
      return [`${head}{${declarations.replace(/;$/u, "")}}`];
    })
    .filter((rule) => rule !== "")
    .join("\n");
}

function blocks(text: string): { head: string; body: string }[] {
  const found: { head: string; body: string }[] = [];
  let depth = 0;
  let headStart = 0;
  let bodyStart = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === "{" && depth++ === 0) bodyStart = at + 1;
    if (text[at] === ";" && depth === 0) headStart = at + 1;
    if (text[at] === "}" && --depth === 0) {
      const head = text.slice(headStart, bodyStart - 1).trim();
      found.push({ head, body: text.slice(bodyStart, at) });
      headStart = at + 1;
    }
  }
  return found;
}
