import type { Point, Shape } from "../definition/picture.ts";
import type { PlotArea } from "./plot-area.ts";
import { line, outline } from "./shapes.ts";

/** A line fitted to points, and how far it may lie from where it does. */
export interface FitLine {
  /** Where the line begins and ends, and where the bounds change their direction between. */
  readonly places: readonly number[];
  readonly value: (place: number) => number;
  readonly low?: (place: number) => number;
  readonly high?: (place: number) => number;
  /** The row whose mark the line is. */
  readonly row?: number;
}

/** A fitted line over the band of its interval. */
export function fitLine(area: PlotArea, { places, value, low, high, row }: FitLine): Shape[] {
  const along = (bound: (place: number) => number): Point[] =>
    places.map((place) => area.at(place, bound(place)));
  const bound = row === undefined ? {} : { row, mark: true };
  const path = low && high ? [...along(low), ...along(high).reverse()].join("L") : null;
  return [
    ...(path === null ? [] : [outline(`M${path}Z`, { fill: "accent", opacity: 0.13 })]),
    line(along(value), { stroke: "accent", thickness: 2, ...bound }),
  ];
}
