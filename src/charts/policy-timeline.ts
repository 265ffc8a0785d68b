import { scaleLinear } from "d3-scale";
import { partialDateWords } from "../i18n/partial-date.ts";
import type { PolicyLevel } from "../schema/event.ts";
import type { Text } from "../schema/text.ts";
import { column } from "./definition/column.ts";
import { defineChart, type DrawInput, type RowOf } from "./definition/define-chart.ts";
import { CLAIM_COLUMN, ID_COLUMN, WORK_COLUMN } from "./kit/diagram-columns.ts";
import { FLAG_GAP, FLAG_HANG, FLAG_SIZE, hoistedFlags, type Flag } from "./kit/diagram-flags.ts";
import { drawnLine } from "./kit/diagram-line.ts";
import { NARROW } from "./kit/plot-drawing.ts";
import { type Drawn, drawnRoot, svgRoot } from "./kit/svg-root.ts";
import { rowMark, writtenText } from "./kit/written-text.ts";
import { rowsIn } from "./rows/diagram-rows.ts";
import { rowWith } from "./rows/row-value.ts";
import { eventName, timelineEvents } from "./rows/timeline-events.ts";

const CALL = "pelka";
const STRATEGY = "strategy-2015";

const LEVELS: Readonly<Record<PolicyLevel, Text>> = {
  europe: { pl: "Unia Europejska", en: "European Union" },
  poland: { pl: "Polska", en: "Poland" },
  mazovia: { pl: "Mazowsze", en: "Mazovia" },
};

const COLUMNS = [
  ID_COLUMN,
  column.name("name", { pl: "Zdarzenie", en: "Event" }),
  column.code("date", { pl: "Data ISO", en: "ISO date" }),
  column.text("when", { pl: "Data", en: "Date" }),
  column.category("level", { pl: "Szczebel", en: "Level" }, { labels: LEVELS }),
  column.text("words", { pl: "Objaśnienie", en: "Remark" }),
  WORK_COLUMN,
  column.text("address", { pl: "Adres źródła", en: "Address of the source" }, { optional: true }),
  CLAIM_COLUMN,
];
type Row = RowOf<typeof COLUMNS>;

export default defineChart({
  title: ({ rows, say, holding }) => {
    const year = (id: string): number => Number(rowWith(rows, "id", id).date.slice(0, 4));
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
  events: "policy",
  indicators: ["clusters-poland-policy-figures", "eu-cluster-counts"],
  claims: ["M.8"],
  coverage: { pl: "Mazowsze, Polska, Unia Europejska", en: "Mazovia, Poland, European Union" },
  key: "id",
  columns: COLUMNS,
  rows: ({ data, locale }) =>
    timelineEvents(data, "policy").map((event) => ({
      id: event.id,
      name: eventName(event, "policy", data, locale),
      date: event.date,
      when: partialDateWords(event.date, locale),
      level: event.level,
      words: event.words[locale],
      work: event.works?.join(" ") ?? null,
      address: event.url ?? null,
      claim: event.claims?.join(" ") ?? null,
    })),
  summary: ({ rows, say }) => {
    const of = (level: string): number => rowsIn(rows, "level", level).length;
    const when = (id: string): string => rowWith(rows, "id", id).when;
    return say(
      {
        pl: "Oś czasu: {count} zdarzeń, z tego {europe} w Unii, {poland} w kraju i {mazovia} na Mazowszu. Apel Pełki: {call}; założenia polityki klastrowej w strategii województwa: {strategy}; następna strategia: {next}.",
        en: "Timeline of {count} events, {europe} of them in the Union, {poland} in the country and {mazovia} in Mazovia. Pełka’s call: {call}; cluster policy in the voivodeship’s strategy: {strategy}; the next strategy: {next}.",
      },
      {
        count: rows.length,
        ...Object.fromEntries(Object.keys(LEVELS).map((level) => [level, of(level)])),
        call: when(CALL),
        strategy: when(STRATEGY),
        next: when("strategy-2021"),
      },
    );
  },
  draw: (input) => (input.width < NARROW ? downwards(input) : across(input)),
});

/** The colour of what is Mazovia's, as against all else. */
const colourOf = (level: string, other = "var(--ink)"): string =>
  level === "mazovia" ? "var(--accent)" : other;

/** The two events of the title stand out. */
const emphasisOf = (row: Row): { weight: number; fill: string } =>
  row.id === CALL || row.id === STRATEGY
    ? { weight: 600, fill: "var(--accent)" }
    : { weight: 400, fill: "var(--ink)" };

/** The wide drawing: a lane for each level above one axis of years. */
function across(input: DrawInput<Row>): Element {
  const { document, width, rows, locale } = input;
  const x = scaleLinear([2008, 2027], [4, width - 2]);
  const svg = svgRoot(document, width, 0);
  let y = 0;
  for (const [level, words] of Object.entries(LEVELS)) {
    const own = rowsIn(rows, "level", level);
    const flags = hoistedFlags(own, x, width);
    const heading = { x: 0, y: y + 15, size: 15, weight: 600, fill: colourOf(level) };
    writtenText(svg, words[locale], heading);
    y += 40 + Math.max(...flags.map((flag) => flag.rise));
    drawnLine(svg, `M0,${y}H${width}`, "var(--muted)");
    for (const flag of flags) drawFlag(svg, input, flag, y);
    y += flags.some(({ rise }) => rise < 0) ? 26 + FLAG_HANG : 26;
  }
  for (const year of [2008, 2012, 2016, 2020, 2024]) {
    const anchor = year === 2008 ? "start" : "middle";
    const place = { x: year === 2008 ? 0 : Math.round(x(year)), y, size: 13, anchor } as const;
    writtenText(svg, String(year), { ...place, fill: "var(--faint)" });
  }
  return drawnRoot(svg, Math.ceil(y + 6));
}

function drawFlag(
  svg: Drawn<SVGSVGElement>,
  input: DrawInput<Row>,
  flag: Flag<Row>,
  y: number,
): void {
  const { row, x, isLast, rise } = flag;
  const group = rowMark(svg, input.rows.indexOf(row));
  const top = Math.round(y - rise);
  drawnLine(group, `M${x},${y}V${rise < 0 ? top : top - 10}`);
  group.append("circle").attr("cx", x).attr("cy", y).attr("r", 5).attr("fill", colourOf(row.level));
  const text = group
    .append("text")
    .attr("x", isLast ? x - 7 : x + 7)
    .attr("y", top)
    .attr("text-anchor", isLast ? "end" : null);
  const when = text.append("tspan").attr("font-size", 13).attr("fill", "var(--soft)");
  when.text(`${row.when} `);
  const { weight, fill } = emphasisOf(row);
  text
    .append("tspan")
    .attr("dx", FLAG_GAP)
    .attr("font-size", FLAG_SIZE)
    .attr("font-weight", weight)
    .attr("fill", fill)
    .text(row.name);
}

/** The drawing for a phone: one event below the other. */
function downwards(input: DrawInput<Row>): Element {
  const { document, width, rows, locale } = input;
  const left = 26;
  const svg = svgRoot(document, width, 0);
  const line = svg.append("path").attr("stroke", "var(--muted)");
  let [y, last] = [14, 14];
  rows.forEach((row, index) => {
    const group = rowMark(svg, index);
    last = y - 5;
    const dot = group.append("circle").attr("cx", 7).attr("cy", last).attr("r", 5.5);
    dot.attr("fill", colourOf(row.level));
    const level = row.level as PolicyLevel;
    const when = { x: left, y, size: 13, fill: "var(--soft)" };
    writtenText(group, row.when, when);
    const fill = colourOf(level, "var(--soft)");
    writtenText(group, LEVELS[level][locale], { x: width, y, size: 13, anchor: "end", fill });
    const name = { ...emphasisOf(row), x: left, y: y + 20, width: width - left, size: 16 };
    y = writtenText(group, row.name, name) + 16;
  });
  line.attr("d", `M7,9V${last}`);
  return drawnRoot(svg, Math.ceil(y - 22));
}
