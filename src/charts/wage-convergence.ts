// Two views of one question, each with its own drawing: beta and sigma (over 250 lines).
import * as Plot from "@observablehq/plot";
import type { Data } from "../schema/load.ts";
import { coefficientOfVariation } from "../stats/coefficient-of-variation.ts";
import { logLogSlope } from "../stats/log-log-slope.ts";
import { theilIndex } from "../stats/theil-index.ts";
import {
  defineUntypedChart,
  type ChartRow,
  type DrawInput,
  type View,
} from "./definition/define-chart.ts";
import { indicatorIn, indicatorRows, territoryIn } from "./rows/indicator-rows.ts";
import { MARKS, NARROW, plotDrawing, ROWS } from "./kit/plot-drawing.ts";
import { powiatName } from "./maps/powiat-name.ts";
import { numberIn, rowWith, textIn } from "./rows/row-value.ts";

const INDICATOR = "powiat-wages-2002-2023";
const WARSAW = "1465";
const FROM = 2002;
const TO = 2023;
// Half the width of a 95 % interval, in standard errors.
const Z = 1.96;
// Powiats that are named: those at the edges of the cloud.
const PIASECZNO = "1418";
const NAMED = [WARSAW, "1462", "1404"];

const VIEWS: readonly View[] = [
  { id: "growth", label: { pl: "Płaca początkowa i wzrost", en: "Initial pay and growth" } },
  { id: "dispersion", label: { pl: "Rozproszenie co rok", en: "Dispersion by year" } },
];
const isGrowth = (view: View | string | null): boolean =>
  (typeof view === "string" ? view : view?.id) === "growth";

interface Wage {
  readonly geo: string;
  readonly value: number;
}

function wagesOf(data: Data, year: number): Wage[] {
  return indicatorRows(indicatorIn(data, INDICATOR), year).flatMap(({ geo, value }) =>
    value !== null && territoryIn(data, geo).level === "powiat" ? [{ geo, value }] : [],
  );
}

/** Mean growth a year, in per cent, from the first to the last year. */
const yearly = (first: number, last: number): number =>
  (Math.exp(Math.log(last / first) / (TO - FROM)) - 1) * 100;

/** The elasticity of growth over the period with respect to the initial wage. */
function beta(rows: readonly ChartRow[]): ReturnType<typeof logLogSlope> {
  const first = rows.map((row) => numberIn(row, "wage_first"));
  return logLogSlope(
    first,
    rows.map((row, index) => numberIn(row, "wage_last") / (first[index] ?? Number.NaN)),
  );
}

const slopeWords = (rows: readonly ChartRow[], format: DrawInput["format"]) => {
  const { slope, se, r2 } = beta(rows);
  return {
    slope: format.number(slope, 2),
    low: format.number(slope - Z * se, 2),
    high: format.number(slope + Z * se, 2),
    r2: format.number(r2, 2),
  };
};

const numeric = (key: string, pl: string, en: string, decimals: number) =>
  ({ key, label: { pl, en }, kind: "number", decimals }) as const;

export default defineUntypedChart({
  title: ({ rows, view, say, format, holding }) => {
    if (isGrowth(view)) {
      const { slope, se } = beta(rows);
      return holding(
        slope + Z * se < 0,
        say({
          pl: "Tam, gdzie w 2002 roku płacono mniej, płace rosły potem przeciętnie szybciej",
          en: "Where pay was lower in 2002, it has since grown faster on average",
        }),
      );
    }
    const cv = (year: number): number => numberIn(rowWith(rows, "point", `all-${year}`), "cv");
    const rest = (year: number): number => numberIn(rowWith(rows, "point", `rest-${year}`), "cv");
    return holding(
      cv(TO) < cv(FROM) && rest(TO) < rest(FROM),
      say(
        {
          pl: "Płace w powiatach zbliżyły się do siebie: współczynnik zmienności spadł z {first} do {last}",
          en: "Pay in the powiats has drawn closer: its coefficient of variation fell from {first} to {last}",
        },
        { first: format.percent(cv(FROM), 1), last: format.percent(cv(TO), 1) },
      ),
    );
  },
  subtitle: ({ view, say }) =>
    isGrowth(view)
      ? say({
          pl: "Przeciętne wynagrodzenie brutto w 42 powiatach Mazowsza: poziom w 2002 roku i średni wzrost roczny do 2023, ceny bieżące",
          en: "Average gross wage in the 42 powiats of Mazovia: level in 2002 and mean yearly growth to 2023, current prices",
        })
      : say({
          pl: "Współczynnik zmienności przeciętnych wynagrodzeń brutto w powiatach Mazowsza, 2002–2023; każdy powiat liczy się raz",
          en: "Coefficient of variation of average gross wages in the powiats of Mazovia, 2002–2023; each powiat counts once",
        }),
  note: ({ rows, view, say, format }) =>
    isGrowth(view)
      ? say(
          {
            pl: "Nachylenie mówi, o ile procent zmienia się wzrost w całym okresie, gdy płaca w 2002 roku jest o procent wyższa; w nawiasie 95-procentowy przedział ufności, R² {r2}. Sam powrót do średniej też daje taki obraz. Bez firm do 9 osób, według siedziby pracodawcy.",
            en: "The slope tells by how many per cent growth over the whole period changes where pay in 2002 is one per cent higher; in brackets the 95% confidence interval, R² {r2}. Mere return to the mean gives such a picture too. Without firms of up to 9 persons, by seat of the employer.",
          },
          slopeWords(rows, format),
        )
      : say({
          pl: "Obliczenie własne. Bez firm do 9 osób, według siedziby pracodawcy. Przyczyn spadku ta miara nie pokazuje.",
          en: "Our own computation. Without firms of up to 9 persons, by seat of the employer. The measure does not show why it fell.",
        }),
  indicators: [INDICATOR],
  coverage: { pl: "Województwo mazowieckie", en: "Mazowieckie Voivodeship" },
  key: "point",
  columns: [
    { key: "point", label: { pl: "Punkt", en: "Point" }, kind: "code" },
    { key: "name", label: { pl: "Powiat lub rok", en: "Powiat or year" }, kind: "name" },
    numeric("wage_first", "Płaca 2002, zł", "Wage 2002, PLN", 0),
    numeric("wage_last", "Płaca 2023, zł", "Wage 2023, PLN", 0),
    numeric("growth", "Wzrost roczny, %", "Yearly growth, %", 2),
    { key: "year", label: { pl: "Rok", en: "Year" }, kind: "code", numeric: true },
    { key: "line", label: { pl: "Zbiór", en: "Set" }, kind: "code" },
    numeric("cv", "Współczynnik zmienności, %", "Coefficient of variation, %", 1),
    numeric("theil", "Indeks Theila × 100", "Theil index × 100", 2),
  ],
  views: { label: { pl: "Ujęcie", en: "Approach" }, values: () => VIEWS, initial: "growth" },
  rows: ({ data, locale, view }) =>
    isGrowth(view) ? growthRows(data, locale) : dispersionRows(data, locale),
  summary: ({ rows, view, say, format }) => {
    if (isGrowth(view)) {
      const growth = (row: ChartRow): number => numberIn(row, "growth");
      const sorted = rows.toSorted((first, second) => growth(second) - growth(first));
      const [first, last] = [sorted[0], sorted.at(-1)];
      return say(
        {
          pl: "Wykres rozrzutu {count} powiatów z linią trendu. Najszybciej płace rosły w: {first}, {high} rocznie; najwolniej w: {last}, {low}. Nachylenie {slope}, przedział od {lower} do {upper}, R² {r2}.",
          en: "Scatter plot of {count} powiats with a trend line. Pay grew fastest in {first}, {high} a year, slowest in {last}, {low}. Slope {slope}, interval from {lower} to {upper}, R² {r2}.",
        },
        {
          count: rows.length,
          first: first ? textIn(first, "name") : "",
          high: first ? format.percent(growth(first), 1) : "",
          last: last ? textIn(last, "name") : "",
          low: last ? format.percent(growth(last), 1) : "",
          ...(({ slope, low, high, r2 }) => ({ slope, lower: low, upper: high, r2 }))(
            slopeWords(rows, format),
          ),
        },
      );
    }
    const at = (set: string, year: number): ChartRow => rowWith(rows, "point", `${set}-${year}`);
    const cv = (set: string, year: number): string =>
      format.percent(numberIn(at(set, year), "cv"), 1);
    const theil = (year: number): string => format.number(numberIn(at("all", year), "theil"), 2);
    return say(
      {
        pl: "Wykres liniowy współczynnika zmienności płac. Wszystkie powiaty: {all} w {from} i {allLast} w {to} roku; bez Warszawy: {rest} i {restLast}. Indeks Theila wszystkich, razy 100: {theil} i {theilLast}.",
        en: "Line chart of the coefficient of variation of pay. All powiats: {all} in {from} and {allLast} in {to}; without Warsaw: {rest} and {restLast}. Theil index of all, times 100: {theil} and {theilLast}.",
      },
      {
        from: FROM,
        to: TO,
        all: cv("all", FROM),
        allLast: cv("all", TO),
        rest: cv("rest", FROM),
        restLast: cv("rest", TO),
        theil: theil(FROM),
        theilLast: theil(TO),
      },
    );
  },
  draw: (input) => (isGrowth(input.view) ? growthDrawing(input) : dispersionDrawing(input)),
});

function growthRows(data: Data, locale: DrawInput["locale"]): ChartRow[] {
  const last = new Map(wagesOf(data, TO).map(({ geo, value }) => [geo, value]));
  return wagesOf(data, FROM)
    .flatMap(({ geo, value }) => {
      const end = last.get(geo);
      if (end === undefined) return [];
      return [
        {
          point: geo,
          name: powiatName(territoryIn(data, geo), locale),
          wage_first: value,
          wage_last: end,
          growth: yearly(value, end),
          year: null,
          line: null,
          cv: null,
          theil: null,
        },
      ];
    })
    .sort((first, second) => second.growth - first.growth);
}

function dispersionRows(data: Data, locale: DrawInput["locale"]): ChartRow[] {
  const years = Array.from({ length: TO - FROM + 1 }, (_, index) => FROM + index);
  const names = {
    all: { pl: "wszystkie powiaty", en: "all powiats" },
    rest: { pl: "bez Warszawy", en: "without Warsaw" },
  } as const;
  return (["all", "rest"] as const).flatMap((line) =>
    years.map((year) => {
      const values = wagesOf(data, year)
        .filter(({ geo }) => line === "all" || geo !== WARSAW)
        .map(({ value }) => value);
      return {
        point: `${line}-${year}`,
        name: `${year}, ${names[line][locale]}`,
        wage_first: null,
        wage_last: null,
        growth: null,
        year,
        line,
        cv: coefficientOfVariation(values) * 100,
        theil: theilIndex(values) * 100,
      };
    }),
  );
}

function growthDrawing(input: DrawInput): Element {
  const { rows, width, format, say, data, locale } = input;
  const narrow = width < NARROW;
  const { slope, intercept } = beta(rows);
  const wages = rows.map((row) => numberIn(row, "wage_first"));
  const [low, high] = [Math.min(...wages), Math.max(...wages)];
  // The fitted growth over the whole period, turned into growth a year.
  const trend = Array.from({ length: 25 }, (_, index) => {
    const wage = low * (high / low) ** (index / 24);
    return { wage, growth: yearly(1, Math.exp(intercept + slope * Math.log(wage))) };
  });
  const isWarsaw = (row: ChartRow): boolean => row["point"] === WARSAW;
  const place = { x: "wage_first", y: "growth" } as const;
  const growths = rows.map((row) => numberIn(row, "growth"));
  return plotDrawing(input, {
    height: narrow ? 400 : 430,
    marginLeft: 46,
    marginRight: narrow ? 20 : 28,
    marginTop: 34,
    marginBottom: 46,
    x: { type: "log", domain: [1550, 3400], label: null },
    y: { domain: [Math.min(...growths) - 0.2, Math.max(...growths) + 0.2], label: null },
    marks: [
      Plot.axisX({
        ticks: narrow ? [1600, 2000, 2500, 3200] : [1600, 2000, 2400, 2800, 3200],
        tickSize: 0,
        label: null,
        tickFormat: (tick: number) => format.number(tick),
        fill: "var(--faint)",
        fontSize: 13,
      }),
      Plot.axisY({
        ticks: [5.5, 6, 6.5],
        tickSize: 0,
        label: null,
        tickFormat: (tick: number) => format.percent(tick, 1),
        fill: "var(--faint)",
        fontSize: 13,
      }),
      Plot.gridY([5.5, 6, 6.5], { stroke: "var(--rule)", strokeOpacity: 1 }),
      Plot.text([say({ pl: "wzrost płac rocznie", en: "growth of pay a year" })], {
        frameAnchor: "top-left",
        dx: -44,
        dy: -22,
        fontSize: 13,
        fill: "var(--soft)",
      }),
      Plot.text([say({ pl: "płaca w 2002 roku, zł", en: "wage in 2002, PLN" })], {
        frameAnchor: "bottom-right",
        dy: 40,
        fontSize: 13,
        fill: "var(--soft)",
      }),
      Plot.line(trend, { x: "wage", y: "growth", stroke: "var(--ink)", strokeWidth: 1.6 }),
      Plot.dot(rows, {
        ...place,
        r: narrow ? 4 : 5,
        fill: (row: ChartRow) => (isWarsaw(row) ? "var(--accent)" : "var(--muted)"),
        stroke: "var(--paper)",
        strokeWidth: 0.8,
        className: MARKS,
      }),
      Plot.text(
        [
          say(
            { pl: "nachylenie {slope}\n({low} do {high})", en: "slope {slope}\n({low} to {high})" },
            slopeWords(rows, format),
          ),
        ],
        {
          frameAnchor: "top-right",
          textAnchor: "end",
          dy: 8,
          fontSize: 14,
          lineHeight: 1.25,
          fill: "var(--ink)",
        },
      ),
      // Names of the powiats at the edges of the cloud: below the lowest, above the others.
      // On a phone the name of Warsaw stands higher, clear of the line.
      ...[
        { filter: (row: ChartRow) => row["point"] === PIASECZNO, dy: 16 },
        { filter: isWarsaw, dy: narrow ? -22 : -15 },
        {
          filter: (row: ChartRow) => !isWarsaw(row) && NAMED.includes(textIn(row, "point")),
          dy: -15,
        },
      ].map(({ filter, dy }) =>
        Plot.text(rows, {
          ...place,
          text: (row: ChartRow) => territoryIn(data, textIn(row, "point")).name[locale],
          filter,
          dy,
          fontSize: 14,
          fontWeight: 600,
          fill: (row: ChartRow) => (isWarsaw(row) ? "var(--accent)" : "var(--ink)"),
          className: ROWS,
        }),
      ),
    ],
  });
}

function dispersionDrawing(input: DrawInput): Element {
  const { rows, width, format, say } = input;
  const narrow = width < NARROW;
  const isAll = (row: ChartRow): boolean => row["line"] === "all";
  const tone = (row: ChartRow): string => (isAll(row) ? "var(--accent)" : "var(--ink)");
  const isEnd = (row: ChartRow): boolean => row["year"] === FROM || row["year"] === TO;
  const place = { x: "year", y: "cv" } as const;
  return plotDrawing(input, {
    height: narrow ? 360 : 380,
    marginLeft: 44,
    marginRight: narrow ? 26 : 40,
    marginTop: 20,
    marginBottom: 28,
    x: { domain: [FROM, TO], label: null },
    y: { domain: [0, 20], label: null },
    marks: [
      Plot.axisX({
        ticks: narrow ? [FROM, 2012, TO] : [FROM, 2007, 2012, 2017, TO],
        tickSize: 0,
        label: null,
        tickFormat: String,
        fill: "var(--faint)",
        fontSize: 13,
      }),
      Plot.axisY({
        ticks: [0, 5, 10, 15, 20],
        tickSize: 0,
        label: null,
        tickFormat: (tick: number) => format.percent(tick),
        fill: "var(--faint)",
        fontSize: 13,
      }),
      Plot.gridY([0, 5, 10, 15, 20], { stroke: "var(--rule)", strokeOpacity: 1 }),
      Plot.line(rows, { ...place, z: "line", stroke: tone, strokeWidth: 2 }),
      Plot.dot(rows, { ...place, r: 3.4, fill: tone, className: MARKS }),
      Plot.text(rows, {
        ...place,
        text: (row: ChartRow) => format.number(numberIn(row, "cv"), 1),
        filter: (row: ChartRow) => isEnd(row) && isAll(row),
        dy: -15,
        fill: tone,
        fontSize: 14,
        fontWeight: 600,
        className: ROWS,
      }),
      Plot.text(rows, {
        ...place,
        text: (row: ChartRow) => format.number(numberIn(row, "cv"), 1),
        filter: (row: ChartRow) => isEnd(row) && !isAll(row),
        dy: 17,
        fill: tone,
        fontSize: 14,
        fontWeight: 600,
        className: ROWS,
      }),
      Plot.text(rows, {
        x: 2014,
        y: (row: ChartRow) => (isAll(row) ? 17.4 : 11.2),
        text: (row: ChartRow) =>
          isAll(row)
            ? say({ pl: "wszystkie powiaty", en: "all powiats" })
            : say({ pl: "bez Warszawy", en: "without Warsaw" }),
        filter: (row: ChartRow) => row["year"] === 2014,
        fill: tone,
        fontSize: 14,
        fontWeight: 600,
        className: ROWS,
      }),
    ],
  });
}
