import { claimEntry } from "../schema/claim-entry.ts";
import type { Data } from "../schema/load.ts";
import { column } from "./definition/column.ts";
import { defineChart, type DrawInput, type RowOf } from "./definition/define-chart.ts";
import { CLAIM_COLUMN, ID_COLUMN, WORK_COLUMN } from "./kit/diagram-columns.ts";
import { drawnLine } from "./kit/diagram-line.ts";
import { evidenceMark, type Attested } from "./kit/evidence-mark.ts";
import { NARROW } from "./kit/plot-drawing.ts";
import { type Drawn, drawnRoot, svgRoot } from "./kit/svg-root.ts";
import { rowMark, writtenText } from "./kit/written-text.ts";
import { diagramRows, groupWords, rowsIn } from "./rows/diagram-rows.ts";

/** The disc of a state; of all others, the diagnosis among them, it is half full. */
const ATTESTED = new Map<string, Attested>([
  ["exists", "yes"],
  ["none", "no"],
]);

const COLUMNS = [
  ID_COLUMN,
  column.name("name", { pl: "Punkt", en: "Point" }),
  column.category("status", { pl: "Stan", en: "State" }),
  column.text("answer", { pl: "Co odpowiada", en: "What answers it" }),
  column.number("number", { pl: "Liczba", en: "Number" }, { decimals: 0, optional: true }),
  column.text("counted", { pl: "Co policzono", en: "What is counted" }, { optional: true }),
  column.number(
    "certain",
    { pl: "W tym pewnych", en: "Of it, certain" },
    { decimals: 0, optional: true },
  ),
  column.text("found", { pl: "Ustalenia", en: "Findings" }),
  WORK_COLUMN,
  CLAIM_COLUMN,
];
type Row = RowOf<typeof COLUMNS>;

export default defineChart({
  title: ({ rows, data, say, holding }) =>
    holding(
      agreesWithLedger(rows, data) &&
        rowsIn(rows, "status", "exists").length === 3 &&
        rowsIn(rows, "status", "part").length === 5 &&
        rowsIn(rows, "status", "none").length === 2,
      say({
        pl: "Z dziesięciu wezwań do poprawy trzy spełniono, pięć w części, a o dwóch nic nie znaleziono",
        en: "Of ten calls for improvement three have been met and five in part; for two nothing was found",
      }),
    ),
  subtitle: {
    pl: "Jedenaście punktów artykułu źródłowego o internacjonalizacji klastrów i to, co odpowiada na nie dziś",
    en: "Eleven points of the source article on the internationalisation of clusters, and what answers them today",
  },
  note: {
    pl: "Punkt pierwszy to diagnoza, pozostałe to wezwania. Platforma ECCP i benchmarking PARP są starsze niż artykuł. „Istnieje” nie znaczy, że działa dobrze: skutków tych narzędzi nie oceniono. Przypisanie do grup jest nasze.",
    en: "The first point is a diagnosis, the others are calls. The ECCP platform and PARP’s benchmarking are older than the article. That a thing exists does not mean that it works well: the effects were not assessed. The grouping is ours.",
  },
  diagram: true,
  entries: true,
  ledger: true,
  links: true,
  indicators: [
    "sme-internationalisation-eu",
    "eu-cluster-counts",
    "parp-cluster-benchmarking",
    "clusters-poland-policy-figures",
  ],
  works: ["seed1"],
  claims: ["4.17"],
  coverage: { pl: "Polska i Europa", en: "Poland and Europe" },
  key: "id",
  columns: COLUMNS,
  rows: (input) => diagramRows(COLUMNS, input),
  summary: ({ rows, say }) => {
    const names = (status: string): string =>
      rowsIn(rows, "status", status)
        .map((row) => row.name.toLocaleLowerCase("pl"))
        .join(", ");
    return say(
      {
        pl: "Diagram: lista {count} punktów w czterech grupach. Istnieje dziś ({exists}): {existing}; istnieje w części ({part}): {parts}; nic nie znaleziono ({none}): {nones}.",
        en: "Diagram: a list of {count} points in four groups. Exists today ({exists}): {existing}; exists in part ({part}): {parts}; nothing found ({none}): {nones}.",
      },
      {
        count: rows.length,
        exists: rowsIn(rows, "status", "exists").length,
        existing: names("exists"),
        part: rowsIn(rows, "status", "part").length,
        parts: names("part"),
        none: rowsIn(rows, "status", "none").length,
        nones: names("none"),
      },
    );
  },
  draw: (input) => {
    const { rows, width, document } = input;
    const narrow = width < NARROW;
    const body = svgRoot(document, width, 10);
    let y = 0;
    for (const [status, words] of groupWords(input, "status")) {
      if (y > 0) drawnLine(body, `M0,${y}H${width}`).attr("fill", "none");
      y += narrow ? 24 : 26;
      writtenText(body, words, { x: 0, y, fill: "var(--faint)" });
      if (narrow) y += 28;
      for (const row of rowsIn(rows, "status", status)) y = drawnPoint(input, body, row, y);
      y += narrow ? -2 : -6;
    }
    return drawnRoot(body, y);
  },
});

/** True while the ledger does not gainsay the states given here. */
function agreesWithLedger(rows: readonly Row[], { claims }: Data): boolean {
  return rows
    .filter((row) => row.status !== "diagnosis")
    .every((row) => {
      const verdict = claimEntry(claims, row.claim ?? "")?.verdict;
      return (verdict === "not-testable") === (row.status === "none");
    });
}

/** What answers the call, with its number; what begins with a percent sign stands close to it. */
function answerWords({ format }: DrawInput<Row>, row: Row): string {
  const number = row.number;
  if (number === null) return row.answer;
  const counted = row.counted === null ? "" : row.counted;
  const gap = /^(%|$)/u.test(counted) ? "" : " ";
  return `${row.answer}: ${format.number(number)}${gap}${counted}`;
}

/** Draws one point and returns the baseline of the next. */
function drawnPoint(input: DrawInput<Row>, body: Drawn<SVGSVGElement>, row: Row, y: number) {
  const { rows, width } = input;
  const narrow = width < NARROW;
  const mark = rowMark(body, rows.indexOf(row));
  const left = narrow ? 0 : 162;
  const x = left + 22;
  evidenceMark(mark, ATTESTED.get(row.status) ?? "part", left + 7, y - 5);
  const name = { x, y, width: narrow ? width - x : 296, size: 16, weight: 600 };
  const nameEnd = writtenText(mark, row.name, name);
  const box = narrow
    ? { x, y: nameEnd, width: width - x, size: 14 }
    : { x: left + 322, y, width: width - left - 300, size: 15 };
  const answerEnd = writtenText(mark, answerWords(input, row), { ...box, fill: "var(--soft)" });
  return Math.round(narrow ? answerEnd + 12 : Math.max(nameEnd, answerEnd) + 10);
}
