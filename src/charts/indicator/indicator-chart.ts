// The default figure of any indicator: three shapes of data, one file (over 200 lines).
import * as Plot from "@observablehq/plot";
import { median, pairs, rollups } from "d3-array";
import type { Indicator, Row } from "../../schema/indicator.ts";
import type { Data } from "../../schema/load.ts";
import type { Locale, Text } from "../../schema/text.ts";
import {
  defineUntypedChart,
  type ChartDefinition,
  type ChartRow,
  type DrawInput,
} from "../definition/define-chart.ts";
import { intervalCells } from "../rows/interval.ts";
import { MARKS, NARROW, plotDrawing, ROWS } from "../kit/plot-drawing.ts";
import { powiatMapRanking } from "../maps/powiat-map-ranking.ts";
import { powiatName } from "../maps/powiat-name.ts";
import { numberIn, textIn } from "../rows/row-value.ts";
import { textLines, labelWidth } from "../../type/text-lines.ts";

// A ranking longer than this is shown for Poland only, all values being in the table.
const MOST_RANKED = 60;
// The part of the axis that a line of text takes: closer ends would be written on one another.
const LEAST_GAP = 0.07;
const MAZOVIAN = /^(14|PL9)/u;

interface Slice {
  readonly year: number;
  readonly series: string | undefined;
  readonly rows: readonly Row[];
}

/**
 * Returns the chart that shows an indicator by the shape of its data: a map and a ranking for the
 * powiats, a ranking of the last well covered year for other areas, lines for one area over time if
 * they keep apart, and a list of values where there is neither.
 */
export function indicatorChart(indicator: Indicator): ChartDefinition {
  const slice = fullestSlice(indicator);
  const areas = new Set(slice.rows.map((row) => row.geo)).size;
  if (areas > 4) {
    const all = indicator.geography === "powiat";
    return all ? powiatChart(indicator, slice) : rankingChart(indicator, slice);
  }
  const years = new Set(indicator.rows.map((row) => row.year)).size;
  const seriesCount = Object.keys(indicator.series ?? {}).length;
  return years > 2 &&
    seriesCount <= 4 &&
    indicator.rows.length > seriesCount * 2 &&
    endsApart(indicator)
    ? lineChart(indicator)
    : listChart(indicator);
}

/** Whether the names and numbers at the ends of the lines have room for one line of text each. */
function endsApart({ rows }: Indicator): boolean {
  const known = rows.flatMap(({ geo, year, series, value }) =>
    value === null ? [] : [{ line: `${geo} ${series ?? ""}`, year, value }],
  );
  const room = LEAST_GAP * Math.max(...known.map(({ value }) => value));
  const ends = rollups(
    known,
    (own) => own.toSorted((first, second) => first.year - second.year),
    ({ line }) => line,
  ).flatMap(([, own]) => [own[0], own.at(-1)].filter((end) => end !== undefined));
  return ends.every(({ line, year, value }) =>
    ends.every(
      (other) =>
        other.line === line || other.year !== year || Math.abs(other.value - value) >= room,
    ),
  );
}

function common(
  indicator: Indicator,
  subtitle: Text,
): Omit<ChartDefinition, "rows" | "draw" | "summary" | "columns" | "key"> {
  return {
    title: indicator.name,
    subtitle,
    indicators: [indicator.id],
    coverage: indicator.population,
  };
}

const named = (label: Text, kind: "name" | "code" | "text", key: string) => ({ key, label, kind });

function valueColumn({ unitShort, unit, decimals }: Indicator) {
  return { key: "value", label: unit, unit: unitShort, kind: "number", decimals } as const;
}

/** The year and series with most areas; of those almost as full, the latest year. */
function fullestSlice({ rows, series }: Indicator): Slice {
  const order = Object.keys(series ?? {});
  const slices = rollups(
    rows.filter((row) => row.value !== null),
    (own) => own,
    (row) => row.year,
    (row) => row.series,
  ).flatMap(([year, bySeries]) =>
    bySeries.map(([name, own]) => ({ year, series: name, rows: own })),
  );
  const most = Math.max(...slices.map((slice) => slice.rows.length));
  const [best] = slices
    .filter((slice) => slice.rows.length >= most * 0.7)
    .sort(
      (first, second) =>
        second.year - first.year ||
        order.indexOf(first.series ?? "") - order.indexOf(second.series ?? ""),
    );
  if (!best) throw new Error("indicator: expected at least one value, found none; add rows");
  return best;
}

function sliceWords(indicator: Indicator, { year, series, rows }: Slice): Text {
  const period = rows[0]?.period ?? String(year);
  const label = series === undefined ? undefined : indicator.series?.[series];
  const words = (locale: Locale): string =>
    [indicator.unit[locale], label?.[locale], period].filter(Boolean).join(", ");
  return { pl: words("pl"), en: words("en") };
}

function geoName(data: Data, geo: string, locale: Locale): string {
  const territory = data.territories.get(geo);
  return territory ? powiatName(territory, locale) : geo;
}

function rankedRows(
  slice: Slice,
  data: Data,
  locale: Locale,
  keep: (geo: string) => boolean,
): ChartRow[] {
  return slice.rows
    .filter((row) => keep(row.geo))
    .toSorted((first, second) => (second.value ?? 0) - (first.value ?? 0))
    .map((row) => ({
      geo: row.geo,
      name: geoName(data, row.geo, locale),
      value: row.value,
      ...intervalCells(row),
    }));
}

function rankSummary(indicator: Indicator) {
  return ({ rows, say, format }: DrawInput | Parameters<ChartDefinition["summary"]>[0]): string => {
    const [first, last] = [rows[0], rows.at(-1)];
    if (!first || !last) return "";
    const value = (row: ChartRow): string =>
      format.number(numberIn(row, "value"), indicator.decimals);
    return say(
      {
        pl: "Ranking {count} obszarów. Najwyższa wartość: {first}, {high}; najniższa: {last}, {low}.",
        en: "Ranking of {count} areas. Highest value: {first}, {high}; lowest: {last}, {low}.",
      },
      {
        count: rows.length,
        first: textIn(first, "name"),
        high: value(first),
        last: textIn(last, "name"),
        low: value(last),
      },
    );
  };
}

function powiatChart(indicator: Indicator, slice: Slice): ChartDefinition {
  return defineUntypedChart({
    ...common(indicator, sliceWords(indicator, slice)),
    boundaries: true,
    key: "geo",
    columns: [
      named({ pl: "Kod TERYT", en: "TERYT code" }, "code", "geo"),
      named({ pl: "Powiat", en: "Powiat" }, "name", "name"),
      valueColumn(indicator),
    ],
    rows: ({ data, locale }) =>
      rankedRows(slice, data, locale, (geo) => data.territories.get(geo)?.level === "powiat"),
    summary: rankSummary(indicator),
    draw: (input) => powiatMapRanking(input, indicator.decimals, indicator.unitShort.en === "%"),
  });
}

function rankingChart(indicator: Indicator, slice: Slice): ChartDefinition {
  const polish = slice.rows.length > MOST_RANKED;
  const note = {
    pl: "Na rysunku tylko Polska i jej regiony; wszystkie wartości są w tabeli poniżej.",
    en: "The drawing shows Poland and its regions only; all values are in the table below.",
  };
  return defineUntypedChart({
    ...common(indicator, sliceWords(indicator, slice)),
    ...(polish ? { note } : {}),
    key: "geo",
    columns: [
      named({ pl: "Kod", en: "Code" }, "code", "geo"),
      named({ pl: "Obszar", en: "Area" }, "name", "name"),
      valueColumn(indicator),
    ],
    rows: ({ data, locale }) =>
      rankedRows(slice, data, locale, (geo) => !polish || geo.startsWith("PL")),
    summary: rankSummary(indicator),
    draw: (input) => dotRanking(input, indicator),
  });
}

function dotRanking(input: DrawInput, { decimals, unitShort }: Indicator): Element {
  const { rows, width, format } = input;
  const narrow = width < NARROW;
  // Names in two languages are cut to the first; what is still too long takes two lines.
  const room = narrow ? 156 : 314;
  const label = (row: ChartRow): string[] =>
    textLines((textIn(row, "name").split("/")[0] ?? "").trim(), room, 13);
  const labels = rows.map(label);
  const isTall = labels.some((lines) => lines.length > 1);
  const longest = Math.max(...labels.flat().map((line) => labelWidth(line, 13)));
  const marginLeft = Math.ceil(longest) + 16;
  const value = (row: ChartRow): string => format.number(numberIn(row, "value"), decimals);
  const marginRight = Math.ceil(Math.max(...rows.map((row) => labelWidth(value(row), 13)))) + 14;
  const isOwn = (row: ChartRow): boolean =>
    row["geo"] === "PL" || MAZOVIAN.test(textIn(row, "geo"));
  const isOther = (row: ChartRow): boolean => !isOwn(row);
  const text = { y: "name", fontSize: 13, className: ROWS } as const;
  const names = {
    ...text,

    text: (row: ChartRow) => label(row).join("\n"),
    lineHeight: 1,
    textAnchor: "end",
    frameAnchor: "left",
    dx: -10,
  } as const;
  const values = {
    ...text,
    x: (row: ChartRow) => row["ci_high"] ?? row["value"],
    text: value,
    textAnchor: "start",
    dx: 8,
  } as const;
  const own = { fill: "var(--accent)", fontWeight: 600, filter: isOwn };
  const other = { fill: "var(--soft)", filter: isOther };
  return plotDrawing(input, {
    height: 34 + rows.length * (isTall ? 29 : 19),
    marginLeft,
    marginRight,
    marginTop: 28,
    marginBottom: 6,
    x: { nice: true, label: null },
    y: { domain: rows.map((row) => textIn(row, "name")), label: null, axis: null },
    marks: [
      Plot.axisX({
        anchor: "top",
        ticks: narrow ? 3 : 5,
        tickSize: 0,
        label: null,
        tickFormat: tickWords(input, unitShort),
        fill: "var(--faint)",
        fontSize: 13,
      }),
      Plot.gridX({ ticks: narrow ? 3 : 5, stroke: "var(--rule)", strokeOpacity: 1 }),
      Plot.text(rows, { ...names, ...other }),
      Plot.text(rows, { ...names, ...own }),
      Plot.ruleY(rows, {
        x1: "ci_low",
        x2: "ci_high",
        y: "name",
        stroke: "var(--muted)",
        strokeWidth: 2,
        strokeOpacity: 0.6,
        className: ROWS,
      }),
      Plot.dot(rows, {
        x: "value",
        y: "name",
        r: 4,
        fill: "var(--muted)",
        filter: isOther,
        className: MARKS,
      }),
      Plot.dot(rows, {
        x: "value",
        y: "name",
        r: 4.6,
        fill: "var(--accent)",
        filter: isOwn,
        className: MARKS,
      }),
      Plot.text(rows, { ...values, ...other }),
      Plot.text(rows, { ...values, ...own }),
    ],
  });
}

/** Writes the numbers of an axis, all with as many decimals as the finest of them needs. */
function tickWords({ format }: DrawInput, unit: Text) {
  const needed = (tick: number): number =>
    [0, 1].find((digits) => Math.abs(tick - Number(tick.toFixed(digits))) < 1e-9) ?? 2;
  // Plot hands over all ticks, which its types leave out.
  return (tick: number, _?: number, ticks: readonly number[] = [tick]): string => {
    const decimals = Math.max(...ticks.map(needed));
    return unit.en === "%" ? format.percent(tick, decimals) : format.number(tick, decimals);
  };
}

/** Label of a row's line: its series, else its area. */
function lineName(indicator: Indicator, row: Row, data: Data, locale: Locale): string {
  const label = row.series === undefined ? undefined : indicator.series?.[row.series];
  return label ? label[locale] : geoName(data, row.geo, locale);
}

function lineChart(indicator: Indicator): ChartDefinition {
  const years = indicator.rows.map((row) => row.year);
  const span = `${Math.min(...years)}–${Math.max(...years)}`;
  return defineUntypedChart({
    ...common(indicator, {
      pl: `${indicator.unit.pl}, ${span}`,
      en: `${indicator.unit.en}, ${span}`,
    }),
    key: "point",
    columns: [
      named({ pl: "Punkt", en: "Point" }, "code", "point"),
      named({ pl: "Seria i rok", en: "Series and year" }, "name", "name"),
      { key: "year", label: { pl: "Rok", en: "Year" }, kind: "code", numeric: true },
      named({ pl: "Seria", en: "Series" }, "code", "line"),
      valueColumn(indicator),
    ],
    rows: ({ data, locale }) => pointRows(indicator, data, locale),
    summary: ({ rows, say, format }) => {
      const [first, last] = [rows[0], rows.at(-1)];
      if (!first || !last) return "";
      const value = (row: ChartRow): string =>
        format.number(numberIn(row, "value"), indicator.decimals);
      return say(
        {
          pl: "Wykres liniowy z {count} wartościami: od {first}, {from}, do {last}, {to}.",
          en: "Line chart of {count} values: from {first}, {from}, to {last}, {to}.",
        },
        {
          count: rows.length,
          first: textIn(first, "name"),
          from: value(first),
          last: textIn(last, "name"),
          to: value(last),
        },
      );
    },
    draw: (input) => lines(input, indicator),
  });
}

/** The points by line, in the order in which the data name the lines, and by year. */
function pointRows(indicator: Indicator, data: Data, locale: Locale): ChartRow[] {
  const codes = Object.keys(indicator.series ?? {});
  const order = (row: Row): number => codes.indexOf(row.series ?? "");
  const lines = Map.groupBy(
    indicator.rows
      .filter((row) => row.value !== null)
      .toSorted((first, second) => order(first) - order(second) || first.year - second.year),
    (row) => lineName(indicator, row, data, locale),
  );
  return [...lines].flatMap(([line, rows]) =>
    rows.map((row) => ({
      point: [row.geo, row.year, row.series].filter(Boolean).join("-"),
      name: `${line}, ${row.period ?? String(row.year)}`,
      year: row.year,
      line,
      value: row.value,
    })),
  );
}

function lines(input: DrawInput, { decimals, unitShort }: Indicator): Element {
  const { rows, width, format } = input;
  const narrow = width < NARROW;
  const names = [...new Set(rows.map((row) => textIn(row, "line")))];
  const years = rows.map((row) => numberIn(row, "year"));
  const middle = (Math.min(...years) + Math.max(...years)) / 2;
  const tone = (row: ChartRow): string =>
    row["line"] === names[0] ? "var(--accent)" : "var(--ink)";
  const ends = (row: ChartRow, index: number): boolean =>
    rows[index - 1]?.["line"] !== row["line"] || rows[index + 1]?.["line"] !== row["line"];
  const pieces = unbroken(rows);
  const height = narrow ? 300 : 380;
  const [marginLeft, marginRight, marginTop, marginBottom] = [64, 48, 24, 34];
  // Where a line falls through the room of its name below its first point, the name goes above.
  const span = Math.max(...years) - Math.min(...years);
  const yearsPerPixel = span / (width - marginLeft - marginRight - 16);
  const top = Math.max(...rows.map((row) => numberIn(row, "value")));
  const fallsAway = (row: ChartRow): boolean =>
    rows.some(
      (other) =>
        other["line"] === row["line"] &&
        Math.abs(numberIn(other, "year") - numberIn(row, "year")) <
          labelWidth(textIn(row, "line"), 13) * yearsPerPixel &&
        ((numberIn(row, "value") - numberIn(other, "value")) / top) *
          (height - marginTop - marginBottom) >
          6,
    );
  return plotDrawing(input, {
    height,
    marginLeft,
    marginRight,
    marginTop,
    marginBottom,
    x: { label: null, inset: 8 },
    y: { label: null, nice: true, zero: true },
    marks: [
      Plot.axisX({
        ticks: narrow ? 4 : 8,
        tickSize: 0,
        label: null,
        tickFormat: (year: number) => (Number.isInteger(year) ? String(year) : ""),
        fill: "var(--faint)",
        fontSize: 13,
      }),
      Plot.axisY({
        ticks: 5,
        tickSize: 0,
        label: null,
        tickFormat: tickWords(input, unitShort),
        fill: "var(--faint)",
        fontSize: 13,
      }),
      Plot.gridY({ ticks: 5, stroke: "var(--rule)", strokeOpacity: 1 }),
      ...(names.length > 1
        ? [
            { textAnchor: "start", above: false },
            { textAnchor: "start", above: true },
            { textAnchor: "end", above: false },
            { textAnchor: "end", above: true },
          ].map(({ textAnchor, above }) =>
            Plot.text(rows, {
              x: "year",
              y: "value",
              text: "line",
              filter: (row: ChartRow, index: number) =>
                rows[index - 1]?.["line"] !== row["line"] &&
                numberIn(row, "year") > middle === (textAnchor === "end") &&
                fallsAway(row) === above,
              textAnchor: textAnchor as "start" | "end",
              dx: textAnchor === "end" ? 4 : -4,
              // Above, the number of the first point stands between the two.
              dy: above ? -30 : 18,
              fill: tone,
              fontSize: 13,
            }),
          )
        : []),
      Plot.line(rows, {
        x: "year",
        y: "value",
        z: (_: ChartRow, index: number) => pieces[index],
        stroke: tone,
        strokeWidth: 2,
      }),
      Plot.dot(rows, { x: "year", y: "value", r: 4, fill: tone, className: MARKS }),
      Plot.text(rows, {
        x: "year",
        y: "value",
        text: (row: ChartRow) => format.number(numberIn(row, "value"), decimals),
        filter: ends,
        dy: -13,
        fill: tone,
        fontSize: 13,
        fontWeight: 600,
        className: ROWS,
      }),
    ],
  });
}

/**
 * Returns for each row the piece of the line that it belongs to: a line does not bridge a gap of
 * more than twice its usual step, in which something was measured but not found, or not measured.
 */
function unbroken(rows: readonly ChartRow[]): number[] {
  const steps = new Map(
    rollups(
      rows,
      (own) => median(pairs(own, (one, next) => numberIn(next, "year") - numberIn(one, "year"))),
      (row) => textIn(row, "line"),
    ),
  );
  let piece = 0;
  return rows.map((row, index) => {
    const before = rows[index - 1];
    const step = steps.get(textIn(row, "line")) ?? Infinity;
    const isNew =
      before?.["line"] !== row["line"] ||
      numberIn(row, "year") - numberIn(before ?? row, "year") > 2 * step;
    if (isNew) piece += 1;
    return piece;
  });
}

function listChart(indicator: Indicator): ChartDefinition {
  return defineUntypedChart({
    ...common(indicator, indicator.unit),
    key: "point",
    columns: [
      named({ pl: "Punkt", en: "Point" }, "code", "point"),
      named({ pl: "Pomiar", en: "Measurement" }, "name", "name"),
      valueColumn(indicator),
    ],
    rows: ({ data, locale }) => {
      const several = new Set(indicator.rows.map((row) => row.geo)).size > 1 && indicator.series;
      return indicator.rows
        .filter((row) => row.value !== null)
        .map((row) => {
          const line = lineName(indicator, row, data, locale);
          const place = several ? [geoName(data, row.geo, locale)] : [];
          // What the name of the series says already is not said again.
          const rest = [...place, row.period ?? String(row.year)].filter(
            (words) => !line.includes(words),
          );
          return {
            point: [row.geo, row.year, row.series].filter(Boolean).join("-"),
            name: [line, ...rest].join(", "),
            value: row.value,
            ci_low: row.ciLow ?? null,
            ci_high: row.ciHigh ?? null,
          };
        });
    },
    summary: ({ rows, say, format }) =>
      say(
        { pl: "Wartości: {list}.", en: "Values: {list}." },
        {
          list: rows
            .map(
              (row) =>
                `${textIn(row, "name")}: ${format.number(numberIn(row, "value"), indicator.decimals)}`,
            )
            .join("; "),
        },
      ),
    draw: (input) => valueList(input, indicator),
  });
}

/** Long labels over their dots, so that a phone has room for both. */
function valueList(input: DrawInput, { decimals, unitShort }: Indicator): Element {
  const { rows, width, format } = input;
  const narrow = width < NARROW;
  const labels = rows.map((row) => textLines(textIn(row, "name"), width - 30, 13));
  const most = Math.max(...labels.map((lines) => lines.length));
  return plotDrawing(input, {
    height: 40 + rows.length * (28 + most * 17),
    marginLeft: 16,
    marginRight: 70,
    marginTop: 28,
    marginBottom: 4,
    x: { zero: true, nice: true, label: null },
    y: { domain: rows.map((row) => textIn(row, "point")), label: null, axis: null },
    marks: [
      Plot.axisX({
        anchor: "top",
        ticks: narrow ? 3 : 6,
        tickSize: 0,
        label: null,
        tickFormat: tickWords(input, unitShort),
        fill: "var(--faint)",
        fontSize: 13,
      }),
      Plot.gridX({ ticks: narrow ? 3 : 6, stroke: "var(--rule)", strokeOpacity: 1 }),
      Plot.text(rows, {
        y: "point",
        frameAnchor: "left",
        text: (_: ChartRow, index: number) => labels[index]?.join("\n") ?? "",
        textAnchor: "start",
        lineAnchor: "bottom",
        lineHeight: 1.2,
        dy: most * 8 - 6,
        fontSize: 13,
        fill: "var(--ink)",
        stroke: "var(--paper)",
        strokeWidth: 3,
        className: ROWS,
      }),
      Plot.ruleY(rows, {
        x1: 0,
        x2: "value",
        y: "point",
        stroke: "var(--rule)",
        dy: most * 8 + 5,
        className: ROWS,
      }),
      Plot.ruleY(rows, {
        x1: "ci_low",
        x2: "ci_high",
        y: "point",
        stroke: "var(--accent)",
        strokeOpacity: 0.5,
        strokeWidth: 3,
        dy: most * 8 + 5,
        className: ROWS,
      }),
      Plot.dot(rows, {
        x: "value",
        y: "point",
        r: 4.6,
        fill: "var(--accent)",
        dy: most * 8 + 5,
        className: MARKS,
      }),
      Plot.text(rows, {
        x: (row: ChartRow) => row["ci_high"] ?? row["value"],
        y: "point",
        text: (row: ChartRow) => format.number(numberIn(row, "value"), decimals),
        textAnchor: "start",
        dx: 9,
        dy: most * 8 + 5,
        fontSize: 13,
        fontWeight: 600,
        className: ROWS,
      }),
    ],
  });
}
