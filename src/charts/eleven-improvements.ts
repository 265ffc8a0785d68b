// Long because it holds the eleven entries with their words in both languages.
import { claimEntry } from "../schema/claim-entry.ts";
import type { Data } from "../schema/load.ts";
import type { Text } from "../schema/text.ts";
import { defineUntypedChart, type ChartRow, type DrawInput } from "./definition/define-chart.ts";
import { evidenceMark, type Attested } from "./kit/evidence-mark.ts";
import { indicatorValue } from "./rows/indicator-rows.ts";
import { NARROW } from "./kit/plot-drawing.ts";
import { numberOrNull, textIn } from "./rows/row-value.ts";
import { type Drawn, drawnRoot, svgRoot } from "./kit/svg-root.ts";
import { rowMark, writtenText } from "./kit/written-text.ts";

const STATUSES = ["diagnosis", "exists", "part", "none"] as const;
type Status = (typeof STATUSES)[number];

const STATUS_WORDS: Readonly<Record<Status, Text>> = {
  diagnosis: { pl: "Diagnoza", en: "The diagnosis" },
  exists: { pl: "Dziś istnieje", en: "Exists today" },
  part: { pl: "Istnieje w części", en: "Exists in part" },
  none: { pl: "Nic nie znaleziono", en: "Nothing found" },
};

const ATTESTED: Readonly<Record<Status, Attested>> = {
  diagnosis: "part",
  exists: "yes",
  part: "part",
  none: "no",
};

interface Point {
  readonly id: string;
  readonly status: Status;
  readonly name: Text;
  /** What answers the call, in a few words. */
  readonly answer: Text;
  readonly number?: (data: Data) => number;
  /** Of that number, how many are certain. */
  readonly certain?: (data: Data) => number;
  /** What the number counts; one that begins with a percent sign stands close. */
  readonly counted?: Text;
  readonly found: Text;
  readonly work: string | null;
}

const value =
  (indicator: string, geo: string, year: number, series: string) =>
  (data: Data): number =>
    indicatorValue(data, indicator, geo, year, series);

const links =
  (level: "region" | null, isCertain: boolean) =>
  (data: Data): number =>
    [...data.links.values()].filter(
      (link) =>
        (level === null || link.level === level) && (!isCertain || link.certainty === "high"),
    ).length;

const POINTS: readonly Point[] = [
  {
    id: "a",
    status: "diagnosis",
    name: {
      pl: "Słaba umiejętność współpracy",
      en: "Little ability to cooperate abroad",
    },
    answer: { pl: "małe i średnie firmy Unii", en: "small and medium firms of the Union" },
    number: value("sme-internationalisation-eu", "EU28", 2015, "none-outside"),
    counted: {
      pl: "% bez działań poza jednolitym rynkiem",
      en: "% with no dealings outside the single market",
    },
    found: {
      pl: "Zmierzono aktywność, nie zdolność; wartości dla Polski nie odczytano.",
      en: "Activity was measured, not ability; no value for Poland could be read.",
    },
    work: null,
  },
  {
    id: "b",
    status: "exists",
    name: { pl: "System informacji", en: "An information system" },
    answer: { pl: "platforma ECCP", en: "the ECCP platform" },
    found: {
      pl: "Platforma prowadzi profile, wiadomości i wyszukiwanie partnerów; aktualności profili nie sprawdzono.",
      en: "The platform holds profiles, news and a search for partners; whether profiles are current was not checked.",
    },
    work: "eccp",
  },
  {
    id: "c",
    status: "exists",
    name: { pl: "Bazy możliwych partnerów", en: "Databases of partners" },
    answer: { pl: "rejestr ECCP", en: "ECCP register" },
    number: value("eu-cluster-counts", "ECCP56", 2022, "organisations"),
    counted: { pl: "organizacji (2022)", en: "organisations (2022)" },
    found: {
      pl: "Organizacje opisane w 56 krajach; spisu profili z Mazowsza nie znaleziono.",
      en: "Organisations profiled in 56 countries; a list of profiles from Mazovia was not found.",
    },
    work: "eccp",
  },
  {
    id: "d",
    status: "part",
    name: { pl: "Stałe spotkania partnerów", en: "Regular meetings of partners" },
    answer: { pl: "giełdy ECCP; na Mazowszu", en: "ECCP matchmaking; in Mazovia" },
    number: links(null, false),
    certain: links(null, true),
    counted: { pl: "powiązań", en: "links" },
    found: {
      pl: "Platforma urządza spotkania klastrów w Europie i poza nią; oceny takiego systemu w Polsce nie znaleziono.",
      en: "The platform holds meetings of clusters in Europe and beyond; no assessment of such a system in Poland was found.",
    },
    work: "eccp",
  },
  {
    id: "e",
    status: "part",
    name: { pl: "Programy mobilności", en: "Mobility programmes" },
    answer: { pl: "ClusterXchange, pilotaż 2020–2022", en: "ClusterXchange, a pilot of 2020–2022" },
    found: {
      pl: "Krótkie wymiany członków klastrów; skorzystał z nich Mazowiecki Klaster ICT w 2021 roku. Drugą turę planowano na lata 2022–2024; czy się odbyła, nie wiadomo.",
      en: "Short exchanges for members of clusters; Mazovia Cluster ICT used them in 2021. A second round was planned for 2022–2024; whether it took place is not known.",
    },
    work: "eccp",
  },
  {
    id: "f",
    status: "part",
    name: { pl: "Ocena efektywności", en: "Assessment of effectiveness" },
    answer: { pl: "benchmarking PARP", en: "PARP benchmarking" },
    number: value("parp-cluster-benchmarking", "PL", 2022, "clusters"),
    counted: { pl: "klastrów (2022)", en: "clusters (2022)" },
    found: {
      pl: "Od 2010 roku porównuje się klastry, a nie podmioty, które w nich działają; próba jest dobrowolna, a edycje nie są panelem.",
      en: "Since 2010 clusters are compared, not the entities inside them; the sample is voluntary and the editions are no panel.",
    },
    work: "parp2022",
  },
  {
    id: "g",
    status: "part",
    name: { pl: "Wzory do porównań", en: "Models for comparison" },
    answer: { pl: "standardy PARP", en: "PARP standards" },
    number: value("clusters-poland-policy-figures", "PL", 2016, "standards"),
    counted: { pl: "klastrów, ok. 2016", en: "clusters, c. 2016" },
    found: {
      pl: "Standardy zarządzania klastrem spisano; czy się upowszechniły, nie zmierzono.",
      en: "Standards of cluster management were written; whether they spread was not measured.",
    },
    work: "bembenek2016",
  },
  {
    id: "h",
    status: "exists",
    name: { pl: "Programy dla inicjatyw", en: "Programmes for initiatives" },
    answer: { pl: "Krajowe Klastry Kluczowe", en: "national key clusters" },
    number: value("clusters-poland-policy-figures", "PL", 2024, "key-clusters"),
    counted: { pl: "(2024)", en: "(2024)" },
    found: {
      pl: "Jest program krajowy i, od 2016 roku, dotacje samorządu Mazowsza; literatura wskazuje też niepowodzenia tej polityki.",
      en: "There is a national scheme and, since 2016, grants of the government of Mazovia; the literature names failures of this policy too.",
    },
    work: "pigov-kkk mazovia-klastry kuberska2022",
  },
  {
    id: "i",
    status: "none",
    name: { pl: "Prostsze reguły dotacji", en: "Simpler rules of funding" },
    answer: { pl: "pomiaru uproszczeń brak", en: "no measure of simplification" },
    found: {
      pl: "Ocen regulaminów konkursów nie znaleziono.",
      en: "No assessment of the rules of competitions was found.",
    },
    work: null,
  },
  {
    id: "j",
    status: "part",
    name: { pl: "Wsparcie na długie lata", en: "Support with a long horizon" },
    answer: { pl: "kierunki polityki po 2020 roku", en: "policy outline after 2020" },
    found: {
      pl: "Potrzebę ciągłości potwierdza literatura; sam dokument znamy tylko z omówienia.",
      en: "The literature confirms the need for continuity; the document is known from a summary only.",
    },
    work: "mf2020klastry kuberska2022",
  },
  {
    id: "k",
    status: "none",
    name: { pl: "Sieci uzgadniane z regionami", en: "Networks agreed with regions" },
    answer: {
      pl: "nie znaleziono; powiązania regionu",
      en: "none found; links of the region",
    },
    number: links("region", false),
    certain: links("region", true),
    found: {
      pl: "Województwo należy do sieci regionów, lecz o uzgadnianiu ich z sieciami klastrów źródła milczą.",
      en: "The voivodeship belongs to networks of regions, but of their coordination with networks of clusters the sources say nothing.",
    },
    work: null,
  },
];

const CALLS = POINTS.filter(({ status }) => status !== "diagnosis");
const inState = (rows: readonly ChartRow[], status: Status): readonly ChartRow[] =>
  rows.filter((row) => row["status"] === status);

/** True while the ledger does not gainsay the states given here. */
function agreesWithLedger(data: Data): boolean {
  return CALLS.every(({ id, status }) => {
    const verdict = claimEntry(data.claims, `4.17${id}`)?.verdict;
    return (verdict === "not-testable") === (status === "none");
  });
}

export default defineUntypedChart({
  title: ({ rows, data, say, holding }) =>
    holding(
      agreesWithLedger(data) &&
        inState(rows, "exists").length === 3 &&
        inState(rows, "part").length === 5 &&
        inState(rows, "none").length === 2,
      say({
        pl: "Z dziesięciu wezwań do poprawy trzy spełniono, pięć w części, a o dwóch nic nie znaleziono",
        en: "Of ten calls for improvement three have been met and five in part; for two nothing was found",
      }),
    ),
  subtitle: {
    pl: "Jedenaście punktów artykułu źródłowego o internacjonalizacji klastrów i to, co odpowiada na nie dziś",
    en: "Eleven points of the source article on the internationalisation of clusters, and what answers them today",
  },
  note: {
    pl: "Punkt pierwszy to diagnoza, pozostałe to wezwania. Platforma ECCP i benchmarking PARP są starsze niż artykuł. „Istnieje” nie znaczy, że działa dobrze: skutków tych narzędzi nie oceniono. Przypisanie do grup jest nasze.",
    en: "The first point is a diagnosis, the others are calls. The ECCP platform and PARP’s benchmarking are older than the article. That a thing exists does not mean that it works well: the effects were not assessed. The grouping is ours.",
  },
  diagram: true,
  ledger: true,
  links: true,
  indicators: [
    "sme-internationalisation-eu",
    "eu-cluster-counts",
    "parp-cluster-benchmarking",
    "clusters-poland-policy-figures",
  ],
  works: ["seed1"],
  claims: ["4.17"],
  coverage: { pl: "Polska i Europa", en: "Poland and Europe" },
  key: "id",
  columns: [
    { key: "id", label: { pl: "Kod", en: "Code" }, kind: "code" },
    { key: "name", label: { pl: "Punkt", en: "Point" }, kind: "name" },
    {
      key: "status",
      label: { pl: "Stan", en: "State" },
      kind: "category",
      labels: STATUS_WORDS,
    },
    { key: "answer", label: { pl: "Co odpowiada", en: "What answers it" }, kind: "text" },
    { key: "number", label: { pl: "Liczba", en: "Number" }, kind: "number", decimals: 0 },
    { key: "counted", label: { pl: "Co policzono", en: "What is counted" }, kind: "text" },
    {
      key: "certain",
      label: { pl: "W tym pewnych", en: "Of it, certain" },
      kind: "number",
      decimals: 0,
    },
    { key: "found", label: { pl: "Ustalenia", en: "Findings" }, kind: "text" },
    { key: "work", label: { pl: "Praca", en: "Work" }, kind: "work" },
    { key: "claim", label: { pl: "Pozycja tekstu", en: "Item of the text" }, kind: "claim" },
  ],
  rows: ({ data, locale }) =>
    STATUSES.flatMap((status) => POINTS.filter((point) => point.status === status)).map(
      ({ id, status, name, answer, number, certain, counted, found, work }) => ({
        id,
        name: name[locale],
        status,
        answer: answer[locale],
        number: number?.(data) ?? null,
        counted: counted?.[locale] ?? null,
        certain: certain?.(data) ?? null,
        found: found[locale],
        work,
        claim: `4.17${id}`,
      }),
    ),
  summary: ({ rows, say }) => {
    const names = (status: Status): string =>
      inState(rows, status)
        .map((row) => textIn(row, "name").toLocaleLowerCase("pl"))
        .join(", ");
    return say(
      {
        pl: "Diagram: lista {count} punktów w czterech grupach. Istnieje dziś ({exists}): {existing}; istnieje w części ({part}): {parts}; nic nie znaleziono ({none}): {nones}.",
        en: "Diagram: a list of {count} points in four groups. Exists today ({exists}): {existing}; exists in part ({part}): {parts}; nothing found ({none}): {nones}.",
      },
      {
        count: rows.length,
        exists: inState(rows, "exists").length,
        existing: names("exists"),
        part: inState(rows, "part").length,
        parts: names("part"),
        none: inState(rows, "none").length,
        nones: names("none"),
      },
    );
  },
  draw: (input) => {
    const { rows, width, document, locale } = input;
    const narrow = width < NARROW;
    const body = svgRoot(document, width, 10);
    const left = narrow ? 0 : 162;
    let y = 0;
    for (const status of STATUSES) {
      if (y > 0) {
        rule(body, width, y);
      }
      y += narrow ? 24 : 26;
      writtenText(body, STATUS_WORDS[status][locale], {
        x: 0,
        y,
        fill: "var(--faint)",
      });
      if (narrow) y += 28;
      for (const [index, row] of rows.entries()) {
        if (row["status"] === status) y = point(input, body, row, index, left, y);
      }
      y += narrow ? -2 : -6;
    }
    return drawnRoot(body, y);
  },
});

function rule(body: Drawn<SVGSVGElement>, width: number, y: number): void {
  body
    .append("path")
    .attr("d", `M0,${y}H${width}`)
    .attr("stroke", "var(--rule)")
    .attr("fill", "none");
}

/** What answers the call, with its number. */
function answerWords({ format }: DrawInput, row: ChartRow): string {
  const number = numberOrNull(row, "number");
  if (number === null) return textIn(row, "answer");
  const counted = row["counted"] === null ? "" : textIn(row, "counted");
  const gap = counted === "" || counted.startsWith("%") ? "" : " ";
  return `${textIn(row, "answer")}: ${format.number(number)}${gap}${counted}`;
}

/** Draws one point and returns the baseline of the next. */
function point(
  input: DrawInput,
  body: Drawn<SVGSVGElement>,
  row: ChartRow,
  index: number,
  left: number,
  y: number,
): number {
  const narrow = input.width < NARROW;
  const status = textIn(row, "status") as Status;
  const mark = rowMark(body, index);
  const x = left + 22;
  evidenceMark(mark, ATTESTED[status], left + 7, y - 5);
  const nameEnd = writtenText(mark, textIn(row, "name"), {
    x,
    y,
    width: narrow ? input.width - x : 296,
    size: 16,
    weight: 600,
  });
  const answerEnd = writtenText(mark, answerWords(input, row), {
    x: narrow ? x : left + 322,
    y: narrow ? nameEnd : y,
    width: narrow ? input.width - x : input.width - left - 300,
    size: narrow ? 14 : 15,
    fill: "var(--soft)",
  });
  return Math.round(narrow ? answerEnd + 12 : Math.max(nameEnd, answerEnd) + 10);
}
