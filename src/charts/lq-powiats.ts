import type { Data } from "../schema/load.ts";
import type { Locale } from "../schema/text.ts";
import { column, PERCENT } from "./definition/column.ts";
import { defineChart, type View } from "./definition/define-chart.ts";
import { indicatorIn, indicatorRows, territoryIn } from "./rows/indicator-rows.ts";
import {
  JOB_GROUP_WORDS,
  type OffFarmGroup,
  JOBS_INDICATOR,
  OFF_FARM,
  offFarmJobs,
  offFarmQuotient,
} from "./rows/job-groups.ts";
import { powiatMapRanking } from "./maps/powiat-map-ranking.ts";
import { powiatName } from "./maps/powiat-name.ts";
import { endsOf, rowWith } from "./rows/row-value.ts";

const POLAND = "PL";
const WARSAW = "1465";
/** Powiats that border on Warsaw. */
const ROUND_WARSAW = new Set(["1408", "1412", "1417", "1418", "1421", "1432", "1434"]);
const YEARS = [2006, 2017];
export default defineChart({
  title: ({ rows, view, say, format, holding }) => {
    const first = rows[0];
    if (!first || !view) return "";
    const over = rows.filter((row) => row.value > 1).length;
    const all = rows.length;
    const { group } = choiceOf(view.id);
    const warsaw = rowWith(rows, "geo", WARSAW).value;
    const lq = format.number(first.value, 2);
    const values = { first: first.name, lq, over, all };
    const finding = {
      "b-f": () =>
        holding(
          warsaw < 0.75 && first.geo !== WARSAW,
          say(
            {
              pl: "Przemysł i budownictwo ważą najwięcej poza Warszawą: {first} ma iloraz {lq}, Warszawa {warsaw}",
              en: "Industry and construction weigh most outside Warsaw: {first} has a quotient of {lq}, Warsaw of {warsaw}",
            },
            { ...values, warsaw: format.number(warsaw, 2) },
          ),
        ),
      "g-j": () =>
        holding(
          ROUND_WARSAW.has(first.geo),
          say(
            {
              pl: "Handel, transport i ICT ważą najwięcej tuż za granicą Warszawy: {first} ma iloraz {lq}",
              en: "Trade, transport and ICT weigh most just outside Warsaw: {first} has a quotient of {lq}",
            },
            values,
          ),
        ),
      "k-l": () =>
        holding(
          first.geo === WARSAW,
          say(
            {
              pl: "Finanse i nieruchomości: iloraz Warszawy wynosi {lq}, a powyżej jedności jest {over} z {all} powiatów",
              en: "Finance and real estate: Warsaw’s quotient is {lq}, and {over} of {all} powiats are above one",
            },
            values,
          ),
        ),
      "m-u": () =>
        say(
          {
            pl: "Pozostałe usługi, w tym szkoły, szpitale i urzędy, ważą więcej niż w kraju w {over} z {all} powiatów",
            en: "Other services, schools, hospitals and offices among them, weigh more than in the country in {over} of {all} powiats",
          },
          values,
        ),
    };
    return finding[group]();
  },
  subtitle: ({ view, say }) => {
    const { group, year } = choiceOf(view?.id ?? "");
    return say(
      {
        pl: "Iloraz lokalizacji, {group}, {year}: udział w pracujących poza rolnictwem wobec udziału w Polsce",
        en: "Location quotient, {group}, {year}: share of employment outside agriculture against the share in Poland",
      },
      { group: say(lowerCase(JOB_GROUP_WORDS[group])), year },
    );
  },
  note: {
    pl: "Bez podmiotów do 9 osób i bez rolnictwa. Nazwy trzech grup usług wywnioskowano z kolejności danych. Skala barw jest wspólna dla obu lat. Pięć szerokich grup pokazuje specjalizację z grubsza i nie wskazuje klastrów.",
    en: "Without units of up to 9 persons and without agriculture. The names of the three groups of services are inferred from the order of the data. Both years share one colour scale. Broad groups screen for specialisation; they do not identify clusters.",
  },
  indicators: [JOBS_INDICATOR],
  boundaries: true,
  claims: ["3.13"],
  coverage: { pl: "Województwo mazowieckie", en: "Mazowieckie Voivodeship" },
  key: "geo",
  columns: [
    column.code("geo", { pl: "Kod TERYT", en: "TERYT code" }),
    column.name("name", { pl: "Powiat", en: "Powiat" }),
    column.code("year", { pl: "Rok", en: "Year" }, { numeric: true }),
    column.number("value", { pl: "Iloraz lokalizacji", en: "Location quotient" }, { decimals: 2 }),
    column.number(
      "share",
      { pl: "Udział poza rolnictwem", en: "Share outside agriculture" },
      { unit: PERCENT, decimals: 1 },
    ),
    column.number("jobs", { pl: "Pracujący", en: "People working" }, { decimals: 0 }),
  ],
  views: {
    label: { pl: "Grupa i rok", en: "Group and year" },
    values: () => OFF_FARM.flatMap((group) => YEARS.map((year) => viewOf(group, year))),
    initial: "b-f-2017",
  },
  rows: ({ data, locale, view }) => {
    const { group, year } = choiceOf(view);
    return rowsOf(data, locale, group, year);
  },
  summary: ({ rows, view, say, format }) => {
    const [first, last] = endsOf(rows);
    const { group, year } = choiceOf(view?.id ?? "");
    return say(
      {
        pl: "Mapa i ranking {count} powiatów, {group}, {year}. Najwyższy iloraz lokalizacji: {first}, {high}; najniższy: {last}, {low}. Powyżej jedności: {over}.",
        en: "Map and ranking of {count} powiats, {group}, {year}. Highest location quotient: {first}, {high}; lowest: {last}, {low}. Above one: {over}.",
      },
      {
        count: rows.length,
        group: say(lowerCase(JOB_GROUP_WORDS[group])),
        year,
        first: first.name,
        last: last.name,
        high: format.number(first.value, 2),
        low: format.number(last.value, 2),
        over: rows.filter((row) => row.value > 1).length,
      },
    );
  },
  draw: (input) => {
    const { group } = choiceOf(input.view?.id ?? "");
    const values = YEARS.flatMap((year) =>
      rowsOf(input.data, input.locale, group, year).map(({ value }) => value),
    );
    const domain = [Math.min(...values), Math.max(...values)] as const;
    const words = input.say({ pl: "Polska = 1", en: "Poland = 1" });
    return powiatMapRanking(input, { decimals: 2, domain, reference: { value: 1, words } });
  },
});

function viewOf(group: OffFarmGroup, year: number): View {
  const { pl, en } = JOB_GROUP_WORDS[group];
  return { id: `${group}-${year}`, label: { pl: `${pl} ${year}`, en: `${en} ${year}` } };
}

function choiceOf(view: string): { group: OffFarmGroup; year: number } {
  const group = OFF_FARM.find((one) => view.startsWith(one));
  if (!group) {
    throw new Error(
      `src/charts/lq-powiats.ts: view: expected a group and a year, received "${view}"`,
    );
  }
  return { group, year: Number(view.slice(group.length + 1)) };
}

/** Words of a group for the middle of a sentence; an acronym keeps its capitals. */
function lowerCase({ pl, en }: { readonly pl: string; readonly en: string }) {
  const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
  return { pl: lower(pl), en: lower(en) };
}

function rowsOf(data: Data, locale: Locale, group: OffFarmGroup, year: number) {
  return indicatorRows(indicatorIn(data, JOBS_INDICATOR), year, group)
    .filter(({ geo }) => geo !== POLAND)
    .map(({ geo }) => {
      const own = offFarmJobs(data, [geo], year, group);
      return {
        geo,
        name: powiatName(territoryIn(data, geo), locale),
        year,
        value: offFarmQuotient(data, [geo], year, group),
        share: (100 * own.industry) / own.all,
        jobs: own.industry,
      };
    })
    .sort((first, second) => second.value - first.value);
}
