// Nine entries with their words in two languages, and two layouts of them (over 250 lines).
import type { Text } from "../schema/text.ts";
import { defineUntypedChart, type ChartRow, type DrawInput } from "./definition/define-chart.ts";
import { NARROW } from "./kit/plot-drawing.ts";
import { rowWith, textIn } from "./rows/row-value.ts";
import { type Drawn, drawnRoot, svgRoot } from "./kit/svg-root.ts";
import { rowMark, writtenText } from "./kit/written-text.ts";

const PANELS = {
  model: { pl: "model branży lub rynku", en: "model of an industry or market" },
  form: { pl: "sposób łączenia firm", en: "way of tying firms" },
} as const satisfies Readonly<Record<string, Text>>;
type Panel = keyof typeof PANELS;

const HEADS: Readonly<Record<Panel, Text>> = {
  model: { pl: "Co trzyma firmy w ryzach", en: "What keeps firms in check" },
  form: { pl: "Co łączy firmy ze sobą", en: "What ties firms together" },
};

interface Entry {
  readonly id: string;
  readonly panel: Panel;
  /** The answer in a word or two: what regulates. */
  readonly answer: Text;
  readonly name: Text;
  readonly words: Text;
  readonly work: string;
  readonly claim: string | null;
}

const ENTRIES: readonly Entry[] = [
  {
    id: "perfect-market",
    panel: "model",
    answer: { pl: "cena", en: "price" },
    name: { pl: "rynek doskonały", en: "perfect market" },
    words: {
      pl: "Sprzedawców jest tylu, że żaden nie wpływa na cenę.",
      en: "Sellers are so many that none of them moves the price.",
    },
    work: "gorynia1995",
    claim: "1.5a",
  },
  {
    id: "contestable-markets",
    panel: "model",
    answer: { pl: "groźba wejścia", en: "threat of entry" },
    name: {
      pl: "rynki sporne, zachowania strategiczne",
      en: "contestable markets, strategic behaviour",
    },
    words: {
      pl: "Kto może wejść na rynek i wyjść z niego bez straty, hamuje ceny nawet jedynego sprzedawcy; firmy liczą się z ruchami rywali.",
      en: "Whoever can enter and leave without loss restrains the prices even of a sole seller; firms reckon with the moves of rivals.",
    },
    work: "gorynia1995 baumol1982",
    claim: "1.5b",
  },
  {
    id: "five-forces",
    panel: "model",
    answer: { pl: "pięć sił", en: "five forces" },
    name: { pl: "model Portera", en: "Porter’s model" },
    words: {
      pl: "Rywale, nowi gracze, substytuty, dostawcy i nabywcy.",
      en: "Rivals, entrants, substitutes, suppliers and buyers.",
    },
    work: "gorynia1995 porter1980",
    claim: "1.5c",
  },
  {
    id: "bain",
    panel: "model",
    answer: { pl: "struktura", en: "structure" },
    name: { pl: "paradygmat Baina", en: "Bain’s paradigm" },
    words: {
      pl: "Budowa rynku kształtuje zachowanie firm, a ono ich wyniki.",
      en: "The build of a market shapes the conduct of firms, and that their results.",
    },
    work: "gorynia1995 bain1959",
    claim: "1.5d",
  },
  {
    id: "life-cycle",
    panel: "model",
    answer: { pl: "wiek branży", en: "age of industry" },
    name: { pl: "cykl życia branży", en: "industry life cycle" },
    words: {
      pl: "Z wiekiem branży zmienia się liczba wejść i wyjść oraz rodzaj innowacji.",
      en: "As an industry ages, entry, exit and the kind of innovation change.",
    },
    work: "gorynia1995 klepper1996",
    claim: "1.5e",
  },
  {
    id: "market",
    panel: "form",
    answer: { pl: "cena", en: "price" },
    name: { pl: "rynek", en: "market" },
    words: {
      pl: "Obcy sobie kupujący i sprzedający; wystarcza cena.",
      en: "Buyers and sellers who need not know each other; price suffices.",
    },
    work: "coase1937 williamson1985",
    claim: null,
  },
  {
    id: "hybrid",
    panel: "form",
    answer: { pl: "umowa", en: "contract" },
    name: { pl: "formy mieszane", en: "hybrid forms" },
    words: {
      pl: "Firmy pozostają odrębne, lecz wiążą je długie kontrakty i wspólne instytucje.",
      en: "Firms stay separate, yet long contracts and shared institutions bind them.",
    },
    work: "williamson1985",
    claim: "1.2",
  },
  {
    id: "cluster",
    panel: "form",
    answer: { pl: "współpraca i rywalizacja", en: "cooperation and rivalry" },
    name: { pl: "klaster", en: "cluster" },
    words: {
      pl: "Między rynkiem a hierarchią: konkurenci, którzy zarazem współpracują. Miejsce na osi jest umowne, pomiaru nie ma.",
      en: "Between market and hierarchy: competitors who also cooperate. Its place on the line is drawn for order; nobody has measured it.",
    },
    work: "goryniajankowska2007 brandenburger1996",
    claim: "1.3 1.9",
  },
  {
    id: "hierarchy",
    panel: "form",
    answer: { pl: "polecenie", en: "command" },
    name: { pl: "hierarchia", en: "hierarchy" },
    words: {
      pl: "Wewnątrz firmy cenę zastępuje polecenie.",
      en: "Within the firm command takes the place of price.",
    },
    work: "coase1937 williamson1985",
    claim: null,
  },
];

export default defineUntypedChart({
  title: ({ rows, say, holding }) =>
    holding(
      ofPanel(rows, "model").length === 5 && ofPanel(rows, "form")[2]?.["id"] === "cluster",
      say({
        pl: "Pięć modeli szuka regulatora w samej branży; klaster staje między rynkiem a hierarchią",
        en: "Five models look for the regulator within one industry; a cluster stands between market and hierarchy",
      }),
    ),
  subtitle: {
    pl: "U góry pięć rodzin modeli z artykułu źródłowego, na dole oś sposobów łączenia firm, znana z ekonomii instytucjonalnej",
    en: "Above, the five families of models that the source article lists; below, the line of ties between firms known from institutional economics",
  },
  note: {
    pl: "Pracy Goryni, z której pochodzi lista, nie widziano; każdy model opisujemy skrótem za jego literaturą. Odstępy na osi nie są miarą.",
    en: "The work by Gorynia from which the list comes was not seen; each model is put in a word after its own literature. Distances on the line measure nothing.",
  },
  diagram: true,
  indicators: [],
  claims: ["1.5"],
  coverage: { pl: "Teksty źródłowe i literatura", en: "Source texts and literature" },
  key: "id",
  columns: [
    { key: "id", label: { pl: "Kod", en: "Code" }, kind: "code" },
    { key: "name", label: { pl: "Model lub forma", en: "Model or form" }, kind: "name" },
    { key: "panel", label: { pl: "Rodzaj", en: "Kind" }, kind: "category", labels: PANELS },
    { key: "answer", label: { pl: "Co reguluje", en: "What regulates" }, kind: "text" },
    { key: "words", label: { pl: "Objaśnienie", en: "Remark" }, kind: "text" },
    { key: "work", label: { pl: "Praca", en: "Work" }, kind: "work" },
    { key: "claim", label: { pl: "Pozycja tekstu", en: "Item of the text" }, kind: "claim" },
  ],
  rows: ({ locale }) =>
    ENTRIES.map(({ id, panel, answer, name, words, work, claim }) => ({
      id,
      name: name[locale],
      panel,
      answer: answer[locale],
      words: words[locale],
      work,
      claim,
    })),
  summary: ({ rows, say }) =>
    say(
      {
        pl: "Zestawienie {count} rodzin modeli i oś czterech form. Modele i to, co w nich reguluje: {models}. Oś: {line}.",
        en: "Comparison of {count} families of models, and a line of four forms. The models and what regulates in them: {models}. The line: {line}.",
      },
      {
        count: ofPanel(rows, "model").length,
        models: pairs(ofPanel(rows, "model")),
        line: pairs(ofPanel(rows, "form")),
      },
    ),
  draw: (input) => (input.width < NARROW ? stacked(input) : abreast(input)),
});

function ofPanel(rows: readonly ChartRow[], panel: Panel): readonly ChartRow[] {
  return rows.filter((row) => row["panel"] === panel);
}

function pairs(rows: readonly ChartRow[]): string {
  return rows.map((row) => `${textIn(row, "name")} – ${textIn(row, "answer")}`).join("; ");
}

function rule(svg: Drawn<SVGSVGElement>, width: number, y: number): void {
  svg.append("path").attr("d", `M0,${y}H${width}`).attr("stroke", "var(--rule)");
}

function head(svg: Drawn<SVGSVGElement>, input: DrawInput, panel: Panel, y: number): void {
  writtenText(svg, HEADS[panel][input.locale], { x: 0, y, size: 13, fill: "var(--soft)" });
}

/** The wide drawing: models side by side, the line of forms below. */
function abreast(input: DrawInput): Element {
  const { document, width, rows } = input;
  const models = ofPanel(rows, "model");
  const column = width / models.length;
  const svg = svgRoot(document, width, 326);
  head(svg, input, "model", 14);
  rule(svg, width, 26);
  models.forEach((row, index) => {
    const mark = rowMark(svg, rows.indexOf(row));
    const x = index * column;
    writtenText(mark, textIn(row, "answer"), { x, y: 62, size: 22 });
    const name = { x, y: 86, width: column - 18, size: 14, fill: "var(--soft)" };
    writtenText(mark, textIn(row, "name"), name);
  });
  head(svg, input, "form", 164);
  line(svg, input, { y: 226, size: 22 });
  return drawnRoot(svg);
}

/** The drawing for a phone: models one below the other, the line of forms below. */
function stacked(input: DrawInput): Element {
  const { document, width, rows } = input;
  const svg = svgRoot(document, width, 0);
  head(svg, input, "model", 14);
  let y = 26;
  for (const row of ofPanel(rows, "model")) {
    rule(svg, width, y);
    const mark = rowMark(svg, rows.indexOf(row));
    writtenText(mark, textIn(row, "answer"), { x: 0, y: y + 28, size: 20 });
    const name = { x: 160, y: y + 26, width: width - 160, size: 14, fill: "var(--soft)" };
    y = Math.max(y + 44, writtenText(mark, textIn(row, "name"), name) - 4);
  }
  y += 34;
  head(svg, input, "form", y);
  const height = y + 160;
  line(svg, input, { y: y + 60, size: 17 });
  return drawnRoot(svg, height);
}

/** Draws the line from market to hierarchy, with the cluster near its middle. */
function line(
  svg: Drawn<SVGSVGElement>,
  { rows, width }: DrawInput,
  { y, size }: { y: number; size: number },
): void {
  svg
    .append("path")
    .attr("d", `M0,${y}H${width}`)
    .attr("stroke", "var(--ink)")
    .attr("stroke-width", 1.5);
  const middle = width / 2;
  const stations = [
    { id: "market", x: 0, anchor: "start" },
    { id: "hybrid", x: middle, anchor: "middle" },
    { id: "hierarchy", x: width, anchor: "end" },
  ] as const;
  for (const { id, x, anchor } of stations) {
    const row = rowWith(rows, "id", id);
    const mark = rowMark(svg, rows.indexOf(row));
    const tick = Math.min(Math.max(x, 0.75), width - 0.75);
    mark
      .append("path")
      .attr("d", `M${tick},${y - 7}V${y + 7}`)
      .attr("stroke", "var(--ink)")
      .attr("stroke-width", 1.5);
    writtenText(mark, textIn(row, "name"), { x, y: y - 18, size, anchor });
    writtenText(mark, textIn(row, "answer"), { x, y: y + 28, fill: "var(--soft)", anchor });
  }
  const row = rowWith(rows, "id", "cluster");
  const mark = rowMark(svg, rows.indexOf(row));
  const reach = width * 0.17;
  const band = y + 42;
  mark
    .append("path")
    .attr("d", `M${middle - reach},${band}H${middle + reach}`)
    .attr("stroke", "var(--accent)")
    .attr("stroke-width", 4);
  const fill = "var(--accent)";
  const place = { x: middle, anchor: "middle" } as const;
  writtenText(mark, textIn(row, "name"), { ...place, y: band + 26, size, weight: 600, fill });
  writtenText(mark, textIn(row, "answer"), { ...place, y: band + 48, fill });
}
