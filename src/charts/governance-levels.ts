import { column } from "./definition/column.ts";
import { defineChart, type DrawInput, type RowOf } from "./definition/define-chart.ts";
import { CLAIM_COLUMN, ID_COLUMN, SHARE_OF_MEMBERS, WORK_COLUMN } from "./kit/diagram-columns.ts";
import { drawnLine } from "./kit/diagram-line.ts";
import { NARROW } from "./kit/plot-drawing.ts";
import { type Drawn, drawnRoot, svgRoot } from "./kit/svg-root.ts";
import { rowMark, writtenText } from "./kit/written-text.ts";
import { diagramRows, groupWords, rowsIn } from "./rows/diagram-rows.ts";
import { numberIn, rowWith } from "./rows/row-value.ts";

const INDICATOR = "parp-cluster-benchmarking-structure";
const YEAR = 2022;
const PUBLIC = ["union", "state", "voivodeship", "local"];

const COLUMNS = [
  ID_COLUMN,
  column.name("name", { pl: "Uczestnik", en: "Actor" }),
  column.category("level", { pl: "Szczebel", en: "Level" }),
  column.category("named", {
    pl: "W części piątej artykułu",
    en: "In the article’s fifth section",
  }),
  column.text("words", { pl: "Objaśnienie", en: "Remark" }),
  column.number("share", { pl: "Odsetek członków", en: "Share of members" }, SHARE_OF_MEMBERS),
  WORK_COLUMN,
  CLAIM_COLUMN,
];
type Row = RowOf<typeof COLUMNS>;

export default defineChart({
  title: ({ rows, say, holding }) =>
    holding(
      PUBLIC.every((level) => rowsIn(rows, "level", level).length > 0) &&
        rows.every(
          (row) =>
            row.named === "no" ||
            row.id === "local-institutions" ||
            !PUBLIC.some((level) => level === row.level),
        ),
      say({
        pl: "Cztery szczeble władzy zajmują się klastrami; wnioski artykułu wymieniają zaś partnerów",
        en: "Four levels of authority deal with clusters; the article’s conclusions name partners instead",
      }),
    ),
  subtitle: ({ say }) =>
    say(
      {
        pl: "Uczestnicy rządzenia wieloszczeblowego na Mazowszu; kolorem ci, których wymienia część piąta artykułu; odsetek członków zbadanych klastrów, {year}",
        en: "Who takes part in multi-level governance in Mazovia; in colour those named in the article’s fifth section; share of the members of clusters surveyed, {year}",
      },
      { year: YEAR },
    ),
  note: {
    pl: "Odsetki pochodzą z badania PARP o dobrowolnym udziale i dotyczą całej Polski. Przypisanie do szczebli jest nasze. Partnerzy działają na różnych szczeblach.",
    en: "The shares come from the PARP survey, in which clusters take part by choice, and are for all Poland. The assignment to levels is ours. Partners work at various levels.",
  },
  diagram: true,
  entries: true,
  indicators: [INDICATOR],
  works: ["hooghemarks2003", "borrastsagdis2008"],
  claims: ["5.4", "5.7"],
  coverage: { pl: "Polska, województwo mazowieckie", en: "Poland, Mazowieckie Voivodeship" },
  key: "id",
  columns: COLUMNS,
  rows: (input) => diagramRows(COLUMNS, input),
  summary: (input) => {
    const { rows, say, format } = input;
    const names = (level: string): string =>
      rowsIn(rows, "level", level)
        .map((row) => row.name)
        .join(", ");
    const share = (id: string): string =>
      format.percent(numberIn(rowWith(rows, "id", id), "share"));
    return say(
      {
        pl: "Drabina szczebli. Unia: {union}. Państwo: {state}. Województwo: {voivodeship}. Gmina i powiat: {local}. Klaster: {cluster}. Partnerzy: {partner}. Wśród członków klastrów firmy stanowią {firms}, nauka {science}, samorząd {government}.",
        en: "Ladder of levels. Union: {union}. State: {state}. Voivodeship: {voivodeship}. Municipality and powiat: {local}. Cluster: {cluster}. Partners: {partner}. Among members of clusters, firms make up {firms}, science {science} and regional and local government {government}.",
      },
      {
        ...Object.fromEntries(
          [...groupWords(input, "level").keys()].map((level) => [level, names(level)]),
        ),
        firms: share("firms"),
        science: share("universities"),
        government: share("local-government"),
      },
    );
  },
  draw: ladder,
});

/** Draws the levels as rungs, from the Union down to the cluster, and the partners below. */
function ladder(input: DrawInput<Row>): Element {
  const { document, width, rows } = input;
  const narrow = width < NARROW;
  const left = narrow ? 0 : 230;
  const columns = narrow ? 1 : 2;
  const columnWidth = (width - left) / columns;
  const svg = svgRoot(document, width, 0);
  let y = 0;
  for (const [level, words] of groupWords(input, "level")) {
    drawnLine(svg, `M0,${y + 1}H${width}`, level === "partner" ? "var(--ink)" : "var(--rule)");
    writtenText(svg, words, { x: 0, y: y + 32, size: narrow ? 20 : 22 });
    const own = rowsIn(rows, "level", level);
    const first = y + (narrow ? 60 : 31);
    const lines = Math.ceil(own.length / columns);
    own.forEach((row, index) => {
      const x = left + Math.floor(index / lines) * columnWidth;
      actor(svg, input, row, x, first + (index % lines) * 26);
    });
    y = first + (lines - 1) * 26 + (narrow ? 22 : 20);
  }
  return drawnRoot(svg, y);
}

/** Writes an actor as the mark of its row, with the share of members where it is known. */
function actor(
  svg: Drawn<SVGSVGElement>,
  { rows, format }: DrawInput<Row>,
  row: Row,
  x: number,
  y: number,
): void {
  const mark = rowMark(svg, rows.indexOf(row));
  const fill = row.named === "yes" ? "var(--accent)" : "var(--ink)";
  const share = row.share;
  const text = mark.append("text").attr("x", x).attr("y", y).attr("font-size", 16);
  text.append("tspan").attr("fill", fill).text(row.name);
  if (share === null) return;
  const number = text.append("tspan").attr("dx", 8).attr("font-weight", 600).attr("fill", fill);
  number.text(format.percent(share));
}
