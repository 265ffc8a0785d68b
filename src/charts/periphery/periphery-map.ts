import type { Data } from "../../schema/load.ts";
import type { Place } from "../../schema/place.ts";
import type { DrawInput } from "../definition/define-chart.ts";
import { placedLabels, writeLabel, type Box, type LabelWish } from "../kit/label-placement.ts";
import { type Drawn, drawnRoot, svgRoot } from "../kit/svg-root.ts";
import { writtenText } from "../kit/written-text.ts";
import { mazoviaMap, type MazoviaMap } from "../maps/mazovia-map.ts";

/** Colours of the five classes, from the lowest values to the highest. */
export const STEPS = [
  "var(--step-1)",
  "var(--step-2)",
  "var(--step-3)",
  "var(--step-4)",
  "var(--step-5)",
];
/** Size of the words on a map, in pixels. */
export const LABEL_SIZE = 15;

const WIDEST_MAP = 520;
// Free room round the point that marks a named place.
const POINT_GAP = 5;

/** The drawing of a stop, with the map fitted into it. */
export interface PeripheryMap {
  readonly svg: Drawn<SVGSVGElement>;
  readonly map: MazoviaMap;
  readonly width: number;
}

/** A place to be named with its value; `gap` is the room round its point, in pixels. */
export interface PlaceLabel {
  readonly place: Place;
  readonly words: string;
  readonly gap?: number;
}

/** Draws a stop by `draw` into an empty map, in the middle of the drawing. */
export function drawnStop(
  input: DrawInput,
  hasKey: boolean,
  draw: (input: DrawInput, map: PeripheryMap) => void,
): SVGSVGElement {
  const { document, data, width } = input;
  const mapWidth = Math.min(width - 4, WIDEST_MAP);
  const map = mazoviaMap(data, (width - mapWidth) / 2, 4, mapWidth);
  const svg = svgRoot(document, width, 10);
  draw(input, { svg, map, width });
  return drawnRoot(svg, Math.ceil(map.bottom + (hasKey ? 32 : 8)));
}

/** Draws the powiats; `marks` says which row of the table each belongs to, with its colour. */
export function drawPowiats(
  { svg, map }: PeripheryMap,
  marks: (geo: string) => { readonly row: number; readonly fill: string } | null,
): void {
  const group = svg.append("g").attr("stroke", "var(--border)");
  for (const powiat of map.powiats) {
    const mark = marks(powiat.id);
    const path = group
      .append("path")
      .attr("d", map.pathOf(powiat))
      .attr("fill", mark?.fill ?? "var(--land)");
    if (mark) path.attr("data-row", mark.row).attr("data-mark", "");
  }
}

/** Draws the border of the voivodeship over what it encloses. */
export function drawOutline({ svg, map }: PeripheryMap): void {
  svg
    .append("path")
    .attr("d", map.pathOf(map.outline))
    .attr("fill", "none")
    .attr("stroke", "var(--muted)")
    .attr("pointer-events", "none");
}

/** Explains the five classes below the map, from the lowest value to the highest. */
export function drawKey({ svg, map, width }: PeripheryMap, low: string, high: string): void {
  const [top, step] = [map.bottom + 12, 26];
  const left = (width - STEPS.length * step) / 2;
  STEPS.forEach((fill, index) => {
    svg
      .append("rect")
      .attr("x", left + index * step)
      .attr("y", top.toFixed(1))
      .attr("width", step)
      .attr("height", 10)
      .attr("fill", fill);
  });
  const y = Number((top + 10).toFixed(1));
  writtenText(svg, low, { x: left - 8, y, size: 14, fill: "var(--soft)", anchor: "end" });
  writtenText(svg, high, { x: left + STEPS.length * step + 8, y, size: 14, fill: "var(--soft)" });
}

/** Names places with their values, the most important first; what has no room is left out. */
export function drawLabels(
  { svg, map, width }: PeripheryMap,
  { locale }: DrawInput,
  labels: readonly PlaceLabel[],
  obstacles: readonly Box[] = [],
): void {
  const wishes: LabelWish[] = labels.map(({ place, words, gap = POINT_GAP }) => {
    const [x, y] = map.at(place.lon, place.lat);
    const text = `${place.name[locale]} ${words}`;
    return { text, x, y, gap, size: LABEL_SIZE, bold: true };
  });
  const frame = { left: 0, top: 0, right: width, bottom: map.bottom + 10 };
  for (const label of placedLabels(wishes, obstacles, frame)) {
    if (label.gap === POINT_GAP) drawPoint(svg, label.x, label.y);
    writeLabel(svg, label);
  }
}

function drawPoint(svg: Drawn<SVGSVGElement>, x: number, y: number): void {
  svg
    .append("circle")
    .attr("cx", x.toFixed(1))
    .attr("cy", y.toFixed(1))
    .attr("r", 2.4)
    .attr("fill", "var(--ink)")
    .attr("stroke", "var(--paper)")
    .attr("pointer-events", "none");
}

/** The city or town in which a powiat has its seat; throws where there is none. */
export function seatOf(data: Data, powiat: string): Place {
  const place = [...data.places.values()].find(
    (candidate) => candidate.powiat === powiat && candidate.role !== "village",
  );
  if (place) return place;
  throw new Error(`data/places.json: expected a town in powiat ${powiat}, found none; add it`);
}
