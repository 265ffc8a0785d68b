// Fourteen entries with their words in two languages, and two layouts of them (over 250 lines).
import type { Text } from "../schema/text.ts";
import { defineUntypedChart, type ChartRow, type DrawInput } from "./definition/define-chart.ts";
import { NARROW } from "./kit/plot-drawing.ts";
import { textIn } from "./rows/row-value.ts";
import { type Drawn, drawnRoot, svgRoot } from "./kit/svg-root.ts";
import { rowMark, writtenText } from "./kit/written-text.ts";

const SECTORS = {
  public: { pl: "publiczny", en: "public" },
  market: { pl: "rynkowy", en: "market" },
  third: { pl: "trzeci", en: "third" },
} as const satisfies Readonly<Record<string, Text>>;
type Sector = keyof typeof SECTORS;

/** What a node says of its sector; the five features belong to the third alone. */
const QUESTIONS = {
  who: { pl: "kto go tworzy", en: "who forms it" },
  origin: { pl: "jak powstaje", en: "how it arises" },
  surplus: { pl: "dokąd idzie nadwyżka", en: "where a surplus goes" },
  feature: { pl: "pięć cech organizacji non-profit", en: "five features of a non-profit" },
} as const satisfies Readonly<Record<string, Text>>;
type Question = keyof typeof QUESTIONS;

/** The features that set a non-profit apart from one of the other sectors. */
const CONTRASTS: Readonly<Record<string, readonly [sector: Sector, words: Text]>> = {
  "feature-private": ["public", { pl: "inaczej niż urząd", en: "unlike a public body" }],
  "feature-profit": ["market", { pl: "inaczej niż firma", en: "unlike a firm" }],
};

const SHARED = ["who", "origin", "surplus"] as const satisfies readonly Question[];
const KINDS = Object.keys(SECTORS) as Sector[];

interface Entry {
  readonly id: string;
  readonly sector: Sector;
  readonly question: Question;
  readonly name: Text;
  readonly words: Text;
  readonly work: string | null;
  readonly claim: string | null;
}

const OURS: Text = {
  pl: "Dopowiedzenie nasze; artykuł o tym milczy.",
  en: "Our addition; the article is silent on it.",
};

const ENTRIES: readonly Entry[] = [
  {
    id: "public-who",
    sector: "public",
    question: "who",
    name: { pl: "władze i administracja", en: "authorities and administration" },
    words: {
      pl: "Władze państwowe i administracja publiczna.",
      en: "State authorities and public administration.",
    },
    work: "seed1",
    claim: "2.6a",
  },
  {
    id: "market-who",
    sector: "market",
    question: "who",
    name: { pl: "przedsiębiorcy", en: "entrepreneurs" },
    words: { pl: "Firmy wszelkich branż i rozmiarów.", en: "Firms of every industry and size." },
    work: "seed1",
    claim: "2.6b",
  },
  {
    id: "third-who",
    sector: "third",
    question: "who",
    name: { pl: "organizacje pozarządowe", en: "non-governmental organisations" },
    words: {
      pl: "Według artykułu przypada im w klastrach szczególna rola; dane jej nie mierzą.",
      en: "In the article they have a special part in clusters; no data measure it.",
    },
    work: "pozytek2003",
    claim: "2.6c",
  },
  {
    id: "public-origin",
    sector: "public",
    question: "origin",
    name: { pl: "z mocy prawa", en: "by force of law" },
    words: OURS,
    work: null,
    claim: null,
  },
  {
    id: "market-origin",
    sector: "market",
    question: "origin",
    name: { pl: "dla zarobku właścicieli", en: "to earn for its owners" },
    words: OURS,
    work: null,
    claim: null,
  },
  {
    id: "third-origin",
    sector: "third",
    question: "origin",
    name: { pl: "z wolnej woli założycieli", en: "by its founders’ will" },
    words: {
      pl: "Założyciele deklarują, że będą działać dla dobra publicznego.",
      en: "The founders declare that they will act for the public good.",
    },
    work: "seed1",
    claim: "2.7",
  },
  {
    id: "public-surplus",
    sector: "public",
    question: "surplus",
    name: { pl: "do budżetu", en: "to the budget" },
    words: OURS,
    work: null,
    claim: null,
  },
  {
    id: "market-surplus",
    sector: "market",
    question: "surplus",
    name: { pl: "do właścicieli", en: "to the owners" },
    words: OURS,
    work: null,
    claim: null,
  },
  {
    id: "third-surplus",
    sector: "third",
    question: "surplus",
    name: { pl: "tylko na cele statutowe", en: "to statutory aims only" },
    words: {
      pl: "Nadwyżka przychodów nad kosztami służy wyłącznie celom statutowym; członkowie nie mają w niej udziału.",
      en: "A surplus of revenue over cost serves the statutory aims alone; members have no share in it.",
    },
    work: "nalecz2009",
    claim: "2.9 2.10",
  },
  {
    id: "feature-structure",
    sector: "third",
    question: "feature",
    name: { pl: "trwała struktura", en: "lasting structure" },
    words: {
      pl: "Organizacja, nie jednorazowe spotkanie.",
      en: "An organisation, not a single meeting.",
    },
    work: "un2003npi nalecz2009",
    claim: "2.8a",
  },
  {
    id: "feature-private",
    sector: "third",
    question: "feature",
    name: { pl: "sektor prywatny", en: "private sector" },
    words: { pl: "To odróżnia ją od urzędu.", en: "This sets it apart from a public body." },
    work: "un2003npi nalecz2009",
    claim: "2.8b",
  },
  {
    id: "feature-profit",
    sector: "third",
    question: "feature",
    name: { pl: "cel inny niż zysk", en: "an aim other than profit" },
    words: { pl: "To odróżnia ją od firmy.", en: "This sets it apart from a firm." },
    work: "un2003npi nalecz2009",
    claim: "2.8c",
  },
  {
    id: "feature-self",
    sector: "third",
    question: "feature",
    name: { pl: "samorządność", en: "self-government" },
    words: { pl: "Sama ustala swoje władze i zasady.", en: "It sets its own bodies and rules." },
    work: "un2003npi nalecz2009",
    claim: "2.8d",
  },
  {
    id: "feature-voluntary",
    sector: "third",
    question: "feature",
    name: { pl: "dobrowolny udział", en: "voluntary membership" },
    words: { pl: "Nikt nie należy z obowiązku.", en: "Nobody belongs to it by duty." },
    work: "un2003npi nalecz2009",
    claim: "2.8e",
  },
];

export default defineUntypedChart({
  title: ({ rows, say, holding }) =>
    holding(
      rows.filter((row) => row["question"] === "surplus").length === KINDS.length &&
        entry(rows, "third", "surplus")["claim"] === "2.9 2.10",
      say({
        pl: "Trzeci sektor poznaje się po nadwyżce: służy tylko celom statutowym, nigdy członkom",
        en: "The third sector is known by its surplus, which serves its aims alone and never its members",
      }),
    ),
  subtitle: {
    pl: "Trzy sektory w ujęciu artykułu źródłowego i pięć cech organizacji non-profit według podręcznika ONZ i GUS",
    en: "Three sectors as the source article sees them, and five features of a non-profit in the UN handbook and Statistics Poland",
  },
  note: {
    pl: "Powstawanie i nadwyżkę sektora publicznego i rynkowego dopisaliśmy dla porównania. W ustawie o działalności pożytku publicznego decyduje nie deklaracja założycieli, lecz działanie nie dla zysku.",
    en: "Origin and surplus of the public and the market sector are our additions, for comparison. In the Polish act on public benefit activity it is not a declaration of the founders that decides but working not for profit.",
  },
  diagram: true,
  indicators: [],
  works: ["pozytek2003"],
  claims: ["2.6", "2.8"],
  coverage: { pl: "Teksty źródłowe i literatura", en: "Source texts and literature" },
  key: "id",
  columns: [
    { key: "id", label: { pl: "Kod", en: "Code" }, kind: "code" },
    { key: "name", label: { pl: "Odpowiedź", en: "Answer" }, kind: "name" },
    { key: "sector", label: { pl: "Sektor", en: "Sector" }, kind: "category", labels: SECTORS },
    {
      key: "question",
      label: { pl: "Pytanie", en: "Question" },
      kind: "category",
      labels: QUESTIONS,
    },
    { key: "words", label: { pl: "Objaśnienie", en: "Remark" }, kind: "text" },
    { key: "work", label: { pl: "Praca", en: "Work" }, kind: "work" },
    { key: "claim", label: { pl: "Pozycja tekstu", en: "Item of the text" }, kind: "claim" },
  ],
  rows: ({ locale }) =>
    ENTRIES.map(({ id, sector, question, name, words, work, claim }) => ({
      id,
      name: name[locale],
      sector,
      question,
      words: words[locale],
      work,
      claim,
    })),
  summary: ({ rows, say }) => {
    const name = (sector: Sector, question: Question): string =>
      textIn(entry(rows, sector, question), "name");
    const features = rows.filter((row) => row["question"] === "feature");
    return say(
      {
        pl: "Zestawienie {count} sektorów. Publiczny: {publicWho}; nadwyżka {publicSurplus}. Rynkowy: {marketWho}; nadwyżka {marketSurplus}. Trzeci: {thirdWho}; nadwyżka {thirdSurplus}. Organizacja non-profit ma {number} cech: {features}.",
        en: "Comparison of {count} sectors. Public: {publicWho}; surplus {publicSurplus}. Market: {marketWho}; surplus {marketSurplus}. Third: {thirdWho}; surplus {thirdSurplus}. A non-profit has {number} features: {features}.",
      },
      {
        count: KINDS.length,
        publicWho: name("public", "who"),
        publicSurplus: name("public", "surplus"),
        marketWho: name("market", "who"),
        marketSurplus: name("market", "surplus"),
        thirdWho: name("third", "who"),
        thirdSurplus: name("third", "surplus"),
        number: features.length,
        features: features.map((row) => textIn(row, "name")).join(", "),
      },
    );
  },
  draw: (input) => (input.width < NARROW ? stacked(input) : abreast(input)),
});

function entry(rows: readonly ChartRow[], sector: Sector, question: Question): ChartRow {
  const found = rows.find((row) => row["sector"] === sector && row["question"] === question);
  if (!found) throw new Error(`src/charts/three-sectors.ts: expected ${sector} ${question}`);
  return found;
}

/** Writes an entry as the mark of its row and returns the next baseline. */
function answer(
  svg: Drawn<SVGSVGElement>,
  input: DrawInput,
  row: ChartRow,
  place: { x: number; y: number; width: number },
): number {
  const isFinding = row["sector"] === "third" && row["question"] === "surplus";
  return writtenText(rowMark(svg, input.rows.indexOf(row)), textIn(row, "name"), {
    ...place,
    size: 15,
    weight: isFinding ? 600 : 400,
    fill: isFinding ? "var(--accent)" : "var(--ink)",
  });
}

function rule(svg: Drawn<SVGSVGElement>, width: number, y: number): void {
  svg.append("path").attr("d", `M0,${y}H${width}`).attr("stroke", "var(--rule)");
}

/** The wide drawing: sectors across, questions down, the five features below. */
function abreast(input: DrawInput): Element {
  const { document, width, rows, locale } = input;
  const [left, top, step] = [150, 44, 56];
  const column = (width - left) / KINDS.length;
  const svg = svgRoot(document, width, top + step * SHARED.length + 148);
  KINDS.forEach((sector, index) => {
    const fill = sector === "third" ? "var(--accent)" : "var(--ink)";
    const name = { x: left + index * column, y: 24, size: 22, fill };
    writtenText(svg, SECTORS[sector][locale], name);
  });
  SHARED.forEach((question, line) => {
    const y = top + line * step;
    rule(svg, width, y - 4);
    const label = { x: 0, y: y + 25, width: left - 20, size: 13, fill: "var(--soft)" };
    writtenText(svg, QUESTIONS[question][locale], label);
    KINDS.forEach((sector, index) => {
      const place = { x: left + index * column, y: y + 25, width: column - 20 };
      answer(svg, input, entry(rows, sector, question), place);
    });
  });
  const y = top + SHARED.length * step;
  rule(svg, width, y - 4);
  const label = { x: 0, y: y + 27, width: left - 20, size: 13, fill: "var(--soft)" };
  writtenText(svg, QUESTIONS.feature[locale], label);
  const at = (sector: Sector): number => left + KINDS.indexOf(sector) * column;
  rows
    .filter(({ question }) => question === "feature")
    .forEach((row, index) => {
      const line = y + 27 + index * 27;
      answer(svg, input, row, { x: at("third"), y: line, width: column });
      const [sector, words] = CONTRASTS[textIn(row, "id")] ?? [];
      if (!sector || !words) return;
      const contrast = { x: at(sector), y: line, fill: "var(--soft)" };
      writtenText(svg, words[locale], contrast);
    });
  return drawnRoot(svg);
}

/** The drawing for a phone: one sector below the other, then the features. */
function stacked(input: DrawInput): Element {
  const { document, width, rows, locale } = input;
  const left = 116;
  // Its height depends on how the words break, and is set when all of them stand.
  const svg = svgRoot(document, width, 0);
  let y = 0;
  for (const sector of KINDS) {
    if (y > 0) rule(svg, width, y - 8);
    const fill = sector === "third" ? "var(--accent)" : "var(--ink)";
    writtenText(svg, SECTORS[sector][locale], { x: 0, y: y + 24, size: 22, fill });
    y += 54;
    for (const question of SHARED) {
      const label = { x: 0, y, width: left - 16, size: 13, fill: "var(--soft)" };
      const next = writtenText(svg, QUESTIONS[question][locale], label);
      const place = { x: left, y, width: width - left };
      y = Math.max(next, answer(svg, input, entry(rows, sector, question), place)) + 7;
    }
    y += 12;
  }
  rule(svg, width, y - 8);
  writtenText(svg, QUESTIONS.feature[locale], { x: 0, y: y + 18, size: 13, fill: "var(--soft)" });
  y += 43;
  for (const row of rows.filter(({ question }) => question === "feature")) {
    y = answer(svg, input, row, { x: left, y, width: width - left });
    const [, words] = CONTRASTS[textIn(row, "id")] ?? [];
    if (words) y = writtenText(svg, words[locale], { x: left, y, size: 13, fill: "var(--soft)" });
    y += 7;
  }
  return drawnRoot(svg, y);
}
