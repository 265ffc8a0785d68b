// Longer than 250 lines because the words of two measures and four years stand beside the drawing.
import * as Plot from "@observablehq/plot";
import {
  defineUntypedChart,
  type ChartRow,
  type TellInput,
  type View,
} from "./definition/define-chart.ts";
import { indicatorIn, indicatorRows, territoryIn } from "./rows/indicator-rows.ts";
import { MARKS, NARROW, plotDrawing, ROWS } from "./kit/plot-drawing.ts";
import { numberIn, rowWith, textIn } from "./rows/row-value.ts";

const INDICATORS = {
  registered: "ngo-regon-per10k-voivodeship",
  active: "npo-active-per10k-voivodeship",
} as const;
const REGIONS = "ngo-density-mazovia-nuts2";
const WARSAW_REGION = "PL91";
const MEASURES = ["registered", "active"] as const;
// The survey of active organisations is held in even years: the first, the last without the rural
// women's circles, the first with them, and the latest.
const YEARS = [2010, 2018, 2020, 2024] as const;
const WITH_CIRCLES = 2020;
const CLEAN_UP = 2018;
const MAZOVIA = "14";
const NATION = "PL";
const START = 12;
const END = 60;

type Measure = (typeof MEASURES)[number];

const ORDINALS = {
  pl: ["pierwsze", "drugie", "trzecie", "czwarte", "piąte"],
  en: ["first", "second", "third", "fourth", "fifth"],
} as const;

const isMazovia = (row: ChartRow): boolean => row["geo"] === MAZOVIA;
const isNation = (row: ChartRow): boolean => row["geo"] === NATION;
const isOther = (row: ChartRow): boolean => !isMazovia(row) && !isNation(row);

function choiceOf(view: View | null | string): { measure: Measure; year: number } {
  const [measure, year] = (typeof view === "string" ? view : (view?.id ?? "")).split("-");
  return { measure: measure === "active" ? "active" : "registered", year: Number(year) };
}

export default defineUntypedChart({
  title: ({ rows, view, locale, say, holding }) => {
    const { measure } = choiceOf(view);
    const { place, shared } = placeOf(rows, measure);
    const ordinal = ORDINALS[locale][place - 1];
    if (measure === "active") {
      const rank = shared
        ? say({ pl: "ex aequo {ordinal}", en: "joint {ordinal}" }, { ordinal: ordinal ?? "" })
        : (ordinal ?? "");
      return holding(
        place > 1 && ordinal !== undefined,
        say(
          {
            pl: "Pod względem organizacji czynnych na mieszkańca mazowieckie jest {rank}; prowadzi {leader}",
            en: "In active organisations per inhabitant Mazowieckie comes {rank}; {leader} leads",
          },
          { rank, leader: textIn(rows.filter((row) => !isNation(row))[0] ?? {}, "name") },
        ),
      );
    }
    return holding(
      place === 1 && !shared,
      say({
        pl: "Najwięcej organizacji zarejestrowanych na mieszkańca ma mazowieckie, siedziba organizacji krajowych",
        en: "Mazowieckie, seat of national bodies, has the most registered organisations per inhabitant",
      }),
    );
  },
  subtitle: ({ view, say }) => {
    const { measure, year } = choiceOf(view);
    return say(
      measure === "registered"
        ? {
            pl: "Fundacje, stowarzyszenia i organizacje społeczne w rejestrze REGON na 10 tys. mieszkańców, {year}; puste kółko: czynne organizacje non-profit",
            en: "Foundations, associations and social organisations in the REGON register per 10,000 inhabitants, {year}; hollow dot: active non-profit organisations",
          }
        : {
            pl: "Czynne organizacje non-profit na 10 tys. mieszkańców, {year}; puste kółko: fundacje, stowarzyszenia i organizacje społeczne w rejestrze REGON",
            en: "Active non-profit organisations per 10,000 inhabitants, {year}; hollow dot: foundations, associations and social organisations in the REGON register",
          },
      { year },
    );
  },
  note: noteWords,
  indicators: [...Object.values(INDICATORS), REGIONS],
  coverage: { pl: "Polska, województwa", en: "Poland, voivodeships" },
  key: "geo",
  columns: [
    { key: "geo", label: { pl: "Kod", en: "Code" }, kind: "code" },
    { key: "name", label: { pl: "Województwo", en: "Voivodeship" }, kind: "name" },
    { key: "year", label: { pl: "Rok", en: "Year" }, kind: "year" },
    {
      key: "registered",
      label: { pl: "Zarejestrowane na 10 tys.", en: "Registered per 10,000" },
      kind: "number",
      decimals: 0,
    },
    {
      key: "active",
      label: { pl: "Czynne na 10 tys.", en: "Active per 10,000" },
      kind: "number",
      decimals: 1,
    },
  ],
  views: {
    label: { pl: "Organizacje i rok", en: "Organisations and year" },
    values: () =>
      MEASURES.flatMap((measure) =>
        YEARS.map((year) => ({
          id: `${measure}-${year}`,
          label:
            measure === "registered"
              ? { pl: `REGON ${year}`, en: `REGON ${year}` }
              : { pl: `Czynne ${year}`, en: `Active ${year}` },
        })),
      ),
    initial: "active-2024",
  },
  rows: ({ data, locale, view }) => {
    const { measure, year } = choiceOf(view);
    const active = new Map(
      indicatorRows(indicatorIn(data, INDICATORS.active), year).map((row) => [row.geo, row.value]),
    );
    return indicatorRows(indicatorIn(data, INDICATORS.registered), year)
      .map((row) => ({
        geo: row.geo,
        name: territoryIn(data, row.geo).name[locale],
        year,
        registered: row.value,
        active: active.get(row.geo) ?? null,
      }))
      .sort(
        (first, second) =>
          (second[measure] ?? 0) - (first[measure] ?? 0) ||
          (second.active ?? 0) - (first.active ?? 0),
      );
  },
  summary: ({ rows, view, say, format }) => {
    const { measure, year } = choiceOf(view);
    const areas = rows.filter((row) => !isNation(row));
    const [first, last] = [areas[0] ?? {}, areas.at(-1) ?? {}];
    const registered = (geo: string): string =>
      format.number(numberIn(rowWith(rows, "geo", geo), "registered"));
    const active = (geo: string): string =>
      format.number(numberIn(rowWith(rows, "geo", geo), "active"), 1);
    const own = (row: ChartRow): string =>
      format.number(numberIn(row, measure), measure === "active" ? 1 : 0);
    return say(
      {
        pl: "Wykres punktowy 16 województw i Polski, {year}, uporządkowany według organizacji {which}. W mazowieckim jest na 10 tys. mieszkańców {mr} organizacji zarejestrowanych i {ma} czynnych, w Polsce {pr} i {pa}. Najwięcej organizacji {which}: {first}, {high}; najmniej: {last}, {low}.",
        en: "Dot plot of 16 voivodeships and Poland, {year}, in the order of {which} organisations. Per 10,000 inhabitants Mazowieckie has {mr} registered and {ma} active ones, Poland {pr} and {pa}. Most {which} organisations: {first}, {high}; fewest: {last}, {low}.",
      },
      {
        year,
        which:
          measure === "active"
            ? say({ pl: "czynnych", en: "active" })
            : say({ pl: "zarejestrowanych", en: "registered" }),
        mr: registered(MAZOVIA),
        ma: active(MAZOVIA),
        pr: registered(NATION),
        pa: active(NATION),
        first: textIn(first, "name"),
        high: own(first),
        last: textIn(last, "name"),
        low: own(last),
      },
    );
  },
  draw: (input) => {
    const { rows, width, format, say } = input;
    const { measure } = choiceOf(input.view);
    const other: Measure = measure === "active" ? "registered" : "active";
    const narrow = width < NARROW;
    const marginLeft = narrow ? 148 : 168;
    const tones: [(row: ChartRow) => boolean, string, string][] = [
      [isOther, "var(--muted)", "var(--soft)"],
      [isNation, "var(--ink)", "var(--ink)"],
      [isMazovia, "var(--accent)", "var(--accent)"],
    ];
    const top = rows.slice(0, 1);
    const heads = [
      ["registered", say({ pl: "w rejestrze", en: "registered" }), "start", -6],
      ["active", say({ pl: "czynne", en: "active" }), "end", 6],
    ] as const;
    return plotDrawing(input, {
      height: 62 + rows.length * (narrow ? 21 : 22),
      marginLeft,
      marginRight: narrow ? 26 : 40,
      marginTop: 56,
      marginBottom: 6,
      x: { domain: [START, END], label: null },
      y: { domain: rows.map((row) => textIn(row, "name")), label: null, axis: null },
      marks: [
        Plot.axisX({
          anchor: "top",
          ticks: [20, 40, 60],
          tickSize: 0,
          label: null,
          dy: -24,
          tickFormat: (tick: number) => format.number(tick),
          fill: "var(--faint)",
          fontSize: 13,
        }),
        // The lines reach up past the heads to the numbers of the axis.
        Plot.gridX([20, 40, 60], { stroke: "var(--rule)", strokeOpacity: 1, insetTop: -20 }),
        Plot.barX(rows.filter(isMazovia), {
          x1: START,
          x2: END,
          y: "name",
          fill: "var(--wash)",
          insetLeft: -marginLeft,
        }),
        ...tones.flatMap(([filter, tone, ink], index) => [
          Plot.text(rows, {
            x: START,
            y: "name",
            text: "name",
            textAnchor: "end",
            dx: -12,
            filter,
            fill: ink,
            fontSize: 13,
            ...(index > 0 ? { fontWeight: 600 } : {}),
            className: ROWS,
          }),
          Plot.ruleY(rows, {
            x1: other,
            x2: measure,
            y: "name",
            filter,
            stroke: tone,
            strokeOpacity: 0.45,
            className: ROWS,
          }),
          Plot.dot(rows, {
            x: other,
            y: "name",
            filter,
            r: 3.4,
            fill: "var(--paper)",
            stroke: tone,
            strokeWidth: 1.4,
            className: ROWS,
          }),
          Plot.dot(rows, {
            x: measure,
            y: "name",
            filter,
            r: index > 0 ? 5.4 : 4.6,
            fill: tone,
            className: MARKS,
          }),
        ]),
        ...heads.map(([x, text, textAnchor, dx]) => {
          // On a phone a head that would leave the drawing ends at its edge.
          const atEdge = narrow && x === "registered" && numberIn(rows[0] ?? {}, x) > 40;
          return Plot.text(top, {
            x: atEdge ? END : x,
            y: "name",
            text: () => text,
            textAnchor: atEdge ? "end" : textAnchor,
            // On a phone the two dots are close by: heads that lean over them would meet.
            dx: atEdge ? 25 : narrow ? 0 : dx,
            dy: -18,
            stroke: "var(--paper)",
            strokeWidth: 4,
            fontSize: 13,
            fill: x === measure ? "var(--ink)" : "var(--soft)",
            fontWeight: x === measure ? 600 : 400,
          });
        }),
        ...MEASURES.map((key) =>
          Plot.text(rows, {
            x: key,
            y: "name",
            filter: (row: ChartRow) => !isOther(row),
            text: (row: ChartRow) => format.number(numberIn(row, key), key === "active" ? 1 : 0),
            textAnchor: key === "active" ? "end" : "start",
            dx: key === "active" ? -9 : 9,
            fontSize: 13,
            fontWeight: key === measure ? 600 : 400,
            fill: (row: ChartRow) => (isMazovia(row) ? "var(--accent)" : "var(--ink)"),
            className: ROWS,
          }),
        ),
      ],
    });
  },
});

/** The place of Mazovia among the voivodeships, and whether another one shares it. */
function placeOf(
  rows: readonly ChartRow[],
  measure: Measure,
): { readonly place: number; readonly shared: boolean } {
  const own = numberIn(rowWith(rows, "geo", MAZOVIA), measure);
  const others = rows.filter(isOther).map((row) => numberIn(row, measure));
  return {
    place: others.filter((value) => value > own).length + 1,
    shared: others.includes(own),
  };
}

function noteWords({ view, data, say, format }: TellInput): string {
  const { measure, year } = choiceOf(view);
  const parts = [
    say({
      pl: "Organizację liczy się w miejscu siedziby, więc ogólnopolskie organizacje z Warszawy zawyżają wynik województwa. Rejestr i badanie czynnych obejmują nieco inne zbiory: z ich ilorazu nie wynika, jaka część organizacji działa.",
      en: "An organisation is counted where it has its seat, so national bodies in Warsaw inflate the figure of the voivodeship. The register and the survey of active ones cover slightly different sets: their ratio does not tell what share of organisations is active.",
    }),
  ];
  if (year >= WITH_CIRCLES) {
    parts.push(
      say({
        pl: "Od 2020 roku do czynnych należą koła gospodyń wiejskich, najliczniejsze na wsi, dlatego wyniku nie można porównywać z rokiem 2018 i wcześniejszymi.",
        en: "From 2020 the active ones include rural women’s circles, which are most frequent in the countryside, so the value cannot be compared with 2018 and before.",
      }),
    );
  }
  if (year === CLEAN_UP) {
    parts.push(
      say({
        pl: "W 2018 roku uporządkowano rejestr: spadek wobec lat poprzednich nie jest ubytkiem organizacji.",
        en: "In 2018 the register was cleaned up: the fall against earlier years is no loss of organisations.",
      }),
    );
  }
  const [region] = indicatorRows(indicatorIn(data, REGIONS), year).filter(
    ({ geo }) => geo === WARSAW_REGION,
  );
  if (measure === "registered" && typeof region?.value === "number") {
    parts.push(
      say(
        {
          pl: "W samym regionie warszawskim stołecznym było {value} zarejestrowanych (według artykułu, nie bazy GUS).",
          en: "The Warsaw capital region alone had {value} registered ones (from an article, not the database of Statistics Poland).",
        },
        { value: format.number(region.value) },
      ),
    );
  }
  return parts.join(" ");
}
