// Nine measures with their words in two languages, their tests and one drawing (over 250 lines).
import { bin, extent, max, min, quantile } from "d3-array";
import { scaleLinear } from "d3-scale";
import type { Data } from "../schema/load.ts";
import type { Text } from "../schema/text.ts";
import { benjaminiHochberg } from "../stats/benjamini-hochberg.ts";
import { krugmanIndex } from "../stats/krugman-index.ts";
import { moransITest } from "../stats/morans-i-test.ts";
import { officialNeighbours } from "../stats/official-neighbours.ts";
import { powiatNeighbours } from "../stats/powiat-neighbours.ts";
import { rowStandardisedWeights } from "../stats/spatial-weights.ts";
import { defineUntypedChart, type ChartRow, type DrawInput } from "./definition/define-chart.ts";
import { indicatorValue } from "./rows/indicator-rows.ts";
import {
  type JobGroup,
  JOBS_INDICATOR,
  jobsByGroup,
  OFF_FARM,
  offFarmQuotient,
} from "./rows/job-groups.ts";
import { NARROW } from "./kit/plot-drawing.ts";
import { numberIn, rowWith, textIn } from "./rows/row-value.ts";
import { type Drawn, drawnRoot, svgRoot } from "./kit/svg-root.ts";
import { rowMark, writtenText } from "./kit/written-text.ts";

const ENTITIES = "powiat-regon-per-10k-2004-2017";
const WAGES = "powiat-wages-2002-2023";
const UNEMPLOYMENT = "powiat-unemployment-2004-2017";
const TURNOUT = "turnout-powiat-mazowieckie";
const LEVEL = 0.05;
/** So many that p-values near the level do not hang on the draw. */
const PERMUTATIONS = 9999;
/** The measures that the title names. */
const FIRST = new Set(["turnout", "entities", "unemployment"]);

interface Measure {
  readonly id: string;
  readonly name: Text;
  readonly year: number;
  readonly valueOf: (data: Data, geo: string) => number;
}

const MEASURES: readonly Measure[] = [
  {
    id: "entities",
    name: { pl: "Podmioty REGON na mieszkańca", en: "REGON entities per inhabitant" },
    year: 2017,
    valueOf: (data, geo) => indicatorValue(data, ENTITIES, geo, 2017),
  },
  {
    id: "unemployment",
    name: { pl: "Bezrobocie", en: "Unemployment" },
    year: 2017,
    valueOf: (data, geo) => indicatorValue(data, UNEMPLOYMENT, geo, 2017),
  },
  {
    id: "wages",
    name: { pl: "Płace", en: "Pay" },
    year: 2023,
    valueOf: (data, geo) => indicatorValue(data, WAGES, geo, 2023),
  },
  {
    id: "turnout",
    name: { pl: "Frekwencja, wybory do Sejmu", en: "Turnout, election to the Sejm" },
    year: 2023,
    valueOf: (data, geo) => indicatorValue(data, TURNOUT, geo, 2023, "sejm"),
  },
  quotientMeasure("b-f", {
    pl: "Iloraz: przemysł i budownictwo",
    en: "Quotient: industry and construction",
  }),
  quotientMeasure("g-j", {
    pl: "Iloraz: handel, transport, ICT",
    en: "Quotient: trade, transport, ICT",
  }),
  quotientMeasure("k-l", {
    pl: "Iloraz: finanse, nieruchomości",
    en: "Quotient: finance, real estate",
  }),
  quotientMeasure("m-u", { pl: "Iloraz: pozostałe usługi", en: "Quotient: other services" }),
  {
    id: "specialisation",
    name: { pl: "Specjalizacja (Krugman)", en: "Specialisation (Krugman)" },
    year: 2017,
    valueOf: (data, geo) =>
      krugmanIndex(
        jobsByGroup(data, [geo], 2017, OFF_FARM),
        jobsByGroup(data, ["PL"], 2017, OFF_FARM),
      ),
  },
];

export default defineUntypedChart({
  title: ({ rows, say, holding }) =>
    holding(
      rows.slice(0, 3).every((row) => FIRST.has(textIn(row, "id")) && numberIn(row, "q") < 0.01) &&
        numberIn(rowWith(rows, "id", "b-f"), "p") > 0.2,
      say({
        pl: "Frekwencja, firmy i bezrobocie skupiają się w przestrzeni; układ przemysłu nie odbiega od losowego",
        en: "Turnout, firms and unemployment cluster in space; the pattern of industry cannot be told from chance",
      }),
    ),
  subtitle: ({ say, format }) =>
    say(
      {
        pl: "I Morana (kropka) i jego rozkład w {permutations} losowych przetasowaniach tych samych wartości między 42 powiatami Mazowsza; kreska obejmuje 95% najniższych",
        en: "Moran’s I (dot) and its distribution in {permutations} random permutations of the same values among the 42 powiats of Mazovia; the line holds the lowest 95%",
      },
      { permutations: format.number(PERMUTATIONS) },
    ),
  note: ({ rows, say, format }) =>
    say(
      {
        pl: "Kropka pełna: p po poprawce Benjaminiego i Hochberga na {all} testów nie większe niż {level}. Test jednostronny, ziarno stałe; sąsiedzi ze wspólną granicą, bez powiatów spoza województwa. Ilorazy i specjalizacja: pracujący poza rolnictwem, bez podmiotów do 9 osób. Skupienie wartości nie dowodzi istnienia klastra.",
        en: "Full dot: p corrected after Benjamini and Hochberg for {all} tests is at most {level}. One-sided test, fixed seed; neighbours share a border, powiats outside the voivodeship are left out. Quotients and specialisation: people working outside agriculture, without units of up to 9 persons. Clustered values prove no cluster.",
      },
      { all: rows.length, level: format.number(LEVEL, 2) },
    ),
  indicators: [ENTITIES, UNEMPLOYMENT, WAGES, TURNOUT, JOBS_INDICATOR],
  works: ["moran1950"],
  coverage: { pl: "Województwo mazowieckie", en: "Mazowieckie Voivodeship" },
  key: "id",
  columns: [
    { key: "id", label: { pl: "Kod", en: "Code" }, kind: "code" },
    { key: "name", label: { pl: "Miara", en: "Measure" }, kind: "name" },
    { key: "year", label: { pl: "Rok", en: "Year" }, kind: "year" },
    { key: "value", label: { pl: "I Morana", en: "Moran’s I" }, kind: "number", decimals: 2 },
    {
      key: "limit",
      label: { pl: "Przypadek: kwantyl 95%", en: "Chance: quantile of 95%" },
      kind: "number",
      decimals: 2,
    },
    { key: "p", label: { pl: "p", en: "p" }, kind: "number", decimals: 3 },
    { key: "q", label: { pl: "p po poprawce", en: "p corrected" }, kind: "number", decimals: 3 },
  ],
  rows: ({ data, locale }) => {
    const tests = testsOf(data);
    const corrected = benjaminiHochberg(tests.map(({ p }) => p));
    return tests
      .map(({ measure, observed, p, draws }, index) => ({
        id: measure.id,
        name: measure.name[locale],
        year: measure.year,
        value: observed,
        limit: quantile(draws, 1 - LEVEL) ?? null,
        p,
        q: corrected[index] ?? null,
      }))
      .sort((first, second) => second.value - first.value);
  },
  summary: ({ rows, say, format }) => {
    const words = (row: ChartRow): string =>
      `${textIn(row, "name")} ${format.number(numberIn(row, "value"), 2)}`;
    return say(
      {
        pl: "Rozkłady I Morana {count} miar z {permutations} przetasowań i wartości zmierzone. Poza przypadkiem: {over}. W granicach przypadku: {within}.",
        en: "Distributions of Moran’s I of {count} measures in {permutations} permutations, and the measured values. Beyond chance: {over}. Within chance: {within}.",
      },
      {
        count: rows.length,
        permutations: format.number(PERMUTATIONS),
        over: rows.filter(isSignificant).map(words).join("; "),
        within: rows
          .filter((row) => !isSignificant(row))
          .map(words)
          .join("; "),
      },
    );
  },
  draw: (input) => drawing(input),
});

const isSignificant = (row: ChartRow): boolean => numberIn(row, "q") <= LEVEL;

/** The location quotient of a group among the jobs outside agriculture, 2017. */
function quotientMeasure(group: JobGroup, name: Text): Measure {
  return {
    id: group,
    name,
    year: 2017,
    valueOf: (data, geo) => offFarmQuotient(data, [geo], 2017, group),
  };
}

interface Tested {
  readonly measure: Measure;
  readonly observed: number;
  readonly p: number;
  readonly draws: readonly number[];
}

const tested = new WeakMap<Measure, { readonly of: string; readonly test: Tested }>();

/** The tests of all measures, each kept while its values and weights are the same: they take long. */
function testsOf(data: Data): readonly Tested[] {
  const { codes, neighbours } = officialNeighbours(powiatNeighbours(data.boundaries));
  const weights = rowStandardisedWeights(neighbours);
  return MEASURES.map((measure) => {
    const values = codes.map((geo) => measure.valueOf(data, geo));
    const of = JSON.stringify([values, weights]);
    const known = tested.get(measure);
    if (known?.of === of) return known.test;
    const test = { measure, ...moransITest(values, weights, { permutations: PERMUTATIONS }) };
    tested.set(measure, { of, test });
    return test;
  });
}

const BIN = 0.02;
const HILL = 34;

function drawing(input: DrawInput): Element {
  const { document, width, rows, data, format, locale } = input;
  const narrow = width < NARROW;
  const [left, right] = narrow ? [0, width] : [250, width - 4];
  const step = narrow ? 92 : 54;
  const tests = testsOf(data);
  const [least = -1, most = 1] = extent(
    tests.flatMap(({ draws, observed }) => [...draws, observed]),
  );
  const x = scaleLinear([least - BIN, most], [left, right - 46]);
  const svg = svgRoot(document, width, 0);
  const top = 50;
  const bottom = top + rows.length * step;
  writtenText(svg, locale === "pl" ? "podobni obok siebie →" : "like beside like →", {
    ...{ x: right, y: 14, size: 13, anchor: "end", fill: "var(--faint)" },
  });
  writtenText(svg, locale === "pl" ? "przypadek" : "chance", {
    ...{ x: Math.round(x(0)), y: 14, size: 13, anchor: "middle", fill: "var(--soft)" },
  });
  // On a phone lines of the whole height would run through the words.
  const spans = narrow
    ? rows.map((_, index) => [top + (index + 1) * step - 38, top + (index + 1) * step - 8] as const)
    : [[top - 6, bottom] as const];
  for (const tick of [-0.25, 0, 0.25, 0.5]) {
    const at = x(tick).toFixed(1);
    svg
      .append("path")
      .attr("d", spans.map(([from, to]) => `M${at},${from}V${to}`).join(""))
      .attr("stroke", tick === 0 ? "var(--muted)" : "var(--rule)");
    const decimals = tick === 0 ? 0 : 2;
    writtenText(svg, format.number(tick, decimals), {
      ...{ x: Number(at), y: top - 14, size: 13, anchor: "middle", fill: "var(--faint)" },
    });
  }
  const hills = tests.map(({ draws }) => bin().thresholds(thresholds(least, most))([...draws]));
  const highest = max(hills.flat(), ({ length }) => length) ?? 1;
  rows.forEach((row, index) => {
    const base = top + (index + 1) * step - 14;
    const place = tests.findIndex(({ measure }) => measure.id === row["id"]);
    const hill = stepsOf(
      (hills[place] ?? []).map(({ x0 = 0, x1 = 0, length }) => ({
        from: x(x0),
        to: x(x1),
        y: base - (HILL * length) / highest,
      })),
      base,
    );
    const lowest = min(tests[place]?.draws ?? []) ?? 0;
    drawRow(svg, input, { row, index, base, hill, lowest, x, narrow });
  });
  const height = bottom + 2;
  return drawnRoot(svg, height);
}

/** The outline of a histogram on a base line, to half a pixel: a fifth of the bytes of a curve. */
function stepsOf(
  classes: readonly { readonly from: number; readonly to: number; readonly y: number }[],
  base: number,
): string {
  const half = (value: number): number => Math.round(value * 2) / 2;
  const full = classes.filter(({ y }) => half(base - y) > 0);
  const [first] = full;
  if (!first) return "";
  const steps = full.map(({ to, y }) => `V${half(y)}H${half(to)}`);
  return `M${half(first.from)},${base}${steps.join("")}V${base}Z`;
}

/** Limits of classes of one width that hold all the draws. */
function thresholds(least: number, most: number): number[] {
  const first = Math.floor(least / BIN) - 1;
  const count = Math.ceil(most / BIN) + 2 - first;
  return Array.from({ length: count }, (_, place) => (first + place) * BIN);
}

interface Ridge {
  readonly row: ChartRow;
  readonly index: number;
  readonly base: number;
  readonly hill: string;
  /** The lowest of the permutations. */
  readonly lowest: number;
  readonly x: (value: number) => number;
  readonly narrow: boolean;
}

function drawRow(
  svg: Drawn<SVGSVGElement>,
  { format }: DrawInput,
  { row, index, base, hill, lowest, x, narrow }: Ridge,
): void {
  const mark = rowMark(svg, index);
  const significant = isSignificant(row);
  const paint = significant ? "var(--accent)" : "var(--ink)";
  const at = Number(x(numberIn(row, "value")).toFixed(1));
  mark.append("path").attr("d", hill).attr("fill", "var(--muted)").attr("fill-opacity", 0.35);
  mark
    .append("path")
    .attr("d", `M${x(lowest).toFixed(1)},${base + 2}H${x(numberIn(row, "limit")).toFixed(1)}`)
    .attr("stroke", "var(--muted)")
    .attr("stroke-width", 3);
  mark
    .append("path")
    .attr("d", `M${at},${base + 2}V${base - 12}`)
    .attr("stroke", paint)
    .attr("stroke-width", 1.6);
  mark
    .append("circle")
    .attr("cx", at)
    .attr("cy", base - 13)
    .attr("r", 5.5)
    .attr("fill", significant ? "var(--accent)" : "var(--paper)")
    .attr("stroke", paint)
    .attr("stroke-width", 1.8);
  writtenText(mark, format.number(numberIn(row, "value"), 2), {
    ...{ x: at + 11, y: base - 8.5, size: 14, weight: 600, fill: paint },
  });
  const p = numberIn(row, "q");
  const chance = p < 0.01 ? `p < ${format.number(0.01, 2)}` : `p = ${format.number(p, 2)}`;
  const y = narrow ? base - 48 : base - 12;
  writtenText(mark, textIn(row, "name"), { x: 0, y, size: 14 });
  writtenText(mark, `${numberIn(row, "year")}, ${chance}`, {
    ...{ x: 0, y: y + 18, size: 13, fill: "var(--soft)" },
  });
}
