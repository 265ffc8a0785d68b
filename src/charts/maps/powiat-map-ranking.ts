// One drawing in one file: the map and the ranking share their colours and rows (over 200 lines).
import { extent } from "d3-array";
import { scaleLinear, scaleQuantize, type ScaleQuantize } from "d3-scale";
import type { ChartRow, DrawInput } from "../definition/define-chart.ts";
import { territoryIn } from "../rows/indicator-rows.ts";
import { drawTowns } from "./map-towns.ts";
import { drawScaleBar, mazoviaMap, type MazoviaMap } from "./mazovia-map.ts";
import { NARROW } from "../kit/plot-drawing.ts";
import { numberIn, textIn } from "../rows/row-value.ts";
import { type Drawn, drawnRoot, svgRoot } from "../kit/svg-root.ts";
import { labelWidth } from "../../type/text-lines.ts";

const STEPS = ["var(--step-1)", "var(--step-2)", "var(--step-3)", "var(--step-4)", "var(--step-5)"];

const REFERENCE_HEIGHT = 20;

/** A value with a meaning of its own, such as the nation's, and the words that say it. */
export interface Reference {
  readonly value: number;
  readonly words: string;
}

/**
 * Draws the powiats of Mazovia as a map in five classes of equal width, and beside it (below it on
 * a phone) their ranking on an axis that is the key of the classes. Rows are in the order of the
 * ranking, with `geo` (TERYT) and `value`. With a `domain`, drawings of several years share one
 * scale of colours; without it the classes span the values of the rows. A `reference` is a value
 * that divides the ranking, drawn as a line down it.
 */
export function powiatMapRanking(
  input: DrawInput,
  decimals: number,
  isPercent = true,
  domain?: readonly [low: number, high: number],
  reference?: Reference,
): Element {
  const { document, data, width, rows, format } = input;
  const narrow = width < NARROW;
  const rowHeight = narrow ? 18 : 14.6;
  const mapWidth = narrow ? width : 500;
  const map = mazoviaMap(data, 2, 6, mapWidth - 8);
  const listTop = (narrow ? map.bottom + 58 : 40) + (reference ? REFERENCE_HEIGHT : 0);
  const height = Math.max(map.bottom + 34, listTop + rows.length * rowHeight + 6);
  const svg = svgRoot(document, width, Math.ceil(height));
  const [low = 0, high = 100] = domain ?? extent(rows, (row) => numberIn(row, "value"));
  const colour = scaleQuantize<string>().domain([low, high]).range(STEPS);
  drawPowiats(svg, map, rows, colour);
  drawTowns(svg, map, input, mapWidth);
  drawScaleBar(svg, map, 6, map.bottom - 8);
  drawRanking(svg, input, {
    left: narrow ? 0 : 520,
    top: listTop,
    right: width - (high >= 10_000 ? 16 : 0),
    rowHeight,
    colour,
    reference,
    size: 13,
    words: (value) => format.number(value, decimals),
    // Classes of a fine measure need their digits; those of a coarse one do not.
    limitWords: (value, last) => {
      const digits = high - low < 10 ? decimals : 0;
      return last && isPercent ? format.percent(value, digits) : format.number(value, digits);
    },
  });
  return drawnRoot(svg);
}

function drawPowiats(
  svg: Drawn<SVGSVGElement>,
  map: MazoviaMap,
  rows: readonly ChartRow[],
  colour: ScaleQuantize<string>,
): void {
  const group = svg.append("g").attr("stroke", "var(--border)").attr("stroke-width", 1);
  for (const powiat of map.powiats) {
    const index = rows.findIndex((row) => row["geo"] === powiat.id);
    const row = rows[index];
    const path = group.append("path").attr("d", map.pathOf(powiat));
    if (!row) path.attr("fill", "var(--land)");
    else
      path
        .attr("fill", colour(numberIn(row, "value")))
        .attr("data-row", index)
        .attr("data-mark", "");
  }
  svg
    .append("path")
    .attr("d", map.pathOf(map.outline))
    .attr("fill", "none")
    .attr("stroke", "var(--muted)")
    .attr("pointer-events", "none");
}

interface RankingBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly rowHeight: number;
  readonly size: number;
  readonly colour: ScaleQuantize<string>;
  readonly reference: Reference | undefined;
  readonly words: (value: number) => string;
  readonly limitWords: (value: number, last: boolean) => string;
}

function drawRanking(svg: Drawn<SVGSVGElement>, input: DrawInput, box: RankingBox): void {
  const { rows } = input;
  const { left, top, right, rowHeight, size, colour, words, reference } = box;
  const start = left + size * (input.locale === "pl" ? 10.6 : 13.5);
  const [low, high] = colour.domain();
  const x = scaleLinear([low, high], [start, right - 46]);
  drawKey(svg, x, top - 22, box);
  if (reference) {
    const at = x(reference.value).toFixed(1);
    svg
      .append("path")
      .attr("d", `M${at},${top - 39}V${(top + rows.length * rowHeight).toFixed(1)}`)
      .attr("stroke", "var(--ink)");
    svg
      .append("text")
      .attr("x", at)
      .attr("y", top - 44)
      .attr("text-anchor", "middle")
      .attr("font-size", size)
      .text(reference.words);
  }
  rows.forEach((row, index) => {
    const value = numberIn(row, "value");
    const y = top + (index + 0.5) * rowHeight;
    const extreme = index === 0 || index === rows.length - 1;
    const group = svg.append("g").attr("data-row", index);
    group
      .append("text")
      .attr("x", start - 12)
      .attr("y", y + size * 0.34)
      .attr("text-anchor", "end")
      .attr("font-size", size)
      .attr("class", extreme ? "accent" : "quiet")
      .text(territoryIn(input.data, textIn(row, "geo")).name[input.locale]);
    group
      .append("path")
      .attr("d", `M${start},${y.toFixed(1)}H${x(high).toFixed(1)}`)
      .attr("stroke", "var(--rule)");
    group
      .append("circle")
      .attr("cx", x(value).toFixed(1))
      .attr("cy", y.toFixed(1))
      .attr("r", 4.6)
      .attr("fill", colour(value))
      .attr("stroke", "var(--soft)")
      .attr("stroke-width", 0.6);
    group
      .append("text")
      // Beside their dots the values would run through the line of the reference.
      .attr("x", reference ? right : (x(value) + 9).toFixed(1))
      .attr("text-anchor", reference ? "end" : null)
      .attr("y", y + size * 0.34)
      .attr("font-size", size)
      .attr("class", extreme ? "accent" : "quiet")
      .text(words(value));
  });
}

/** The colour classes as a band over the ranking's axis, with their limits. */
function drawKey(
  svg: Drawn<SVGSVGElement>,
  x: (value: number) => number,
  y: number,
  { colour, limitWords }: RankingBox,
): void {
  const [low, high] = colour.domain();
  const limits = [low, ...colour.thresholds(), high];
  const key = svg.append("g");
  STEPS.forEach((step, index) => {
    const from = x(limits[index] ?? low);
    const to = x(limits[index + 1] ?? high);
    key
      .append("rect")
      .attr("x", from.toFixed(1))
      .attr("y", y)
      .attr("width", (to - from).toFixed(1))
      .attr("height", 7)
      .attr("fill", step);
  });
  const words = limits.map((limit, index) => limitWords(limit, index === limits.length - 1));
  const widest = Math.max(...words.map((text) => labelWidth(text, 13)));
  // Where the limits of all classes would run into one another, those of the axis do.
  const isTight = widest + 10 > x(limits[1] ?? high) - x(low);
  limits.forEach((limit, index) => {
    const last = index === limits.length - 1;
    if (isTight && index > 0 && !last) return;
    key
      .append("text")
      .attr("class", "axis")
      .attr("font-size", 13)
      .attr("x", x(limit).toFixed(1))
      .attr("y", y - 5)
      .attr("text-anchor", "middle")
      .text(words[index] ?? "");
  });
}
