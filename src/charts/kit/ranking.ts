import { labelWidth } from "../../type/text-lines.ts";
import type { DrawInput } from "../definition/define-chart.ts";
import type { Shape } from "../definition/picture.ts";
import { axisAcross, scaleOf, tickWords } from "./axis.ts";
import { GAP, namedRows, nameShapes, type NamedRow } from "./ranking-rows.ts";
import {
  WORDS_OF,
  type Head,
  type PlacedRanking,
  type Ranking,
  type RowPlace,
  type Tone,
} from "./ranking-spec.ts";
import { bar, down, HALF_LINE, LABEL, ofRow, words } from "./shapes.ts";
import { spread } from "./spread.ts";

const HEAD = 18;
const GROUP = 30;
const INK = { stroke: "ink" } as const;
const QUIET = { colour: "soft" } as const;
/** Between a value and what is written after it. */
const PAD = 3;

/** Lays out a ranking in the order of its rows. */
export function ranking<Row>(input: DrawInput<Row>, spec: Ranking<Row>): PlacedRanking {
  const { left: edge, top, width } = spec.box ?? { left: 0, top: 0, width: input.width };
  const named = namedRows(input, spec, width);
  const nameRoom = spec.names === "above" ? 8 : GAP + Math.max(0, ...named.map((row) => row.width));
  const endRoom = Math.max(0, ...named.map((row) => labelWidth(row.end, LABEL, true)));
  const end = edge + width;
  const edgeRight = end - (endRoom > 0 ? endRoom + GAP : 0);
  const left = edge + nameRoom;
  const right = edgeRight - roomAfter(input, spec, named, edgeRight - left);
  const x = scaleOf(spec.axis, left, right);
  const heads = spec.heads ?? [];
  const first = top + 28 + (heads.length > 0 ? HEAD : 0);
  const { rows, bottom } = placedRows(named, spec, first);
  const headEnd = spec.endHead ? end - labelWidth(spec.endHead, LABEL) - GAP : end;
  const within = [edge, end] as const;
  const isAbove = heads.length > 0 && spec.headsAbove === true;
  const numbersY = top + 14 + (isAbove ? HEAD : 0);
  const headsY = top + 14 + (isAbove ? 0 : HEAD);
  const grid = spec.hasGrid === false ? undefined : ([numbersY + 6, bottom] as const);
  return {
    ...{ x, top: first, height: Math.ceil(bottom + 6) },
    y: new Map(rows.map(({ row, middle }) => [row.index, middle])),
    shapes: [
      ...rows
        .filter(({ row }) => spec.isWashed?.(row.row))
        .map(({ row, from }) =>
          bar(edge, from - 1, edgeRight - edge, row.height + 2, { fill: "wash", row: row.index }),
        ),
      ...axisAcross(spec.axis, input.format, { x, y: numbersY, grid, within }),
      ...(spec.endHead
        ? [
            words(spec.endHead, end, headsY, {
              colour: WORDS_OF[named[0]?.tone ?? "muted"],
              anchor: "end",
            }),
          ]
        : []),
      ...headShapes(heads, x, headsY, bottom, [edge, headEnd]),
      ...rows.flatMap(({ row, from, middle, groupY }): Shape[] => {
        const place: RowPlace = { x, y: middle, tone: row.tone, left, right };
        const marks = lastMark(spec.layers.flatMap((layer) => layer.shapes(row.row, place)));
        const shapes = [...nameShapes(row, spec, edge, left, from, middle), ...marks];
        if (row.end !== "") shapes.push(endWords(row.end, row.tone, end, middle));
        const head = groupY === null ? [] : [words(row.group ?? "", edge, groupY, QUIET)];
        return [...head, ...ofRow(row.index, shapes)];
      }),
    ],
  };
}

interface PlacedRow<Row> {
  readonly row: NamedRow<Row>;
  /** Upper end of the row and the height of its marks. */
  readonly from: number;
  readonly middle: number;
  /** The baseline of the words above its group, if it is the first of one. */
  readonly groupY: number | null;
}

function placedRows<Row>(
  rows: readonly NamedRow<Row>[],
  { names }: Ranking<Row>,
  first: number,
): { readonly rows: readonly PlacedRow<Row>[]; readonly bottom: number } {
  let bottom = first;
  const placed = rows.map((row): PlacedRow<Row> => {
    const isGroup = row.group !== undefined;
    const groupY = isGroup ? bottom + (bottom > first ? GROUP - 4 : 12) : null;
    const from = isGroup ? bottom + (bottom > first ? GROUP + 8 : GROUP - 6) : bottom;
    bottom = from + row.height;
    const middle = names === "above" ? bottom - 12 : from + row.height / 2;
    return { row, from, middle, groupY };
  });
  return { rows: placed, bottom };
}

function endWords(text: string, tone: Tone, x: number, middle: number): Shape {
  const look = { strong: tone !== "muted", colour: WORDS_OF[tone] } as const;
  return words(text, x, middle + HALF_LINE, { anchor: "end", ...look });
}

/** The room right of the axis that all fits in which is written after a value. */
function roomAfter<Row>(
  { format }: DrawInput<Row>,
  { axis, layers }: Ranking<Row>,
  rows: readonly NamedRow<Row>[],
  width: number,
): number {
  const last = tickWords(axis, format).at(-1) ?? "";
  const share = scaleOf(axis, 0, 1);
  const rooms = rows.flatMap(({ row, tone }) =>
    layers.flatMap((layer) => {
      const after = layer.after?.(row, tone);
      if (!after) return [];
      // The words begin at `at`, whose place itself depends on the room that is left.
      const at = share(after.at);
      return at > 0 ? [(after.width + PAD - (1 - at) * width) / at] : [];
    }),
  );
  return Math.max(6, labelWidth(last, LABEL) / 2, ...rooms);
}

/** The shapes of a row, of which the last disc, bar or diamond is the mark. */
function lastMark(shapes: readonly Shape[]): Shape[] {
  const mark = shapes.findLastIndex(({ shape, mark: isMark }) => isMark ?? shape === "disc");
  return shapes.map((shape, index) => ({ ...shape, mark: index === mark }));
}

/** Words over the rows, as near to their values as they stand clear of each other. */
function headShapes(
  heads: readonly Head[],
  x: (value: number) => number,
  y: number,
  bottom: number,
  [low, high]: readonly [number, number],
): Shape[] {
  const wishes = heads.map(({ at, words: text, strong }) => ({
    at: x(at),
    size: labelWidth(text, LABEL, strong) + 10,
  }));
  const places = spread(wishes, low - 5, high + 5);
  return [
    ...heads.flatMap(({ at, line }) => {
      if (line === undefined) return [];
      const look = line === "dashed" ? ({ stroke: "soft", dash: "2 4" } as const) : INK;
      return [down(x(at), y + 4, bottom, look)];
    }),
    ...heads.map(({ words: text, tone = "muted", strong = false }, index) =>
      words(text, places[index] ?? 0, y, {
        ...{ anchor: "middle", colour: WORDS_OF[tone], strong, halo: "paper" },
      }),
    ),
  ];
}
