/** Markup that has been made safe, as opposed to text that has not. */
// @ts-nocheck

export interface Markup {
  readonly markup: string;
}

type Part = string | number | Markup | null | false | readonly Part[];

/** Marks a string as markup; only for strings that were built from escaped parts. */
export function raw(markup: string): Markup {
  return { markup };
}

/** Returns text as it stands in HTML content and in quoted attributes. */
export function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

/** A template whose values are escaped unless they are markup; `null` and `false` vanish. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  const pieces = strings.map(
    (text, index) => text + (index < parts.length ? put(parts[index]) : ""),
  );
  return raw(pieces.join(""));
}

function put(part: Part | undefined): string {
  if (part === null || part === undefined || part === false) return "";
  if (typeof part === "string") return escaped(part);
  if (typeof part === "number") return String(part);
  if ("markup" in part) return part.markup;
  return part.map(put).join("");
}
