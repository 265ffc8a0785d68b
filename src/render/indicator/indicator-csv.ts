import type { ChartRow, Column } from "../../charts/definition/define-chart.ts";
import type { Voice } from "../../i18n/voice.ts";
import type { Indicator, Row } from "../../schema/indicator.ts";
import { tableCsv } from "../table/csv.ts";
import { csvMetadata } from "../metadata/csvw.ts";
import { dataHash } from "../table/data-hash.ts";
import { absolute, address, fileAddress } from "../address/site.ts";
import { licenceWords } from "../citing/source-words.ts";

const COLUMNS: readonly Column[] = [
  { key: "geo", label: { pl: "Kod obszaru", en: "Area code" }, kind: "code" },
  { key: "name", label: { pl: "Obszar", en: "Area" }, kind: "code" },
  { key: "year", label: { pl: "Rok", en: "Year" }, kind: "number" },
  { key: "period", label: { pl: "Okres", en: "Period" }, kind: "code" },
  { key: "series", label: { pl: "Seria", en: "Series" }, kind: "code" },
  { key: "value", label: { pl: "Wartość", en: "Value" }, kind: "number" },
  { key: "n", label: { pl: "Liczebność", en: "Cases" }, kind: "number" },
  { key: "se", label: { pl: "Błąd standardowy", en: "Standard error" }, kind: "number" },
  { key: "ci_low", label: { pl: "Dolna granica", en: "Lower bound" }, kind: "number" },
  { key: "ci_high", label: { pl: "Górna granica", en: "Upper bound" }, kind: "number" },
  { key: "flag", label: { pl: "Uwaga", en: "Flag" }, kind: "code" },
  { key: "source_url", label: { pl: "Adres źródła", en: "Address of the source" }, kind: "code" },
  { key: "source_note", label: { pl: "Uwaga o źródle", en: "Note on the source" }, kind: "code" },
  { key: "licence", label: { pl: "Licencja", en: "Licence" }, kind: "code" },
];

/**
 * Returns every value of an indicator as CSV, with the columns that hold anything. The licence
 * stands in each row where it forbids commercial use, so that it cannot get lost.
 */
export function indicatorCsv(indicator: Indicator, voice: Voice): string {
  return tableCsv({ ...indicatorTable(indicator, voice), place: placeOf(indicator) });
}

/**
 * Returns the SHA-256 of an indicator's data, the same in both languages: all columns but those
 * that hold words.
 */
export function indicatorHash(indicator: Indicator): string {
  const rows = indicator.rows.map(valueRow);
  return dataHash({ ...withColumnsUsed(rows), place: placeOf(indicator) });
}

/** Returns the CSVW metadata of an indicator's CSV. */
export function indicatorCsvMetadata(indicator: Indicator, voice: Voice): string {
  const { locale } = voice;
  const { id, name, definition, source } = indicator;
  return csvMetadata({
    ...indicatorTable(indicator, voice),
    voice,
    title: name[locale],
    description: definition[locale],
    sources: [source],
    fileName: `${id}.csv`,
    metadataUrl: absolute(fileAddress(locale, "indicators", `${id}.csv-metadata.json`)),
    pageUrl: absolute(address(locale, "indicators", id)),
    key: indicator.series ? ["geo", "year", "series"] : ["geo", "year"],
  });
}

interface Table {
  readonly columns: readonly Column[];
  readonly rows: readonly ChartRow[];
}

function indicatorTable(indicator: Indicator, { data, locale, say }: Voice): Table {
  const { licence: terms } = indicator.source;
  const licence =
    terms.commercialUse === false
      ? `${terms.id ?? terms.url ?? licenceWords(indicator.source, locale)} (${say("licence.non-commercial")})`
      : null;
  const rows = indicator.rows.map((row) => ({
    ...valueRow(row),
    name: data.territories.get(row.geo)?.name[locale] ?? null,
    source_note: row.source?.note?.[locale] ?? null,
    licence,
  }));
  return withColumnsUsed(rows);
}

/** The cells of a row that hold no words, so that they are the same in every language. */
function valueRow(row: Row): ChartRow {
  return {
    geo: row.geo,
    year: row.year,
    period: row.period ?? null,
    series: row.series ?? null,
    value: row.value,
    n: row.n ?? null,
    se: row.se ?? null,
    ci_low: row.ciLow ?? null,
    ci_high: row.ciHigh ?? null,
    flag: row.flag ?? null,
    source_url: row.source?.url ?? null,
  };
}

/** Rows with those columns that any of them has a value in. */
function withColumnsUsed(rows: readonly ChartRow[]): Table {
  const columns = COLUMNS.filter(({ key }) => rows.some((row) => (row[key] ?? null) !== null));
  return { columns, rows };
}

function placeOf({ id }: Indicator): string {
  return `data/indicators/${id}.json`;
}
