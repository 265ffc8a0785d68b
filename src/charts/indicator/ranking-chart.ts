import type { Indicator } from "../../schema/indicator.ts";
import { column } from "../definition/column.ts";
import { defineChart, type ChartDefinition } from "../definition/define-chart.ts";
import { niceAxis } from "../kit/axis.ts";
import { dots, labels, spans } from "../kit/layers.ts";
import { ranking } from "../kit/ranking.ts";
import {
  percentOf,
  rankedRows,
  rankSummary,
  shared,
  sliceWords,
  valueColumn,
  type Slice,
} from "./shape.ts";

// A ranking longer than this is shown for Poland only, all values being in the table.
const MOST_RANKED = 60;
const MAZOVIAN = /^(14|PL9)/u;

/** A ranking of areas, those of Mazovia and Poland marked. */
export function rankingChart(indicator: Indicator, slice: Slice): ChartDefinition {
  const { decimals } = indicator;
  const isCut = slice.rows.length > MOST_RANKED;
  const note = {
    pl: "Na rysunku tylko Polska i jej regiony; wszystkie wartości są w tabeli poniżej.",
    en: "The drawing shows Poland and its regions only; all values are in the table below.",
  };
  const own = new Map(slice.rows.map((row) => [row.geo, row]));
  const low = (geo: string): number | null => own.get(geo)?.ciLow ?? null;
  const high = (geo: string): number | null => own.get(geo)?.ciHigh ?? null;
  const keep = (geo: string): boolean => !isCut || geo.startsWith("PL");
  return defineChart({
    ...shared(indicator, sliceWords(indicator, slice)),
    ...(isCut ? { note } : {}),
    key: "geo",
    columns: [
      column.code("geo", { pl: "Kod", en: "Code" }),
      column.name("name", { pl: "Obszar", en: "Area" }),
      valueColumn(indicator),
    ],
    rows: ({ data, locale }) => rankedRows(slice, data, locale, keep),
    summary: (input) => rankSummary(input, indicator),
    draw: (input) => {
      const ends = input.rows.flatMap(({ geo, value }) => [low(geo) ?? value, high(geo) ?? value]);
      return ranking(input, {
        axis: niceAxis(ends, { unit: percentOf(indicator) }),
        // Names in two languages are cut to the first.
        name: ({ name }) => (name.split("/")[0] ?? "").trim(),
        tone: ({ geo }) => (geo === "PL" || MAZOVIAN.test(geo) ? "accent" : "muted"),
        step: 19,
        layers: [
          spans(
            ({ geo }) => low(geo),
            ({ geo }) => high(geo),
          ),
          dots("value"),
          labels(
            ({ geo, value }) => high(geo) ?? value,
            ({ value }) => input.format.number(value, decimals),
          ),
        ],
      });
    },
  });
}
