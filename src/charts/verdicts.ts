import * as Plot from "@observablehq/plot";
import { CLAIM_CHAPTER_WORDS, VERDICT_WORDS } from "../i18n/claim-words.ts";
import { CLAIM_CHAPTERS, VERDICTS, type Verdict } from "../schema/claim.ts";
import { defineChart, type ChartRow } from "./parts/define-chart.ts";
import { holding } from "./parts/holding.ts";
import { MARKS, NARROW, plotDrawing, ROWS } from "./parts/plot-drawing.ts";
import { numberIn, textIn } from "./parts/row-value.ts";

/** How the bar of a verdict is painted: colour, strength, and the colour of the number on it. */
const PAINT: Readonly<Record<Verdict, readonly [fill: string, opacity: number, text: string]>> = {
  supported: ["var(--sector-green)", 1, "var(--paper)"],
  "supported-in-part": ["var(--sector-green)", 0.42, "var(--ink)"],
  "depends-on-definition": ["var(--sector-digital)", 0.5, "var(--ink)"],
  contradicted: ["var(--accent)", 1, "var(--paper)"],
  outdated: ["var(--sector-life)", 0.5, "var(--ink)"],
  "not-testable": ["var(--muted)", 0.55, "var(--ink)"],
  definition: ["var(--rule)", 1, "var(--ink)"],
};

const KEY_STEP = 21;

const sum = (rows: readonly ChartRow[], verdict?: Verdict): number =>
  rows
    .filter((row) => verdict === undefined || row["verdict"] === verdict)
    .reduce((total, row) => total + numberIn(row, "count"), 0);

export default defineChart({
  title: ({ rows, say }) => {
    const judged = sum(rows) - sum(rows, "definition");
    return holding(
      sum(rows, "supported") * 4 < judged && sum(rows, "not-testable") * 3 > judged,
      "src/charts/verdicts.ts: title",
      say({
        pl: "Otwarte dane w pełni potwierdzają niewiele twierdzeń, a wielu nie da się sprawdzić",
        en: "Open data fully support few of the claims, and many cannot be tested",
      }),
    );
  },
  subtitle: ({ rows, say }) =>
    say(
      {
        pl: "Twierdzenia, określenia i postulaty obu tekstów źródłowych według rozdziału i oceny; razem {count}",
        en: "Claims, definitions and recommendations of the two source texts by chapter and verdict; {count} in all",
      },
      { count: sum(rows) },
    ),
  note: {
    pl: "Oceny są nasze i ostrożne: potwierdzenie w części oznacza często dowody z innych krajów. Wyliczenia liczą się raz, razem ze swymi pozycjami; lista jedenastu postulatów jest rozpisana.",
    en: "The verdicts are ours, and cautious: support in part often means evidence from other countries. A list counts once, with its entries; the list of eleven recommendations is taken apart.",
  },
  indicators: [],
  ledger: true,
  coverage: { pl: "Teksty źródłowe raportu", en: "The source texts of the report" },
  key: "id",
  columns: [
    { key: "id", label: { pl: "Kod", en: "Code" }, kind: "code" },
    { key: "name", label: { pl: "Rozdział", en: "Chapter" }, kind: "name" },
    {
      key: "verdict",
      label: { pl: "Ocena", en: "Verdict" },
      kind: "category",
      labels: VERDICT_WORDS,
    },
    { key: "count", label: { pl: "Liczba", en: "Number" }, kind: "number", decimals: 0 },
  ],
  rows: ({ data, locale }) =>
    CLAIM_CHAPTERS.flatMap((chapter) =>
      VERDICTS.map((verdict) => ({
        id: `${chapter}-${verdict}`,
        name: CLAIM_CHAPTER_WORDS[chapter][locale],
        verdict,
        count: [...data.claims.values()].filter(
          (claim) => claim.chapter === chapter && claim.verdict === verdict,
        ).length,
      })),
    ).filter(({ count }) => count > 0),
  summary: ({ rows, say }) => {
    const counts = Object.fromEntries(
      VERDICTS.map((verdict) => [verdict.replaceAll("-", ""), sum(rows, verdict)]),
    );
    return say(
      {
        pl: "Wykres słupkowy skumulowany: {all} pozycji w siedmiu rozdziałach. Potwierdzone: {supported}, potwierdzone w części: {supportedinpart}, zależne od definicji: {dependsondefinition}, sprzeczne z danymi: {contradicted}, nieaktualne: {outdated}, nie do sprawdzenia: {nottestable}; definicje i podziały bez oceny: {definition}.",
        en: "Stacked bar chart: {all} entries in seven chapters. Supported: {supported}, supported in part: {supportedinpart}, depending on the definition: {dependsondefinition}, contradicted: {contradicted}, outdated: {outdated}, not testable: {nottestable}; definitions and taxonomies without a verdict: {definition}.",
      },
      { ...counts, all: sum(rows) },
    );
  },
  draw: (input) => {
    const { rows, width, format, locale } = input;
    const narrow = width < NARROW;
    const marginLeft = narrow ? 134 : 150;
    const columns = narrow ? 2 : 4;
    const keyWidth = Math.floor(width / columns);
    const keyRows = Math.ceil(VERDICTS.length / columns);
    const marginTop = keyRows * KEY_STEP + 12;
    const chapters = [...new Set(rows.map((row) => textIn(row, "name")))];
    const total = (name: string): number => sum(rows.filter((row) => row["name"] === name));
    const longest = Math.max(...chapters.map(total));
    // A number stands on a segment that is at least this long.
    const least = narrow ? 4 : 2;
    const spans = {
      y: "name",
      insetTop: 4,
      insetBottom: 4,
      insetLeft: 0.5,
      insetRight: 0.5,
    } as const;
    const stacked = stackedRows(rows);
    const painted = (verdict: Verdict) => {
      const [fill, fillOpacity, text] = PAINT[verdict];
      const filter = (row: ChartRow): boolean => row["verdict"] === verdict;
      return [
        Plot.barX(stacked, {
          ...spans,
          x1: "from",
          x2: "to",
          filter,
          fill,
          fillOpacity,
          className: MARKS,
        }),
        Plot.text(stacked, {
          y: "name",
          x: (row: ChartRow) => numberIn(row, "from") + numberIn(row, "count") / 2,
          text: (row: ChartRow) => format.number(numberIn(row, "count")),
          filter: (row: ChartRow) => filter(row) && numberIn(row, "count") >= least,
          fill: text,
          fontSize: 13,
          fontWeight: 600,
          className: ROWS,
        }),
      ];
    };
    const key = VERDICTS.flatMap((verdict, index) => {
      const [fill, fillOpacity] = PAINT[verdict];
      const dx = (index % columns) * keyWidth - marginLeft;
      const dy = Math.floor(index / columns) * KEY_STEP - marginTop + 12;
      const place = { frameAnchor: "top-left" } as const;
      return [
        Plot.dot([verdict], {
          ...place,
          dx: dx + 7,
          dy,
          symbol: "square",
          r: 7,
          fill,
          fillOpacity,
        }),
        Plot.text([VERDICT_WORDS[verdict][locale]], {
          ...place,
          dx: dx + 20,
          dy,
          lineAnchor: "middle",
          textAnchor: "start",
          fontSize: 13,
          fill: "var(--soft)",
        }),
      ];
    });
    return plotDrawing(input, {
      height: marginTop + chapters.length * (narrow ? 32 : 34) + 6,
      marginLeft,
      marginRight: 30,
      marginTop,
      marginBottom: 6,
      x: { domain: [0, longest], label: null, axis: null },
      y: { domain: chapters, label: null, axis: null },
      symbol: { legend: false },
      marks: [
        ...key,
        Plot.text(chapters, {
          x: 0,
          y: (name: string) => name,
          text: (name: string) => name,
          textAnchor: "end",
          dx: -10,
          fontSize: 13,
        }),
        ...VERDICTS.flatMap(painted),
        Plot.text(chapters, {
          x: total,
          y: (name: string) => name,
          text: (name: string) => format.number(total(name)),
          textAnchor: "start",
          dx: 7,
          fontSize: 13,
          fill: "var(--faint)",
        }),
      ],
    });
  },
});

/** The rows with the ends of their segments in the bar of their chapter. */
function stackedRows(rows: readonly ChartRow[]): ChartRow[] {
  const ends = new Map<string, number>();
  return rows.map((row) => {
    const name = textIn(row, "name");
    const from = ends.get(name) ?? 0;
    const to = from + numberIn(row, "count");
    ends.set(name, to);
    return { ...row, from, to };
  });
}
