import { rollups } from "d3-array";
import type { Indicator, Row } from "../../schema/indicator.ts";
import type { Data } from "../../schema/load.ts";
import type { Locale, Text } from "../../schema/text.ts";
import { column } from "../definition/column.ts";
import type { TellInput } from "../definition/define-chart.ts";
import { powiatName } from "../maps/powiat-name.ts";
import { endsOf } from "../rows/row-value.ts";

/** The rows of one year and one series. */
export interface Slice {
  readonly year: number;
  readonly series: string | undefined;
  readonly rows: readonly Row[];
}

/** What the default figures of an indicator have in common. */
export function shared(indicator: Indicator, subtitle: Text) {
  return {
    title: indicator.name,
    subtitle,
    indicators: [indicator.id],
    coverage: indicator.population,
  };
}

/** The column of the indicator's values. */
export function valueColumn({ unitShort, unit, decimals }: Indicator) {
  return column.number("value", unit, { unit: unitShort, decimals });
}

/** "%" where the values are percentages. */
export function percentOf({ unitShort }: Indicator): "%" | undefined {
  return unitShort.en === "%" ? "%" : undefined;
}

/** The year and series with most areas; of those almost as full, the latest year. */
export function fullestSlice({ rows, series }: Indicator): Slice {
  const order = Object.keys(series ?? {});
  const slices = rollups(
    rows.filter((row) => row.value !== null),
    (own) => own,
    (row) => row.year,
    (row) => row.series,
  ).flatMap(([year, bySeries]) =>
    bySeries.map(([name, own]) => ({ year, series: name, rows: own })),
  );
  const most = Math.max(...slices.map((slice) => slice.rows.length));
  const [best] = slices
    .filter((slice) => slice.rows.length >= most * 0.7)
    .sort(
      (first, second) =>
        second.year - first.year ||
        order.indexOf(first.series ?? "") - order.indexOf(second.series ?? ""),
    );
  if (!best) throw new Error("indicator: expected at least one value, found none; add rows");
  return best;
}

/** What is shown of an indicator: its unit, the series and the period. */
export function sliceWords(indicator: Indicator, { year, series, rows }: Slice): Text {
  const period = rows[0]?.period ?? String(year);
  const label = series === undefined ? undefined : indicator.series?.[series];
  const words = (locale: Locale): string =>
    [indicator.unit[locale], label?.[locale], period].filter(Boolean).join(", ");
  return { pl: words("pl"), en: words("en") };
}

/** The name of a territory, or its code where the data do not name it. */
export function geoName(data: Data, geo: string, locale: Locale): string {
  const territory = data.territories.get(geo);
  return territory ? powiatName(territory, locale) : geo;
}

/** The line that a row belongs to: its series, else its area. */
export function lineName(indicator: Indicator, row: Row, data: Data, locale: Locale): string {
  const label = row.series === undefined ? undefined : indicator.series?.[row.series];
  return label ? label[locale] : geoName(data, row.geo, locale);
}

/** A key for a value: where, when, of what. */
export function pointKey({ geo, year, series }: Row): string {
  return [geo, year, series].filter(Boolean).join("-");
}

/** The areas of a slice that are kept, the highest first. */
export function rankedRows(
  { rows }: Slice,
  data: Data,
  locale: Locale,
  keep: (geo: string) => boolean,
) {
  return rows
    .flatMap((row) => (row.value !== null && keep(row.geo) ? [{ ...row, value: row.value }] : []))
    .sort((first, second) => second.value - first.value)
    .map(({ geo, value }) => ({ geo, name: geoName(data, geo, locale), value }));
}

/** The text alternative of a ranking. */
export function rankSummary(
  { rows, say, format }: TellInput<{ readonly name: string; readonly value: number }>,
  { decimals }: Indicator,
): string {
  const [first, last] = endsOf(rows);
  return say(
    {
      pl: "Ranking {count} obszarów. Najwyższa wartość: {first}, {high}; najniższa: {last}, {low}.",
      en: "Ranking of {count} areas. Highest value: {first}, {high}; lowest: {last}, {low}.",
    },
    {
      count: rows.length,
      first: first.name,
      high: format.number(first.value, decimals),
      last: last.name,
      low: format.number(last.value, decimals),
    },
  );
}
