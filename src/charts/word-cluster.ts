import type { Text } from "../schema/text.ts";
import { defineUntypedChart, type DrawInput } from "./definition/define-chart.ts";
import { NARROW } from "./kit/plot-drawing.ts";
import { textIn } from "./rows/row-value.ts";
import { drawnRoot, svgRoot } from "./kit/svg-root.ts";
import { labelWidth } from "../type/text-lines.ts";
import { rowMark, writtenText } from "./kit/written-text.ts";

const SUBJECT = "economics";
const CITED = "slanina2004";

interface Field {
  readonly id: string;
  readonly name: Text;
  readonly meaning: Text;
  readonly work: string | null;
  readonly claim: string;
}

// In the order of the source text; what the word means in each field is our own gloss.
const FIELDS: readonly Field[] = [
  {
    id: "nuclear-physics",
    name: { pl: "fizyka jądrowa", en: "nuclear physics" },
    meaning: { pl: "grupa nukleonów w jądrze atomu", en: "nucleons grouped within a nucleus" },
    work: null,
    claim: "2.20a",
  },
  {
    id: "chemistry",
    name: { pl: "chemia molekularna", en: "molecular chemistry" },
    meaning: { pl: "skupisko atomów lub cząsteczek", en: "atoms or molecules held together" },
    work: CITED,
    claim: "2.20b",
  },
  {
    id: "biology",
    name: { pl: "biologia", en: "biology" },
    meaning: { pl: "skupienie podobnych komórek", en: "a group of like cells" },
    work: null,
    claim: "2.20c",
  },
  {
    id: "genetics",
    name: { pl: "genetyka", en: "genetics" },
    meaning: { pl: "sąsiednie geny o wspólnej roli", en: "neighbouring genes with one role" },
    work: null,
    claim: "2.20d",
  },
  {
    id: "computing",
    name: { pl: "informatyka", en: "computer science" },
    meaning: { pl: "komputery pracujące jak jeden", en: "computers that work as one" },
    work: null,
    claim: "2.20e",
  },
  {
    id: "music",
    name: { pl: "muzyka", en: "music" },
    meaning: {
      pl: "współbrzmienie sąsiednich dźwięków",
      en: "neighbouring notes sounded together",
    },
    work: null,
    claim: "2.20f",
  },
  {
    id: "military",
    name: { pl: "wojskowość", en: "the military" },
    meaning: { pl: "amunicja kasetowa", en: "a munition of many bomblets" },
    work: null,
    claim: "2.20g",
  },
  {
    id: "management",
    name: { pl: "nauki o zarządzaniu", en: "management science" },
    meaning: { pl: "inicjatywa firm i jej koordynator", en: "an initiative and its coordinator" },
    work: "solvell2003",
    claim: "2.20h",
  },
  {
    id: SUBJECT,
    name: { pl: "ekonomia", en: "economics" },
    meaning: { pl: "firmy i instytucje blisko siebie", en: "firms and institutions close by" },
    work: "porter2000",
    claim: "2.20i",
  },
];

export default defineUntypedChart({
  title: ({ rows, say, holding }) =>
    holding(
      rows.length === 9 && rows.filter((row) => row["work"] === CITED).length === 1,
      say({
        pl: "Słowa „klaster” używa dziewięć dziedzin, a praca podana w przypisie poświadcza najwyżej jedną",
        en: "Nine fields use the word “cluster”, and the work cited for them can attest one at most",
      }),
    ),
  subtitle: {
    pl: "Dziedziny wymienione w artykule źródłowym i znaczenie, w jakim używają tego słowa; raport zajmuje się tylko ostatnim",
    en: "Fields listed in the source article and what the word means in each; this report is about the last one only",
  },
  note: {
    pl: "Artykuł wymienia same dziedziny; znaczenia dopisaliśmy, a źródła podajemy tylko dla zarządzania i ekonomii. Tytuł pracy z przypisu jest urwany, jej samej nie odnaleziono.",
    en: "The article lists the fields only; the meanings are our gloss, sourced for management and economics alone. The footnote cuts the title of its work short, and the work was not found.",
  },
  diagram: true,
  indicators: [],
  works: ["seed1"],
  claims: ["2.20"],
  coverage: { pl: "Teksty źródłowe raportu", en: "The source texts of the report" },
  key: "id",
  columns: [
    { key: "id", label: { pl: "Kod", en: "Code" }, kind: "code" },
    { key: "name", label: { pl: "Dziedzina", en: "Field" }, kind: "name" },
    { key: "meaning", label: { pl: "Znaczenie słowa", en: "Meaning of the word" }, kind: "text" },
    { key: "work", label: { pl: "Praca", en: "Work" }, kind: "work" },
    { key: "claim", label: { pl: "Pozycja tekstu", en: "Item of the text" }, kind: "claim" },
  ],
  rows: ({ locale }) =>
    FIELDS.map(({ id, name, meaning, work, claim }) => ({
      id,
      name: name[locale],
      meaning: meaning[locale],
      work,
      claim,
    })),
  summary: ({ rows, say }) =>
    say(
      {
        pl: "Diagram: od słowa „klaster” odchodzi {count} dziedzin z jego znaczeniem: {names}. Praca z przypisu może poświadczać {cited} z nich, chemiczne; przedmiotem raportu jest znaczenie ekonomiczne.",
        en: "Diagram: {count} fields branch from the word “cluster”, each with its meaning: {names}. The work in the footnote can attest {cited} of them, the chemical one; this report is about the economic one.",
      },
      {
        count: rows.length,
        names: rows.map((row) => textIn(row, "name")).join(", "),
        cited: rows.filter((row) => row["work"] === CITED).length,
      },
    ),
  draw: (input) => (input.width < NARROW ? listed(input) : fanned(input)),
});

const citedWords = ({ say }: DrawInput): string =>
  say({ pl: "przypis: Slanina 2004", en: "footnote: Slanina 2004" });

const paintOf = (id: string): string => (id === SUBJECT ? "var(--accent)" : "var(--ink)");

/** The wide drawing: the word, a fan of hairlines, the fields. */
function fanned(input: DrawInput): Element {
  const { document, width, rows, locale } = input;
  const [top, step, size] = [26, 40, 16];
  const word = locale === "pl" ? "klaster" : "cluster";
  const height = top * 2 + step * (rows.length - 1);
  const svg = svgRoot(document, width, height);
  const [start, end] = [labelWidth(word, 52) - 34, 318];
  const middle = height / 2;
  rows.forEach((row, index) => {
    const id = textIn(row, "id");
    const y = top + index * step;
    const group = rowMark(svg, index);
    const bend = (start + end) / 2;
    group
      .append("path")
      .attr("d", `M${start.toFixed(1)},${middle}C${bend},${middle} ${bend},${y} ${end},${y}`)
      .attr("fill", "none")
      .attr("stroke", id === SUBJECT ? "var(--accent)" : "var(--rule)")
      .attr("stroke-width", id === SUBJECT ? 2 : 1.2);
    const fill = paintOf(id);
    const bold = id === SUBJECT ? 600 : 400;
    writtenText(group, textIn(row, "name"), { x: end + 10, y: y + 5, size, weight: bold, fill });
    const meaning = { x: 506, y: y + 5, fill: id === SUBJECT ? fill : "var(--soft)" };
    writtenText(group, textIn(row, "meaning"), meaning);
    if (row["work"] !== CITED) return;
    const told = { x: width, y: y + 5, size: 13, weight: 600, anchor: "end" } as const;
    writtenText(group, citedWords(input), told);
  });
  writtenText(svg, word, { x: 0, y: middle + 15, size: 52 });
  return drawnRoot(svg);
}

/** The drawing for a phone: the fields hang below the word on one line. */
function listed(input: DrawInput): Element {
  const { document, width, rows, locale } = input;
  const [top, step] = [76, 47];
  const height = top + step * rows.length - 8;
  const svg = svgRoot(document, width, height);
  writtenText(svg, locale === "pl" ? "klaster" : "cluster", { x: 0, y: 36, size: 44 });
  svg
    .append("path")
    .attr("d", `M1,54V${top + step * (rows.length - 1) - 5}`)
    .attr("stroke", "var(--rule)")
    .attr("stroke-width", 1.2);
  rows.forEach((row, index) => {
    const id = textIn(row, "id");
    const y = top + index * step;
    const group = rowMark(svg, index);
    const fill = paintOf(id);
    group
      .append("path")
      .attr("d", `M1,${y - 5}h12`)
      .attr("stroke", id === SUBJECT ? "var(--accent)" : "var(--rule)")
      .attr("stroke-width", id === SUBJECT ? 2 : 1.2);
    const name = { x: 20, y, size: 16, weight: id === SUBJECT ? 600 : 400, fill };
    writtenText(group, textIn(row, "name"), name);
    writtenText(group, textIn(row, "meaning"), { x: 20, y: y + 18, fill: "var(--soft)" });
    if (row["work"] !== CITED) return;
    const told = { x: width, y, size: 13, weight: 600, anchor: "end" } as const;
    writtenText(group, citedWords(input), told);
  });
  return drawnRoot(svg);
}
