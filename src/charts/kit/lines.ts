import type { Bound, Point, Shape } from "../definition/picture.ts";
import type { PlotArea } from "./plot-area.ts";
import { WORDS_OF, type Tone } from "./ranking-spec.ts";
import { across, disc, group, HALF_LINE, line, words } from "./shapes.ts";
import { spread } from "./spread.ts";

/** A value of a line; null where nothing was measured, which breaks the line. */
export interface LinePoint {
  readonly at: number;
  readonly value: number | null;
  /** The row of the point, where each point is a row and its dot the mark. */
  readonly row?: number;
}

/** A line over years or another axis. */
export interface LineSeries {
  readonly points: readonly LinePoint[];
  readonly tone: Tone;
  /** The row of the line, where the whole line is a row and its mark. */
  readonly row?: number;
  readonly thickness?: number;
  /** Radius of dots at the values; none unless given, save at a value that no line reaches. */
  readonly r?: number;
  /** Whether the step from one value to the next is dashed: over a break in what is measured. */
  readonly isDashed?: (from: number, to: number) => boolean;
}

type Value = LinePoint & { readonly value: number };

function isKnown(point: LinePoint): point is Value {
  return point.value !== null;
}

/** Draws a line: what is whole, what is dashed, and the dots. */
export function lineShapes(area: PlotArea, series: LineSeries): Shape[] {
  const { points, tone, row, r, isDashed = () => false } = series;
  const thickness = series.thickness ?? (tone === "muted" ? 1 : 2.4);
  const runs = [...runsOf(points, isDashed)];
  const place = ({ at, value }: Value): Point => area.at(at, value);
  const lines = runs
    .filter(({ values }) => values.length > 1)
    .map(({ values, dashed }) => line(values.map(place), dashed ? { dash: "2 4" } : {}));
  const drawn = new Set(
    runs.flatMap(({ values, dashed }) => (!dashed && values.length > 1 ? values : [])),
  );
  const known = points.filter(isKnown);
  const dotted = r === undefined ? known.filter((point) => !drawn.has(point)) : known;
  const dots = dotted.map((point) => {
    const bound: Bound = point.row === undefined ? {} : { row: point.row, mark: true };
    return disc(...place(point), r ?? 1.6, { fill: tone, ...bound });
  });
  const look = { stroke: tone, thickness, fill: "none" } as const;
  const faint = tone === "muted" ? { opacity: 0.6 } : {};
  if (row === undefined) return [group(lines, { ...look, ...faint }), ...dots];
  return [group([group(lines, look), ...dots], { row, mark: true, ...faint })];
}

interface Run {
  readonly values: Value[];
  readonly dashed: boolean;
}

/** The points in runs that are drawn alike; neighbouring runs share a point. */
function* runsOf(
  points: readonly LinePoint[],
  isDashed: (from: number, to: number) => boolean,
): Generator<Run> {
  let run: Run = { values: [], dashed: false };
  for (const point of points) {
    if (!isKnown(point)) {
      yield run;
      run = { values: [], dashed: false };
      continue;
    }
    const last = run.values.at(-1);
    const dashed = last !== undefined && isDashed(last.at, point.at);
    if (last && dashed !== run.dashed) {
      if (run.values.length > 1) yield run;
      run = { values: [last], dashed };
    }
    run.values.push(point);
  }
  yield run;
}

/** Words at the end of a line. */
export interface EndLabel {
  /** The value that the words stand at. */
  readonly value: number;
  readonly words: string;
  readonly tone: Tone;
  readonly row?: number;
  readonly strong?: boolean;
}

/** Distance of two labels at the ends of lines, in pixels. */
const LABEL_STEP = 16;
/** A label that was moved further than this is led to its line. */
const LEAD = 7;

/** The heights of labels, each as near to its value as it stands clear of the others. */
function labelHeights(area: PlotArea, values: readonly number[]) {
  const wishes = values.map((value) => ({ at: area.y(value), size: LABEL_STEP }));
  const places = spread(wishes, area.top - LABEL_STEP, area.bottom + LABEL_STEP / 2);
  const shifts = places.map((y, index) => Math.abs(y - (wishes[index]?.at ?? y)));
  return { places, areLed: shifts.some((shift) => shift > LEAD) };
}

/** Whether labels at the ends of lines have to move so far that they are led to them. */
export function areLed(area: PlotArea, values: readonly number[]): boolean {
  return labelHeights(area, values).areLed;
}

/**
 * Writes words right of the ends of lines, or left of their beginnings, each as near to its line as
 * it stands clear of the others; where one had to move far, all are led to their lines.
 */
export function endLabels(
  area: PlotArea,
  labels: readonly EndLabel[],
  side: "left" | "right" = "right",
): Shape[] {
  const x = side === "right" ? area.right : area.left;
  const { places, areLed: isMoved } = labelHeights(
    area,
    labels.map(({ value }) => value),
  );
  const sign = side === "right" ? 1 : -1;
  return labels.flatMap(({ value, words: text, tone, row, strong }, index): Shape[] => {
    const y = places[index] ?? 0;
    const from = area.y(value);
    const start = x + sign * (isMoved ? 24 : 9);
    const setting = { anchor: side === "right" ? "start" : "end", colour: WORDS_OF[tone] } as const;
    const leader = [
      [x + sign * 6, from],
      [x + sign * 20, y],
    ] as const;
    const bound = row === undefined ? {} : { row };
    return [
      ...(isMoved
        ? [line(leader, { stroke: "muted", thickness: 0.8, opacity: 0.7, ...bound })]
        : []),
      words(text, start, y + HALF_LINE, {
        ...setting,
        strong: strong ?? tone !== "muted",
        ...bound,
      }),
    ];
  });
}

/** A value that the others are held against: a dotted line across and the words on it. */
export function level(area: PlotArea, value: number, text: string): Shape[] {
  const y = area.y(value);
  return [
    across(y, area.left, area.right, { stroke: "ink", dash: "2 3" }),
    words(text, area.left + 2, y - 5, { colour: "soft", halo: "paper" }),
  ];
}
