import { extent } from "d3-array";
import { median } from "../stats/median.ts";
import { column } from "./definition/column.ts";
import { defineChart, type TellInput } from "./definition/define-chart.ts";
import { areasIn, territoryIn, type Area } from "./rows/indicator-rows.ts";
import { powiatMapRanking } from "./maps/powiat-map-ranking.ts";
import { powiatName } from "./maps/powiat-name.ts";
import { endsOf, rowWith } from "./rows/row-value.ts";

const WARSAW = "1465";
const SZYDLOWIEC = "1430";
const POLAND = "PL";

/** The measures share one map; each has its own finding and its own fixed scale. */
const MEASURES = {
  wage: {
    indicator: "powiat-wages-2002-2023",
    years: [2002, 2012, 2023],
    name: { pl: "Płace", en: "Wages" },
    decimals: 1,
    unit: "%",
    finding: {
      pl: "Najlepiej płaci Warszawa, a w {below} z {all} powiatów płaca nie sięga średniej krajowej",
      en: "Warsaw pays best; in {below} of the {all} powiats pay is below the national average",
    },
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
    unit: undefined,
    finding: {
      pl: "W Warszawie jest na mieszkańca {times} raza tyle podmiotów, ile wynosi mediana powiatów",
      en: "Warsaw has {times} times as many entities per inhabitant as the median powiat",
    },
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
    unit: "%",
    finding: {
      pl: "W {year} roku bezrobocie sięgało od {low} w Warszawie do {high} w powiecie szydłowieckim",
      en: "In {year}, unemployment ranged from {low} in Warsaw to {high} in Szydłowiec powiat",
    },
    subtitle: {
      pl: "Zarejestrowani bezrobotni jako procent aktywnych zawodowo, koniec {year} roku",
      en: "Registered unemployed as a percentage of the economically active, end of {year}",
    },
    note: {
      pl: "Mocniejsza barwa to więcej bezrobotnych. Nowszych danych niż z 2017 roku nie udało się zdobyć. Skala jest ta sama dla trzech lat.",
      en: "A stronger colour means more unemployed. No data later than 2017 could be obtained. One scale serves the three years.",
    },
  },
} as const;

type MeasureId = keyof typeof MEASURES;

const VIEWS = (Object.keys(MEASURES) as MeasureId[]).flatMap((measure) => {
  const { years, name } = MEASURES[measure];
  return years.map((year) => ({
    ...{ id: `${measure}-${year}`, measure, year },
    label: { pl: `${name.pl} ${year}`, en: `${name.en} ${year}` },
  }));
});

/** The measure and the year of a view. */
const choiceOf = (view: string): (typeof VIEWS)[number] => rowWith(VIEWS, "id", view);
const chosen = ({ view }: Pick<TellInput, "view">) => choiceOf(view?.id ?? "");

/** Value by powiat; wages as a percentage of the Polish average of the year. */
function valuesOf(
  { data, locale }: Pick<TellInput, "data" | "locale">,
  id: MeasureId,
  year: number,
): Area[] {
  const areas = areasIn(data, locale, MEASURES[id].indicator, year);
  const powiats = areas.filter(({ geo }) => territoryIn(data, geo).level === "powiat");
  if (id !== "wage") return powiats;
  const poland = rowWith(areas, "geo", POLAND).value;
  return powiats.map((area) => ({ ...area, value: (area.value / poland) * 100 }));
}

const middle = (rows: readonly Pick<Area, "value">[]) => median(rows.map(({ value }) => value));

export default defineChart({
  title: (input) => {
    const { rows, say, format, holding } = input;
    const { measure: id, year } = chosen(input);
    const [first, last] = endsOf(rows);
    const isUnemployment = id === "unemployment";
    const isTrue =
      (isUnemployment ? last : first).geo === WARSAW &&
      (!isUnemployment || first.geo === SZYDLOWIEC);
    const values = {
      ...{ year, all: rows.length },
      below: rows.filter(({ value }) => value < 100).length,
      times: format.number(first.value / middle(rows), 1),
      low: format.percent(last.value, 1),
      high: format.percent(first.value, 1),
    };
    return holding(isTrue, say(MEASURES[id].finding, values));
  },
  subtitle: (input) => {
    const { measure: id, year } = chosen(input);
    return input.say(MEASURES[id].subtitle, { year });
  },
  note: (input) => input.say(MEASURES[chosen(input).measure].note),
  indicators: Object.values(MEASURES).map(({ indicator }) => indicator),
  boundaries: true,
  coverage: { pl: "Województwo mazowieckie", en: "Mazowieckie Voivodeship" },
  key: "geo",
  columns: [
    column.code("geo", { pl: "Kod TERYT", en: "TERYT code" }),
    column.name("name", { pl: "Powiat", en: "Powiat" }),
    column.code("measure", { pl: "Miara", en: "Measure" }),
    column.code("year", { pl: "Rok", en: "Year" }, { numeric: true }),
    column.number("value", { pl: "Wartość miary", en: "Value of the measure" }, { decimals: 1 }),
    column.number("rank", { pl: "Miejsce", en: "Rank" }, { decimals: 0 }),
  ],
  views: {
    label: { pl: "Miara i rok", en: "Measure and year" },
    values: () => VIEWS,
    initial: "wage-2023",
  },
  rows: (input) => {
    const { data, locale, view } = input;
    const { measure: id, year } = choiceOf(view);
    return valuesOf(input, id, year)
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
    const { measure: id, year } = chosen(input);
    const { decimals, unit, name } = MEASURES[id];
    const [first, last] = endsOf(rows);
    const words = (value: number): string =>
      unit ? format.percent(value, decimals) : format.number(value, decimals);
    return say(
      {
        pl: "Mapa i ranking {count} powiatów: {measure}, {year}. Najwyższa wartość: {first}, {high}; najniższa: {last}, {low}. Mediana: {middle}, Warszawa: {warsaw}.",
        en: "Map and ranking of {count} powiats: {measure}, {year}. Highest value: {first}, {high}; lowest: {last}, {low}. Median: {middle}, Warsaw: {warsaw}.",
      },
      {
        count: rows.length,
        measure: name[locale].toLowerCase(),
        year,
        first: first.name,
        high: words(first.value),
        last: last.name,
        low: words(last.value),
        middle: words(middle(rows)),
        warsaw: words(rowWith(rows, "geo", WARSAW).value),
      },
    );
  },
  draw: (input) => {
    const { measure: id } = chosen(input);
    const { years, decimals, unit } = MEASURES[id];
    const [low = 0, high = 100] = extent(
      years.flatMap((year) => valuesOf(input, id, year).map(({ value }) => value)),
    );
    // Wages are percentages of the Polish average, which the title counts the powiats against.
    const words = input.say({ pl: "średnia krajowa", en: "national average" });
    return powiatMapRanking(input, {
      ...{ decimals, unit, domain: [low, high] },
      reference: id === "wage" ? { value: 100, words } : undefined,
    });
  },
});
