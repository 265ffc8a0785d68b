import { column } from "./definition/column.ts";
import { defineChart, type DrawInput, type RowOf } from "./definition/define-chart.ts";
import { CLAIM_COLUMN, ID_COLUMN, SHARE_OF_MEMBERS, WORK_COLUMN } from "./kit/diagram-columns.ts";
import { drawnLine } from "./kit/diagram-line.ts";
import { NARROW } from "./kit/plot-drawing.ts";
import { type Drawn, drawnRoot, svgRoot } from "./kit/svg-root.ts";
import { rowMark, writtenText } from "./kit/written-text.ts";
import { codeWords, diagramRows, rowsIn } from "./rows/diagram-rows.ts";
import { indicatorValue } from "./rows/indicator-rows.ts";
import { numberIn, rowWith } from "./rows/row-value.ts";

const INDICATOR = "parp-cluster-benchmarking-structure";
const YEAR = 2022;
const AUTHORITIES = "authorities";

const COLUMNS = [
  ID_COLUMN,
  column.name("name", { pl: "Uczestnik", en: "Participant" }),
  column.category("group", { pl: "Miejsce na liście", en: "Place on the list" }),
  column.text("words", { pl: "Objaśnienie", en: "Remark" }),
  column.number("share", { pl: "Udział w członkach", en: "Share of members" }, SHARE_OF_MEMBERS),
  WORK_COLUMN,
  CLAIM_COLUMN,
];
type Row = RowOf<typeof COLUMNS>;

export default defineChart({
  title: ({ rows, say, holding }) =>
    holding(
      rows.filter(({ group }) => group !== "added").length === 6 &&
        rowsIn(rows, "group", "overlapping").length === 3 &&
        rowWith(rows, "id", AUTHORITIES)["group"] === "added",
      say({
        pl: "Z sześciu rodzajów uczestników trzy zachodzą na siebie, a władz publicznych nie wymieniono",
        en: "Three of the six kinds of participant overlap, and public authorities are not named",
      }),
    ),
  subtitle: {
    pl: "Kto tworzy klaster według artykułu źródłowego i kogo dodać; odsetki: członkowie klastrów zbadanych przez PARP, 2022",
    en: "Who forms a cluster in the source article, and whom to add; shares: members of the clusters that PARP surveyed, 2022",
  },
  note: ({ data, say, format }) =>
    say(
      {
        pl: "Na rodzaje, których PARP nie liczy osobno, w tym organizacje trzeciego sektora, zostaje razem {other}. Próba dobrowolna, odczyt z omówienia badania. Zawieranie się zbiorów jest uproszczone: nie każde stowarzyszenie jest organizacją pozarządową. Odsetki instytucji i władz to odsetki instytucji otoczenia biznesu i samorządów.",
        en: "All kinds that PARP does not count separately, third-sector bodies among them, make up {other} together. A voluntary sample, read from a summary of the survey. The nesting is simplified: not every association is a non-governmental organisation. The shares of institutions and authorities are those of business environment institutions and of local government.",
      },
      { other: format.percent(indicatorValue(data, INDICATOR, "PL", YEAR, "other")) },
    ),
  diagram: true,
  entries: true,
  indicators: [INDICATOR],
  claims: ["2.5"],
  coverage: { pl: "Polska", en: "Poland" },
  key: "id",
  columns: COLUMNS,
  rows: (input) => diagramRows(COLUMNS, input),
  summary: ({ rows, say, format }) => {
    const share = (id: string): string =>
      format.percent(numberIn(rowWith(rows, "id", id), "share"));
    const names = (group: string): string =>
      rowsIn(rows, "group", group)
        .map((row) => row.name)
        .join(", ");
    return say(
      {
        pl: "Diagram {count} rodzajów uczestników. Artykuł wymienia: {named}, a także zachodzące na siebie: {overlapping}. Poza listą: {added}. Wśród członków zbadanych klastrów firmy stanowiły {firms}, nauka {science}, instytucje otoczenia biznesu {institutions}, samorządy {authorities}.",
        en: "Diagram of {count} kinds of participant. The article names {named}, and, overlapping, {overlapping}. Not on the list: {added}. Of the members of the clusters surveyed, firms were {firms}, science {science}, business environment institutions {institutions}, local government {authorities}.",
      },
      {
        count: rows.length,
        named: names("named"),
        overlapping: names("overlapping"),
        added: names("added"),
        firms: share("firms"),
        science: share("science"),
        institutions: share("institutions"),
        authorities: share(AUTHORITIES),
      },
    );
  },
  draw: drawnGroups,
});

/** A heading over a group, with a hairline below it; returns the line's place. */
function heading(svg: Drawn<SVGSVGElement>, text: string, x: number, y: number, width: number) {
  writtenText(svg, text, { x, y: y + 13, size: 13, fill: "var(--soft)" });
  drawnLine(svg, `M${x},${y + 24}H${x + width}`);
  return y + 24;
}

/** Participants as lines of text, with their shares in the members to the right. */
function people(svg: Drawn<SVGSVGElement>, input: DrawInput<Row>, group: string, box: Box): number {
  let { y } = box;
  for (const row of rowsIn(input.rows, "group", group)) {
    const mark = rowMark(svg, input.rows.indexOf(row));
    const isSubject = row.id === AUTHORITIES;
    const fill = isSubject ? "var(--accent)" : "var(--ink)";
    const weight = isSubject ? 600 : 400;
    writtenText(mark, row.name, { x: box.x, y, size: 17, weight, fill });
    const share = row.share;
    const end = { x: box.x + box.width, y, size: 17, weight: 600, fill, anchor: "end" } as const;
    if (share !== null) writtenText(mark, input.format.percent(share), end);
    y += box.step;
  }
  return y;
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** The distance of two baselines. */
  readonly step: number;
}

/** The overlapping kinds as frames inside one another; returns their bottom. */
function frames(svg: Drawn<SVGSVGElement>, input: DrawInput<Row>, box: Omit<Box, "step">): number {
  const { x, y, width } = box;
  const nested = rowsIn(input.rows, "group", "overlapping");
  const [inset, step] = [14, 46];
  const height = step * nested.length + inset * (nested.length - 1);
  nested.forEach((row, depth) => {
    const group = rowMark(svg, input.rows.indexOf(row));
    group
      .append("rect")
      .attr("x", x + depth * inset)
      .attr("y", y + depth * step)
      .attr("width", width - depth * inset * 2)
      .attr("height", height - depth * (step + inset))
      .attr("rx", 3)
      .attr("fill", depth === nested.length - 1 ? "var(--wash)" : "var(--paper)")
      .attr("stroke", "var(--muted)");
    const place = { x: x + depth * inset + 14, y: y + depth * step + 29, size: 16 };
    writtenText(group, row.name, place);
  });
  return y + height;
}

/** Three columns or, on a phone, the groups below one another. */
function drawnGroups(input: DrawInput<Row>): Element {
  const { document, width } = input;
  const narrow = width < NARROW;
  const words = (group: string): string => codeWords(input, "group", group);
  const svg = svgRoot(document, width, narrow ? 504 : 210);
  const [side, middle, gap] = narrow ? [width, width, 14] : [218, 316, 44];
  const [drop, step] = narrow ? [30, 34] : [41, 55];
  const drawnColumn = (group: string, x: number, y: number): number =>
    people(svg, input, group, {
      ...{ x, y: heading(svg, words(group), x, y, side) + drop, width: side, step },
    });
  let y = drawnColumn("named", 0, 0);
  const x = narrow ? 0 : side + gap;
  const top = heading(svg, words("overlapping"), x, narrow ? y : 0, middle);
  y = narrow
    ? frames(svg, input, { x: 1, y: top + 14, width: width - 2 }) + gap
    : frames(svg, input, { x, y: top + 16, width: middle });
  drawnColumn("added", narrow ? 0 : x + middle + gap, narrow ? y : 0);
  return drawnRoot(svg);
}
