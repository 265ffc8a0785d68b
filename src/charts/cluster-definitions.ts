import { column } from "./definition/column.ts";
import { defineChart, type DrawInput, type RowOf } from "./definition/define-chart.ts";
import { CLAIM_COLUMN, ID_COLUMN, WORK_COLUMN } from "./kit/diagram-columns.ts";
import { drawnLine } from "./kit/diagram-line.ts";
import { NARROW } from "./kit/plot-drawing.ts";
import { type Drawn, drawnRoot, svgRoot } from "./kit/svg-root.ts";
import { rowMark, writtenText } from "./kit/written-text.ts";
import { codeWords, diagramRows, groupWords, rowsIn } from "./rows/diagram-rows.ts";
import { rowWith } from "./rows/row-value.ts";

const MISQUOTED = "bergman-feser-printed";
const CORRECT = "bergman-feser";

const COLUMNS = [
  ID_COLUMN,
  column.name("name", { pl: "Określenie", en: "Definition" }),
  column.category("voice", { pl: "Czyje słowa", en: "Whose words" }),
  column.text("words", { pl: "Treść w skrócie", en: "What it says, in brief" }),
  column.code("parts", { pl: "Kody elementów", en: "Codes of elements" }),
  column.text("named", { pl: "Nazwane elementy", en: "Elements named" }),
  WORK_COLUMN,
  CLAIM_COLUMN,
];
type Row = RowOf<typeof COLUMNS>;

export default defineChart({
  title: ({ rows, say, holding }) => {
    const original = rowsIn(rows, "voice", "original");
    const misquoted = rowWith(rows, "id", MISQUOTED);
    return holding(
      original.length === 2 &&
        original.every((row) => !says(row, "goal")) &&
        says(misquoted, "goal"),
      say({
        pl: "Wspólny cel łączy klaster w artykule, nie w definicji Portera ani Bergmana i Fesera",
        en: "The article’s common goal is in neither Porter’s definition nor Bergman and Feser’s",
      }),
    );
  },
  subtitle: {
    pl: "Co wymienia każde określenie klastra: własne artykułu, przytoczone w nim i oryginalne; kropka znaczy, że element jest nazwany",
    en: "What each definition of a cluster names: the article’s own, those it quotes, and the works themselves; a dot means that the element is named",
  },
  note: {
    pl: "Zdanie, które artykuł drukuje w cudzysłowie jako definicję Bergmana i Fesera, nie jest ich zdaniem. Z ich książki czytaliśmy wstęp i streszczenie, wskazanego w przypisie rozdziału nie; przyporządkowanie elementów jest nasze.",
    en: "The sentence that the article prints in quotation marks as Bergman and Feser’s is not theirs. We read the opening and abstract of their book, not the chapter named in the footnote; the coding of the elements is ours.",
  },
  diagram: true,
  entries: true,
  indicators: [],
  coverage: { pl: "Teksty źródłowe i literatura", en: "Source texts and literature" },
  key: "id",
  columns: COLUMNS,
  rows: (input) =>
    diagramRows(COLUMNS, input, ({ lists }) => ({ parts: lists?.["named"]?.join(" ") ?? null })),
  summary: (input) => {
    const { rows, say } = input;
    const original = rowsIn(rows, "voice", "original");
    const goal = (own: readonly Row[]): number => own.filter((row) => says(row, "goal")).length;
    return say(
      {
        pl: "Macierz: {count} określeń klastra i {parts} elementów. Wspólny cel nazywa {goal} z {printed} określeń artykułu i {originalGoal} z {original} w pracach. Porter wymienia w oryginale także instytucje, których wersja artykułu nie ma; Bergman i Feser piszą o miejscu, źródłach innowacji i wspólnych dostawcach.",
        en: "Matrix of {count} definitions of a cluster and {parts} elements. A common goal is named by {goal} of the article’s {printed} wordings and by {originalGoal} of {original} in the works. Porter’s original also names institutions, missing from the article’s version; Bergman and Feser write of place, sources of innovation and shared suppliers.",
      },
      {
        count: rows.length,
        parts: groupWords(input, "element").size,
        goal: goal(rows) - goal(original),
        printed: rows.length - original.length,
        originalGoal: goal(original),
        original: original.length,
      },
    );
  },
  draw: (input) => (input.width < NARROW ? stacked(input) : matrix(input)),
});

const says = (row: Row, part: string): boolean => row.parts.split(" ").includes(part);

/** A hairline above the first row of each work. */
const opensGroup = (rows: readonly Row[], index: number): boolean =>
  index > 0 && rows[index]?.["name"] !== rows[index - 1]?.["name"];

function dot(group: Drawn, x: number, y: number, part: string, isNamed: boolean, r: number): void {
  if (isNamed) {
    group
      .append("circle")
      .attr("cx", x)
      .attr("cy", y)
      .attr("r", r)
      .attr("fill", part === "goal" ? "var(--accent)" : "var(--ink)");
  } else {
    drawnLine(group, `M${x - 3},${y}h6`, "var(--muted)", 1.2);
  }
}

/** Writes whose definition a row is, at the top left of its place, and returns its mark. */
function drawnName(
  svg: Drawn<SVGSVGElement>,
  input: DrawInput<Row>,
  row: Row,
  [nameY, voiceY]: readonly [number, number],
): Drawn {
  const mark = rowMark(svg, input.rows.indexOf(row));
  writtenText(mark, row.name, { x: 0, y: nameY, size: 15, weight: 600 });
  const words = codeWords(input, "voice", row.voice);
  writtenText(mark, words, { x: 0, y: voiceY, size: 13, fill: "var(--soft)" });
  return mark;
}

/** The wide drawing: definitions down, elements across. */
function matrix(input: DrawInput<Row>): Element {
  const { document, width, rows, say } = input;
  const elements = [...groupWords(input, "element")];
  const [left, top, step, gap] = [160, 40, 46, 16];
  const columnWidth = (width - left - 6) / elements.length;
  const svg = svgRoot(document, width, top + step * rows.length + gap * 2 + 2);
  const at = (index: number): number => Math.round(left + columnWidth * (index + 0.5));
  elements.forEach(([part, words], index) => {
    const goal = part === "goal";
    writtenText(svg, words, {
      // The bold name is the widest: it would touch the one before.
      x: at(index) + (goal ? 3 : 0),
      y: 14,
      size: 13,
      weight: goal ? 600 : 400,
      fill: goal ? "var(--accent)" : "var(--soft)",
      anchor: "middle",
    });
  });
  let y = top;
  rows.forEach((row, index) => {
    if (opensGroup(rows, index)) {
      y += gap;
      drawnLine(svg, `M0,${y - gap / 2 - 6}H${width}`);
    }
    const mark = drawnName(svg, input, row, [y + 11, y + 29]);
    const middle = y + 14;
    elements.forEach(([part], place) => {
      if (row.id === CORRECT && part === "goal") {
        const lacking = { x: at(place), y: middle + 4, size: 13, weight: 600 };
        const words = say({ pl: "brak", en: "absent" });
        writtenText(mark, words, { ...lacking, anchor: "middle", fill: "var(--accent)" });
      } else dot(mark, at(place), middle, part, says(row, part), 7);
    });
    y += step;
  });
  drawnLine(svg, `M0,26H${width}`);
  return drawnRoot(svg);
}

/** The drawing for a phone: below each definition all elements, each always in the same place. */
function stacked(input: DrawInput<Row>): Element {
  const { document, width, rows, say } = input;
  const [step, line, gap, across] = [124, 21, 14, 3];
  const columnWidth = Math.floor((width + 6) / across);
  const svg = svgRoot(document, width, step * rows.length + gap * 2 - 12);
  let y = 0;
  rows.forEach((row, index) => {
    if (opensGroup(rows, index)) {
      y += gap;
      drawnLine(svg, `M0,${y - gap / 2 - 4}H${width}`);
    }
    const mark = drawnName(svg, input, row, [y + 14, y + 32]);
    [...groupWords(input, "element")].forEach(([part, words], place) => {
      const [x, base] = [
        (place % across) * columnWidth,
        y + 56 + Math.floor(place / across) * line,
      ];
      const named = says(row, part);
      const lacking = row.id === CORRECT && part === "goal";
      dot(mark, x + 4, base - 4, part, named, 4);
      const accent = part === "goal" && (named || lacking);
      writtenText(mark, lacking ? say({ pl: "brak celu", en: "no common goal" }) : words, {
        x: x + 13,
        y: base,
        size: 13,
        weight: named || lacking ? 600 : 400,
        fill: accent ? "var(--accent)" : named ? "var(--ink)" : "var(--faint)",
      });
    });
    y += step;
  });
  return drawnRoot(svg);
}
