// @ts-nocheck
import { getCollection, type CollectionEntry } from "astro:content";
import { address } from "../render/address/site.ts";
import { textFaults } from "../render/chapter/text-faults.ts";
import type { Locale } from "../schema/text.ts";

/** A chapter as it was written, in one language. */
export interface Chapter {
  /** Name of the folder, which is the same in all languages: "02-clusters". */
  readonly id: string;
  readonly href: string;
  readonly title: string;
  readonly lead: string;
  readonly order: number;
  /** Source of the text, in MDX. */
  readonly body: string;
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
      return { id, href, title, lead, order, body: entry.body ?? "", entry };
    });
}

/** Returns the texts of a folder of content. Throws with every fault that they have. */
export async function wholeCollection<Name extends "chapters" | "pages">(
  name: Name,
): Promise<readonly CollectionEntry<Name>[]> {
  const entries = await getCollection(name);
  const texts = entries.map(({ id, data, body = "" }) => ({
    path: id,
    body,
    ...("order" in data ? { order: data.order } : {}),
  }));
  const faults = textFaults(`content/${name}`, texts);
  if (faults.length > 0) throw new Error(faults.join("\n"));
  return entries;
}
