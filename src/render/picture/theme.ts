import { readFileSync } from "node:fs";
import { join } from "node:path";
import { madeFrom } from "../../schema/made-from.ts";
import { projectRoot } from "../../schema/project-root.ts";

/** A colour scheme of the site. */
export type Theme = "light" | "dark";
/** Values of the custom properties of src/styles/tokens.css by name, without the two hyphens. */
export type Tokens = Readonly<Record<string, string>>;

const FILE = "src/styles/tokens.css";
const PIXELS_PER_REM = 16;

const themes = madeFrom<Record<Theme, Tokens>>(() => {
  const file = tokensFile();
  const css = readFileSync(file, "utf8");
  return { value: { light: tokensOf(css, "light"), dark: tokensOf(css, "dark") }, files: [file] };
});

/** Returns the absolute path of the style sheet that declares the tokens. */
export function tokensFile(): string {
  return join(projectRoot(), FILE);
}

/** Returns every token in one colour scheme, `light-dark()` and references to tokens resolved. */
export function tokens(theme: Theme): Tokens {
  return themes()[theme];
}

/** Returns the tokens of a style sheet; see `tokens`. Throws on a reference to an unknown one. */
export function tokensOf(css: string, theme: Theme): Tokens {
  const declared: Record<string, string> = {};
  const withoutComments = css.replace(/\/\*[\s\S]*?\*\//gu, "");
  for (const [, name = "", value = ""] of withoutComments.matchAll(/--([\w-]+)\s*:\s*([^;}]+)/gu)) {
    // The first declaration counts: later blocks only choose a scheme.
    declared[name] ??= value.replace(/\s+/gu, " ").trim();
  }
  return Object.fromEntries(
    Object.entries(declared).map(([name, value]) => [
      name,
      resolved(value, theme, declared, [name]),
    ]),
  );
}

/**
 * Returns CSS or SVG text with every `var(--token)` and `light-dark()` replaced by its value, and
 * lengths in rem by pixels, since a file has no root font size. Quotes become single ones, so that
 * values may stand in attributes. Throws on an unknown token without a fallback.
 */
export function resolveTokens(text: string, theme: Theme): string {
  return resolved(text, theme, tokens(theme), []);
}

function resolved(text: string, theme: Theme, values: Tokens, path: readonly string[]): string {
  const chosen = replaceCalls(text, "light-dark", (inside) => {
    const [light = "", dark = light] = topLevelParts(inside);
    return theme === "light" ? light : dark;
  });
  return replaceCalls(chosen, "var", (inside) => {
    const [reference = "", ...rest] = topLevelParts(inside);
    const name = reference.replace(/^--/u, "");
    const value = values[name] ?? (rest.length > 0 ? rest.join(", ") : undefined);
    if (value === undefined || path.includes(name)) {
      throw new Error(
        `${FILE}: --${name}: expected a value that does not refer to itself, received ${value ?? "nothing"}; define the token or correct its name`,
      );
    }
    return inPixels(resolved(value, theme, values, [...path, name])).replaceAll('"', "'");
  });
}

function inPixels(value: string): string {
  return value.replace(
    /(?<![\w.])(\d*\.?\d+)rem\b/gu,
    (_, count: string) => `${Math.round(Number(count) * PIXELS_PER_REM * 100) / 100}px`,
  );
}

/** Replaces each `name(…)`, with its nested parentheses, by what `replace` makes of its inside. */
function replaceCalls(text: string, name: string, replace: (inside: string) => string): string {
  const opening = new RegExp(`(?<![\\w-])${name}\\(`, "gu");
  let result = "";
  let done = 0;
  for (let match = opening.exec(text); match; match = opening.exec(text)) {
    const start = opening.lastIndex;
    let depth = 1;
    let end = start;
    for (; end < text.length && depth > 0; end++) {
      if (text[end] === "(") depth++;
      if (text[end] === ")") depth--;
    }
    result += text.slice(done, match.index) + replace(text.slice(start, end - 1));
    done = end;
    opening.lastIndex = end;
  }
  return result + text.slice(done);
}

/** Splits at commas that are outside parentheses. */
function topLevelParts(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let part = "";
  for (const character of text) {
    if (character === "(") depth++;
    if (character === ")") depth--;
    if (character === "," && depth === 0) {
      parts.push(part.trim());
      part = "";
    } else part += character;
  }
  return [...parts, part.trim()];
}
