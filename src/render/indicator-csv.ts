import type { Column } from "../charts/parts/define-chart.ts";
import { sayFor } from "../i18n/say.ts";
import type { Indicator } from "../schema/indicator.ts";
import type { Data } from "../schema/load.ts";
import type { Locale } from "../schema/text.ts";
import { chartCsv } from "./csv.ts";
import { licenceWords } from "./source-words.ts";

const CODE = { label: { pl: "kod", en: "code" }, kind: "code" } as const;
const NUMBER = { label: { pl: "liczba", en: "number" }, kind: "number" } as const;
const COLUMNS: readonly Column[] = [
  { key: "geo", ...CODE },
  { key: "name", ...CODE },
  { key: "year", ...NUMBER },
  { key: "period", ...CODE },
  { key: "series", ...CODE },
  { key: "value", ...NUMBER },
  { key: "n", ...NUMBER },
  { key: "se", ...NUMBER },
  { key: "ci_low", ...NUMBER },
  { key: "ci_high", ...NUMBER },
  { key: "flag", ...CODE },
  { key: "source_url", ...CODE },
  { key: "source_note", ...CODE },
  { key: "licence", ...CODE },
];

/**
 * Returns every value of an indicator as CSV, with the columns that hold anything. The licence
 * stands in each row where it forbids commercial use, so that it cannot get lost.
 */
export function indicatorCsv(indicator: Indicator, locale: Locale, data: Data): string {
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
  return chartCsv({ id: indicator.id, columns, rows });
}
