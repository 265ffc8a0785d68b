// @ts-nocheck
import type { ChartRow, Column } from "../../charts/definition/define-chart.ts";
import { sayFor } from "../../i18n/say.ts";
import type { Indicator } from "../../schema/indicator.ts";
import type { Data } from "../../schema/load.ts";
import type { Locale } from "../../schema/text.ts";
import { chartCsv } from "../table/csv.ts";
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

/** Columns whose cells are written in the language of the file. */
const WORD_COLUMNS: readonly string[] = ["name", "source_note", "licence"];

/**
 * Returns every value of an indicator as CSV, with the columns that hold anything. The licence
 * stands in each row where it forbids commercial use, so that it cannot get lost.
 */
export function indicatorCsv(indicator: Indicator, locale: Locale, data: Data): string {
  return chartCsv({ id: indicator.id, ...indicatorTable(indicator, locale, data) });
}

/**
 * Returns the SHA-256 of an indicator's data, the same in both languages: all columns but those
 * that hold words.
 */
export function indicatorHash(indicator: Indicator, data: Data): string {
  const { columns, rows } = indicatorTable(indicator, "en", data);
  const stable = columns.filter(({ key }) => !WORD_COLUMNS.includes(key));
  return dataHash({ id: indicator.id, columns: stable, rows });
}

/** Returns the CSVW metadata of an indicator's CSV. */
export function indicatorCsvMetadata(indicator: Indicator, locale: Locale, data: Data): string {
  const { id, name, definition, source } = indicator;
  return csvMetadata({
    ...indicatorTable(indicator, locale, data),
    ...{ locale, data },
    title: name[locale],
    description: definition[locale],
    sources: [source],
    fileName: `${id}.csv`,
    metadataUrl: absolute(fileAddress(locale, "indicators", `${id}.csv-metadata.json`)),
    pageUrl: absolute(address(locale, "indicators", id)),
    key: indicator.series ? ["geo", "year", "series"] : ["geo", "year"],
  });
}

function indicatorTable(
  indicator: Indicator,
  locale: Locale,
  data: Data,
): { columns: readonly Column[]; rows: readonly ChartRow[] } {
  const { source } = indicator;
  const { id, url } = source.licence;
  const licence =
    source.licence.commercialUse === false
      ? `${id ?? url ?? licenceWords(source, locale)} (${sayFor(locale)("licence.non-commercial")})`
      : null;
  const rows = indicator.rows.map((row) => ({
    geo: row.geo,
    name: data.territories.get(row.geo)?.name[locale] ?? null,
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
    source_note: row.source?.note?.[locale] ?? null,
    licence,
  }));
  const columns = COLUMNS.filter(({ key }) =>
    rows.some((row) => row[key as keyof typeof row] !== null),
  );
  return { columns, rows };
}
