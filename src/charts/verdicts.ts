import { CLAIM_CHAPTER_WORDS, VERDICT_WORDS } from "../i18n/claim-words.ts";
import { CLAIM_CHAPTERS, VERDICTS, type Verdict } from "../schema/claim.ts";
import { defineUntypedChart, type ChartRow, type DrawInput } from "./definition/define-chart.ts";
import { NARROW } from "./kit/plot-drawing.ts";
import { numberIn, rowWith, textIn } from "./rows/row-value.ts";
import { type Drawn, drawnRoot, svgRoot } from "./kit/svg-root.ts";
import { rowMark, writtenText } from "./kit/written-text.ts";

const ALL = "all";
const DOT = 3.3;
const STEP = 9.5;
const PER_LINE = 6;
// The longest word at the head of a column needs more room than an even share.
const SHARES = [1, 0.98, 0.9, 1.05, 1.25, 0.95, 0.87];

const isTotal = (row: ChartRow): boolean => row["chapter"] === ALL;

/** The verdicts that the title speaks of stand out: one in the accent, one in ink. */
const colourOf = (verdict: string): string =>
  verdict === "supported"
    ? "var(--accent)"
    : verdict === "not-testable"
      ? "var(--ink)"
      : "var(--muted)";

const wordColourOf = (verdict: string): string =>
  verdict === "supported" ? "var(--accent)" : "var(--ink)";

const total = (rows: readonly ChartRow[], verdict: Verdict): number =>
  numberIn(rowWith(rows, "id", `${ALL}-${verdict}`), "count");

const entries = (rows: readonly ChartRow[]): number =>
  VERDICTS.reduce((sum, verdict) => sum + total(rows, verdict), 0);

export default defineUntypedChart({
  title: ({ rows, say, holding }) => {
    const judged = entries(rows) - total(rows, "definition");
    const [supported, untestable] = [total(rows, "supported"), total(rows, "not-testable")];
    return holding(
      supported * 4 < judged && untestable * 3 > judged,
      say(
        {
          pl: "Spośród {judged} pozycji z oceną w pełni potwierdza się {supported}, a {untestable} nie da się sprawdzić",
          en: "Of {judged} entries with a verdict, {supported} are fully supported and {untestable} cannot be tested",
        },
        { judged, supported, untestable },
      ),
    );
  },
  subtitle: ({ rows, say }) =>
    say(
      {
        pl: "Pozycje obu tekstów źródłowych według oceny i rozdziału; jedna kropka to jedna pozycja, razem {count}",
        en: "Entries of the two source texts by verdict and chapter; one dot is one entry, {count} in all",
      },
      { count: entries(rows) },
    ),
  note: {
    pl: "Oceny są nasze i ostrożne: potwierdzenie w części oznacza często dowody z innych krajów. Wyliczenie liczy się raz, razem ze swymi pozycjami; lista jedenastu postulatów jest rozpisana.",
    en: "The verdicts are ours, and cautious: support in part often means evidence from other countries. A list counts once, with its entries; the list of eleven recommendations is taken apart.",
  },
  indicators: [],
  ledger: true,
  coverage: { pl: "Teksty źródłowe raportu", en: "The source texts of the report" },
  key: "id",
  columns: [
    { key: "id", label: { pl: "Kod", en: "Code" }, kind: "code" },
    { key: "name", label: { pl: "Rozdział", en: "Chapter" }, kind: "name" },
    { key: "chapter", label: { pl: "Kod rozdziału", en: "Chapter code" }, kind: "code" },
    {
      key: "verdict",
      label: { pl: "Ocena", en: "Verdict" },
      kind: "category",
      labels: VERDICT_WORDS,
    },
    { key: "count", label: { pl: "Liczba", en: "Number" }, kind: "number", decimals: 0 },
    { key: "entries", label: { pl: "Pozycje", en: "Entries" }, kind: "text" },
  ],
  rows: ({ data, locale }) => {
    const claims = [...data.claims.values()];
    const cell = (name: string, chapter: string, verdict: Verdict): ChartRow => {
      const found = claims.filter(
        (claim) => claim.verdict === verdict && (chapter === ALL || claim.chapter === chapter),
      );
      return {
        id: `${chapter}-${verdict}`,
        name,
        chapter,
        verdict,
        count: found.length,
        entries: chapter === ALL ? null : found.map(({ id }) => id).join(", "),
      };
    };
    const whole = locale === "pl" ? "Cały raport" : "Whole report";
    return VERDICTS.flatMap((verdict) => [
      cell(whole, ALL, verdict),
      ...CLAIM_CHAPTERS.map((chapter) =>
        cell(CLAIM_CHAPTER_WORDS[chapter][locale], chapter, verdict),
      ).filter((row) => numberIn(row, "count") > 0),
    ]);
  },
  summary: ({ rows, say }) => {
    const counts = Object.fromEntries(
      VERDICTS.map((verdict) => [verdict.replaceAll("-", ""), total(rows, verdict)]),
    );
    return say(
      {
        pl: "Tablica kropek: {all} pozycji w siedmiu rozdziałach. Potwierdzone: {supported}, potwierdzone w części: {supportedinpart}, zależne od definicji: {dependsondefinition}, sprzeczne z danymi: {contradicted}, nieaktualne: {outdated}, nie do sprawdzenia: {nottestable}; definicje i podziały bez oceny: {definition}.",
        en: "Table of dots: {all} entries in seven chapters. Supported: {supported}, supported in part: {supportedinpart}, depending on the definition: {dependsondefinition}, contradicted: {contradicted}, outdated: {outdated}, not testable: {nottestable}; definitions and taxonomies without a verdict: {definition}.",
      },
      { ...counts, all: entries(rows) },
    );
  },
  draw: (input) => (input.width < NARROW ? blocks(input) : matrix(input)),
});

/** Writes the dots of a row from the left, with their number behind the last of the first line. */
function dots(mark: Drawn, row: ChartRow, x: number, y: number, perLine: number): void {
  const count = numberIn(row, "count");
  const colour = colourOf(textIn(row, "verdict"));
  for (let index = 0; index < count; index++) {
    mark
      .append("circle")
      .attr("cx", x + DOT + (index % perLine) * STEP)
      .attr("cy", y + Math.floor(index / perLine) * STEP)
      .attr("r", DOT)
      .attr("fill", colour);
  }
  writtenText(mark, String(count), {
    x: x + Math.min(count, perLine) * STEP + 5,
    y: y + 4.5,
    size: 13,
    fill: "var(--soft)",
  });
}

const ofVerdict = (rows: readonly ChartRow[], verdict: Verdict): readonly ChartRow[] =>
  rows.filter((row) => row["verdict"] === verdict);

/** The wide drawing: verdicts down, chapters across, with the whole report first. */
function matrix(input: DrawInput): Element {
  const { document, width, rows, locale, format } = input;
  const left = 202;
  const unit = (width - left) / SHARES.reduce((sum, share) => sum + share);
  const starts = SHARES.map(
    (_, index) => left + unit * SHARES.slice(0, index).reduce((sum, share) => sum + share, 0),
  );
  const svg = svgRoot(document, width, 0);
  CLAIM_CHAPTERS.forEach((chapter, index) => {
    const name = CLAIM_CHAPTER_WORDS[chapter][locale];
    const lines = name.split(" ");
    lines.forEach((line, place) => {
      const y = 30 - (lines.length - 1 - place) * 16;
      writtenText(svg, line, { x: starts[index] ?? left, y, size: 13, fill: "var(--soft)" });
    });
  });
  let y = 42;
  for (const verdict of VERDICTS) {
    const own = ofVerdict(rows, verdict);
    const most = Math.max(
      ...own.filter((row) => !isTotal(row)).map((row) => numberIn(row, "count")),
    );
    const height = Math.max(42, 34 + (Math.ceil(most / PER_LINE) - 1) * STEP);
    svg.append("path").attr("d", `M0,${y}H${width}`).attr("stroke", "var(--rule)");
    for (const row of own) {
      const mark = rowMark(svg, rows.indexOf(row));
      if (!isTotal(row)) {
        const index = CLAIM_CHAPTERS.findIndex((chapter) => chapter === row["chapter"]);
        dots(mark, row, starts[index] ?? left, y + 21, PER_LINE);
        continue;
      }
      const fill = wordColourOf(verdict);
      const number = format.number(numberIn(row, "count"));
      writtenText(mark, number, { x: 30, y: y + 28, size: 22, fill, anchor: "end" });
      const words = { x: 42, y: y + 26, size: 14, fill };
      writtenText(mark, VERDICT_WORDS[verdict][locale], words);
    }
    y += height;
  }
  return drawnRoot(svg, y);
}

/** The drawing for a phone: a block for each verdict, a line for each chapter that has it. */
function blocks(input: DrawInput): Element {
  const { document, width, rows, locale, format } = input;
  const [left, perLine] = [148, 13];
  const svg = svgRoot(document, width, 0);
  let y = 0;
  for (const verdict of VERDICTS) {
    const own = ofVerdict(rows, verdict);
    svg
      .append("path")
      .attr("d", `M0,${y + 1}H${width}`)
      .attr("stroke", "var(--rule)");
    const fill = wordColourOf(verdict);
    for (const row of own) {
      const mark = rowMark(svg, rows.indexOf(row));
      if (isTotal(row)) {
        const number = format.number(numberIn(row, "count"));
        writtenText(mark, number, { x: 30, y: y + 30, size: 22, fill, anchor: "end" });
        writtenText(mark, VERDICT_WORDS[verdict][locale], { x: 42, y: y + 29, size: 15, fill });
        y += 52;
        continue;
      }
      writtenText(mark, textIn(row, "name"), { x: 0, y: y + 4, size: 13, fill: "var(--soft)" });
      dots(mark, row, left, y, perLine);
      y += 20 + (Math.ceil(numberIn(row, "count") / perLine) - 1) * STEP;
    }
    y += 8;
  }
  return drawnRoot(svg, y);
}
