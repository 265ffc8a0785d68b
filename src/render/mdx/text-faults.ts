import { LOCALES } from "../../schema/text.ts";
import { unknownId } from "../../schema/message/unknown-id.ts";
import type { Named, TextIndex } from "./text-index.ts";
import { isComponent, nodesIn } from "./text-tree.ts";

/** A text as it was written: "<id>/<language>", its number where it has one, its source and index. */
export interface WrittenText {
  readonly path: string;
  readonly order?: number;
  /** What stands after the head. */
  readonly body: string;
  readonly index: TextIndex;
}

// What prints no words has no place in a heading, which the contents repeat, nor in a note.
const IN_HEADINGS: ReadonlySet<string> = new Set(["Claim", "Holds", "Term"]);
const NOT_IN_NOTES: ReadonlySet<string> = new Set(["Figure", "H2", "Note", "Ref", "Walk"]);

/**
 * Returns what is wrong with the texts of a folder, one line each: a language that lacks, a text
 * without words, numbers of chapters that differ between languages or stand twice, an address that
 * stands twice in a text, a component where it cannot be.
 */
export function textFaults(folder: string, texts: readonly WrittenText[]): readonly string[] {
  const ids = [...new Set(texts.map(({ path }) => path.split("/")[0] ?? ""))];
  return [
    ...ids.flatMap((id) => languageFaults(folder, id, texts)),
    ...texts.flatMap((text) => wordFaults(folder, text)),
    ...orderFaults(folder, texts),
    ...texts.flatMap(({ path, index }) => indexFaults(`${folder}/${path}.mdx`, index)),
  ];
}

/** Throws at the first component of a text that is not among `names`. */
export function assertComponents(
  file: string,
  { components }: TextIndex,
  names: readonly string[],
): void {
  const stranger = components.find(({ name }) => !names.includes(name));
  if (!stranger) return;
  const list = `one of the components ${names.join(", ")}`;
  throw unknownId(`${file}:${stranger.line}`, list, stranger.name, names, "correct its name");
}

function indexFaults(file: string, { sections, figures, components }: TextIndex): string[] {
  return [
    ...repeated(sections).map((section) => twice(file, "H2", section)),
    ...repeated(figures).map((figure) => twice(file, "Figure", figure)),
    ...components.flatMap(({ name, node, line }) => {
      const isNote = name === "Note" || name === "Ref";
      if (name !== "H2" && !isNote) return [];
      const inside = [...nodesIn(node)].filter(isComponent).slice(1);
      const misplaced = inside.filter((other) =>
        isNote ? NOT_IN_NOTES.has(other.name) : !IN_HEADINGS.has(other.name),
      );
      return misplaced.map(
        (other) =>
          `${file}:${line}: ${name}: expected words, received <${other.name}>; take it out`,
      );
    }),
  ];
}

/** Those of a list whose id stands before them. */
function repeated<Item extends Named>(items: readonly Item[]): readonly Item[] {
  return items.filter(({ id }, index) => items.findIndex((other) => other.id === id) < index);
}

/** An id is an address on the page, so that it cannot stand there twice. */
function twice(file: string, name: string, { id, line }: Named): string {
  return `${file}:${line}: ${name}: expected each id once, received "${id}" again; correct or remove one of them`;
}

function languageFaults(folder: string, id: string, texts: readonly WrittenText[]): string[] {
  const own = texts.filter(({ path }) => path.startsWith(`${id}/`));
  const missing = LOCALES.filter((locale) => !own.some(({ path }) => path === `${id}/${locale}`));
  if (missing.length > 0) {
    const wanted = LOCALES.map((locale) => `${locale}.mdx`).join(" and ");
    const found = own.map(({ path }) => `${path.split("/")[1] ?? ""}.mdx`).join(" and ");
    return [`${folder}/${id}: expected ${wanted}, received only ${found}; add the other language`];
  }
  const orders = new Set(own.map(({ order }) => order));
  if (orders.size < 2) return [];
  return [
    `${folder}/${id}: order: expected one number in all languages, received ${[...orders].join(" and ")}; correct one`,
  ];
}

function wordFaults(folder: string, { path, body }: WrittenText): string[] {
  if (body.trim() !== "") return [];
  return [`${folder}/${path}.mdx: expected a text after the head, received nothing; write it`];
}

function orderFaults(folder: string, texts: readonly WrittenText[]): string[] {
  const owners = new Map<string, string>();
  return texts.flatMap(({ path, order }) => {
    if (order === undefined) return [];
    const key = `${path.split("/")[1] ?? ""} ${order}`;
    const owner = owners.get(key);
    owners.set(key, owner ?? path);
    if (owner === undefined) return [];
    return [
      `${folder}/${path}.mdx: order: expected a number of its own, received ${order}, which ${folder}/${owner}.mdx has; correct one`,
    ];
  });
}
