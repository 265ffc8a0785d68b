import { getCollection, type CollectionEntry } from "astro:content";
import { address } from "../render/address/site.ts";
import { textFaults } from "../render/mdx/text-faults.ts";
import type { IndexedChapter, TextIndex } from "../render/mdx/text-index.ts";
import { textIndexes } from "../render/mdx/written-texts.ts";
import type { Locale } from "../schema/text.ts";

/** A chapter as it was written, in one language. `id` is its folder's name: "02-clusters". */
export interface Chapter extends IndexedChapter {
  readonly href: string;
  readonly lead: string;
  readonly order: number;
  readonly entry: CollectionEntry<"chapters">;
}

/** Returns the chapters of a language in reading order. Throws where the folder has a fault. */
export async function chaptersIn(locale: Locale): Promise<readonly Chapter[]> {
  const entries = await wholeCollection("chapters");
  return entries
    .filter(({ id }) => id.endsWith(`/${locale}`))
    .sort((first, second) => first.data.order - second.data.order)
    .map((entry) => {
      const id = entry.id.split("/")[0] ?? "";
      const { title, lead, order } = entry.data;
      const href = address(locale, "chapters", id);
      return { id, href, title, lead, order, index: indexOf(entry), entry };
    });
}

/** Returns the texts of a folder of content. Throws with every fault that they have. */
export async function wholeCollection<Name extends "chapters" | "pages">(
  name: Name,
): Promise<readonly CollectionEntry<Name>[]> {
  const entries = await getCollection(name);
  const texts = entries.map((entry) => ({
    path: entry.id,
    body: entry.body ?? "",
    index: indexOf(entry),
    ...("order" in entry.data ? { order: entry.data.order } : {}),
  }));
  const faults = textFaults(`content/${name}`, texts);
  if (faults.length > 0) throw new Error(faults.join("\n"));
  return entries;
}

/** Returns what a text of content names. */
export function indexOf({ collection, id }: CollectionEntry<"chapters" | "pages">): TextIndex {
  const file = `content/${collection}/${id}.mdx`;
  const index = textIndexes().get(file);
  if (index) return index;
  throw new Error(`${file}: expected a text, found none; add it or run the command again`);
}
