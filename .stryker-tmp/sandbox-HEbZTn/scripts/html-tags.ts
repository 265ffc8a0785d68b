/** An opening tag of a page, as far as checks of built pages need it. */
// @ts-nocheck

export interface Tag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
}

// Text inside these is not markup; the tags themselves are kept.
const RAW = /(<(script|style|textarea|title)\b[^>]*>)[\s\S]*?(<\/\2>)/gi;
const COMMENT = /<!--[\s\S]*?-->/g;
const TAG = /<([a-z][\w:-]*)((?:\s+[^\s=>/]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>"']+))?)*)\s*\/?>/gi;
const ATTRIBUTE = /([^\s=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+)))?/g;
const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
};

/** Returns the opening tags of a built page in their order; names are in lower case. */
export function htmlTags(html: string): Tag[] {
  const markup = html.replace(COMMENT, "").replace(RAW, "$1$3");
  return [...markup.matchAll(TAG)].map(([, name = "", rest = ""]) => ({
    name: name.toLowerCase(),
    attributes: new Map(
      [...rest.matchAll(ATTRIBUTE)].map(([, key = "", double, single, bare]) => [
        key.toLowerCase(),
        unescaped(double ?? single ?? bare ?? ""),
      ]),
    ),
  }));
}

function unescaped(text: string): string {
  return text
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(parseInt(code, 16)))
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&(\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);
}
