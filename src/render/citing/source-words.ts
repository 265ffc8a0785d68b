import type { Source } from "../../schema/source.ts";
import type { Locale } from "../../schema/text.ts";
import { shortReference } from "./citation.ts";
import type { ChartPayload } from "../chart/payload.ts";
import { LICENCE } from "../edition/publication.ts";

/** Returns the web address of a source: its own, else that of the work it names, else null. */
export function sourceUrl(source: Source, data: ChartPayload["data"]): string | null {
  if (source.url) return source.url;
  const work = source.reference ? data.references.get(source.reference) : undefined;
  if (work?.DOI) return `https://doi.org/${work.DOI}`;
  return work?.URL ?? null;
}

/** Returns the terms of a source in words: the licence's id, else its note, else its address. */
export function licenceWords({ licence }: Source, locale: Locale): string {
  return licence.id ?? licence.note?.[locale] ?? licence.url ?? "";
}

/** Licences whose data may be passed on under CC BY 4.0. */
const OPEN_IDS: readonly string[] = ["CC-BY-4.0", "CC-BY-3.0", "CC0-1.0", "PDDL-1.0"];
const OPEN_URL = /^https:\/\/creativecommons\.org\/(licenses\/by\/|publicdomain\/)/u;

/** Terms of a table: one licence for all of it, or words where its sources do not give one. */
export type DataTerms =
  { readonly licence: string } | { readonly licence: null; readonly words: string };

/**
 * Returns the terms of data taken from these sources: the site's licence where each of them names an
 * open one, the single source's own address of a licence, else the terms in words. A promise of
 * reuse that is only described is no licence that a machine may read as CC BY.
 */
export function dataTerms(sources: readonly Source[], locale: Locale): DataTerms {
  const all = distinctSources(sources);
  if (all.every(isOpen)) return { licence: LICENCE.url };
  const [only] = all;
  if (all.length === 1 && only?.licence.url) return { licence: only.licence.url };
  const terms = all.map((source) => `${source.publisher}: ${licenceWords(source, locale)}`);
  return { licence: null, words: [...new Set(terms)].join(" ") };
}

/** Returns whether the data of these sources stand under the same licence as the drawing. */
export function areOpen(sources: readonly Source[]): boolean {
  return sources.every(isOpen);
}

function isOpen({ licence }: Source): boolean {
  if (licence.commercialUse === false) return false;
  if (licence.id !== undefined) return OPEN_IDS.includes(licence.id);
  return licence.url !== undefined && OPEN_URL.test(licence.url);
}

/**
 * Returns the credits of a chart in words: "Source: Author, Title (year); own compilation (132
 * sources). Boundaries …", without the parts that do not apply; empty where none does.
 */
export function creditLine(payload: ChartPayload): string {
  const { definition, data, say } = payload;
  // Records of one source may differ in what a reader is not told here, such as the address.
  const named = [
    ...new Set(
      distinctSources(payload.sources).map((source) =>
        source.licence.commercialUse === false
          ? `${sourceWords(source)} – ${say("licence.non-commercial")}`
          : sourceWords(source),
      ),
    ),
  ];
  if (definition.initiatives) {
    const count = data.initiatives.reduce((sum, { sources }) => sum + sources.length, 0);
    named.push(say("figure.own-source", { count: say.count(count, "noun.source") }));
  }
  if (definition.links) {
    named.push(say("figure.own-source", { count: say.count(linkPages(data), "noun.source") }));
  }
  const { named: works, others } = namedWorks(payload);
  named.push(...works.map((work) => shortReference(work, payload)));
  if (others > 0) named.push(say("figure.works", { count: say.count(others, "noun.work") }));
  if (definition.ledger) named.push(say("figure.ledger"));
  return [
    ...(named.length > 0 ? [`${say("figure.source", { source: named.join("; ") })}.`] : []),
    ...(definition.boundaries ? [say("figure.boundaries")] : []),
    ...(definition.europe ? [say("figure.europe")] : []),
  ].join(" ");
}

/** Returns how many pages the links with partners abroad were read from. */
export function linkPages({ links }: Pick<ChartPayload["data"], "links">): number {
  const pages = [...links.values()].flatMap(({ sources }) => sources.map(({ url }) => url));
  return new Set(pages).size;
}

const MOST_WORKS = 6;

/**
 * Returns the works that a figure's source line names, and how many others only its table does:
 * those that the definition names for the whole figure, and all of them where they are few.
 */
export function namedWorks({ works, definition }: Pick<ChartPayload, "works" | "definition">): {
  readonly named: ChartPayload["works"];
  readonly others: number;
} {
  const whole = works.filter(({ id }) => definition.works?.includes(id));
  const named = works.length <= MOST_WORKS ? works : whole.slice(0, MOST_WORKS);
  return { named, others: works.length - named.length };
}

function sourceWords({ author, title, year }: Source): string {
  const named = title.startsWith(author) ? title : `${author}, ${title}`;
  return named.includes(year) ? named : `${named} (${year.replace("-", "–")})`;
}

/** Returns who published these sources, each house once, by its first name here. */
export function institutions(sources: readonly Source[]): readonly string[] {
  const all = sources.flatMap(({ publisher }) => publisher.split("; "));
  const houseOf = (name: string): string => name.split(", ")[0] ?? name;
  return all.filter((name, index) => {
    return all.findIndex((other) => houseOf(other) === houseOf(name)) === index;
  });
}

/** Returns each source once, in the order in which the indicators are listed. */
export function distinctSources(sources: readonly Source[]): readonly Source[] {
  const seen = new Set<string>();
  return sources.filter((source) => {
    const key = JSON.stringify(source);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
