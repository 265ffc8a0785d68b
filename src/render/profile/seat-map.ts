import { familyOf } from "../../charts/initiatives/sector-symbol.ts";
import { mazoviaMap } from "../../charts/maps/mazovia-map.ts";
import type { Voice } from "../../i18n/voice.ts";
import type { Initiative } from "../../schema/initiative.ts";
import type { Place } from "../../schema/place.ts";
import { textWidth } from "../../type/font-metrics.ts";

export const SEAT_MAP_WIDTH = 240;
export const SEAT_TEXT_SIZE = 14;
const CAPITAL = "warszawa";

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A name beside a point of the map. */
export interface NamedPoint extends Point {
  readonly name: string;
  readonly words: Point;
}

/** The voivodeship with the powiat and the place of a seat, in pixels of the drawing. */
export interface SeatMap {
  readonly height: number;
  readonly label: string;
  /** Paths. */
  readonly outline: string;
  readonly powiat: string | null;
  readonly seat: NamedPoint;
  readonly colour: string;
  readonly isSure: boolean;
  /** The capital as a landmark, unless the seat is there. */
  readonly capital: NamedPoint | null;
}

/** Returns where everything of the map of a seat stands; null where no seat is known. */
export function seatMap(initiative: Initiative, { data, locale, say }: Voice): SeatMap | null {
  const { seat } = initiative;
  const place = seat && data.places.get(seat.place);
  if (!seat || !place) return null;
  const map = mazoviaMap(data, 2, 2, SEAT_MAP_WIDTH - 4);
  const at = (town: Place): Point => {
    const [x, y] = map.at(town.lon, town.lat);
    return { x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10 };
  };
  const powiat = map.powiats.find(({ id }) => id === place.powiat);
  const landmark = place.id === CAPITAL ? undefined : data.places.get(CAPITAL);
  const capital = landmark ? named(at(landmark), landmark.name[locale]) : null;
  const point = at(place);
  const name = place.name[locale];
  return {
    height: Math.ceil(map.bottom) + 2,
    label: say("profile.map", { place: name }),
    outline: map.pathOf(map.outline),
    powiat: powiat ? map.pathOf(powiat) : null,
    seat: { ...point, name, words: besidePoint(point, name, capital) },
    colour: familyOf(initiative).colour,
    isSure: seat.certainty === "high",
    capital,
  };
}

function named({ x, y }: Point, name: string): NamedPoint {
  return { x, y, name, words: { x, y: y + 16 } };
}

/** Above the point, or below it where the capital's name stands above; always inside the map. */
function besidePoint({ x, y }: Point, name: string, capital: Point | null): Point {
  const half = textWidth(name, "sans-strong", SEAT_TEXT_SIZE) / 2;
  const middle = Math.round(Math.max(half + 2, Math.min(x, SEAT_MAP_WIDTH - half - 2)));
  const isBelow = capital !== null && y > capital.y && y - capital.y < 34;
  const baseline = isBelow && Math.abs(x - capital.x) < half + 40 ? y + 21 : y - 11;
  return { x: middle, y: Math.round(baseline) };
}
