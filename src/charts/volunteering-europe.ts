import * as Plot from "@observablehq/plot";
import type { Data } from "../schema/load.ts";
import { defineUntypedChart, type ChartRow } from "./definition/define-chart.ts";
import { indicatorIn, indicatorRows, territoryIn } from "./rows/indicator-rows.ts";
import { MARKS, NARROW, plotDrawing, ROWS } from "./kit/plot-drawing.ts";
import { numberIn, numberOrNull, rowWith, textIn } from "./rows/row-value.ts";

const INDICATOR = "eurostat-formal-volunteering";
const CLAIM_POLAND = "2.11";
const CLAIM_LEADERS = "2.13";

const isSubject = (row: ChartRow): boolean => row["geo"] === "PL";
const isClaimed = (row: ChartRow): boolean => numberOrNull(row, "claim_2011") !== null;
const isLeader = (row: ChartRow): boolean => isClaimed(row) && !isSubject(row);
const isOther = (row: ChartRow): boolean => !isClaimed(row);
const has = (key: string) => (row: ChartRow) => numberOrNull(row, key) !== null;
const isUnreliable = (row: ChartRow): boolean => row["flag_2015"] === "u";

export default defineUntypedChart({
  title: ({ rows, say, holding }) =>
    holding(
      rows.every(
        (row) =>
          Math.max(numberOrNull(row, "value_2015") ?? 0, numberOrNull(row, "value_2022") ?? 0) < 50,
      ),
      say({
        pl: "W żadnym badanym kraju wolontariat w organizacjach nie obejmował połowy mieszkańców",
        en: "In no country surveyed did volunteering in organisations reach half of the people",
      }),
    ),
  subtitle: {
    pl: "Odsetek osób w wieku 16 lat i więcej, które w ciągu roku pracowały bezpłatnie w organizacji; 2015 i 2022, a obok teza z 2011 roku",
    en: "Share of people aged 16 and over who did unpaid work through an organisation within a year; 2015 and 2022, beside a claim of 2011",
  },
  note: {
    pl: "Kraje w kolejności wyników z 2022 roku; na końcu te, które mają tylko 2015. Puste kółko: mała wiarygodność według Eurostatu. Badania z obu lat różnią się pytaniami, a rok 2022 objęła pandemia, więc różnica nie jest zmierzonym trendem. Teza z 2011 roku pochodzi z raportu, którego strony nie udało się sprawdzić, i może liczyć aktywność szerzej niż wolontariat.",
    en: "Countries by their value of 2022; those with 2015 only stand last. Hollow dot: low reliability according to Eurostat. The two surveys differ in their questions, and 2022 fell within the pandemic, so the difference is not a measured trend. The claim of 2011 comes from a report whose page could not be checked and may count activity more broadly than volunteering.",
  },
  indicators: [INDICATOR],
  claims: [CLAIM_POLAND, CLAIM_LEADERS],
  coverage: { pl: "Unia Europejska i Wielka Brytania", en: "European Union and United Kingdom" },
  key: "geo",
  columns: [
    { key: "geo", label: { pl: "Kod kraju", en: "Country code" }, kind: "code" },
    { key: "name", label: { pl: "Kraj", en: "Country" }, kind: "name" },
    {
      key: "value_2015",
      label: { pl: "2015", en: "2015" },
      unit: { pl: "%", en: "%" },
      kind: "number",
      decimals: 1,
    },
    {
      key: "flag_2015",
      label: { pl: "Wiarygodność 2015", en: "Reliability 2015" },
      kind: "category",
      labels: { u: { pl: "mała", en: "low" } },
    },
    {
      key: "value_2022",
      label: { pl: "2022", en: "2022" },
      unit: { pl: "%", en: "%" },
      kind: "number",
      decimals: 1,
    },
    { key: "claim", label: { pl: "Teza z 2011 r.", en: "Claim of 2011" }, kind: "text" },
    {
      key: "claim_2011",
      label: { pl: "Teza: liczba", en: "Claim: number" },
      kind: "code",
      numeric: true,
    },
    { key: "claim_bound", label: { pl: "Teza: granica", en: "Claim: bound" }, kind: "code" },
  ],
  rows: ({ data, locale }) => {
    const indicator = indicatorIn(data, INDICATOR);
    const early = indicatorRows(indicator, 2015);
    const late = new Map(indicatorRows(indicator, 2022).map((row) => [row.geo, row]));
    const claims = claimsByCountry(data);
    return early
      .map((row) => ({
        geo: row.geo,
        name: territoryIn(data, row.geo).name[locale],
        value_2015: row.value,
        flag_2015: row.flag ?? null,
        value_2022: late.get(row.geo)?.value ?? null,
        claim: claimWords(claims.get(row.geo)),
        claim_2011: claims.get(row.geo)?.number ?? null,
        claim_bound: claims.get(row.geo)?.bound ?? null,
      }))
      .sort(
        (first, second) =>
          Number(first.value_2022 === null) - Number(second.value_2022 === null) ||
          (second.value_2022 ?? second.value_2015 ?? 0) -
            (first.value_2022 ?? first.value_2015 ?? 0),
      );
  },
  summary: ({ rows, say, format }) => {
    const value = (geo: string, year: number): string =>
      format.percent(numberIn(rowWith(rows, "geo", geo), `value_${year}`), 1);
    const claim = (geo: string): string =>
      format.percent(numberIn(rowWith(rows, "geo", geo), "claim_2011"));
    return say(
      {
        pl: "Wykres par punktów dla {count} krajów. W Polsce w organizacjach bezpłatnie pracowało {pl15} osób od 16 lat w 2015 roku (wynik mało wiarygodny) i {pl22} w 2022. W Niderlandach {nl15} i {nl22}, w Danii {dk15} i {dk22}, w Szwecji {se15} i {se22}. Teza z 2011 roku mówiła o {claimPl} w Polsce i ponad {claimNl} w tych trzech krajach.",
        en: "Dumbbell chart of {count} countries. In Poland {pl15} of people aged 16 and over did unpaid work through an organisation in 2015 (a value of low reliability) and {pl22} in 2022. In the Netherlands it was {nl15} and {nl22}, in Denmark {dk15} and {dk22}, in Sweden {se15} and {se22}. The claim of 2011 spoke of {claimPl} in Poland and over {claimNl} in those three countries.",
      },
      {
        count: rows.length,
        pl15: value("PL", 2015),
        pl22: value("PL", 2022),
        nl15: value("NL", 2015),
        nl22: value("NL", 2022),
        dk15: value("DK", 2015),
        dk22: value("DK", 2022),
        se15: value("SE", 2015),
        se22: value("SE", 2022),
        claimPl: claim("PL"),
        claimNl: claim("NL"),
      },
    );
  },
  draw: (input) => {
    const { rows, width, format, say } = input;
    const narrow = width < NARROW;
    const marginLeft = narrow ? 146 : 168;
    const names = {
      x: 0,
      y: "name",
      text: "name",
      textAnchor: "end",
      dx: -12,
      className: ROWS,
      fontSize: 13,
    } as const;
    const tones: [(row: ChartRow) => boolean, string, string][] = [
      [isOther, "var(--muted)", "var(--soft)"],
      [isLeader, "var(--ink)", "var(--ink)"],
      [isSubject, "var(--accent)", "var(--accent)"],
    ];
    // Plot asks for the text of every row, of those too that it then leaves out.
    const number = (row: ChartRow, key: string, decimals = 0): string => {
      const value = numberOrNull(row, key);
      return value === null ? "" : format.number(value, decimals);
    };
    const top = rows[0] ? [rows[0]] : [];
    const yearLabel = {
      y: "name",
      dy: -14,
      fontSize: 13,
      fill: "var(--soft)",
      stroke: "var(--paper)",
      strokeWidth: 4,
    } as const;
    const valueText = (key: string) => ({
      x: key,
      y: "name",
      text: (row: ChartRow) => number(row, key, 1),
      className: ROWS,
      fontSize: 13,
      fontWeight: 600,
    });
    const claimFill = { fill: "var(--paper)", stroke: "var(--soft)", strokeWidth: 1.5 } as const;
    return plotDrawing(input, {
      height: (narrow ? 84 : 66) + rows.length * (narrow ? 19 : 20),
      marginLeft,
      marginRight: narrow ? 24 : 30,
      marginTop: narrow ? 78 : 60,
      marginBottom: 6,
      x: { domain: [0, 60], label: null },
      y: { domain: rows.map((row) => textIn(row, "name")), label: null, axis: null },
      symbol: { legend: false },
      marks: [
        Plot.axisX({
          anchor: "top",
          ticks: [0, 20, 40, 60],
          tickSize: 0,
          label: null,
          dy: narrow ? -36 : -18,
          tickFormat: (tick: number) => (tick === 60 ? format.percent(tick) : format.number(tick)),
          fill: "var(--faint)",
          fontSize: 13,
        }),
        // The lines reach up past the years to the numbers of the axis.
        Plot.gridX([0, 20, 40, 60], {
          stroke: "var(--rule)",
          strokeOpacity: 1,
          insetTop: narrow ? -32 : -14,
        }),
        Plot.ruleX([50], { stroke: "var(--soft)", strokeDasharray: "2 4" }),
        Plot.barX(rows.filter(isSubject), {
          x1: 0,
          x2: 60,
          y: "name",
          fill: "var(--wash)",
          insetTop: -1,
          insetBottom: -1,
          insetLeft: -marginLeft,
        }),
        ...tones.map(([filter, , fill], index) =>
          Plot.text(rows, { ...names, filter, fill, ...(index > 0 ? { fontWeight: 600 } : {}) }),
        ),
        ...tones.map(([filter, stroke]) =>
          Plot.ruleY(rows, {
            x1: "value_2015",
            x2: "value_2022",
            y: "name",
            stroke,
            strokeOpacity: 0.55,
            strokeWidth: 2,
            filter: (row: ChartRow) => filter(row) && has("value_2022")(row),
            className: ROWS,
          }),
        ),
        // The mark of a row is its value of 2022 or, where there is none, that of 2015.
        ...tones.flatMap(([filter, tone]) =>
          [true, false].map((hasBoth) =>
            Plot.dot(rows, {
              x: "value_2015",
              y: "name",
              r: 2.8,
              stroke: tone,
              strokeWidth: 1.6,
              fill: (row: ChartRow) => (isUnreliable(row) ? "var(--paper)" : tone),
              filter: (row: ChartRow) => filter(row) && has("value_2022")(row) === hasBoth,
              className: hasBoth ? ROWS : MARKS,
            }),
          ),
        ),
        ...tones.map(([filter, tone]) =>
          Plot.dot(rows, {
            x: "value_2022",
            y: "name",
            r: 5.8,
            stroke: "var(--paper)",
            strokeWidth: 1,
            fill: tone,
            filter: (row: ChartRow) => filter(row) && has("value_2022")(row),
            className: MARKS,
          }),
        ),
        Plot.dot(rows, {
          x: "claim_2011",
          y: "name",
          filter: isClaimed,
          symbol: "diamond",
          r: 5,
          ...claimFill,
          className: ROWS,
        }),
        Plot.text(rows, {
          x: "claim_2011",
          y: "name",
          filter: isClaimed,
          text: (row: ChartRow) =>
            isSubject(row)
              ? say(
                  { pl: "teza z 2011 r.: {value}%", en: "claim of 2011: {value}%" },
                  { value: number(row, "claim_2011") },
                )
              : `> ${number(row, "claim_2011")}`,
          textAnchor: "start",
          dx: 10,
          fontSize: 13,
          fill: "var(--soft)",
          className: ROWS,
        }),
        Plot.text(rows, {
          ...valueText("value_2022"),
          filter: isSubject,
          textAnchor: "end",
          dx: -9,
          fill: "var(--accent)",
        }),
        // On a phone the claim's mark stands where the value of 2015 would be written.
        Plot.text(rows, {
          ...valueText("value_2015"),
          filter: (row: ChartRow) => isSubject(row) && !narrow,
          textAnchor: "start",
          dx: 8,
          fill: "var(--accent)",
        }),
        Plot.text(top, {
          ...yearLabel,
          x: "value_2022",
          text: () => "2022",
          textAnchor: "end",
          dx: narrow ? 1 : 4,
        }),
        Plot.text(top, {
          ...yearLabel,
          x: "value_2015",
          text: () => "2015",
          textAnchor: "start",
          dx: narrow ? -1 : -4,
        }),
        Plot.text(top, {
          ...yearLabel,
          x: 50,
          text: () => say({ pl: "teza z 2011 r.", en: "claim of 2011" }),
          textAnchor: "middle",
          // On a phone the years stand close by: the claim's name takes a line of its own.
          dy: narrow ? -32 : -19,
        }),
      ],
    });
  },
});

function claimWords(claim: { number: number; bound: string } | undefined): string | null {
  if (!claim) return null;
  return `${claim.bound === "more-than" ? "> " : ""}${claim.number}%`;
}

function claimsByCountry(data: Data): Map<string, { number: number; bound: string }> {
  const byCountry = new Map<string, { number: number; bound: string }>();
  for (const id of [CLAIM_POLAND, CLAIM_LEADERS]) {
    const value = data.claims.get(id)?.value;
    if (!value) {
      throw new Error(
        `data/claims.json: ${id}: expected a claim with a value, received none; add it`,
      );
    }
    for (const geo of value.geos) byCountry.set(geo, value);
  }
  return byCountry;
}
