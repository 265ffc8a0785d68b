// Where everything of the atlas map stands, for one width, all of it pure geometry (over 250 lines).
import { group } from "d3-array";
import { geoPath } from "d3-geo";
import {
  boxOf,
  placedLabels,
  type Box,
  type LabelWish,
  type PlacedLabel,
} from "../../charts/kit/label-placement.ts";
import { mazoviaMap, pixelsPerKilometre, type MazoviaMap } from "../../charts/maps/mazovia-map.ts";
import { powiatWord } from "../../charts/maps/powiat-name.ts";
import {
  familyOf,
  SECTOR_FAMILIES,
  type SectorFamily,
} from "../../charts/initiatives/sector-symbol.ts";
import { textLines } from "../../type/text-lines.ts";
import type { Voice } from "../../i18n/voice.ts";
import type { Initiative } from "../../schema/initiative.ts";
import type { Data } from "../../schema/load.ts";
import type { Place } from "../../schema/place.ts";
import type { Locale } from "../../schema/text.ts";
import { DRAWING_WIDTHS, type DrawingSize } from "../picture/drawing.ts";
import { SYMBOL_RADIUS } from "./sector-symbol.ts";

/** Distance of the middles of two marks: what a finger needs (WCAG 2.5.8). */
export const MARK_DISTANCE = 24;
/** How much larger the surroundings of Warsaw are shown; atlas-map.css knows its inverse. */
export const NEAR_SCALE = 2.5;
/** Radius of the disc with the number of initiatives that stands for Warsaw. */
export const CAPITAL_RADIUS = 12;
export const LABEL_SIZE = 14;
export const SMALL_SIZE = 13;
const CAPITAL = "warszawa";
// All paths are drawn once, at this width; the narrow drawing scales them, so that the bytes of
// both are alike and compress to those of one.
const PATH_WIDTH = 500;
const FAMILY_WIDTH = 176;
/** Distance of the baselines of a text in several lines. */
export const LINE = 16;

/** An initiative at a place of the drawing, in pixels. */
export interface PlacedMark {
  readonly initiative: Initiative;
  readonly x: number;
  readonly y: number;
}

/** A place with the marks of its initiatives, which stand around it. */
export interface Seat {
  readonly place: Place;
  /** The place itself, in pixels of the whole map. */
  readonly x: number;
  readonly y: number;
  /** Marks by their distance from the place. */
  readonly marks: readonly PlacedMark[];
}

/** A stage of the map: all of Mazovia, or Warsaw and the powiats around it. */
export interface Stage {
  readonly labels: readonly (PlacedLabel & { readonly seat?: Seat; readonly powiat?: string })[];
  /** Moves the whole map to this stage: `scale * point + (x, y)`. */
  readonly scale: number;
  readonly x: number;
  readonly y: number;
  readonly bar: { readonly kilometres: number; readonly pixels: number };
}

/** A row of marks of one family, beside its name. */
export interface FamilyRow {
  readonly family: SectorFamily;
  readonly y: number;
  readonly marks: readonly PlacedMark[];
}

/** A mark with its name beside it, in lines. */
export interface NamedMark extends PlacedMark {
  readonly lines: readonly string[];
}

interface Lane<T> {
  readonly x: number;
  readonly y: number;
  readonly items: readonly T[];
  readonly bottom: number;
}

/** Where everything of the map stands, in pixels of the drawing. */
export interface MapLayout {
  readonly width: number;
  readonly height: number;
  /** The part of the drawing that shows land, from its left upper corner. */
  readonly view: { readonly width: number; readonly height: number };
  readonly map: MazoviaMap;
  /** From the pixels of the map's paths to those of the drawing. */
  readonly scale: number;
  readonly seats: readonly Seat[];
  readonly capital: { readonly place: Place; readonly x: number; readonly y: number };
  readonly far: Stage;
  readonly near: Stage;
  /** The capital's initiatives by family. */
  readonly inset: Lane<FamilyRow> & { readonly marksX: number; readonly count: number };
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
  const seats = seatsOf(data, initiatives, capital, at);
  const side = isNarrow
    ? { left: 0, top: view.height + 30, width }
    : { left: 518, top: 20, width: width - 518 };
  const inset = insetOf(initiatives, side);
  const unknown = unknownOf(initiatives, voice, { ...side, top: inset.bottom + 36 });
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

function placeIn(data: Data, id: string): Place {
  const place = data.places.get(id);
  if (!place) throw new Error(`data/places.json: ${id}: expected a place, found none; add it`);
  return place;
}

interface Point {
  x: number;
  y: number;
}

function seatsOf(
  data: Data,
  initiatives: readonly Initiative[],
  capital: Readonly<Point>,
  at: (place: Place) => readonly [number, number],
): Seat[] {
  const byPlace = group(
    initiatives.filter(({ seat }) => seat && seat.place !== CAPITAL),
    ({ seat }) => seat?.place ?? "",
  );
  const seats = [...byPlace].map(([id, own]) => {
    const place = placeIn(data, id);
    const [x, y] = at(place);
    return { place, x, y, own };
  });
  // A town of one name is looked for from the west; the order also decides who gives way.
  seats.sort((first, second) => first.x - second.x);
  const homes = seats.map(({ x, y, own }) =>
    own.map((_, index) => ({ ...around(own.length, index), x0: x, y0: y })),
  );
  const placed = dodged(
    homes.flat().map(({ x, y, x0, y0 }) => ({ x: x0 + x, y: y0 + y })),
    capital,
  );
  let next = 0;
  return seats.map(({ place, x, y, own }) => ({
    place,
    x,
    y,
    marks: own.map((initiative) => {
      const point = placed[next++] ?? { x, y };
      return { initiative, x: tenth(point.x - x), y: tenth(point.y - y) };
    }),
  }));
}

/** Where the marks of a place would stand if there were no others: on it, or in a ring round it. */
function around(count: number, index: number): Point {
  if (count === 1) return { x: 0, y: 0 };
  const radius = (MARK_DISTANCE + 0.4) / (2 * Math.sin(Math.PI / count));
  // Two lie side by side, three with the point up.
  const turn = count === 2 ? Math.PI : -Math.PI / 2;
  const angle = turn + (2 * Math.PI * index) / count;
  return { x: radius * Math.cos(angle), y: radius * Math.sin(angle) };
}

/**
 * Moves points apart until no two are nearer than marks may be, nor near the capital's disc, and
 * none farther from its home than that takes. Deterministic: the same points give the same answer.
 */
function dodged(homes: readonly Readonly<Point>[], disc: Readonly<Point>): Point[] {
  const points = homes.map(({ x, y }) => ({ x, y }));
  const ROUNDS = 400;
  for (let round = 0; round < ROUNDS; round += 1) {
    // At first each is drawn home; towards the end only what is too near still moves.
    const homesick = round < ROUNDS / 2 ? 0.08 : 0;
    points.forEach((point, index) => {
      const home = homes[index] ?? point;
      point.x += (home.x - point.x) * homesick;
      point.y += (home.y - point.y) * homesick;
      pushed(point, disc, CAPITAL_RADIUS + SYMBOL_RADIUS + 4, 1);
      for (const other of points.slice(0, index)) pushed(point, other, MARK_DISTANCE + 0.2, 0.5);
    });
  }
  return points;
}

/** Moves `point` away from `other` to a distance, and `other` by what is left of the share. */
function pushed(point: Point, other: Point, distance: number, share: number): void {
  const [dx, dy] = [point.x - other.x, point.y - other.y];
  const length = Math.hypot(dx, dy);
  if (length >= distance) return;
  const [x, y] = length === 0 ? [1, 0] : [dx / length, dy / length];
  const gap = distance - length;
  point.x += x * gap * share;
  point.y += y * gap * share;
  other.x -= x * gap * (1 - share);
  other.y -= y * gap * (1 - share);
}

interface StageInput {
  readonly voice: Voice;
  readonly map: MazoviaMap;
  readonly scale: number;
  readonly view: MapLayout["view"];
  readonly seats: readonly Seat[];
  readonly capital: MapLayout["capital"];
}

interface Wish extends LabelWish {
  readonly seat?: Seat;
  readonly powiat?: string;
}

function farStage(input: StageInput): Stage {
  const moved = { scale: 1, x: 0, y: 0 };
  return {
    ...moved,
    labels: labelled(input, moved, []),
    bar: { kilometres: 50, pixels: pixelsPerKilometre(input.map) * input.scale * 50 },
  };
}

/** Warsaw in the middle, much larger, with the names of the powiats around. */
function nearStage(input: StageInput): Stage {
  const { map, scale, view, seats, capital } = input;
  const { data, locale } = input.voice;
  const moved = {
    scale: NEAR_SCALE,
    x: tenth(view.width / 2 - NEAR_SCALE * capital.x),
    y: tenth(view.height / 2 - NEAR_SCALE * capital.y),
  };
  const path = geoPath(map.projection);
  const powiats = map.powiats.flatMap((powiat): Wish[] => {
    const territory = data.territories.get(powiat.id);
    // The word for a powiat would fill the map; where a seat has the same name, one is enough.
    const text = territory ? powiatWord(territory, locale) : "";
    const isNamed = seats.some(({ place }) => place.name[locale] === text);
    if (territory?.kind === "city" || isNamed) return [];
    const [x, y] = path.centroid(powiat);
    return [
      {
        text,
        x: x * scale * moved.scale + moved.x,
        y: y * scale * moved.scale + moved.y,
        gap: 2,
        centred: true,
        size: SMALL_SIZE,
        powiat: powiat.id,
      },
    ];
  });
  return {
    ...moved,
    labels: labelled(input, moved, powiats),
    bar: { kilometres: 10, pixels: pixelsPerKilometre(map) * scale * moved.scale * 10 },
  };
}

/** Labels of the seats, then those wished besides, none over a mark or another label. */
function labelled(
  { voice, view, seats, capital }: StageInput,
  stage: { readonly scale: number; readonly x: number; readonly y: number },
  others: readonly Wish[],
): Stage["labels"] {
  const moved = ({ x, y }: Readonly<Point>): Point => ({
    x: x * stage.scale + stage.x,
    y: y * stage.scale + stage.y,
  });
  const frame = { left: 0, top: 0, right: view.width, bottom: view.height };
  const isSeen = ({ x, y }: Readonly<Point>): boolean =>
    x > frame.left && x < frame.right && y > frame.top && y < frame.bottom;
  const disc = moved(capital);
  const wishes: Wish[] = [];
  const obstacles: Box[] = [boxAround(disc, CAPITAL_RADIUS)];
  for (const seat of seats) {
    const point = moved(seat);
    const boxes = seat.marks.map(({ x, y }) =>
      boxAround({ x: point.x + x, y: point.y + y }, SYMBOL_RADIUS + 1),
    );
    obstacles.push(...boxes);
    if (!isSeen(point)) continue;
    const [left, right] = [minimum(boxes, "left"), -minimum(boxes, "right")];
    const [top, bottom] = [minimum(boxes, "top"), -minimum(boxes, "bottom")];
    wishes.push({
      text: labelText(seat, voice.locale),
      x: (left + right) / 2,
      y: (top + bottom) / 2,
      gap: (bottom - top) / 2 + 2,
      size: LABEL_SIZE,
      bold: true,
      needed: true,
      seat,
    });
  }
  const name = capital.place.name[voice.locale];
  const capitalWish: Wish = {
    ...{ text: name, ...disc, gap: CAPITAL_RADIUS + 2 },
    ...{ size: LABEL_SIZE + 1, bold: true, needed: true },
  };
  // The bar at the lower left is in the way as well.
  obstacles.push({ left: 0, right: 96, top: view.height - 30, bottom: view.height });
  // The widest first, since they have the fewest places to go.
  const several = wishes.filter(({ seat }) => seat && seat.marks.length > 1);
  const single = wishes.filter((wish) => !several.includes(wish));
  const ordered = [...several, capitalWish, ...single, ...others.filter(isSeen)];
  return placedLabels(ordered, obstacles, frame);
}

/** The least edge of boxes on one side; of the right or the lower edges the greatest, negated. */
function minimum(boxes: readonly Box[], side: keyof Box): number {
  const sign = side === "left" || side === "top" ? 1 : -1;
  return Math.min(...boxes.map((box) => sign * box[side]));
}

function boxAround({ x, y }: Readonly<Point>, radius: number): Box {
  return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
}

/** A seat's name, with the number of its initiatives where there are several. */
function labelText({ place, marks }: Seat, locale: Locale): string {
  const name = place.name[locale];
  return marks.length > 1 ? `${name}\u00a0${marks.length}` : name;
}

interface Side {
  readonly left: number;
  readonly top: number;
  readonly width: number;
}

function insetOf(initiatives: readonly Initiative[], side: Side): MapLayout["inset"] {
  const own = initiatives.filter(({ seat }) => seat?.place === CAPITAL);
  const marksX = side.left + FAMILY_WIDTH + MARK_DISTANCE / 2;
  const perLine = Math.floor((side.width - FAMILY_WIDTH) / MARK_DISTANCE);
  let y = side.top + 26;
  const items = SECTOR_FAMILIES.map((family): FamilyRow => {
    const top = y;
    const marks = own
      .filter((initiative) => familyOf(initiative) === family)
      .map((initiative, index) => ({
        initiative,
        x: marksX + (index % perLine) * MARK_DISTANCE,
        y: top + Math.floor(index / perLine) * MARK_DISTANCE,
      }));
    y += Math.max(1, Math.ceil(marks.length / perLine)) * MARK_DISTANCE;
    return { family, y: top, marks };
  });
  return { x: side.left, y: side.top, items, marksX, count: own.length, bottom: y - 12 };
}

function unknownOf(
  initiatives: readonly Initiative[],
  { locale, format }: Voice,
  side: Side,
): Lane<NamedMark> {
  let y = side.top + 26;
  const items = initiatives
    .filter(({ seat }) => seat === null)
    .map((initiative): NamedMark => {
      const lines = textLines(format.tie(initiative.name[locale]), side.width - 28, SMALL_SIZE);
      const mark = { initiative, x: side.left + MARK_DISTANCE / 2, y, lines };
      y += MARK_DISTANCE + (lines.length - 1) * LINE;
      return mark;
    });
  return { x: side.left, y: side.top, items, bottom: y - 12 };
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

/** The boxes that the labels of a stage fill. */
export function labelBoxes({ labels }: Stage): Box[] {
  return labels.map(boxOf);
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10 || 0;
}
