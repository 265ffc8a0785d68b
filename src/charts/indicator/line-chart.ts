import { median, pairs, rollups } from "d3-array";
import type { Indicator, Row } from "../../schema/indicator.ts";
import type { Data } from "../../schema/load.ts";
import type { Locale } from "../../schema/text.ts";
import { column } from "../definition/column.ts";
import { defineChart, type ChartDefinition, type DrawInput } from "../definition/define-chart.ts";
import type { Picture } from "../definition/picture.ts";
import { niceAxis } from "../kit/axis.ts";
import { endLabels, lineShapes } from "../kit/lines.ts";
import { endRoom, plotArea } from "../kit/plot-area.ts";
import type { Tone } from "../kit/ranking-spec.ts";
import { isNarrow } from "../kit/shapes.ts";
import { endsOf } from "../rows/row-value.ts";
import { lineName, percentOf, pointKey, shared, valueColumn } from "./shape.ts";

/** A value of a line. */
interface PointRow {
  readonly point: string;
  readonly name: string;
  readonly year: number;
  readonly line: string;
  readonly value: number;
}

/** Lines of an indicator over the years. */
export function lineChart(indicator: Indicator): ChartDefinition {
  const years = indicator.rows.map((row) => row.year);
  const span = `${Math.min(...years)}–${Math.max(...years)}`;
  const { unit, decimals } = indicator;
  return defineChart({
    ...shared(indicator, { pl: `${unit.pl}, ${span}`, en: `${unit.en}, ${span}` }),
    key: "point",
    columns: [
      column.code("point", { pl: "Punkt", en: "Point" }),
      column.name("name", { pl: "Seria i rok", en: "Series and year" }),
      column.code("year", { pl: "Rok", en: "Year" }, { numeric: true }),
      column.code("line", { pl: "Seria", en: "Series" }),
      valueColumn(indicator),
    ],
    rows: ({ data, locale }) => pointRows(indicator, data, locale),
    summary: ({ rows, say, format }) => {
      const [first, last] = endsOf(rows);
      return say(
        {
          pl: "Wykres liniowy z {count} wartościami: od {first}, {from}, do {last}, {to}.",
          en: "Line chart of {count} values: from {first}, {from}, to {last}, {to}.",
        },
        {
          count: rows.length,
          first: first.name,
          from: format.number(first.value, decimals),
          last: last.name,
          to: format.number(last.value, decimals),
        },
      );
    },
    draw: (input) => lines(input, indicator),
  });
}

/** The points by line, in the order in which the data name the lines, and by year. */
function pointRows(indicator: Indicator, data: Data, locale: Locale): PointRow[] {
  const codes = Object.keys(indicator.series ?? {});
  const order = (row: Row): number => codes.indexOf(row.series ?? "");
  const byLine = Map.groupBy(
    indicator.rows.toSorted((one, other) => order(one) - order(other) || one.year - other.year),
    (row) => lineName(indicator, row, data, locale),
  );
  return [...byLine].flatMap(([line, rows]) =>
    rows.flatMap((row): PointRow[] => {
      const { period, year, value } = row;
      if (value === null) return [];
      const name = `${line}, ${period ?? String(year)}`;
      return [{ point: pointKey(row), name, year, line, value }];
    }),
  );
}

function lines(input: DrawInput<PointRow>, indicator: Indicator): Picture {
  const { rows, width, format } = input;
  const { decimals } = indicator;
  const byLine = [...Map.groupBy(rows.map((row, index) => ({ ...row, index })), ({ line }) => line)];
  const years = rows.map(({ year }) => year);
  const [from, to] = [Math.min(...years), Math.max(...years)];
  const ends = byLine.map(([line, own], order) => {
    const [first, last] = endsOf(own);
    const tone: Tone = order === 0 ? "accent" : "ink";
    const written = format.number(last.value, decimals);
    const words = byLine.length > 1 ? `${written} ${line}` : written;
    return { line, own, first, last, tone, words };
  });
  const area = plotArea(format, {
    ...{ left: 0, top: 0, width, height: isNarrow(width) ? 300 : 380 },
    across: yearAxis(from, to),
    up: niceAxis(rows.map(({ value }) => value), { zero: true, unit: percentOf(indicator) }),
    right: endRoom(ends.filter(({ last }) => last.year === to).map(({ words }) => words)),
  });
}
