// Long because it holds its fourteen entries with their words in both languages.
import type { Text } from "../schema/text.ts";
import { defineUntypedChart, type ChartRow, type DrawInput } from "./definition/define-chart.ts";
import { evidenceMark, type Attested } from "./kit/evidence-mark.ts";
import { NARROW } from "./kit/plot-drawing.ts";
import { textIn } from "./rows/row-value.ts";
import { type Drawn, drawnRoot, svgRoot } from "./kit/svg-root.ts";
import { rowMark, writtenText } from "./kit/written-text.ts";

const GROUPS = ["function", "users", "besides"] as const;
type Group = (typeof GROUPS)[number];

const GROUP_WORDS: Readonly<Record<Group, Text>> = {
  function: { pl: "Co ma robić", en: "What it is to do" },
  users: { pl: "Jakie grupy ma łączyć", en: "Groups it is to connect" },
  besides: { pl: "Co robi ponadto", en: "What it also does" },
};

const FOUND_WORDS: Readonly<Record<Attested, Text>> = {
  yes: { pl: "potwierdzone", en: "confirmed" },
  part: { pl: "potwierdzone w części", en: "confirmed in part" },
  no: { pl: "nie znaleziono", en: "not found" },
};
const FOUND: readonly Attested[] = ["yes", "part", "no"];

interface Feature {
  readonly id: string;
  readonly group: Group;
  readonly found: Attested;
  readonly name: Text;
  readonly says: Text;
  readonly claim: string | null;
}

const NOT_FOUND: Text = {
  pl: "Na przeczytanych stronach platformy takich grup nie znaleziono.",
  en: "No such groups were found on the pages of the platform that were read.",
};

// What the pages of the platform and of the Commission say, read in excerpts of stored copies.
const FEATURES: readonly Feature[] = [
  {
    id: "database",
    group: "function",
    found: "yes",
    name: { pl: "baza danych o klastrach", en: "a database on clusters" },
    says: {
      pl: "Rejestr profili; organizacja klastrowa wpisuje się sama, a wpis sprawdza zespół platformy.",
      en: "A register of profiles; a cluster organisation enters itself, and the platform’s team checks the entry.",
    },
    claim: "4.28a",
  },
  {
    id: "cooperation",
    group: "function",
    found: "yes",
    name: { pl: "współpraca klastrów", en: "cooperation of clusters" },
    says: {
      pl: "Ogłoszenia o poszukiwaniu partnera i wyrażanie zainteresowania nimi.",
      en: "Notices that seek a partner, and expressions of interest in them.",
    },
    claim: "4.27 4.28b",
  },
  {
    id: "search",
    group: "function",
    found: "part",
    name: { pl: "szukanie członków", en: "search for members" },
    says: {
      pl: "Można szukać organizacji klastrowych i partnerów; czy także pojedynczych członków, nie ustalono.",
      en: "One can search for cluster organisations and partners; whether for single members too was not established.",
    },
    claim: "4.28d",
  },
  {
    id: "marketing",
    group: "function",
    found: "part",
    name: { pl: "promocja marek regionów", en: "promotion of regional brands" },
    says: {
      pl: "Profile, wiadomości i opisy osiągnięć dają widoczność; pomiaru jej zasięgu nie znaleziono.",
      en: "Profiles, news and accounts of achievements give visibility; nobody measured the reach of promotion.",
    },
    claim: "4.30",
  },
  {
    id: "free",
    group: "function",
    found: "no",
    name: { pl: "bezpłatność", en: "free of charge" },
    says: {
      pl: "Przeczytane strony nie mówią o opłatach ani o ich braku.",
      en: "The pages read speak neither of fees nor of their absence.",
    },
    claim: "4.28c",
  },
  {
    id: "thematic",
    group: "users",
    found: "yes",
    name: { pl: "tematyczne", en: "thematic" },
    says: {
      pl: "Od 2021 roku grupy dyskusyjne, między innymi o finansowaniu, cyfryzacji i rynkach zagranicznych.",
      en: "Since 2021 discussion groups, among them on funding, digitalisation and foreign markets.",
    },
    claim: "4.29a",
  },
  {
    id: "branch",
    group: "users",
    found: "no",
    name: { pl: "branżowe", en: "by branch" },
    says: NOT_FOUND,
    claim: "4.29b",
  },
  {
    id: "sector",
    group: "users",
    found: "no",
    name: { pl: "sektorowe", en: "by sector" },
    says: NOT_FOUND,
    claim: "4.29c",
  },
  {
    id: "spatial",
    group: "users",
    found: "no",
    name: { pl: "przestrzenne", en: "spatial" },
    says: NOT_FOUND,
    claim: "4.29d",
  },
  {
    id: "geographical",
    group: "users",
    found: "no",
    name: { pl: "geograficzne", en: "geographical" },
    says: NOT_FOUND,
    claim: "4.29e",
  },
  {
    id: "matchmaking",
    group: "besides",
    found: "yes",
    name: { pl: "giełdy kontaktów klastrów", en: "matchmaking of clusters" },
    says: {
      pl: "Umówione rozmowy organizacji klastrowych z Europy i z krajów poza nią.",
      en: "Arranged talks of cluster organisations from Europe and from countries beyond.",
    },
    claim: null,
  },
  {
    id: "exchange",
    group: "besides",
    found: "yes",
    name: { pl: "wymiany ClusterXchange", en: "ClusterXchange stays" },
    says: {
      pl: "Pilotaż z lat 2020–2022: krótkie pobyty członka klastra u gospodarza w innym kraju.",
      en: "A pilot of 2020–2022: short stays of a member of a cluster with a host in another country.",
    },
    claim: null,
  },
  {
    id: "policy",
    group: "besides",
    found: "yes",
    name: { pl: "opisy polityk krajowych", en: "factsheets on policies" },
    says: {
      pl: "Karty polityk i programów klastrowych poszczególnych krajów.",
      en: "Factsheets on the cluster policies and programmes of countries.",
    },
    claim: null,
  },
  {
    id: "beyond",
    group: "besides",
    found: "yes",
    name: { pl: "partnerstwa poza Europą", en: "partnerships beyond Europe" },
    says: {
      pl: "Opis partnerstw klastrów, które wspólnie wychodzą na rynki poza Europą; platforma ma być też punktem kontaktowym dla tych krajów.",
      en: "An account of partnerships of clusters that go together to markets beyond Europe; the platform is also to be a contact point for those countries.",
    },
    claim: "4.31",
  },
];

const named = (rows: readonly ChartRow[], found: Attested): number =>
  rows.filter((row) => row["group"] !== "besides" && row["found"] === found).length;

export default defineUntypedChart({
  title: ({ rows, say, holding }) =>
    holding(
      named(rows, "yes") === 3 &&
        named(rows, "part") === 2 &&
        named(rows, "no") === 5 &&
        rows.length === 14,
      say({
        pl: "Z dziesięciu cech platformy trzy potwierdzono, dwie w części, a cztery doszły",
        en: "Of ten features of the platform three are confirmed, two in part, and four have been added",
      }),
    ),
  subtitle: {
    pl: "Europejska Platforma Współpracy Klastrów (ECCP) według artykułu źródłowego i według stron jej oraz Komisji Europejskiej, 2015–2022",
    en: "The European Cluster Collaboration Platform (ECCP) in the source article and on pages of its own and of the European Commission, 2015–2022",
  },
  note: {
    pl: "Strony czytano w listopadzie 2026 roku we fragmentach przechowywanych kopii, samej platformy nie przeglądano. „Nie znaleziono” nie znaczy, że czegoś tam nie ma.",
    en: "The pages were read in November 2026 in excerpts of stored copies; the platform itself was not gone through. Not found does not mean that a thing is absent.",
  },
  diagram: true,
  indicators: [],
  works: ["seed1", "eccp"],
  claims: ["4.28", "4.29"],
  coverage: { pl: "Europa", en: "Europe" },
  key: "id",
  columns: [
    { key: "id", label: { pl: "Kod", en: "Code" }, kind: "code" },
    { key: "name", label: { pl: "Cecha", en: "Feature" }, kind: "name" },
    { key: "group", label: { pl: "Grupa", en: "Group" }, kind: "category", labels: GROUP_WORDS },
    { key: "found", label: { pl: "Dziś", en: "Today" }, kind: "category", labels: FOUND_WORDS },
    { key: "says", label: { pl: "Ustalenia", en: "Findings" }, kind: "text" },
    { key: "work", label: { pl: "Praca", en: "Work" }, kind: "work" },
    { key: "claim", label: { pl: "Pozycja tekstu", en: "Item of the text" }, kind: "claim" },
  ],
  rows: ({ locale }) =>
    FEATURES.map(({ id, group, found, name, says, claim }) => ({
      id,
      name: name[locale],
      group,
      found,
      says: says[locale],
      work: found === "no" ? null : "eccp",
      claim,
    })),
  summary: ({ rows, say }) => {
    const names = (found: Attested): string =>
      rows
        .filter((row) => row["group"] !== "besides" && row["found"] === found)
        .map((row) => textIn(row, "name"))
        .join(", ");
    return say(
      {
        pl: "Diagram w trzech kolumnach: funkcje platformy, grupy użytkowników i to, co doszło. Z cech nazwanych w artykule potwierdzono {yes} ({confirmed}), w części {part} ({parts}), a {no} nie znaleziono; doszło {more}.",
        en: "Diagram in three columns: functions of the platform, groups of users, and what came besides. Of the features named in the article {yes} are confirmed ({confirmed}), {part} in part ({parts}), and {no} were not found; {more} came besides.",
      },
      {
        yes: named(rows, "yes"),
        confirmed: names("yes"),
        part: named(rows, "part"),
        parts: names("part"),
        no: named(rows, "no"),
        more: rows.filter((row) => row["group"] === "besides").length,
      },
    );
  },
  draw: (input) => {
    const { width, document } = input;
    const narrow = width < NARROW;
    const body = svgRoot(document, width, 10);
    const columnWidth = narrow ? width : Math.floor((width - 48) / 3);
    let y = key(input, body) + 12;
    let bottom = y;
    for (const [index, group] of GROUPS.entries()) {
      const end = column(
        input,
        body,
        group,
        narrow ? 0 : index * (columnWidth + 24),
        y,
        columnWidth,
      );
      bottom = Math.max(bottom, end);
      if (narrow) y = end + 12;
    }
    return drawnRoot(body, bottom);
  },
});

/** Draws what the discs mean, in one line, and returns its bottom. */
function key({ width, locale }: DrawInput, body: Drawn<SVGSVGElement>): number {
  const narrow = width < NARROW;
  const step = narrow ? 22 : 0;
  const g = body.append("g");
  for (const [index, found] of FOUND.entries()) {
    const x = narrow ? 0 : ([0, 130, 312][index] ?? 0);
    const y = 16 + index * step;
    evidenceMark(g, found, x + 7, y - 5);
    writtenText(g, FOUND_WORDS[found][locale], { x: x + 20, y, fill: "var(--soft)" });
  }
  return 26 + step * 2;
}

/** Draws one group below its heading and returns its bottom. */
function column(
  { rows, locale }: DrawInput,
  body: Drawn<SVGSVGElement>,
  group: Group,
  x: number,
  top: number,
  width: number,
): number {
  body
    .append("path")
    .attr("d", `M${x},${top}h${width}`)
    .attr("stroke", group === "besides" ? "var(--accent)" : "var(--ink)")
    .attr("stroke-width", 1.5);
  let y = writtenText(body, GROUP_WORDS[group][locale], {
    x,
    y: top + 25,
    size: 17,
    weight: 600,
  });
  y += 8;
  for (const [index, row] of rows.entries()) {
    if (row["group"] !== group) continue;
    const mark = rowMark(body, index);
    const found = textIn(row, "found") as Attested;
    evidenceMark(mark, found, x + 7, y - 5);
    y = writtenText(mark, textIn(row, "name"), {
      x: x + 22,
      y,
      width: width - 22,
      size: 16,
      fill: found === "no" ? "var(--faint)" : "var(--ink)",
    });
    y += 9;
  }
  return y;
}
