import type { Voice } from "../../i18n/voice.ts";
import { charts } from "../chart/catalogue.ts";
import { chapterFigures } from "./chapter-figures.ts";
import type { WrittenChapter } from "../citing/cited-in.ts";
import { chartPayload } from "../chart/payload.ts";
import { address } from "../address/site.ts";

/** A place of the report where an item of the source texts stands. */
export interface ClaimPlace {
  readonly kind: "section" | "figure" | "term";
  readonly href: string;
  readonly words: string;
}

const HEADING_OR_CLAIM = /<H2 id="([^"]+)">([\s\S]*?)<\/H2>|<Claim\s[^>]*?\bid="([^"]+)"/gu;
const TAG = /<[^>]+>/gu;

/**
 * Returns, by the number of an item of the source texts, where the report deals with it: sections of
 * chapters that mark it, figures that show it, terms that explain it; each place once.
 */
export function claimPlaces(
  chapters: readonly WrittenChapter[],
  voice: Voice,
): ReadonlyMap<string, readonly ClaimPlace[]> {
  const { data, locale, say } = voice;
  const places = new Map<string, ClaimPlace[]>();
  const add = (item: string, place: ClaimPlace): void => {
    const known = places.get(item) ?? [];
    if (known.some(({ href }) => href === place.href)) return;
    places.set(item, [...known, place]);
  };
  const homes = new Map<string, string>();
  for (const { id, title, body } of chapters) {
    const page = address(locale, "chapters", id);
    let section = { id: "", title };
    for (const [, heading, words = "", items = ""] of body.matchAll(HEADING_OR_CLAIM)) {
      if (heading) section = { id: heading, title: words.replace(TAG, "") };
      for (const item of items.split(" ").filter(Boolean)) {
        const href = section.id ? `${page}#${section.id}` : page;
        add(item, {
          kind: "section",
          href,
          words: say("claims.section", { title, section: section.title }),
        });
      }
    }
    for (const figure of chapterFigures({ body })) {
      if (!homes.has(figure)) homes.set(figure, `${page}#figure-${figure}`);
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
