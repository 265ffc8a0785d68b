import { labelWidth } from "../../type/text-lines.ts";
import type { Colour } from "../definition/picture.ts";
import type { Layer, RowPlace, Tone } from "./ranking-spec.ts";
import { WORDS_OF } from "./ranking-spec.ts";
import { across, bar, diamond, disc, HALF_LINE, LABEL, words } from "./shapes.ts";

/** A value of a row: the column that holds it, or how it is had from the row. */
export type Value<Row> = NumberKey<Row> | ((row: Row) => number | null);

type NumberKey<Row> = {
  [Key in keyof Row]: Row[Key] extends number | null ? Key : never;
}[keyof Row];

function valueIn<Row>(row: Row, value: Value<Row>): number | null {
  if (typeof value === "function") return value(row);
  const cell = row[value];
  return typeof cell === "number" ? cell : null;
}

/** Lines from a lower to an upper value, such as confidence intervals or changes. */
export function spans<Row>(
  low: Value<Row>,
  high: Value<Row>,
  { thickness = 2, opacity = 0.6 }: { thickness?: number; opacity?: number } = {},
): Layer<Row> {
  return {
    shapes: (row, { x, y, tone }) => {
      const [from, to] = [valueIn(row, low), valueIn(row, high)];
      if (from === null || to === null) return [];
      return [across(y, x(from), x(to), { stroke: tone, thickness, opacity })];
    },
  };
}

interface DotLook<Row> {
  /** Radius of the dots; those of rows that matter are a little larger. */
  readonly r?: number;
  readonly isHollow?: (row: Row) => boolean;
  /** Where the colour says more than the tone of its row. */
  readonly fill?: (row: Row) => Colour;
}

/** Dots at a value, hollow or full. */
export function dots<Row>(
  value: Value<Row>,
  { r = 4, isHollow, fill }: DotLook<Row> = {},
): Layer<Row> {
  return {
    shapes: (row, { x, y, tone }) => {
      const at = valueIn(row, value);
      if (at === null) return [];
      const radius = tone === "muted" ? r : r * 1.2;
      const look = isHollow?.(row)
        ? ({ fill: "paper", stroke: tone, thickness: 1.5 } as const)
        : ({ fill: fill?.(row) ?? tone } as const);
      return [disc(x(at), y, radius, look)];
    },
  };
}

/** Dots in colours of their own, thinly ringed, so that pale ones are seen. */
export function swatches<Row>(value: Value<Row>, fill: (row: Row) => Colour): Layer<Row> {
  return {
    shapes: (row, { x, y }) => {
      const at = valueIn(row, value);
      if (at === null) return [];
      return [disc(x(at), y, 4.6, { fill: fill(row), stroke: "soft", thickness: 0.6 })];
    },
  };
}

/** Bars from zero to a value. */
export function bars<Row>(value: Value<Row>, height = 12): Layer<Row> {
  return {
    shapes: (row, { x, y, tone }) => {
      const at = valueIn(row, value);
      if (at === null) return [];
      const [from, to] = [Math.min(x(0), x(at)), Math.max(x(0), x(at))];
      return [bar(from, y - height / 2, to - from, height, { fill: tone, mark: true })];
    },
  };
}

/** Hollow diamonds at a value: what is claimed or planned beside what was measured. */
export function diamonds<Row>(value: Value<Row>): Layer<Row> {
  return {
    shapes: (row, { x, y }) => {
      const at = valueIn(row, value);
      if (at === null) return [];
      return [diamond(x(at), y, 5, { fill: "paper", stroke: "soft", thickness: 1.5 })];
    },
  };
}

/** A thin line along each row. */
export function rules<Row>(): Layer<Row> {
  return { shapes: (_, { y, left, right }) => [across(y, left, right, { stroke: "rule" })] };
}

interface NumberLook {
  readonly side?: "before" | "after";
  /** Bold in rows that matter, unless given. */
  readonly strong?: boolean;
  readonly colour?: Colour;
  /** Distance from the value in pixels. */
  readonly gap?: number;
}

/** Words beside a value; no words where they are empty. */
export function labels<Row>(
  at: Value<Row>,
  text: (row: Row) => string,
  { side = "after", strong, colour, gap = 8 }: NumberLook = {},
): Layer<Row> {
  const isStrong = (tone: Tone): boolean => strong ?? tone !== "muted";
  return {
    shapes: (row, { x, y, tone }: RowPlace) => {
      const value = valueIn(row, at);
      const written = text(row);
      if (value === null || written === "") return [];
      const place = x(value) + (side === "after" ? gap : -gap);
      return [
        words(written, place, y + HALF_LINE, {
          ...{ anchor: side === "after" ? "start" : "end", strong: isStrong(tone) },
          ...{ colour: colour ?? WORDS_OF[tone], halo: "paper" },
        }),
      ];
    },
    after: (row, tone) => {
      const value = valueIn(row, at);
      const written = text(row);
      if (value === null || written === "" || side === "before") return null;
      return { at: value, width: gap + labelWidth(written, LABEL, isStrong(tone)) };
    },
  };
}
