import { readFileSync } from "node:fs";
import { join } from "node:path";
import { getCollection, type CollectionEntry } from "astro:content";
import { address } from "../render/address/site.ts";
import { textFaults } from "../render/mdx/text-faults.ts";
import { textIndex, type IndexedChapter, type TextIndex } from "../render/mdx/text-index.ts";
import { projectRoot } from "../schema/project-root.ts";
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

const indexes = new Map<string, { readonly source: string; readonly index: TextIndex }>();

/** Returns the index of a text, made anew when its file has changed. */
export function indexOf({ filePath = "" }: CollectionEntry<"chapters" | "pages">): TextIndex {
  const source = readFileSync(join(projectRoot(), filePath), "utf8");
  const made = indexes.get(filePath);
  if (made?.source === source) return made.index;
  const index = textIndex(source, filePath);
  indexes.set(filePath, { source, index });
  return index;
}
