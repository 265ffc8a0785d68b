import { column } from "./definition/column.ts";
import { defineChart, type DrawInput, type RowOf } from "./definition/define-chart.ts";
import { ID_COLUMN, WORK_COLUMN } from "./kit/diagram-columns.ts";
import { NARROW } from "./kit/plot-drawing.ts";
import { type Drawn, drawnRoot, svgRoot } from "./kit/svg-root.ts";
import { rowMark, writtenText } from "./kit/written-text.ts";
import { diagramRows, rowsIn } from "./rows/diagram-rows.ts";
import { numberIn, rowWith } from "./rows/row-value.ts";

const COLUMNS = [
  ID_COLUMN,
  column.name("name", { pl: "Ogniwo", en: "Element" }),
  column.category("kind", { pl: "Rodzaj", en: "Kind" }),
  column.text("says", { pl: "Według streszczeń", en: "In the abstracts" }),
  column.category("state", { pl: "Pomiar", en: "Measurement" }),
  column.code("value", { pl: "Wartość", en: "Value" }, { numeric: true, optional: true }),
  column.text("evidence", { pl: "Co mówią dane", en: "What data say" }),
  WORK_COLUMN,
  column.claim("claim", { pl: "Pozycja", en: "Item" }, { optional: true }),
];
type Row = RowOf<typeof COLUMNS>;

export default defineChart({
  title: ({ rows, say, holding }) => {
    const links = rowsIn(rows, "kind", "link");
    const measured = rowsIn(links, "state", "measured");
    return holding(
      links.length === 5 && measured.length === 1 && measured[0]?.["id"] === "cooperation",
      say({
        pl: "Z pięciu powiązań systemu zebrane dane mierzą jedno: współpracę firm w innowacjach",
        en: "Of the system’s five links the data gathered measure one: firms’ cooperation in innovation",
      }),
    );
  },
  subtitle: {
    pl: "System firm, nauki i władz według streszczeń artykułu Pełki i to, co o każdym ogniwie mówią dziś dane; przy uczestnikach ich udział w członkostwie klastrów badanych przez PARP, Polska, 2022",
    en: "The system of firms, science and authorities in the abstracts of Pełka’s article, and what data say of each link today; beside each actor its share of members in the clusters PARP surveyed, Poland, 2022",
  },
  note: {
    pl: "Linia kropkowana: powiązania nie mierzy żaden zebrany wskaźnik, najbliższe miary podaje tabela; kreskowana: znane są tylko pojedyncze kwoty. Współpraca w innowacjach obejmuje firmy od 10 osób i dowolnego partnera, nie tylko z klastra. Wsparcie klastrów przez władze streszczenia wymieniają jako zalecenie.",
    en: "Dotted line: no indicator gathered measures the link, the table names the nearest measures; dashed: only single amounts are known. Cooperation in innovation covers firms of 10 or more with any partner, not only in a cluster. In the abstracts, support by authorities is a recommendation.",
  },
  diagram: true,
  entries: true,
  indicators: [
    "parp-cluster-benchmarking-structure",
    "parp-cluster-benchmarking",
    "voiv-cooperation-innovation-industry-2010-2024",
    "voiv-cooperation-innovation-services-2010-2024",
    "voiv-innovation-expenditure-share-2010-2024",
    "voiv-rd-gdp-2010-2024",
    "nuts2-tertiary-25-64-2013-2024",
  ],
  initiatives: true,
  works: ["pelka2013"],
  coverage: { pl: "Województwo mazowieckie i Polska", en: "Mazowieckie Voivodeship and Poland" },
  key: "id",
  columns: COLUMNS,
  rows: (input) => diagramRows(COLUMNS, input),
  summary: ({ rows, say, format }) => {
    const percent = (id: string, decimals: number): string =>
      format.percent(numberIn(rowWith(rows, "id", id), "value"), decimals);
    return say(
      {
        pl: "Diagram trzech uczestników i pięciu powiązań. Wśród członków klastrów firmy stanowią {firms}, nauka {science}, samorządy {authorities}. Współpracę w innowacjach zmierzono: podejmuje ją {cooperation} firm przemysłowych Mazowsza. Przepływu innowacji z nauki, dopasowania kształcenia do pracy ani związku z inwestycjami zagranicznymi nie mierzy żaden zebrany wskaźnik, wsparcie publiczne znane jest częściowo.",
        en: "Diagram of three actors and five links. Firms make up {firms} of cluster members, science {science}, local government {authorities}. Cooperation in innovation is measured: {cooperation} of industrial firms in Mazovia take part. No indicator gathered measures the flow of innovation from science, the fit of education and work, or a link to foreign investment; public support is known in part.",
      },
      {
        firms: percent("firms", 0),
        science: percent("science", 0),
        authorities: percent("authorities", 0),
        cooperation: percent("cooperation", 1),
      },
    );
  },
  draw: (input) => {
    const { document, width, rows } = input;
    const narrow = width < NARROW;
    const svg = svgRoot(document, width, narrow ? 462 : 400);
    // What the abstracts call one coherent system: the ground between the three.
    if (!narrow) svg.append("path").attr("d", "M0,92L474,204L0,312Z").attr("fill", "var(--wash)");
    rows.forEach((row, index) => {
      drawnElement(rowMark(svg, index), input, row);
    });
    return drawnRoot(svg);
  },
});

type Point = readonly [x: number, y: number];

/** A link: its arrow, and where its name and its target stand. */
interface Tie {
  readonly from: Point;
  readonly to: Point;
  readonly name?: Point;
  readonly target?: Point;
}

/** A place for each element: an actor's first baseline, or how a link is drawn. */
interface Layout {
  readonly actors: ReadonlyMap<string, Point>;
  readonly ties: ReadonlyMap<string, Tie>;
}

const WIDE: Layout = {
  actors: new Map([
    ["science", [0, 46]],
    ["authorities", [0, 352]],
    ["firms", [500, 206]],
  ]),
  ties: new Map<string, Tie>([
    ["innovation", { from: [150, 76], to: [490, 182], name: [336, 116] }],
    ["support", { from: [240, 330], to: [490, 232], name: [336, 314] }],
    ["education", { from: [150, 38], to: [640, 38], name: [336, 26], target: [652, 43] }],
    ["investment", { from: [610, 198], to: [664, 198], target: [676, 194] }],
  ]),
};
const PHONE: Layout = {
  actors: new Map([
    ["science", [0, 40]],
    ["firms", [0, 194]],
    ["authorities", [0, 346]],
  ]),
  ties: new Map<string, Tie>([
    ["education", { from: [84, 33], to: [190, 33], name: [88, 21], target: [200, 38] }],
    ["innovation", { from: [12, 74], to: [12, 164], name: [28, 124] }],
    ["support", { from: [12, 318], to: [12, 226], name: [28, 278] }],
    ["investment", { from: [84, 187], to: [190, 187], target: [200, 183] }],
  ]),
};

/** Draws an actor with its share of members, the measured link as a number, or a link as an arrow. */
function drawnElement(mark: Drawn, { say, format, width }: DrawInput<Row>, row: Row) {
  const narrow = width < NARROW;
  const { actors, ties } = narrow ? PHONE : WIDE;
  const id = row.id;
  // A link's name says where it leads: "kształcenie → rynek pracy".
  const [name = "", target = ""] = format.tie(row.name).split(" → ");
  const actor = actors.get(id);
  if (actor) {
    const [x, y] = actor;
    const share = format.percent(numberIn(row, "value"));
    const members = { pl: "{share} członków klastrów", en: "{share} of cluster members" };
    writtenText(mark, name, { x, y, size: narrow ? 22 : 26, weight: 600 });
    const soft = { x, y: y + (narrow ? 21 : 22), size: 15, fill: "var(--soft)" };
    writtenText(mark, say(members, { share }), soft);
    return;
  }
  const tie = ties.get(id);
  if (!tie) {
    const accent = { fill: "var(--accent)" };
    const share = narrow ? { x: 0, y: 440, size: 32 } : { x: 22, y: 206, size: 40 };
    const percent = format.percent(numberIn(row, "value"), 1);
    writtenText(mark, percent, { ...accent, ...share, weight: 600 });
    const words = narrow
      ? { x: 112, y: 427, width: width - 112, size: 15 }
      : { x: 22, y: 232, width: 250, size: 16 };
    writtenText(mark, name, { ...accent, ...words });
    return;
  }
  // Dashed: what is known in part; dotted: what nothing measures.
  drawnArrow(mark, tie, row.state === "in-part" ? "9 7" : "1 6");
  const { name: [x, y] = [], target: [targetX, targetY] = [] } = tie;
  if (x !== undefined && y !== undefined) {
    writtenText(mark, name, { x, y, size: narrow ? 15 : 16, weight: 600 });
  }
  if (targetX === undefined || targetY === undefined) return;
  const soft = {
    x: targetX,
    y: targetY,
    width: width - targetX,
    size: narrow ? 17 : 18,
    fill: "var(--soft)",
  };
  writtenText(mark, target, soft);
}

/** A line with an arrowhead at its end. */
function drawnArrow(group: Drawn, { from, to }: Tie, dashes: string): void {
  const angle = Math.atan2(to[1] - from[1], to[0] - from[0]);
  const head = (turn: number): string =>
    [to[0] - 8 * Math.cos(angle + turn), to[1] - 8 * Math.sin(angle + turn)]
      .map((part) => part.toFixed(1))
      .join();
  const line = (d: string, strokeWidth: number): Drawn<SVGPathElement> =>
    group
      .append("path")
      .attr("d", d)
      .attr("fill", "none")
      .attr("stroke", "var(--muted)")
      .attr("stroke-width", strokeWidth);
  line(`M${from.join()}L${to.join()}`, 1.7)
    .attr("stroke-dasharray", dashes)
    .attr("stroke-linecap", "round");
  line(`M${head(0.42)}L${to.join()}L${head(-0.42)}`, 1.4);
}
