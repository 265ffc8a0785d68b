// One drawing in one file: the line of the voivodeship and the two that follow it (over 200 lines).
import * as Plot from "@observablehq/plot";
import { defineUntypedChart, type ChartRow } from "./definition/define-chart.ts";
import { indicatorIn, territoryIn } from "./rows/indicator-rows.ts";
import { MARKS, NARROW, plotDrawing, ROWS } from "./kit/plot-drawing.ts";
import { numberIn, rowWith, textIn } from "./rows/row-value.ts";

const INDICATOR = "nuts2-gdp-pps-index-2000-2023";
const CAPITAL = "PL91";
const REST = "PL92";
const WHOLE = "14";
const POLAND = "PL";
// The first year for which the two regions were computed; the last that there is.
const FROM = 2010;
const TO = 2023;
// NUTS 2016, which divides the voivodeship, has been in use since this year.
const SPLIT = 2018;
const EU = 100;
const TOP = 175;

const isRegion = (row: ChartRow): boolean => row["geo"] === CAPITAL || row["geo"] === REST;
const index = (rows: readonly ChartRow[], geo: string, year: number): number =>
  numberIn(rowWith(rows, "point", `${geo}-${year}`), "value");
const lead = (rows: readonly ChartRow[], year: number): number =>
  index(rows, CAPITAL, year) - index(rows, REST, year);

const PAINT: Readonly<Record<string, string>> = {
  [CAPITAL]: "var(--accent)",
  [REST]: "var(--accent)",
  [WHOLE]: "var(--ink)",
  [POLAND]: "var(--muted)",
};
const paint = (row: ChartRow): string => PAINT[textIn(row, "geo")] ?? "var(--muted)";
/** Text needs more contrast than a line. */
const written = (row: ChartRow): string => (row["geo"] === POLAND ? "var(--faint)" : paint(row));

export default defineUntypedChart({
  title: ({ rows, say, format, holding }) =>
    holding(
      Math.abs(lead(rows, TO) - lead(rows, FROM)) < 3 &&
        index(rows, REST, TO) > index(rows, REST, FROM) &&
        index(rows, REST, TO) < EU,
      say(
        {
          pl: "Reszta Mazowsza zbliżyła się do średniej Unii, lecz region Warszawy wyprzedza ją wciąż o {lead} pkt",
          en: "The rest of Mazovia has moved towards the EU average, yet Warsaw’s region is still {lead} points ahead",
        },
        { lead: format.number(lead(rows, TO)) },
      ),
    ),
  subtitle: {
    pl: "PKB na mieszkańca według parytetu siły nabywczej, UE-27\u00a0=\u00a0100; województwo mazowieckie od 2000, jego dwa regiony od 2010 do 2023 roku",
    en: "GDP per head in purchasing power, EU-27\u00a0=\u00a0100; Mazowieckie Voivodeship since 2000, its two regions from 2010 to 2023",
  },
  note: {
    pl: "Podział na dwa regiony wprowadziła klasyfikacja NUTS 2016, stosowana od 2018 roku. Linie regionów zaczynają się w 2010, bo wcześniejsze wartości policzono wstecz ze stałej proporcji. Dojeżdżający do pracy zawyżają PKB na mieszkańca regionu Warszawy.",
    en: "The two regions came with the NUTS 2016 classification, in use since 2018. The lines of the regions start in 2010, because earlier values were cast back with a constant ratio. Commuters raise GDP per head in the Warsaw region.",
  },
  indicators: [INDICATOR],
  coverage: {
    pl: "Województwo mazowieckie i jego regiony NUTS 2, Polska",
    en: "Mazowieckie Voivodeship and its NUTS 2 regions, Poland",
  },
  key: "point",
  columns: [
    { key: "point", label: { pl: "Punkt", en: "Point" }, kind: "code" },
    { key: "name", label: { pl: "Obszar i rok", en: "Area and year" }, kind: "name" },
    { key: "geo", label: { pl: "Kod obszaru", en: "Area code" }, kind: "code" },
    { key: "year", label: { pl: "Rok", en: "Year" }, kind: "code", numeric: true },
    {
      key: "value",
      label: { pl: "PKB na mieszkańca (UE = 100)", en: "GDP per head (EU = 100)" },
      kind: "number",
      decimals: 0,
    },
  ],
  rows: ({ data, locale }) =>
    [CAPITAL, REST, WHOLE, POLAND].flatMap((geo) => {
      const area = territoryIn(data, geo);
      const name = (area.level === "voivodeship" ? area.fullName : area.name) ?? area.name;
      return indicatorIn(data, INDICATOR)
        .rows.filter((row) => row.geo === geo && row.value !== null && row.year <= TO)
        .toSorted((first, second) => first.year - second.year)
        .map(({ year, value }) => ({
          point: `${geo}-${year}`,
          name: `${name[locale]}, ${year}`,
          geo,
          year,
          value,
        }));
    }),
  summary: ({ rows, say, format }) => {
    const value = (geo: string, year: number): string => format.number(index(rows, geo, year));
    const times = (year: number): string =>
      format.number(index(rows, CAPITAL, year) / index(rows, REST, year), 1);
    return say(
      {
        pl: "Wykres liniowy, średnia UE = 100. Region warszawski stołeczny: {capitalFrom} w {from} i {capitalTo} w {to} roku; mazowiecki regionalny: {restFrom} i {restTo}; całe województwo: {wholeFrom} i {wholeTo}; Polska: {polandFrom} i {polandTo}. Różnica między regionami wynosi {leadFrom} i {leadTo} punktów, krotność {timesFrom} i {timesTo}.",
        en: "Line chart, EU average = 100. Warsaw capital region: {capitalFrom} in {from} and {capitalTo} in {to}; Mazovian regional: {restFrom} and {restTo}; the whole voivodeship: {wholeFrom} and {wholeTo}; Poland: {polandFrom} and {polandTo}. The two regions are {leadFrom} and {leadTo} points apart, a ratio of {timesFrom} and {timesTo}.",
      },
      {
        from: FROM,
        to: TO,
        capitalFrom: value(CAPITAL, FROM),
        capitalTo: value(CAPITAL, TO),
        restFrom: value(REST, FROM),
        restTo: value(REST, TO),
        wholeFrom: value(WHOLE, FROM),
        wholeTo: value(WHOLE, TO),
        polandFrom: value(POLAND, FROM),
        polandTo: value(POLAND, TO),
        leadFrom: format.number(lead(rows, FROM)),
        leadTo: format.number(lead(rows, TO)),
        timesFrom: times(FROM),
        timesTo: times(TO),
      },
    );
  },
  draw: (input) => {
    const { rows, width, format, say, data, locale } = input;
    const narrow = width < NARROW;
    const place = { x: "year", y: "value" } as const;
    const isLast = (row: ChartRow): boolean => row["year"] === TO;
    const isFirst = (row: ChartRow): boolean => row["year"] === (isRegion(row) ? FROM : 2000);
    const nameOf = (row: ChartRow): string => {
      const geo = textIn(row, "geo");
      return geo === WHOLE
        ? say({ pl: "całe województwo", en: "the whole voivodeship" })
        : territoryIn(data, geo).name[locale];
    };
    // On a phone a line carries its name where it has room, at these heights.
    const heights: Readonly<Record<string, number>> = {
      [CAPITAL]: 168,
      [WHOLE]: 131,
      [POLAND]: 87,
      [REST]: 50,
    };
    const names = narrow
      ? [
          Plot.text(rows, {
            x: () => TO,
            y: (row: ChartRow) => heights[textIn(row, "geo")],
            text: nameOf,
            filter: isLast,
            textAnchor: "end",
            dx: 4,
            fill: written,
            stroke: "var(--paper)",
            strokeWidth: 4,
            fontSize: 14,
            fontWeight: 600,
            className: ROWS,
          }),
        ]
      : [
          Plot.text(rows, {
            ...place,
            text: nameOf,
            filter: isLast,
            textAnchor: "start",
            dx: 40,
            fill: written,
            fontSize: 14,
            fontWeight: 600,
            className: ROWS,
          }),
        ];
    return plotDrawing(input, {
      height: narrow ? 420 : 440,
      marginLeft: 30,
      marginRight: narrow ? 34 : 210,
      marginTop: 12,
      marginBottom: 28,
      x: { domain: [2000, TO], label: null },
      y: { domain: [0, TOP], label: null },
      marks: [
        Plot.axisX({
          ticks: narrow ? [2000, 2010, 2018, TO] : [2000, 2005, 2010, 2015, 2018, TO],
          tickSize: 0,
          label: null,
          tickFormat: String,
          fill: "var(--faint)",
          fontSize: 13,
        }),
        Plot.axisY({
          ticks: [0, 50, 100, 150],
          tickSize: 0,
          label: null,
          tickFormat: (tick: number) => format.number(tick),
          fill: "var(--faint)",
          fontSize: 13,
        }),
        Plot.gridY([0, 50, 150], { stroke: "var(--rule)", strokeOpacity: 1 }),
        Plot.ruleY([EU], { stroke: "var(--ink)", strokeWidth: 1, strokeDasharray: "2 3" }),
        Plot.text([EU], {
          x: () => 2000,
          y: EU,
          text: () => say({ pl: "średnia Unii", en: "EU average" }),
          textAnchor: "start",
          dx: 2,
          dy: -10,
          fontSize: 13,
          fill: "var(--soft)",
        }),
        Plot.ruleX([SPLIT], { y1: 0, y2: TOP, stroke: "var(--muted)", strokeWidth: 1 }),
        Plot.text([SPLIT], {
          x: SPLIT,
          y: 0,
          text: () =>
            say({
              pl: "w statystyce\nod tego roku\ndwa regiony",
              en: "in statistics\ntwo regions\nfrom this year",
            }),
          textAnchor: "end",
          lineAnchor: "bottom",
          dx: -7,
          dy: -8,
          fontSize: 13,
          fill: "var(--soft)",
        }),
        // The distance that the title speaks of, at both ends.
        Plot.ruleX([FROM, TO], {
          x: (year: number) => year,
          y1: (year: number) => index(rows, REST, year),
          y2: (year: number) => index(rows, CAPITAL, year),
          stroke: "var(--accent)",
          strokeDasharray: "1 4",
          strokeWidth: 1.4,
        }),
        Plot.text([FROM, TO], {
          x: (year: number) => year,
          y: (year: number) => (index(rows, CAPITAL, year) + index(rows, WHOLE, year)) / 2,
          text: (year: number) =>
            say({ pl: "{lead} pkt", en: "{lead} pts" }, { lead: format.number(lead(rows, year)) }),
          textAnchor: "end",
          dx: -7,
          fontSize: 14,
          fill: "var(--accent)",
        }),
        Plot.line(rows, { ...place, z: "geo", stroke: paint, strokeWidth: 2 }),
        Plot.dot(rows, {
          ...place,
          r: (row: ChartRow) => (isFirst(row) || isLast(row) ? 4.2 : 2.4),
          fill: (row: ChartRow) => (row["geo"] === REST ? "var(--paper)" : paint(row)),
          stroke: paint,
          strokeWidth: 1.6,
          className: MARKS,
        }),
        Plot.text(rows, {
          ...place,
          text: (row: ChartRow) => format.number(numberIn(row, "value")),
          filter: isLast,
          textAnchor: "start",
          dx: 9,
          fill: written,
          fontSize: 14,
          fontWeight: 600,
          className: ROWS,
        }),
        Plot.text(rows, {
          ...place,
          text: (row: ChartRow) => format.number(numberIn(row, "value")),
          filter: (row: ChartRow) => isFirst(row) && row["geo"] !== REST,
          textAnchor: "middle",
          dy: -14,
          fill: written,
          fontSize: 14,
          fontWeight: 600,
          className: ROWS,
        }),
        Plot.text(rows, {
          ...place,
          text: (row: ChartRow) => format.number(numberIn(row, "value")),
          filter: (row: ChartRow) => isFirst(row) && row["geo"] === REST,
          textAnchor: "middle",
          dy: 16,
          fill: written,
          fontSize: 14,
          fontWeight: 600,
          className: ROWS,
        }),
        ...names,
      ],
      r: { type: "identity" },
    });
  },
});
