import type { Data } from "../schema/load.ts";
import {
  defineUntypedChart,
  type ChartRow,
  type DrawInput,
  type View,
} from "./definition/define-chart.ts";
import { indicatorIn, indicatorRows, territoryIn } from "./rows/indicator-rows.ts";
import { powiatMapRanking } from "./maps/powiat-map-ranking.ts";
import { powiatName } from "./maps/powiat-name.ts";
import { numberIn, textIn } from "./rows/row-value.ts";

const INDICATOR = "turnout-powiat-mazowieckie";
const WARSAW = "1465";
const LIPSKO = "1409";
const POINTS = {
  pl: {
    ...{ one: "punkt procentowy", few: "punkty procentowe", many: "punktów procentowych" },
    other: "punktu procentowego",
  },
  en: { one: "percentage point", other: "percentage points" },
} as const;

export default defineUntypedChart({
  title: ({ rows, locale, say, format, holding }) => {
    const [first, last] = ends(rows);
    // In whole points, so that the printed values give the same difference as the exact ones.
    const gap = Math.round(numberIn(first, "value") - numberIn(last, "value"));
    return holding(
      first["geo"] === WARSAW && last["geo"] === LIPSKO,
      say(
        {
          pl: "Najwyższa frekwencja jest w Warszawie, najniższa w powiecie lipskim: różnica {gap} {points}",
          en: "Turnout is highest in Warsaw and lowest in Lipsko powiat, {gap} {points} apart",
        },
        { gap: format.number(gap), points: format.plural(gap, POINTS[locale]) },
      ),
    );
  },
  subtitle: ({ view, say }) =>
    say(
      {
        pl: "Frekwencja w powiatach Mazowsza, {election}; ważne karty do głosowania na 100 uprawnionych",
        en: "Turnout in the powiats of Mazovia, {election}; valid ballot papers per 100 eligible voters",
      },
      { election: view ? electionWords(view, say) : "" },
    ),
  note: {
    pl: "Warszawa bez głosów oddanych za granicą i na statkach. Przedziały barw są wyznaczone osobno dla każdych wyborów.",
    en: "Warsaw without votes cast abroad and on ships. Colour classes are set for each election on its own.",
  },
  indicators: [INDICATOR],
  boundaries: true,
  coverage: { pl: "Województwo mazowieckie", en: "Mazowieckie Voivodeship" },
  key: "geo",
  columns: [
    { key: "geo", label: { pl: "Kod TERYT", en: "TERYT code" }, kind: "code" },
    { key: "name", label: { pl: "Powiat", en: "Powiat" }, kind: "name" },
    { key: "year", label: { pl: "Rok", en: "Year" }, kind: "code", numeric: true },
    { key: "election", label: { pl: "Wybory", en: "Election" }, kind: "code" },
    {
      key: "value",
      label: { pl: "Frekwencja", en: "Turnout" },
      unit: { pl: "%", en: "%" },
      kind: "number",
      decimals: 1,
    },
    { key: "rank", label: { pl: "Miejsce", en: "Rank" }, kind: "number", decimals: 0 },
    {
      key: "n",
      label: { pl: "Uprawnieni", en: "Eligible voters" },
      kind: "number",
      decimals: 0,
    },
  ],
  views: {
    label: { pl: "Wybory", en: "Election" },
    values: electionViews,
    initial: "sejm-2023",
  },
  rows: ({ data, locale, view }) => {
    const { series, year } = electionOf(view);
    return indicatorRows(indicatorIn(data, INDICATOR), year, series)
      .toSorted((first, second) => (second.value ?? 0) - (first.value ?? 0))
      .map((row, index) => ({
        geo: row.geo,
        name: powiatName(territoryIn(data, row.geo), locale),
        year,
        election: series,
        value: row.value,
        rank: index + 1,
        n: row.n ?? null,
      }));
  },
  summary: ({ rows, view, say, format }) => {
    const [first, last] = ends(rows);
    const middle = numberIn(rows[Math.floor(rows.length / 2)] ?? first, "value");
    return say(
      {
        pl: "Mapa i ranking {count} powiatów, {election}. Najwyższa frekwencja: {first}, {high}; najniższa: {last}, {low}. Połowa powiatów nie przekracza {middle}.",
        en: "Map and ranking of {count} powiats, {election}. Highest turnout: {first}, {high}; lowest: {last}, {low}. Half of the powiats stay at or below {middle}.",
      },
      {
        count: rows.length,
        election: view ? electionWords(view, say) : "",
        first: textIn(first, "name"),
        last: textIn(last, "name"),
        high: format.percent(numberIn(first, "value"), 1),
        low: format.percent(numberIn(last, "value"), 1),
        middle: format.percent(middle, 1),
      },
    );
  },
  draw: (input) => powiatMapRanking(input, 1),
});

function electionViews(data: Data): readonly View[] {
  const seen = new Map<string, View>();
  for (const row of indicatorIn(data, INDICATOR).rows) {
    const id = `${row.series ?? ""}-${row.year}`;
    const president = row.series === "president-round-2";
    seen.set(id, {
      id,
      label: president
        ? { pl: `Prezydent ${row.year}`, en: `President ${row.year}` }
        : { pl: `Sejm ${row.year}`, en: `Sejm ${row.year}` },
    });
  }
  return [...seen.values()].sort(
    (first, second) => electionOf(first.id).year - electionOf(second.id).year,
  );
}

function electionOf(view: string): { series: string; year: number } {
  const cut = view.lastIndexOf("-");
  return { series: view.slice(0, cut), year: Number(view.slice(cut + 1)) };
}

function electionWords(view: View, say: DrawInput["say"]): string {
  const { series, year } = electionOf(view.id);
  return series === "sejm"
    ? say({ pl: "wybory do Sejmu w {year} roku", en: "Sejm election of {year}" }, { year })
    : say(
        {
          pl: "druga tura wyborów prezydenckich w {year} roku",
          en: "presidential run-off of {year}",
        },
        { year },
      );
}

function ends(rows: readonly ChartRow[]): [ChartRow, ChartRow] {
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last) throw new Error("src/charts/turnout-powiats.ts: expected rows, found none");
  return [first, last];
}
