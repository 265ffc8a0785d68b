import { defineChart, type View } from "./definition/define-chart.ts";
import { choroplethStop } from "./periphery/choropleth-stop.ts";
import { peripheryMap } from "./periphery/periphery-map.ts";
import { regionStop, RESEARCH } from "./periphery/region-stop.ts";
import { seatStop } from "./periphery/seat-stop.ts";
import { STOP_COLUMNS, type Stop } from "./periphery/stop.ts";
import { COOPERATION, voivodeshipStop } from "./periphery/voivodeship-stop.ts";

const WAGES = "powiat-wages-2002-2023";
const ENTITIES = "powiat-regon-per-10k-2004-2017";

/** The stops in their order, by the id of their view. */
const STOPS: Readonly<Record<string, Stop>> = {
  wages: choroplethStop({
    measure: "wage",
    indicator: WAGES,
    year: 2023,
    label: { pl: "Płace", en: "Wages" },
    title: {
      pl: "Najwyższe przeciętne płace mają Warszawa i Płock",
      en: "Warsaw and Płock have the highest average wages",
    },
    highest: ["1465", "1462"],
    subtitle: {
      pl: "Przeciętna płaca brutto w powiecie, 2023, firmy od 10 osób",
      en: "Average gross wage by powiat, 2023, firms of 10 or more",
    },
    note: {
      pl: "Według siedziby jednostki, która sprawozdaje. Bez firm do 9 osób, więc płace są zawyżone tam, gdzie takie firmy przeważają.",
      en: "By the place of the reporting unit. Without firms of up to 9 persons, so pay is overstated where these prevail.",
    },
    summary: {
      pl: "Mapa {count} powiatów według przeciętnej płacy w 2023 roku. Najwyższa: {first}, {high} zł; druga: {second}, {next} zł; najniższa: {last}, {low} zł.",
      en: "Map of {count} powiats by average wage in 2023. Highest: {first}, PLN {high}; second: {second}, PLN {next}; lowest: {last}, PLN {low}.",
    },
    unit: { pl: "zł", en: "PLN" },
    isSecondNamed: true,
  }),
  firms: choroplethStop({
    measure: "entities",
    indicator: ENTITIES,
    year: 2017,
    label: { pl: "Firmy", en: "Firms" },
    title: {
      pl: "Najwięcej podmiotów na mieszkańca ma Warszawa, po niej powiat piaseczyński",
      en: "Warsaw has the most registered entities per resident, followed by Piaseczno powiat",
    },
    highest: ["1465", "1418"],
    subtitle: {
      pl: "Podmioty w rejestrze REGON na 10 tys. mieszkańców, 2017",
      en: "Entities in the REGON register per 10,000 residents, 2017",
    },
    note: {
      pl: "Podmioty zarejestrowane, nie czynne; siedziby central zawyżają wynik Warszawy.",
      en: "Registered entities, not active ones; head offices raise the figure for Warsaw.",
    },
    summary: {
      pl: "Mapa {count} powiatów według liczby podmiotów w rejestrze REGON na 10 tys. mieszkańców w 2017 roku. Najwięcej: {first}, {high}; drugie miejsce: {second}, {next}; najmniej: {last}, {low}.",
      en: "Map of {count} powiats by entities in the REGON register per 10,000 residents in 2017. Most: {first}, {high}; second: {second}, {next}; fewest: {last}, {low}.",
    },
    unit: null,
    isSecondNamed: false,
  }),
  research: regionStop,
  cooperation: voivodeshipStop,
  initiatives: seatStop,
};

function stopOf(view: string): Stop {
  const stop = STOPS[view];
  if (stop) return stop;
  throw new Error(
    `view: expected one of ${Object.keys(STOPS).join(", ")}, received "${view}"; correct the view`,
  );
}

const stopIn = ({ view }: { readonly view: View | null }): Stop => stopOf(view?.id ?? "");

export default defineChart({
  title: (input) => stopIn(input).title(input),
  subtitle: (input) => stopIn(input).subtitle(input),
  note: (input) => stopIn(input).note(input),
  summary: (input) => stopIn(input).summary(input),
  indicators: [WAGES, ENTITIES, RESEARCH, COOPERATION.industry, COOPERATION.services],
  initiatives: true,
  boundaries: true,
  coverage: { pl: "Województwo mazowieckie", en: "Mazowieckie Voivodeship" },
  key: "id",
  columns: STOP_COLUMNS,
  views: {
    label: { pl: "Przystanek", en: "Stop" },
    values: () => Object.entries(STOPS).map(([id, { label }]) => ({ id, label })),
    initial: "wages",
  },
  rows: ({ data, locale, view }) => stopOf(view).rows(data, locale),
  draw: (input) => {
    const { shapes, hasKey } = stopIn(input);
    const map = peripheryMap(input.data, input.width);
    return { height: Math.ceil(map.bottom + (hasKey ? 32 : 8)), shapes: shapes(input, map) };
  },
});
