import * as Plot from "@observablehq/plot";
import { defineUntypedChart, type ChartRow } from "./definition/define-chart.ts";
import { indicatorIn, indicatorRows, territoryIn } from "./rows/indicator-rows.ts";
import { intervalCells, intervalColumns } from "./rows/interval.ts";
import { MARKS, NARROW, plotDrawing, ROWS } from "./kit/plot-drawing.ts";
import { numberIn, rowWith, textIn } from "./rows/row-value.ts";

const INDICATOR = "evs-wvs-generalised-trust";
const WAVE_END = 2020;
// The countries that the source article compares Poland with.
const COMPARED = ["DK", "SE", "NL"];

const isSubject = (row: ChartRow): boolean => row["geo"] === "PL";
const isCompared = (row: ChartRow): boolean => COMPARED.includes(textIn(row, "geo"));
const isOther = (row: ChartRow): boolean => !isSubject(row) && !isCompared(row);

export default defineUntypedChart({
  title: ({ rows, say, holding }) => {
    const poland = numberIn(rowWith(rows, "geo", "PL"), "value");
    const denmark = numberIn(rowWith(rows, "geo", "DK"), "value");
    return holding(
      Math.abs(poland - 25) < 2.5 && Math.abs(denmark - 75) < 2.5,
      say({
        pl: "Większości ludzi ufa co czwarty Polak i trzech na czterech Duńczyków",
        en: "One Pole in four trusts most people; among Danes it is three in four",
      }),
    );
  },
  subtitle: {
    pl: "Odsetek odpowiedzi „większości ludzi można ufać”, European Values Study 2017–2020, z przedziałem ufności\u00a095%",
    en: "Share answering “most people can be trusted”, European Values Study 2017–2020, with 95% confidence intervals",
  },
  note: {
    pl: "Bez odpowiedzi „trudno powiedzieć”. Przedziały nie uwzględniają złożonego schematu prób, więc w rzeczywistości są szersze.",
    en: "“Don’t know” is left out. The intervals ignore the surveys’ complex design, so the true ones are wider.",
  },
  indicators: [INDICATOR],
  coverage: { pl: "Europa", en: "Europe" },
  key: "geo",
  columns: [
    { key: "geo", label: { pl: "Kod kraju", en: "Country code" }, kind: "code" },
    { key: "name", label: { pl: "Kraj", en: "Country" }, kind: "name" },
    {
      key: "value",
      label: { pl: "Ufa większości ludzi", en: "Trust most people" },
      unit: { pl: "%", en: "%" },
      kind: "number",
      decimals: 1,
    },
    ...intervalColumns(1, { pl: "%", en: "%" }),
    {
      key: "n",
      label: { pl: "Odpowiedzi", en: "Answers" },
      kind: "number",
      decimals: 0,
    },
    { key: "period", label: { pl: "Lata badania", en: "Survey years" }, kind: "code" },
  ],
  rows: ({ data, locale }) =>
    indicatorRows(indicatorIn(data, INDICATOR), WAVE_END, "evs")
      .filter((row) => row.value !== null)
      .map((row) => ({
        geo: row.geo,
        name: territoryIn(data, row.geo).name[locale],
        value: row.value,
        ...intervalCells(row),
        n: row.n ?? null,
        period: row.period ?? null,
      }))
      .sort((first, second) => (second.value ?? 0) - (first.value ?? 0)),
  summary: ({ rows, say, format }) => {
    const value = (geo: string): string =>
      format.percent(numberIn(rowWith(rows, "geo", geo), "value"), 1);
    const poland = rowWith(rows, "geo", "PL");
    const [low, high] = [numberIn(poland, "ci_low"), numberIn(poland, "ci_high")];
    const overlap = rows.filter(
      (row) =>
        !isSubject(row) && numberIn(row, "ci_low") <= high && numberIn(row, "ci_high") >= low,
    ).length;
    const last = rows.at(-1);
    return say(
      {
        pl: "Wykres punktowy {count} krajów Europy. Większości ludzi ufa {pl} badanych w Polsce, {dk} w Danii, {se} w Szwecji i {nl} w Niderlandach. Przedział ufności Polski, {low}–{high}, zachodzi na przedziały {overlap} innych krajów. Najniższy wynik ma {last}: {lowest}.",
        en: "Dot plot of {count} European countries. Most people are trusted by {pl} of respondents in Poland, {dk} in Denmark, {se} in Sweden and {nl} in the Netherlands. Poland’s confidence interval, {low}–{high}, overlaps those of {overlap} other countries. The lowest share is {last}, {lowest}.",
      },
      {
        count: rows.length,
        pl: value("PL"),
        dk: value("DK"),
        se: value("SE"),
        nl: value("NL"),
        low: format.number(low, 1),
        high: format.percent(high, 1),
        overlap,
        last: last ? textIn(last, "name") : "",
        lowest: last ? format.percent(numberIn(last, "value"), 1) : "",
      },
    );
  },
  draw: (input) => {
    const { rows, width, format } = input;
    const narrow = width < NARROW;
    const marginLeft = narrow ? 146 : 168;
    const names = { x: 0, y: "name", text: "name", textAnchor: "end", dx: -12 } as const;
    const values = {
      x: "ci_high",
      y: "name",
      text: (row: ChartRow) => format.number(numberIn(row, "value"), 1),
      textAnchor: "start",
      dx: 8,
      fontWeight: 600,
    } as const;
    const intervals = { x1: "ci_low", x2: "ci_high", y: "name", strokeWidth: 2 } as const;
    // On a phone an interval is a few pixels wide: dots of the usual size would cover it.
    const dots = { x: "value", y: "name" } as const;
    return plotDrawing(input, {
      height: 34 + rows.length * (narrow ? 18 : 19),
      marginLeft,
      marginRight: 24,
      marginTop: 28,
      marginBottom: 6,
      x: { domain: [0, 80], label: null },
      y: { domain: rows.map((row) => textIn(row, "name")), label: null, axis: null },
      marks: [
        Plot.axisX({
          anchor: "top",
          ticks: [0, 20, 40, 60, 80],
          tickSize: 0,
          label: null,
          tickFormat: (tick: number) => (tick === 80 ? format.percent(tick) : format.number(tick)),
          fill: "var(--faint)",
          fontSize: 13,
        }),
        Plot.gridX([0, 20, 40, 60, 80], { stroke: "var(--rule)", strokeOpacity: 1 }),
        Plot.barX(rows.filter(isSubject), {
          x1: 0,
          x2: 80,
          y: "name",
          fill: "var(--wash)",
          insetTop: -1,
          insetBottom: -1,
          insetLeft: -marginLeft,
        }),
        Plot.text(rows, {
          ...names,
          filter: isOther,
          fill: "var(--soft)",
          className: ROWS,
          fontSize: 13,
        }),
        Plot.text(rows, {
          ...names,
          filter: isCompared,
          fontWeight: 600,
          className: ROWS,
          fontSize: 13,
        }),
        Plot.text(rows, {
          ...names,
          filter: isSubject,
          fill: "var(--accent)",
          fontWeight: 600,
          className: ROWS,
          fontSize: 13,
        }),
        Plot.ruleY(rows, {
          ...intervals,
          filter: isOther,
          stroke: "var(--muted)",
          strokeOpacity: 0.6,
          className: ROWS,
        }),
        Plot.ruleY(rows, {
          ...intervals,
          filter: isCompared,
          stroke: "var(--ink)",
          strokeOpacity: 0.6,
          className: ROWS,
        }),
        Plot.ruleY(rows, {
          ...intervals,
          filter: isSubject,
          stroke: "var(--accent)",
          strokeOpacity: 0.7,
          className: ROWS,
        }),
        Plot.dot(rows, {
          ...dots,
          filter: isOther,
          r: narrow ? 2.4 : 3.6,
          fill: "var(--muted)",
          className: MARKS,
        }),
        Plot.dot(rows, {
          ...dots,
          filter: isCompared,
          r: narrow ? 3.2 : 4.8,
          fill: "var(--ink)",
          className: MARKS,
        }),
        Plot.dot(rows, {
          ...dots,
          filter: isSubject,
          r: narrow ? 3.2 : 4.8,
          fill: "var(--accent)",
          className: MARKS,
        }),
        Plot.text(rows, { ...values, filter: isCompared, className: ROWS, fontSize: 13 }),
        Plot.text(rows, {
          ...values,
          filter: isSubject,
          fill: "var(--accent)",
          className: ROWS,
          fontSize: 13,
        }),
      ],
    });
  },
});
