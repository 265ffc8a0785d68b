import type { Indicator } from "../../schema/indicator.ts";
import { column } from "../definition/column.ts";
import { defineChart, type ChartDefinition } from "../definition/define-chart.ts";
import { powiatMapRanking } from "../maps/powiat-map-ranking.ts";
import {
  percentOf,
  rankedRows,
  rankSummary,
  shared,
  sliceWords,
  valueColumn,
  type Slice,
} from "./shape.ts";

/** A map and a ranking of the powiats. */
export function powiatChart(indicator: Indicator, slice: Slice): ChartDefinition {
  const { decimals } = indicator;
  return defineChart({
    ...shared(indicator, sliceWords(indicator, slice)),
    boundaries: true,
    key: "geo",
    columns: [
      column.code("geo", { pl: "Kod TERYT", en: "TERYT code" }),
      column.name("name", { pl: "Powiat", en: "Powiat" }),
      valueColumn(indicator),
    ],
    rows: ({ data, locale }) =>
      rankedRows(slice, data, locale, (geo) => data.territories.get(geo)?.level === "powiat"),
    summary: (input) => rankSummary(input, indicator),
    draw: (input) => powiatMapRanking(input, { decimals, unit: percentOf(indicator) }),
  });
}
