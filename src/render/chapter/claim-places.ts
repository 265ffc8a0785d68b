import type { Voice } from "../../i18n/voice.ts";
import { charts } from "../chart/catalogue.ts";
import type { IndexedChapter } from "../mdx/text-index.ts";
import { chartPayload } from "../chart/payload.ts";
import { address } from "../address/site.ts";

/** A place of the report where an item of the source texts stands. */
export interface ClaimPlace {
  readonly kind: "section" | "figure" | "term";
  readonly href: string;
  readonly words: string;
}

/**
 * Returns, by the number of an item of the source texts, where the report deals with it: sections of
 * chapters that mark it, figures that show it, terms that explain it; each place once.
 */
export function claimPlaces(
  chapters: readonly IndexedChapter[],
  voice: Voice,
): ReadonlyMap<string, readonly ClaimPlace[]> {
  const { data, locale, say } = voice;
  const places = new Map<string, ClaimPlace[]>();
  const add = (item: string, place: ClaimPlace): void => {
    const others = places.get(item) ?? [];
    if (others.some(({ href }) => href === place.href)) return;
    places.set(item, [...others, place]);
  };
  const homes = new Map<string, string>();
  for (const { id, title, index } of chapters) {
    const page = address(locale, "chapters", id);
    for (const { items, section } of index.claims) {
      const href = section ? `${page}#${section.id}` : page;
      const words = say("claims.section", { title, section: section?.title ?? title });
      for (const item of items) add(item, { kind: "section", href, words });
    }
    for (const figure of index.figures) {
      if (!homes.has(figure.id)) homes.set(figure.id, `${page}#figure-${figure.id}`);
    }
  }
  for (const chart of charts) {
    const { id, title, claims } = chartPayload(chart, voice);
    const href = homes.get(id) ?? address(locale, "charts", id);
    for (const item of claims)
      add(item, { kind: "figure", href, words: say("claims.figure", { title }) });
  }
  for (const { id, term, items = [] } of data.glossary.values()) {
    const href = `${address(locale, "glossary")}#term-${id}`;
    const words = say("claims.term", { term: term[locale] });
    for (const item of items) add(item, { kind: "term", href, words });
  }
  return places;
}
