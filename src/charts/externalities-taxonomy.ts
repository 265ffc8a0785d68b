import type { Text } from "../schema/text.ts";
import { column } from "./definition/column.ts";
import { defineChart, type DrawInput, type RowOf } from "./definition/define-chart.ts";
import { CLAIMS_COLUMN, ID_COLUMN, WORKS_COLUMN } from "./kit/diagram-columns.ts";
import { drawnLine } from "./kit/diagram-line.ts";
import { NARROW } from "./kit/plot-drawing.ts";
import { type Drawn, drawnRoot, svgRoot } from "./kit/svg-root.ts";
import { rowMark, writtenText } from "./kit/written-text.ts";
import { diagramRows, groupWords, rowsIn } from "./rows/diagram-rows.ts";

const CLAIMS =
  "3.1 3.2 3.3 3.4 3.5 3.6 3.7 3.8 3.8a 3.8b 3.8c 3.8d 3.8e 3.12 3.13 3.23 3.30 3.33 3.34 3.35";

/** A classification: its two sides, on one of which each effect stands, and what it shows. */
type Classification = Readonly<{
  label: Text;
  sides: Readonly<Record<string, Text>>;
  title: (input: Pick<DrawInput<Row>, "rows" | "say" | "holding">) => string;
}>;

/** Effects that the source text leaves out. */
const isMissing = (row: Row): boolean => row.claim === null;

const TURNS = {
  sign: {
    label: { pl: "Dodatnie i ujemne", en: "Positive and negative" },
    sides: {
      positive: {
        pl: "Dodatnie: firma zyskuje, nie płacąc",
        en: "Positive: a gain without paying",
      },
      negative: { pl: "Ujemne: firma ponosi koszt", en: "Negative: a cost to bear" },
    },
    title: ({ rows, say, holding }) =>
      holding(
        rows.every((row) => (row.sign === "negative") === isMissing(row)),
        say(
          {
            pl: "Tekst źródłowy określa efekty ujemne, ale nie wymienia żadnego; tu dopisano ich {count}",
            en: "The source text defines negative effects but names none; {count} are added here",
          },
          { count: rowsIn(rows, "sign", "negative").length },
        ),
      ),
  },
  channel: {
    label: { pl: "Bezpośrednie i pośrednie", en: "Direct and indirect" },
    sides: {
      direct: { pl: "Bezpośrednie: bez pośrednictwa cen", en: "Direct: not by way of prices" },
      indirect: { pl: "Pośrednie: przez ceny i rynki", en: "Indirect: through prices and markets" },
    },
    title: ({ rows, say, holding }) => {
      const pecuniary = rowsIn(rows, "kind", "pecuniary").filter((row) => !isMissing(row));
      const direct = rowsIn(pecuniary, "channel", "direct").length;
      return holding(
        direct > 0,
        say(
          {
            pl: "Nie każdy efekt, który tekst zwie pieniężnym, działa przez ceny: {direct} z {all} działają wprost",
            en: "Not every effect that the text calls pecuniary works through prices: {direct} of {all} work directly",
          },
          { direct, all: pecuniary.length },
        ),
      );
    },
  },
  time: {
    label: { pl: "Statyczne i dynamiczne", en: "Static and dynamic" },
    sides: {
      static: { pl: "Statyczne: czas się nie liczy", en: "Static: time does not count" },
      dynamic: { pl: "Dynamiczne: skutek narasta w czasie", en: "Dynamic: the effect builds up" },
    },
    title: ({ rows, say, holding }) =>
      holding(
        rowsIn(rows, "kind", "urbanisation").every((row) => row.time === "static"),
        say(
          {
            pl: "Miasto działa od razu, wiedza z czasem: dynamicznych jest {count} z {all} efektów",
            en: "The city works at once, knowledge with time: {count} of {all} effects are dynamic",
          },
          { count: rowsIn(rows, "time", "dynamic").length, all: rows.length },
        ),
      ),
  },
} satisfies Record<string, Classification>;
type Turn = keyof typeof TURNS;

const COLUMNS = [
  ID_COLUMN,
  column.name("name", { pl: "Efekt", en: "Effect" }),
  column.category("kind", { pl: "Rodzaj", en: "Kind" }),
  column.category("sign", { pl: "Znak", en: "Sign" }),
  column.category("channel", { pl: "Droga", en: "Channel" }),
  column.category("time", { pl: "Czas", en: "Time" }),
  column.text("says", { pl: "Na czym polega", en: "What it is" }),
  WORKS_COLUMN,
  CLAIMS_COLUMN,
];
type Row = RowOf<typeof COLUMNS>;

export default defineChart({
  title: (input) => TURNS[turnOf(input.view)].title(input),
  subtitle: ({ view, say }) =>
    say(
      {
        pl: "Efekty zewnętrzne klastrów według pięciu rodzajów tekstu źródłowego; kolumny: {turn}; czerwone to te, które tekst pomija",
        en: "Externalities of clusters by the five kinds of the source text; columns: {turn}; red are those that the text leaves out",
      },
      { turn: lowered(say(TURNS[turnOf(view)].label)) },
    ),
  note: {
    pl: "Przydział do kolumn jest nasz, rodzaje pochodzą z tekstu źródłowego i zachodzą na siebie: łączą podział Hoovera (skala, lokalizacja, urbanizacja) z podziałem Scitovsky’ego (pieniężne, technologiczne). Efekt stoi po stronie, po której działa głównie.",
    en: "The columns are assigned by us; the kinds are the source text’s and overlap, since they join Hoover’s division (scale, localisation, urbanisation) with Scitovsky’s (pecuniary, technological). An effect stands on the side where it mainly works.",
  },
  indicators: [],
  diagram: true,
  entries: true,
  works: ["seed1", "richardson1978", "hoover1937", "scitovsky1954"],
  claims: CLAIMS.split(" "),
  coverage: { pl: "Bez zasięgu terytorialnego", en: "No territory" },
  key: "id",
  columns: COLUMNS,
  views: {
    label: { pl: "Podział", en: "Classification" },
    values: () => (Object.keys(TURNS) as Turn[]).map((id) => ({ id, label: TURNS[id].label })),
    initial: "sign",
  },
  rows: (input) => diagramRows(COLUMNS, input),
  summary: ({ rows, view, say }) => {
    const turn = turnOf(view);
    const sides = Object.entries(TURNS[turn].sides).map(
      ([side, words], index) =>
        `${index === 0 ? say(words) : lowered(say(words))}: ${rowsIn(rows, turn, side).length}`,
    );
    return say(
      {
        pl: "Schemat {count} efektów zewnętrznych w pięciu rodzajach. {sides}. Tekst źródłowy pomija {missing}, wszystkie ujemne.",
        en: "Diagram of {count} externalities of five kinds. {sides}. The source text leaves out {missing}, all of them negative.",
      },
      { count: rows.length, sides: sides.join("; "), missing: rows.filter(isMissing).length },
    );
  },
  draw: drawMatrix,
});

/** Five bands of kinds by two columns of sides; a band is as high as its longer column. */
function drawMatrix(input: DrawInput<Row>): Element {
  const { document, rows, width, view, locale } = input;
  const narrow = width < NARROW;
  const turn = turnOf(view);
  const [left, gap, size] = narrow ? [0, 16, 14] : [150, 28, 16];
  const across = (width - left - gap) / 2;
  const svg = svgRoot(document, width, 10);
  const heads = Object.values(TURNS[turn].sides).map((words, index) => {
    const box = { x: left + index * (across + gap), y: 16, width: across, size: 14, weight: 600 };
    return writtenText(svg, words[locale], box);
  });
  let y = Math.max(...heads) + 4;
  for (const [kind, words] of groupWords(input, "kind")) {
    drawnLine(svg, `M0,${y.toFixed(1)}H${width}`);
    writtenText(svg, words, { x: 0, y: y + (narrow ? 18 : 24), size: 14, fill: "var(--faint)" });
    const top = y + (narrow ? 42 : 24);
    const own = rowsIn(rows, "kind", kind);
    const ends = Object.keys(TURNS[turn].sides).map((side, index) => {
      const box = { x: left + index * (across + gap), y: top, width: across, size };
      return drawColumn(svg, rows, rowsIn(own, turn, side), box);
    });
    y = Math.max(...ends) + 2;
  }
  return drawnRoot(svg, Math.ceil(y));
}

/** Writes effects below one another, and returns where the next baseline would be. */
function drawColumn(
  svg: Drawn<SVGSVGElement>,
  rows: readonly Row[],
  own: readonly Row[],
  { x, y, width, size }: { x: number; y: number; width: number; size: number },
): number {
  const indent = size * 0.95;
  return own.reduce((next, row) => {
    const sign = row.sign === "negative" ? "−" : "+";
    const fill = isMissing(row) ? "var(--accent)" : "var(--ink)";
    const mark = rowMark(svg, rows.indexOf(row));
    writtenText(mark, sign, { x, y: next, size, fill, weight: 600 });
    const box = { x: x + indent, y: next, width: width - indent, size, fill };
    return writtenText(mark, row.name, box) + size * 0.4;
  }, y);
}

function turnOf(view: DrawInput["view"]): Turn {
  const turn = Object.keys(TURNS).find((id): id is Turn => id === view?.id);
  if (turn) return turn;
  throw new Error("src/charts/externalities-taxonomy.ts: view: expected one, received none");
}

const lowered = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
