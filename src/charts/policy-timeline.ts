import { scaleLinear } from "d3-scale";
import { partialDateWords } from "../i18n/partial-date.ts";
import { defineUntypedChart, type ChartRow, type DrawInput } from "./definition/define-chart.ts";
import { NARROW } from "./kit/plot-drawing.ts";
import {
  eventName,
  POLICY_EVENTS,
  POLICY_LEVELS,
  timeOf,
  type PolicyLevel,
} from "./rows/policy-events.ts";
import { rowWith, textIn } from "./rows/row-value.ts";
import { type Drawn, drawnRoot, svgRoot } from "./kit/svg-root.ts";
import { labelWidth } from "../type/text-lines.ts";
import { rowMark, writtenText } from "./kit/written-text.ts";

const POLAND = "clusters-poland-policy-figures";
const EUROPE = "eu-cluster-counts";
const CALL = "pelka";
const STRATEGY = "strategy-2015";

export default defineUntypedChart({
  title: ({ rows, say, holding }) => {
    const year = (id: string): number =>
      Number(textIn(rowWith(rows, "id", id), "date").slice(0, 4));
    return holding(
      year(STRATEGY) - year(CALL) === 2,
      say({
        pl: "Dwa lata po apelu o program regionalny polityka klastrowa weszła do strategii Mazowsza",
        en: "Two years after the call for a regional programme, cluster policy entered Mazovia’s strategy",
      }),
    );
  },
  subtitle: {
    pl: "Wybrane zdarzenia polityki klastrowej na trzech szczeblach, 2008–2024",
    en: "Selected events of cluster policy at three levels, 2008–2024",
  },
  note: {
    pl: "Następstwo nie dowodzi wpływu, a pomiaru skutków tej polityki na Mazowszu nie znaleziono. Rok artykułu Pełki wywnioskowano z numeru czasopisma. Zdarzenia znane tylko z roku stoją w jego połowie; daty otwarcia platformy ECCP nie znaleziono.",
    en: "Sequence proves no influence, and no measurement of this policy’s effects in Mazovia was found. The year of Pełka’s article was inferred from the issue number of the journal. Events known by year alone stand in its middle; when the ECCP platform opened was not found.",
  },
  diagram: true,
  indicators: [POLAND, EUROPE],
  claims: ["M.8"],
  coverage: { pl: "Mazowsze, Polska, Unia Europejska", en: "Mazovia, Poland, European Union" },
  key: "id",
  columns: [
    { key: "id", label: { pl: "Kod", en: "Code" }, kind: "code" },
    { key: "name", label: { pl: "Zdarzenie", en: "Event" }, kind: "name" },
    { key: "date", label: { pl: "Data ISO", en: "ISO date" }, kind: "code" },
    { key: "when", label: { pl: "Data", en: "Date" }, kind: "text" },
    {
      key: "level",
      label: { pl: "Szczebel", en: "Level" },
      kind: "category",
      labels: POLICY_LEVELS,
    },
    { key: "words", label: { pl: "Objaśnienie", en: "Remark" }, kind: "text" },
    { key: "work", label: { pl: "Praca", en: "Work" }, kind: "work" },
    { key: "address", label: { pl: "Adres źródła", en: "Address of the source" }, kind: "text" },
    { key: "claim", label: { pl: "Pozycja tekstu", en: "Item of the text" }, kind: "claim" },
  ],
  rows: ({ data, locale }) =>
    POLICY_EVENTS.map((event) => ({
      id: event.id,
      name: eventName(event, data, locale),
      date: event.date,
      when: partialDateWords(event.date, locale),
      level: event.level,
      words: event.words[locale],
      work: event.work,
      address: event.address,
      claim: event.claim,
    })).toSorted((first, second) => timeOf(first.date) - timeOf(second.date)),
  summary: ({ rows, say }) => {
    const of = (level: PolicyLevel): number => rows.filter((row) => row["level"] === level).length;
    return say(
      {
        pl: "Oś czasu: {count} zdarzeń, z tego {europe} w Unii, {poland} w kraju i {mazovia} na Mazowszu. Apel Pełki: {call}; założenia polityki klastrowej w strategii województwa: {strategy}; następna strategia: {next}.",
        en: "Timeline of {count} events, {europe} of them in the Union, {poland} in the country and {mazovia} in Mazovia. Pełka’s call: {call}; cluster policy in the voivodeship’s strategy: {strategy}; the next strategy: {next}.",
      },
      {
        count: rows.length,
        europe: of("europe"),
        poland: of("poland"),
        mazovia: of("mazovia"),
        call: textIn(rowWith(rows, "id", CALL), "when"),
        strategy: textIn(rowWith(rows, "id", STRATEGY), "when"),
        next: textIn(rowWith(rows, "id", "strategy-2021"), "when"),
      },
    );
  },
  draw: (input) => (input.width < NARROW ? downwards(input) : across(input)),
});

const colourOf = (row: ChartRow): string =>
  row["level"] === "mazovia" ? "var(--accent)" : "var(--ink)";

/** The two events of the title stand out. */
const emphasisOf = (row: ChartRow): { weight: number; fill: string } =>
  row["id"] === CALL || row["id"] === STRATEGY
    ? { weight: 600, fill: "var(--accent)" }
    : { weight: 400, fill: "var(--ink)" };

const SIZE = 14;
/** Between date and name. */
const GAP = 4;
/** Heights of the lowest flag and of each one above another. */
const FIRST = 18;
const STEP = 25;
/** Below the line hang words that would else meet an earlier pole. */
const HANG = 22;

interface Flag {
  readonly row: ChartRow;
  readonly x: number;
  /** The words stand right of their pole, or left of it where the drawing ends. */
  readonly isLast: boolean;
  /** Where the words begin. */
  readonly left: number;
  /** How far its words stand above the lane's line. */
  readonly rise: number;
}

/**
 * Flags of one lane from the last to the first: each is hoisted above those later ones that its
 * words would meet, so that no pole crosses words.
 */
function hoisted(rows: readonly ChartRow[], x: (time: number) => number, right: number): Flag[] {
  const flags: Flag[] = [];
  for (const row of rows.toReversed()) {
    const pole = Math.round(x(timeOf(textIn(row, "date"))));
    const words = `${textIn(row, "when")} ${textIn(row, "name")}`;
    const width = labelWidth(words, SIZE) + GAP;
    const isLast = pole + 6 + width > right;
    const left = isLast ? pole - 6 - width : pole + 6;
    const poles = rows.map((other) => Math.round(x(timeOf(textIn(other, "date")))));
    if (isLast && poles.some((other) => other > left && other < pole)) {
      flags.push({ row, x: pole, isLast, left: right, rise: -HANG });
      continue;
    }
    const met = flags.filter((flag) => flag.left < left + width + 10);
    const rise = Math.max(FIRST, ...met.map((flag) => flag.rise + STEP));
    flags.push({ row, x: pole, isLast, left, rise });
  }
  return flags;
}

/** The wide drawing: a lane for each level above one axis of years. */
function across(input: DrawInput): Element {
  const { document, width, rows, locale } = input;
  const x = scaleLinear([2008, 2027], [4, width - 2]);
  const svg = svgRoot(document, width, 0);
  let y = 0;
  for (const level of Object.keys(POLICY_LEVELS) as PolicyLevel[]) {
    const own = rows.filter((row) => row["level"] === level);
    const flags = hoisted(own, x, width);
    const heading = { x: 0, y: y + 15, size: 15, weight: 600 } as const;
    const accent = level === "mazovia" ? "var(--accent)" : "var(--ink)";
    writtenText(svg, POLICY_LEVELS[level][locale], { ...heading, fill: accent });
    y += 40 + Math.max(...flags.map((flag) => flag.rise));
    svg.append("path").attr("d", `M0,${y}H${width}`).attr("stroke", "var(--muted)");
    for (const flag of flags) drawFlag(svg, input, flag, y);
    y += flags.some(({ rise }) => rise < 0) ? 26 + HANG : 26;
  }
  for (const year of [2008, 2012, 2016, 2020, 2024]) {
    const anchor = year === 2008 ? "start" : "middle";
    const place = { x: year === 2008 ? 0 : Math.round(x(year)), y, size: 13, anchor } as const;
    writtenText(svg, String(year), { ...place, fill: "var(--faint)" });
  }
  return drawnRoot(svg, Math.ceil(y + 6));
}

function drawFlag(svg: Drawn<SVGSVGElement>, input: DrawInput, flag: Flag, y: number): void {
  const { row, x, isLast, rise } = flag;
  const group = rowMark(svg, input.rows.indexOf(row));
  const top = Math.round(y - rise);
  group
    .append("path")
    .attr("d", `M${x},${y}V${rise < 0 ? top : top - 10}`)
    .attr("stroke", "var(--rule)");
  group.append("circle").attr("cx", x).attr("cy", y).attr("r", 5).attr("fill", colourOf(row));
  const text = group
    .append("text")
    .attr("x", isLast ? x - 7 : x + 7)
    .attr("y", top)
    .attr("text-anchor", isLast ? "end" : null);
  text
    .append("tspan")
    .attr("font-size", 13)
    .attr("fill", "var(--soft)")
    .text(`${textIn(row, "when")} `);
  const { weight, fill } = emphasisOf(row);
  text
    .append("tspan")
    .attr("dx", GAP)
    .attr("font-size", SIZE)
    .attr("font-weight", weight)
    .attr("fill", fill)
    .text(textIn(row, "name"));
}

/** The drawing for a phone: one event below the other. */
function downwards(input: DrawInput): Element {
  const { document, width, rows, locale } = input;
  const left = 26;
  const svg = svgRoot(document, width, 0);
  const line = svg.append("path").attr("stroke", "var(--muted)");
  let [y, last] = [14, 14];
  rows.forEach((row, index) => {
    const group = rowMark(svg, index);
    last = y - 5;
    const dot = group.append("circle").attr("cx", 7).attr("cy", last).attr("r", 5.5);
    dot.attr("fill", colourOf(row));
    const level = POLICY_LEVELS[textIn(row, "level") as PolicyLevel][locale];
    const when = { x: left, y, size: 13, fill: "var(--soft)" };
    writtenText(group, textIn(row, "when"), when);
    writtenText(group, level, {
      x: width,
      y,
      size: 13,
      anchor: "end",
      fill: row["level"] === "mazovia" ? "var(--accent)" : "var(--soft)",
    });
    const name = { ...emphasisOf(row), x: left, y: y + 20, width: width - left, size: 16 };
    y = writtenText(group, textIn(row, "name"), name) + 16;
  });
  line.attr("d", `M7,9V${last}`);
  return drawnRoot(svg, Math.ceil(y - 22));
}
