import { column } from "./definition/column.ts";
import { defineChart, type DrawInput, type RowOf } from "./definition/define-chart.ts";
import { ID_COLUMN, WORK_COLUMN } from "./kit/diagram-columns.ts";
import { drawnLine } from "./kit/diagram-line.ts";
import { NARROW } from "./kit/plot-drawing.ts";
import { type Drawn, drawnRoot, svgRoot } from "./kit/svg-root.ts";
import { rowMark, writtenText } from "./kit/written-text.ts";
import { diagramRows, groupWords, rowsIn } from "./rows/diagram-rows.ts";
import { indicatorIn, indicatorRows, indicatorValue } from "./rows/indicator-rows.ts";
import { numberIn, rowWith } from "./rows/row-value.ts";

const MAZOWIECKIE = "14";
const INNOVATION = "voiv-innovation-expenditure-share-2010-2024";
const COOPERATION = "voiv-cooperation-innovation-industry-2010-2024";

const COLUMNS = [
  ID_COLUMN,
  column.name("name", { pl: "Pozycja", en: "Entry" }),
  column.category("field", { pl: "Pole", en: "Field" }),
  column.code("value", { pl: "Wartość", en: "Value" }, { numeric: true, optional: true }),
  column.text("figure", { pl: "Miara", en: "Measure" }),
  column.text("evidence", { pl: "Świadectwo", en: "Evidence" }),
  WORK_COLUMN,
];
type Row = RowOf<typeof COLUMNS>;

export default defineChart({
  title: ({ rows, data, say, holding }) => {
    const shares = indicatorRows(indicatorIn(data, INNOVATION), 2024).filter(
      ({ geo }) => geo !== "PL",
    );
    const best = Math.max(...shares.map(({ value }) => value ?? 0));
    const cooperating = numberIn(rowWith(rows, "id", "industry-cooperation"), "value");
    return holding(
      indicatorValue(data, INNOVATION, MAZOWIECKIE, 2024) === best &&
        Math.round(100 / cooperating) === 9,
      say({
        pl: "Najwięcej w kraju wydaje się tu na innowacje, lecz współpracuje w nich jedna firma przemysłowa na dziewięć",
        en: "Mazovia spends most on innovation in Poland, yet one industrial firm in nine cooperates in it",
      }),
    );
  },
  subtitle: {
    pl: "Mazowsze jako miejsce dla klastrów: nasza analiza SWOT, każda pozycja z pomiarem albo pracą, na której się opiera",
    en: "Mazovia as a place for clusters: our own SWOT analysis, each entry with its measurement or the work it rests on",
  },
  note: ({ data, say, format, holding }) => {
    const nation = indicatorValue(data, COOPERATION, "PL", 2024);
    return holding(
      nation < indicatorValue(data, COOPERATION, MAZOWIECKIE, 2024),
      say(
        {
          pl: "Mocne strony i słabości to stan, szanse i zagrożenia to zmiana oraz otoczenie. Wybór pozycji jest nasz; nie odtwarza analizy Pełki, której tabeli nie znamy. Siedziby firm zawyżają miary Warszawy. Współpraca: tylko badania lat parzystych; w kraju jest jeszcze rzadsza ({nation}).",
          en: "Strengths and weaknesses are a state; opportunities and threats a change or the surroundings. The choice is ours and does not reconstruct Pełka’s analysis, whose table we do not know. Head offices inflate the measures of Warsaw. Cooperation: surveys of even years only; in Poland it is rarer still ({nation}).",
        },
        { nation: format.percent(nation, 1) },
      ),
    );
  },
  diagram: true,
  entries: true,
  indicators: [
    INNOVATION,
    "voiv-employment-nace-2016-2017",
    "nuts2-tertiary-25-64-2013-2024",
    "nuts2-gdp-pps-index-2000-2023",
    COOPERATION,
    "nuts2-gerd-pct-gdp-2013-2023",
    "powiat-wages-2002-2023",
    "powiat-population-2006-2017",
    "eu-cluster-counts",
  ],
  initiatives: true,
  links: true,
  claims: ["M.12"],
  coverage: { pl: "Województwo mazowieckie", en: "Mazowieckie Voivodeship" },
  key: "id",
  columns: COLUMNS,
  rows: (input) => diagramRows(COLUMNS, input),
  summary: ({ rows, say }) => {
    const figure = (id: string): string => rowWith(rows, "id", id).figure;
    return say(
      {
        pl: "Tablica SWOT z {count} pozycjami w czterech polach. Mocne strony, między innymi: {innovative} krajowych nakładów firm na innowacje, zatrudnienie w ICT {ict} średniej krajowej. Słabości: współpraca {cooperation} firm przemysłowych, badania poza regionem stolicy {research} PKB. Szansa: rozrzut płac między powiatami {wages}. Zagrożenie: przewaga stolicy w wydatkach na badania {gap}.",
        en: "SWOT table with {count} entries in four fields. Strengths include {innovative} of national innovation spending by firms and ICT jobs at {ict} the national share. Weaknesses: {cooperation} of industrial firms cooperate, research outside the capital region is {research} of GDP. Opportunity: the spread of wages among powiats, {wages}. Threat: the capital’s lead in research spending, {gap}.",
      },
      {
        count: rows.length,
        innovative: figure("innovation-spending"),
        ict: figure("ict-jobs"),
        cooperation: figure("industry-cooperation"),
        research: figure("research-rest"),
        wages: figure("wage-spread"),
        gap: figure("research-gap"),
      },
    );
  },
  draw: (input) => {
    const { document, width, rows } = input;
    const narrow = width < NARROW;
    const gutter = narrow ? 0 : 28;
    const fieldWidth = narrow ? width : (width - gutter) / 2;
    const svg = svgRoot(document, width, 10);
    let [top, bottom] = [0, 0];
    for (const [index, [field, words]] of [...groupWords(input, "field")].entries()) {
      const place = narrow ? 0 : index % 2;
      if (index > 0 && place === 0) top = bottom + (narrow ? 18 : 26);
      const box = { x: place * (fieldWidth + gutter), y: top, width: fieldWidth };
      drawnLine(svg, `M${box.x},${top + 1}h${fieldWidth}`, "var(--ink)", 1.4);
      writtenText(svg, words, { x: box.x, y: top + 24, size: 16, weight: 600 });
      bottom = Math.max(bottom, drawnField(svg, input, rowsIn(rows, "field", field), box));
    }
    return drawnRoot(svg, Math.ceil(bottom + 4));
  },
});

/** Draws a line for each entry of one field, and returns the bottom. */
function drawnField(
  svg: Drawn<SVGSVGElement>,
  { rows, width, format }: DrawInput<Row>,
  own: readonly Row[],
  box: { readonly x: number; readonly y: number; readonly width: number },
): number {
  const narrow = width < NARROW;
  const numberWidth = narrow ? 122 : 148;
  const writing = { size: 15, fill: "var(--soft)", leading: 1.2 };
  let y = box.y + 60;
  for (const row of own) {
    const mark = rowMark(svg, rows.indexOf(row));
    const size = row.value === null ? 18 : narrow ? 19 : 22;
    const isGood = row.field === "strengths" || row.field === "opportunities";
    const fill = isGood ? "var(--ink)" : "var(--accent)";
    writtenText(mark, row.figure, { x: box.x, y, size, weight: 600, fill });
    const name = format.tie(row.name).replaceAll(" = ", "\u00a0=\u00a0");
    const place = { x: box.x + numberWidth, y: y - 3, width: box.width - numberWidth };
    y = Math.max(y + 38, writtenText(mark, name, { ...writing, ...place }) + 20);
  }
  return y - 30;
}
