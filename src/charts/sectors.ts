import { group } from "d3-array";
import { defineUntypedChart, type ChartRow, type DrawInput } from "./definition/define-chart.ts";
import { drawInitiativeMark, drawMarkKey, MARK_STEP } from "./initiatives/initiative-mark.ts";
import { INITIATIVE_COLUMNS, initiativeRows, SECTOR_WORDS } from "./initiatives/initiative-rows.ts";
import { NARROW } from "./kit/plot-drawing.ts";
import { symbolTraits } from "./initiatives/sector-symbol.ts";
import { drawnRoot, svgRoot } from "./kit/svg-root.ts";
import { textLines } from "../type/text-lines.ts";
import { writtenText } from "./kit/written-text.ts";

interface Sector {
  readonly words: string;
  readonly marks: readonly { readonly row: ChartRow; readonly index: number }[];
}

export default defineUntypedChart({
  title: ({ rows, say, holding }) => {
    const counts = [...group(rows, (row) => row["sector"]).values()]
      .map((own) => ({ count: own.length }))
      .sort((first, second) => second.count - first.count);
    const [first, second, third] = counts;
    return holding(
      first?.count === second?.count &&
        (third?.count ?? 0) < (first?.count ?? 0) &&
        (first?.count ?? 0) * 5 < rows.length,
      say(
        {
          pl: "Żadna branża nie przeważa: dwie największe mają po {most} z {all} inicjatyw",
          en: "No sector prevails: the two largest have {most} of {all} initiatives each",
        },
        { most: first?.count ?? 0, all: rows.length },
      ),
    );
  },
  subtitle: {
    pl: "Inicjatywy klastrowe Mazowsza według branży; jeden znak to jedna inicjatywa, kształt i barwa mówią, do której z pięciu rodzin należy branża",
    en: "Cluster initiatives of Mazovia by sector; one mark is one initiative, shape and colour tell which of five families the sector belongs to",
  },
  note: {
    pl: "Branże przypisaliśmy sami, na podstawie słów źródeł; drugiej branży, którą ma kilka inicjatyw, tu nie widać. Zestawienie ze stron publicznych nie jest rejestrem.",
    en: "The sectors were assigned by us, from the words of the sources; a second sector, which some initiatives have, is not shown. Compiled from public pages, not a register.",
  },
  indicators: [],
  initiatives: true,
  coverage: { pl: "Województwo mazowieckie", en: "Mazowieckie Voivodeship" },
  key: "id",
  columns: INITIATIVE_COLUMNS,
  rows: initiativeRows,
  summary: (input) => {
    const { rows, say, format } = input;
    const listed = sectorsOf(input).map(({ words, marks }) => `${words} (${marks.length})`);
    return say(
      {
        pl: "Zestawienie znaków: {count} inicjatyw według branży: {listed}.",
        en: "Array of marks: {count} initiatives by sector: {listed}.",
      },
      { count: rows.length, listed: format.list(listed) },
    );
  },
  draw: (input) => {
    const { document, width } = input;
    const narrow = width < NARROW;
    const sectors = sectorsOf(input);
    const svg = svgRoot(document, width, 10);
    // Two columns on a page: read down the first, then the second.
    const columns = narrow ? 1 : 2;
    const perColumn = Math.ceil(sectors.length / columns);
    const columnWidth = width / columns;
    const labelWidth = narrow ? 168 : 210;
    let bottom = 0;
    for (let column = 0; column < columns; column++) {
      let y = 14;
      const left = column * columnWidth;
      for (const { words, marks } of sectors.slice(column * perColumn, (column + 1) * perColumn)) {
        const label = svg.append("g");
        const lines = textLines(words, labelWidth, 14).length;
        writtenText(label, words, { x: left, y: y + 5, width: labelWidth });
        marks.forEach(({ row, index }, position) => {
          drawInitiativeMark(
            svg,
            row,
            index,
            left + labelWidth + 16 + position * (narrow ? 16 : MARK_STEP + 1),
            y,
          );
        });
        writtenText(svg.append("g"), String(marks.length), {
          ...{ x: left + labelWidth + 12 + marks.length * (narrow ? 16 : MARK_STEP + 1) },
          ...{ y: y + 5, size: 13, fill: "var(--soft)" },
        });
        y += lines * 17.5 + 11;
      }
      bottom = Math.max(bottom, y);
    }
    const end = drawMarkKey(svg, input, width, bottom + 10);
    return drawnRoot(svg, end);
  },
});

/** Like marks stand together: certain ones first, then hollow ones, then those with a ring. */
function traitOrder(row: ChartRow): number {
  const { sure, ringed } = symbolTraits(row["inclusion"], row["seat_certainty"], row["category"]);
  return (ringed ? 2 : 0) + (sure ? 0 : 1);
}

/** The sectors by number of initiatives; those of no known sector stand last. */
function sectorsOf({ rows, say, format }: Pick<DrawInput, "rows" | "say" | "format">): Sector[] {
  const marks = rows.map((row, index) => ({ row, index }));
  return [...group(marks, ({ row }) => row["sector"])]
    .map(([code, own]) => ({
      known: code !== null,
      words:
        Object.entries(SECTOR_WORDS)
          .filter(([known]) => known === code)
          .map(([, words]) => say(words))[0] ??
        say({ pl: "branża nieznana", en: "sector unknown" }),
      marks: own.toSorted((first, second) => traitOrder(first.row) - traitOrder(second.row)),
    }))
    .sort(
      (first, second) =>
        Number(second.known) - Number(first.known) ||
        second.marks.length - first.marks.length ||
        format.compare(first.words, second.words),
    );
}
