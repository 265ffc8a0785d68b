import type { Reference } from "../../schema/reference.ts";
import type { Locale } from "../../schema/text.ts";
import type { Voice } from "../../i18n/voice.ts";
import {
  bibliographyEntries,
  escaped,
  STYLES,
  titleOf,
  type BibliographyEntry,
  type StyleId,
} from "./bibliography-entries.ts";
import type { Citable } from "./citable.ts";
import { cslItem } from "./csl-json.ts";

/** One way to cite something: plain text to copy, and HTML with italics and links to show. */
export interface CitationText {
  readonly style: StyleId;
  readonly name: string;
  readonly text: string;
  readonly html: string;
  /** Where the style wants the day on which something was seen; null where it wants none. */
  readonly access: AccessWords | null;
}

/** Words for the day of access, which a copy gets and the page does not. */
export interface AccessWords {
  /** "{date}" stands for the day in words, "{iso}" for "2026-11-22". */
  readonly template: string;
  /** The text before whose last place in the citation the words go. */
  readonly before: string;
}

/** APA asks for a day only where what is cited changes; a version and a hash do not. */
const ACCESS: Partial<Record<StyleId, Record<Locale, AccessWords>>> = {
  "chicago-author-date": {
    pl: { template: " Dostęp {date}.", before: " https:" },
    en: { template: " Accessed {date}.", before: " https:" },
  },
  "pn-iso-690": {
    pl: { template: " [dostęp: {iso}]", before: ". Dostępne w:" },
    en: { template: " [accessed: {iso}]", before: ". Available from:" },
  },
};

type Person = NonNullable<Reference["author"]>[number];

/** The styles of the bibliography: what readers of each language expect. */
const HOUSE_STYLE: Record<Locale, StyleId> = { pl: "pn-iso-690", en: "apa" };

/** Returns the texts that cite something of this site, in its own language, in every style. */
export function citationTexts(citable: Citable): readonly CitationText[] {
  return STYLES.map(({ id, name }) => {
    const [entry] = bibliographyEntries([cslItem(citable)], id, citable.locale);
    if (!entry)
      throw new Error(`src/render/citing/csl/${id}.csl: expected an entry, received none`);
    const access = ACCESS[id]?.[citable.locale] ?? null;
    return { style: id, name, text: entry.text, html: entry.html, access };
  });
}

/**
 * Returns the entries of works in the order of the alphabet of the language: PN-ISO 690 in Polish,
 * APA 7 in English.
 */
export function formatBibliography(
  references: readonly Reference[],
  locale: Locale,
): readonly BibliographyEntry[] {
  return bibliographyEntries(references, HOUSE_STYLE[locale], locale);
}

/** Returns the entry of one work, for a note; `page` is added as the place that is meant. */
export function formatReference(
  reference: Reference,
  locale: Locale,
  page?: string,
): BibliographyEntry {
  const [entry] = formatBibliography([reference], locale);
  if (!entry) {
    throw new Error(
      `data/references.json: ${reference.id}: expected a work that can be cited, received none; add a title`,
    );
  }
  if (page === undefined) return entry;
  const place = placeWords(page, locale);
  return { id: entry.id, html: entry.html + escaped(place), text: entry.text + place };
}

/** Returns the entry of a work whose whole entry stands in an earlier note, with that note's number. */
export function formatRepeated(
  reference: Reference,
  voice: Voice,
  { note, page }: { readonly note: number; readonly page?: string | undefined },
): string {
  const { locale } = voice;
  const seen = { pl: "jak przyp.", en: "see note" }[locale];
  const words = `${shortReference(reference, voice)}, ${seen}\u00a0${note}.`;
  return words + (page === undefined ? "" : placeWords(page, locale));
}

/** Returns a work in a few words, for running text and labels: "Porter (2000)". */
export function shortReference(reference: Reference, { locale, format }: Voice): string {
  if (reference.called) return reference.called[locale];
  const people = reference.author ?? reference.editor ?? [];
  const names = people.map(nameOf);
  const who =
    names.length > 2
      ? `${names[0]} ${{ pl: "i in.", en: "et al." }[locale]}`
      : names.length > 0
        ? format.list(names)
        : (reference["title-short"] ?? titleOf(reference, locale));
  const years = reference.issued?.["date-parts"]?.map(([year]) => String(year)).join("–");
  const year = years ?? reference.issued?.literal ?? { pl: "b.d.", en: "n.d." }[locale];
  // An act that goes by its title says there of which day it is.
  return names.length === 0 && who.includes(year) ? who : `${who} (${year})`;
}

function placeWords(page: string, locale: Locale): string {
  const several = /[-–,]/u.test(page);
  const label = { pl: "Tu s.", en: several ? "Here pp." : "Here p." }[locale];
  return ` ${label}\u00a0${page.replaceAll("-", "–")}.`;
}

function nameOf(person: Person): string {
  const { literal, family = "", "non-dropping-particle": particle } = person;
  if (literal !== undefined || particle === undefined) return literal ?? family;
  return particle.endsWith("’") ? particle + family : `${particle} ${family}`;
}
