import { labelWidth, textLines } from "../../type/text-lines.ts";
import type { DrawInput } from "../definition/define-chart.ts";
import type { Shape } from "../definition/picture.ts";
import { WORDS_OF, type Ranking, type Tone } from "./ranking-spec.ts";
import { HALF_LINE, isNarrow, LABEL, words, type Setting } from "./shapes.ts";

/** Between a name and the axis, in pixels. */
export const GAP = 12;
const LINE = 16;
/** Names take no more than this share of the width. */
const MOST_NAME = 0.46;

/** A row of a ranking with its words in lines. */
export interface NamedRow<Row> {
  readonly row: Row;
  readonly index: number;
  readonly tone: Tone;
  readonly lines: readonly string[];
  readonly under: readonly string[];
  readonly end: string;
  /** Set on the first row of each group. */
  readonly group: string | undefined;
  readonly width: number;
  readonly height: number;
}

/** The rows that are ranked, with their words in the lines that the width asks for. */
export function namedRows<Row>(
  { rows, width: whole }: DrawInput<Row>,
  spec: Ranking<Row>,
  width: number,
): NamedRow<Row>[] {
  const { name, names, tone = () => "muted", under, end, groupOf, only } = spec;
  const isAbove = names === "above";
  const room = isAbove ? width - 60 : width * MOST_NAME - GAP;
  const step = spec.step ?? (isNarrow(whole) ? 18 : 19);
  const wanted = rows
    .map((row, index) => ({ row, index }))
    .filter(({ row }) => only?.(row) ?? true);
  return wanted.map(({ row, index }, place) => {
    const isStrong = tone(row) !== "muted";
    const lines = textLines(name(row), room, LABEL, isStrong);
    const quiet = under ? textLines(under(row), room, LABEL) : [];
    const before = wanted[place - 1];
    const group = groupOf?.(row);
    const count = lines.length + quiet.length;
    return {
      ...{ row, index, lines, under: quiet, tone: tone(row), end: end?.(row) ?? "" },
      group: before && groupOf?.(before.row) === group ? undefined : group,
      width: Math.max(
        ...lines.map((text) => labelWidth(text, LABEL, isStrong)),
        ...quiet.map((text) => labelWidth(text, LABEL)),
      ),
      height: isAbove ? count * LINE + 24 : count > 1 ? Math.max(step, count * LINE + 6) : step,
    };
  });
}

/** The name of a row, with the quiet words below it. */
export function nameShapes<Row>(
  { lines, under, tone }: NamedRow<Row>,
  { names = "end", nameSetting }: Ranking<Row>,
  edge: number,
  left: number,
  from: number,
  middle: number,
): Shape[] {
  const isEnd = names === "end";
  const x = isEnd ? left - GAP : edge;
  const count = lines.length + under.length;
  const y = names === "above" ? from + 14 : middle + HALF_LINE - ((count - 1) * LINE) / 2;
  const setting: Setting = { anchor: isEnd ? "end" : "start", leading: LINE };
  const halo = names === "above" ? ({ halo: "paper" } as const) : {};
  const look: Setting = {
    ...halo,
    strong: tone !== "muted",
    colour: WORDS_OF[tone],
    ...nameSetting,
  };
  return [
    words(lines, x, y, { ...setting, ...look }),
    ...(under.length > 0
      ? [words(under, x, y + lines.length * LINE, { ...setting, colour: "soft" })]
      : []),
  ];
}
