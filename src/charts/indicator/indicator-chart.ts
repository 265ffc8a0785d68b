import { rollups } from "d3-array";
import type { Indicator } from "../../schema/indicator.ts";
import type { ChartDefinition } from "../definition/define-chart.ts";
import { lineChart } from "./line-chart.ts";
import { listChart } from "./list-chart.ts";
import { powiatChart } from "./powiat-chart.ts";
import { rankingChart } from "./ranking-chart.ts";
import { fullestSlice } from "./shape.ts";

// The part of the axis that a line of text takes: closer ends would be written on one another.
const LEAST_GAP = 0.07;

/**
 * Returns the chart that shows an indicator by the shape of its data: a map and a ranking for the
 * powiats, a ranking of the last well covered year for other areas, lines for one area over time if
 * they keep apart, and a list of values where there is neither.
 */
export function indicatorChart(indicator: Indicator): ChartDefinition {
  const slice = fullestSlice(indicator);
  const areas = new Set(slice.rows.map((row) => row.geo)).size;
  if (areas > 4) {
    const all = indicator.geography === "powiat";
    return all ? powiatChart(indicator, slice) : rankingChart(indicator, slice);
  }
  const years = new Set(indicator.rows.map((row) => row.year)).size;
  const seriesCount = Object.keys(indicator.series ?? {}).length;
  return years > 2 &&
    seriesCount <= 4 &&
    indicator.rows.length > seriesCount * 2 &&
    endsApart(indicator)
    ? lineChart(indicator)
    : listChart(indicator);
}

/** Whether the names and numbers at the ends of the lines have room for one line of text each. */
function endsApart({ rows }: Indicator): boolean {
  const known = rows.flatMap(({ geo, year, series, value }) =>
    value === null ? [] : [{ line: `${geo} ${series ?? ""}`, year, value }],
  );
  const room = LEAST_GAP * Math.max(...known.map(({ value }) => value));
  const ends = rollups(
    known,
    (own) => own.toSorted((first, second) => first.year - second.year),
    ({ line }) => line,
  ).flatMap(([, own]) => [own[0], own.at(-1)].filter((end) => end !== undefined));
  return ends.every(({ line, year, value }) =>
    ends.every(
      (other) =>
        other.line === line || other.year !== year || Math.abs(other.value - value) >= room,
    ),
  );
}
