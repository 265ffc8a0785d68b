// Fourteen entries with their words in two languages, and a ladder drawn in two widths (over 250 lines).
import type { Text } from "../schema/text.ts";
import { defineUntypedChart, type ChartRow, type DrawInput } from "./definition/define-chart.ts";
import { indicatorIn, indicatorRows } from "./rows/indicator-rows.ts";
import { NARROW } from "./kit/plot-drawing.ts";
import { numberOrNull, rowWith, textIn } from "./rows/row-value.ts";
import { type Drawn, drawnRoot, svgRoot } from "./kit/svg-root.ts";
import { rowMark, writtenText } from "./kit/written-text.ts";

const INDICATOR = "parp-cluster-benchmarking-structure";
const YEAR = 2022;

const LEVELS = {
  union: { pl: "Unia", en: "Union" },
  state: { pl: "państwo", en: "state" },
  voivodeship: { pl: "województwo", en: "voivodeship" },
  local: { pl: "gmina i powiat", en: "municipality, powiat" },
  cluster: { pl: "klaster", en: "cluster" },
  partner: { pl: "partnerzy", en: "partners" },
} as const satisfies Readonly<Record<string, Text>>;
type Level = keyof typeof LEVELS;

const PUBLIC: readonly Level[] = ["union", "state", "voivodeship", "local"];
const SHOWN = Object.keys(LEVELS) as Level[];

const NAMED = {
  yes: { pl: "tak", en: "yes" },
  no: { pl: "nie", en: "no" },
} as const satisfies Readonly<Record<string, Text>>;

interface Entry {
  readonly id: string;
  readonly level: Level;
  readonly name: Text;
  readonly words: Text;
  readonly work: string;
  readonly claim: string | null;
  /** Whether the conclusions of the source text name it. */
  readonly named: boolean;
  /** Series of the share in the members of clusters surveyed. */
  readonly series?: string;
}

const ENTRIES: readonly Entry[] = [
  {
    id: "commission",
    level: "union",
    name: { pl: "Komisja Europejska", en: "European Commission" },
    words: {
      pl: "Prowadzi platformę współpracy klastrów (ECCP) i ogłasza programy, z których korzystają inicjatywy.",
      en: "Runs the cluster collaboration platform (ECCP) and the programmes on which initiatives draw.",
    },
    work: "eccp",
    claim: null,
    named: false,
  },
  {
    id: "ministry",
    level: "state",
    name: { pl: "ministerstwo", en: "ministry" },
    words: {
      pl: "Nadaje na czas określony status Krajowego Klastra Kluczowego.",
      en: "Grants the status of National Key Cluster for a fixed time.",
    },
    work: "pigov-kkk",
    claim: null,
    named: false,
  },
  {
    id: "parp",
    level: "state",
    name: { pl: "agencja PARP", en: "the PARP agency" },
    words: {
      pl: "Zinwentaryzowała klastry w 2015 roku i porównuje je w badaniach.",
      en: "Made the inventory of clusters in 2015 and compares them in surveys.",
    },
    work: "parp2015 parp2022",
    claim: null,
    named: false,
  },
  {
    id: "marshal",
    level: "voivodeship",
    name: { pl: "samorząd Mazowsza", en: "government of Mazovia" },
    words: {
      pl: "Założenia polityki klastrowej, konkurs na Mazowiecki Klaster Kluczowy, dotacje.",
      en: "Assumptions of a cluster policy, the Mazovian Key Cluster competition, grants.",
    },
    work: "ris2015 mazovia-zalozenia mazovia-klastry",
    claim: null,
    named: false,
  },
  {
    id: "local-government",
    level: "local",
    name: { pl: "samorząd", en: "local government" },
    words: {
      pl: "Bywają członkami klastrów. Odsetek obejmuje samorząd każdego szczebla.",
      en: "Are at times members of clusters. The share covers regional and local government alike.",
    },
    work: "parp2022",
    claim: null,
    named: false,
    series: "local-government",
  },
  {
    id: "local-institutions",
    level: "local",
    name: { pl: "instytucje lokalne", en: "local institutions" },
    words: {
      pl: "Według tekstu wpływają na wyniki firm i postawy ludzi; tekst nie mówi, które to instytucje.",
      en: "Said to influence the results of firms and people’s attitudes; the text does not say which they are.",
    },
    work: "seed1",
    claim: "5.5",
    named: true,
  },
  {
    id: "coordinator",
    level: "cluster",
    name: { pl: "koordynator", en: "coordinator" },
    words: {
      pl: "Organizacja klastrowa, która prowadzi sprawy inicjatywy.",
      en: "The cluster organisation that runs the affairs of the initiative.",
    },
    work: "seed1 solvell2003",
    claim: "5.9",
    named: true,
  },
  {
    id: "firms",
    level: "cluster",
    name: { pl: "firmy", en: "firms" },
    words: {
      pl: "Produkcyjne i usługowe: trzon każdego zbadanego klastra.",
      en: "Manufacturing and services: the core of the clusters surveyed.",
    },
    work: "seed1 parp2022",
    claim: "5.1",
    named: true,
    series: "firms",
  },
  {
    id: "banks",
    level: "partner",
    name: { pl: "banki", en: "banks" },
    words: {
      pl: "Ich kredyt może wspierać rozwój albo go hamować; ocen banków przez członków klastrów nie znaleziono.",
      en: "Their credit can support growth or hold it back; no ratings of banks by members of clusters were found.",
    },
    work: "seed1",
    claim: "5.6",
    named: true,
  },
  {
    id: "transfer",
    level: "partner",
    name: { pl: "centra transferu technologii", en: "technology transfer centres" },
    words: {
      pl: "Należą zwykle do otoczenia biznesu; osobno ich nie policzono.",
      en: "Usually part of the business environment; not counted apart.",
    },
    work: "seed1",
    claim: "5.7a",
    named: true,
  },
  {
    id: "universities",
    level: "partner",
    name: { pl: "uczelnie", en: "universities" },
    words: {
      pl: "Odsetek obejmuje uczelnie i jednostki naukowe.",
      en: "The share covers universities and research units.",
    },
    work: "seed1 etzkowitz2000 parp2022",
    claim: "5.7b",
    named: true,
    series: "science",
  },
  {
    id: "employers",
    level: "partner",
    name: { pl: "związki pracodawców", en: "employers’ associations" },
    words: { pl: "Osobno ich nie policzono.", en: "Not counted apart." },
    work: "seed1",
    claim: "5.7c",
    named: true,
  },
  {
    id: "chambers",
    level: "partner",
    name: { pl: "izby handlowe", en: "chambers of commerce" },
    words: {
      pl: "Bywają koordynatorami; osobno ich nie policzono.",
      en: "Coordinators at times; not counted apart.",
    },
    work: "seed1",
    claim: "5.7d",
    named: true,
  },
  {
    id: "unions",
    level: "partner",
    name: { pl: "związki zawodowe", en: "trade unions" },
    words: { pl: "Osobno ich nie policzono.", en: "Not counted apart." },
    work: "seed1",
    claim: "5.7e",
    named: true,
  },
];

export default defineUntypedChart({
  title: ({ rows, say, holding }) =>
    holding(
      PUBLIC.every((level) => ofLevel(rows, level).length > 0) &&
        rows.every(
          (row) =>
            row["named"] === "no" ||
            row["id"] === "local-institutions" ||
            !PUBLIC.some((level) => level === row["level"]),
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
  indicators: [INDICATOR],
  works: ["hooghemarks2003", "borrastsagdis2008"],
  claims: ["5.4", "5.7"],
  coverage: { pl: "Polska, województwo mazowieckie", en: "Poland, Mazowieckie Voivodeship" },
  key: "id",
  columns: [
    { key: "id", label: { pl: "Kod", en: "Code" }, kind: "code" },
    { key: "name", label: { pl: "Uczestnik", en: "Actor" }, kind: "name" },
    { key: "level", label: { pl: "Szczebel", en: "Level" }, kind: "category", labels: LEVELS },
    {
      key: "named",
      label: { pl: "W części piątej artykułu", en: "In the article’s fifth section" },
      kind: "category",
      labels: NAMED,
    },
    { key: "words", label: { pl: "Objaśnienie", en: "Remark" }, kind: "text" },
    {
      key: "share",
      label: { pl: "Odsetek członków", en: "Share of members" },
      unit: { pl: "%", en: "%" },
      kind: "number",
      decimals: 0,
    },
    { key: "work", label: { pl: "Praca", en: "Work" }, kind: "work" },
    { key: "claim", label: { pl: "Pozycja tekstu", en: "Item of the text" }, kind: "claim" },
  ],
  rows: ({ data, locale }) =>
    ENTRIES.map(({ id, level, name, named, words, series, work, claim }) => ({
      id,
      name: name[locale],
      level,
      named: named ? "yes" : "no",
      words: words[locale],
      share: series
        ? (indicatorRows(indicatorIn(data, INDICATOR), YEAR, series)[0]?.value ?? null)
        : null,
      work,
      claim,
    })),
  summary: ({ rows, say, format }) => {
    const names = (level: Level): string =>
      ofLevel(rows, level)
        .map((row) => textIn(row, "name"))
        .join(", ");
    const share = (id: string): string =>
      format.percent(numberOrNull(rowWith(rows, "id", id), "share") ?? 0);
    return say(
      {
        pl: "Drabina szczebli. Unia: {union}. Państwo: {state}. Województwo: {voivodeship}. Gmina i powiat: {local}. Klaster: {cluster}. Partnerzy: {partner}. Wśród członków klastrów firmy stanowią {firms}, nauka {science}, samorząd {government}.",
        en: "Ladder of levels. Union: {union}. State: {state}. Voivodeship: {voivodeship}. Municipality and powiat: {local}. Cluster: {cluster}. Partners: {partner}. Among members of clusters, firms make up {firms}, science {science} and regional and local government {government}.",
      },
      {
        ...Object.fromEntries(SHOWN.map((level) => [level, names(level)])),
        firms: share("firms"),
        science: share("universities"),
        government: share("local-government"),
      },
    );
  },
  draw: ladder,
});

function ofLevel(rows: readonly ChartRow[], level: Level): readonly ChartRow[] {
  return rows.filter((row) => row["level"] === level);
}

/** Draws the levels as rungs, from the Union down to the cluster, and the partners below. */
function ladder({ document, width, rows, locale, format }: DrawInput): Element {
  const narrow = width < NARROW;
  const left = narrow ? 0 : 230;
  const columns = narrow ? 1 : 2;
  const column = (width - left) / columns;
  const svg = svgRoot(document, width, 0);
  let y = 0;
  for (const level of SHOWN) {
    const isPartner = level === "partner";
    svg
      .append("path")
      .attr("d", `M0,${y + 1}H${width}`)
      .attr("stroke", isPartner ? "var(--ink)" : "var(--rule)");
    writtenText(svg, LEVELS[level][locale], { x: 0, y: y + 32, size: narrow ? 20 : 22 });
    const own = ofLevel(rows, level);
    const first = y + (narrow ? 60 : 31);
    const lines = Math.ceil(own.length / columns);
    own.forEach((row, index) => {
      const x = left + Math.floor(index / lines) * column;
      actor(svg, rows.indexOf(row), row, { x, y: first + (index % lines) * 26 }, format.percent);
    });
    y = first + (lines - 1) * 26 + (narrow ? 22 : 20);
  }
  return drawnRoot(svg, y);
}

/** Writes an actor as the mark of its row, with the share of members where it is known. */
function actor(
  svg: Drawn<SVGSVGElement>,
  index: number,
  row: ChartRow,
  { x, y }: { x: number; y: number },
  percent: (value: number) => string,
): void {
  const mark = rowMark(svg, index);
  const fill = row["named"] === "yes" ? "var(--accent)" : "var(--ink)";
  const share = numberOrNull(row, "share");
  const name = textIn(row, "name");
  const text = mark.append("text").attr("x", x).attr("y", y).attr("font-size", 16);
  text.append("tspan").attr("fill", fill).text(name);
  if (share !== null) {
    text
      .append("tspan")
      .attr("dx", 8)
      .attr("font-weight", 600)
      .attr("fill", fill)
      .text(percent(share));
  }
}
