import type { Data } from "../../schema/load.ts";
import type { Place } from "../../schema/place.ts";
import type { Locale } from "../../schema/text.ts";
import type { Colour, Outline, Shape, Words } from "../definition/picture.ts";
import { placedLabels, type Box, type LabelWish } from "../kit/label-placement.ts";
import { mazoviaMap, type MazoviaMap } from "../maps/mazovia-map.ts";

/** Colours of the five classes, from the lowest values to the highest. */
export const STEPS = ["step-1", "step-2", "step-3", "step-4", "step-5"] as const;
/** Size of the words on a map, in pixels. */
export const LABEL_SIZE = 15;

const WIDEST_MAP = 520;
// Free room round the point that marks a named place.
const POINT_GAP = 5;

/** Mazovia in the middle of a drawing of a width in pixels. */
export interface PeripheryMap extends MazoviaMap {
  readonly width: number;
}

/** A place to be named with its value; `gap` is the room round its point, in pixels. */
export interface PlaceLabel {
  readonly place: Place;
  readonly words: string;
  readonly gap?: number;
}

/** Fits the map into a drawing of a width in pixels. */
export function peripheryMap(data: Data, width: number): PeripheryMap {
  const mapWidth = Math.min(width - 4, WIDEST_MAP);
  return { ...mazoviaMap(data, (width - mapWidth) / 2, 4, mapWidth), width };
}

/** Returns words on one line, in the ink unless another colour is given. */
export function wordsAt(
  text: string,
  x: number,
  y: number,
  look: Pick<Words, "size" | "anchor"> & Partial<Words>,
): Words {
  return {
    shape: "words",
    ...{ x, y, lines: [text], strong: false, colour: "ink", leading: look.size * 1.25 },
    ...look,
  };
}

/** Returns the powiats; `markOf` says which row of the table each belongs to, with its colour. */
export function powiatShapes(
  map: PeripheryMap,
  markOf: (geo: string) => { readonly row: number; readonly fill: Colour } | null,
): Shape {
  const shapes = map.powiats.map((powiat): Outline => {
    const mark = markOf(powiat.id);
    const d = map.pathOf(powiat);
    return { shape: "outline", d, fill: mark?.fill ?? "land", row: mark?.row, mark: mark !== null };
  });
  return { shape: "group", stroke: "border", shapes };
}

/** Returns the border of the voivodeship, drawn over what it encloses. */
export function borderShape(map: PeripheryMap): Outline {
  return { shape: "outline", d: map.pathOf(map.outline), fill: "none", stroke: "muted" };
}

/** Explains the five classes below the map, from the lowest value to the highest. */
export function keyShapes({ bottom, width }: PeripheryMap, low: string, high: string): Shape[] {
  const step = 26;
  const left = (width - STEPS.length * step) / 2;
  const right = left + STEPS.length * step;
  const [top, height] = [bottom + 12, 10];
  return [
    ...STEPS.map((fill, index): Shape => ({
      ...{ shape: "bar", x: left + index * step, y: top, width: step, height, fill },
    })),
    wordsAt(low, left - 8, top + height, { size: 14, anchor: "end", colour: "soft" }),
    wordsAt(high, right + 8, top + height, { size: 14, anchor: "start", colour: "soft" }),
  ];
}

/** Names places with their values, the most important first; what has no room is left out. */
export function labelShapes(
  map: PeripheryMap,
  locale: Locale,
  labels: readonly PlaceLabel[],
  obstacles: readonly Box[] = [],
): Shape[] {
  const wishes = labels.map(({ place, words, gap = POINT_GAP }): LabelWish => {
    const [x, y] = map.at(place.lon, place.lat);
    const text = `${place.name[locale]} ${words}`;
    return { text, x, y, gap, size: LABEL_SIZE, bold: true };
  });
  const frame = { left: 0, top: 0, right: map.width, bottom: map.bottom + 10 };
  return placedLabels(wishes, obstacles, frame).flatMap((label): Shape[] => {
    const { text, size, anchor, labelX, labelY } = label;
    const words = wordsAt(text, labelX, labelY, { size, anchor, strong: true, halo: "paper" });
    return label.gap === POINT_GAP ? [pointShape(label.x, label.y), words] : [words];
  });
}

function pointShape(x: number, y: number): Shape {
  return { shape: "disc", x, y, r: 2.4, fill: "ink", stroke: "paper" };
}

/** The city or town in which a powiat has its seat; throws where there is none. */
export function seatOf(data: Data, powiat: string): Place {
  const place = [...data.places.values()].find(
    (candidate) => candidate.powiat === powiat && candidate.role !== "village",
  );
  if (place) return place;
  throw new Error(`data/places.json: expected a town in powiat ${powiat}, found none; add it`);
}
