import type { Indicator } from "../../schema/indicator.ts";
import { column } from "../definition/column.ts";
import { defineChart, type ChartDefinition } from "../definition/define-chart.ts";
import { niceAxis } from "../kit/axis.ts";
import { dots, labels, rules, spans } from "../kit/layers.ts";
import { ranking } from "../kit/ranking.ts";
import { geoName, lineName, percentOf, pointKey, shared, valueColumn } from "./shape.ts";

/** The values of an indicator one below the other, each under its name. */
export function listChart(indicator: Indicator): ChartDefinition {
  const { decimals } = indicator;
  return defineChart({
    ...shared(indicator, indicator.unit),
    key: "point",
    columns: [
      column.code("point", { pl: "Punkt", en: "Point" }),
      column.name("name", { pl: "Pomiar", en: "Measurement" }),
      valueColumn(indicator),
    ],
    rows: ({ data, locale }) => {
      const several = new Set(indicator.rows.map((row) => row.geo)).size > 1 && indicator.series;
      return indicator.rows.flatMap((row) => {
        const { value, geo, period, year } = row;
        if (value === null) return [];
        const line = lineName(indicator, row, data, locale);
        const place = several ? [geoName(data, geo, locale)] : [];
        // What the name of the series says already is not said again.
        const rest = [...place, period ?? String(year)].filter((words) => !line.includes(words));
        return [{ point: pointKey(row), name: [line, ...rest].join(", "), value }];
      });
    },
    summary: ({ rows, say, format }) =>
      say(
        { pl: "Wartości: {list}.", en: "Values: {list}." },
        {
          list: rows
            .map(({ name, value }) => `${name}: ${format.number(value, decimals)}`)
            .join("; "),
        },
      ),
    draw: (input) => {
      const rows = new Map(indicator.rows.map((row) => [pointKey(row), row]));
      const low = (point: string): number | null => rows.get(point)?.ciLow ?? null;
      const high = (point: string): number | null => rows.get(point)?.ciHigh ?? null;
      const values = input.rows.flatMap(({ value, point }) => [value, high(point) ?? value]);
      return ranking(input, {
        axis: niceAxis(values, { zero: true, unit: percentOf(indicator) }),
        name: ({ name }) => name,
        names: "above",
        nameSetting: { colour: "ink", strong: false },
        tone: () => "accent",
        layers: [
          rules(),
          spans(
            ({ point }) => low(point),
            ({ point }) => high(point),
            { thickness: 3, opacity: 0.5 },
          ),
          dots("value"),
          labels(
            ({ point, value }) => high(point) ?? value,
            ({ value }) => input.format.number(value, decimals),
            { colour: "ink" },
          ),
        ],
      });
    },
  });
}
