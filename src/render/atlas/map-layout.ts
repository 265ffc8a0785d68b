import { familyOf, SECTOR_FAMILIES } from "../../charts/initiatives/sector-symbol.ts";
import { mazoviaMap, type MazoviaMap } from "../../charts/maps/mazovia-map.ts";
import type { Voice } from "../../i18n/voice.ts";
import type { Initiative } from "../../schema/initiative.ts";
import type { Place } from "../../schema/place.ts";
import { DRAWING_WIDTHS, type DrawingSize } from "../picture/drawing.ts";
import {
  capitalLane,
  LINE,
  unknownLane,
  type CapitalLane,
  type Lane,
  type NamedMark,
} from "./map-lanes.ts";
import { farStage, nearStage, type Land, type Stage } from "./map-stages.ts";
import { CAPITAL, placedSeats, placeIn, type PlacedMark, type Seat } from "./placed-seats.ts";

// All paths are drawn once, at this width; the narrow drawing scales them, so that the bytes of
// both are alike and compress to those of one.
const PATH_WIDTH = 500;

/** Where everything of the map stands, in pixels of the drawing. */
export interface MapLayout {
  readonly width: number;
  readonly height: number;
  /** The part of the drawing that shows land, from its left upper corner. */
  readonly view: Land["view"];
  readonly map: MazoviaMap;
  /** From the pixels of the map's paths to those of the drawing. */
  readonly scale: number;
  readonly seats: readonly Seat[];
  readonly capital: Land["capital"];
  readonly far: Stage;
  readonly near: Stage;
  /** The capital's initiatives by family. */
  readonly inset: CapitalLane;
  /** Initiatives whose seat is not known. */
  readonly unknown: Lane<NamedMark>;
  readonly key: { readonly x: number; readonly y: number; readonly width: number };
}

/** Returns the layout of the map for a phone or for a page. */
export function mapLayout(voice: Voice, size: DrawingSize): MapLayout {
  const { data } = voice;
  const width = DRAWING_WIDTHS[size];
  const isNarrow = size === "narrow";
  const map = mazoviaMap(data, 2, 8, PATH_WIDTH - 4);
  const scale = isNarrow ? width / PATH_WIDTH : 1;
  const view = { width: PATH_WIDTH * scale, height: Math.ceil((map.bottom + 8) * scale) };
  const initiatives = sorted(voice);
  const at = ({ lon, lat }: Place): readonly [number, number] => {
    const [x, y] = map.at(lon, lat);
    return [x * scale, y * scale];
  };
  const capitalPlace = placeIn(data, CAPITAL);
  const [capitalX, capitalY] = at(capitalPlace);
  const capital = { place: capitalPlace, x: capitalX, y: capitalY };
  const seats = placedSeats(data, initiatives, capital, at);
  const side = isNarrow
    ? { left: 0, top: view.height + 30, width }
    : { left: 518, top: 20, width: width - 518 };
  const inset = capitalLane(initiatives, side);
  const unknown = unknownLane(initiatives, voice, { ...side, top: inset.bottom + 36 });
  const key = isNarrow
    ? { x: 0, y: unknown.bottom + 20, width }
    : { x: 6, y: view.height + 34, width: PATH_WIDTH - 20 };
  const stage = { voice, map, scale, view, seats, capital };
  return {
    width,
    height: Math.max(unknown.bottom + 8, key.y + 4 * LINE),
    view,
    map,
    scale,
    seats,
    capital,
    far: farStage(stage),
    near: nearStage(stage),
    inset,
    unknown,
    key,
  };
}

/** Initiatives by family and name: the order of marks wherever several stand together. */
function sorted({ data, locale, format }: Voice): Initiative[] {
  const { compare } = format;
  const rank = (initiative: Initiative): number => SECTOR_FAMILIES.indexOf(familyOf(initiative));
  return data.initiatives.toSorted(
    (first, second) =>
      rank(first) - rank(second) || compare(first.name[locale], second.name[locale]),
  );
}

/** Every mark of a layout with its place in the drawing, once. */
export function marksOf({ seats, inset, unknown }: MapLayout): PlacedMark[] {
  return [
    ...seats.flatMap(({ x, y, marks }) =>
      marks.map((mark) => ({ ...mark, x: x + mark.x, y: y + mark.y })),
    ),
    ...inset.items.flatMap(({ marks }) => marks),
    ...unknown.items,
  ];
}
