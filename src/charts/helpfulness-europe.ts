// One drawing in one file: lines, gaps and labels share their scales (over 250 lines).
import { scaleLinear } from "d3-scale";
import { line } from "d3-shape";
import { defineUntypedChart, type ChartRow, type DrawInput } from "./definition/define-chart.ts";
import { indicatorIn, territoryIn } from "./rows/indicator-rows.ts";
import { NARROW } from "./kit/plot-drawing.ts";
import { numberIn, numberOrNull, rowWith, textIn } from "./rows/row-value.ts";
import { type Drawn, drawnRoot, svgRoot } from "./kit/svg-root.ts";

const INDICATOR = "ess-people-helpful";
const ROUNDS = [2002, 2004, 2006, 2008, 2010, 2012, 2014, 2016] as const;
const LAST = 2016;
const SUBJECT = "PL";
// The countries that the source article compares Poland with.
const COMPARED = ["DK", "SE", "NL"];
// A phone has no room for all names: these and the subject's are written there.
const NAMED_ON_PHONES = ["NO", "SE", "NL", "DE", "CZ", "IT", "PT", SUBJECT];
// Countries that left the survey early are named where their line ends: their place there.
const NAMED_AT_END: Readonly<Record<string, { dx: number; dy: number; anchor: "start" | "end" }>> =
  {
    DK: { dx: -2, dy: -16, anchor: "end" },
    BG: { dx: 8, dy: 6, anchor: "start" },
    GR: { dx: 0, dy: 20, anchor: "end" },
    CY: { dx: 8, dy: 8, anchor: "start" },
  };

type Round = (typeof ROUNDS)[number];
type Point = readonly [year: Round, value: number];

const key = (year: Round): string => `y${year}`;
const pointsOf = (row: ChartRow): Point[] =>
  ROUNDS.flatMap((year) => {
    const value = numberOrNull(row, key(year));
    return value === null ? [] : [[year, value] as const];
  });
const tone = (row: ChartRow): string =>
  row["geo"] === SUBJECT
    ? "var(--accent)"
    : COMPARED.includes(textIn(row, "geo"))
      ? "var(--ink)"
      : "var(--muted)";

/** Place of Poland among the countries of a round, counted from the lowest. */
function placeFromBottom(rows: readonly ChartRow[], year: Round): number {
  const own = numberIn(rowWith(rows, "geo", SUBJECT), key(year));
  return rows.filter((row) => (numberOrNull(row, key(year)) ?? own) < own).length + 1;
}

/** Codes of the countries that once stood below Poland and were not surveyed in the last round. */
function lowerOnceGoneNow(rows: readonly ChartRow[]): string[] {
  const poland = rowWith(rows, "geo", SUBJECT);
  return rows
    .filter((row) => numberOrNull(row, key(LAST)) === null)
    .filter((row) => pointsOf(row).some(([year, value]) => value < numberIn(poland, key(year))))
    .map((row) => textIn(row, "geo"))
    .sort();
}

export default defineUntypedChart({
  title: ({ rows, say, holding }) => {
    const poland = rowWith(rows, "geo", SUBJECT);
    return holding(
      numberIn(poland, "y2016") - numberIn(poland, "y2002") > 0.5 &&
        ROUNDS.every((year) => placeFromBottom(rows, year) <= 5),
      say({
        pl: "Polacy wyżej niż w 2002 roku oceniają gotowość ludzi do pomocy, lecz wciąż prawie najniżej w Europie",
        en: "Poles find people more helpful than in 2002, yet their rating stays among the lowest in Europe",
      }),
    );
  },
  subtitle: {
    pl: "Średnia ocena w skali od 0 (ludzie dbają głównie o siebie) do 10 (starają się być pomocni), European Social Survey, rundy 2002–2016",
    en: "Mean rating from 0 (people mostly look out for themselves) to 10 (they try to be helpful), European Social Survey, rounds of 2002–2016",
  },
  note: ({ rows, say, holding }) =>
    holding(
      lowerOnceGoneNow(rows).join() === "BG,CY,GR,UA",
      say({
        pl: "Oś pokazuje część skali. Źródło nie podaje błędów: małe różnice mogą być przypadkowe. Nie każdy kraj brał udział w każdej rundzie (linia przerywana); Bułgarii, Cypru, Grecji i Ukrainy, które bywały niżej od Polski, w 2016 roku nie badano. Skoku Norwegii w 2016 roku nie udało się sprawdzić. Dane ESS: tylko do użytku niekomercyjnego.",
        en: "The axis shows a part of the scale. The source gives no errors: small differences may be chance. Not every country took part in every round (dashed); Bulgaria, Cyprus, Greece and Ukraine, at times below Poland, were not surveyed in 2016. The jump of Norway in 2016 could not be checked. ESS data: non-commercial use only.",
      }),
    ),
  indicators: [INDICATOR],
  claims: ["2.15"],
  coverage: { pl: "Europa i Izrael", en: "Europe and Israel" },
  key: "geo",
  columns: [
    { key: "geo", label: { pl: "Kod kraju", en: "Country code" }, kind: "code" },
    { key: "name", label: { pl: "Kraj", en: "Country" }, kind: "name" },
    ...ROUNDS.map((year) => ({
      key: key(year),
      label: { pl: String(year), en: String(year) },
      kind: "number" as const,
      decimals: 2,
    })),
  ],
  rows: ({ data, locale }) => {
    const { rows } = indicatorIn(data, INDICATOR);
    return [...new Set(rows.map((row) => row.geo))]
      .map((geo): ChartRow => {
        const value = (year: Round): number | null =>
          rows.find((row) => row.geo === geo && row.year === year)?.value ?? null;
        return {
          geo,
          name: territoryIn(data, geo).name[locale],
          ...Object.fromEntries(ROUNDS.map((year) => [key(year), value(year)])),
        };
      })
      .sort((first, second) => latest(second) - latest(first));
  },
  summary: ({ rows, say, format }) => {
    const value = (geo: string, year: Round): string =>
      format.number(numberIn(rowWith(rows, "geo", geo), key(year)), 2);
    const count = (year: Round): number =>
      rows.filter((row) => numberOrNull(row, key(year)) !== null).length;
    return say(
      {
        pl: "Wykres liniowy {count} krajów. Średnia ocena gotowości ludzi do pomocy wzrosła w Polsce z {first} w 2002 do {last} w 2016 roku. W Szwecji było to {se02} i {se16}, w Niderlandach {nl02} i {nl16}, w Danii {dk02} i, w 2014 roku, {dk14}. Licząc od dołu, Polska była {place02}. z {n02} krajów w 2002 i {place16}. z {n16} w 2016 roku.",
        en: "Line chart of {count} countries. The mean rating of people’s helpfulness rose in Poland from {first} in 2002 to {last} in 2016. In Sweden it was {se02} and {se16}, in the Netherlands {nl02} and {nl16}, in Denmark {dk02} and, in 2014, {dk14}. Counted from the lowest, Poland was number {place02} of {n02} countries in 2002 and number {place16} of {n16} in 2016.",
      },
      {
        count: rows.length,
        first: value("PL", 2002),
        last: value("PL", LAST),
        se02: value("SE", 2002),
        se16: value("SE", LAST),
        nl02: value("NL", 2002),
        nl16: value("NL", LAST),
        dk02: value("DK", 2002),
        dk14: value("DK", 2014),
        place02: placeFromBottom(rows, 2002),
        n02: count(2002),
        place16: placeFromBottom(rows, LAST),
        n16: count(LAST),
      },
    );
  },
  draw: (input) => {
    const { document, rows, width, format } = input;
    const narrow = width < NARROW;
    const height = narrow ? 470 : 540;
    const right = width - (narrow ? 104 : 150);
    const svg = svgRoot(document, width, height);
    const x = scaleLinear([2002, LAST], [24, right]);
    const y = scaleLinear([2.8, 7.1], [height - 30, 12]);
    const axis = svg.append("g");
    for (const tick of [3, 4, 5, 6, 7]) {
      axis
        .append("path")
        .attr("class", "grid")
        .attr("d", `M18,${y(tick).toFixed(1)}H${right}`);
      axis
        .append("text")
        .attr("class", "axis")
        .attr("x", 0)
        .attr("y", (y(tick) + 4.5).toFixed(1))
        .text(format.number(tick));
    }
    for (const year of narrow ? [2002, 2006, 2010, LAST] : ROUNDS) {
      axis
        .append("text")
        .attr("class", "axis")
        .attr("x", x(year).toFixed(1))
        .attr("y", height - 6)
        .attr("text-anchor", "middle")
        .text(String(year));
    }
    // Drawn from the least to the most important, so that the subject lies on top.
    const weight = (row: ChartRow): number =>
      row["geo"] === SUBJECT ? 2 : COMPARED.includes(textIn(row, "geo")) ? 1 : 0;
    const order = rows
      .map((row, index) => ({ row, index }))
      .sort((first, second) => weight(first.row) - weight(second.row));
    for (const { row, index } of order) drawCountry(svg, row, index, x, y, weight(row));
    drawNames(svg, input, x, y, right);
    drawSubjectValues(svg, input, x, y);
    return drawnRoot(svg);
  },
});

type Scale = (value: number) => number;

function latest(row: ChartRow): number {
  return pointsOf(row).at(-1)?.[1] ?? 0;
}

/** A line per country: whole between rounds that follow each other, dashed over a gap. */
function drawCountry(
  svg: Drawn<SVGSVGElement>,
  row: ChartRow,
  index: number,
  x: Scale,
  y: Scale,
  weight: number,
): void {
  const points = pointsOf(row);
  const paths: { whole: boolean; points: Point[] }[] = [];
  points.forEach((point, at) => {
    const before = points[at - 1];
    const whole = before !== undefined && point[0] - before[0] === 2;
    const open = paths.at(-1);
    if (before && open && open.whole === whole && (whole || open.points.length < 2)) {
      open.points.push(point);
    } else if (before) paths.push({ whole, points: [before, point] });
  });
  const path = line<Point>()
    .x(([year]) => x(year))
    .y(([, value]) => y(value))
    .digits(1);
  const group = svg
    .append("g")
    .attr("data-row", index)
    .attr("data-mark", "")
    .attr("fill", "none")
    .attr("stroke", tone(row))
    .attr("stroke-width", [1.1, 1.8, 2.8][weight] ?? 1)
    .attr("stroke-opacity", weight === 0 ? 0.6 : 1);
  for (const { whole, points: part } of paths) {
    group
      .append("path")
      .attr("d", path(part) ?? "")
      .attr("stroke-dasharray", whole ? null : "2 4");
  }
}

/** Names at the ends of the lines, moved apart where they would overlap. */
function drawNames(
  svg: Drawn<SVGSVGElement>,
  { rows, width }: DrawInput,
  x: Scale,
  y: Scale,
  right: number,
): void {
  const narrow = width < NARROW;
  const step = 15;
  const stays = rows
    .map((row, index) => ({ row, index, value: numberOrNull(row, key(LAST)) }))
    .filter(({ row }) => !narrow || NAMED_ON_PHONES.includes(textIn(row, "geo")))
    .flatMap(({ row, index, value }) => (value === null ? [] : [{ row, index, at: y(value) }]))
    .sort((first, second) => first.at - second.at);
  const places = apart(
    stays.map(({ at }) => at),
    step,
  );
  stays.forEach(({ row, index, at }, order) => {
    const place = places[order] ?? at;
    const named = svg.append("g").attr("data-row", index);
    named
      .append("path")
      .attr("d", `M${right + 2},${at.toFixed(1)}L${right + 14},${place.toFixed(1)}`)
      .attr("stroke", tone(row))
      .attr("stroke-width", 0.8)
      .attr("fill", "none");
    const strong = tone(row) !== "var(--muted)";
    named
      .append("text")
      .attr("x", right + 18)
      .attr("y", (place + 4.5).toFixed(1))
      .attr("font-size", 13)
      .attr("font-weight", strong ? 600 : null)
      .attr("fill", strong ? tone(row) : "var(--soft)")
      .text(textIn(row, "name"));
  });
  rows.forEach((row, index) => {
    const wish = NAMED_AT_END[textIn(row, "geo")];
    const end = pointsOf(row).at(-1);
    if (!wish || !end) return;
    svg
      .append("text")
      .attr("data-row", index)
      .attr("class", "halo")
      .attr("x", (x(end[0]) + wish.dx).toFixed(1))
      .attr("y", (y(end[1]) + wish.dy).toFixed(1))
      .attr("text-anchor", wish.anchor)
      .attr("font-size", 13)
      .attr("font-weight", tone(row) === "var(--ink)" ? 600 : null)
      .attr("fill", tone(row) === "var(--ink)" ? "var(--ink)" : "var(--soft)")
      .text(textIn(row, "name"));
  });
}

/** Places at least `step` apart, as near as can be to where they want to be, in their order. */
function apart(wishes: readonly number[], step: number): number[] {
  const groups: { sum: number; count: number }[] = [];
  // Labels that touch become a group round the mean of their wishes (each less its own offset).
  wishes.forEach((wish, index) => {
    groups.push({ sum: wish - index * step, count: 1 });
    for (;;) {
      const [above, below] = [groups.at(-2), groups.at(-1)];
      if (!above || !below || above.sum / above.count <= below.sum / below.count) break;
      groups.splice(-2, 2, { sum: above.sum + below.sum, count: above.count + below.count });
    }
  });
  return groups
    .flatMap(({ sum, count }) => Array.from({ length: count }, () => sum / count))
    .map((place, index) => place + index * step);
}

function drawSubjectValues(
  svg: Drawn<SVGSVGElement>,
  { rows, format }: DrawInput,
  x: Scale,
  y: Scale,
): void {
  const index = rows.findIndex((row) => row["geo"] === SUBJECT);
  const points = pointsOf(rowWith(rows, "geo", SUBJECT));
  const group = svg.append("g").attr("data-row", index);
  for (const [year, value] of [points[0], points.at(-1)].filter((point) => point !== undefined)) {
    group
      .append("circle")
      .attr("cx", x(year).toFixed(1))
      .attr("cy", y(value).toFixed(1))
      .attr("r", 4.5)
      .attr("fill", "var(--accent)");
    group
      .append("text")
      .attr("class", "accent halo")
      .attr("x", x(year).toFixed(1))
      .attr("y", (y(value) - 11).toFixed(1))
      .attr("text-anchor", year === LAST ? "end" : "start")
      .attr("font-size", 14)
      .text(format.number(value, 2));
  }
}
