// Nine kinds of participant in three groups, and two layouts of them (over 250 lines).
import type { Text } from "../schema/text.ts";
import { defineUntypedChart, type ChartRow, type DrawInput } from "./definition/define-chart.ts";
import { indicatorIn, indicatorRows } from "./rows/indicator-rows.ts";
import { NARROW } from "./kit/plot-drawing.ts";
import { numberIn, numberOrNull, rowWith, textIn } from "./rows/row-value.ts";
import { type Drawn, drawnRoot, svgRoot } from "./kit/svg-root.ts";
import { rowMark, writtenText } from "./kit/written-text.ts";

const INDICATOR = "parp-cluster-benchmarking-structure";
const YEAR = 2022;
const AUTHORITIES = "authorities";

const GROUPS = {
  named: { pl: "wymienia artykuł", en: "named in the article" },
  overlapping: { pl: "wymienia artykuł, lecz zachodzą na siebie", en: "named, but they overlap" },
  added: { pl: "poza tą listą", en: "not on that list" },
} as const satisfies Readonly<Record<string, Text>>;

interface Actor {
  readonly id: string;
  readonly name: Text;
  readonly group: keyof typeof GROUPS;
  readonly words: Text;
  /** Series of the indicator with its share in the members, where PARP counts such a kind. */
  readonly series?: string;
  readonly work: string;
  readonly claim: string | null;
}

const ACTORS: readonly Actor[] = [
  {
    id: "firms",
    name: { pl: "firmy", en: "firms" },
    group: "named",
    words: {
      pl: "Artykuł mówi o przedsiębiorstwach produkcyjnych; PARP liczy wszystkie firmy.",
      en: "The article speaks of manufacturing firms; PARP counts all firms.",
    },
    series: "firms",
    work: "seed1",
    claim: "2.5a",
  },
  {
    id: "science",
    name: { pl: "podmioty naukowe", en: "research bodies" },
    group: "named",
    words: { pl: "Uczelnie i jednostki naukowe.", en: "Universities and research units." },
    series: "science",
    work: "seed1",
    claim: "2.5c",
  },
  {
    id: "institutions",
    name: { pl: "instytucje", en: "institutions" },
    group: "named",
    words: {
      pl: "Artykuł nie mówi jakie; odsetek dotyczy instytucji otoczenia biznesu.",
      en: "The article does not say which; the share is that of business environment institutions.",
    },
    series: "business-environment",
    work: "seed1",
    claim: "2.5b",
  },
  {
    id: "non-profit",
    name: { pl: "organizacje non-profit", en: "non-profit organisations" },
    group: "overlapping",
    words: {
      pl: "Najszerszy z trzech zbiorów: pięć cech według podręcznika ONZ.",
      en: "The widest of the three sets: five features by the UN handbook.",
    },
    work: "un2003npi",
    claim: "2.5f",
  },
  {
    id: "non-governmental",
    name: { pl: "organizacje pozarządowe", en: "non-governmental organisations" },
    group: "overlapping",
    words: {
      pl: "W prawie polskim: poza sektorem finansów publicznych i nie dla zysku.",
      en: "In Polish law: outside public finance and not for profit.",
    },
    work: "pozytek2003",
    claim: "2.5d",
  },
  {
    id: "associations",
    name: { pl: "stowarzyszenia", en: "associations" },
    group: "overlapping",
    words: {
      pl: "Z reguły są organizacjami pozarządowymi.",
      en: "As a rule they are non-governmental organisations.",
    },
    work: "pozytek2003",
    claim: "2.5e",
  },
  {
    id: AUTHORITIES,
    name: { pl: "władze publiczne", en: "public authorities" },
    group: "added",
    words: {
      pl: "W modelu potrójnej helisy obok nauki i firm; odsetek dotyczy samorządów.",
      en: "In the triple helix beside science and firms; the share is that of local government.",
    },
    series: "local-government",
    work: "etzkowitz2000",
    claim: null,
  },
  {
    id: "cluster-organisation",
    name: { pl: "koordynator", en: "the coordinator" },
    group: "added",
    words: {
      pl: "Organizacja klastrowa prowadzi inicjatywę i łączy jej członków.",
      en: "The cluster organisation runs the initiative and links its members.",
    },
    work: "solvell2003",
    claim: null,
  },
  {
    id: "finance",
    name: { pl: "banki i finansujący", en: "banks and financiers" },
    group: "added",
    words: {
      pl: "Artykuł wspomina o nich dopiero we wnioskach; PARP ich osobno nie liczy.",
      en: "The article mentions them in its conclusions only; PARP does not count them separately.",
    },
    work: "seed1",
    claim: "5.6",
  },
];

export default defineUntypedChart({
  title: ({ rows, say, holding }) =>
    holding(
      rows.filter(({ group }) => group !== "added").length === 6 &&
        inGroup(rows, "overlapping").length === 3 &&
        rowWith(rows, "id", AUTHORITIES)["group"] === "added",
      say({
        pl: "Z sześciu rodzajów uczestników trzy zachodzą na siebie, a władz publicznych nie wymieniono",
        en: "Three of the six kinds of participant overlap, and public authorities are not named",
      }),
    ),
  subtitle: {
    pl: "Kto tworzy klaster według artykułu źródłowego i kogo dodać; odsetki: członkowie klastrów zbadanych przez PARP, 2022",
    en: "Who forms a cluster in the source article, and whom to add; shares: members of the clusters that PARP surveyed, 2022",
  },
  note: ({ data, say, format }) =>
    say(
      {
        pl: "Na rodzaje, których PARP nie liczy osobno, w tym organizacje trzeciego sektora, zostaje razem {other}. Próba dobrowolna, odczyt z omówienia badania. Zawieranie się zbiorów jest uproszczone: nie każde stowarzyszenie jest organizacją pozarządową. Odsetki instytucji i władz to odsetki instytucji otoczenia biznesu i samorządów.",
        en: "All kinds that PARP does not count separately, third-sector bodies among them, make up {other} together. A voluntary sample, read from a summary of the survey. The nesting is simplified: not every association is a non-governmental organisation. The shares of institutions and authorities are those of business environment institutions and of local government.",
      },
      { other: format.percent(shareOf(data, "other") ?? 0) },
    ),
  diagram: true,
  indicators: [INDICATOR],
  claims: ["2.5"],
  coverage: { pl: "Polska", en: "Poland" },
  key: "id",
  columns: [
    { key: "id", label: { pl: "Kod", en: "Code" }, kind: "code" },
    { key: "name", label: { pl: "Uczestnik", en: "Participant" }, kind: "name" },
    {
      key: "group",
      label: { pl: "Miejsce na liście", en: "Place on the list" },
      kind: "category",
      labels: GROUPS,
    },
    { key: "words", label: { pl: "Objaśnienie", en: "Remark" }, kind: "text" },
    {
      key: "share",
      label: { pl: "Udział w członkach", en: "Share of members" },
      unit: { pl: "%", en: "%" },
      kind: "number",
      decimals: 0,
    },
    { key: "work", label: { pl: "Praca", en: "Work" }, kind: "work" },
    { key: "claim", label: { pl: "Pozycja tekstu", en: "Item of the text" }, kind: "claim" },
  ],
  rows: ({ data, locale }) =>
    ACTORS.map(({ id, name, group, words, series, work, claim }) => ({
      id,
      name: name[locale],
      group,
      words: words[locale],
      share: series === undefined ? null : shareOf(data, series),
      work,
      claim,
    })),
  summary: ({ rows, say, format }) => {
    const share = (id: string): string =>
      format.percent(numberIn(rowWith(rows, "id", id), "share"));
    const names = (group: keyof typeof GROUPS): string =>
      inGroup(rows, group)
        .map((row) => textIn(row, "name"))
        .join(", ");
    return say(
      {
        pl: "Diagram {count} rodzajów uczestników. Artykuł wymienia: {named}, a także zachodzące na siebie: {overlapping}. Poza listą: {added}. Wśród członków zbadanych klastrów firmy stanowiły {firms}, nauka {science}, instytucje otoczenia biznesu {institutions}, samorządy {authorities}.",
        en: "Diagram of {count} kinds of participant. The article names {named}, and, overlapping, {overlapping}. Not on the list: {added}. Of the members of the clusters surveyed, firms were {firms}, science {science}, business environment institutions {institutions}, local government {authorities}.",
      },
      {
        count: rows.length,
        named: names("named"),
        overlapping: names("overlapping"),
        added: names("added"),
        firms: share("firms"),
        science: share("science"),
        institutions: share("institutions"),
        authorities: share(AUTHORITIES),
      },
    );
  },
  draw: (input) => (input.width < NARROW ? stacked(input) : abreast(input)),
});

function shareOf(data: DrawInput["data"], series: string): number | null {
  const [row] = indicatorRows(indicatorIn(data, INDICATOR), YEAR, series);
  if (!row) throw new Error(`data/indicators/${INDICATOR}.json: expected a row of ${series}`);
  return row.value;
}

const inGroup = (rows: readonly ChartRow[], group: keyof typeof GROUPS): ChartRow[] =>
  rows.filter((row) => row["group"] === group);

/** A heading over a group, with a hairline below it; returns the room's top. */
function heading(svg: Drawn<SVGSVGElement>, text: string, x: number, y: number, width: number) {
  writtenText(svg, text, { x, y: y + 13, size: 13, fill: "var(--soft)" });
  const line = `M${x},${y + 24}H${x + width}`;
  svg.append("path").attr("d", line).attr("stroke", "var(--rule)");
  return y + 24;
}

/** A participant as a line of text, with its share in the members to the right. */
function person(svg: Drawn<SVGSVGElement>, input: DrawInput, row: ChartRow, box: Box): void {
  const { x, y, width } = box;
  const group = rowMark(svg, input.rows.indexOf(row));
  const isSubject = row["id"] === AUTHORITIES;
  const fill = isSubject ? "var(--accent)" : "var(--ink)";
  const bold = isSubject ? 600 : 400;
  writtenText(group, textIn(row, "name"), { x, y, size: 17, weight: bold, fill });
  const share = numberOrNull(row, "share");
  if (share === null) return;
  const end = { x: x + width, y, size: 17, weight: 600, fill, anchor: "end" } as const;
  writtenText(group, input.format.percent(share), end);
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

const FRAME_STEP = 46;

/** The overlapping kinds as frames inside one another; returns their bottom. */
function frames(svg: Drawn<SVGSVGElement>, input: DrawInput, { x, y, width }: Box): number {
  const nested = inGroup(input.rows, "overlapping");
  const inset = 14;
  const height = FRAME_STEP * nested.length + inset * (nested.length - 1);
  nested.forEach((row, depth) => {
    const group = rowMark(svg, input.rows.indexOf(row));
    group
      .append("rect")
      .attr("x", x + depth * inset)
      .attr("y", y + depth * FRAME_STEP)
      .attr("width", width - depth * inset * 2)
      .attr("height", height - depth * (FRAME_STEP + inset))
      .attr("rx", 3)
      .attr("fill", depth === nested.length - 1 ? "var(--wash)" : "var(--paper)")
      .attr("stroke", "var(--muted)");
    const place = { x: x + depth * inset + 14, y: y + depth * FRAME_STEP + 29, size: 16 };
    writtenText(group, textIn(row, "name"), place);
  });
  return y + height;
}

/** The wide drawing: three columns. */
function abreast(input: DrawInput): Element {
  const { document, width, rows, locale } = input;
  const step = 55;
  const [side, middle, gap] = [218, 316, 44];
  const svg = svgRoot(document, width, 210);
  const column = (group: "named" | "added", x: number): void => {
    const top = heading(svg, GROUPS[group][locale], x, 0, side);
    inGroup(rows, group).forEach((row, index) => {
      person(svg, input, row, { x, y: top + 41 + index * step, width: side });
    });
  };
  column("named", 0);
  const x = side + gap;
  const top = heading(svg, GROUPS.overlapping[locale], x, 0, middle);
  frames(svg, input, { x, y: top + 16, width: middle });
  column("added", x + middle + gap);
  return drawnRoot(svg);
}

/** The drawing for a phone: the groups below one another. */
function stacked(input: DrawInput): Element {
  const { document, width, rows, locale } = input;
  const [step, gap] = [34, 14];
  const svg = svgRoot(document, width, 504);
  let y = 0;
  const block = (group: "named" | "added"): void => {
    y = heading(svg, GROUPS[group][locale], 0, y, width) + 30;
    for (const row of inGroup(rows, group)) {
      person(svg, input, row, { x: 0, y, width });
      y += step;
    }
  };
  block("named");
  y = heading(svg, GROUPS.overlapping[locale], 0, y, width);
  y = frames(svg, input, { x: 1, y: y + 14, width: width - 2 }) + gap;
  block("added");
  return drawnRoot(svg);
}
