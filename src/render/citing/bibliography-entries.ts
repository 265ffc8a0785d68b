import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import citeproc from "citeproc";
import { madeFrom } from "../../schema/made-from.ts";
import { projectRoot } from "../../schema/project-root.ts";
import type { Reference } from "../../schema/reference.ts";
import type { Locale } from "../../schema/text.ts";
import { keptResults } from "../kept/kept-results.ts";
import type { CslItem } from "./csl-json.ts";

/** A citation style, in the order in which they are offered. */
export const STYLES = [
  { id: "apa", name: "APA 7" },
  { id: "chicago-author-date", name: "Chicago" },
  { id: "pn-iso-690", name: "PN-ISO 690" },
] as const;
export type StyleId = (typeof STYLES)[number]["id"];

/** One work of a bibliography. */
export interface BibliographyEntry {
  readonly id: string;
  /** Escaped HTML with `<i>`, `<a href>` and `<span lang>` only. */
  readonly html: string;
  readonly text: string;
}

const OWN_FIELDS: readonly string[] = ["status", "statusNote", "description", "called"];
const PUBLISHER_FIELDS: readonly string[] = ["publisher", "publisher-place"];

const LANGUAGE: Record<Locale, string> = { pl: "pl-PL", en: "en-GB" };
/** What a style sets in an order that its readers' language does not have. */
const REORDERED: Partial<Record<StyleId, Partial<Record<Locale, (words: string) => string>>>> = {
  apa: { pl: inPolishOrder },
};
/** Stands for "<" while texts are processed; a private-use character that no text can hold. */
const LESS_THAN = "\ue000";
/**
 * Returns the entries of works in a style and in the order of the alphabet of the language. A page
 * and a file say the same, and the processor is slow: what it said is kept, between builds too.
 */
export function bibliographyEntries(
  works: readonly (Reference | CslItem)[],
  style: StyleId,
  locale: Locale,
): readonly BibliographyEntry[] {
  if (works.length === 0) return [];
  const { made, kept } = press();
  const ingredients = [style, locale, JSON.stringify(works)];
  const key = ingredients.join("\n");
  let entries = made.get(key);
  if (!entries) {
    const known = kept?.read(ingredients)?.toString("utf8");
    entries =
      known === undefined
        ? processedEntries(works, style, locale)
        : (JSON.parse(known) as readonly BibliographyEntry[]);
    made.set(key, entries);
    if (known === undefined) kept?.write(ingredients, Buffer.from(JSON.stringify(entries)));
  }
  return entries;
}

function processedEntries(
  works: readonly (Reference | CslItem)[],
  style: StyleId,
  locale: Locale,
): BibliographyEntry[] {
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

/** Returns the title of a work; of one whose name is unknown, what it is, in the language of the reader. */
export function titleOf(work: Reference | CslItem, locale: Locale): string {
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

/** What was made of the styles. */
const press = madeFrom(() => {
  const files = readdirSync(folder()).map((name) => join(folder(), name));
  return {
    value: {
      processors: new Map<string, Processor>(),
      made: new Map<string, readonly BibliographyEntry[]>(),
      kept: keptResults(["src/render/citing/bibliography-entries.ts", ...files]),
    },
    files,
  };
});

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
    LANGUAGE[locale],
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

/** Returns text as it stands in the HTML of entries. */
export function escaped(text: string): string {
  return text.replaceAll("&", "&#38;").replaceAll("<", "&#60;").replaceAll(">", "&#62;");
}

/** The processor always asks for en-US too, as the language to fall back on. */
function known(language: string): string {
  return language === LANGUAGE.pl ? LANGUAGE.pl : LANGUAGE.en;
}

function fileText(name: string): string {
  return readFileSync(join(folder(), name), "utf8");
}
