import * as Plot from "@observablehq/plot";
import { ascending } from "d3-array";
import type { Data } from "../schema/load.ts";
import { logLogSlope, type Slope } from "../stats/log-log-slope.ts";
import { mean } from "../stats/mean.ts";
import { column, PERCENT } from "./definition/column.ts";
import { defineChart, type ChartRow, type DrawInput } from "./definition/define-chart.ts";
import { indicatorIn, indicatorRows, territoryIn } from "./rows/indicator-rows.ts";
import { intervalColumns } from "./rows/interval.ts";
import { MARKS, NARROW, plotDrawing, ROWS } from "./kit/plot-drawing.ts";
import { powiatName, powiatWord } from "./maps/powiat-name.ts";
import { numberIn, rowWith, textIn } from "./rows/row-value.ts";

const DENSITY = "powiat-density-2006-2021";
const WAGES = "powiat-wages-2002-2023";
const YEARS = ["2006", "2017", "2021"];
const LINE = "line";
const WARSAW = "1465";
const KOZIENICE = "1407";
const DENSITIES = [30, 100, 300, 1000, 3000];
type Anchor = "start" | "middle" | "end";
// Powiats that orient a reader or lie far from the line, and where their names stand.
const NAMED: Readonly<Record<string, readonly [anchor: Anchor, dx: number, dy: number]>> = {
  [WARSAW]: ["end", -10, -4],
  "1462": ["middle", 0, -14],
  "1463": ["end", -10, 2],
  [KOZIENICE]: ["start", 10, 0],
  "1421": ["end", -10, -2],
};

const isLine = (row: ChartRow): boolean => row.geo === LINE;
const isCity = (row: ChartRow): boolean => /^146/u.test(row.geo);

export default defineChart({
  title: ({ rows, say, format, holding }) => {
    const line = rowWith(rows, "geo", LINE);
    return holding(
      line.ci_low > 0,
      say(
        {
          pl: "W powiecie dwa razy gęstszym płace są przeciętnie o {more} wyższe, ale rozrzut wokół tej zależności jest duży",
          en: "In a powiat twice as dense pay is {more} higher on average, with a wide scatter around that",
        },
        { more: format.percent((2 ** line.slope - 1) * 100, 1) },
      ),
    );
  },
  subtitle: ({ view, say }) =>
    say(
      {
        pl: "Przeciętne wynagrodzenie brutto i gęstość zaludnienia w powiatach Mazowsza, {year}; obie osie logarytmiczne",
        en: "Average gross pay and population density in the powiats of Mazovia, {year}; both axes logarithmic",
      },
      { year: view?.id ?? "" },
    ),
  note: {
    pl: "Związek, nie skutek: nie uwzględniono wykształcenia, branż ani tego, że centrale firm wykazują płace w swojej siedzibie. Bez podmiotów do 9 osób; ceny bieżące. Puste kółka to miasta na prawach powiatu.",
    en: "An association, not an effect: schooling, industries and the reporting of pay at head offices are not controlled for. Without units of up to 9 persons; current prices. Open circles are cities with powiat rights.",
  },
  indicators: [DENSITY, WAGES],
  works: ["combesgobillon2015"],
  claims: ["3.9"],
  coverage: { pl: "Województwo mazowieckie", en: "Mazowieckie Voivodeship" },
  key: "geo",
  columns: [
    column.code("geo", { pl: "Kod TERYT", en: "TERYT code" }),
    column.name("name", { pl: "Powiat", en: "Powiat" }),
    column.number(
      "density",
      { pl: "Gęstość", en: "Density" },
      { unit: { pl: "os./km²", en: "per km²" }, decimals: 0 },
    ),
    column.number(
      "wage",
      { pl: "Płaca", en: "Pay" },
      { unit: { pl: "zł", en: "PLN" }, decimals: 0 },
    ),
    column.number("slope", { pl: "Nachylenie", en: "Slope" }, { decimals: 3 }),
    ...intervalColumns(3),
    column.number("r2", { pl: "R²", en: "R²" }, { decimals: 2 }),
    column.number(
      "doubling",
      { pl: "Na podwojenie", en: "Per doubling" },
      { unit: PERCENT, decimals: 1 },
    ),
  ],
  views: {
    label: { pl: "Rok", en: "Year" },
    values: () => YEARS.map((id) => ({ id, label: { pl: id, en: id } })),
    initial: "2021",
  },
  rows: ({ data, locale, view }) => {
    const pairs = pairsOf(data, Number(view));
    const powiats = pairs
      .map(({ geo, density, wage }) => ({
        geo,
        name: powiatName(territoryIn(data, geo), locale),
        density,
        wage,
        ...{ slope: null, ci_low: null, ci_high: null, r2: null, doubling: null },
      }))
      .sort((first, second) => first.density - second.density);
    const { slope, se, r2 } = slopeOf(pairs);
    return [
      ...powiats,
      {
        geo: LINE,
        name: locale === "pl" ? "Linia regresji" : "Regression line",
        ...{ density: null, wage: null, slope, r2 },
        ...{ ci_low: slope - 1.96 * se, ci_high: slope + 1.96 * se },
        doubling: (2 ** slope - 1) * 100,
      },
    ];
  },
  summary: ({ rows, view, say, format }) => {
    const line = rowWith(rows, "geo", LINE);
    const more = (slope: number): string => format.number((2 ** slope - 1) * 100, 1);
    const warsaw = rowWith(rows, "geo", WARSAW);
    return say(
      {
        pl: "Wykres rozrzutu {count} powiatów, {year}. Na podwojenie gęstości przypada płaca wyższa o {slope}% (95-procentowy przedział ufności {low}–{high}); R² {r2}. Warszawa: {density} osób na km² i {wage} zł.",
        en: "Scatterplot of {count} powiats, {year}. A doubling of density goes with pay {slope}% higher (95% confidence interval {low}–{high}); R² {r2}. Warsaw: {density} people per km² and PLN {wage}.",
      },
      {
        count: rows.length - 1,
        year: view?.id ?? "",
        slope: more(line.slope),
        low: more(line.ci_low),
        high: more(line.ci_high),
        r2: format.number(line.r2, 2),
        density: format.number(warsaw.density),
        wage: format.number(warsaw.wage),
      },
    );
  },
  // One plot with all its marks (over 60 lines).
  draw: (input) => {
    const { rows, data, view, width, format, locale } = input;
    const narrow = width < NARROW;
    const powiats = rows.filter((row) => !isLine(row));
    const { slope, intercept } = slopeOf(pairsOf(data, Number(view?.id)));
    const line = rowWith(rows, "geo", LINE);
    const densities = powiats.map((row) => row.density);
    const ends = [Math.min(...densities), Math.max(...densities)];
    const wageAt = (density: number): number => Math.exp(intercept + slope * Math.log(density));
    const fitted = ends.map((density) => ({ density, wage: wageAt(density) }));
    // The slopes of the interval: they turn about the point of the means, where every line passes.
    const centre = Math.exp(mean(densities.map(Math.log)));
    const [least, most] = [line.ci_low, line.ci_high];
    const turned = [...ends, centre].sort(ascending).map((density) => {
      const along = density / centre;
      const wage = wageAt(centre);
      return { density, low: wage * along ** least, high: wage * along ** most };
    });
    const wages = powiats.map((row) => row.wage);
    const step = Math.max(...wages) > 6000 ? 1000 : 500;
    const ticks = Array.from({ length: 20 }, (_, index) => index * step).filter(
      (tick) => tick > Math.min(...wages) * 0.97 && tick < Math.max(...wages) * 1.05,
    );
    const place = { x: "density", y: "wage" } as const;
    return plotDrawing(input, {
      height: narrow ? 380 : 460,
      marginLeft: 62,
      marginRight: narrow ? 14 : 30,
      marginTop: 34,
      marginBottom: 46,
      x: { type: "log", domain: [26, 4300], label: null },
      y: {
        type: "log",
        domain: [Math.min(...wages) * 0.97, Math.max(...wages) * 1.05],
        label: null,
        axis: null,
      },
      marks: [
        Plot.gridY(ticks, { stroke: "var(--rule)", strokeOpacity: 1 }),
        // As text, since the axis of a logarithmic scale leaves labels out.
        Plot.text(ticks, {
          y: (tick: number) => tick,
          frameAnchor: "left",
          dx: -10,
          textAnchor: "end",
          text: (tick: number) => format.number(tick),
          fill: "var(--faint)",
          fontSize: 13,
        }),
        Plot.axisX(DENSITIES, {
          tickSize: 4,
          label: null,
          tickFormat: (tick: number) => format.number(tick),
          fill: "var(--faint)",
          stroke: "var(--muted)",
          fontSize: 13,
        }),
        Plot.text([locale === "pl" ? "zł brutto miesięcznie" : "PLN gross a month"], {
          frameAnchor: "top-left",
          dx: -58,
          dy: -28,
          textAnchor: "start",
          fill: "var(--soft)",
          fontSize: 13,
        }),
        Plot.text([locale === "pl" ? "mieszkańcy na km²" : "inhabitants per km²"], {
          frameAnchor: "bottom-right",
          dy: 40,
          textAnchor: "end",
          fill: "var(--soft)",
          fontSize: 13,
        }),
        Plot.text(rows, {
          frameAnchor: "bottom-right",
          dy: -8,
          textAnchor: "end",
          filter: isLine,
          text: (row: ChartRow) => (isLine(row) ? slopeWords(row, input) : ""),
          lineHeight: 1.3,
          fill: "var(--accent)",
          stroke: "var(--paper)",
          strokeWidth: 4,
          fontSize: narrow ? 13 : 14,
          fontWeight: 600,
          className: ROWS,
        }),
        Plot.areaY(turned, {
          x: "density",
          y1: "low",
          y2: "high",
          fill: "var(--accent)",
          fillOpacity: 0.13,
        }),
        // The line is the mark of the last row.
        Plot.link(rows, {
          x1: fitted[0]?.density ?? 0,
          y1: fitted[0]?.wage ?? 0,
          x2: fitted[1]?.density ?? 0,
          y2: fitted[1]?.wage ?? 0,
          stroke: "var(--accent)",
          strokeWidth: 2,
          filter: isLine,
          className: MARKS,
        }),
        Plot.dot(rows, {
          ...place,
          r: 5,
          fill: "var(--ink)",
          fillOpacity: 0.75,
          filter: (row: ChartRow) => !isLine(row) && !isCity(row),
          className: MARKS,
        }),
        Plot.dot(rows, {
          ...place,
          r: 5,
          fill: "var(--paper)",
          stroke: "var(--ink)",
          strokeWidth: 1.8,
          filter: (row: ChartRow) => !isLine(row) && isCity(row),
          className: MARKS,
        }),
        ...Object.entries(NAMED)
          .filter(([geo]) => !narrow || geo !== KOZIENICE)
          .map(([geo, [textAnchor, dx, dy]]) =>
            Plot.text(rows, {
              ...place,
              text: () => powiatWord(territoryIn(data, geo), locale),
              filter: (row: ChartRow) => row.geo === geo,
              ...{ textAnchor, dx, dy },
              fill: "var(--ink)",
              stroke: "var(--paper)",
              strokeWidth: 4,
              fontSize: 13,
              fontWeight: geo === WARSAW ? 600 : 400,
              className: ROWS,
            }),
          ),
      ],
    });
  },
});

interface Pair {
  readonly geo: string;
  readonly density: number;
  readonly wage: number;
}

function pairsOf(data: Data, year: number): readonly Pair[] {
  const wages = new Map(
    indicatorRows(indicatorIn(data, WAGES), year).map(({ geo, value }) => [geo, value]),
  );
  return indicatorRows(indicatorIn(data, DENSITY), year).flatMap(({ geo, value }) => {
    const wage = wages.get(geo) ?? null;
    return value === null || wage === null ? [] : [{ geo, density: value, wage }];
  });
}

function slopeOf(pairs: readonly Pair[]): Slope {
  return logLogSlope(
    pairs.map(({ density }) => density),
    pairs.map(({ wage }) => wage),
  );
}

/** What the line says: the gain for each doubling and its interval, clear of the dots on a phone. */
function slopeWords(row: ChartRow, { say, format, width }: DrawInput): string {
  const more = (key: string): string => format.number((2 ** numberIn(row, key) - 1) * 100, 1);
  return say(
    {
      pl: "+{slope}% na podwojenie gęstości\n(pole: przedział 95%,{gap}{low}–{high}%)",
      en: "+{slope}% per doubling of density\n(band: 95% interval,{gap}{low}–{high}%)",
    },
    {
      slope: more("slope"),
      low: more("ci_low"),
      high: more("ci_high"),
      gap: width < NARROW ? "\n" : " ",
    },
  );
}
