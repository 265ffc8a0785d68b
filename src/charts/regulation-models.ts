import { column } from "./definition/column.ts";
import { defineChart, type DrawInput, type RowOf } from "./definition/define-chart.ts";
import { CLAIM_COLUMN, ID_COLUMN, WORK_COLUMN } from "./kit/diagram-columns.ts";
import { drawnLine } from "./kit/diagram-line.ts";
import { NARROW } from "./kit/plot-drawing.ts";
import { type Drawn, drawnRoot, svgRoot } from "./kit/svg-root.ts";
import { rowMark, writtenText } from "./kit/written-text.ts";
import { diagramRows, rowsIn } from "./rows/diagram-rows.ts";
import { rowWith } from "./rows/row-value.ts";

const HEADS = {
  model: { pl: "Co trzyma firmy w ryzach", en: "What keeps firms in check" },
  form: { pl: "Co łączy firmy ze sobą", en: "What ties firms together" },
};

const COLUMNS = [
  ID_COLUMN,
  column.name("name", { pl: "Model lub forma", en: "Model or form" }),
  column.category("panel", { pl: "Rodzaj", en: "Kind" }),
  column.text("answer", { pl: "Co reguluje", en: "What regulates" }),
  column.text("words", { pl: "Objaśnienie", en: "Remark" }),
  WORK_COLUMN,
  CLAIM_COLUMN,
];
type Row = RowOf<typeof COLUMNS>;

export default defineChart({
  title: ({ rows, say, holding }) =>
    holding(
      rowsIn(rows, "panel", "model").length === 5 &&
        rowsIn(rows, "panel", "form")[2]?.["id"] === "cluster",
      say({
        pl: "Pięć modeli szuka regulatora w samej branży; klaster staje między rynkiem a hierarchią",
        en: "Five models look for the regulator within one industry; a cluster stands between market and hierarchy",
      }),
    ),
  subtitle: {
    pl: "U góry pięć rodzin modeli z artykułu źródłowego, na dole oś sposobów łączenia firm, znana z ekonomii instytucjonalnej",
    en: "Above, the five families of models that the source article lists; below, the line of ties between firms known from institutional economics",
  },
  note: {
    pl: "Pracy Goryni, z której pochodzi lista, nie widziano; każdy model opisujemy skrótem za jego literaturą. Odstępy na osi nie są miarą.",
    en: "The work by Gorynia from which the list comes was not seen; each model is put in a word after its own literature. Distances on the line measure nothing.",
  },
  diagram: true,
  entries: true,
  indicators: [],
  claims: ["1.5"],
  coverage: { pl: "Teksty źródłowe i literatura", en: "Source texts and literature" },
  key: "id",
  columns: COLUMNS,
  rows: (input) => diagramRows(COLUMNS, input),
  summary: ({ rows, say }) =>
    say(
      {
        pl: "Zestawienie {count} rodzin modeli i oś czterech form. Modele i to, co w nich reguluje: {models}. Oś: {line}.",
        en: "Comparison of {count} families of models, and a line of four forms. The models and what regulates in them: {models}. The line: {line}.",
      },
      {
        count: rowsIn(rows, "panel", "model").length,
        models: pairs(rowsIn(rows, "panel", "model")),
        line: pairs(rowsIn(rows, "panel", "form")),
      },
    ),
  draw: drawnPanels,
});

function pairs(rows: readonly Row[]): string {
  return rows.map((row) => `${row.name} – ${row.answer}`).join("; ");
}

/** Models side by side or, on a phone, one below the other; below them the line of forms. */
function drawnPanels(input: DrawInput<Row>): Element {
  const { document, width, rows, locale } = input;
  const narrow = width < NARROW;
  const svg = svgRoot(document, width, 0);
  const head = { x: 0, size: 13, fill: "var(--soft)" };
  writtenText(svg, HEADS.model[locale], { ...head, y: 14 });
  const models = rowsIn(rows, "panel", "model");
  if (!narrow) drawnLine(svg, `M0,26H${width}`);
  let y = 26;
  models.forEach((row, index) => {
    if (narrow) drawnLine(svg, `M0,${y}H${width}`);
    const mark = rowMark(svg, rows.indexOf(row));
    const columnWidth = width / models.length;
    const x = narrow ? 0 : index * columnWidth;
    const answer = { x, y: narrow ? y + 28 : 62, size: narrow ? 20 : 22 };
    writtenText(mark, row.answer, answer);
    const name = narrow
      ? { x: 160, y: y + 26, width: width - 160 }
      : { x, y: 86, width: columnWidth - 18 };
    const end = writtenText(mark, row.name, { ...name, size: 14, fill: "var(--soft)" });
    if (narrow) y = Math.max(y + 44, end - 4);
  });
  y = narrow ? y + 34 : 164;
  writtenText(svg, HEADS.form[locale], { ...head, y });
  line(svg, input, narrow ? { y: y + 60, size: 17 } : { y: 226, size: 22 });
  return drawnRoot(svg, narrow ? y + 160 : 326);
}

/** Draws the line from market to hierarchy, with the cluster near its middle. */
function line(
  svg: Drawn<SVGSVGElement>,
  { rows, width }: DrawInput<Row>,
  { y, size }: { y: number; size: number },
): void {
  drawnLine(svg, `M0,${y}H${width}`, "var(--ink)", 1.5);
  const middle = width / 2;
  const stations = [
    { id: "market", x: 0, anchor: "start" },
    { id: "hybrid", x: middle, anchor: "middle" },
    { id: "hierarchy", x: width, anchor: "end" },
  ] as const;
  for (const { id, x, anchor } of stations) {
    const row = rowWith(rows, "id", id);
    const mark = rowMark(svg, rows.indexOf(row));
    const tick = Math.min(Math.max(x, 0.75), width - 0.75);
    drawnLine(mark, `M${tick},${y - 7}V${y + 7}`, "var(--ink)", 1.5);
    writtenText(mark, row.name, { x, y: y - 18, size, anchor });
    writtenText(mark, row.answer, { x, y: y + 28, fill: "var(--soft)", anchor });
  }
  const row = rowWith(rows, "id", "cluster");
  const mark = rowMark(svg, rows.indexOf(row));
  const reach = width * 0.17;
  const band = y + 42;
  drawnLine(mark, `M${middle - reach},${band}H${middle + reach}`, "var(--accent)", 4);
  const place = { x: middle, anchor: "middle", fill: "var(--accent)" } as const;
  writtenText(mark, row.name, { ...place, y: band + 26, size, weight: 600 });
  writtenText(mark, row.answer, { ...place, y: band + 48 });
}
