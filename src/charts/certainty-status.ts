import { defineUntypedChart, type ChartRow, type DrawInput } from "./definition/define-chart.ts";
import { drawInitiativeMark, drawMarkKey, MARK_STEP } from "./initiatives/initiative-mark.ts";
import {
  INCLUSIONS,
  INCLUSION_WORDS,
  INITIATIVE_COLUMNS,
  initiativeRows,
  STATUSES,
  STATUS_WORDS,
} from "./initiatives/initiative-rows.ts";
import { NARROW } from "./kit/plot-drawing.ts";
import { type Drawn, drawnRoot, svgRoot } from "./kit/svg-root.ts";
import { writtenText } from "./kit/written-text.ts";

const LINE = 19;
const TIE = { pl: "Związek z Mazowszem", en: "Tie to Mazovia" };
const HEADS = {
  active: { pl: "Działalność poświadczona", en: "Activity attested" },
  unknown: { pl: "Działalność nieustalona", en: "Activity not established" },
};

const countOf = (rows: readonly ChartRow[], inclusion: string, status: string): number =>
  rows.filter((row) => row["inclusion"] === inclusion && row["status"] === status).length;

export default defineUntypedChart({
  title: ({ rows, say, holding }) => {
    const [sure] = INCLUSIONS;
    const both = countOf(rows, sure, "active");
    const confirmed = both + countOf(rows, sure, "unknown");
    return holding(
      both * 2 < confirmed && both * 3 < rows.length && confirmed * 4 > rows.length * 3,
      say(
        {
          pl: "Związek z Mazowszem jest na ogół pewny, działalność nie: jedno i drugie potwierdza się dla {both} z {all} inicjatyw",
          en: "The tie to Mazovia is mostly certain, activity is not: both are confirmed for {both} of {all} initiatives",
        },
        { both, all: rows.length },
      ),
    );
  },
  subtitle: {
    pl: "Inicjatywy klastrowe według pewności związku z Mazowszem i tego, czy źródła świadczą o działalności; jeden znak to jedna inicjatywa",
    en: "Cluster initiatives by the certainty of their tie to Mazovia and by whether the sources attest activity; one mark is one initiative",
  },
  note: {
    pl: "Nieustalona działalność nie oznacza, że inicjatywa zakończyła działanie: zwykle tylko brak późniejszych śladów. Także „czynna” znaczy tyle, ile mówi ostatnie źródło, często sprzed kilku lat.",
    en: "Activity that is not established does not mean that an initiative has ended: mostly there are just no later traces. “Active”, too, means what the latest source says, and that is often some years old.",
  },
  indicators: [],
  initiatives: true,
  coverage: { pl: "Województwo mazowieckie", en: "Mazowieckie Voivodeship" },
  key: "id",
  columns: INITIATIVE_COLUMNS,
  rows: initiativeRows,
  summary: ({ rows, say }) => {
    const cells = INCLUSIONS.map((inclusion) =>
      say(
        { pl: "{tie} {active} i {unknown}", en: "{tie} {active} and {unknown}" },
        {
          tie: say(INCLUSION_WORDS[inclusion]),
          active: countOf(rows, inclusion, "active"),
          unknown: countOf(rows, inclusion, "unknown"),
        },
      ),
    );
    return say(
      {
        pl: "Tablica znaków: {all} inicjatyw; dla każdego stopnia pewności związku z Mazowszem najpierw czynne, potem o działalności nieustalonej: {cells}.",
        en: "Table of marks: {all} initiatives; for each certainty of the tie to Mazovia first the active ones, then those whose activity is not established: {cells}.",
      },
      { all: rows.length, cells: cells.join("; ") },
    );
  },
  draw: (input) => {
    const { document, width } = input;
    const svg = svgRoot(document, width, 10);
    const bottom = width < NARROW ? blocks(svg, input) : grid(svg, input);
    const end = drawMarkKey(svg, input, width, bottom + 18);
    return drawnRoot(svg, end);
  },
});

/** Draws the marks of a cell in lines, their number behind the last; returns the number of lines. */
function drawCell(
  svg: Drawn<SVGSVGElement>,
  rows: readonly ChartRow[],
  [inclusion, status]: readonly [inclusion: string, status: string],
  [x, y, perLine]: readonly [x: number, y: number, perLine: number],
): number {
  const isTold = inclusion === INCLUSIONS[0] && status === STATUSES[0];
  let drawn = 0;
  rows.forEach((row, index) => {
    if (row["inclusion"] !== inclusion || row["status"] !== status) return;
    const line = Math.floor(drawn / perLine);
    drawInitiativeMark(svg, row, index, x + (drawn % perLine) * MARK_STEP, y + line * LINE);
    drawn += 1;
  });
  const lines = Math.max(1, Math.ceil(drawn / perLine));
  writtenText(svg.append("g"), String(drawn), {
    x: x - 6 + (drawn - (lines - 1) * perLine) * MARK_STEP,
    ...{ y: y + (lines - 1) * LINE + 5, size: 13 },
    ...(isTold ? { weight: 600, fill: "var(--accent)" } : { fill: "var(--soft)" }),
  });
  return lines;
}

/** The wide drawing: certainties down, activity across. */
function grid(svg: Drawn<SVGSVGElement>, { rows, width, say }: DrawInput): number {
  const left = 150;
  const column = (width - left) / STATUSES.length;
  STATUSES.forEach((status, position) => {
    writtenText(svg.append("g"), say(HEADS[status]), {
      ...{ x: left + position * column, y: 16, weight: 600 },
    });
  });
  writtenText(svg.append("g"), say(TIE), { x: 0, y: 16, weight: 600 });
  let y = 46;
  for (const inclusion of INCLUSIONS) {
    svg
      .append("path")
      .attr("d", `M0,${y - 20}H${width}`)
      .attr("stroke", "var(--rule)");
    writtenText(svg.append("g"), say(INCLUSION_WORDS[inclusion]), { x: 0, y: y + 5 });
    const lines = STATUSES.map((status, position) =>
      drawCell(svg, rows, [inclusion, status], [left + 8 + position * column, y, 16]),
    );
    y += Math.max(...lines) * LINE + 22;
  }
  return y - 16;
}

/** The drawing for a phone: each certainty a block of two lines. */
function blocks(svg: Drawn<SVGSVGElement>, { rows, say }: DrawInput): number {
  let y = 14;
  for (const inclusion of INCLUSIONS) {
    const words = `${say(TIE)}: ${say(INCLUSION_WORDS[inclusion])}`;
    writtenText(svg.append("g"), words, { x: 0, y: y + 2, weight: 600 });
    y += 24;
    for (const status of STATUSES) {
      writtenText(svg.append("g"), say(STATUS_WORDS[status]), {
        ...{ x: 0, y: y + 5, size: 13, fill: "var(--soft)" },
      });
      y += drawCell(svg, rows, [inclusion, status], [118, y, 11]) * LINE + 6;
    }
    y += 10;
  }
  return y - 10;
}
