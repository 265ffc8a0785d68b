import type { DrawInput } from "../../charts/definition/define-chart.ts";
import type { Picture } from "../../charts/definition/picture.ts";
import { niceAxis, yearAxis } from "../../charts/kit/axis.ts";
import { key } from "../../charts/kit/key.ts";
import { bars, diamonds, dots, labels, rules, spans } from "../../charts/kit/layers.ts";
import { linePanel } from "../../charts/kit/line-panel.ts";
import { endLabels, level, lineShapes } from "../../charts/kit/lines.ts";
import { panels } from "../../charts/kit/panels.ts";
import { endRoom, plotArea } from "../../charts/kit/plot-area.ts";
import { pointLabels } from "../../charts/kit/point-labels.ts";
import { ranking } from "../../charts/kit/ranking.ts";
import { ruledTable } from "../../charts/kit/ruled-table.ts";
import { arrow, bar, disc, isNarrow } from "../../charts/kit/shapes.ts";
import { swarm } from "../../charts/kit/swarm.ts";
import { powiatMapRanking } from "../../charts/maps/powiat-map-ranking.ts";
import type { Voice } from "../../i18n/voice.ts";
import { RIVERS, toneOf, valueIn, YEARS, type River } from "./rivers.ts";

/** An idiom of the drawing kit, drawn from rows that are made up. */
export interface Idiom {
  readonly name: string;
  readonly draw: (voice: Voice, width: number) => Picture;
}

function inputOf(voice: Voice, width: number): DrawInput<River> {
  // The kit makes no element: a document would only tempt a layout to need one.
  const document = undefined as unknown as Document;
  return {
    ...voice,
    id: "kit",
    rows: RIVERS,
    view: null,
    holding: (_, words) => words,
    document,
    width,
  };
}

const series = (river: River, row: number) => ({
  ...{ tone: toneOf(river), row },
  points: YEARS.map((year) => ({ at: year, value: valueIn(river, year) })),
});

export const IDIOMS: readonly Idiom[] = [
  {
    name: "ranked-dots",
    draw: (voice, width) =>
      ranking(inputOf(voice, width), {
        axis: { domain: [0, 80], ticks: [0, 20, 40, 60, 80], unit: "%" },
        name: (row) => row.name,
        tone: toneOf,
        isWashed: (row) => row.geo === "D",
        heads: [{ at: 45, words: "mean 45", tone: "ink", strong: true, line: "whole" }],
        layers: [
          spans("low", "high"),
          dots("value"),
          labels("high", (row) => voice.format.number(row.value, 1)),
        ],
      }),
  },
  {
    name: "changes",
    draw: (voice, width) =>
      ranking(inputOf(voice, width), {
        axis: { domain: [0, 80], ticks: [0, 40, 80] },
        name: (row) => row.name,
        tone: toneOf,
        groupOf: (row) => (row.value > 50 ? "Long" : "Short"),
        heads: [
          { at: RIVERS[0]?.before ?? 0, words: "2000" },
          { at: RIVERS[0]?.value ?? 0, words: "2020" },
        ],
        end: (row) => voice.format.number(row.value - row.before),
        layers: [
          {
            shapes: (row, { x, y, tone }) => [
              arrow([x(row.before), y], [x(row.value) - 6, y], { stroke: tone }),
            ],
          },
          dots("before", { r: 2.8, isHollow: () => true }),
          dots("value", { r: 4.6 }),
          diamonds((row) => (row.geo === "B" ? 20 : null)),
        ],
      }),
  },
  {
    name: "bars-with-names-above",
    draw: (voice, width) =>
      ranking(inputOf(voice, width), {
        axis: niceAxis(
          RIVERS.map(({ value }) => value),
          { zero: true },
        ),
        name: (row) => row.name,
        under: () => "a river of the plain",
        names: isNarrow(width) ? "above" : "start",
        tone: toneOf,
        step: 26,
        layers: [rules(), bars("value"), labels("value", (row) => voice.format.number(row.value))],
      }),
  },
  {
    name: "lines",
    draw: (voice, width) => {
      const label = (river: River) =>
        `${river.name} ${voice.format.number(valueIn(river, 2020), 1)}`;
      const area = linePanel(voice.format, {
        ...{ left: 0, top: 0, width, height: 320, head: "Rivers", upTitle: "km" },
        across: yearAxis(YEARS),
        up: niceAxis(
          RIVERS.map(({ value }) => value),
          { zero: true },
        ),
        break: { between: [2010, 2015], words: "measured anew" },
        lines: RIVERS.map((river, row) => ({ ...series(river, row), label: label(river) })),
      });
      return { height: 320, shapes: [...area.shapes, ...level(area, 30, "the mean of all")] };
    },
  },
  {
    name: "slopes",
    draw: (voice, width) => {
      const side = (pick: (river: River) => number) =>
        RIVERS.map((river, row) => {
          const text = `${river.name.split(" ")[0] ?? ""} ${voice.format.number(pick(river))}`;
          return { value: pick(river), words: text, tone: toneOf(river), row };
        });
      const [before, after] = [side((river) => river.before), side((river) => river.value)];
      const room = (ends: typeof before) =>
        endRoom(
          ends.map((end) => end.words),
          { areLed: true },
        );
      const area = plotArea(voice.format, {
        ...{ left: 0, top: 0, width, height: 300, leftRoom: room(before), right: room(after) },
        across: { domain: [0, 1], ticks: [0, 1], words: (tick) => (tick === 0 ? "2000" : "2020") },
        up: { domain: [0, 80], ticks: [] },
      });
      const lines = RIVERS.flatMap((river, row) =>
        lineShapes(area, {
          ...{ tone: toneOf(river), row, r: 3 },
          points: [
            { at: 0, value: river.before },
            { at: 1, value: river.value },
          ],
        }),
      );
      const ends = [...endLabels(area, before, "left"), ...endLabels(area, after)];
      return { height: 300, shapes: [...area.shapes, ...lines, ...ends] };
    },
  },
  {
    name: "scatter",
    draw: (voice, width) => {
      const area = plotArea(voice.format, {
        ...{ left: 0, top: 0, width, height: 300, upTitle: "now", acrossTitle: "before" },
        across: niceAxis(RIVERS.map(({ before }) => before)),
        up: { domain: [10, 100], ticks: [10, 30, 100], isLog: true },
      });
      const points = RIVERS.map((river, row) => ({
        ...{ at: area.at(river.before, river.value), text: river.name, tone: toneOf(river), row },
        isNeeded: river.geo === "D",
      }));
      const discs = points.map(({ at, tone, row }) =>
        disc(...at, 5, { fill: tone, row, mark: true }),
      );
      return { height: 300, shapes: [...area.shapes, ...discs, ...pointLabels(area, points)] };
    },
  },
  {
    name: "small-multiples",
    draw: (voice, width) =>
      panels(RIVERS, { left: 0, top: 0, width }, { least: 150, gap: 24 }, (river, box, row) => {
        const area = plotArea(voice.format, {
          ...{ ...box, height: 150, head: river.name.split(" ")[0] ?? "" },
          across: yearAxis(YEARS, 2),
          up: { domain: [0, 80], ticks: [0, 80] },
        });
        const columns = YEARS.map((year) => {
          const [x, y] = area.at(year, valueIn(river, year));
          return bar(x - 3, y, 6, area.bottom - y, { fill: toneOf(river), row });
        });
        return { height: box.top + 150, shapes: [...area.shapes, ...columns] };
      }),
  },
  {
    name: "beeswarm-with-key",
    draw: (_, width) => {
      const places = Array.from(
        { length: 90 },
        (__, index) => width * (0.5 + 0.4 * Math.sin(index * index)),
      );
      const offsets = swarm(places, 9);
      const discs = places.map((x, index) =>
        disc(x, 70 + (offsets[index] ?? 0), 4, { fill: index % 9 === 0 ? "accent" : "muted" }),
      );
      const explained = key(
        (["accent", "muted"] as const).map((tone) => ({
          words: tone === "accent" ? "rivers of the hills" : "rivers of the plain",
          sign: (x, y) => [disc(x, y, 4, { fill: tone })],
        })),
        { left: 0, top: 140, width },
      );
      return { height: explained.height, shapes: [...discs, ...explained.shapes] };
    },
  },
  {
    name: "ruled-table",
    draw: (voice, width) =>
      ruledTable(inputOf(voice, width), {
        columns: [
          { share: 3, head: "River", cell: (row) => row.name },
          { share: 1, head: "km", anchor: "end", cell: (row) => voice.format.number(row.value) },
          {
            share: 4,
            head: "as dots",
            cell: (row, { left, top }) => ({
              height: top + 18,
              shapes: Array.from({ length: Math.round(row.value / 10) }, (_, index) =>
                disc(left + 5 + index * 11, top + 12, 4, { fill: toneOf(row) }),
              ),
            }),
          },
        ],
      }),
  },
  {
    name: "map-with-ranking",
    draw: (voice, width) => {
      const powiats = [...voice.data.territories.entries()].filter(
        ([code, { level: kind }]) => kind === "powiat" && code.startsWith("14"),
      );
      const rows = powiats.map(([geo], index) => ({ geo, value: 100 - index * 1.7 }));
      return powiatMapRanking(
        { ...inputOf(voice, width), rows },
        { decimals: 1, unit: "%", reference: { value: 60, words: "the mean" } },
      );
    },
  },
];
