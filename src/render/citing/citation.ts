// Longer than 250 lines: every way to name a work goes through one processor of styles, kept here.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import citeproc from "citeproc";
import type { Reference } from "../../schema/reference.ts";
import type { Locale } from "../../schema/text.ts";
import { LANGUAGE_TAG } from "../../i18n/format.ts";
import type { Voice } from "../../i18n/voice.ts";
import type { Citable } from "./citable.ts";
import { cslItem, type CslItem } from "./csl-json.ts";
import { madeFrom } from "../../schema/made-from.ts";
import { projectRoot } from "../../schema/project-root.ts";

/** A citation style, in the order in which they are offered. */
export const STYLES = [
  { id: "apa", name: "APA 7" },
  { id: "chicago-author-date", name: "Chicago" },
  { id: "pn-iso-690", name: "PN-ISO 690" },
] as const;
export type StyleId = (typeof STYLES)[number]["id"];

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

/** One work of a bibliography. */
export interface BibliographyEntry {
  readonly id: string;
  /** Escaped HTML with `<i>`, `<a href>` and `<span lang>` only. */
  readonly html: string;
  readonly text: string;
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

const OWN_FIELDS: readonly string[] = ["status", "statusNote", "description", "called"];
const PUBLISHER_FIELDS: readonly string[] = ["publisher", "publisher-place"];

/** Stands for "<" while texts are processed; a private-use character that no text can hold. */
const LESS_THAN = "\ue000";
/** What a style sets in an order that its readers' language does not have. */
const REORDERED: Partial<Record<StyleId, Partial<Record<Locale, (words: string) => string>>>> = {
  apa: { pl: inPolishOrder },
};
/** The styles of the bibliography: what readers of each language expect. */
const HOUSE_STYLE: Record<Locale, StyleId> = { pl: "pn-iso-690", en: "apa" };

/** Returns the texts that cite something of this site, in its own language, in every style. */
export function citationTexts(citable: Citable): readonly CitationText[] {
  const { texts } = press();
  const key = JSON.stringify(citable);
  const known = texts.get(key) ?? newTexts(citable);
  texts.set(key, known);
  return known;
}

function newTexts(citable: Citable): readonly CitationText[] {
  return STYLES.map(({ id, name }) => {
    const [entry] = entriesOf([cslItem(citable)], id, citable.locale);
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
  return entriesOf(references, HOUSE_STYLE[locale], locale);
}

/** Returns the entry of one work, for a note; `page` is added as the place that is meant. */
export function formatReference(
  reference: Reference,
  locale: Locale,
  page?: string,
): BibliographyEntry {
  const { notes } = press();
  const entries = notes.get(reference) ?? new Map<Locale, BibliographyEntry | undefined>();
  notes.set(reference, entries);
  const entry = entries.get(locale) ?? formatBibliography([reference], locale)[0];
  entries.set(locale, entry);
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

function entriesOf(
  works: readonly (Reference | CslItem)[],
  style: StyleId,
  locale: Locale,
): BibliographyEntry[] {
  if (works.length === 0) return [];
  const { engine, items } = processor(style, locale);
  items.clear();
  engine.updateItems([]);
  for (const work of works) {
    items.set(work.id, processed({ ...work, title: titleOf(work, locale) }, style));
  }
  engine.updateItems([...items.keys()]);
  const make = (format: "html" | "text") => {
    engine.setOutputFormat(format);
    const made = engine.makeBibliography();
    if (!made)
      throw new Error(`src/render/citing/csl/${style}.csl: expected a bibliography, received none`);
    return made;
  };
  const [parameters, html] = make("html");
  const [, text] = make("text");
  const ordered = REORDERED[style]?.[locale] ?? ((words: string) => words);
  const byId = new Map(works.map((work) => [work.id, work]));
  return parameters.entry_ids.map(([id = ""], index) => ({
    id,
    html: linked(
      withTitleLanguage(
        ordered(withoutWrapping(html[index] ?? "").replaceAll(LESS_THAN, "&#60;")),
        byId.get(id),
        locale,
      ),
    ),
    text: ordered((text[index] ?? "").trim().replaceAll(LESS_THAN, "<")),
  }));
}

/** APA sets the month before the day, which no Polish date does. */
function inPolishOrder(words: string): string {
  return words.replace(/\((\d{4}), (\p{L}+) (\d{1,2})\)/u, "($1, $3 $2)");
}

/**
 * Marks the language of a title where it is not that of the entry, so that a voice reads it as it is
 * written. Found in the entry, since marks around it would change how a style ends the sentence; a
 * title that the processor has rewritten stays unmarked.
 */
function withTitleLanguage(
  html: string,
  work: Reference | CslItem | undefined,
  locale: Locale,
): string {
  const language = work?.language?.slice(0, 2);
  if (!work || !language || language === locale || titleOf(work, locale) !== work.title) {
    return html;
  }
  const title = escaped(work.title.replace(/\s+/gu, " ").trim());
  const start = alike(html).indexOf(alike(title));
  if (start < 0) return html;
  const end = start + title.length;
  return `${html.slice(0, start)}<span lang="${language}">${html.slice(start, end)}</span>${html.slice(end)}`;
}

/** The title of a work; of one whose name is unknown, what it is, in the language of the reader. */
function titleOf(work: Reference | CslItem, locale: Locale): string {
  return "description" in work && work.description ? `[${work.description[locale]}]` : work.title;
}

/** As long as the text; capitals and quotation marks, which styles change, are all the same in it. */
function alike(text: string): string {
  return text.toLowerCase().replace(/['‘’‚"„“”«»]/gu, "’");
}

interface Processor {
  readonly engine: ReturnType<typeof newEngine>;
  /** What the engine finds by id; filled anew for every use. */
  readonly items: Map<string, object>;
}

const folder = (): string => join(projectRoot(), "src/render/citing/csl");

/** What was made of the styles: a page and a file say the same, and the processor is slow. */
const press = madeFrom(() => ({
  value: {
    processors: new Map<string, Processor>(),
    texts: new Map<string, readonly CitationText[]>(),
    notes: new WeakMap<Reference, Map<Locale, BibliographyEntry | undefined>>(),
  },
  files: readdirSync(folder()).map((name) => join(folder(), name)),
}));

/** Making an engine costs far more than using it, so there is one for each style and language. */
function processor(style: StyleId, locale: Locale): Processor {
  const { processors } = press();
  const key = `${style} ${locale}`;
  let found = processors.get(key);
  if (!found) {
    const items = new Map<string, object>();
    const engine = newEngine(style, locale, items);
    found = { engine, items };
    processors.set(key, found);
  }
  return found;
}

function newEngine(style: StyleId, locale: Locale, items: ReadonlyMap<string, object>) {
  return new citeproc.Engine(
    {
      retrieveLocale: (language) => fileText(`locales-${known(language)}.xml`),
      retrieveItem: (id) => items.get(id) ?? {},
    },
    fileText(`${style}.csl`),
    LANGUAGE_TAG[locale],
    true,
  );
}

/**
 * What the processor gets: a copy, since it writes into what it is given. Fields of our own are
 * left out, and the publisher where a style does not want to read the author's name twice.
 */
function processed(work: Reference | CslItem, style: StyleId): object {
  const author = work.author?.length === 1 ? work.author[0]?.literal : undefined;
  const isNamedTwice = style !== "pn-iso-690" && work.publisher === author;
  const unwanted = isNamedTwice ? [...OWN_FIELDS, ...PUBLISHER_FIELDS] : OWN_FIELDS;
  return Object.fromEntries(
    Object.entries(work)
      .filter(([name, value]) => value !== undefined && !unwanted.includes(name))
      .map(([name, value]) => [name, plain(value)]),
  );
}

/** Returns a copy whose texts are plain: the processor would read `<i>` in a title as markup. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value), (_, part: unknown) =>
    typeof part === "string" ? part.replace(/[ \r\n\t]+/gu, " ").replaceAll("<", LESS_THAN) : part,
  );
}

function withoutWrapping(html: string): string {
  return html.replace(/^\s*<div class="csl-entry">/u, "").replace(/<\/div>\s*$/u, "");
}

/** Web addresses become links; the text is escaped already. */
function linked(html: string): string {
  return html.replace(
    /https?:\/\/(?:&#38;|[^\s<>"&])*(?:&#38;|[^\s<>"&.,;:)\]])/gu,
    (url) => `<a href="${url}">${url}</a>`,
  );
}

function escaped(text: string): string {
  return text.replaceAll("&", "&#38;").replaceAll("<", "&#60;").replaceAll(">", "&#62;");
}

/** The processor always asks for en-US too, as the language to fall back on. */
function known(language: string): string {
  return language === LANGUAGE_TAG.pl ? LANGUAGE_TAG.pl : LANGUAGE_TAG.en;
}

function fileText(name: string): string {
  return readFileSync(join(folder(), name), "utf8");
}
