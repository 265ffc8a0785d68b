import { claimEntry } from "../schema/claim-entry.ts";
import { column } from "./definition/column.ts";
import { defineChart, type DrawInput, type RowOf } from "./definition/define-chart.ts";
import { CLAIM_COLUMN, ID_COLUMN, WORK_COLUMN } from "./kit/diagram-columns.ts";
import { drawnEvidenceKey, drawnEvidenceList } from "./kit/diagram-evidence.ts";
import { drawnHead, drawnLine } from "./kit/diagram-line.ts";
import { NARROW } from "./kit/plot-drawing.ts";
import { type Drawn, drawnRoot, svgRoot } from "./kit/svg-root.ts";
import { writtenText } from "./kit/written-text.ts";
import { codeWords, diagramRows, rowsIn } from "./rows/diagram-rows.ts";

const NO_HELP = { pl: "pomocy nie wskazano", en: "no help is named" };

const COLUMNS = [
  ID_COLUMN,
  column.name("name", { pl: "Pozycja", en: "Entry" }),
  column.category("part", { pl: "Część", en: "Part" }),
  column.category("family", { pl: "Obszar albo kto zyskuje", en: "Field, or who gains" }),
  column.category("found", { pl: "Stan wiedzy", en: "Evidence" }),
  column.text("says", { pl: "Ustalenia", en: "Findings" }),
  WORK_COLUMN,
  CLAIM_COLUMN,
];
type Row = RowOf<typeof COLUMNS>;

export default defineChart({
  title: ({ rows, data, say, holding }) =>
    holding(
      rowsIn(rows, "found", "yes").length === 0 &&
        rowsIn(rows, "found", "no").length * 2 > rows.length &&
        rows
          .flatMap((row) => row.claim?.split(" ") ?? [])
          .every((item) => claimEntry(data.claims, item)?.verdict !== "supported"),
      say({
        pl: "Na drodze za granicę niczego w pełni nie dowiedziono, a większości nie sprawdzono",
        en: "No barrier, help or gain on the way abroad is fully proved, and most are untested",
      }),
    ),
  subtitle: {
    pl: "Bariery małej firmy, pomoc i korzyści, które wylicza artykuł źródłowy, oraz to, co mówią o nich zebrane prace i dane",
    en: "Barriers of a small firm, the help and the gains that the source article lists, and what the works and data gathered say of them",
  },
  note: {
    pl: "Pary bariery i pomocy zestawiliśmy sami; artykuł podaje osobne listy. Niesprawdzone nie znaczy nieprawdziwe. Oparcie w teorii lub w danych z innych krajów liczy się jako częściowe.",
    en: "The pairing of barrier and help is ours; the article gives separate lists. Untested does not mean untrue. Support from theory or from data on other countries counts as support in part.",
  },
  diagram: true,
  entries: true,
  ledger: true,
  indicators: [],
  works: ["seed1"],
  claims: ["1.13", "4.4", "4.8", "4.11", "4.20", "4.22"],
  coverage: { pl: "Teksty źródłowe raportu", en: "The source texts of the report" },
  key: "id",
  columns: COLUMNS,
  rows: (input) => diagramRows(COLUMNS, input),
  summary: ({ rows, say }) => {
    const count = (column: "part" | "found", code: string): number =>
      rowsIn(rows, column, code).length;
    const inPart = rowsIn(rows, "found", "part");
    return say(
      {
        pl: "Diagram: bariery ({barriers}), pomoc ({help}) i korzyści firmy, regionu i kraju ({gains}). Częściowe oparcie w pracach: {part} ({names}); niesprawdzone: {no}; dowiedzione w pełni: {yes}.",
        en: "Diagram: barriers ({barriers}), help ({help}), and gains of firm, region and country ({gains}). Supported in part by works: {part} ({names}); untested: {no}; fully proved: {yes}.",
      },
      {
        barriers: count("part", "barrier"),
        help: count("part", "help"),
        gains: count("part", "gain"),
        part: inPart.length,
        names: inPart.map((row) => row.name).join(", "),
        no: count("found", "no"),
        yes: count("found", "yes"),
      },
    );
  },
  draw: (input) => {
    const { rows, width, document, say } = input;
    const narrow = width < NARROW;
    const body = svgRoot(document, width, 10);
    const [barrierX, helpX] = narrow ? [0, 172] : [128, 500];
    const noY = narrow ? 38 : 16;
    drawnEvidenceKey(input, body, [
      ["part", 0, 16],
      ["no", narrow ? 0 : 236, noY],
    ]);
    let y = noY + 20;
    drawnHead(body, codeWords(input, "part", "barrier"), { x: 0, y, width: helpX - 20 });
    drawnHead(body, codeWords(input, "part", "help"), { x: helpX, y, width: width - helpX });
    y += 54;
    const [gains, others] = [
      rowsIn(rows, "part", "gain"),
      rows.filter((row) => row.part !== "gain"),
    ];
    for (const [order, family] of familiesOf(others).entries()) {
      const own = rowsIn(others, "family", family);
      if (order > 0) {
        drawnLine(body, `M0,${y - (narrow ? 20 : 22)}h${width}`, "var(--rule)", 1);
        if (narrow) y += 4;
      }
      writtenText(body, codeWords(input, "family", family), { x: 0, y, fill: "var(--faint)" });
      if (narrow) y += 25;
      const help = rowsIn(own, "part", "help");
      const barrierRoom = helpX - 20 - barrierX;
      const barrierEnd = list(input, body, rowsIn(own, "part", "barrier"), [
        barrierX,
        y,
        barrierRoom,
      ]);
      const helpEnd = list(input, body, help, [helpX, y, width - helpX]);
      if (help.length === 0) {
        const box = { x: helpX, y, width: width - helpX, size: 15, fill: "var(--faint)" };
        writtenText(body, say(NO_HELP), box);
      }
      y = Math.max(barrierEnd, helpEnd) + 14;
    }
    y += 4;
    drawnHead(body, codeWords(input, "part", "gain"), { x: 0, y, width: width });
    y += 54;
    let bottom = y;
    for (const [order, gainer] of familiesOf(gains).entries()) {
      const x = narrow ? 0 : order * 290;
      writtenText(body, codeWords(input, "family", gainer), { x, y, fill: "var(--faint)" });
      const own = rowsIn(gains, "family", gainer);
      const end = list(input, body, own, [x, y + 26, narrow ? width : 260]);
      bottom = Math.max(bottom, end - 10);
      if (narrow) y = end + 8;
    }
    return drawnRoot(body, bottom);
  },
});

const familiesOf = (rows: readonly Row[]): string[] => [...new Set(rows.map((row) => row.family))];

/** Draws rows below one another and returns the baseline after the last. */
function list(
  input: DrawInput<Row>,
  body: Drawn<SVGSVGElement>,
  rows: readonly Row[],
  [x, y, width]: readonly [number, number, number],
): number {
  const writing = { size: 15, leading: 1.2, indent: 21, gap: 8 };
  return drawnEvidenceList(input, body, rows, { ...writing, x, y, width });
}
