import { range } from "d3-array";
import { defineUntypedChart, type ChartRow, type DrawInput } from "./definition/define-chart.ts";
import { drawInitiativeMark, drawMarkKey, MARK_STEP } from "./initiatives/initiative-mark.ts";
import { INITIATIVE_COLUMNS, initiativeRows } from "./initiatives/initiative-rows.ts";
import { NARROW } from "./kit/plot-drawing.ts";
import { type Drawn, drawnRoot, svgRoot } from "./kit/svg-root.ts";
import { writtenText } from "./kit/written-text.ts";

/** The years of which the title speaks. */
const [FROM, TO] = [2011, 2014];

const yearOf = (row: ChartRow): number | null =>
  typeof row["founded"] === "number" ? row["founded"] : null;
const within = (row: ChartRow): boolean => {
  const year = yearOf(row);
  return year !== null && year >= FROM && year <= TO;
};

export default defineUntypedChart({
  title: ({ rows, say, holding }) => {
    const known = rows.filter((row) => yearOf(row) !== null).length;
    const inside = rows.filter(within).length;
    return holding(
      inside * 2 < known && inside / known > 0.45,
      say(
        {
          pl: "Blisko połowa inicjatyw o znanym roku założenia powstała między {from} a {to} rokiem; dla {unknown} z {all} rok jest nieznany",
          en: "Almost half of the initiatives with a known founding year date from {from} to {to}; for {unknown} of {all} it is unknown",
        },
        { from: FROM, to: TO, unknown: rows.length - known, all: rows.length },
      ),
    );
  },
  subtitle: {
    pl: "Inicjatywy klastrowe Mazowsza według roku założenia; jeden znak to jedna inicjatywa",
    en: "Cluster initiatives of Mazovia by founding year; one mark is one initiative",
  },
  note: {
    pl: "Za rok założenia bierzemy, zależnie od źródła, podpisanie umowy, rejestrację lub pierwsze spotkanie. Inicjatyw, po których nie został ślad w sieci, brak, więc lata nie mówią, ile klastrów wtedy działało.",
    en: "Depending on the source, the founding year is that of an agreement, a registration or a first meeting. Initiatives that left no trace on the web are missing, so the years do not tell how many clusters worked then.",
  },
  indicators: [],
  initiatives: true,
  coverage: { pl: "Województwo mazowieckie", en: "Mazowieckie Voivodeship" },
  key: "id",
  columns: INITIATIVE_COLUMNS,
  rows: initiativeRows,
  summary: ({ rows, say, format }) => {
    const counts = yearsOf(rows)
      .map((year) => [year, rows.filter((row) => yearOf(row) === year).length] as const)
      .filter(([, count]) => count > 0)
      .map(([year, count]) => `${year} (${count})`);
    return say(
      {
        pl: "Oś lat ze znakami {all} inicjatyw. Liczba założonych w roku: {counts}. Rok nieznany: {unknown}.",
        en: "Axis of years with marks of {all} initiatives. Founded in each year: {counts}. Year unknown: {unknown}.",
      },
      {
        all: rows.length,
        counts: format.list(counts),
        unknown: rows.filter((row) => yearOf(row) === null).length,
      },
    );
  },
  draw: (input) => {
    const { document, width } = input;
    const svg = svgRoot(document, width, 10);
    const bottom = width < NARROW ? downwards(svg, input) : across(svg, input);
    const end = drawMarkKey(svg, input, width, bottom + 26);
    return drawnRoot(svg, end);
  },
});

/** Every year from the first to the last, those without an initiative too. */
function yearsOf(rows: readonly ChartRow[]): number[] {
  const years = rows.flatMap((row) => yearOf(row) ?? []);
  return range(Math.min(...years), Math.max(...years) + 1);
}

function marksOf(rows: readonly ChartRow[], year: number | null) {
  return rows.map((row, index) => ({ row, index })).filter(({ row }) => yearOf(row) === year);
}

/** The wide drawing: years across, marks stacked on them, those without a year in a lane below. */
function across(svg: Drawn<SVGSVGElement>, { rows, width, say }: DrawInput): number {
  const years = yearsOf(rows);
  const step = (width - 40) / (years.length - 1);
  const most = Math.max(...years.map((year) => marksOf(rows, year).length));
  const axis = 30 + most * MARK_STEP;
  const grounds = svg.append("g");
  years.forEach((year, position) => {
    const x = Math.round(20 + position * step);
    const marks = marksOf(rows, year);
    const isTold = year >= FROM && year <= TO;
    marks.forEach(({ row, index }, level) => {
      drawInitiativeMark(svg, row, index, x, axis - 12 - level * MARK_STEP);
    });
    if (marks.length > 0) {
      writtenText(svg.append("g"), String(marks.length), {
        ...{ x, y: axis - 8 - marks.length * MARK_STEP, size: 13, anchor: "middle" },
        ...(isTold ? { weight: 600, fill: "var(--accent)" } : { fill: "var(--soft)" }),
      });
    }
    writtenText(svg.append("g"), String(year), {
      ...{ x, y: axis + 18, size: 13, anchor: "middle" },
      ...(isTold ? { weight: 600, fill: "var(--accent)" } : { fill: "var(--faint)" }),
    });
  });
  grounds.append("path").attr("d", `M0,${axis}H${width}`).attr("stroke", "var(--muted)");
  return drawUnknown(svg, rows, say, width, axis + 54);
}

/** The drawing for a phone: years down, marks to the right. */
function downwards(svg: Drawn<SVGSVGElement>, { rows, width, say }: DrawInput): number {
  let y = 12;
  for (const year of yearsOf(rows)) {
    const isTold = year >= FROM && year <= TO;
    const marks = marksOf(rows, year);
    writtenText(svg.append("g"), String(year), {
      ...{ x: 0, y: y + 5, size: 13 },
      ...(isTold ? { weight: 600, fill: "var(--accent)" } : { fill: "var(--faint)" }),
    });
    marks.forEach(({ row, index }, position) => {
      drawInitiativeMark(svg, row, index, 52 + position * MARK_STEP, y);
    });
    if (marks.length > 1) {
      writtenText(svg.append("g"), String(marks.length), {
        ...{ x: 50 + marks.length * MARK_STEP, y: y + 5, size: 13 },
        ...(isTold ? { weight: 600, fill: "var(--accent)" } : { fill: "var(--soft)" }),
      });
    }
    y += 20;
  }
  svg
    .append("path")
    .attr("d", `M40,0V${y - 8}`)
    .attr("stroke", "var(--muted)");
  return drawUnknown(svg, rows, say, width, y + 16);
}

/** The lane of those whose year is unknown; returns its lower end. */
function drawUnknown(
  svg: Drawn<SVGSVGElement>,
  rows: readonly ChartRow[],
  say: DrawInput["say"],
  width: number,
  top: number,
): number {
  const marks = marksOf(rows, null);
  const isNarrow = width < NARROW;
  writtenText(svg.append("g"), say({ pl: "Rok nieznany", en: "Year unknown" }), {
    ...{ x: 0, y: top + 5, weight: 600 },
  });
  writtenText(svg.append("g"), String(marks.length), {
    ...{ x: 98, y: top + 5, size: 14, weight: 600, fill: "var(--soft)" },
  });
  const left = isNarrow ? 8 : 134;
  const first = isNarrow ? top + 24 : top;
  const perLine = Math.floor((width - left) / MARK_STEP);
  marks.forEach(({ row, index }, position) => {
    const line = Math.floor(position / perLine);
    const x = left + (position % perLine) * MARK_STEP;
    drawInitiativeMark(svg, row, index, x, first + line * 20);
  });
  return first + (Math.ceil(marks.length / perLine) - 1) * 20 + 8;
}
