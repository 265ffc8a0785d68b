import { column } from "./definition/column.ts";
import { defineChart, type DrawInput, type RowOf } from "./definition/define-chart.ts";
import { CLAIMS_COLUMN, ID_COLUMN, WORKS_COLUMN } from "./kit/diagram-columns.ts";
import { drawnLine } from "./kit/diagram-line.ts";
import { NARROW } from "./kit/plot-drawing.ts";
import { type Drawn, drawnRoot, svgRoot } from "./kit/svg-root.ts";
import { rowMark, writtenText, type Writing } from "./kit/written-text.ts";
import { diagramRows } from "./rows/diagram-rows.ts";

const COLUMNS = [
  ID_COLUMN,
  column.name("name", { pl: "Efekt", en: "Effect" }),
  column.text("gain", { pl: "Zyskują", en: "Who gains" }, { optional: true }),
  column.text("pay", { pl: "Płacą", en: "Who pays" }, { optional: true }),
  column.text("says", { pl: "Dlaczego", en: "Why" }),
  WORKS_COLUMN,
  CLAIMS_COLUMN,
];
type Row = RowOf<typeof COLUMNS>;

export default defineChart({
  title: ({ rows, say, holding }) =>
    holding(
      both(rows) * 2 > rows.length,
      say(
        {
          pl: "Zysk jednych bywa kosztem drugich: z {all} efektów skupienia {both} kogoś wzbogaca i kogoś obciąża",
          en: "One’s gain can be another’s cost: of {all} effects of clustering, {both} enrich some and burden others",
        },
        { all: rows.length, both: both(rows) },
      ),
    ),
  subtitle: {
    pl: "Kto zyskuje, a kto płaci, gdy firmy skupiają się w jednym miejscu; zestawienie z literatury, bez wielkości",
    en: "Who gains and who pays when firms gather in one place; compiled from the literature, without magnitudes",
  },
  note: {
    pl: "Mechanizmy, nie pomiary: nie wiadomo, ile kto zyskuje ani czy bilans jest dodatni. Takiego rachunku dla klastrów Mazowsza nie znaleziono.",
    en: "Mechanisms, not measurements: how much each gains, and whether the balance is positive, is not known. No such account was found for the clusters of Mazovia.",
  },
  indicators: [],
  diagram: true,
  entries: true,
  works: ["martinsunley2003"],
  claims: ["3.22", "3.23", "3.2", "3.3"],
  coverage: { pl: "Bez zasięgu terytorialnego", en: "No territory" },
  key: "id",
  columns: COLUMNS,
  rows: (input) => diagramRows(COLUMNS, input),
  summary: ({ rows, say }) =>
    say(
      {
        pl: "Schemat {all} efektów: po lewej ci, którzy zyskują, po prawej ci, którzy płacą. Obie strony ma {both} efektów, samych zyskujących {gain}, samych płacących {pay}.",
        en: "Diagram of {all} effects: on the left those who gain, on the right those who pay. Both sides are there for {both} effects, only gains for {gain}, only costs for {pay}.",
      },
      {
        all: rows.length,
        both: both(rows),
        gain: rows.filter((row) => row.pay === null).length,
        pay: rows.filter((row) => row.gain === null).length,
      },
    ),
  draw: (input) => (input.width < NARROW ? stacked(input) : beside(input)),
});

const both = (rows: readonly Row[]): number =>
  rows.filter((row) => row.gain !== null && row.pay !== null).length;

const HEADS = {
  gain: { pl: "Zyskują", en: "Gain" },
  effect: { pl: "Efekt", en: "Effect" },
  pay: { pl: "Płacą", en: "Pay" },
};

/** Three columns: who gains, the effect, who pays. */
function beside({ document, rows, width, say }: DrawInput<Row>): Element {
  const middle = width / 2;
  const [left, right] = [middle - 130, middle + 130];
  const svg = svgRoot(document, width, 10);
  const head = { y: 16, size: 13, fill: "var(--faint)" } as const;
  writtenText(svg, say(HEADS.gain), { ...head, x: left, anchor: "end" });
  writtenText(svg, say(HEADS.effect), { ...head, x: middle, anchor: "middle" });
  writtenText(svg, say(HEADS.pay), { ...head, x: right });
  let y = 28;
  rows.forEach((row, index) => {
    drawnLine(svg, `M0,${y.toFixed(1)}H${width}`);
    const mark = rowMark(svg, index);
    const at = { y: y + 26, width: 280, size: 16 };
    const name = { ...at, width: 240, x: middle, anchor: "middle", weight: 600 } as const;
    const ends = [
      writtenText(mark, row.name, name),
      drawnParties(mark, row, "gain", { ...at, x: left, anchor: "end" }),
      drawnParties(mark, row, "pay", { ...at, x: right }),
    ];
    y = Math.max(...ends) - 6;
  });
  return drawnRoot(svg, Math.ceil(y));
}

/** For a phone: each effect over its two lines. */
function stacked({ document, rows, width, say }: DrawInput<Row>): Element {
  const svg = svgRoot(document, width, 10);
  let y = 0;
  rows.forEach((row, index) => {
    drawnLine(svg, `M0,${y.toFixed(1)}H${width}`);
    const mark = rowMark(svg, index);
    const name = { x: 0, y: y + 24, width, size: 16, weight: 600 };
    let next = writtenText(mark, row.name, name);
    for (const key of ["gain", "pay"] as const) {
      writtenText(mark, say(HEADS[key]), { x: 0, y: next, size: 13, fill: "var(--faint)" });
      next = drawnParties(mark, row, key, { x: 68, y: next, width: width - 68, size: 15 });
    }
    y = next - 4;
  });
  return drawnRoot(svg, Math.ceil(y));
}

/** Writes those who gain (ink) or pay (accent); a dash where there is nobody. */
function drawnParties(mark: Drawn, row: Row, key: "gain" | "pay", writing: Writing): number {
  const words = row[key];
  if (typeof words !== "string")
    return writtenText(mark, "–", { ...writing, fill: "var(--faint)" });
  const fill = key === "pay" ? "var(--accent)" : "var(--ink)";
  return writtenText(mark, words, { ...writing, fill });
}
