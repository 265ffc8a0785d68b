import { range } from "d3-array";
import { mean } from "../stats/mean.ts";
import { column, PERCENT } from "./definition/column.ts";
import { defineChart, type DrawInput, type TellInput } from "./definition/define-chart.ts";
import type { Shape } from "./definition/picture.ts";
import { fitLine } from "./kit/fit-line.ts";
import { plotArea, type PlotArea } from "./kit/plot-area.ts";
import { pointLabels } from "./kit/point-labels.ts";
import { disc, isNarrow, words } from "./kit/shapes.ts";
import { powiatName, powiatWord } from "./maps/powiat-name.ts";
import {
  DENSITY,
  densityWages,
  WAGES,
  type DensityFit,
  type DensityWage,
} from "./rows/density-wages.ts";
import { territoryIn } from "./rows/indicator-rows.ts";
import { optionalIntervalColumns } from "./rows/interval.ts";

const YEARS = ["2006", "2017", "2021"];
const WARSAW = "1465";
const DENSITIES = [30, 100, 300, 1000, 3000];
// Powiats that orient a reader or lie far from the line.
const NAMED = [WARSAW, "1462", "1463", "1407", "1421"];

const more = (slope: number): number => (2 ** slope - 1) * 100;
const chosen = ({ data, view }: Pick<TellInput, "data" | "view">) =>
  densityWages(data, Number(view?.id));

export default defineChart({
  title: ({ data, view, say, format, holding }) => {
    const { slope, low } = chosen({ data, view }).fit;
    return holding(
      low > 0,
      say(
        {
          pl: "W powiecie dwa razy gęstszym płace są przeciętnie o {more} wyższe, ale rozrzut wokół tej zależności jest duży",
          en: "In a powiat twice as dense pay is {more} higher on average, with a wide scatter around that",
        },
        { more: format.percent(more(slope), 1) },
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
      { optional: true, unit: { pl: "os./km²", en: "per km²" }, decimals: 0 },
    ),
    column.number(
      "wage",
      { pl: "Płaca", en: "Pay" },
      { optional: true, unit: { pl: "zł", en: "PLN" }, decimals: 0 },
    ),
    column.number("slope", { pl: "Nachylenie", en: "Slope" }, { optional: true, decimals: 3 }),
    ...optionalIntervalColumns(3),
    column.number("r2", { pl: "R²", en: "R²" }, { optional: true, decimals: 2 }),
    column.number(
      "doubling",
      { pl: "Na podwojenie", en: "Per doubling" },
      { optional: true, unit: PERCENT, decimals: 1 },
    ),
  ],
  views: {
    label: { pl: "Rok", en: "Year" },
    values: () => YEARS.map((id) => ({ id, label: { pl: id, en: id } })),
    initial: "2021",
  },
  rows: ({ data, locale, view }) => {
    const { powiats, fit } = densityWages(data, Number(view));
    const { slope, low, high, r2 } = fit;
    const noFit = { slope: null, ci_low: null, ci_high: null, r2: null, doubling: null };
    return [
      ...powiats.map(({ geo, density, wage }) => ({
        ...{ geo, name: powiatName(territoryIn(data, geo), locale), density, wage },
        ...noFit,
      })),
      {
        ...{ geo: "line", density: null, wage: null },
        name: { pl: "Linia regresji", en: "Regression line" }[locale],
        ...{ slope, ci_low: low, ci_high: high, r2, doubling: more(slope) },
      },
    ];
  },
  summary: ({ rows, data, view, say, format }) => {
    const { powiats, fit } = chosen({ data, view });
    const { slope, low, high, r2 } = fit;
    const warsaw = powiats.find(({ geo }) => geo === WARSAW);
    const gain = (value: number): string => format.number(more(value), 1);
    return say(
      {
        pl: "Wykres rozrzutu {count} powiatów, {year}. Na podwojenie gęstości przypada płaca wyższa o {slope}% (95-procentowy przedział ufności {low}–{high}); R² {r2}. Warszawa: {density} osób na km² i {wage} zł.",
        en: "Scatterplot of {count} powiats, {year}. A doubling of density goes with pay {slope}% higher (95% confidence interval {low}–{high}); R² {r2}. Warsaw: {density} people per km² and PLN {wage}.",
      },
      {
        count: rows.length - 1,
        year: view?.id ?? "",
        slope: gain(slope),
        low: gain(low),
        high: gain(high),
        r2: format.number(r2, 2),
        density: format.number(warsaw?.density ?? Number.NaN),
        wage: format.number(warsaw?.wage ?? Number.NaN),
      },
    );
  },
  draw: (input) => {
    const { width, data, locale, format, say } = input;
    const { powiats, fit } = chosen(input);
    const wages = powiats.map(({ wage }) => wage);
    const [low, high] = [Math.min(...wages) * 0.97, Math.max(...wages) * 1.05];
    const step = high > 6300 ? 1000 : 500;
    const ticks = range(0, high, step).filter((tick) => tick > low);
    const height = isNarrow(width) ? 380 : 460;
    const area = plotArea(format, {
      ...{ left: 0, top: 0, width, height },
      across: { domain: [26, 4300], ticks: DENSITIES, isLog: true },
      up: { domain: [low, high], ticks, isLog: true },
      upTitle: say({ pl: "zł brutto miesięcznie", en: "PLN gross a month" }),
      acrossTitle: say({ pl: "mieszkańcy na km²", en: "inhabitants per km²" }),
    });
    const points = powiats.map(({ geo, density, wage }, row) => {
      const look = /^146/u.test(geo)
        ? ({ fill: "paper", stroke: "ink", thickness: 1.8 } as const)
        : ({ fill: "ink", opacity: 0.75 } as const);
      return disc(...area.at(density, wage), 5, { ...look, row, mark: true });
    });
    const named = powiats.map(({ geo, density, wage }, row) => ({
      ...{ at: area.at(density, wage), row, isNeeded: geo === WARSAW },
      text: NAMED.includes(geo) ? powiatWord(territoryIn(data, geo), locale) : undefined,
    }));
    return {
      height,
      shapes: [
        ...area.shapes,
        ...fitShapes(area, input, powiats, fit),
        ...points,
        ...pointLabels(area, named, { right: width }),
      ],
    };
  },
});

/** The line, the band of its slope's interval, and what they say. */
function fitShapes(
  area: PlotArea,
  { rows, width, say, format }: DrawInput<unknown>,
  powiats: readonly DensityWage[],
  { slope, intercept, low, high }: DensityFit,
): Shape[] {
  const densities = powiats.map(({ density }) => density);
  const wageAt = (density: number): number => Math.exp(intercept + slope * Math.log(density));
  // The slopes of the interval turn about the point of the means, where every line passes.
  const centre = Math.exp(mean(densities.map(Math.log)));
  const turned = (by: number) => (density: number) => wageAt(centre) * (density / centre) ** by;
  const row = rows.length - 1;
  const gain = (value: number): string => format.number(more(value), 1);
  const said = say(
    {
      pl: "+{slope}% na podwojenie gęstości\n(pole: przedział 95%,{gap}{low}–{high}%)",
      en: "+{slope}% per doubling of density\n(band: 95% interval,{gap}{low}–{high}%)",
    },
    // On a phone clear of the dots.
    { slope: gain(slope), low: gain(low), high: gain(high), gap: isNarrow(width) ? "\n" : " " },
  ).split("\n");
  const size = isNarrow(width) ? 13 : 14;
  const y = area.bottom - 10 - (said.length - 1) * size * 1.3;
  return [
    ...fitLine(area, {
      places: [Math.min(...densities), centre, Math.max(...densities)],
      value: wageAt,
      ...{ low: turned(low), high: turned(high), row },
    }),
    words(said, area.right, y, {
      ...{ size, leading: size * 1.3, anchor: "end", strong: true },
      ...{ colour: "accent", halo: "paper", row },
    }),
  ];
}
