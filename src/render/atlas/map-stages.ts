import { geoPath } from "d3-geo";
import { SYMBOL_RADIUS } from "../../charts/initiatives/sector-symbol.ts";
import {
  boxOf,
  placedLabels,
  type Box,
  type LabelWish,
  type PlacedLabel,
} from "../../charts/kit/label-placement.ts";
import { pixelsPerKilometre, type MazoviaMap } from "../../charts/maps/mazovia-map.ts";
import { powiatWord } from "../../charts/maps/powiat-name.ts";
import type { Voice } from "../../i18n/voice.ts";
import type { Place } from "../../schema/place.ts";
import type { Locale } from "../../schema/text.ts";
import { CAPITAL_RADIUS, tenth, type Point, type Seat } from "./placed-seats.ts";

/** How much larger the surroundings of Warsaw are shown; atlas-map.css knows its inverse. */
export const NEAR_SCALE = 2.5;
const LABEL_SIZE = 14;
export const SMALL_SIZE = 13;

/** A stage of the map: all of Mazovia, or Warsaw and the powiats around it. */
export interface Stage {
  readonly labels: readonly (PlacedLabel & { readonly seat?: Seat; readonly powiat?: string })[];
  /** Moves the whole map to this stage: `scale * point + (x, y)`. */
  readonly scale: number;
  readonly x: number;
  readonly y: number;
  readonly bar: { readonly kilometres: number; readonly pixels: number };
}

/** The land that both stages show. */
export interface Land {
  readonly voice: Voice;
  readonly map: MazoviaMap;
  readonly scale: number;
  readonly view: { readonly width: number; readonly height: number };
  readonly seats: readonly Seat[];
  readonly capital: { readonly place: Place; readonly x: number; readonly y: number };
}

interface Wish extends LabelWish {
  readonly seat?: Seat;
  readonly powiat?: string;
}

/** Returns the map of all of Mazovia. */
export function farStage(input: Land): Stage {
  const moved = { scale: 1, x: 0, y: 0 };
  return {
    ...moved,
    labels: labelled(input, moved, []),
    bar: { kilometres: 50, pixels: pixelsPerKilometre(input.map) * input.scale * 50 },
  };
}

/** Returns Warsaw in the middle, much larger, with the names of the powiats around. */
export function nearStage(input: Land): Stage {
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
  { voice, view, seats, capital }: Land,
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
    ...disc,
    text: name,
    gap: CAPITAL_RADIUS + 2,
    size: LABEL_SIZE + 1,
    bold: true,
    needed: true,
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

/** The boxes that the labels of a stage fill. */
export function labelBoxes({ labels }: Stage): Box[] {
  return labels.map(boxOf);
}
