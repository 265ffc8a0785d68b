import type { Data } from "../schema/load.ts";
import { locationQuotient } from "../stats/location-quotient.ts";
import { column, PERCENT } from "./definition/column.ts";
import { defineChart } from "./definition/define-chart.ts";
import { dots } from "./kit/layers.ts";
import { ranking } from "./kit/ranking.ts";
import { disc, isNarrow } from "./kit/shapes.ts";
import { indicatorIn, indicatorValue, territoryIn } from "./rows/indicator-rows.ts";
import { rowWith } from "./rows/row-value.ts";

const INDICATOR = "voiv-employment-nace-2016-2017";
const YEAR = 2017;
const MAZOWIECKIE = "14";
const POLAND = "PL";
// Agriculture reaches further in other voivodeships; the axis covers every dot.
const TICKS = [0, 0.5, 1, 1.5, 2, 2.5];

export default defineChart({
  title: ({ rows, say, holding }) => {
    const lq = (section: string): number => rowWith(rows, "section", section).lq;
    return holding(
      Math.min(lq("j"), lq("k")) > 1.75 && Math.max(lq("j"), lq("k")) < 2 && lq("c") < 0.75,
      say({
        pl: "Udział ICT i finansów jest w Mazowieckiem niemal dwa razy większy niż w kraju, przetwórstwa wyraźnie mniejszy",
        en: "ICT and finance weigh almost twice as much in Mazowieckie as in the country, manufacturing clearly less",
      }),
    );
  },
  subtitle: {
    pl: "Iloraz lokalizacji: udział grupy sekcji w pracujących województwa do jej udziału w Polsce, 2017; szare kropki to pozostałe województwa",
    en: "Location quotient: a group’s share of employment in the voivodeship to its share in Poland, 2017; grey dots are the other voivodeships",
  },
  note: {
    pl: "Według miejsca pracy, firmy każdej wielkości. Iloraz mówi o udziale, nie o powiązaniach: nadreprezentacja nie jest jeszcze klastrem.",
    en: "By place of work, firms of any size. The quotient speaks of shares, not of links: over-representation is not yet a cluster.",
  },
  indicators: [INDICATOR],
  claims: ["3.12"],
  coverage: { pl: "Województwa Polski", en: "Voivodeships of Poland" },
  key: "section",
  columns: [
    column.code("section", { pl: "Sekcje", en: "Sections" }),
    column.name("name", { pl: "Grupa sekcji", en: "Group of sections" }),
    column.number("lq", { pl: "Iloraz", en: "Quotient" }, { decimals: 2 }),
    column.number(
      "rank",
      { pl: "Miejsce Mazowieckiego", en: "Rank of Mazowieckie" },
      { decimals: 0 },
    ),
    column.number(
      "jobs",
      { pl: "Pracujący w Mazowieckiem", en: "Employed in Mazowieckie" },
      { decimals: 0 },
    ),
    column.number(
      "share",
      { pl: "Udział w Mazowieckiem", en: "Share in Mazowieckie" },
      { unit: PERCENT, decimals: 1 },
    ),
    column.number(
      "share_poland",
      { pl: "Udział w Polsce", en: "Share in Poland" },
      { unit: PERCENT, decimals: 1 },
    ),
    column.number("highest", { pl: "Najwyższy iloraz", en: "Highest quotient" }, { decimals: 2 }),
    column.text("highest_in", { pl: "gdzie", en: "where" }),
  ],
  rows: ({ data, locale }) => {
    const series = indicatorIn(data, INDICATOR).series ?? {};
    return Object.entries(series)
      .filter(([section]) => section !== "total")
      .map(([section, label]) => {
        const all = quotientsOf(data, section);
        const lq = all.get(MAZOWIECKIE) ?? Number.NaN;
        const ranked = [...all].sort(([, first], [, second]) => second - first);
        const [geo = POLAND, highest = Number.NaN] = ranked[0] ?? [];
        const jobs = jobsIn(data, MAZOWIECKIE, section);
        return {
          section,
          name: label[locale],
          lq,
          rank: ranked.findIndex(([code]) => code === MAZOWIECKIE) + 1,
          jobs,
          share: (100 * jobs) / jobsIn(data, MAZOWIECKIE, "total"),
          share_poland: (100 * jobsIn(data, POLAND, section)) / jobsIn(data, POLAND, "total"),
          highest,
          highest_in: territoryIn(data, geo).name[locale],
        };
      })
      .sort((first, second) => second.lq - first.lq);
  },
  summary: ({ rows, say, format }) => {
    const lq = (section: string): string => format.number(rowWith(rows, "section", section).lq, 2);
    return say(
      {
        pl: "Wykres punktowy {count} grup sekcji. Iloraz lokalizacji w Mazowieckiem: informacja i komunikacja {j}, finanse {k}, usługi profesjonalne {m}, przetwórstwo {c}, rolnictwo {a}. Powyżej jedności jest {over} grup.",
        en: "Dot plot of {count} groups of sections. Location quotient in Mazowieckie: information and communication {j}, finance {k}, professional services {m}, manufacturing {c}, agriculture {a}. Above one are {over} groups.",
      },
      {
        count: rows.length,
        ...{ j: lq("j"), k: lq("k"), m: lq("m-n"), c: lq("c"), a: lq("a") },
        over: rows.filter((row) => row.lq > 1).length,
      },
    );
  },
  draw: (input) => {
    const { rows, data, width, format, say } = input;
    const others = new Map(
      rows.map(({ section }) => {
        const all = quotientsOf(data, section);
        all.delete(MAZOWIECKIE);
        return [section, [...all.values()]];
      }),
    );
    const furthest = Math.max(...[...others.values()].flat(), ...rows.map(({ lq }) => lq));
    return ranking(input, {
      axis: {
        domain: [0, Math.ceil(furthest * 10) / 10],
        ticks: TICKS.filter((tick) => tick <= furthest),
        words: (tick) => format.number(tick, Number.isInteger(tick) ? 0 : 1),
      },
      name: (row) => row.name,
      nameSetting: { colour: "ink", strong: false },
      names: isNarrow(width) ? "above" : "start",
      tone: () => "accent",
      step: 38,
      headsAbove: true,
      heads: [
        {
          at: 1,
          words: say({ pl: "udział jak w Polsce", en: "share as in Poland" }),
          line: "whole",
        },
      ],
      end: (row) => format.number(row.lq, 2),
      endHead: "Mazowieckie",
      layers: [
        {
          shapes: ({ section }, { x, y }) =>
            (others.get(section) ?? []).map((lq) =>
              disc(x(lq), y, 3.5, { fill: "muted", opacity: 0.45 }),
            ),
        },
        dots("lq", { r: 5 }),
      ],
    });
  },
});

const jobsIn = (data: Data, geo: string, section: string): number =>
  indicatorValue(data, INDICATOR, geo, YEAR, section);

/** The location quotient of a section in each voivodeship, by TERYT code. */
function quotientsOf(data: Data, section: string): Map<string, number> {
  const geos = indicatorIn(data, INDICATOR).rows.map(({ geo }) => geo);
  const jobs = (geo: string) => ({
    industry: jobsIn(data, geo, section),
    all: jobsIn(data, geo, "total"),
  });
  return new Map(
    [...new Set(geos)]
      .filter((geo) => geo !== POLAND)
      .map((geo) => [geo, locationQuotient(jobs(geo), jobs(POLAND))]),
  );
}
