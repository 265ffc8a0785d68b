import type { ChartRow, Column } from "../../charts/definition/define-chart.ts";
import type { Voice } from "../../i18n/voice.ts";
import type { Initiative } from "../../schema/initiative.ts";
import type { InternationalLink } from "../../schema/link.ts";
import type { Data } from "../../schema/load.ts";
import type { Locale } from "../../schema/text.ts";
import type { Citable } from "../citing/citable.ts";
import { citedJson } from "../citing/cited-json.ts";
import { tableCsv } from "../table/csv.ts";
import { sha256, shortHash } from "../table/data-hash.ts";
import { linkYears, partsWords } from "./initiative-words.ts";
import { publication, PUBLISHER } from "../edition/publication.ts";
import { absolute, address, fileAddress } from "../address/site.ts";
import { factSources, type SourcedFact } from "./record-sources.ts";

/** The files of a record beside its page. */
export const RECORD_FILES = ["csv", "json"] as const;

const COLUMNS: readonly Column[] = [
  "field",
  "item",
  "value",
  "qualifier",
  "date",
  "note",
  "source_titles",
  "source_urls",
].map((key) => ({ key, label: { pl: key, en: key }, kind: "code" }));

/** Returns the links of an initiative with partners abroad. */
export function linksOf({ id }: Initiative, { links }: Data): readonly InternationalLink[] {
  return [...links.values()].filter(({ from }) => from === id);
}

/** Returns how a profile is cited: its record with its links. */
export function initiativeCitable(
  initiative: Initiative,
  { data, locale }: Voice,
  edition = publication(),
): Citable {
  const { id, name } = initiative;
  return {
    type: "initiative",
    id,
    locale,
    title: name[locale],
    release: edition.release,
    url: absolute(address(locale, "initiatives", id)),
    publisher: PUBLISHER,
    sha12: shortHash(sha256(JSON.stringify([initiative, linksOf(initiative, data)]))),
  };
}

/** Returns the path of a file of a record. */
export function recordFilePath(
  { id }: Initiative,
  locale: Locale,
  extension: (typeof RECORD_FILES)[number],
): string {
  return fileAddress(locale, "initiatives", `${id}.${extension}`);
}

/** Returns the whole record in both languages with its links, as JSON. */
export function recordJson(initiative: Initiative, voice: Voice): string {
  const citable = initiativeCitable(initiative, voice);
  return citedJson(citable, { initiative, links: linksOf(initiative, voice.data) });
}

interface Row {
  readonly field: string;
  readonly item?: number;
  readonly value: string | number | null;
  readonly qualifier?: string | null | undefined;
  readonly date?: string | number | null | undefined;
  readonly note?: string | null | undefined;
  readonly sources: readonly { readonly title: string; readonly url: string }[];
}

/** Returns the record as CSV: one fact a row, each with the sources that it rests on. */
export function recordCsv(initiative: Initiative, voice: Voice): string {
  const facts = [...plainRows(initiative, voice), ...listRows(initiative, voice)];
  return tableCsv({
    columns: COLUMNS,
    rows: facts.map(csvRow),
    place: `data/initiatives/${initiative.id}.json`,
  });
}

function csvRow({ field, item, value, qualifier, date, note, sources }: Row): ChartRow {
  return {
    field,
    item: item ?? null,
    value,
    qualifier: qualifier ?? null,
    date: date === undefined || date === null ? null : String(date),
    note: note ?? null,
    source_titles: sources.map(({ title }) => title).join("; ") || null,
    source_urls: sources.map(({ url }) => url).join(" ") || null,
  };
}

/** The fields that a record has once. */
function plainRows(initiative: Initiative, { data, locale }: Voice): readonly Row[] {
  const { name, aliases, category, inclusion, basis, coordinator, seat, founded } = initiative;
  const { sector, status, keyCluster, website, confidence, checked } = initiative;
  const of = (fact: SourcedFact): Row["sources"] =>
    factSources(initiative, fact).flatMap((number) => initiative.sources[number - 1] ?? []);
  const place = seat === null ? undefined : data.places.get(seat.place);
  const none: Row["sources"] = [];
  return [
    { field: "id", value: initiative.id, sources: none },
    { field: "name_pl", value: name.pl, sources: none },
    { field: "name_en", value: name.en, qualifier: initiative.nameEnSource, sources: none },
    ...aliases.map((value, index) => ({ field: "alias", item: index + 1, value, sources: none })),
    { field: "category", value: category, sources: none },
    { field: "inclusion", value: inclusion, note: basis[locale], sources: of("inclusion") },
    {
      field: "coordinator",
      value: coordinator.name,
      qualifier: coordinator.type,
      note: coordinator.note?.[locale],
      sources: of("coordinator"),
    },
    {
      field: "seat",
      value: place?.name[locale] ?? null,
      qualifier: seat?.certainty,
      note: seat?.note?.[locale],
      sources: of("seat"),
    },
    { field: "seat_powiat", value: place?.powiat ?? null, sources: none },
    {
      field: "founded",
      value: founded?.year ?? null,
      date: founded?.date,
      note: founded?.note?.[locale],
      sources: of("founded"),
    },
    {
      field: "sector",
      value: sector.group,
      qualifier: sector.secondary,
      note: sector.words?.[locale],
      sources: of("sector"),
    },
    {
      field: "status",
      value: status.value,
      date: status.asOf,
      note: [status.evidence?.[locale], status.basis?.[locale]].filter(Boolean).join(" ") || null,
      sources: of("status"),
    },
    {
      field: "key_cluster",
      value: keyCluster === null ? null : `${keyCluster.from ?? ""}/${keyCluster.to ?? ""}`,
      note: keyCluster?.note?.[locale],
      sources: initiative.sources.filter(({ url }) => keyCluster?.sources.includes(url)),
    },
    { field: "website", value: website ?? null, sources: none },
    { field: "confidence", value: confidence, sources: none },
    { field: "checked", value: checked, sources: none },
  ];
}

/** What a record has several of. */
function listRows(initiative: Initiative, voice: Voice): readonly Row[] {
  const { data, locale } = voice;
  const { members, labels, funding, statements, disagreements, sources } = initiative;
  const cited = (own: string | undefined): Row["sources"] =>
    sources.filter(({ url }) => url === own);
  return [
    ...members.map((own, index) => ({
      field: "members",
      item: index + 1,
      value: own.total,
      qualifier: own.qualifier,
      date: own.year,
      note: [partsWords(own, voice), own.note?.[locale]].filter(Boolean).join(". ") || null,
      sources: cited(own.source),
    })),
    ...labels.map(({ label, year, validTo, source }, index) => ({
      field: "label",
      item: index + 1,
      value: label,
      date: year,
      note: validTo,
      sources: cited(source),
    })),
    ...funding.map(({ programme, what, amount, currency, year, source }, index) => ({
      field: "funding",
      item: index + 1,
      value: programme,
      date: year,
      qualifier: amount === undefined ? null : `${amount} ${currency ?? ""}`,
      note: what?.[locale],
      sources: cited(source),
    })),
    ...statements.map(({ text, year, source }, index) => ({
      field: "statement",
      item: index + 1,
      value: text[locale],
      date: year,
      sources: cited(source),
    })),
    ...disagreements.flatMap(({ about, accounts }, index) =>
      accounts.map(({ says, by, source }) => ({
        field: "disagreement",
        item: index + 1,
        value: says[locale],
        qualifier: by?.[locale],
        note: about[locale],
        sources: cited(source),
      })),
    ),
    ...linksOf(initiative, data).map((link, index) => ({
      field: "link",
      item: index + 1,
      value: link.partner[locale],
      qualifier: `${link.country ?? ""} ${link.level} ${link.status} ${link.certainty}`.trim(),
      date: linkYears(link),
      note: [link.kind[locale], link.project?.[locale]].filter(Boolean).join(": "),
      sources: link.sources,
    })),
  ];
}
