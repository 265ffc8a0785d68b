import type { Data } from "../../schema/load.ts";
import type { Locale } from "../../schema/text.ts";
import type { Shape } from "../definition/picture.ts";
import { labelWords, placedLabels } from "../kit/label-placement.ts";
import { disc, group } from "../kit/shapes.ts";
import type { MazoviaMap } from "./mazovia-map.ts";

// Towns that orient a reader, the most important first: a label without room is left out.
const TOWNS = ["warszawa", "radom", "plock", "siedlce", "ostroleka", "ciechanow"];

/** Towns, each a dot with its name, on a map that is `mapWidth` wide. */
export function towns(
  map: MazoviaMap,
  { data, locale }: { readonly data: Data; readonly locale: Locale },
  mapWidth: number,
): Shape {
  const wishes = TOWNS.map((id) => {
    const place = data.places.get(id);
    if (!place) throw new Error(`data/places.json: ${id}: expected a place, found none; add it`);
    const [x, y] = map.at(place.lon, place.lat);
    const bold = place.role === "voivodeship-capital";
    return { text: place.name[locale], x, y, gap: 5, size: 13, bold, needed: bold };
  });
  const frame = { left: 0, top: 0, right: mapWidth, bottom: map.bottom };
  const shapes = placedLabels(wishes, [], frame).flatMap((label) => [
    disc(label.x, label.y, 2.2, { fill: "ink", stroke: "paper" }),
    labelWords(label),
  ]);
  return group(shapes, { isStill: true });
}
