// Longer than 250 lines because each effect stands here with its words in two languages.
import type { Locale, Text } from "../schema/text.ts";
import { defineUntypedChart, type ChartRow, type DrawInput } from "./definition/define-chart.ts";
import { NARROW } from "./kit/plot-drawing.ts";
import { textIn } from "./rows/row-value.ts";
import { type Drawn, drawnRoot, svgRoot } from "./kit/svg-root.ts";
import { rowMark, writtenText } from "./kit/written-text.ts";

/** Those whom an effect can touch. */
const PARTIES = {
  firms: { pl: "firmy klastra", en: "firms of the cluster" },
  suppliers: { pl: "dostawcy", en: "suppliers" },
  employees: { pl: "pracownicy", en: "employees" },
  landowners: { pl: "właściciele ziemi", en: "owners of land" },
  tenants: { pl: "najemcy", en: "tenants" },
  residents: { pl: "mieszkańcy", en: "residents" },
  trainer: { pl: "firma, która szkoliła", en: "the firm that trained" },
  rival: { pl: "firma przejmująca", en: "the firm that hires" },
  inventor: { pl: "firma, która badała", en: "the firm that did the research" },
  imitators: { pl: "firmy sąsiednie", en: "neighbouring firms" },
  bound: { pl: "firmy zbyt mocno związane", en: "firms tied too closely" },
  core: { pl: "rdzeń", en: "the core region" },
  periphery: { pl: "peryferie", en: "the periphery" },
  payers: { pl: "firmy, które się złożyły", en: "firms that contributed" },
} as const satisfies Record<string, Text>;
type Party = keyof typeof PARTIES;

interface Effect {
  readonly id: string;
  readonly name: Text;
  readonly gain: readonly Party[];
  readonly pay: readonly Party[];
  readonly says: Text;
  readonly work: string | null;
  readonly claim?: string;
}

const EFFECTS: readonly Effect[] = [
  {
    id: "labour",
    name: { pl: "Wspólny rynek pracy", en: "Shared labour market" },
    gain: ["firms", "employees"],
    pay: [],
    says: {
      pl: "Firma łatwiej znajduje człowieka, człowiek lepiej dopasowaną pracę.",
      en: "A firm finds people more easily, and people find work that suits them better.",
    },
    work: "helsley1990 durantonpuga2004",
    claim: "3.15 3.16",
  },
  {
    id: "poaching",
    name: { pl: "Podkupywanie", en: "Poaching" },
    gain: ["employees", "rival"],
    pay: ["trainer"],
    says: {
      pl: "Koszt szkolenia zostaje w jednej firmie, umiejętność odchodzi do drugiej; pomiaru w bibliografii raportu nie ma.",
      en: "The cost of training stays in one firm, the skill goes to another; the report’s bibliography has no measure of it.",
    },
    work: null,
  },
  {
    id: "suppliers",
    name: { pl: "Wspólni dostawcy", en: "Shared suppliers" },
    gain: ["firms", "suppliers"],
    pay: [],
    says: {
      pl: "Większy rynek utrzymuje dostawcę, na którego jedna firma byłaby za mała.",
      en: "A larger market keeps a supplier for whom one firm would be too small.",
    },
    work: "marshall1920 durantonpuga2004",
    claim: "3.18 3.20",
  },
  {
    id: "purchasing",
    name: { pl: "Wspólne zakupy", en: "Joint purchasing" },
    gain: ["firms"],
    pay: ["suppliers"],
    says: {
      pl: "Rabat jest po części zyskiem odebranym dostawcy, a nie oszczędnością dla gospodarki.",
      en: "A discount is in part a gain taken from the supplier and not a saving for the economy.",
    },
    work: "munson2015 schotanus2009",
    claim: "3.24",
  },
  {
    id: "knowledge",
    name: { pl: "Przepływ wiedzy", en: "Flow of knowledge" },
    gain: ["imitators"],
    pay: ["inventor"],
    says: {
      pl: "Kto korzysta z cudzych badań, nie płaci za nie; kto bada, ma mniejszy powód, by badać.",
      en: "Those who use another’s research do not pay for it; the researcher has less reason to go on.",
    },
    work: "daspremont1988 jaffe1993",
    claim: "3.14 3.32",
  },
  {
    id: "brand",
    name: { pl: "Wspólna marka", en: "Common brand" },
    gain: ["firms"],
    pay: ["payers"],
    says: {
      pl: "Jeśli nikogo nie można wykluczyć, z marki korzystają także ci, którzy się nie dołożyli.",
      en: "Where nobody can be excluded, those who did not contribute use the brand as well.",
    },
    work: "cornes1996 szymoniuk2013",
    claim: "3.25",
  },
  {
    id: "trust",
    name: { pl: "Zaufanie i bliskie więzi", en: "Trust and close ties" },
    gain: ["firms"],
    pay: ["bound"],
    says: {
      pl: "Więzi obniżają koszty umów; zbyt ścisłe odcinają firmę od wiedzy z zewnątrz i szkodzą jej samej.",
      en: "Ties lower the cost of contracts; where too close they cut a firm off from outside knowledge and harm it.",
    },
    work: "williamson1985 uzzi1997",
    claim: "3.28 3.29",
  },
  {
    id: "rents",
    name: { pl: "Droższa ziemia", en: "Dearer land" },
    gain: ["landowners"],
    pay: ["firms", "tenants"],
    says: {
      pl: "Część korzyści z bliskości przechwytuje czynsz.",
      en: "Rent takes part of the gains of being close.",
    },
    work: "ahlfeldt2019",
  },
  {
    id: "congestion",
    name: { pl: "Zatłoczenie", en: "Congestion" },
    gain: [],
    pay: ["firms", "employees", "residents"],
    says: {
      pl: "Każdy nowy przybysz spowalnia wszystkich, a płaci tylko za siebie.",
      en: "Each newcomer slows everyone and pays only for himself.",
    },
    work: "ahlfeldt2019",
  },
  {
    id: "core",
    name: { pl: "Skupianie się firm", en: "Firms drawing together" },
    gain: ["core"],
    pay: ["periphery"],
    says: {
      pl: "W modelu rdzeń–peryferie firmy idą tam, gdzie jest rynek, a rynek tam, gdzie są firmy.",
      en: "In the core–periphery model firms go where the market is, and the market where the firms are.",
    },
    work: "krugman1991 baldwin2004",
    claim: "3.21",
  },
];

const both = (rows: readonly ChartRow[]): number =>
  rows.filter((row) => row["gain"] !== null && row["pay"] !== null).length;

export default defineUntypedChart({
  title: ({ rows, say, holding }) =>
    holding(
      both(rows) * 2 > rows.length,
      say(
        {
          pl: "Zysk jednych bywa kosztem drugich: z {all} efektów skupienia {both} kogoś wzbogaca i kogoś obciąża",
          en: "One’s gain can be another’s cost: of {all} effects of clustering, {both} enrich some and burden others",
        },
        { all: rows.length, both: both(rows) },
      ),
    ),
  subtitle: {
    pl: "Kto zyskuje, a kto płaci, gdy firmy skupiają się w jednym miejscu; zestawienie z literatury, bez wielkości",
    en: "Who gains and who pays when firms gather in one place; compiled from the literature, without magnitudes",
  },
  note: {
    pl: "Mechanizmy, nie pomiary: nie wiadomo, ile kto zyskuje ani czy bilans jest dodatni. Takiego rachunku dla klastrów Mazowsza nie znaleziono.",
    en: "Mechanisms, not measurements: how much each gains, and whether the balance is positive, is not known. No such account was found for the clusters of Mazovia.",
  },
  indicators: [],
  diagram: true,
  works: ["martinsunley2003"],
  claims: ["3.22", "3.23", "3.2", "3.3"],
  coverage: { pl: "Bez zasięgu terytorialnego", en: "No territory" },
  key: "id",
  columns: [
    { key: "id", label: { pl: "Kod", en: "Code" }, kind: "code" },
    { key: "name", label: { pl: "Efekt", en: "Effect" }, kind: "name" },
    { key: "gain", label: { pl: "Zyskują", en: "Who gains" }, kind: "text" },
    { key: "pay", label: { pl: "Płacą", en: "Who pays" }, kind: "text" },
    { key: "says", label: { pl: "Dlaczego", en: "Why" }, kind: "text" },
    { key: "work", label: { pl: "Prace", en: "Works" }, kind: "work" },
    { key: "claim", label: { pl: "Pozycje tekstu", en: "Items of the text" }, kind: "claim" },
  ],
  rows: ({ locale }) => EFFECTS.map((effect) => rowOf(effect, locale)),
  summary: ({ rows, say }) =>
    say(
      {
        pl: "Schemat {all} efektów: po lewej ci, którzy zyskują, po prawej ci, którzy płacą. Obie strony ma {both} efektów, samych zyskujących {gain}, samych płacących {pay}.",
        en: "Diagram of {all} effects: on the left those who gain, on the right those who pay. Both sides are there for {both} effects, only gains for {gain}, only costs for {pay}.",
      },
      {
        all: rows.length,
        both: both(rows),
        gain: rows.filter((row) => row["pay"] === null).length,
        pay: rows.filter((row) => row["gain"] === null).length,
      },
    ),
  draw: (input) => (input.width < NARROW ? stacked(input) : beside(input)),
});

const HEADS: Readonly<Record<"gain" | "effect" | "pay", Text>> = {
  gain: { pl: "Zyskują", en: "Gain" },
  effect: { pl: "Efekt", en: "Effect" },
  pay: { pl: "Płacą", en: "Pay" },
};

/** Three columns: who gains, the effect, who pays. */
function beside({ document, rows, width, locale }: DrawInput): Element {
  const middle = width / 2;
  const side = 280;
  const [left, right] = [middle - 130, middle + 130];
  const svg = svgRoot(document, width, 10);
  const head = { y: 16, size: 13, fill: "var(--faint)" } as const;
  writtenText(svg, HEADS.gain[locale], { ...head, x: left, anchor: "end" });
  writtenText(svg, HEADS.effect[locale], { ...head, x: middle, anchor: "middle" });
  writtenText(svg, HEADS.pay[locale], { ...head, x: right });
  let y = 28;
  rows.forEach((row, index) => {
    rule(svg, y, width);
    const mark = rowMark(svg, index);
    const at = { y: y + 26, width: side, size: 16 };
    const ends = [
      writtenText(mark, textIn(row, "name"), {
        ...{ ...at, width: 240, x: middle, anchor: "middle", weight: 600 },
      }),
      party(mark, row, "gain", { ...at, x: left, anchor: "end" }),
      party(mark, row, "pay", { ...at, x: right }),
    ];
    y = Math.max(...ends) - 6;
  });
  return drawnRoot(svg, Math.ceil(y));
}

/** For a phone: each effect over its two lines. */
function stacked({ document, rows, width, locale }: DrawInput): Element {
  const svg = svgRoot(document, width, 10);
  let y = 0;
  rows.forEach((row, index) => {
    rule(svg, y, width);
    const mark = rowMark(svg, index);
    let next = writtenText(mark, textIn(row, "name"), {
      ...{ x: 0, y: y + 24, width, size: 16, weight: 600 },
    });
    for (const key of ["gain", "pay"] as const) {
      const words = HEADS[key][locale];
      writtenText(mark, words, { x: 0, y: next, size: 13, fill: "var(--faint)" });
      next = party(mark, row, key, { x: 68, y: next, width: width - 68, size: 15 });
    }
    y = next - 4;
  });
  return drawnRoot(svg, Math.ceil(y));
}

interface Spot {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly anchor?: "start" | "end";
}

/** Writes those who gain (ink) or pay (accent); a dash where there is nobody. */
function party(mark: Drawn, row: ChartRow, key: "gain" | "pay", spot: Spot): number {
  const words = row[key];
  const isNobody = typeof words !== "string";
  const fill = isNobody ? "var(--faint)" : key === "pay" ? "var(--accent)" : "var(--ink)";
  return writtenText(mark, isNobody ? "–" : words, { ...spot, fill });
}

function rule(svg: Drawn<SVGSVGElement>, y: number, width: number): void {
  svg
    .append("path")
    .attr("d", `M0,${y.toFixed(1)}H${width}`)
    .attr("stroke", "var(--rule)");
}

function rowOf({ id, name, gain, pay, says, work, claim }: Effect, locale: Locale): ChartRow {
  const words = (parties: readonly Party[]): string | null =>
    parties.length === 0 ? null : parties.map((one) => PARTIES[one][locale]).join(", ");
  return {
    ...{ id, name: name[locale], gain: words(gain), pay: words(pay) },
    ...{ says: says[locale], work, claim: claim ?? null },
  };
}
