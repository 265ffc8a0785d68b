// Long because it holds its twenty-nine nodes with their words in both languages.
import { claimEntry } from "../schema/claim-entry.ts";
import type { Text } from "../schema/text.ts";
import { defineUntypedChart, type ChartRow, type DrawInput } from "./definition/define-chart.ts";
import { evidenceMark, type Attested } from "./kit/evidence-mark.ts";
import { NARROW } from "./kit/plot-drawing.ts";
import { textIn } from "./rows/row-value.ts";
import { type Drawn, drawnRoot, svgRoot } from "./kit/svg-root.ts";
import { rowMark, writtenText } from "./kit/written-text.ts";

const PART_WORDS = {
  barrier: { pl: "Co stoi na drodze", en: "What stands in the way" },
  help: { pl: "Co ma pomóc", en: "What is to help" },
  gain: { pl: "Co można zyskać", en: "What is to be gained" },
} as const satisfies Readonly<Record<string, Text>>;
type Part = keyof typeof PART_WORDS;

const FAMILIES = ["money", "scale", "people", "information", "trust", "distance"] as const;
const GAINERS = ["firm", "region", "country"] as const;
type Family = (typeof FAMILIES)[number] | (typeof GAINERS)[number];

const FAMILY_WORDS: Readonly<Record<Family, Text>> = {
  money: { pl: "Pieniądze", en: "Money" },
  scale: { pl: "Skala", en: "Scale" },
  people: { pl: "Ludzie", en: "People" },
  information: { pl: "Informacja", en: "Information" },
  trust: { pl: "Zaufanie", en: "Trust" },
  distance: { pl: "Odległość", en: "Distance" },
  firm: { pl: "firma", en: "the firm" },
  region: { pl: "region", en: "the region" },
  country: { pl: "kraj", en: "the country" },
};

const FOUND_WORDS: Readonly<Record<Attested, Text>> = {
  yes: { pl: "dowiedzione", en: "proved" },
  part: { pl: "częściowo poparte pracami", en: "supported in part by works" },
  no: { pl: "niesprawdzone", en: "untested" },
};
const NO_HELP: Text = { pl: "pomocy nie wskazano", en: "no help is named" };

interface Node {
  readonly id: string;
  readonly part: Part;
  readonly family: Family;
  readonly found: Attested;
  readonly name: Text;
  readonly says: Text;
  readonly work: string | null;
  readonly claim: string;
}

const NO_DATA: Text = { pl: "Danych nie znaleziono.", en: "No data were found." };
const DESCRIBED: Text = {
  pl: "Takie usługi koordynatorów opisano; jak są częste i czy działają, nie wiadomo.",
  en: "Such services of coordinators have been described; how common they are and whether they work is not known.",
};
const UNMEASURED: Text = {
  pl: "Pomiaru skuteczności pomocy według barier nie znaleziono.",
  en: "No measure of the effect of their help barrier by barrier was found.",
};

const NODES: readonly Node[] = [
  {
    id: "money",
    part: "barrier",
    family: "money",
    found: "part",
    name: { pl: "za mało pieniędzy", en: "too little money" },
    says: {
      pl: "Wejście na obcy rynek ma koszt stały, którego mniej wydajna firma nie udźwignie.",
      en: "Entering a foreign market has a fixed cost that a less productive firm cannot carry.",
    },
    work: "melitz2003",
    claim: "1.13a 4.4a",
  },
  {
    id: "scale",
    part: "barrier",
    family: "scale",
    found: "part",
    name: { pl: "za mała skala", en: "too small a scale" },
    says: {
      pl: "Ten sam koszt stały ciąży bardziej na małej sprzedaży.",
      en: "The same fixed cost weighs more on small sales.",
    },
    work: "melitz2003",
    claim: "4.4b",
  },
  {
    id: "staff",
    part: "barrier",
    family: "people",
    found: "no",
    name: { pl: "za mało kadr", en: "too few staff" },
    says: {
      pl: "Odsetków firm, które na to wskazują, nie udało się odczytać.",
      en: "The shares of firms that name it could not be read.",
    },
    work: null,
    claim: "1.13b",
  },
  {
    id: "strategy",
    part: "barrier",
    family: "people",
    found: "no",
    name: { pl: "brak strategii", en: "no strategy" },
    says: NO_DATA,
    work: null,
    claim: "4.4c",
  },
  {
    id: "experience",
    part: "barrier",
    family: "people",
    found: "part",
    name: { pl: "brak doświadczenia", en: "no experience" },
    says: {
      pl: "Model uppsalski: firma wchodzi na rynki stopniowo, ucząc się na własnym doświadczeniu.",
      en: "The Uppsala model: a firm enters markets by degrees and learns from its own experience.",
    },
    work: "johanson1977",
    claim: "4.4d",
  },
  {
    id: "information",
    part: "barrier",
    family: "information",
    found: "part",
    name: { pl: "za mało informacji", en: "too little information" },
    says: {
      pl: "Brak wiedzy o rynku hamuje w modelu uppsalskim każdy następny krok.",
      en: "In the Uppsala model lack of knowledge of the market slows each further step.",
    },
    work: "johanson1977",
    claim: "1.13c",
  },
  {
    id: "trust",
    part: "barrier",
    family: "trust",
    found: "no",
    name: { pl: "nieumiejętność budowania zaufania", en: "no skill in building trust" },
    says: {
      pl: "Tekst źródłowy nie wskazuje na to żadnej pomocy.",
      en: "The source text names no help for it.",
    },
    work: null,
    claim: "4.4e",
  },
  {
    id: "law",
    part: "barrier",
    family: "distance",
    found: "no",
    name: { pl: "prawo i urzędy", en: "law and administration" },
    says: NO_DATA,
    work: null,
    claim: "4.22a",
  },
  {
    id: "language",
    part: "barrier",
    family: "distance",
    found: "no",
    name: { pl: "język", en: "language" },
    says: NO_DATA,
    work: null,
    claim: "4.22b",
  },
  {
    id: "culture",
    part: "barrier",
    family: "distance",
    found: "no",
    name: { pl: "kultura", en: "culture" },
    says: NO_DATA,
    work: null,
    claim: "4.22c",
  },
  {
    id: "travel",
    part: "barrier",
    family: "distance",
    found: "no",
    name: { pl: "koszty podróży", en: "costs of travel" },
    says: NO_DATA,
    work: null,
    claim: "4.22d",
  },
  {
    id: "finance",
    part: "help",
    family: "money",
    found: "no",
    name: { pl: "szukanie finansowania", en: "help in finding finance" },
    says: DESCRIBED,
    work: "jankowska2017",
    claim: "4.8b",
  },
  {
    id: "shared-scale",
    part: "help",
    family: "scale",
    found: "part",
    name: { pl: "wspólna skala", en: "a shared scale" },
    says: {
      pl: "Podział kosztu stałego obniża w modelu próg eksportu; czy klastry to osiągają, nie zmierzono.",
      en: "Sharing the fixed cost lowers the threshold of exporting in the model; whether clusters achieve it was not measured.",
    },
    work: "melitz2003 goryniajankowska2007",
    claim: "4.5",
  },
  {
    id: "training",
    part: "help",
    family: "people",
    found: "no",
    name: { pl: "szkolenia", en: "training" },
    says: DESCRIBED,
    work: "jankowska2017",
    claim: "4.8a",
  },
  {
    id: "markets-known",
    part: "help",
    family: "information",
    found: "no",
    name: { pl: "znajomość rynków", en: "knowledge of markets" },
    says: NO_DATA,
    work: null,
    claim: "4.8c",
  },
  {
    id: "competitors",
    part: "help",
    family: "information",
    found: "no",
    name: { pl: "znajomość konkurentów", en: "knowledge of competitors" },
    says: NO_DATA,
    work: null,
    claim: "4.8d",
  },
  {
    id: "partners",
    part: "help",
    family: "information",
    found: "no",
    name: { pl: "znajomość partnerów", en: "knowledge of partners" },
    says: NO_DATA,
    work: null,
    claim: "4.8e",
  },
  {
    id: "agencies",
    part: "help",
    family: "distance",
    found: "no",
    name: { pl: "agencje", en: "agencies" },
    says: UNMEASURED,
    work: null,
    claim: "4.22e",
  },
  {
    id: "associations",
    part: "help",
    family: "distance",
    found: "no",
    name: { pl: "stowarzyszenia", en: "associations" },
    says: UNMEASURED,
    work: null,
    claim: "4.22f",
  },
  {
    id: "managers",
    part: "help",
    family: "distance",
    found: "no",
    name: { pl: "koordynatorzy klastrów", en: "cluster coordinators" },
    says: {
      pl: "Ich pomoc opisano; pomiaru skuteczności według barier nie znaleziono.",
      en: "Their help has been described; no measure of its effect barrier by barrier was found.",
    },
    work: "jankowska2017",
    claim: "4.22g",
  },
  {
    id: "knowledge",
    part: "gain",
    family: "firm",
    found: "part",
    name: { pl: "najnowsza wiedza", en: "the newest knowledge" },
    says: {
      pl: "Więzi z dalekimi partnerami niosą wiedzę; korzysta ten, kto umie ją przyswoić.",
      en: "Ties with distant partners carry knowledge; those gain who can absorb it.",
    },
    work: "bathelt2004 cohenlevinthal1990",
    claim: "4.11a",
  },
  {
    id: "products",
    part: "gain",
    family: "firm",
    found: "no",
    name: { pl: "nowe wyroby i usługi", en: "new goods and services" },
    says: {
      pl: "Wpływ polityki klastrowej na innowacje pozostaje pytaniem otwartym.",
      en: "The effect of cluster policy on innovation remains an open question.",
    },
    work: "uyarra2016",
    claim: "4.11b",
  },
  {
    id: "infrastructure",
    part: "gain",
    family: "firm",
    found: "no",
    name: { pl: "infrastruktura", en: "infrastructure" },
    says: NO_DATA,
    work: null,
    claim: "4.11c",
  },
  {
    id: "markets",
    part: "gain",
    family: "firm",
    found: "no",
    name: { pl: "nowe rynki", en: "new markets" },
    says: {
      pl: "Udziału eksportu firm klastrowych na tle innych nie znaleziono.",
      en: "The export share of cluster firms against others was not found.",
    },
    work: null,
    claim: "4.11d",
  },
  {
    id: "softer",
    part: "gain",
    family: "firm",
    found: "no",
    name: { pl: "łagodniejsze różnice kultur", en: "softer cultural barriers" },
    says: NO_DATA,
    work: null,
    claim: "4.11e",
  },
  {
    id: "technology",
    part: "gain",
    family: "region",
    found: "no",
    name: { pl: "technologie i pieniądze", en: "technology and money" },
    says: { pl: "Danych dla klastrów nie znaleziono.", en: "No data on clusters were found." },
    work: null,
    claim: "4.20b",
  },
  {
    id: "jobs",
    part: "gain",
    family: "region",
    found: "part",
    name: { pl: "miejsca pracy", en: "jobs" },
    says: {
      pl: "W Stanach Zjednoczonych silniejsze klastry statystyczne idą w parze z większym wzrostem zatrudnienia; to nie organizacje. Doświadczenia Francji oceniono ostrożniej.",
      en: "In the United States stronger statistical clusters go with more growth in jobs; they are not organisations. The French experience was judged more cautiously.",
    },
    work: "delgado2014 durantonetal2010",
    claim: "4.19 4.20a",
  },
  {
    id: "innovations",
    part: "gain",
    family: "region",
    found: "no",
    name: { pl: "innowacje", en: "innovations" },
    says: { pl: "Danych dla klastrów nie znaleziono.", en: "No data on clusters were found." },
    work: null,
    claim: "4.20c",
  },
  {
    id: "development",
    part: "gain",
    family: "country",
    found: "no",
    name: { pl: "rozwój", en: "development" },
    says: {
      pl: "Tekst nie mówi, na czym ma polegać; oceny skutków nie znaleziono.",
      en: "The text does not say in what it consists; no assessment was found.",
    },
    work: null,
    claim: "4.10",
  },
];

const found = (rows: readonly ChartRow[], state: Attested): readonly ChartRow[] =>
  rows.filter((row) => row["found"] === state);

export default defineUntypedChart({
  title: ({ rows, data, say, holding }) =>
    holding(
      found(rows, "yes").length === 0 &&
        found(rows, "no").length * 2 > rows.length &&
        NODES.every(({ claim }) =>
          claim.split(" ").every((item) => claimEntry(data.claims, item)?.verdict !== "supported"),
        ),
      say({
        pl: "Na drodze za granicę niczego w pełni nie dowiedziono, a większości nie sprawdzono",
        en: "No barrier, help or gain on the way abroad is fully proved, and most are untested",
      }),
    ),
  subtitle: {
    pl: "Bariery małej firmy, pomoc i korzyści, które wylicza artykuł źródłowy, oraz to, co mówią o nich zebrane prace i dane",
    en: "Barriers of a small firm, the help and the gains that the source article lists, and what the works and data gathered say of them",
  },
  note: {
    pl: "Pary bariery i pomocy zestawiliśmy sami; artykuł podaje osobne listy. Niesprawdzone nie znaczy nieprawdziwe. Oparcie w teorii lub w danych z innych krajów liczy się jako częściowe.",
    en: "The pairing of barrier and help is ours; the article gives separate lists. Untested does not mean untrue. Support from theory or from data on other countries counts as support in part.",
  },
  diagram: true,
  ledger: true,
  indicators: [],
  works: ["seed1"],
  claims: ["1.13", "4.4", "4.8", "4.11", "4.20", "4.22"],
  coverage: { pl: "Teksty źródłowe raportu", en: "The source texts of the report" },
  key: "id",
  columns: [
    { key: "id", label: { pl: "Kod", en: "Code" }, kind: "code" },
    { key: "name", label: { pl: "Pozycja", en: "Entry" }, kind: "name" },
    { key: "part", label: { pl: "Część", en: "Part" }, kind: "category", labels: PART_WORDS },
    {
      key: "family",
      label: { pl: "Obszar albo kto zyskuje", en: "Field, or who gains" },
      kind: "category",
      labels: FAMILY_WORDS,
    },
    {
      key: "found",
      label: { pl: "Stan wiedzy", en: "Evidence" },
      kind: "category",
      labels: FOUND_WORDS,
    },
    { key: "says", label: { pl: "Ustalenia", en: "Findings" }, kind: "text" },
    { key: "work", label: { pl: "Praca", en: "Work" }, kind: "work" },
    { key: "claim", label: { pl: "Pozycja tekstu", en: "Item of the text" }, kind: "claim" },
  ],
  rows: ({ locale }) =>
    NODES.map(({ id, part, family, found: state, name, says, work, claim }) => ({
      id,
      name: name[locale],
      part,
      family,
      found: state,
      says: says[locale],
      work,
      claim,
    })),
  summary: ({ rows, say }) => {
    const count = (part: Part): number => rows.filter((row) => row["part"] === part).length;
    return say(
      {
        pl: "Diagram: bariery ({barriers}), pomoc ({help}) i korzyści firmy, regionu i kraju ({gains}). Częściowe oparcie w pracach: {part} ({names}); niesprawdzone: {no}; dowiedzione w pełni: {yes}.",
        en: "Diagram: barriers ({barriers}), help ({help}), and gains of firm, region and country ({gains}). Supported in part by works: {part} ({names}); untested: {no}; fully proved: {yes}.",
      },
      {
        barriers: count("barrier"),
        help: count("help"),
        gains: count("gain"),
        part: found(rows, "part").length,
        names: found(rows, "part")
          .map((row) => textIn(row, "name"))
          .join(", "),
        no: found(rows, "no").length,
        yes: found(rows, "yes").length,
      },
    );
  },
  draw: (input) => {
    const { width, document, locale } = input;
    const narrow = width < NARROW;
    const body = svgRoot(document, width, 10);
    const barrierX = narrow ? 0 : 128;
    const helpX = narrow ? 172 : 500;
    let y = key(input, body) + 10;
    head(body, PART_WORDS.barrier[locale], 0, y, helpX - 20);
    head(body, PART_WORDS.help[locale], helpX, y, width - helpX);
    y += 54;
    for (const [order, family] of FAMILIES.entries()) {
      if (order > 0) {
        hairline(body, 0, y - (narrow ? 20 : 22), width);
        if (narrow) y += 4;
      }
      writtenText(body, FAMILY_WORDS[family][locale], { x: 0, y, fill: "var(--faint)" });
      if (narrow) y += 25;
      const barrierEnd = list(input, body, "barrier", family, barrierX, y, helpX - 20 - barrierX);
      const helpEnd = list(input, body, "help", family, helpX, y, width - helpX);
      if (helpEnd === y) {
        writtenText(body, NO_HELP[locale], {
          x: helpX,
          y,
          width: width - helpX,
          size: 15,
          fill: "var(--faint)",
        });
      }
      y = Math.max(barrierEnd, helpEnd) + 14;
    }
    y += 4;
    head(body, PART_WORDS.gain[locale], 0, y, width);
    y += 54;
    let bottom = y;
    for (const [order, gainer] of GAINERS.entries()) {
      const x = narrow ? 0 : order * 290;
      writtenText(body, FAMILY_WORDS[gainer][locale], { x, y, fill: "var(--faint)" });
      const end = list(input, body, "gain", gainer, x, y + 26, narrow ? width : 260);
      bottom = Math.max(bottom, end - 10);
      if (narrow) y = end + 8;
    }
    return drawnRoot(body, bottom);
  },
});

/** Draws what the discs mean and returns its bottom. */
function key({ width, locale }: DrawInput, body: Drawn<SVGSVGElement>): number {
  const narrow = width < NARROW;
  const g = body.append("g");
  evidenceMark(g, "part", 7, 11);
  writtenText(g, FOUND_WORDS.part[locale], { x: 20, y: 16, fill: "var(--soft)" });
  const [x, y] = narrow ? [0, 38] : [236, 16];
  evidenceMark(g, "no", x + 7, y - 5);
  writtenText(g, FOUND_WORDS.no[locale], { x: x + 20, y, fill: "var(--soft)" });
  return y + 10;
}

/** Draws the heading of a column below its rule. */
function head(
  body: Drawn<SVGSVGElement>,
  words: string,
  x: number,
  y: number,
  width: number,
): void {
  hairline(body, x, y, width, "var(--ink)", 1.5);
  writtenText(body, words, { x, y: y + 24, size: 16, weight: 600 });
}

function hairline(
  body: Drawn<SVGSVGElement>,
  x: number,
  y: number,
  width: number,
  stroke = "var(--rule)",
  strokeWidth = 1,
): void {
  body
    .append("path")
    .attr("d", `M${x},${y}h${width}`)
    .attr("stroke", stroke)
    .attr("stroke-width", strokeWidth);
}

/** Draws the nodes of one part and family and returns the baseline after the last. */
function list(
  { rows }: DrawInput,
  body: Drawn<SVGSVGElement>,
  part: Part,
  family: Family,
  x: number,
  top: number,
  width: number,
): number {
  let y = top;
  for (const [index, row] of rows.entries()) {
    if (row["part"] !== part || row["family"] !== family) continue;
    const mark = rowMark(body, index);
    evidenceMark(mark, textIn(row, "found") as Attested, x + 7, y - 5);
    y = writtenText(mark, textIn(row, "name"), {
      x: x + 21,
      y,
      width: width - 21,
      size: 15,
      leading: 1.2,
    });
    y = Math.round(y + 8);
  }
  return y;
}
