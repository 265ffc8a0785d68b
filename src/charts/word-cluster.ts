import { labelWidth } from "../type/text-lines.ts";
import { column } from "./definition/column.ts";
import { defineChart, type DrawInput, type RowOf } from "./definition/define-chart.ts";
import { CLAIM_COLUMN, ID_COLUMN, WORK_COLUMN } from "./kit/diagram-columns.ts";
import { drawnLine } from "./kit/diagram-line.ts";
import { NARROW } from "./kit/plot-drawing.ts";
import { type Drawn, drawnRoot, svgRoot } from "./kit/svg-root.ts";
import { rowMark, writtenText } from "./kit/written-text.ts";
import { diagramRows, rowsIn } from "./rows/diagram-rows.ts";

const SUBJECT = "economics";
const CITED = "slanina2004";

const COLUMNS = [
  ID_COLUMN,
  column.name("name", { pl: "Dziedzina", en: "Field" }),
  column.text("meaning", { pl: "Znaczenie słowa", en: "Meaning of the word" }),
  WORK_COLUMN,
  CLAIM_COLUMN,
];
type Row = RowOf<typeof COLUMNS>;

export default defineChart({
  title: ({ rows, say, holding }) =>
    holding(
      rows.length === 9 && rowsIn(rows, "work", CITED).length === 1,
      say({
        pl: "Słowa „klaster” używa dziewięć dziedzin, a praca podana w przypisie poświadcza najwyżej jedną",
        en: "Nine fields use the word “cluster”, and the work cited for them can attest one at most",
      }),
    ),
  subtitle: {
    pl: "Dziedziny wymienione w artykule źródłowym i znaczenie, w jakim używają tego słowa; raport zajmuje się tylko ostatnim",
    en: "Fields listed in the source article and what the word means in each; this report is about the last one only",
  },
  note: {
    pl: "Artykuł wymienia same dziedziny; znaczenia dopisaliśmy, a źródła podajemy tylko dla zarządzania i ekonomii. Tytuł pracy z przypisu jest urwany, jej samej nie odnaleziono.",
    en: "The article lists the fields only; the meanings are our gloss, sourced for management and economics alone. The footnote cuts the title of its work short, and the work was not found.",
  },
  diagram: true,
  entries: true,
  indicators: [],
  works: ["seed1"],
  claims: ["2.20"],
  coverage: { pl: "Teksty źródłowe raportu", en: "The source texts of the report" },
  key: "id",
  columns: COLUMNS,
  rows: (input) => diagramRows(COLUMNS, input),
  summary: ({ rows, say }) =>
    say(
      {
        pl: "Diagram: od słowa „klaster” odchodzi {count} dziedzin z jego znaczeniem: {names}. Praca z przypisu może poświadczać {cited} z nich, chemiczne; przedmiotem raportu jest znaczenie ekonomiczne.",
        en: "Diagram: {count} fields branch from the word “cluster”, each with its meaning: {names}. The work in the footnote can attest {cited} of them, the chemical one; this report is about the economic one.",
      },
      {
        count: rows.length,
        names: rows.map((row) => row.name).join(", "),
        cited: rowsIn(rows, "work", CITED).length,
      },
    ),
  draw: (input) => (input.width < NARROW ? listed(input) : fanned(input)),
});

const WORD = { pl: "klaster", en: "cluster" };
const CITED_WORDS = { pl: "przypis: Slanina 2004", en: "footnote: Slanina 2004" };

/** Draws a field: its tie, its name, its meaning and, beside the one that the work attests, that. */
function drawnField(
  svg: Drawn<SVGSVGElement>,
  { rows, width, say }: DrawInput<Row>,
  row: Row,
  { tie, name, meaning }: { tie: string; name: Spot; meaning: Spot },
): void {
  const isSubject = row.id === SUBJECT;
  const narrow = width < NARROW;
  const fill = isSubject ? "var(--accent)" : "var(--ink)";
  const group = rowMark(svg, rows.indexOf(row));
  const line = group.append("path").attr("d", tie);
  if (!narrow) line.attr("fill", "none");
  line
    .attr("stroke", isSubject ? "var(--accent)" : "var(--rule)")
    .attr("stroke-width", isSubject ? 2 : 1.2);
  const weight = isSubject ? 600 : 400;
  writtenText(group, row.name, { ...name, size: 16, weight, fill });
  const soft = isSubject && !narrow ? fill : "var(--soft)";
  writtenText(group, row.meaning, { ...meaning, fill: soft });
  if (row.work !== CITED) return;
  const cited = { x: width, y: name.y, size: 13, weight: 600, anchor: "end" } as const;
  writtenText(group, say(CITED_WORDS), cited);
}

interface Spot {
  readonly x: number;
  readonly y: number;
}

/** The wide drawing: the word, a fan of hairlines, the fields. */
function fanned(input: DrawInput<Row>): Element {
  const { document, width, rows, say } = input;
  const [top, step] = [26, 40];
  const height = top * 2 + step * (rows.length - 1);
  const svg = svgRoot(document, width, height);
  const [start, end] = [labelWidth(say(WORD), 52) - 34, 318];
  const [middle, bend] = [height / 2, (start + end) / 2];
  rows.forEach((row, index) => {
    const y = top + index * step;
    drawnField(svg, input, row, {
      tie: `M${start.toFixed(1)},${middle}C${bend},${middle} ${bend},${y} ${end},${y}`,
      name: { x: end + 10, y: y + 5 },
      meaning: { x: 506, y: y + 5 },
    });
  });
  writtenText(svg, say(WORD), { x: 0, y: middle + 15, size: 52 });
  return drawnRoot(svg);
}

/** The drawing for a phone: the fields hang below the word on one line. */
function listed(input: DrawInput<Row>): Element {
  const { document, width, rows, say } = input;
  const [top, step] = [76, 47];
  const svg = svgRoot(document, width, top + step * rows.length - 8);
  writtenText(svg, say(WORD), { x: 0, y: 36, size: 44 });
  drawnLine(svg, `M1,54V${top + step * (rows.length - 1) - 5}`, "var(--rule)", 1.2);
  rows.forEach((row, index) => {
    const y = top + index * step;
    const [name, meaning] = [
      { x: 20, y },
      { x: 20, y: y + 18 },
    ];
    drawnField(svg, input, row, { tie: `M1,${y - 5}h12`, name, meaning });
  });
  return drawnRoot(svg);
}
