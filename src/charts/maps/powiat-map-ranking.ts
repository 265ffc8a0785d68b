import { extent } from "d3-array";
import type { DrawInput } from "../definition/define-chart.ts";
import type { Picture } from "../definition/picture.ts";
import { labels, rules, swatches } from "../kit/layers.ts";
import { ranking } from "../kit/ranking.ts";
import { isNarrow } from "../kit/shapes.ts";
import { territoryIn } from "../rows/indicator-rows.ts";
import { classAxis, classBand, classColour, equalClasses, powiatAreas } from "./choropleth.ts";
import { towns } from "./map-towns.ts";
import { mazoviaMap, scaleBar } from "./mazovia-map.ts";

interface PowiatRow {
  /** TERYT code. */
  readonly geo: string;
  readonly value: number;
}

/** How the values of powiats are shown. */
export interface PowiatMap {
  readonly decimals: number;
  readonly unit?: "%" | undefined;
  /** What the classes span, so that drawings of several years share them; the rows unless given. */
  readonly domain?: readonly [low: number, high: number] | undefined;
  /** A value that divides the ranking, drawn as a line down it, and the words that say it. */
  readonly reference?: { readonly value: number; readonly words: string } | undefined;
}

/**
 * Lays out the powiats of Mazovia as a map in five classes of equal width, and beside it (below it
 * where the width is small) their ranking on an axis that is the key of the classes. Rows are in the
 * order of the ranking.
 */
export function powiatMapRanking<Row extends PowiatRow>(
  input: DrawInput<Row>,
  { decimals, unit, domain, reference }: PowiatMap,
): Picture {
  const { data, width, rows, format, locale } = input;
  const isBelow = width < 760;
  const mapWidth = isBelow ? Math.min(width, 500) : Math.round(width * 0.595);
  const map = mazoviaMap(data, 2, 6, mapWidth - 8);
  const [low = 0, high = 100] = domain ?? extent(rows, (row) => row.value);
  const classes = equalClasses(low, high);
  const left = isBelow ? 0 : mapWidth + 20;
  // Classes of a fine measure need their digits; those of a coarse one do not.
  const digits = high - low < 10 ? decimals : 0;
  const words = (row: Row): string => format.number(row.value, decimals);
  const list = ranking(input, {
    axis: classAxis(classes, format, (width - left) * 0.5, { decimals: digits, unit }),
    box: { left, top: isBelow ? map.bottom + 30 : 12, width: width - left },
    step: isNarrow(width) ? 18 : 14.6,
    name: (row) => territoryIn(data, row.geo).name[locale],
    tone: (row) => (row === rows[0] || row === rows.at(-1) ? "accent" : "muted"),
    hasGrid: false,
    heads: reference
      ? [{ at: reference.value, words: reference.words, tone: "ink", line: "whole" }]
      : [],
    headsAbove: true,
    layers: [
      rules(),
      swatches<Row>(
        (row) => row.value,
        (row) => classColour(classes, row.value),
      ),
      // Beside their dots the values would run through the line of the reference.
      ...(reference ? [] : [labels<Row>((row) => row.value, words)]),
    ],
    ...(reference ? { end: words } : {}),
  });
  return {
    height: Math.max(map.bottom + 34, list.height),
    shapes: [
      ...powiatAreas(map, rows, (row) => classColour(classes, row.value)),
      towns(map, input, mapWidth),
      ...scaleBar(map, 6, map.bottom - 8),
      ...list.shapes.map((shape) => ({ ...shape, mark: false })),
      ...classBand(classes, list.x, list.top - 9),
    ],
  };
}
