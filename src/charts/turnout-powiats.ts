import type { Data } from "../schema/load.ts";
import { column, PERCENT } from "./definition/column.ts";
import { defineChart, type TellInput, type View } from "./definition/define-chart.ts";
import { indicatorIn, rankedAreas, territoryIn } from "./rows/indicator-rows.ts";
import { powiatMapRanking } from "./maps/powiat-map-ranking.ts";
import { powiatName } from "./maps/powiat-name.ts";
import { endsOf } from "./rows/row-value.ts";

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

export default defineChart({
  title: ({ rows, locale, say, format, holding }) => {
    const [first, last] = endsOf(rows);
    // In whole points, so that the printed values give the same difference as the exact ones.
    const gap = Math.round(first.value - last.value);
    return holding(
      first.geo === WARSAW && last.geo === LIPSKO,
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
    column.code("geo", { pl: "Kod TERYT", en: "TERYT code" }),
    column.name("name", { pl: "Powiat", en: "Powiat" }),
    column.code("year", { pl: "Rok", en: "Year" }, { numeric: true }),
    column.code("election", { pl: "Wybory", en: "Election" }),
    column.number("value", { pl: "Frekwencja", en: "Turnout" }, { unit: PERCENT, decimals: 1 }),
    column.number("rank", { pl: "Miejsce", en: "Rank" }, { decimals: 0 }),
    column.number(
      "n",
      { pl: "Uprawnieni", en: "Eligible voters" },
      { decimals: 0, optional: true },
    ),
  ],
  views: {
    label: { pl: "Wybory", en: "Election" },
    values: electionViews,
    initial: "sejm-2023",
  },
  rows: ({ data, locale, view }) => {
    const { series, year } = electionOf(view);
    return rankedAreas(data, locale, INDICATOR, year, series).map(({ geo, value, row }, index) => ({
      geo,
      name: powiatName(territoryIn(data, geo), locale),
      year,
      election: series,
      value,
      rank: index + 1,
      n: row.n ?? null,
    }));
  },
  summary: ({ rows, view, say, format }) => {
    const [first, last] = endsOf(rows);
    const middle = (rows[Math.floor(rows.length / 2)] ?? first).value;
    return say(
      {
        pl: "Mapa i ranking {count} powiatów, {election}. Najwyższa frekwencja: {first}, {high}; najniższa: {last}, {low}. Połowa powiatów nie przekracza {middle}.",
        en: "Map and ranking of {count} powiats, {election}. Highest turnout: {first}, {high}; lowest: {last}, {low}. Half of the powiats stay at or below {middle}.",
      },
      {
        count: rows.length,
        election: view ? electionWords(view, say) : "",
        first: first.name,
        last: last.name,
        high: format.percent(first.value, 1),
        low: format.percent(last.value, 1),
        middle: format.percent(middle, 1),
      },
    );
  },
  draw: (input) => powiatMapRanking(input, { decimals: 1, unit: "%" }),
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

function electionWords(view: View, say: TellInput["say"]): string {
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
