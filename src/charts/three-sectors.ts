import { column } from "./definition/column.ts";
import { defineChart, type DrawInput, type RowOf } from "./definition/define-chart.ts";
import { CLAIM_COLUMN, ID_COLUMN, WORK_COLUMN } from "./kit/diagram-columns.ts";
import { drawnLine } from "./kit/diagram-line.ts";
import { NARROW } from "./kit/plot-drawing.ts";
import { type Drawn, drawnRoot, svgRoot } from "./kit/svg-root.ts";
import { rowMark, writtenText } from "./kit/written-text.ts";
import { codeWords, diagramOf, diagramRows, rowsIn } from "./rows/diagram-rows.ts";
import { rowWith } from "./rows/row-value.ts";

const SECTORS = ["public", "market", "third"];
/** The questions that each sector answers; the features are those of the third alone. */
const SHARED = ["who", "origin", "surplus"];

const COLUMNS = [
  ID_COLUMN,
  column.name("name", { pl: "Odpowiedź", en: "Answer" }),
  column.category("sector", { pl: "Sektor", en: "Sector" }),
  column.category("question", { pl: "Pytanie", en: "Question" }),
  column.text("words", { pl: "Objaśnienie", en: "Remark" }),
  WORK_COLUMN,
  CLAIM_COLUMN,
];
type Row = RowOf<typeof COLUMNS>;

export default defineChart({
  title: ({ rows, say, holding }) =>
    holding(
      rowsIn(rows, "question", "surplus").length === SECTORS.length &&
        entry(rows, "third", "surplus")["claim"] === "2.9 2.10",
      say({
        pl: "Trzeci sektor poznaje się po nadwyżce: służy tylko celom statutowym, nigdy członkom",
        en: "The third sector is known by its surplus, which serves its aims alone and never its members",
      }),
    ),
  subtitle: {
    pl: "Trzy sektory w ujęciu artykułu źródłowego i pięć cech organizacji non-profit według podręcznika ONZ i GUS",
    en: "Three sectors as the source article sees them, and five features of a non-profit in the UN handbook and Statistics Poland",
  },
  note: {
    pl: "Powstawanie i nadwyżkę sektora publicznego i rynkowego dopisaliśmy dla porównania. W ustawie o działalności pożytku publicznego decyduje nie deklaracja założycieli, lecz działanie nie dla zysku.",
    en: "Origin and surplus of the public and the market sector are our additions, for comparison. In the Polish act on public benefit activity it is not a declaration of the founders that decides but working not for profit.",
  },
  diagram: true,
  entries: true,
  indicators: [],
  works: ["pozytek2003"],
  claims: ["2.6", "2.8"],
  coverage: { pl: "Teksty źródłowe i literatura", en: "Source texts and literature" },
  key: "id",
  columns: COLUMNS,
  rows: (input) => diagramRows(COLUMNS, input),
  summary: ({ rows, say }) => {
    const name = (sector: string, question: string): string => entry(rows, sector, question).name;
    const features = rowsIn(rows, "question", "feature");
    return say(
      {
        pl: "Zestawienie {count} sektorów. Publiczny: {publicWho}; nadwyżka {publicSurplus}. Rynkowy: {marketWho}; nadwyżka {marketSurplus}. Trzeci: {thirdWho}; nadwyżka {thirdSurplus}. Organizacja non-profit ma {number} cech: {features}.",
        en: "Comparison of {count} sectors. Public: {publicWho}; surplus {publicSurplus}. Market: {marketWho}; surplus {marketSurplus}. Third: {thirdWho}; surplus {thirdSurplus}. A non-profit has {number} features: {features}.",
      },
      {
        count: SECTORS.length,
        publicWho: name("public", "who"),
        publicSurplus: name("public", "surplus"),
        marketWho: name("market", "who"),
        marketSurplus: name("market", "surplus"),
        thirdWho: name("third", "who"),
        thirdSurplus: name("third", "surplus"),
        number: features.length,
        features: features.map((row) => row.name).join(", "),
      },
    );
  },
  draw: (input) => (input.width < NARROW ? stacked(input) : abreast(input)),
});

function entry(rows: readonly Row[], sector: string, question: string): Row {
  return rowWith(rowsIn(rows, "sector", sector), "question", question);
}

/** Writes an entry as the mark of its row and returns the next baseline. */
function answer(
  svg: Drawn<SVGSVGElement>,
  { rows }: DrawInput<Row>,
  row: Row,
  [x, y, width]: readonly [x: number, y: number, width: number],
): number {
  const isFinding = row.sector === "third" && row.question === "surplus";
  const [weight, fill] = isFinding ? [600, "var(--accent)"] : [400, "var(--ink)"];
  const mark = rowMark(svg, rows.indexOf(row));
  return writtenText(mark, row.name, { x, y, width, size: 15, weight, fill });
}

const headOf = (sector: string) => ({
  size: 22,
  fill: sector === "third" ? "var(--accent)" : "var(--ink)",
});
const LABEL = { size: 13, fill: "var(--soft)" };

/** From which sector a feature sets a non-profit apart, and how; nothing where from neither. */
function contrastOf({ id, data, locale }: DrawInput<Row>, row: Row) {
  const entry = rowWith(diagramOf({ id, data }).entries, "id", row.id);
  return { sector: entry.lists?.["unlike"]?.[0] ?? "", words: entry.texts?.["contrast"]?.[locale] };
}

/** The wide drawing: sectors across, questions down, the five features below. */
function abreast(input: DrawInput<Row>): Element {
  const { document, width, rows } = input;
  const [left, top, step] = [150, 44, 56];
  const columnWidth = (width - left) / SECTORS.length;
  const svg = svgRoot(document, width, top + step * SHARED.length + 148);
  const at = (sector: string): number => left + SECTORS.indexOf(sector) * columnWidth;
  const label = { ...LABEL, x: 0, width: left - 20 };
  for (const sector of SECTORS) {
    const words = codeWords(input, "sector", sector);
    writtenText(svg, words, { ...headOf(sector), x: at(sector), y: 24 });
  }
  SHARED.forEach((question, line) => {
    const y = top + line * step;
    drawnLine(svg, `M0,${y - 4}H${width}`);
    writtenText(svg, codeWords(input, "question", question), { ...label, y: y + 25 });
    for (const sector of SECTORS) {
      answer(svg, input, entry(rows, sector, question), [at(sector), y + 25, columnWidth - 20]);
    }
  });
  const y = top + SHARED.length * step;
  drawnLine(svg, `M0,${y - 4}H${width}`);
  writtenText(svg, codeWords(input, "question", "feature"), { ...label, y: y + 27 });
  rowsIn(rows, "question", "feature").forEach((row, index) => {
    const line = y + 27 + index * 27;
    answer(svg, input, row, [at("third"), line, columnWidth]);
    const { sector, words } = contrastOf(input, row);
    if (words) writtenText(svg, words, { x: at(sector), y: line, fill: "var(--soft)" });
  });
  return drawnRoot(svg);
}

/** The drawing for a phone: one sector below the other, then the features. */
function stacked(input: DrawInput<Row>): Element {
  const { document, width, rows } = input;
  const left = 116;
  // Its height depends on how the words break, and is set when all of them stand.
  const svg = svgRoot(document, width, 0);
  let y = 0;
  for (const sector of SECTORS) {
    if (y > 0) drawnLine(svg, `M0,${y - 8}H${width}`);
    const words = codeWords(input, "sector", sector);
    writtenText(svg, words, { ...headOf(sector), x: 0, y: y + 24 });
    y += 54;
    for (const question of SHARED) {
      const label = { ...LABEL, x: 0, y, width: left - 16 };
      const next = writtenText(svg, codeWords(input, "question", question), label);
      const own = entry(rows, sector, question);
      y = Math.max(next, answer(svg, input, own, [left, y, width - left])) + 7;
    }
    y += 12;
  }
  drawnLine(svg, `M0,${y - 8}H${width}`);
  writtenText(svg, codeWords(input, "question", "feature"), { ...LABEL, x: 0, y: y + 18 });
  y += 43;
  for (const row of rowsIn(rows, "question", "feature")) {
    y = answer(svg, input, row, [left, y, width - left]);
    const { words } = contrastOf(input, row);
    if (words) y = writtenText(svg, words, { ...LABEL, x: left, y });
    y += 7;
  }
  return drawnRoot(svg, y);
}
