import { defineUntypedChart, type ChartRow, type DrawInput } from "./definition/define-chart.ts";
import { indicatorIn, indicatorRows } from "./rows/indicator-rows.ts";
import { NARROW } from "./kit/plot-drawing.ts";
import { numberIn, rowWith, textIn } from "./rows/row-value.ts";
import { type Drawn, drawnRoot, svgRoot } from "./kit/svg-root.ts";
import { rowMark, writtenText } from "./kit/written-text.ts";

const YEAR = 2024;
const MAZOVIA = "14";
const NATION = "PL";
const SIDE = 10;
const SECTORS = [
  {
    id: "industry",
    indicator: "voiv-cooperation-innovation-industry-2010-2024",
    name: { pl: "Firmy przemysłowe", en: "Industrial firms" },
  },
  {
    id: "services",
    indicator: "voiv-cooperation-innovation-services-2010-2024",
    name: { pl: "Firmy usługowe", en: "Service firms" },
  },
] as const;

const percent = { pl: "%", en: "%" } as const;
const inHundred = (rows: readonly ChartRow[], id: string): number =>
  numberIn(rowWith(rows, "id", id), "in_hundred");

export default defineUntypedChart({
  title: ({ rows, say, holding }) =>
    holding(
      rows.every(
        (row) => numberIn(row, "in_hundred") < 15 && numberIn(row, "value") > numberIn(row, "pl"),
      ),
      say(
        {
          pl: "Przy innowacjach współpracuje {industry} na 100 firm przemysłowych Mazowsza i {services} na 100 usługowych",
          en: "In Mazovia {industry} of 100 industrial firms and {services} of 100 service firms cooperate in innovation",
        },
        { industry: inHundred(rows, "industry"), services: inHundred(rows, "services") },
      ),
    ),
  subtitle: ({ say }) =>
    say(
      {
        pl: "Firmy o co najmniej 10 pracujących w województwie mazowieckim, {year}; kwadrat to jedna firma na sto, zaokrąglone",
        en: "Firms with 10 or more persons employed in Mazowieckie, {year}; a square is one firm in a hundred, rounded",
      },
      { year: YEAR },
    ),
  note: {
    pl: "Sto to wszystkie firmy danego działu, nie tylko innowacyjne: firma, która nie wprowadza innowacji, nie ma przy czym współpracować, więc szary kwadrat nie oznacza odmowy. Mniejszych firm badanie nie obejmuje. Z kim firmy współpracują i czy robią to w klastrze, tego te liczby nie mówią.",
    en: "The hundred are all firms of the kind, not the innovative ones only: a firm without innovation has nothing to cooperate on, so a grey square is no refusal. Smaller firms are not surveyed. With whom firms cooperate, and whether in a cluster, these figures do not say.",
  },
  indicators: SECTORS.map(({ indicator }) => indicator),
  claims: ["M.11"],
  coverage: { pl: "Województwo mazowieckie, Polska", en: "Mazowieckie Voivodeship, Poland" },
  key: "id",
  columns: [
    { key: "id", label: { pl: "Klucz", en: "Key" }, kind: "code" },
    { key: "name", label: { pl: "Firmy", en: "Firms" }, kind: "name" },
    { key: "year", label: { pl: "Rok", en: "Year" }, kind: "year" },
    {
      key: "value",
      label: { pl: "Współpracują, mazowieckie", en: "Cooperate, Mazowieckie" },
      unit: percent,
      kind: "number",
      decimals: 1,
    },
    {
      key: "in_hundred",
      label: { pl: "Współpracują, na 100", en: "Cooperate, in 100" },
      kind: "number",
      decimals: 0,
    },
    {
      key: "others",
      label: { pl: "Nie współpracują, na 100", en: "Do not cooperate, in 100" },
      kind: "number",
      decimals: 0,
    },
    {
      key: "pl",
      label: { pl: "Współpracują, Polska", en: "Cooperate, Poland" },
      unit: percent,
      kind: "number",
      decimals: 1,
    },
  ],
  rows: ({ data, locale }) =>
    SECTORS.map(({ id, indicator, name }) => {
      const values = indicatorRows(indicatorIn(data, indicator), YEAR);
      const of = (geo: string): number =>
        values.find((row) => row.geo === geo)?.value ?? Number.NaN;
      const rounded = Math.round(of(MAZOVIA));
      return {
        id,
        name: name[locale],
        year: YEAR,
        value: of(MAZOVIA),
        in_hundred: rounded,
        others: SIDE * SIDE - rounded,
        pl: of(NATION),
      };
    }),
  summary: ({ rows, say, format }) => {
    const value = (id: string, key: string): string =>
      format.percent(numberIn(rowWith(rows, "id", id), key), 1);
    return say(
      {
        pl: "Dwa kwadraty po 100 pól. W województwie mazowieckim w {year} roku przy innowacjach współpracowało {mi} firm przemysłowych (Polska {pi}) i {ms} usługowych (Polska {ps}). Na 100 firm nie współpracowało więc {oi} w przemyśle i {os} w usługach.",
        en: "Two squares of 100 fields each. In Mazowieckie {mi} of industrial firms (Poland {pi}) and {ms} of service firms (Poland {ps}) cooperated in innovation in {year}. Of 100 firms, then, {oi} in industry and {os} in services did not cooperate.",
      },
      {
        year: YEAR,
        mi: value("industry", "value"),
        pi: value("industry", "pl"),
        ms: value("services", "value"),
        ps: value("services", "pl"),
        oi: numberIn(rowWith(rows, "id", "industry"), "others"),
        os: numberIn(rowWith(rows, "id", "services"), "others"),
      },
    );
  },
  draw: (input) => {
    const { document, rows, width } = input;
    const narrow = width < NARROW;
    const cell = narrow ? 19 : 27;
    const block = 34 + SIDE * cell;
    const height = narrow ? rows.length * block + 34 : block + 4;
    const svg = svgRoot(document, width, height);
    rows.forEach((row, index) => {
      drawWaffle(svg, input, row, index, {
        left: narrow ? 0 : index * (width / 2 + 8),
        top: narrow ? index * (block + 30) : 0,
        cell,
      });
    });
    return drawnRoot(svg);
  },
});

/** A hundred squares, the cooperating firms first, and beside them what they count. */
function drawWaffle(
  svg: Drawn<SVGSVGElement>,
  { width, say, format }: DrawInput,
  row: ChartRow,
  index: number,
  { left, top, cell }: { left: number; top: number; cell: number },
): void {
  const filled = numberIn(row, "in_hundred");
  const head = top + 34;
  writtenText(svg, textIn(row, "name"), { x: left, y: top + 16, size: 16, weight: 600 });
  const mark = rowMark(svg, index);
  // Two paths instead of a hundred elements: the drawing stays small.
  mark
    .append("path")
    .attr("d", squares(filled, SIDE * SIDE, left, head, cell))
    .attr("fill", "var(--rule)");
  mark
    .append("path")
    .attr("d", squares(0, filled, left, head, cell))
    .attr("fill", "var(--accent)");
  const x = left + SIDE * cell + 16;
  const room = width < NARROW ? width - x : width / 2 - SIDE * cell - 40;
  const words = svg.append("g").attr("data-row", index);
  writtenText(words, String(filled), {
    x,
    y: head + 34,
    size: 44,
    weight: 600,
    fill: "var(--accent)",
  });
  const cooperate = say({ pl: "współpracuje", en: "cooperate" });
  let y = writtenText(words, cooperate, { x, y: head + 58, size: 15, fill: "var(--accent)" });
  const exact = say(
    { pl: "dokładnie {value}", en: "{value} exactly" },
    { value: format.percent(numberIn(row, "value"), 1) },
  );
  y = writtenText(words, exact, { x, y: y + 2, width: room, size: 13, fill: "var(--soft)" });
  const nation = say(
    { pl: "Polska {value}", en: "Poland {value}" },
    { value: format.percent(numberIn(row, "pl"), 1) },
  );
  writtenText(words, nation, { x, y, width: room, size: 13, fill: "var(--soft)" });
  const foot = head + SIDE * cell - 6;
  writtenText(words, String(numberIn(row, "others")), { x, y: foot - 22, size: 28 });
  writtenText(words, say({ pl: "nie współpracuje", en: "do not" }), { x, y: foot, size: 15 });
}

function squares(from: number, to: number, left: number, top: number, cell: number): string {
  const gap = 3;
  return Array.from({ length: to - from }, (_, offset) => {
    const at = from + offset;
    const x = left + (at % SIDE) * cell;
    const y = top + Math.floor(at / SIDE) * cell;
    return `M${x},${y}h${cell - gap}v${cell - gap}h${gap - cell}z`;
  }).join("");
}
