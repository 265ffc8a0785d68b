// One drawing in one file: three panels that share their years and rows (over 250 lines).
import { scaleLinear } from "d3-scale";
import { defineUntypedChart, type DrawInput } from "./definition/define-chart.ts";
import { indicatorIn } from "./rows/indicator-rows.ts";
import { NARROW } from "./kit/plot-drawing.ts";
import { numberIn, numberOrNull, rowWith, textIn } from "./rows/row-value.ts";
import { type Drawn, drawnRoot, svgRoot } from "./kit/svg-root.ts";
import { rowMark, writtenText } from "./kit/written-text.ts";

const INDICATORS = {
  organisations: "npo-totals-poland",
  memberships: "npo-members-poland",
  jobs: "npo-jobs-poland",
  circles: "npo-rural-women-circles-poland",
} as const;
const [FIRST, LAST] = [2010, 2022];
// The survey takes in the rural women's circles from this year on.
const BREAK = 2020;
// In this year jobs were counted, later full-time equivalents: it stands apart.
const JOBS_NOT_FULL_TIME = 2014;
const BAR = 30;

const thousand = { pl: "tys.", en: "thousand" } as const;
const million = { pl: "mln", en: "million" } as const;

export default defineUntypedChart({
  title: ({ rows, say, holding }) => {
    const at = (key: string, year: number): number =>
      numberIn(rowWith(rows, "year", String(year)), key);
    return holding(
      // Before the break, so that the change of definition does not decide.
      at("organisations", 2018) > at("organisations", FIRST) * 1.05 &&
        at("memberships", 2018) < at("memberships", FIRST) * 0.95 &&
        at("memberships", LAST) < at("memberships", 2018),
      say({
        pl: "Od 2010 roku organizacji przybyło, a członkostw w nich ubyło",
        en: "Since 2010 organisations have grown in number while memberships have fallen",
      }),
    );
  },
  subtitle: {
    pl: "Czynne organizacje non-profit w Polsce, członkostwa i miejsca pracy w nich, badanie SOF Głównego Urzędu Statystycznego, 2010–2022",
    en: "Active non-profit organisations in Poland, memberships and jobs in them, SOF survey of Statistics Poland, 2010–2022",
  },
  note: ({ rows, say, holding }) =>
    holding(
      numberIn(rowWith(rows, "year", String(BREAK)), "without_circles") <
        numberIn(rowWith(rows, "year", "2018"), "organisations"),
      say({
        pl: "Od 2020 roku liczy się też koła gospodyń wiejskich; bez nich organizacji byłoby wtedy mniej niż w 2018 roku (pełna część kolumny); wartość z 2022 roku obejmuje je w nieznanej liczbie. Członkostwa liczy się w każdej organizacji osobno, więc jedna osoba może być policzona kilka razy; suma z 2010 roku jest nasza, wartości z 2020 nie znaleziono. W 2014 roku liczono miejsca pracy, później pełne etaty. Puste kolumny: inna definicja.",
        en: "From 2020 rural women’s circles are counted too; without them there would have been fewer organisations than in 2018 (the solid part of the column); the value of 2022 includes an unknown number of them. Memberships are counted in each organisation, so one person can be counted several times; the sum of 2010 is ours, and the value of 2020 was not found. In 2014 jobs were counted, later full-time jobs. Hollow columns: another definition.",
      }),
    ),
  indicators: Object.values(INDICATORS),
  claims: ["2.17"],
  coverage: { pl: "Polska", en: "Poland" },
  key: "year",
  columns: [
    { key: "year", label: { pl: "Rok", en: "Year" }, kind: "name" },
    {
      key: "organisations",
      label: { pl: "Organizacje", en: "Organisations" },
      unit: thousand,
      kind: "number",
      decimals: 1,
    },
    {
      key: "without_circles",
      label: { pl: "Bez kół gospodyń wiejskich", en: "Without rural women’s circles" },
      unit: thousand,
      kind: "number",
      decimals: 1,
    },
    {
      key: "memberships",
      label: { pl: "Członkostwa", en: "Memberships" },
      unit: million,
      kind: "number",
      decimals: 1,
    },
    {
      key: "jobs",
      label: { pl: "Miejsca pracy", en: "Jobs" },
      unit: thousand,
      kind: "number",
      decimals: 1,
    },
  ],
  rows: ({ data }) => {
    const value = (key: keyof typeof INDICATORS, year: number): number | null =>
      indicatorIn(data, INDICATORS[key]).rows.find((row) => row.year === year)?.value ?? null;
    return indicatorIn(data, INDICATORS.organisations).rows.map(({ year, value: all }) => {
      const circles = value("circles", year);
      return {
        year: String(year),
        organisations: all,
        without_circles: circles === null || all === null ? null : all - circles,
        memberships: value("memberships", year),
        jobs: value("jobs", year),
      };
    });
  },
  summary: ({ rows, say, format }) => {
    const value = (key: string, year: number): string =>
      format.number(numberIn(rowWith(rows, "year", String(year)), key), 1);
    return say(
      {
        pl: "Trzy wykresy kolumnowe dla Polski. Czynnych organizacji było {o10} tys. w 2010, {o18} tys. w 2018 i {o22} tys. w 2022 roku, od 2020 z kołami gospodyń wiejskich (bez nich {w20} tys. w 2020). Członkostw było {m10} mln w 2010 i {m22} mln w 2022 roku. Etatów było {j18} tys. w 2018 i {j22} tys. w 2022 roku.",
        en: "Three column charts for Poland. Active organisations numbered {o10} thousand in 2010, {o18} thousand in 2018 and {o22} thousand in 2022, from 2020 with rural women’s circles (without them {w20} thousand in 2020). Memberships numbered {m10} million in 2010 and {m22} million in 2022. Full-time jobs numbered {j18} thousand in 2018 and {j22} thousand in 2022.",
      },
      {
        o10: value("organisations", FIRST),
        o18: value("organisations", 2018),
        o22: value("organisations", LAST),
        w20: value("without_circles", BREAK),
        m10: value("memberships", FIRST),
        m22: value("memberships", LAST),
        j18: value("jobs", 2018),
        j22: value("jobs", LAST),
      },
    );
  },
  draw: (input) => {
    const { document, rows, width, say } = input;
    const narrow = width < NARROW;
    const step = narrow ? 228 : 0;
    const panelWidth = narrow ? width : (width - 2 * 48) / 3;
    const svg = svgRoot(document, width, narrow ? step * 3 - 14 : 300);
    // One group per row is its mark; the columns of all panels are in it.
    const groups = rows.map((_, index) => rowMark(svg, index));
    const panels: readonly Omit<Panel, "left" | "top" | "width" | "height">[] = [
      {
        key: "organisations",
        head: say({ pl: "Organizacje, tys.", en: "Organisations, thousand" }),
        top_value: 120,
        colour: "var(--soft)",
        hollow: [LAST],
        remark: say({ pl: "z kołami gospodyń wiejskich", en: "with rural women’s circles" }),
      },
      {
        key: "memberships",
        head: say({ pl: "Członkostwa, mln", en: "Memberships, million" }),
        top_value: 12,
        colour: "var(--accent)",
        hollow: [],
      },
      {
        key: "jobs",
        head: say({ pl: "Etaty, tys.", en: "Full-time jobs, thousand" }),
        top_value: 180,
        colour: "var(--soft)",
        hollow: [JOBS_NOT_FULL_TIME],
      },
    ];
    panels.forEach((panel, index) => {
      drawPanel(svg, groups, input, {
        ...panel,
        left: narrow ? 0 : index * (panelWidth + 48),
        top: narrow ? index * step : 0,
        width: panelWidth,
        height: narrow ? step - 22 : 296,
      });
    });
    return drawnRoot(svg);
  },
});

interface Panel {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly key: string;
  readonly head: string;
  readonly top_value: number;
  readonly colour: string;
  /** Years counted by another definition: their columns are hollow. */
  readonly hollow: readonly number[];
  /** What the last column counts in addition. */
  readonly remark?: string;
}

function drawPanel(
  svg: Drawn<SVGSVGElement>,
  groups: readonly Drawn[],
  { rows, format }: DrawInput,
  panel: Panel,
): void {
  const x = scaleLinear(
    [FIRST, LAST],
    [panel.left + BAR / 2 + 3, panel.left + panel.width - BAR / 2 - 3],
  );
  const floor = panel.top + panel.height - 22;
  // On a phone the remark over the last column stands below the head, not beside it.
  const ceiling = panel.top + (panel.remark !== undefined && panel.width > 300 ? 52 : 34);
  const y = scaleLinear([0, panel.top_value], [floor, ceiling]);
  writtenText(svg, panel.head, { x: panel.left, y: panel.top + 16, size: 15, weight: 600 });
  svg
    .append("path")
    .attr("class", "grid")
    .attr("d", `M${panel.left},${floor}H${(panel.left + panel.width).toFixed(1)}`);
  for (const row of rows) {
    const year = Number(textIn(row, "year"));
    svg
      .append("text")
      .attr("class", "axis")
      .attr("x", x(year).toFixed(1))
      .attr("y", floor + 18)
      .attr("text-anchor", "middle")
      .text(String(year));
  }
  rows.forEach((row, index) => {
    const value = numberOrNull(row, panel.key);
    const group = groups[index];
    if (value === null || !group) return;
    const year = Number(textIn(row, "year"));
    const words = svg.append("g").attr("data-row", index);
    const solid = panel.key === "organisations" ? numberOrNull(row, "without_circles") : null;
    const left = x(year) - BAR / 2;
    const column = (from: number, to: number, hollow: boolean): void => {
      // An outline lies half outside its rectangle: hollow ones are drawn smaller by it.
      const inset = hollow ? 0.75 : 0;
      group
        .append("rect")
        .attr("x", (left + inset).toFixed(1))
        .attr("y", (y(to) + inset).toFixed(1))
        .attr("width", BAR - 2 * inset)
        .attr("height", (y(from) - y(to) - inset).toFixed(1))
        .attr("fill", hollow ? "var(--paper)" : panel.colour)
        .attr("stroke", hollow ? panel.colour : null)
        .attr("stroke-width", hollow ? 1.5 : null);
    };
    if (solid === null) column(0, value, panel.hollow.includes(year));
    else {
      column(solid, value, true);
      column(0, solid, false);
      writtenText(words, format.number(solid, 1), {
        x: x(year),
        y: y(solid) + 18,
        size: 13,
        fill: "var(--paper)",
        anchor: "middle",
      });
    }
    writtenText(words, format.number(value, 1), {
      x: x(year),
      y: y(value) - 7,
      size: 14,
      weight: 600,
      fill: panel.colour === "var(--accent)" ? panel.colour : "var(--ink)",
      anchor: "middle",
    });
  });
  if (panel.remark === undefined) return;
  writtenText(svg, panel.remark, {
    x: panel.left + panel.width,
    y: y(numberIn(rowWith(rows, "year", String(LAST)), panel.key)) - 26,
    size: 13,
    fill: "var(--soft)",
    anchor: "end",
  });
}
