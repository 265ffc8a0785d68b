import { indexedText, searchWords, wholeTitle } from "../client/search/search-text.ts";
import { VERDICT_WORDS } from "../i18n/claim-words.ts";
import { OTHER_LOCALE } from "../i18n/format.ts";
import type { Voice } from "../i18n/voice.ts";
import { shortReference } from "../render/citing/citation.ts";
import { claimAnchor } from "../render/address/claim-anchor.ts";
import type { SearchKind } from "./kinds.ts";
import { address } from "../render/address/site.ts";
import type { Claim } from "../schema/claim.ts";
import type { Indicator } from "../schema/indicator.ts";
import type { Initiative } from "../schema/initiative.ts";
import type { Reference } from "../schema/reference.ts";
import type { Term } from "../schema/term.ts";
import type { Locale, Text } from "../schema/text.ts";

/** A thing that can be found. */
export interface SearchRecord {
  readonly url: string;
  readonly kind: SearchKind;
  readonly title: string;
  /** What the title leaves open: the chapter of a section, the number and verdict of a claim. */
  readonly of: string;
  readonly text: string;
}

/** A record in the form that the engine takes. */
export interface EngineRecord {
  readonly url: string;
  readonly language: Locale;
  readonly content: string;
  readonly meta: Record<string, string>;
  readonly filters: Record<string, string[]>;
}

type Words = string | Text | null | undefined | readonly Words[];

/** Returns records of all that is in the data: indicators, initiatives, terms, claims and works. */
export function dataRecords(voice: Voice): SearchRecord[] {
  const { data, locale } = voice;
  return [
    ...[...data.indicators.values()].map((indicator) => indicatorRecord(indicator, locale)),
    ...data.initiatives.map((initiative) => initiativeRecord(initiative, voice)),
    ...[...data.glossary.values()].map((term) => termRecord(term, locale)),
    ...[...data.claims.values()].map((claim) => claimRecord(claim, locale)),
    ...[...data.references.values()].map((work) => workRecord(work, voice)),
  ];
}

/** Returns a record as the engine takes it, each word followed by what it is searched by. */
export function engineRecord(record: SearchRecord, locale: Locale): EngineRecord {
  const { url, kind, title, of, text } = record;
  return {
    url,
    language: locale,
    content: indexedText(`${title} ${text}`, locale),
    meta: {
      title: indexedText(title, locale),
      whole: wholeTitle(searchWords(title, locale)),
      ...(of === "" ? {} : { of }),
    },
    filters: { kind: [kind] },
  };
}

function indicatorRecord(indicator: Indicator, locale: Locale): SearchRecord {
  const { id, name, definition, question, unit, population, method, caveats, source } = indicator;
  const series = Object.values(indicator.series ?? {});
  const about = [definition, question, unit, series, population, method, caveats];
  return {
    url: address(locale, "indicators", id),
    kind: "indicator",
    title: name[locale],
    of: "",
    text: sentences([...about, source.author, source.title], locale),
  };
}

function initiativeRecord(initiative: Initiative, { data, locale, say }: Voice): SearchRecord {
  const { id, name, aliases, sector, coordinator, seat, basis } = initiative;
  const names = [name[OTHER_LOCALE[locale]], ...aliases];
  const partners = [...data.links.values()]
    .filter(({ from }) => from === id)
    .flatMap(({ partner, country, place, project }) => [
      partner,
      place,
      project,
      country === null ? null : data.territories.get(country)?.name,
    ]);
  return {
    url: address(locale, "initiatives", id),
    kind: "initiative",
    title: name[locale],
    of: seat === null ? "" : (data.places.get(seat.place)?.name[locale] ?? ""),
    text: sentences(
      [
        sector.words,
        sector.group && say(`initiative.sector.${sector.group}.name`),
        basis,
        names.filter((other) => other !== name[locale]),
        coordinator.name,
        seat && data.places.get(seat.place)?.name,
        initiative.statements.map(({ text }) => text),
        initiative.disagreements.flatMap(({ about, accounts, note }) => [
          about,
          accounts.map(({ says }) => says),
          note,
        ]),
        partners,
      ],
      locale,
    ),
  };
}

function termRecord({ id, term, definition }: Term, locale: Locale): SearchRecord {
  return {
    url: `${address(locale, "glossary")}#term-${id}`,
    kind: "term",
    title: term[locale],
    of: "",
    text: sentences([definition, term[OTHER_LOCALE[locale]]], locale),
  };
}

function claimRecord(claim: Claim, locale: Locale): SearchRecord {
  const { id, statement, verdict, reasons, lookedFor, items = [] } = claim;
  return {
    url: `${address(locale, "claims")}#${claimAnchor(id)}`,
    kind: "claim",
    title: statement[locale],
    of: `${id}, ${VERDICT_WORDS[verdict][locale]}`,
    text: sentences([reasons, lookedFor, [id, ...items].join(", ")], locale),
  };
}

function workRecord(work: Reference, voice: Voice): SearchRecord {
  const { locale } = voice;
  return {
    url: `${address(locale, "bibliography")}#ref-${work.id}`,
    kind: "work",
    title: shortReference(work, voice),
    of: "",
    text: sentences([work.title, work["container-title"]], locale),
  };
}

/** Returns the parts one after the other, each once, each with an end. */
export function sentences(parts: readonly Words[], locale: Locale): string {
  return [...new Set(parts.flatMap((part) => lines(part, locale)))]
    .map((text) => (/[.!?…:;]["”’)]?$/u.test(text) ? text : `${text}.`))
    .join(" ");
}

function lines(part: Words, locale: Locale): string[] {
  if (part === null || part === undefined || part === "") return [];
  if (typeof part === "string") return [part];
  return "pl" in part ? [part[locale]] : part.flatMap((inner) => lines(inner, locale));
}
