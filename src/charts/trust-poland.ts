// Seven series in two panels, each with its own kind of mark (over 250 lines).
import { scaleLinear } from "d3-scale";
import { max, min } from "d3-array";
import type { Row } from "../schema/indicator.ts";
import type { Data } from "../schema/load.ts";
import type { Text } from "../schema/text.ts";
import { defineUntypedChart, type ChartRow, type DrawInput } from "./definition/define-chart.ts";
import { indicatorIn } from "./rows/indicator-rows.ts";
import { intervalCells, intervalColumns } from "./rows/interval.ts";
import { placedLabels, type Box, type LabelWish } from "./kit/label-placement.ts";
import { NARROW } from "./kit/plot-drawing.ts";
import { numberIn, numberOrNull, rowWith, textIn } from "./rows/row-value.ts";
import { type Drawn, drawnRoot, svgRoot } from "./kit/svg-root.ts";
import { rowMark, writtenText } from "./kit/written-text.ts";

const [FROM, TO] = [1990, 2026];

interface Series {
  readonly id: string;
  readonly indicator: string;
  readonly series?: string;
  readonly panel: "share" | "mean";
  readonly name: Text;
  /** Longest gap in years that a line may bridge; 0 draws points only. */
  readonly joined: number;
  readonly paint: string;
  readonly hollow?: boolean;
  /** Its name in the drawing, where that is shorter. */
  readonly short?: string;
  /** Where its name stands: the middle in years, the baseline in the panel's unit. */
  readonly labels?: readonly (readonly [year: number, value: number])[];
}

const SERIES: readonly Series[] = [
  {
    id: "cbos",
    indicator: "cbos-trust",
    series: "can-be-trusted",
    panel: "share",
    name: { pl: "CBOS", en: "CBOS" },
    labels: [[2019, 15.4]],
    joined: 2,
    paint: "var(--accent)",
  },
  {
    id: "evs",
    indicator: "evs-wvs-generalised-trust",
    series: "evs",
    panel: "share",
    name: { pl: "EVS", en: "EVS" },
    joined: 0,
    paint: "var(--ink)",
  },
  {
    id: "wvs",
    indicator: "evs-wvs-generalised-trust",
    series: "wvs",
    panel: "share",
    name: { pl: "WVS", en: "WVS" },
    joined: 0,
    paint: "var(--muted)",
  },
  {
    id: "diagnoza",
    indicator: "diagnoza-trust-pl",
    series: "diagnoza",
    panel: "share",
    name: { pl: "Diagnoza Społeczna", en: "Social Diagnosis" },
    labels: [[2014, 8.2]],
    joined: 2,
    paint: "var(--ink)",
  },
  {
    id: "ess",
    indicator: "diagnoza-trust-pl",
    series: "ess-czapinski",
    panel: "share",
    name: { pl: "ESS, próg Czapińskiego", en: "ESS, cut by Czapiński" },
    short: "ESS",
    labels: [
      [2004, 7],
      [2009.6, 15.6],
    ],
    joined: 0,
    paint: "var(--muted)",
    hollow: true,
  },
  {
    id: "eurostat",
    indicator: "eurostat-trust-others",
    panel: "mean",
    name: { pl: "Zaufanie, Eurostat", en: "Trust, Eurostat" },
    labels: [[2019.5, 8.3]],
    joined: 3,
    paint: "var(--ink)",
    hollow: true,
  },
  {
    id: "helpfulness",
    indicator: "ess-people-helpful",
    panel: "mean",
    name: { pl: "Gotowość do pomocy, ESS", en: "Helpfulness of people, ESS" },
    labels: [[2009, 1.6]],
    joined: 2,
    paint: "var(--ink)",
  },
];
const TWO_ANSWERS = ["cbos", "evs", "wvs"];
const LATE = 1998;

const twoAnswers = (rows: readonly ChartRow[]): readonly ChartRow[] =>
  rows.filter(
    (row) => TWO_ANSWERS.includes(textIn(row, "series")) && numberIn(row, "year") >= LATE,
  );
const share = (row: ChartRow): number => numberIn(row, "value");

export default defineUntypedChart({
  title: ({ rows, say, format, holding }) => {
    const values = twoAnswers(rows).map(share);
    const [low, high] = [min(values) ?? Number.NaN, max(values) ?? Number.NaN];
    return holding(
      high - low < 12,
      say(
        {
          pl: "Od końca lat dziewięćdziesiątych większości ludzi ufa od {low} do {high} Polaków, gdy odpowiedzi są dwie",
          en: "Since the late 1990s from {low} to {high} of Poles have trusted most people when offered two answers",
        },
        { low: format.number(low), high: format.percent(high) },
      ),
    );
  },
  subtitle: {
    pl: "Zaufanie i gotowość do pomocy w siedmiu szeregach, Polska 1990–2026; w badaniach EVS i WVS kreska pionowa to 95-procentowy przedział ufności, pozioma – lata badania",
    en: "Trust and helpfulness in seven series, Poland 1990–2026; for the EVS and WVS the vertical bar is the 95% confidence interval, the horizontal one the survey years",
  },
  note: {
    pl: "CBOS, EVS i WVS dają dwie odpowiedzi, Diagnoza Społeczna trzy, ESS skalę, którą Czapiński sprowadził do odsetka. Wyników CBOS z lat 2012 i 2014 nie znaleziono. Błąd losowania CBOS to około 2,6 punktu procentowego. Eurostat: wszystkie polskie wartości mało wiarygodne, po 2013 roku przerwa w szeregu. Skal 0–10 nie należy zestawiać z odsetkami. Dane ESS: tylko użytek niekomercyjny.",
    en: "CBOS, the EVS and the WVS offer two answers, the Social Diagnosis three, the ESS a scale that Czapiński cut into a share. Results of CBOS for 2012 and 2014 were not found. The sampling error of CBOS is about 2.6 percentage points. Eurostat: all Polish values are of low reliability, with a break after 2013. Scales of 0–10 must not be set against shares. ESS data: non-commercial use only.",
  },
  indicators: [...new Set(SERIES.map(({ indicator }) => indicator))],
  claims: ["2.15", "2.27"],
  coverage: { pl: "Polska", en: "Poland" },
  key: "id",
  columns: [
    { key: "id", label: { pl: "Kod", en: "Code" }, kind: "code" },
    { key: "name", label: { pl: "Badanie", en: "Survey" }, kind: "name" },
    { key: "series", label: { pl: "Kod szeregu", en: "Code of the series" }, kind: "code" },
    { key: "year", label: { pl: "Rok", en: "Year" }, kind: "year" },
    { key: "first_year", label: { pl: "Od roku", en: "From year" }, kind: "code", numeric: true },
    {
      key: "value",
      label: { pl: "Ufający", en: "Who trust" },
      unit: { pl: "%", en: "%" },
      kind: "number",
      decimals: 1,
    },
    ...intervalColumns(1, { pl: "%", en: "%" }),
    { key: "mean", label: { pl: "Średnia, 0–10", en: "Mean, 0–10" }, kind: "number", decimals: 1 },
  ],
  rows: ({ data, locale }) =>
    SERIES.flatMap((series) =>
      rowsOf(series, data).map((row): ChartRow => {
        const isShare = series.panel === "share";
        return {
          id: `${series.id}-${row.year}`,
          name: series.name[locale],
          series: series.id,
          year: row.year,
          first_year: row.period === undefined ? null : Number(row.period.slice(0, 4)),
          value: isShare ? row.value : null,
          ...intervalCells(row),
          mean: isShare ? null : row.value,
        };
      }),
    ),
  summary: ({ rows, say, format }) => {
    const at = (id: string): string => format.percent(share(rowWith(rows, "id", id)));
    const mean = (id: string): string =>
      format.number(numberIn(rowWith(rows, "id", id), "mean"), 1);
    return say(
      {
        pl: "Wykres liniowo-punktowy w dwóch częściach. W badaniach CBOS większości ludzi ufało {first} Polaków w 2002 roku i {last} w 2026, w EVS {evs} w latach 2017–2020, w Diagnozie Społecznej {diagnoza} w 2011. Średnia ocena gotowości do pomocy w ESS wynosiła {from} w 2002 i {to} w 2016 roku, średnia zaufania w skali Eurostatu {eurostat} w 2024.",
        en: "Line and dot chart in two parts. At CBOS {first} of Poles trusted most people in 2002 and {last} in 2026, in the EVS {evs} in 2017–2020, in the Social Diagnosis {diagnoza} in 2011. The mean of helpfulness in the ESS was {from} in 2002 and {to} in 2016; the mean of trust on Eurostat’s scale was {eurostat} in 2024.",
      },
      {
        first: at("cbos-2002"),
        last: at("cbos-2026"),
        evs: at("evs-2020"),
        diagnoza: at("diagnoza-2011"),
        from: mean("helpfulness-2002"),
        to: mean("helpfulness-2016"),
        eurostat: mean("eurostat-2024"),
      },
    );
  },
  draw: (input) => {
    const { document, width, format, say } = input;
    const narrow = width < NARROW;
    const [left, right] = narrow ? [32, width - 16] : [44, width - 44];
    const x = scaleLinear([FROM, TO], [left, right]);
    const panels = [
      {
        panel: "share",
        top: 34,
        bottom: narrow ? 294 : 300,
        domain: [0, 40],
        ticks: [0, 10, 20, 30, 40],
        title: say({ pl: "Ufa większości ludzi", en: "Trust most people" }),
      },
      {
        panel: "mean",
        top: narrow ? 346 : 352,
        bottom: narrow ? 486 : 492,
        domain: [0, 10],
        ticks: [0, 5, 10],
        title: say({ pl: "Średnia ocen w skali 0–10", en: "Mean rating on a scale of 0–10" }),
      },
    ] as const;
    const svg = svgRoot(document, width, panels[1].bottom + 26);
    for (const { panel, top, bottom, domain, ticks, title } of panels) {
      const y = scaleLinear(domain, [bottom, top]);
      writtenText(svg, title, { x: 0, y: top - 16, size: 15, weight: 600 });
      for (const tick of ticks) {
        svg
          .append("path")
          .attr("d", `M${left},${rounded(y(tick))}H${right}`)
          .attr("stroke", "var(--rule)");
        writtenText(svg, tick === 40 ? format.percent(tick) : format.number(tick), {
          x: left - 7,
          y: rounded(y(tick)) + 4.5,
          size: 13,
          anchor: "end",
          fill: "var(--faint)",
        });
      }
      drawPanel(svg, panel, { x, y, input, frame: { left, right: width, top: top - 8, bottom } });
    }
    for (const year of narrow
      ? [1990, 2000, 2010, 2020]
      : [1990, 1995, 2000, 2005, 2010, 2015, 2020, 2025]) {
      writtenText(svg, String(year), {
        x: rounded(x(year)),
        y: panels[1].bottom + 20,
        size: 13,
        anchor: "middle",
        fill: "var(--faint)",
      });
    }

    return drawnRoot(svg);
  },
});

function rowsOf({ indicator, series }: Series, data: Data): readonly Row[] {
  return indicatorIn(data, indicator)
    .rows.filter(
      (row) => row.geo === "PL" && row.series === series && row.year >= FROM && row.value !== null,
    )
    .toSorted((first, second) => first.year - second.year);
}

interface Panel {
  readonly x: (year: number) => number;
  readonly y: (value: number) => number;
  readonly input: DrawInput;
  readonly frame: Box;
}

interface Point {
  readonly row: ChartRow;
  readonly index: number;
  readonly cx: number;
  readonly cy: number;
}

function drawPanel(svg: Drawn<SVGSVGElement>, panel: Series["panel"], place: Panel): void {
  const { x, y, input, frame } = place;
  const { rows, locale, format } = input;
  const own = SERIES.filter((series) => series.panel === panel);
  const points = new Map(
    own.map(({ id }) => [
      id,
      rows.flatMap((row, index): Point[] => {
        if (row["series"] !== id) return [];
        const value = numberOrNull(row, "value") ?? numberIn(row, "mean");
        const year = numberIn(row, "year");
        const middle = (year + (numberOrNull(row, "first_year") ?? year)) / 2;
        return [{ row, index, cx: rounded(x(middle)), cy: rounded(y(value)) }];
      }),
    ]),
  );
  for (const series of own) {
    const list = points.get(series.id) ?? [];
    drawLine(svg, series, list);
    for (const point of list) drawPoint(svg, series, point, place);
  }
  const boxes = [...points.values()].flat().flatMap((point) => pointBoxes(point, place));
  const lines = own.flatMap((series) => lineBoxes(series, points.get(series.id) ?? []));
  // Surveys whose points are not joined are named at each of them.
  const wishes = own
    .filter(({ id }) => id === "evs" || id === "wvs")
    .flatMap((series) =>
      (points.get(series.id) ?? []).map(({ cx, cy }): LabelWish & { readonly paint: string } => ({
        text: series.name[locale],
        x: cx,
        y: cy,
        gap: rounded(y(0) - y(3.5)),
        size: 13,
        bold: true,
        paint: wordPaint(series),
      })),
    );
  for (const label of placedLabels(wishes, [...boxes, ...lines], frame)) {
    if (label.anchor !== "middle") continue;
    writtenText(svg, label.text, {
      x: label.labelX,
      y: rounded(label.labelY),
      size: label.size,
      weight: 600,
      anchor: "middle",
      fill: wishes.find((one) => one.x === label.x && one.y === label.y)?.paint ?? "var(--ink)",
    });
  }
  for (const series of own) {
    for (const [year, value] of series.labels ?? []) {
      writtenText(svg, series.short ?? series.name[locale], {
        x: rounded(x(year)),
        y: rounded(y(value)),
        size: series.id === "cbos" ? 15 : 13.5,
        weight: 600,
        anchor: "middle",
        fill: wordPaint(series),
      });
    }
    const last = points.get(series.id)?.at(-1);
    if (series.id !== "cbos" || last === undefined) continue;
    const narrow = input.width < NARROW;
    writtenText(svg, format.percent(share(last.row)), {
      x: last.cx + (narrow ? 0 : 10),
      y: last.cy + (narrow ? 20 : 5),
      size: 14,
      weight: 600,
      anchor: narrow ? "middle" : "start",
      fill: series.paint,
    });
  }
}

/** Grey is too light for words. */
const wordPaint = ({ paint }: Series): string => (paint === "var(--muted)" ? "var(--soft)" : paint);

/** The boxes that a point and its bars fill. */
function pointBoxes({ row, cx, cy }: Point, { x, y }: Panel): Box[] {
  const dot = { left: cx - 6, right: cx + 6, top: cy - 6, bottom: cy + 6 };
  const [low, high] = [numberOrNull(row, "ci_low"), numberOrNull(row, "ci_high")];
  const first = numberOrNull(row, "first_year");
  if (low === null || high === null || first === null) return [dot];
  return [
    dot,
    { left: cx - 2, right: cx + 2, top: y(high), bottom: y(low) },
    { left: x(first), right: x(numberIn(row, "year")), top: cy - 2, bottom: cy + 2 },
  ];
}

/** Small boxes along the line of a series. */
function lineBoxes({ joined }: Series, points: readonly Point[]): Box[] {
  const steps = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];
  return points.flatMap((point, index) => {
    const next = points[index + 1];
    if (!next || numberIn(next.row, "year") - numberIn(point.row, "year") > joined) return [];
    return steps.map((step) => {
      const [cx, cy] = [
        point.cx + (next.cx - point.cx) * step,
        point.cy + (next.cy - point.cy) * step,
      ];
      return { left: cx - 4, right: cx + 4, top: cy - 4, bottom: cy + 4 };
    });
  });
}

/** Joins the points of a series; not over a gap, so that no value is invented. */
function drawLine(svg: Drawn<SVGSVGElement>, series: Series, points: readonly Point[]): void {
  if (series.joined === 0) return;
  const path = points
    .map(({ row, cx, cy }, index) => {
      const before = points[index - 1];
      const isNear =
        before !== undefined &&
        numberIn(row, "year") - numberIn(before.row, "year") <= series.joined;
      return `${isNear ? "L" : "M"}${cx},${cy}`;
    })
    .join("");
  svg
    .append("path")
    .attr("d", path)
    .attr("fill", "none")
    .attr("stroke", series.paint)
    .attr("stroke-width", series.id === "cbos" ? 2.4 : 1.6);
}

function drawPoint(svg: Drawn<SVGSVGElement>, series: Series, point: Point, place: Panel): void {
  const { row, index, cx, cy } = point;
  const { x, y } = place;
  const group = rowMark(svg, index);
  const [low, high] = [numberOrNull(row, "ci_low"), numberOrNull(row, "ci_high")];
  const first = numberOrNull(row, "first_year");
  if (low !== null && high !== null && first !== null) {
    group
      .append("path")
      .attr(
        "d",
        `M${cx},${rounded(y(low))}V${rounded(y(high))}M${rounded(x(first))},${cy}H${rounded(x(numberIn(row, "year")))}`,
      )
      .attr("stroke", series.paint)
      .attr("stroke-width", 2)
      .attr("stroke-opacity", 0.6);
  }
  group
    .append("circle")
    .attr("cx", cx)
    .attr("cy", cy)
    .attr("r", 4.4)
    .attr("fill", series.hollow === true ? "var(--paper)" : series.paint)
    .attr("stroke", series.paint)
    .attr("stroke-width", series.hollow === true ? 1.8 : 0);
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
