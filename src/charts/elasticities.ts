// Longer than 250 lines because the words of each row stand here in two languages.
import * as Plot from "@observablehq/plot";
import type { Data } from "../schema/load.ts";
import type { Locale, Text } from "../schema/text.ts";
import { logLogSlope } from "../stats/log-log-slope.ts";
import { defineUntypedChart, type ChartRow } from "./definition/define-chart.ts";
import { indicatorIn, indicatorRows } from "./rows/indicator-rows.ts";
import { MARKS, NARROW, plotDrawing, ROWS } from "./kit/plot-drawing.ts";
import { numberIn, numberOrNull, rowWith, textIn } from "./rows/row-value.ts";
import { textLines } from "../type/text-lines.ts";

const LITERATURE = "agglomeration-elasticities";
const POLAND = "density-wage-slope-poland";
const DENSITY = "powiat-density-2006-2021";
const WAGES = "powiat-wages-2002-2023";
const YEAR = 2021;
const MAX = 0.2;
const TICKS = [0, 0.05, 0.1, 0.15, 0.2];

type Outcome = "here" | "pay" | "cost";

const OUTCOMES: Readonly<Record<Outcome, Text>> = {
  here: { pl: "Płace w powiatach, obliczone tutaj", en: "Pay in powiats, computed here" },
  pay: { pl: "Płace i produktywność", en: "Pay and productivity" },
  cost: { pl: "Koszty", en: "Costs" },
};

interface Entry {
  readonly id: string;
  readonly outcome: Outcome;
  readonly name: Text;
  readonly work: string | null;
  /** Series of the indicator: a value, or the two ends of a range. */
  readonly series: readonly [string] | readonly [string, string];
}

const ENTRIES: readonly Entry[] = [
  {
    id: "donovan-2024",
    outcome: "pay",
    name: { pl: "Metaanaliza 2024", en: "Meta-analysis of 2024" },
    work: "donovan2024",
    series: ["donovan-2024-low", "donovan-2024-high"],
  },
  {
    id: "donovan-2021",
    outcome: "pay",
    name: { pl: "Ta sama przed recenzją", en: "The same before review" },
    work: null,
    series: ["donovan-2021-low", "donovan-2021-high"],
  },
  {
    id: "world-bank",
    outcome: "pay",
    name: { pl: "Kraje rozwinięte (Bank Światowy)", en: "Rich countries (World Bank)" },
    work: null,
    series: ["world-bank-2021-low", "world-bank-2021-high"],
  },
  {
    id: "ahlfeldt-rich",
    outcome: "pay",
    name: { pl: "Kraje rozwinięte (synteza)", en: "Developed (synthesis)" },
    work: "ahlfeldt2019",
    series: ["ahlfeldt-rich"],
  },
  {
    id: "ahlfeldt-other",
    outcome: "pay",
    name: { pl: "Rozwijające się (synteza)", en: "Developing (synthesis)" },
    work: "ahlfeldt2019",
    series: ["ahlfeldt-other"],
  },
  {
    id: "grover-rich",
    outcome: "pay",
    name: { pl: "Kraje bogate (przegląd)", en: "Rich countries (review)" },
    work: null,
    series: ["grover-rich"],
  },
  {
    id: "grover-other",
    outcome: "pay",
    name: { pl: "Pozostałe kraje (przegląd)", en: "Other countries (review)" },
    work: null,
    series: ["grover-other"],
  },
  {
    id: "chauvin-india",
    outcome: "pay",
    name: { pl: "Indie", en: "India" },
    work: null,
    series: ["chauvin-india"],
  },
  {
    id: "chauvin-china",
    outcome: "pay",
    name: { pl: "Chiny", en: "China" },
    work: null,
    series: ["chauvin-china"],
  },
  {
    id: "construction",
    outcome: "cost",
    name: { pl: "Koszt budowy", en: "Construction cost" },
    work: "ahlfeldt2019",
    series: ["ahlfeldt-construction-low", "ahlfeldt-construction-high"],
  },
  {
    id: "rents",
    outcome: "cost",
    name: { pl: "Czynsze w miastach USA", en: "Rents in US cities" },
    work: "ahlfeldt2019",
    series: ["ahlfeldt-rents"],
  },
];

/** Per cent by which the outcome is higher where density is twice as high. */
const doubling = (elasticity: number): number => (2 ** elasticity - 1) * 100;

export default defineUntypedChart({
  title: ({ rows, say, format, holding }) => {
    const pay = doubling(numberIn(rowWith(rows, "id", "ahlfeldt-rich"), "value"));
    const rents = doubling(numberIn(rowWith(rows, "id", "rents"), "value"));
    return holding(
      rents > 3 * pay,
      say(
        {
          pl: "Dwukrotnej gęstości towarzyszą w krajach rozwiniętych płace wyższe o około {pay}, a w miastach USA czynsze wyższe o {rents}",
          en: "Twice the density goes with pay about {pay} higher in developed countries, and with rents {rents} higher in US cities",
        },
        { pay: format.percent(pay), rents: format.percent(rents) },
      ),
    );
  },
  subtitle: {
    pl: "O ile więcej na każde podwojenie gęstości zaludnienia lub wielkości miasta; pod skalą procentów elastyczność",
    en: "How much more for each doubling of population density or city size; below the scale of per cent, the elasticity",
  },
  note: {
    pl: "Kreska to zakres podany w pracy, a w obu wierszach obliczonych tutaj 95-procentowy przedział ufności; przy pozostałych punktach źródła przedziału nie podają. Odczytano ze streszczeń i omówień. To związki, nie skutki; wyniki miar płac i kosztów nie sumują się.",
    en: "A bar is the range given in the work; in the two rows computed here it is the 95% confidence interval; for the other dots the sources give none. Read from abstracts and reports. These are associations, not effects, and results for pay and for costs cannot be netted.",
  },
  indicators: [LITERATURE, POLAND, DENSITY, WAGES],
  works: ["donovan2024", "ahlfeldt2019", "grover2023", "melo2009"],
  claims: ["3.9"],
  coverage: { pl: "Świat i Polska", en: "The world and Poland" },
  key: "id",
  columns: [
    { key: "id", label: { pl: "Kod", en: "Code" }, kind: "code" },
    { key: "name", label: { pl: "Oszacowanie", en: "Estimate" }, kind: "name" },
    { key: "outcome", label: { pl: "Wynik", en: "Outcome" }, kind: "category", labels: OUTCOMES },
    { key: "value", label: { pl: "Elastyczność", en: "Elasticity" }, kind: "number", decimals: 3 },
    { key: "low", label: { pl: "Dolny kraniec", en: "Lower end" }, kind: "number", decimals: 3 },
    { key: "high", label: { pl: "Górny kraniec", en: "Upper end" }, kind: "number", decimals: 3 },
    {
      key: "doubling_low",
      label: { pl: "Na podwojenie, od", en: "Per doubling, from" },
      unit: { pl: "%", en: "%" },
      kind: "number",
      decimals: 1,
    },
    {
      key: "doubling_high",
      label: { pl: "Na podwojenie, do", en: "Per doubling, to" },
      unit: { pl: "%", en: "%" },
      kind: "number",
      decimals: 1,
    },
    { key: "work", label: { pl: "Praca", en: "Work" }, kind: "work" },
  ],
  rows: ({ data, locale }) => [
    ...ownRows(data, locale),
    ...ENTRIES.map(({ id, outcome, name, work, series }) => {
      const ends = series.map((one) => valueOf(data, one));
      const [low = null, high = null] = ends;
      const isRange = ends.length === 2;
      return {
        id,
        name: name[locale],
        outcome,
        value: isRange ? null : low,
        low: isRange ? low : null,
        high: isRange ? high : null,
        doubling_low: low === null ? null : doubling(low),
        doubling_high: high === null ? (low === null ? null : doubling(low)) : doubling(high),
        work,
      };
    }),
  ],
  summary: ({ rows, say, format }) => {
    const row = (id: string): ChartRow => rowWith(rows, "id", id);
    const own = row("mazovia");
    const more = (elasticity: number): string => format.number(doubling(elasticity), 1);
    return say(
      {
        pl: "Wykres przedziałów {count} oszacowań, w procentach na podwojenie gęstości. Metaanaliza z 2024 roku: od {low} do {high}; płace w krajach rozwiniętych: {rich}; czynsze w miastach USA: {rents}. Powiaty Mazowsza w 2021 roku: {own} (przedział {from}–{to}); powiaty Polski: {poland}.",
        en: "Interval plot of {count} estimates, in per cent for a doubling of density. Meta-analysis of 2024: from {low} to {high}; pay in developed countries: {rich}; rents in US cities: {rents}. Powiats of Mazovia in 2021: {own} (interval {from}–{to}); powiats of Poland: {poland}.",
      },
      {
        count: rows.length,
        low: more(numberIn(row("donovan-2024"), "low")),
        high: more(numberIn(row("donovan-2024"), "high")),
        rich: more(numberIn(row("ahlfeldt-rich"), "value")),
        rents: more(numberIn(row("rents"), "value")),
        own: more(numberIn(own, "value")),
        from: more(numberIn(own, "low")),
        to: more(numberIn(own, "high")),
        poland: more(numberIn(row("poland"), "value")),
      },
    );
  },
  // One drawing with three groups of rows, each with its heading (over 60 lines).
  draw: (input) => {
    const { rows, width, format, locale } = input;
    const narrow = width < NARROW;
    const marginLeft = narrow ? 130 : 262;
    const lines = rows.map((row) => textLines(textIn(row, "name"), marginLeft - 14, 14));
    const places = new Map<ChartRow, number>();
    const heads: { readonly words: string; readonly y: number }[] = [];
    let y = 56;
    let outcome = "";
    rows.forEach((row, index) => {
      if (row["outcome"] !== outcome) {
        outcome = textIn(row, "outcome");
        y += 20;
        heads.push({ words: OUTCOMES[outcome as Outcome][locale], y });
        y += 24;
      }
      const room = 12 + (lines[index]?.length ?? 1) * 16;
      places.set(row, y + room / 2 - 9);
      y += room;
    });
    const height = y + 4;
    const at = (row: ChartRow): number => places.get(row) ?? 0;
    const isOwn = (row: ChartRow): boolean => row["outcome"] === "here";
    const isCost = (row: ChartRow): boolean => row["outcome"] === "cost";
    const isRange = (row: ChartRow): boolean => row["value"] === null;
    const paint = (row: ChartRow): string =>
      isOwn(row) ? "var(--accent)" : isCost(row) ? "var(--ink)" : "var(--soft)";
    const words = (row: ChartRow): string => {
      const [low, high] = [numberIn(row, "doubling_low"), numberIn(row, "doubling_high")];
      return isRange(row) ? `+${format.range(low, high, 1)}%` : `+${format.percent(low, 1)}`;
    };
    const right = (row: ChartRow): number =>
      numberOrNull(row, "high") ?? numberOrNull(row, "value") ?? 0;
    const percents = (tick: number): string =>
      tick === 0 ? "0" : `+${format.percent(doubling(tick), tick < 0.1 ? 1 : 0)}`;
    return plotDrawing(input, {
      height,
      marginLeft,
      marginRight: narrow ? 48 : 70,
      marginTop: 0,
      marginBottom: 0,
      x: { domain: [0, MAX], label: null, axis: null },
      y: { domain: [0, height], range: [0, height], label: null, axis: null },
      marks: [
        Plot.ruleX(TICKS, { y1: 44, y2: height, stroke: "var(--rule)" }),
        Plot.text(narrow ? [0, 0.1, 0.2] : TICKS, {
          x: (tick: number) => tick,
          y: 14,
          text: percents,
          fill: "var(--soft)",
          fontSize: 13,
        }),
        Plot.text(narrow ? [0, 0.1, 0.2] : TICKS, {
          x: (tick: number) => tick,
          y: 31,
          text: (tick: number) => (tick === 0 ? "" : format.number(tick, 2)),
          fill: "var(--faint)",
          fontSize: 13,
        }),
        Plot.text(heads, {
          x: 0,
          y: "y",
          dx: -marginLeft,
          text: "words",
          textAnchor: "start",
          fill: "var(--faint)",
          stroke: "var(--paper)",
          strokeWidth: 5,
          fontSize: 13,
        }),
        Plot.text(rows, {
          x: 0,
          y: at,
          dx: -marginLeft,
          text: (_: ChartRow, index: number) => (lines[index] ?? []).join("\n"),
          textAnchor: "start",
          lineHeight: 1.15,
          fill: paint,
          fontWeight: 400,
          fontSize: 14,
          className: ROWS,
        }),
        Plot.ruleY(rows, {
          y: at,
          x1: "low",
          x2: "high",
          stroke: paint,
          strokeWidth: 2,
          strokeOpacity: 0.55,
          filter: (row: ChartRow) => !isRange(row) && row["low"] !== null,
          className: ROWS,
        }),
        Plot.ruleY(rows, {
          y: at,
          x1: "low",
          x2: "high",
          stroke: paint,
          strokeWidth: 7,
          filter: isRange,
          className: MARKS,
        }),
        Plot.dot(rows, {
          x: "value",
          y: at,
          r: 5,
          fill: paint,
          filter: (row: ChartRow) => !isRange(row),
          className: MARKS,
        }),
        Plot.text(rows, {
          x: right,
          y: at,
          dx: 10,
          text: words,
          textAnchor: "start",
          fill: paint,
          stroke: "var(--paper)",
          strokeWidth: 4,
          fontWeight: 600,
          fontSize: 13,
          className: ROWS,
        }),
      ],
    });
  },
});

function valueOf(data: Data, series: string): number {
  const row = indicatorIn(data, LITERATURE).rows.find((one) => one.series === series);
  if (!row || row.value === null) {
    throw new Error(`${LITERATURE}: ${series}: expected a value, found none; correct the series`);
  }
  return row.value;
}

/** The slopes of the powiats, in the country and in Mazovia, with their 95% intervals. */
function ownRows(data: Data, locale: Locale) {
  const [poland] = indicatorRows(indicatorIn(data, POLAND), YEAR);
  const wages = new Map(
    indicatorRows(indicatorIn(data, WAGES), YEAR).map(({ geo, value }) => [geo, value]),
  );
  const pairs = indicatorRows(indicatorIn(data, DENSITY), YEAR).flatMap(({ geo, value }) => {
    const wage = wages.get(geo) ?? null;
    return value === null || wage === null ? [] : [[value, wage] as const];
  });
  const own = logLogSlope(
    pairs.map(([density]) => density),
    pairs.map(([, wage]) => wage),
  );
  const row = (id: string, name: string, value: number, low: number, high: number) => ({
    ...{ id, name, outcome: "here", value, low, high, work: null },
    ...{ doubling_low: doubling(value), doubling_high: doubling(value) },
  });
  return [
    row(
      "mazovia",
      locale === "pl" ? `Mazowsze, ${YEAR}` : `Mazovia, ${YEAR}`,
      own.slope,
      own.slope - 1.96 * own.se,
      own.slope + 1.96 * own.se,
    ),
    row(
      "poland",
      locale === "pl" ? `Polska, ${YEAR}` : `Poland, ${YEAR}`,
      poland?.value ?? Number.NaN,
      poland?.ciLow ?? Number.NaN,
      poland?.ciHigh ?? Number.NaN,
    ),
  ];
}
