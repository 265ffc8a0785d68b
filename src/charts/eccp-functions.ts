import { column } from "./definition/column.ts";
import { defineChart, type RowOf } from "./definition/define-chart.ts";
import { CLAIM_COLUMN, ID_COLUMN, WORK_COLUMN } from "./kit/diagram-columns.ts";
import { drawnEvidenceKey, drawnEvidenceList } from "./kit/diagram-evidence.ts";
import { drawnHead } from "./kit/diagram-line.ts";
import { NARROW } from "./kit/plot-drawing.ts";
import { drawnRoot, svgRoot } from "./kit/svg-root.ts";
import { diagramRows, groupWords, rowsIn } from "./rows/diagram-rows.ts";

const COLUMNS = [
  ID_COLUMN,
  column.name("name", { pl: "Cecha", en: "Feature" }),
  column.category("group", { pl: "Grupa", en: "Group" }),
  column.category("found", { pl: "Dziś", en: "Today" }),
  column.text("says", { pl: "Ustalenia", en: "Findings" }),
  WORK_COLUMN,
  CLAIM_COLUMN,
];
type Row = RowOf<typeof COLUMNS>;

export default defineChart({
  title: ({ rows, say, holding }) =>
    holding(
      named(rows, "yes").length === 3 &&
        named(rows, "part").length === 2 &&
        named(rows, "no").length === 5 &&
        rows.length === 14,
      say({
        pl: "Z dziesięciu cech platformy trzy potwierdzono, dwie w części, a cztery doszły",
        en: "Of ten features of the platform three are confirmed, two in part, and four have been added",
      }),
    ),
  subtitle: {
    pl: "Europejska Platforma Współpracy Klastrów (ECCP) według artykułu źródłowego i według stron jej oraz Komisji Europejskiej, 2015–2022",
    en: "The European Cluster Collaboration Platform (ECCP) in the source article and on pages of its own and of the European Commission, 2015–2022",
  },
  note: {
    pl: "Strony czytano w listopadzie 2026 roku we fragmentach przechowywanych kopii, samej platformy nie przeglądano. „Nie znaleziono” nie znaczy, że czegoś tam nie ma.",
    en: "The pages were read in November 2026 in excerpts of stored copies; the platform itself was not gone through. Not found does not mean that a thing is absent.",
  },
  diagram: true,
  entries: true,
  indicators: [],
  works: ["seed1", "eccp"],
  claims: ["4.28", "4.29"],
  coverage: { pl: "Europa", en: "Europe" },
  key: "id",
  columns: COLUMNS,
  rows: (input) => diagramRows(COLUMNS, input),
  summary: ({ rows, say }) => {
    const names = (found: string): string =>
      named(rows, found)
        .map((row) => row.name)
        .join(", ");
    return say(
      {
        pl: "Diagram w trzech kolumnach: funkcje platformy, grupy użytkowników i to, co doszło. Z cech nazwanych w artykule potwierdzono {yes} ({confirmed}), w części {part} ({parts}), a {no} nie znaleziono; doszło {more}.",
        en: "Diagram in three columns: functions of the platform, groups of users, and what came besides. Of the features named in the article {yes} are confirmed ({confirmed}), {part} in part ({parts}), and {no} were not found; {more} came besides.",
      },
      {
        yes: named(rows, "yes").length,
        confirmed: names("yes"),
        part: named(rows, "part").length,
        parts: names("part"),
        no: named(rows, "no").length,
        more: rowsIn(rows, "group", "besides").length,
      },
    );
  },
  draw: (input) => {
    const { rows, width, document } = input;
    const narrow = width < NARROW;
    const body = svgRoot(document, width, 10);
    const columnWidth = narrow ? width : Math.floor((width - 48) / 3);
    const step = narrow ? 22 : 0;
    drawnEvidenceKey(input, body, [
      ["yes", 0, 16],
      ["part", narrow ? 0 : 130, 16 + step],
      ["no", narrow ? 0 : 312, 16 + step * 2],
    ]);
    let y = 38 + step * 2;
    let bottom = y;
    for (const [index, [group, words]] of [...groupWords(input, "group")].entries()) {
      const box = { x: narrow ? 0 : index * (columnWidth + 24), y, width: columnWidth };
      const stroke = group === "besides" ? "var(--accent)" : "var(--ink)";
      const top = drawnHead(body, words, { ...box, size: 17 }, stroke) + 8;
      const writing = { ...box, y: top, size: 16, indent: 22, gap: 9, faint: "var(--faint)" };
      const end = drawnEvidenceList(input, body, rowsIn(rows, "group", group), writing);
      bottom = Math.max(bottom, end);
      if (narrow) y = end + 12;
    }
    return drawnRoot(body, bottom);
  },
});

/** The features that the source article names. */
const named = (rows: readonly Row[], found: string): Row[] =>
  rowsIn(rows, "found", found).filter((row) => row.group !== "besides");
