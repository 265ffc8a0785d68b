import { group } from "d3-array";
import { LINK_LEVELS } from "../../schema/link.ts";
import type { Data } from "../../schema/load.ts";
import type { ChartRow, DrawInput } from "../definition/define-chart.ts";
import { europeMap, type Anchor, type EuropeMap } from "../maps/europe-map.ts";
import { placedLabels, writeLabel, type Box, type LabelWish } from "../kit/label-placement.ts";
import { drawLinkMark, LEVEL_WORDS, levelColour, type LinkMark } from "./link-mark.ts";
import { NARROW } from "../kit/plot-drawing.ts";
import { textIn } from "../rows/row-value.ts";
import { type Drawn, drawnRoot, svgRoot } from "../kit/svg-root.ts";
import { labelWidth } from "../../type/text-lines.ts";
import { rowMark, writtenText } from "../kit/written-text.ts";

const HOME = "warszawa";
const STEP = 11.5;
const LINE = 21;
/** How far arcs bow, as a share of their length, and how far those of one country stand apart. */
const BOW = 0.13;
const APART = 0.11;
// Pushed aside by that share of its width, a name is still that of the point below or above it.
const SLIDE = 1 / 8;
const CERTAINTIES = ["high", "medium", "low"] as const;
const WIDTHS = { high: 2.2, medium: 1.3, low: 0.7 } as const;

interface CountryRows {
  readonly name: string;
  readonly code: string | null;
  readonly rows: readonly { readonly row: ChartRow; readonly marks: readonly LinkMark[] }[];
}

/** Draws links abroad: arcs on a map of Europe, and beside or below it the countries by number. */
export function drawLinks(input: DrawInput, marks: readonly LinkMark[]): Element {
  const { document, width, rows } = input;
  const narrow = width < NARROW;
  const countries = countriesOf(rows, marks);
  const svg = svgRoot(document, width, 10);
  const map = europeMap(input.data, narrow ? width : 494);
  map.draw(svg);
  drawArcs(svg, input, map, countries);
  const list = narrow ? { left: 0, top: map.height + 26 } : { left: map.width + 24, top: 14 };
  let end = drawList(svg, countries, list.left, list.top);
  end = drawKey(svg, input, marks, narrow ? end + 18 : Math.max(end, map.height) + 24);
  const height = Math.ceil(end);
  return drawnRoot(svg, height);
}

function countriesOf(rows: readonly ChartRow[], marks: readonly LinkMark[]): CountryRows[] {
  const all = rows.map((row, index) => ({
    row,
    marks: marks
      .filter((mark) => mark.row === index)
      .sort(
        (first, second) =>
          Number(first.disputed) - Number(second.disputed) ||
          Number(first.contact) - Number(second.contact) ||
          Number(first.planned) - Number(second.planned) ||
          CERTAINTIES.indexOf(first.certainty) - CERTAINTIES.indexOf(second.certainty),
      ),
  }));
  return [...group(all, ({ row }) => textIn(row, "name"))].map(([name, own]) => ({
    name,
    code: typeof own[0]?.row["country"] === "string" ? own[0].row["country"] : null,
    rows: own,
  }));
}

const levelOf = (row: ChartRow) =>
  LINK_LEVELS.find((level) => level === row["level"]) ?? LINK_LEVELS[0];

/** Arcs of the levels one above the other, then the countries' points and as many names as fit. */
function drawArcs(
  svg: Drawn<SVGSVGElement>,
  { data, locale }: DrawInput,
  map: EuropeMap,
  countries: readonly CountryRows[],
): void {
  const home = homeOf(data, map);
  const ends = countries.flatMap((country) =>
    country.code === null ? [] : [{ ...country, end: map.anchorOf(country.code, home) }],
  );
  const arcs = svg.append("g").attr("fill", "none").attr("stroke-linecap", "round");
  for (const level of [...LINK_LEVELS].reverse()) {
    for (const { rows, end } of ends) {
      const position = rows.findIndex(({ row }) => levelOf(row) === level);
      const own = rows[position];
      const mark = own?.marks[0];
      if (!own || !mark) continue;
      const surest = CERTAINTIES.find((certainty) =>
        own.marks.some((candidate) => candidate.certainty === certainty),
      );
      arcs
        .append("path")
        .attr("data-row", mark.row)
        .attr("d", arc(home, end, BOW + (position - (rows.length - 1) / 2) * APART))
        .attr("stroke", levelColour(level))
        .attr("stroke-width", WIDTHS[surest ?? "low"])
        .attr("stroke-dasharray", own.marks.every(({ planned }) => planned) ? "5 4" : null);
    }
  }
  for (const { rows, end } of ends) {
    const disputed = rows.every(({ marks }) => marks.every((mark) => mark.disputed));
    drawEnd(svg.append("g"), home, end, disputed);
  }
  svg
    .append("circle")
    .attr("cx", home.x.toFixed(1))
    .attr("cy", home.y.toFixed(1))
    .attr("r", 5)
    .attr("fill", "var(--accent)");
  const wish = (text: string, { x, y }: Anchor): LabelWish => ({
    ...{ text, x, y, gap: 6, size: 13, slide: SLIDE },
  });
  const own = {
    ...wish(locale === "pl" ? "Mazowsze" : "Mazovia", home),
    ...{ bold: true, needed: true, gap: 8 },
  };
  const wishes = [own, ...ends.map(({ name, end }) => wish(name, end))];
  const obstacles = wishes.map(({ x, y }): Box => ({
    ...{ left: x - 5, right: x + 5, top: y - 5, bottom: y + 5 },
  }));
  const frame = { left: 0, top: 0, right: map.width, bottom: map.height - 2 };
  for (const label of placedLabels(wishes, obstacles, frame)) {
    writeLabel(svg, label, "halo on-land");
  }
}

function homeOf(data: Data, map: EuropeMap): Anchor {
  const place = data.places.get(HOME);
  if (!place) throw new Error(`data/places.json: ${HOME}: expected a place, found none; add it`);
  return map.at(place.lon, place.lat);
}

/** A line that bows to the left of its way, seen from its start where it goes west. */
function arc(from: Anchor, to: Anchor, bow: number): string {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const side = dx < 0 ? 1 : -1;
  const x = (from.x + to.x) / 2 - dy * bow * side;
  const y = (from.y + to.y) / 2 + dx * bow * side;
  const at = (value: number): string => value.toFixed(1);
  return `M${at(from.x)},${at(from.y)}Q${at(x)},${at(y)} ${at(to.x)},${at(to.y)}`;
}

/** A point in the country; at the edge of the map the head of an arrow. */
function drawEnd(parent: Drawn, from: Anchor, { x, y, inside }: Anchor, disputed: boolean): void {
  if (inside) {
    const shape = disputed ? "M0,-5L5,0L0,5L-5,0Z" : "M0,-3A3,3 0 0 1 0,3A3,3 0 0 1 0,-3Z";
    parent
      .attr("transform", `translate(${x.toFixed(1)},${y.toFixed(1)})`)
      .append("path")
      .attr("d", shape)
      .attr("fill", "var(--ink)")
      .attr("stroke", "var(--land)")
      .attr("stroke-width", 1);
    return;
  }
  const length = Math.hypot(x - from.x, y - from.y);
  const [ux, uy] = [(x - from.x) / length, (y - from.y) / length];
  const wing = (side: number): string =>
    `${(x - ux * 8 - uy * 4 * side).toFixed(1)},${(y - uy * 8 + ux * 4 * side).toFixed(1)}`;
  parent
    .append("path")
    .attr("d", `M${wing(1)}L${x.toFixed(1)},${y.toFixed(1)}L${wing(-1)}`)
    .attr("fill", "none")
    .attr("stroke", "var(--ink)")
    .attr("stroke-width", 1.4);
}

/** The countries by number of links; returns the lower end. */
function drawList(
  svg: Drawn<SVGSVGElement>,
  countries: readonly CountryRows[],
  left: number,
  top: number,
): number {
  const sizeOf = (code: string | null): number => (code === null ? 13 : 14);
  const longest = Math.max(...countries.map(({ name, code }) => labelWidth(name, sizeOf(code))));
  const start = left + longest + 12;
  countries.forEach(({ name, code, rows }, position) => {
    const y = top + position * LINE + (code === null ? 8 : 0);
    writtenText(svg.append("g"), name, {
      ...{ x: left, y: y + 5, size: sizeOf(code) },
      fill: code === null ? "var(--soft)" : "var(--ink)",
    });
    let x = start + 5;
    for (const { row, marks } of rows) {
      const mark = rowMark(svg, marks[0]?.row ?? -1);
      for (const link of marks) {
        drawLinkMark(mark, link, x, y, levelColour(levelOf(row)));
        x += STEP;
      }
    }
    const count = rows.reduce((sum, { marks }) => sum + marks.length, 0);
    writtenText(svg.append("g"), String(count), {
      ...{ x: x + 2, y: y + 5, size: 13, fill: "var(--soft)" },
    });
  });
  return top + countries.length * LINE;
}

/** Explains colour, filling and form as far as the view has them; returns the lower end. */
function drawKey(
  svg: Drawn<SVGSVGElement>,
  { width, rows, say }: DrawInput,
  marks: readonly LinkMark[],
  top: number,
): number {
  const plain = { certainty: "high", planned: false, contact: false, disputed: false } as const;
  const soft = "var(--soft)";
  const items: { link: Omit<LinkMark, "row">; colour: string; words: string; line?: number }[] = [
    ...LINK_LEVELS.filter((level) => rows.some((row) => row["level"] === level)).map((level) => ({
      ...{ link: plain, colour: levelColour(level), words: say(LEVEL_WORDS[level]) },
    })),
    ...CERTAINTIES.map((certainty) => ({
      link: { ...plain, certainty },
      colour: soft,
      line: WIDTHS[certainty],
      words: say(
        {
          high: { pl: "pewne", en: "certain" },
          medium: { pl: "średnio pewne", en: "fairly certain" },
          low: { pl: "mało pewne", en: "hardly certain" },
        }[certainty],
      ),
    })),
    ...(marks.some(({ contact }) => contact)
      ? [
          {
            link: { ...plain, contact: true },
            colour: soft,
            words: say({ pl: "sam kontakt", en: "mere contact" }),
          },
        ]
      : []),
    ...(marks.some(({ planned }) => planned)
      ? [
          {
            link: { ...plain, certainty: "low" as const, planned: true },
            colour: soft,
            words: say({ pl: "tylko zapowiedziane", en: "only announced" }),
          },
        ]
      : []),
    ...(marks.some(({ disputed }) => disputed)
      ? [
          {
            link: { ...plain, disputed: true },
            colour: soft,
            words: say({ pl: "sporny klaster", en: "disputed cluster" }),
          },
        ]
      : []),
  ];
  const key = svg.append("g");
  let [x, y] = [0, top];
  for (const { link, colour, words, line } of items) {
    const sample = line === undefined ? 0 : 22;
    const length = 14 + sample + labelWidth(words, 13) + 18;
    if (x > 0 && x + length - 10 > width) [x, y] = [0, y + 20];
    drawLinkMark(key, link, x + 6, y, colour);
    if (line !== undefined) {
      key
        .append("path")
        .attr("d", `M${x + 15},${y}h16`)
        .attr("stroke", colour)
        .attr("stroke-width", line);
    }
    writtenText(key, words, { x: x + 16 + sample, y: y + 4.5, size: 13, fill: soft });
    x += length;
  }
  return y + 14;
}
