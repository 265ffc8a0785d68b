// @ts-nocheck
const HEAD = /^---\n([\s\S]*?)\n---\n/;
const TAG = /<(\/?)([A-Z]\w*)((?:\s+[\w-]+(?:=(?:"[^"]*"|\{(?:[^{}]|\{[^{}]*\})*\}))?)*)\s*(\/?)>/g;

// Stands for what a component or a piece of code prints within a sentence.
const PRINTED = "□";
const NOTES = new Set(["Ref", "Note"]);

/** Returns the quoted texts at the head of an MDX file, without their quotation marks. */
export function headOf(mdx: string): string[] {
  const head = HEAD.exec(mdx)?.[1] ?? "";
  return [...head.matchAll(/^(?:\s*-\s*|\w+:\s*)"(.*)"$/gm)].map(([, text = ""]) => text);
}

/** Returns the blocks of an MDX file without its head and imports. */
export function paragraphs(mdx: string): string[] {
  return mdx
    .replace(HEAD, "")
    .split(/\n{2,}/)
    .map((block) => block.trim())
    .filter((block) => block !== "" && !block.startsWith("import "));
}

/** Returns a block as people read it: no tags, no code, no addresses, link words kept. */
export function proseOf(block: string): string {
  return block
    .replace(/<pre\b[\s\S]*?<\/pre>/g, "")
    .replace(/```[\s\S]*?```/g, "")
    .replace(/\{\/\*[\s\S]*?\*\/\}/g, "")
    .replace(/`[^`]*`|<code>[^<]*<\/code>/g, PRINTED)
    .replace(/\s*<\/?(?:table|caption|thead|tbody|tr|th|td)\b[^>]*>\s*/g, "\n")
    .replace(TAG, (_, _closing, name: string, _properties, isEmpty: string) =>
      isEmpty !== "" && !NOTES.has(name) ? PRINTED : "",
    )
    .replace(/\{"([^"]*)"\}/g, "$1")
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/^(#+|[-*]|>|\d+\.)\s+/gm, "")
    .replaceAll("**", "");
}

/**
 * Returns the components of an MDX file with their properties, as "Cell of=… geo=…", sorted within
 * a paragraph: word order may differ between languages, what a paragraph rests on may not.
 */
export function tagsOf(mdx: string): string[] {
  return paragraphs(mdx).map((block) =>
    [...block.matchAll(TAG)]
      .filter(([, closing]) => closing === "")
      .map(([, , name = "", properties = ""]) => `${name}${properties.replace(/\s+/g, " ")}`)
      .sort()
      .join(" | "),
  );
}
