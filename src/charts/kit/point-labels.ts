import type { Point, Shape } from "../definition/picture.ts";
import { boxAround, labelWords, placedLabels } from "./label-placement.ts";
import type { PlotArea } from "./plot-area.ts";
import { WORDS_OF, type Tone } from "./ranking-spec.ts";
import { LABEL } from "./shapes.ts";

/** A mark that may be named; one without words is only kept clear. */
export interface NamedPoint {
  readonly at: Point;
  readonly text?: string | undefined;
  readonly tone?: Tone;
  /** True where the name must be set; the others are left out where they have no room. */
  readonly isNeeded?: boolean;
  readonly row?: number;
}

/** The names of marks in a plot, each beside its mark and clear of all others; needed ones first. */
export function pointLabels(
  area: PlotArea,
  points: readonly NamedPoint[],
  { radius = 5, right = area.right } = {},
): Shape[] {
  const wishes = points.flatMap(({ at: [x, y], text, tone = "ink", isNeeded = false, row }) =>
    text === undefined
      ? []
      : [{ text, x, y, tone, row, gap: radius + 2, size: LABEL, bold: isNeeded, needed: isNeeded }],
  );
  const obstacles = points.map(({ at }) => boxAround(at, radius + 1));
  const frame = { left: area.left, top: area.top, right, bottom: area.bottom };
  const ordered = wishes.toSorted((one, other) => Number(other.needed) - Number(one.needed));
  return placedLabels(ordered, obstacles, frame).map(({ tone, row, ...label }) =>
    labelWords(label, { colour: WORDS_OF[tone], row }),
  );
}
