// @ts-nocheck
import type { DrawInput } from "../definition/define-chart.ts";
import { placedLabels, writeLabel } from "../kit/label-placement.ts";
import type { MazoviaMap } from "./mazovia-map.ts";
import type { Drawn } from "../kit/svg-root.ts";

// Towns that orient a reader, the most important first: a label without room is left out.
const TOWNS = ["warszawa", "radom", "plock", "siedlce", "ostroleka", "ciechanow"];

/** Draws towns, each a dot with its name, on a map that is `mapWidth` wide. */
export function drawTowns(
  svg: Drawn<SVGSVGElement>,
  map: MazoviaMap,
  { data, locale }: DrawInput,
  mapWidth: number,
): void {
  const group = svg.append("g").attr("pointer-events", "none");
  const wishes = TOWNS.map((id) => {
    const place = data.places.get(id);
    if (!place) throw new Error(`data/places.json: ${id}: expected a place, found none; add it`);
    const [x, y] = map.at(place.lon, place.lat);
    const bold = place.role === "voivodeship-capital";
    return { text: place.name[locale], x, y, gap: 5, size: 13, bold, needed: bold };
  });
  const frame = { left: 0, top: 0, right: mapWidth, bottom: map.bottom };
  for (const label of placedLabels(wishes, [], frame)) {
    group
      .append("circle")
      .attr("cx", label.x.toFixed(1))
      .attr("cy", label.y.toFixed(1))
      .attr("r", 2.2)
      .attr("fill", "var(--ink)")
      .attr("stroke", "var(--paper)");
    writeLabel(group, label);
  }
}
