import type { Colour, Shape } from "../definition/picture.ts";
import { tickWords, type Axis } from "../kit/axis.ts";
import { bar, outline } from "../kit/shapes.ts";
import type { Format } from "../../i18n/format.ts";
import { labelWidth } from "../../type/text-lines.ts";
import type { MazoviaMap } from "./mazovia-map.ts";

/** Classes of values, each with its colour: one limit more than colours, from the lowest up. */
export interface Classes {
  readonly limits: readonly number[];
  readonly colours: readonly Colour[];
}

const STEPS = ["step-1", "step-2", "step-3", "step-4", "step-5"] as const;

/** Five classes of equal width between two values. */
export function equalClasses(low: number, high: number): Classes {
  const limits = [0, 1, 2, 3, 4, 5].map((step) => low + ((high - low) * step) / STEPS.length);
  return { limits, colours: STEPS };
}

/** The colour of a value; values beyond the limits have that of the nearest class. */
export function classColour({ limits, colours }: Classes, value: number): Colour {
  const above = limits.slice(1, -1).filter((limit) => value >= limit).length;
  return colours[above] ?? "land";
}

/** The powiats of a map, each in a colour and the mark of its row; one without a row is bare land. */
export function powiatAreas<Row extends { readonly geo: string }>(
  map: MazoviaMap,
  rows: readonly Row[],
  fill: (row: Row) => Colour,
): Shape[] {
  const areas = map.powiats.map((powiat) => {
    const index = rows.findIndex(({ geo }) => geo === powiat.id);
    const row = rows[index];
    const look = { stroke: "border", thickness: 1 } as const;
    return outline(
      map.pathOf(powiat),
      row ? { fill: fill(row), ...look, row: index, mark: true } : { fill: "land", ...look },
    );
  });
  return [...areas, outline(map.pathOf(map.outline), { fill: "none", stroke: "muted" })];
}

/** The classes as a band, whose limits stand on a scale. */
export function classBand({ limits, colours }: Classes, x: (value: number) => number, y: number) {
  return colours.map((fill, index) => {
    const [from = 0, to = 0] = [limits[index], limits[index + 1]].map((limit) => x(limit ?? 0));
    return bar(from, y, to - from, 7, { fill });
  });
}

/** An axis whose numbers are the limits of classes; where they have no room, its two ends. */
export function classAxis(
  { limits }: Classes,
  format: Format,
  width: number,
  look: { readonly decimals: number; readonly unit?: "%" | undefined },
): Axis {
  const [low = 0, high = 1] = [limits[0], limits.at(-1)];
  const { decimals, unit } = look;
  const words = (value: number): string =>
    value === high && unit ? format.percent(value, decimals) : format.number(value, decimals);
  const axis = { domain: [low, high], ticks: limits, words } as const;
  const widest = Math.max(...tickWords(axis, format).map((text) => labelWidth(text, 13)));
  const isTight = widest + 10 > width / (limits.length - 1);
  return isTight ? { ...axis, ticks: [low, high] } : axis;
}
