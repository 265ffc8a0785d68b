// Longer than 250 lines because each effect stands here with its words in two languages.
import type { Locale, Text } from "../schema/text.ts";
import { defineUntypedChart, type ChartRow, type DrawInput } from "./definition/define-chart.ts";
import { NARROW } from "./kit/plot-drawing.ts";
import { textIn } from "./rows/row-value.ts";
import { type Drawn, drawnRoot, svgRoot } from "./kit/svg-root.ts";
import { rowMark, writtenText } from "./kit/written-text.ts";

const KINDS = {
  urbanisation: { pl: "urbanizacyjne", en: "urbanisation" },
  localisation: { pl: "lokalizacyjne", en: "localisation" },
  scale: { pl: "skali", en: "scale" },
  pecuniary: { pl: "pieniężne", en: "pecuniary" },
  technological: { pl: "technologiczne", en: "technological" },
} as const satisfies Record<string, Text>;
type Kind = keyof typeof KINDS;

/** The three classifications; each has two sides, and every effect stands on one of them. */
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
  },
  channel: {
    label: { pl: "Bezpośrednie i pośrednie", en: "Direct and indirect" },
    sides: {
      direct: { pl: "Bezpośrednie: bez pośrednictwa cen", en: "Direct: not by way of prices" },
      indirect: { pl: "Pośrednie: przez ceny i rynki", en: "Indirect: through prices and markets" },
    },
  },
  time: {
    label: { pl: "Statyczne i dynamiczne", en: "Static and dynamic" },
    sides: {
      static: { pl: "Statyczne: czas się nie liczy", en: "Static: time does not count" },
      dynamic: { pl: "Dynamiczne: skutek narasta w czasie", en: "Dynamic: the effect builds up" },
    },
  },
} as const;
type Turn = keyof typeof TURNS;

interface Effect {
  readonly id: string;
  readonly kind: Kind;
  readonly name: Text;
  readonly says: Text;
  readonly sign: "positive" | "negative";
  readonly channel: "direct" | "indirect";
  readonly time: "static" | "dynamic";
  readonly work: string | null;
  /** Items of the source text; none where the source text leaves the effect out. */
  readonly claim?: string;
}

const EFFECTS: readonly Effect[] = [
  {
    id: "city",
    kind: "urbanisation",
    name: { pl: "Zasoby dużego miasta", en: "Resources of a large city" },
    says: {
      pl: "Klastry koło dużych miast mają zyskiwać najwięcej i ograniczać „koszty urbanizacyjne”; ta nazwa jest własna tekstu źródłowego.",
      en: "Clusters near large cities are to gain most and to cut “urbanisation costs”, a name of the source text’s own.",
    },
    ...{ sign: "positive", channel: "direct", time: "static" },
    work: "oakeycooper1989 combesgobillon2015",
    claim: "3.9 3.10",
  },
  {
    id: "services",
    kind: "urbanisation",
    name: { pl: "Usługi dla każdej branży", en: "Services for any industry" },
    says: {
      pl: "Ubezpieczenia, banki, konsulting, doradztwo podatkowe i marketingowe, usługi komunalne: płaci się za nie, bezpłatna jest bliskość i wybór.",
      en: "Insurance, banks, consulting, tax and marketing advice, municipal services: they are paid for; closeness and choice come free.",
    },
    ...{ sign: "positive", channel: "direct", time: "static" },
    work: "durantonpuga2004",
    claim: "3.11 3.12a 3.12b 3.12c 3.12d 3.12e 3.12f",
  },
  {
    id: "congestion",
    kind: "urbanisation",
    name: { pl: "Zatłoczenie", en: "Congestion" },
    says: {
      pl: "Z gęstością idą w parze wolniejszy ruch i droższa budowa; tekst źródłowy o tym milczy.",
      en: "Density goes with slower travel and dearer building; the source text is silent on it.",
    },
    ...{ sign: "negative", channel: "direct", time: "static" },
    work: "ahlfeldt2019",
  },
  {
    id: "labour",
    kind: "localisation",
    name: { pl: "Wspólny rynek pracy", en: "A shared labour market" },
    says: {
      pl: "Zasób wykwalifikowanych ludzi, z którego czerpie wiele firm jednej branży.",
      en: "A pool of skilled people on which many firms of one industry draw.",
    },
    ...{ sign: "positive", channel: "direct", time: "static" },
    work: "marshall1920 ellison2010",
    claim: "3.15 3.33d",
  },
  {
    id: "hiring",
    kind: "localisation",
    name: { pl: "Tańsza rekrutacja", en: "Cheaper recruitment" },
    says: {
      pl: "Łatwiej znaleźć specjalistę i zastąpić odchodzącego; samych kosztów nie zmierzono.",
      en: "Specialists are easier to find and leavers to replace; the costs themselves were not measured.",
    },
    ...{ sign: "positive", channel: "direct", time: "static" },
    work: "helsley1990",
    claim: "3.16 3.17",
  },
  {
    id: "suppliers",
    kind: "localisation",
    name: { pl: "Dostawcy jednej branży", en: "Suppliers to one industry" },
    says: {
      pl: "Lokalne usługi specjalistyczne pod ręką: drugi z powodów Marshalla.",
      en: "Local specialised services at hand: the second of Marshall’s reasons.",
    },
    ...{ sign: "positive", channel: "direct", time: "static" },
    work: "marshall1920 durantonpuga2004",
    claim: "3.18",
  },
  {
    id: "diffusion",
    kind: "localisation",
    name: { pl: "Szybsze naśladownictwo", en: "Faster imitation" },
    says: {
      pl: "Bliskość ma przyspieszać rozprzestrzenianie się innowacji; wiedza krąży jednak wybiórczo.",
      en: "Closeness is to speed the spread of innovation; yet knowledge circulates selectively.",
    },
    ...{ sign: "positive", channel: "direct", time: "dynamic" },
    work: "jaffe1993 giuliani2007",
    claim: "3.14",
  },
  {
    id: "poaching",
    kind: "localisation",
    name: { pl: "Podkupywanie pracowników", en: "Poaching of staff" },
    says: {
      pl: "Wyszkolonego pracownika może przejąć sąsiad, który za szkolenie nie płacił; w bibliografii raportu nie ma pracy, która to mierzy.",
      en: "A trained employee may go to a neighbour who did not pay for the training; no work in the report’s bibliography measures it.",
    },
    ...{ sign: "negative", channel: "direct", time: "dynamic" },
    work: null,
  },
  {
    id: "clients",
    kind: "scale",
    name: { pl: "Więcej klientów usług", en: "More clients for services" },
    says: {
      pl: "Korzyści skali mają rosnąć z liczbą firm; tekst źródłowy zwie je wewnętrznymi, choć chodzi o cały klaster.",
      en: "Scale benefits are to grow with the number of firms; the source text calls them internal, though they belong to the whole cluster.",
    },
    ...{ sign: "positive", channel: "indirect", time: "static" },
    work: "durantonpuga2004",
    claim: "3.19",
  },
  {
    id: "sales",
    kind: "scale",
    name: { pl: "Zbyt dla poddostawców", en: "Sales for subcontractors" },
    says: {
      pl: "Rosnąca sprzedaż przechodzi na wyspecjalizowanych dostawców.",
      en: "Growing sales pass on to specialised suppliers.",
    },
    ...{ sign: "positive", channel: "indirect", time: "static" },
    work: "krugman1991 simmie2005",
    claim: "3.20",
  },
  {
    id: "region",
    kind: "scale",
    name: { pl: "Wzrost regionu", en: "Growth of the region" },
    says: {
      pl: "Większa produkcja i szerszy rynek pobudzają region; związek zbadano w USA, w Polsce nie.",
      en: "More output and a wider market stimulate the region; the link was studied in the US, not in Poland.",
    },
    ...{ sign: "positive", channel: "indirect", time: "dynamic" },
    work: "delgado2014 duranton2011",
    claim: "3.21",
  },
  {
    id: "periphery",
    kind: "scale",
    name: { pl: "Odpływ firm z peryferii", en: "Firms leaving the periphery" },
    says: {
      pl: "W modelu rdzeń–peryferie to samo sprzężenie, które wzmacnia rdzeń, odbiera firmy reszcie kraju.",
      en: "In the core–periphery model the feedback that strengthens the core takes firms from the rest.",
    },
    ...{ sign: "negative", channel: "indirect", time: "dynamic" },
    work: "krugman1991 baldwin2004",
  },
  {
    id: "purchasing",
    kind: "pecuniary",
    name: { pl: "Wspólne zakupy", en: "Joint purchasing" },
    says: {
      pl: "Rabat ilościowy; po części to zysk przesunięty od dostawcy.",
      en: "A quantity discount; in part a gain shifted from the supplier.",
    },
    ...{ sign: "positive", channel: "indirect", time: "static" },
    work: "schotanus2009 munson2015",
    claim: "3.24 3.30a",
  },
  {
    id: "finance",
    kind: "pecuniary",
    name: { pl: "Tańsze finansowanie", en: "Cheaper finance" },
    says: {
      pl: "Współpraca z instytucjami finansowymi ma obniżać koszt pieniądza; danych o tym nie ma.",
      en: "Work with financial institutions is to lower the cost of money; there are no data on it.",
    },
    ...{ sign: "positive", channel: "indirect", time: "static" },
    work: "parr1999a",
    claim: "3.27",
  },
  {
    id: "brand",
    kind: "pecuniary",
    name: { pl: "Dzielony koszt marki", en: "Shared cost of a brand" },
    says: {
      pl: "Wspólna marka to dobro klubowe: oszczędza się na podziale kosztu, nie na cenie.",
      en: "A common brand is a club good: the saving comes from sharing a cost, not from a price.",
    },
    ...{ sign: "positive", channel: "direct", time: "dynamic" },
    work: "cornes1996 koszarek2013",
    claim: "3.25",
  },
  {
    id: "research",
    kind: "pecuniary",
    name: { pl: "Dzielony koszt badań", en: "Shared cost of research" },
    says: {
      pl: "Wspólne badania uwzględniają korzyści, które inaczej wyciekłyby do innych firm.",
      en: "Joint research takes account of gains that would otherwise leak to other firms.",
    },
    ...{ sign: "positive", channel: "direct", time: "dynamic" },
    work: "daspremont1988",
    claim: "3.26",
  },
  {
    id: "trust",
    kind: "pecuniary",
    name: { pl: "Zaufanie zamiast kontroli", en: "Trust in place of control" },
    says: {
      pl: "Zaufanie obniża koszty transakcyjne; ściśle biorąc, nie jest to efekt pieniężny.",
      en: "Trust lowers transaction costs; strictly it is no pecuniary effect.",
    },
    ...{ sign: "positive", channel: "direct", time: "dynamic" },
    work: "williamson1985 knackkeefer1997",
    claim: "3.28 3.29 3.30b",
  },
  {
    id: "rents",
    kind: "pecuniary",
    name: { pl: "Droższa ziemia i czynsze", en: "Dearer land and rents" },
    says: {
      pl: "Kto chce być blisko, płaci właścicielowi ziemi; w tekście źródłowym tego kosztu nie ma.",
      en: "Who wants to be near pays the owner of the land; the source text has no such cost.",
    },
    ...{ sign: "negative", channel: "indirect", time: "static" },
    work: "ahlfeldt2019",
  },
  {
    id: "wages",
    kind: "pecuniary",
    name: { pl: "Presja na płace", en: "Pressure on wages" },
    says: {
      pl: "Firmy licytują się o tych samych ludzi; dla pracownika to zysk, dla firmy koszt.",
      en: "Firms bid for the same people: a gain for the employee, a cost for the firm.",
    },
    ...{ sign: "negative", channel: "indirect", time: "static" },
    work: "ahlfeldt2019",
  },
  {
    id: "shared",
    kind: "technological",
    name: { pl: "Podobne technologie i dostawcy", en: "Similar technology and suppliers" },
    says: {
      pl: "Podobne technologie, ci sami dostawcy i odbiorcy pozwalają uczyć się na cudzych rozwiązaniach.",
      en: "Similar technology, the same suppliers and customers let firms learn from others’ solutions.",
    },
    ...{ sign: "positive", channel: "direct", time: "static" },
    work: "marshall1920",
    claim: "3.33a 3.33b 3.33c",
  },
  {
    id: "talk",
    kind: "technological",
    name: { pl: "Rozmowy pracowników", en: "Talk between employees" },
    says: {
      pl: "Wiedza przechodzi w rozmowach twarzą w twarz.",
      en: "Knowledge passes in talk face to face.",
    },
    ...{ sign: "positive", channel: "direct", time: "dynamic" },
    work: "storper2004",
    claim: "3.33e",
  },
  {
    id: "knowledge",
    kind: "technological",
    name: { pl: "Wiedza miejscowych ludzi", en: "Knowledge of local people" },
    says: {
      pl: "Cicha, skodyfikowana i nieskodyfikowana; ostatnia pokrywa się z cichą, a skodyfikowana nie jest przywiązana do miejsca.",
      en: "Tacit, codified and uncodified; the last coincides with tacit, and codified knowledge is not tied to a place.",
    },
    ...{ sign: "positive", channel: "direct", time: "dynamic" },
    work: "polanyi1966 nonaka1995",
    claim: "3.34a 3.34b 3.34c",
  },
  {
    id: "standards",
    kind: "technological",
    name: { pl: "Wspólne standardy", en: "Common standards" },
    says: {
      pl: "Praca z otoczeniem ma dawać standaryzację, zgodność i komplementarność oraz chronić przed kosztami utopionymi.",
      en: "Work with the outside is to bring standardisation, compatibility and complementarity, and to protect from sunk costs.",
    },
    ...{ sign: "positive", channel: "direct", time: "dynamic" },
    work: "bathelt2004",
    claim: "3.35a 3.35b 3.35c 3.36",
  },
  {
    id: "leak",
    kind: "technological",
    name: { pl: "Wyciek własnej wiedzy", en: "Leaking of own knowledge" },
    says: {
      pl: "Z wyników cudzych badań korzysta konkurent, więc firma bada mniej, niż byłoby dobrze dla wszystkich.",
      en: "A rival gains from another’s research, so that a firm does less of it than would be good for all.",
    },
    ...{ sign: "negative", channel: "direct", time: "dynamic" },
    work: "daspremont1988",
  },
  {
    id: "lock-in",
    kind: "technological",
    name: { pl: "Zamknięcie na nowości", en: "Lock-in" },
    says: {
      pl: "Zbyt ścisłe więzi odcinają od wiedzy z zewnątrz.",
      en: "Ties that are too close cut firms off from outside knowledge.",
    },
    ...{ sign: "negative", channel: "direct", time: "dynamic" },
    work: "uzzi1997 boschma2005",
  },
];

const sideWords = (turn: Turn): Readonly<Record<string, Text>> => TURNS[turn].sides;
const isMissing = (row: ChartRow): boolean => row["claim"] === null;

export default defineUntypedChart({
  title: ({ rows, view, say, holding }) => {
    const on = (key: Turn, side: string, own = rows): number =>
      own.filter((row) => row[key] === side).length;
    const pecuniary = rows.filter((row) => row["kind"] === "pecuniary" && !isMissing(row));
    const turn = turnOf(view?.id ?? "");
    const all = rows.length;
    if (turn === "sign") {
      return holding(
        rows.every((row) => (row["sign"] === "negative") === isMissing(row)),
        say(
          {
            pl: "Tekst źródłowy określa efekty ujemne, ale nie wymienia żadnego; tu dopisano ich {count}",
            en: "The source text defines negative effects but names none; {count} are added here",
          },
          { count: on("sign", "negative") },
        ),
      );
    }
    if (turn === "channel") {
      const direct = on("channel", "direct", pecuniary);
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
    }
    return holding(
      rows.filter((row) => row["kind"] === "urbanisation").every((row) => row["time"] === "static"),
      say(
        {
          pl: "Miasto działa od razu, wiedza z czasem: dynamicznych jest {count} z {all} efektów",
          en: "The city works at once, knowledge with time: {count} of {all} effects are dynamic",
        },
        { count: on("time", "dynamic"), all },
      ),
    );
  },
  subtitle: ({ view, say }) =>
    say(
      {
        pl: "Efekty zewnętrzne klastrów według pięciu rodzajów tekstu źródłowego; kolumny: {turn}; czerwone to te, które tekst pomija",
        en: "Externalities of clusters by the five kinds of the source text; columns: {turn}; red are those that the text leaves out",
      },
      { turn: say(lower(TURNS[turnOf(view?.id ?? "")].label)) },
    ),
  note: {
    pl: "Przydział do kolumn jest nasz, rodzaje pochodzą z tekstu źródłowego i zachodzą na siebie: łączą podział Hoovera (skala, lokalizacja, urbanizacja) z podziałem Scitovsky’ego (pieniężne, technologiczne). Efekt stoi po stronie, po której działa głównie.",
    en: "The columns are assigned by us; the kinds are the source text’s and overlap, since they join Hoover’s division (scale, localisation, urbanisation) with Scitovsky’s (pecuniary, technological). An effect stands on the side where it mainly works.",
  },
  indicators: [],
  diagram: true,
  works: ["seed1", "richardson1978", "hoover1937", "scitovsky1954"],
  claims: [
    ...["3.1", "3.2", "3.3", "3.4", "3.5", "3.6", "3.7", "3.8"],
    ...["3.8a", "3.8b", "3.8c", "3.8d", "3.8e", "3.12", "3.13"],
    ...["3.23", "3.30", "3.33", "3.34", "3.35"],
  ],
  coverage: { pl: "Bez zasięgu terytorialnego", en: "No territory" },
  key: "id",
  columns: [
    { key: "id", label: { pl: "Kod", en: "Code" }, kind: "code" },
    { key: "name", label: { pl: "Efekt", en: "Effect" }, kind: "name" },
    { key: "kind", label: { pl: "Rodzaj", en: "Kind" }, kind: "category", labels: KINDS },
    {
      key: "sign",
      label: { pl: "Znak", en: "Sign" },
      kind: "category",
      labels: {
        positive: { pl: "dodatni", en: "positive" },
        negative: { pl: "ujemny", en: "negative" },
      },
    },
    {
      key: "channel",
      label: { pl: "Droga", en: "Channel" },
      kind: "category",
      labels: {
        direct: { pl: "bezpośredni", en: "direct" },
        indirect: { pl: "pośredni", en: "indirect" },
      },
    },
    {
      key: "time",
      label: { pl: "Czas", en: "Time" },
      kind: "category",
      labels: {
        static: { pl: "statyczny", en: "static" },
        dynamic: { pl: "dynamiczny", en: "dynamic" },
      },
    },
    { key: "says", label: { pl: "Na czym polega", en: "What it is" }, kind: "text" },
    { key: "work", label: { pl: "Prace", en: "Works" }, kind: "work" },
    { key: "claim", label: { pl: "Pozycje tekstu", en: "Items of the text" }, kind: "claim" },
  ],
  views: {
    label: { pl: "Podział", en: "Classification" },
    values: () => (Object.keys(TURNS) as Turn[]).map((id) => ({ id, label: TURNS[id].label })),
    initial: "sign",
  },
  rows: ({ locale }) => EFFECTS.map((effect) => rowOf(effect, locale)),
  summary: ({ rows, view, say }) => {
    const turn = turnOf(view?.id ?? "");
    const [first = "", second = ""] = Object.keys(sideWords(turn));
    const on = (side: string): number => rows.filter((row) => row[turn] === side).length;
    return say(
      {
        pl: "Schemat {count} efektów zewnętrznych w pięciu rodzajach. {first}: {one}; {second}: {two}. Tekst źródłowy pomija {missing}, wszystkie ujemne.",
        en: "Diagram of {count} externalities of five kinds. {first}: {one}; {second}: {two}. The source text leaves out {missing}, all of them negative.",
      },
      {
        count: rows.length,
        first: say(sideWords(turn)[first] ?? { pl: "", en: "" }),
        one: on(first),
        second: say(lower(sideWords(turn)[second] ?? { pl: "", en: "" })),
        two: on(second),
        missing: rows.filter(isMissing).length,
      },
    );
  },
  draw: drawMatrix,
});

/** Five bands of kinds by two columns of sides; a band is as high as its longer column. */
function drawMatrix(input: DrawInput): Element {
  const { document, rows, width, view, locale } = input;
  const narrow = width < NARROW;
  const turn = turnOf(view?.id ?? "");
  const left = narrow ? 0 : 150;
  const gap = narrow ? 16 : 28;
  const column = (width - left - gap) / 2;
  const size = narrow ? 14 : 16;
  const svg = svgRoot(document, width, 10);
  const sides = Object.entries(sideWords(turn));
  let y = 16;
  let headEnd = y;
  sides.forEach(([, words], index) => {
    const x = left + index * (column + gap);
    const end = writtenText(svg, words[locale], {
      ...{ x, y, width: column, size: 14, weight: 600 },
    });
    headEnd = Math.max(headEnd, end);
  });
  y = headEnd + 4;
  for (const [kind, label] of Object.entries(KINDS)) {
    svg
      .append("path")
      .attr("d", `M0,${y.toFixed(1)}H${width}`)
      .attr("stroke", "var(--rule)");
    const words: string = label[locale];
    writtenText(svg, words, {
      ...{ x: 0, y: y + (narrow ? 18 : 24), size: 14, fill: "var(--faint)" },
    });
    const top = y + (narrow ? 42 : 24);
    const ends = sides.map(([side], index) =>
      drawColumn(svg, rows, {
        ...{ kind, turn, side, size, y: top },
        ...{ x: left + index * (column + gap), width: column },
      }),
    );
    y = Math.max(...ends) + 2;
  }
  svg.attr("viewBox", `0 0 ${width} ${Math.ceil(y)}`).attr("height", Math.ceil(y));
  return drawnRoot(svg);
}

interface Cell {
  readonly kind: string;
  readonly turn: Turn;
  readonly side: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
}

/** Writes the effects of one kind on one side, and returns where the next baseline would be. */
function drawColumn(
  svg: Drawn<SVGSVGElement>,
  rows: readonly ChartRow[],
  { kind, turn, side, x, y, width, size }: Cell,
): number {
  let next = y;
  rows.forEach((row, index) => {
    if (row["kind"] !== kind || row[turn] !== side) return;
    const sign = row["sign"] === "negative" ? "−" : "+";
    const fill = isMissing(row) ? "var(--accent)" : "var(--ink)";
    const mark = rowMark(svg, index);
    writtenText(mark, sign, { x, y: next, size, fill, weight: 600 });
    next = writtenText(mark, textIn(row, "name"), {
      ...{ x: x + size * 0.95, y: next, width: width - size * 0.95, size, fill },
    });
    next += size * 0.4;
  });
  return next;
}

function rowOf(effect: Effect, locale: Locale): ChartRow {
  const { id, kind, name, says, sign, channel, time, work, claim } = effect;
  return {
    ...{ id, name: name[locale], kind, sign, channel, time },
    ...{ says: says[locale], work, claim: claim ?? null },
  };
}

function turnOf(view: string): Turn {
  if (view === "sign" || view === "channel" || view === "time") return view;
  throw new Error(
    `src/charts/externalities-taxonomy.ts: view: expected sign, channel or time, received "${view}"`,
  );
}

function lower({ pl, en }: Text): Text {
  const small = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
  return { pl: small(pl), en: small(en) };
}
