import { median, pairs } from "d3-array";
import type { Indicator, Row } from "../../schema/indicator.ts";
import type { Data } from "../../schema/load.ts";
import type { Locale } from "../../schema/text.ts";
import { column } from "../definition/column.ts";
import { defineChart, type ChartDefinition, type DrawInput } from "../definition/define-chart.ts";
import type { Picture } from "../definition/picture.ts";
import { niceAxis, yearAxis } from "../kit/axis.ts";
import {
  boxAround,
  boxesAlong,
  boxOf,
  labelAlong,
  labelWords,
  placedLabels,
} from "../kit/label-placement.ts";
import { lineShapes, type LinePoint } from "../kit/lines.ts";
import { plotArea } from "../kit/plot-area.ts";
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
  const height = isNarrow(width) ? 300 : 380;
  const values = rows.map(({ value }) => value);
  const area = plotArea(format, {
    ...{ left: 0, top: 0, width, height, right: 10, above: 20, inset: 12 },
    across: yearAxis(
      rows.map(({ year }) => year),
      isNarrow(width) ? 4 : 8,
    ),
    up: niceAxis(values, { zero: true, unit: percentOf(indicator) }),
  });
  const indexed = rows.map((row, index) => ({ ...row, index }));
  const byLine = [...Map.groupBy(indexed, ({ line }) => line)].map(([line, own], order) => ({
    ...{ line, own, tone: order === 0 ? ("accent" as const) : ("ink" as const) },
    places: own.map(({ year, value }) => area.at(year, value)),
  }));
  const obstacles = byLine.flatMap(({ places }) => [
    ...boxesAlong(places),
    ...places.map((place) => boxAround(place, 5)),
  ]);
  const ends = byLine.flatMap(({ own, tone }) =>
    [...new Set(endsOf(own))].map(({ year, value, index }) => {
      const [x, y] = area.at(year, value);
      const text = format.number(value, indicator.decimals);
      return {
        ...{ text, x, y, tone, row: index },
        ...{ gap: 7, size: 13, bold: true, needed: true },
      };
    }),
  );
  const frame = { left: area.left - 6, top: 0, right: width, bottom: area.bottom };
  const numbers = placedLabels(ends, obstacles, frame);
  const taken = [...obstacles, ...numbers.map(boxOf)];
  // One line needs no name.
  const names = (byLine.length === 1 ? [] : byLine).flatMap(({ line, tone, places }) => {
    const placed = labelAlong({ text: line, gap: 9, size: 13, slide: 0.5 }, places, taken, frame);
    taken.push(...placed.map(boxOf));
    return placed.map((label) => labelWords(label, { colour: tone }));
  });
  return {
    height,
    shapes: [
      ...area.shapes,
      ...byLine.flatMap(({ own, tone }) =>
        lineShapes(area, { tone, thickness: 2, r: 4, points: unbroken(own) }),
      ),
      ...numbers.map(({ tone, row, ...label }) => labelWords(label, { colour: tone, row })),
      ...names,
    ],
  };
}

/**
 * The points of a line, with a gap where it must not bridge one of more than twice its usual step,
 * in which something was measured but not found, or not measured.
 */
function unbroken(own: readonly (PointRow & { readonly index: number })[]): LinePoint[] {
  const step = median(pairs(own, (one, next) => next.year - one.year)) ?? Infinity;
  return own.flatMap(({ year, value, index }, place): LinePoint[] => {
    const before = own[place - 1];
    const isApart = before !== undefined && year - before.year > 2 * step;
    const point = { at: year, value, row: index };
    return isApart ? [{ at: year, value: null }, point] : [point];
  });
}
