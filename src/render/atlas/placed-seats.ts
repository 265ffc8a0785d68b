import { group } from "d3-array";
import { forceCollide, forceSimulation, forceX, forceY } from "d3-force";
import { SYMBOL_RADIUS } from "../../charts/initiatives/sector-symbol.ts";
import type { Initiative } from "../../schema/initiative.ts";
import type { Data } from "../../schema/load.ts";
import type { Place } from "../../schema/place.ts";

/** Distance of the middles of two marks: what a finger needs (WCAG 2.5.8). */
export const MARK_DISTANCE = 24;
/** Radius of the disc with the number of initiatives that stands for Warsaw. */
export const CAPITAL_RADIUS = 12;
export const CAPITAL = "warszawa";

/** A point of the drawing, in pixels. */
export interface Point {
  x: number;
  y: number;
}

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

/** Returns the place with an id. Throws where there is none. */
export function placeIn(data: Data, id: string): Place {
  const place = data.places.get(id);
  if (!place) throw new Error(`data/places.json: ${id}: expected a place, found none; add it`);
  return place;
}

/**
 * Returns the places outside the capital that initiatives have their seats in, from the west; `at`
 * tells where a place lies. No two marks are nearer than marks may be, nor near the capital's disc.
 */
export function placedSeats(
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
  const radius = MARK_DISTANCE / 2 + 0.1;
  const marks = homes.map(({ x, y }) => ({ x, y, home: { x, y }, radius }));
  const capital = {
    ...{ ...disc, fx: disc.x, fy: disc.y, home: disc },
    radius: CAPITAL_RADIUS + SYMBOL_RADIUS + 4 - radius,
  };
  const simulation = forceSimulation([...marks, capital])
    .force("x", forceX<typeof capital>(({ home }) => home.x).strength(0.08))
    .force("y", forceY<typeof capital>(({ home }) => home.y).strength(0.08))
    .force("apart", forceCollide<typeof capital>((mark) => mark.radius).iterations(4))
    .stop();
  // At first each is drawn home; at rest only what is too near still moves.
  simulation.tick(300);
  simulation.force("x", null).force("y", null).alpha(0).velocityDecay(1).tick(200);
  return marks.map(({ x, y }) => ({ x, y }));
}

/** Returns a number of pixels to one decimal. */
export function tenth(value: number): number {
  return Math.round(value * 10) / 10 || 0;
}

/** Returns the `transform` that moves the origin of a drawing to a point. */
export function translated({ x, y }: Readonly<Point>): string {
  return `translate(${tenth(x)},${tenth(y)})`;
}

/** Returns how far from its place a mark of several stands, at most, where nothing is in its way. */
export function ownDistance(count: number): number {
  return count === 1 ? 4 : MARK_DISTANCE / (2 * Math.sin(Math.PI / count)) + 4;
}
