import { sum } from "../stats/sum.ts";
import type { Quantity } from "../schema/quantity.ts";
import { column } from "./definition/column.ts";
import { defineChart, type DrawInput, type RowOf } from "./definition/define-chart.ts";
import { ID_COLUMN } from "./kit/diagram-columns.ts";
import { drawnLine } from "./kit/diagram-line.ts";
import { NARROW } from "./kit/plot-drawing.ts";
import { type Drawn, drawnRoot, svgRoot } from "./kit/svg-root.ts";
import { rowMark, writtenText } from "./kit/written-text.ts";
import { diagramRows, groupWords, rowsIn } from "./rows/diagram-rows.ts";
import { rowWith } from "./rows/row-value.ts";

const COLUMNS = [
  ID_COLUMN,
  column.name("name", { pl: "Liczba czego", en: "Number of" }),
  // Populations that have nothing in common but the word.
  column.category("population", { pl: "Zbiorowość", en: "Population" }),
  column.text("counted", { pl: "Co policzono", en: "What was counted" }),
  column.year("year", { pl: "Rok", en: "Year" }, { optional: true }),
  column.number("count", { pl: "Liczba", en: "Number" }, { decimals: 0 }),
];
type Row = RowOf<typeof COLUMNS>;

export default defineChart({
  title: ({ rows, data, say, holding }) =>
    holding(
      new Set(rows.map(({ population }) => population)).size === 4 &&
        recordsIn(rows) === data.initiatives.length &&
        countOf(rows, "cluster") !== countOf(rows, "inventory-mazowieckie"),
      say({
        pl: "Każda z tych liczb dotyczy czego innego: nie wolno ich dodawać ani porównywać",
        en: "Each of these numbers counts a different thing: they can be neither added nor compared",
      }),
    ),
  subtitle: {
    pl: "Klastry i inicjatywy klastrowe według tego, kto, kiedy i co liczył; jeden znak to jedna policzona rzecz",
    en: "Clusters and cluster initiatives by who counted what, and when; one mark is one thing counted",
  },
  note: ({ rows, say }) =>
    say(
      {
        pl: "W inwentaryzacji PARP mieszczą się tylko klastry spełniające jej definicję, w rekordach raportu także niepewne i dawne, więc z {inventory} i {records} nie wynika wzrost. Liczby województw są z drugiej ręki; czternastu pozostałych nie znaleziono.",
        en: "PARP’s inventory admits only clusters that met its definition; the records of this report hold uncertain and former ones too, so {inventory} and {records} show no growth. The voivodeships’ numbers are second-hand; fourteen others were not found.",
      },
      {
        inventory: countOf(rows, "inventory-mazowieckie"),
        records: countOf(rows, "cluster"),
      },
    ),
  entries: true,
  indicators: [
    "clusters-poland-policy-figures",
    "parp-inventory-voivodeships",
    "parp-cluster-benchmarking",
    "eu-cluster-counts",
  ],
  initiatives: true,
  coverage: { pl: "Mazowsze, Polska, Unia Europejska", en: "Mazovia, Poland, European Union" },
  key: "id",
  columns: COLUMNS,
  rows: (input) =>
    diagramRows(COLUMNS, input, ({ numbers }) => ({ year: yearOf(numbers?.["count"]) })),
  summary: ({ rows, say, format }) => {
    const count = (id: string): string => format.number(countOf(rows, id));
    return say(
      {
        pl: "Wykres kropkowy czterech zbiorowości. Rekordy raportu: {records}, w tym {cluster} klastrów gospodarczych, a klastrów energii {energy}. Inwentaryzacja PARP z 2015 r.: {mazowieckie} klastrów na Mazowszu, {slaskie} w województwie śląskim, {other} w pozostałych; klastrów kluczowych w 2024 r. było {key}. Organizacji klastrowych w Unii ECCP liczyła w 2022 r. {organisations}, a klastrów statystycznych Panorama z 2020 r. {statistical}.",
        en: "Dot chart of four populations. Records of this report: {records}, of them {cluster} economic clusters and {energy} energy clusters. PARP’s inventory of 2015: {mazowieckie} clusters in Mazowieckie, {slaskie} in Śląskie, {other} elsewhere; key clusters in 2024: {key}. The ECCP counted {organisations} cluster organisations in the Union in 2022, and the Panorama of 2020 {statistical} statistical clusters.",
      },
      {
        records: format.number(recordsIn(rows)),
        cluster: count("cluster"),
        energy: count("energy-cluster"),
        mazowieckie: count("inventory-mazowieckie"),
        slaskie: count("inventory-slaskie"),
        other: count("inventory-other"),
        key: count("key-clusters"),
        organisations: count("organisations"),
        statistical: count("statistical-clusters"),
      },
    );
  },
  draw: (input) => drawing(input),
});

const recordsIn = (rows: readonly Row[]): number =>
  sum(rowsIn(rows, "population", "records").map(({ count }) => count));
const countOf = (rows: readonly Row[], id: string): number => rowWith(rows, "id", id).count;

/** The year of the cell that a count is, or from which others are taken off; a record has none. */
function yearOf(quantity: Quantity | undefined): number | null {
  return (quantity?.cell ?? quantity?.difference?.[0])?.year ?? null;
}

const SUBJECTS = new Set(["cluster", "inventory-mazowieckie"]);
const PITCH = 5;

/** A mark of its own for each population, as nothing counted here is the same thing: its length
 * along the line, its ends and its height. */
const MARKS_OF: ReadonlyMap<string, readonly [dash: number, cap: string, size: number]> = new Map([
  ["records", [0.01, "round", 3.9]],
  ["europe", [1.1, "butt", 3.2]],
]);
const SQUARES = [0.01, "square", 3.3] as const;

interface Lot {
  readonly count: number;
  readonly population: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly paint: string;
}

/** Dashed lines in a box, one dash for each thing counted; returns the height they take. */
function marks(group: Drawn, { count, population, x, y, width, paint }: Lot): number {
  const across = Math.floor(width / PITCH);
  const [dash, cap, size] = MARKS_OF.get(population) ?? SQUARES;
  const lines = Array.from({ length: Math.ceil(count / across) }, (_, line) => {
    const length = (Math.min(across, count - line * across) - 1) * PITCH + dash;
    return `M${x + 2},${y + line * PITCH}h${Number(length.toFixed(2))}`;
  });
  group
    .append("path")
    .attr("d", lines.join(""))
    .attr("fill", "none")
    .attr("stroke", paint)
    .attr("stroke-width", size)
    .attr("stroke-linecap", cap)
    .attr("stroke-dasharray", `${dash} ${Number((PITCH - dash).toFixed(2))}`);
  return lines.length * PITCH;
}

function drawing(input: DrawInput<Row>): Element {
  const { document, width, rows, format } = input;
  const narrow = width < NARROW;
  // On a phone the dots stand below their words, else beside them.
  const [left, end] = narrow ? [0, width] : [292, 272];
  const svg = svgRoot(document, width, 0);
  let y = 0;
  for (const [population, words] of groupWords(input, "population")) {
    if (y > 0) y += 18;
    writtenText(svg, words, { x: 0, y: y + 15, size: 15, weight: 600 });
    drawnLine(svg, `M0,${y + 25}H${width}`);
    y += 46;
    for (const row of rowsIn(rows, "population", population)) {
      const subject = SUBJECTS.has(row.id);
      const fill = subject ? "var(--accent)" : "var(--ink)";
      const group = rowMark(svg, rows.indexOf(row));
      const { year, count } = row;
      const name = year === null || population === "inventory" ? row.name : `${row.name}, ${year}`;
      const weight = subject ? 600 : 400;
      writtenText(group, name, { x: 0, y, weight, fill });
      const number = { x: end, y, weight: 600, fill, anchor: "end" } as const;
      writtenText(group, format.number(count), number);
      const paint = subject ? "var(--accent)" : "var(--muted)";
      const place = { x: left, y: narrow ? y + 12 : y - 5, width: width - left };
      const height = marks(group, { count, population, paint, ...place });
      y += narrow ? height + 30 : Math.max(24, height + 14);
    }
  }
  svg.attr("viewBox", `0 0 ${width} ${y - 8}`).attr("height", y - 8);
  return drawnRoot(svg);
}
