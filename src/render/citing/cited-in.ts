import type { Voice } from "../../i18n/voice.ts";
import { claimAnchor } from "../address/claim-anchor.ts";
import { address } from "../address/site.ts";
import type { IndexedChapter } from "../mdx/text-index.ts";

/** Kinds of places that cite works, in the order in which they are listed. */
export const CITING = ["chapter", "claim", "term", "indicator"] as const;

/** A place of the site that cites a work. */
export interface Mention {
  readonly kind: (typeof CITING)[number];
  readonly href: string;
  readonly words: string;
}

/**
 * Returns, by the id of a work, where the site cites it: chapters, claims, glossary, indicators, in
 * this order and each once.
 */
export function citedIn(
  chapters: readonly IndexedChapter[],
  { data, locale, format }: Voice,
): ReadonlyMap<string, readonly Mention[]> {
  const { compare } = format;
  const mentions = new Map<string, Mention[]>();
  const add = (ids: Iterable<string>, kind: Mention["kind"], href: string, words: string): void => {
    for (const id of new Set(ids)) {
      mentions.set(id, [...(mentions.get(id) ?? []), { kind, href, words }]);
    }
  };
  for (const { id, title, index } of chapters) {
    const works = index.references.map((reference) => reference.id);
    add(works, "chapter", address(locale, "chapters", id), title);
  }
  for (const claim of data.claims.values()) {
    const href = `${address(locale, "claims")}#${claimAnchor(claim.id)}`;
    add(referencesIn(claim), "claim", href, claim.id);
  }
  const terms = [...data.glossary.values()].sort((first, second) =>
    compare(first.term[locale], second.term[locale]),
  );
  for (const { id, term, sources } of terms) {
    const href = `${address(locale, "glossary")}#term-${id}`;
    add(sources, "term", href, term[locale]);
  }
  for (const indicator of data.indicators.values()) {
    const href = address(locale, "indicators", indicator.id);
    const ids = [...referencesIn(indicator.source), ...indicator.rows.flatMap(referencesIn)];
    add(ids, "indicator", href, indicator.name[locale]);
  }
  return mentions;
}

/** Ids under any key "reference" of a record, however deep. */
function referencesIn(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, part]: [string, unknown]) =>
    key === "reference" && typeof part === "string" ? [part] : referencesIn(part),
  );
}
