// @ts-nocheck
import { LOCALES } from "../../schema/text.ts";
import { unknownId } from "../../schema/message/unknown-id.ts";

/** A text as it was written: "<id>/<language>", its number where it has one, its source. */
export interface WrittenText {
  readonly path: string;
  readonly order?: number;
  readonly body: string;
}

const CODE = /```[\s\S]*?```|`[^`]*`/gu;
const COMPONENT = /<([A-Z]\w*)/gu;

/**
 * Returns what is wrong with the texts of a folder, one line each: a language that lacks, a text
 * without words, numbers of chapters that differ between languages or stand twice.
 */
export function textFaults(folder: string, texts: readonly WrittenText[]): readonly string[] {
  const ids = [...new Set(texts.map(({ path }) => path.split("/")[0] ?? ""))];
  return [
    ...ids.flatMap((id) => languageFaults(folder, id, texts)),
    ...texts.flatMap((text) => wordFaults(folder, text)),
    ...orderFaults(folder, texts),
  ];
}

/** Throws at a component in a text's source that is not among `components`; code is left out. */
export function assertComponents(file: string, body: string, components: readonly string[]): void {
  for (const [, name = ""] of body.replace(CODE, "").matchAll(COMPONENT)) {
    if (components.includes(name)) continue;
    const list = `one of the components ${components.join(", ")}`;
    throw unknownId(file, list, name, components, "correct its name");
  }
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
