import * as Plot from "@observablehq/plot";
import type { Data } from "../schema/load.ts";
import { locationQuotient } from "../stats/location-quotient.ts";
import { defineUntypedChart, type ChartRow } from "./definition/define-chart.ts";
import { indicatorIn, indicatorValue, territoryIn } from "./rows/indicator-rows.ts";
import { MARKS, NARROW, plotDrawing, ROWS } from "./kit/plot-drawing.ts";
import { numberIn, rowWith, textIn } from "./rows/row-value.ts";
import { textLines } from "../type/text-lines.ts";

const INDICATOR = "voiv-employment-nace-2016-2017";
const YEAR = 2017;
const MAZOWIECKIE = "14";
const POLAND = "PL";
// Agriculture reaches further in other voivodeships; the axis covers every dot.
const TICKS = [0, 0.5, 1, 1.5, 2, 2.5];

export default defineUntypedChart({
  title: ({ rows, say, holding }) => {
    const lq = (section: string): number => numberIn(rowWith(rows, "section", section), "lq");
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
    { key: "section", label: { pl: "Sekcje", en: "Sections" }, kind: "code" },
    { key: "name", label: { pl: "Grupa sekcji", en: "Group of sections" }, kind: "name" },
    { key: "lq", label: { pl: "Iloraz", en: "Quotient" }, kind: "number", decimals: 2 },
    {
      key: "rank",
      label: { pl: "Miejsce Mazowieckiego", en: "Rank of Mazowieckie" },
      kind: "number",
      decimals: 0,
    },
    {
      key: "jobs",
      label: { pl: "Pracujący w Mazowieckiem", en: "Employed in Mazowieckie" },
      kind: "number",
      decimals: 0,
    },
    {
      key: "share",
      label: { pl: "Udział w Mazowieckiem", en: "Share in Mazowieckie" },
      unit: { pl: "%", en: "%" },
      kind: "number",
      decimals: 1,
    },
    {
      key: "share_poland",
      label: { pl: "Udział w Polsce", en: "Share in Poland" },
      unit: { pl: "%", en: "%" },
      kind: "number",
      decimals: 1,
    },
    {
      key: "highest",
      label: { pl: "Najwyższy iloraz", en: "Highest quotient" },
      kind: "number",
      decimals: 2,
    },
    { key: "highest_in", label: { pl: "gdzie", en: "where" }, kind: "text" },
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
    const lq = (section: string): string =>
      format.number(numberIn(rowWith(rows, "section", section), "lq"), 2);
    return say(
      {
        pl: "Wykres punktowy {count} grup sekcji. Iloraz lokalizacji w Mazowieckiem: informacja i komunikacja {j}, finanse {k}, usługi profesjonalne {m}, przetwórstwo {c}, rolnictwo {a}. Powyżej jedności jest {over} grup.",
        en: "Dot plot of {count} groups of sections. Location quotient in Mazowieckie: information and communication {j}, finance {k}, professional services {m}, manufacturing {c}, agriculture {a}. Above one are {over} groups.",
      },
      {
        count: rows.length,
        ...{ j: lq("j"), k: lq("k"), m: lq("m-n"), c: lq("c"), a: lq("a") },
        over: rows.filter((row) => numberIn(row, "lq") > 1).length,
      },
    );
  },
  // One plot with all its marks (over 60 lines).
  draw: (input) => {
    const { rows, data, width, format, locale } = input;
    const narrow = width < NARROW;
    const marginLeft = narrow ? 8 : 300;
    const step = narrow ? 58 : 38;
    const marginTop = narrow ? 62 : 54;
    const others = rows.flatMap((row) =>
      [...quotientsOf(data, textIn(row, "section"))]
        .filter(([geo]) => geo !== MAZOWIECKIE)
        .map(([, lq]) => ({ section: textIn(row, "section"), lq })),
    );
    const furthest = Math.max(
      ...others.map(({ lq }) => lq),
      ...rows.map((row) => numberIn(row, "lq")),
    );
    const name = (row: ChartRow): string =>
      textLines(textIn(row, "name"), narrow ? width - 46 : marginLeft - 10, 14).join("\n");
    const shift = narrow ? 12 : 0;
    return plotDrawing(input, {
      height: marginTop + rows.length * step + 6,
      marginLeft,
      marginRight: narrow ? 20 : 54,
      marginTop,
      marginBottom: 6,
      x: { domain: [0, Math.ceil(furthest * 10) / 10], label: null, axis: null },
      y: { domain: rows.map((row) => textIn(row, "section")), label: null, axis: null },
      marks: [
        Plot.axisX(
          TICKS.filter((tick) => tick <= furthest),
          {
            anchor: "top",
            tickSize: 0,
            label: null,
            tickFormat: (tick: number) => format.number(tick, Number.isInteger(tick) ? 0 : 1),
            fill: "var(--faint)",
            fontSize: 13,
          },
        ),
        Plot.ruleX(
          TICKS.filter((tick) => tick !== 1 && tick <= furthest),
          { stroke: "var(--rule)" },
        ),
        Plot.ruleX([1], { stroke: "var(--ink)" }),
        Plot.text([locale === "pl" ? "udział jak w Polsce" : "share as in Poland"], {
          x: 1,
          frameAnchor: "top",
          dy: -40,
          textAnchor: "middle",
          fill: "var(--soft)",
          fontSize: 13,
        }),
        Plot.dot(others, {
          x: "lq",
          y: "section",
          dy: shift,
          r: 3.5,
          fill: "var(--muted)",
          fillOpacity: 0.45,
        }),
        Plot.dot(rows, {
          x: "lq",
          y: "section",
          dy: shift,
          r: 6,
          fill: "var(--accent)",
          className: MARKS,
        }),
        Plot.text(rows, {
          x: 0,
          y: "section",
          dx: narrow ? 0 : -marginLeft,
          // On a phone a name of two lines grows upwards, away from its dots.
          dy: narrow ? -4 : 0,
          lineAnchor: narrow ? "bottom" : "middle",
          text: name,
          textAnchor: "start",
          lineHeight: 1.15,
          fill: "var(--ink)",
          stroke: "var(--paper)",
          strokeWidth: narrow ? 4 : 0,
          fontSize: 14,
          className: ROWS,
        }),
        Plot.text(rows, {
          frameAnchor: "right",
          y: "section",
          dx: narrow ? 20 : 52,
          dy: narrow ? -4 : 0,
          lineAnchor: narrow ? "bottom" : "middle",
          text: (row: ChartRow) => format.number(numberIn(row, "lq"), 2),
          textAnchor: "end",
          fill: "var(--accent)",
          fontSize: 14,
          fontWeight: 600,
          className: ROWS,
        }),
        Plot.text(["Mazowieckie"], {
          frameAnchor: "top-right",
          dx: narrow ? 20 : 52,
          dy: -40,
          textAnchor: "end",
          fill: "var(--accent)",
          fontSize: 13,
        }),
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
