// Three measures share one map: each has its own finding and its own fixed scale (over 200 lines).
import { extent } from "d3-array";
import type { Data } from "../schema/load.ts";
import type { Text } from "../schema/text.ts";
import { median } from "../stats/median.ts";
import {
  defineUntypedChart,
  type ChartRow,
  type TellInput,
  type View,
} from "./definition/define-chart.ts";
import { indicatorIn, indicatorRows, territoryIn } from "./rows/indicator-rows.ts";
import { powiatMapRanking } from "./maps/powiat-map-ranking.ts";
import { powiatName } from "./maps/powiat-name.ts";
import { numberIn, rowWith, textIn } from "./rows/row-value.ts";

const WARSAW = "1465";
const SZYDLOWIEC = "1430";
const POLAND = "PL";

type MeasureId = "wage" | "entities" | "unemployment";

interface Measure {
  readonly indicator: string;
  readonly years: readonly number[];
  readonly name: Text;
  readonly decimals: number;
  readonly isPercent: boolean;
  readonly subtitle: Text;
  readonly note: Text;
}

const MEASURES: Readonly<Record<MeasureId, Measure>> = {
  wage: {
    indicator: "powiat-wages-2002-2023",
    years: [2002, 2012, 2023],
    name: { pl: "Płace", en: "Wages" },
    decimals: 1,
    isPercent: true,
    subtitle: {
      pl: "Przeciętne wynagrodzenie brutto jako procent średniej Polski, {year}, według siedziby pracodawcy",
      en: "Average gross wage as a percentage of the Polish average, {year}, by seat of the employer",
    },
    note: {
      pl: "Bez firm do 9 osób, więc płace są zawyżone tam, gdzie takie firmy przeważają. Skala jest ta sama dla trzech lat.",
      en: "Without firms of up to 9 persons, so pay is overstated where these prevail. One scale serves the three years.",
    },
  },
  entities: {
    indicator: "powiat-regon-per-10k-2004-2017",
    years: [2004, 2017],
    name: { pl: "Podmioty", en: "Entities" },
    decimals: 0,
    isPercent: false,
    subtitle: {
      pl: "Podmioty gospodarki w rejestrze REGON na 10 tys. mieszkańców, koniec {year} roku",
      en: "Business entities in the REGON register per 10,000 inhabitants, end of {year}",
    },
    note: {
      pl: "Podmioty zarejestrowane, nie czynne; siedziby central zawyżają wynik Warszawy. Skala jest ta sama dla obu lat.",
      en: "Registered entities, not active ones; head offices raise the figure for Warsaw. One scale serves both years.",
    },
  },
  unemployment: {
    indicator: "powiat-unemployment-2004-2017",
    years: [2004, 2013, 2017],
    name: { pl: "Bezrobocie", en: "Unemployment" },
    decimals: 1,
    isPercent: true,
    subtitle: {
      pl: "Zarejestrowani bezrobotni jako procent aktywnych zawodowo, koniec {year} roku",
      en: "Registered unemployed as a percentage of the economically active, end of {year}",
    },
    note: {
      pl: "Mocniejsza barwa to więcej bezrobotnych. Nowszych danych niż z 2017 roku nie udało się zdobyć. Skala jest ta sama dla trzech lat.",
      en: "A stronger colour means more unemployed. No data later than 2017 could be obtained. One scale serves the three years.",
    },
  },
};

const isMeasure = (id: string): id is MeasureId => id in MEASURES;

/** The measure and the year that a view such as "wage-2023" stands for. */
function choiceOf(view: string): { readonly id: MeasureId; readonly year: number } {
  const cut = view.lastIndexOf("-");
  const id = view.slice(0, cut);
  if (!isMeasure(id)) {
    throw new Error(`src/charts/powiats.ts: expected a view of a measure, received "${view}"`);
  }
  return { id, year: Number(view.slice(cut + 1)) };
}

const chosen = ({ view }: Pick<TellInput, "view">): ReturnType<typeof choiceOf> =>
  choiceOf(view?.id ?? "");

/** Value by powiat; wages as a percentage of the Polish average of the year. */
function valuesOf(data: Data, id: MeasureId, year: number): { geo: string; value: number }[] {
  const rows = indicatorRows(indicatorIn(data, MEASURES[id].indicator), year);
  const poland = rows.find(({ geo }) => geo === POLAND)?.value;
  return rows.flatMap(({ geo, value }) => {
    if (value === null || territoryIn(data, geo).level !== "powiat") return [];
    if (id !== "wage") return [{ geo, value }];
    if (typeof poland !== "number") throw new Error(`wages: ${year}: expected a value of Poland`);
    return [{ geo, value: (value / poland) * 100 }];
  });
}

const ends = (rows: readonly ChartRow[]): [ChartRow, ChartRow] => {
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last) throw new Error("src/charts/powiats.ts: expected rows, found none");
  return [first, last];
};
const middle = (rows: readonly ChartRow[]): number =>
  median(rows.map((row) => numberIn(row, "value")));

export default defineUntypedChart({
  title: (input) => {
    const { rows, say, format, holding } = input;
    const { id, year } = chosen(input);
    const [first, last] = ends(rows);
    if (id === "wage") {
      return holding(
        first["geo"] === WARSAW,
        say(
          {
            pl: "Najlepiej płaci Warszawa, a w {below} z {all} powiatów płaca nie sięga średniej krajowej",
            en: "Warsaw pays best; in {below} of the {all} powiats pay is below the national average",
          },
          {
            below: rows.filter((row) => numberIn(row, "value") < 100).length,
            all: rows.length,
          },
        ),
      );
    }
    if (id === "entities") {
      return holding(
        first["geo"] === WARSAW,
        say(
          {
            pl: "W Warszawie jest na mieszkańca {times} raza tyle podmiotów, ile wynosi mediana powiatów",
            en: "Warsaw has {times} times as many entities per inhabitant as the median powiat",
          },
          { times: format.number(numberIn(first, "value") / middle(rows), 1) },
        ),
      );
    }
    return holding(
      first["geo"] === SZYDLOWIEC && last["geo"] === WARSAW,
      say(
        {
          pl: "W {year} roku bezrobocie sięgało od {low} w Warszawie do {high} w powiecie szydłowieckim",
          en: "In {year}, unemployment ranged from {low} in Warsaw to {high} in Szydłowiec powiat",
        },
        {
          year,
          low: format.percent(numberIn(last, "value"), 1),
          high: format.percent(numberIn(first, "value"), 1),
        },
      ),
    );
  },
  subtitle: (input) => {
    const { id, year } = chosen(input);
    return input.say(MEASURES[id].subtitle, { year });
  },
  note: (input) => input.say(MEASURES[chosen(input).id].note),
  indicators: Object.values(MEASURES).map(({ indicator }) => indicator),
  boundaries: true,
  coverage: { pl: "Województwo mazowieckie", en: "Mazowieckie Voivodeship" },
  key: "geo",
  columns: [
    { key: "geo", label: { pl: "Kod TERYT", en: "TERYT code" }, kind: "code" },
    { key: "name", label: { pl: "Powiat", en: "Powiat" }, kind: "name" },
    { key: "measure", label: { pl: "Miara", en: "Measure" }, kind: "code" },
    { key: "year", label: { pl: "Rok", en: "Year" }, kind: "code", numeric: true },
    {
      key: "value",
      label: { pl: "Wartość miary", en: "Value of the measure" },
      kind: "number",
      decimals: 1,
    },
    { key: "rank", label: { pl: "Miejsce", en: "Rank" }, kind: "number", decimals: 0 },
  ],
  views: {
    label: { pl: "Miara i rok", en: "Measure and year" },
    values: (): readonly View[] =>
      Object.entries(MEASURES).flatMap(([id, { years, name }]) =>
        years.map((year) => ({
          id: `${id}-${year}`,
          label: { pl: `${name.pl} ${year}`, en: `${name.en} ${year}` },
        })),
      ),
    initial: "wage-2023",
  },
  rows: ({ data, locale, view }) => {
    const { id, year } = choiceOf(view);
    return valuesOf(data, id, year)
      .toSorted((first, second) => second.value - first.value)
      .map(({ geo, value }, index) => ({
        geo,
        name: powiatName(territoryIn(data, geo), locale),
        measure: id,
        year,
        value,
        rank: index + 1,
      }));
  },
  summary: (input) => {
    const { rows, say, format, locale } = input;
    const { id, year } = chosen(input);
    const { decimals, isPercent, name } = MEASURES[id];
    const [first, last] = ends(rows);
    const words = (value: number): string =>
      isPercent ? format.percent(value, decimals) : format.number(value, decimals);
    return say(
      {
        pl: "Mapa i ranking {count} powiatów: {measure}, {year}. Najwyższa wartość: {first}, {high}; najniższa: {last}, {low}. Mediana: {middle}, Warszawa: {warsaw}.",
        en: "Map and ranking of {count} powiats: {measure}, {year}. Highest value: {first}, {high}; lowest: {last}, {low}. Median: {middle}, Warsaw: {warsaw}.",
      },
      {
        count: rows.length,
        measure: name[locale].toLowerCase(),
        year,
        first: textIn(first, "name"),
        high: words(numberIn(first, "value")),
        last: textIn(last, "name"),
        low: words(numberIn(last, "value")),
        middle: words(middle(rows)),
        warsaw: words(numberIn(rowWith(rows, "geo", WARSAW), "value")),
      },
    );
  },
  draw: (input) => {
    const { id } = chosen(input);
    const { years, decimals, isPercent } = MEASURES[id];
    const [low = 0, high = 100] = extent(
      years.flatMap((year) => valuesOf(input.data, id, year).map(({ value }) => value)),
    );
    // Wages are percentages of the Polish average, which the title counts the powiats against.
    const average = {
      value: 100,
      words: input.say({ pl: "średnia krajowa", en: "national average" }),
    };
    const reference = id === "wage" ? average : undefined;
    return powiatMapRanking(input, decimals, isPercent, [low, high], reference);
  },
});
