import type { Text } from "../schema/text.ts";
import { defineUntypedChart, type ChartRow, type DrawInput } from "./definition/define-chart.ts";
import { indicatorIn, indicatorRows } from "./rows/indicator-rows.ts";
import { NARROW } from "./kit/plot-drawing.ts";
import { numberIn, rowWith, textIn } from "./rows/row-value.ts";
import { type Drawn, drawnRoot, svgRoot } from "./kit/svg-root.ts";
import { rowMark, writtenText } from "./kit/written-text.ts";

const INDICATOR = "sme-internationalisation-eu";
const YEAR = 2015;
const SUBJECT = "none-outside";

const GROUPS = ["none", "trade", "ties"] as const;
type Group = (typeof GROUPS)[number];

const GROUP_WORDS: Readonly<Record<Group, Text>> = {
  none: { pl: "Bez żadnej z tych działalności", en: "None of these dealings" },
  trade: { pl: "Handel", en: "Trade" },
  ties: { pl: "Bliższe więzi z zagranicą", en: "Closer ties abroad" },
};

const SERIES: readonly (readonly [series: string, group: Group, name: Text])[] = [
  [SUBJECT, "none", { pl: "poza jednolitym rynkiem", en: "outside the single market" }],
  ["none-inside", "none", { pl: "na jednolitym rynku", en: "inside the single market" }],
  ["imported-eu", "trade", { pl: "import z Unii", en: "imports from the Union" }],
  ["exported-eu", "trade", { pl: "eksport do Unii", en: "exports to the Union" }],
  ["exported-outside", "trade", { pl: "eksport poza Unię", en: "exports beyond it" }],
  ["imported-outside", "trade", { pl: "import spoza Unii", en: "imports from beyond it" }],
  ["used-subcontractor", "ties", { pl: "podwykonawca za granicą", en: "a subcontractor abroad" }],
  [
    "was-subcontractor",
    "ties",
    { pl: "podwykonawstwo dla zagranicy", en: "subcontracting for abroad" },
  ],
  ["rd-partner", "ties", { pl: "badania z partnerem", en: "research with a partner" }],
  ["invested", "ties", { pl: "inwestycja w firmę", en: "investment in a firm" }],
];

export default defineUntypedChart({
  title: ({ rows, say, holding }) => {
    const share = numberIn(rowWith(rows, "id", SUBJECT), "value");
    const research = numberIn(rowWith(rows, "id", "rd-partner"), "value");
    return holding(
      share >= 66 && share < 74 && research < 10,
      say({
        pl: "Siedem na dziesięć małych i średnich firm w Unii nie sięga poza jednolity rynek",
        en: "Seven in ten small and medium firms in the Union do not reach beyond the single market",
      }),
    );
  },
  subtitle: {
    pl: "Odsetek małych i średnich firm, które w ciągu trzech lat prowadziły daną działalność z zagranicą; Unia Europejska (28 państw), 2015",
    en: "Share of small and medium firms that had the given dealings abroad within three years; European Union (28 states), 2015",
  },
  note: {
    pl: "Odczytano z omówienia badania, bez przedziałów ufności; wartości dla Polski i dla członków klastrów nie znaleziono. Firma może prowadzić kilka działalności naraz.",
    en: "Read from a summary of the survey, without confidence intervals; no values for Poland or for members of clusters were found. A firm may have several dealings at once.",
  },
  indicators: [INDICATOR],
  coverage: { pl: "Unia Europejska", en: "European Union" },
  key: "id",
  columns: [
    { key: "id", label: { pl: "Kod", en: "Code" }, kind: "code" },
    { key: "name", label: { pl: "Działalność", en: "Dealings" }, kind: "name" },
    { key: "group", label: { pl: "Grupa", en: "Group" }, kind: "category", labels: GROUP_WORDS },
    {
      key: "value",
      label: { pl: "Odsetek firm", en: "Share of firms" },
      unit: { pl: "%", en: "%" },
      kind: "number",
      decimals: 0,
    },
  ],
  rows: ({ data, locale }) => {
    const indicator = indicatorIn(data, INDICATOR);
    return SERIES.map(([id, group, name]) => ({
      id,
      name: name[locale],
      group,
      value: indicatorRows(indicator, YEAR, id)[0]?.value ?? null,
    }));
  },
  summary: ({ rows, say, format }) => {
    const share = (id: string): string =>
      format.percent(numberIn(rowWith(rows, "id", id), "value"));
    return say(
      {
        pl: "Wykres słupkowy. Na jednolitym rynku żadnej z badanych działalności nie prowadziło {inside} małych i średnich firm, a poza nim {outside}. Z Unii importowało {imported}, do Unii eksportowało {exported}, poza nią {beyond}; badania z partnerem zagranicznym prowadziło {research}.",
        en: "Bar chart. Inside the single market {inside} of small and medium firms had none of the dealings asked about, outside it {outside}. Imports from the Union: {imported}, exports to the Union: {exported}, beyond it: {beyond}; research with a partner abroad: {research}.",
      },
      {
        inside: share("none-inside"),
        outside: share(SUBJECT),
        imported: share("imported-eu"),
        exported: share("exported-eu"),
        beyond: share("exported-outside"),
        research: share("rd-partner"),
      },
    );
  },
  draw: (input) => {
    const { rows, width, document, locale } = input;
    const narrow = width < NARROW;
    const body = svgRoot(document, width, 10);
    let y = 18;
    for (const group of GROUPS) {
      writtenText(body, GROUP_WORDS[group][locale], { x: 0, y, fill: "var(--faint)" });
      y += narrow ? 24 : 12;
      for (const [index, row] of rows.entries()) {
        if (row["group"] === group) y = bar(input, body, row, index, y);
      }
      y += narrow ? 18 : 26;
    }
    const height = y - (narrow ? 34 : 28);
    return drawnRoot(body, height);
  },
});

/** Draws one bar from the top `y` and returns the top of the next. */
function bar(
  { width, format }: DrawInput,
  body: Drawn<SVGSVGElement>,
  row: ChartRow,
  index: number,
  y: number,
): number {
  const narrow = width < NARROW;
  const isSubject = row["id"] === SUBJECT;
  const value = numberIn(row, "value");
  const left = narrow ? 0 : 232;
  const length = (value / 75) * (width - left - 52);
  const thickness = narrow ? 12 : 18;
  const top = narrow ? y + 6 : y + 4;
  const ink = isSubject ? "var(--accent)" : "var(--ink)";
  const mark = rowMark(body, index);
  const weight = isSubject ? 600 : 400;
  writtenText(mark, textIn(row, "name"), {
    x: narrow ? 0 : left - 12,
    y: narrow ? y : y + 18,
    size: 15,
    weight,
    fill: ink,
    anchor: narrow ? "start" : "end",
  });
  mark
    .append("rect")
    .attr("x", left)
    .attr("y", top)
    .attr("width", length.toFixed(1))
    .attr("height", thickness)
    .attr("fill", isSubject ? "var(--accent)" : "var(--muted)");
  writtenText(mark, isSubject ? format.percent(value) : format.number(value), {
    x: Math.round(left + length + 7),
    y: top + thickness / 2 + 5,
    size: 15,
    weight: 600,
    fill: ink,
  });
  return narrow ? y + 44 : y + 27;
}
