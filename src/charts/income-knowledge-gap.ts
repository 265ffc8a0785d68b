// Eight measures of one gap, with what each means in words (over 250 lines).
import { scaleLog } from "d3-scale";
import type { Data } from "../schema/load.ts";
import type { Text } from "../schema/text.ts";
import { defineUntypedChart, type ChartRow } from "./definition/define-chart.ts";
import { indicatorValue } from "./rows/indicator-rows.ts";
import { NARROW } from "./kit/plot-drawing.ts";
import { numberIn, rowWith, textIn } from "./rows/row-value.ts";
import { drawnRoot, svgRoot } from "./kit/svg-root.ts";
import { rowMark, writtenText } from "./kit/written-text.ts";

const CAPITAL = "PL91";
const REST = "PL92";

interface Measure {
  readonly id: string;
  readonly indicator: string;
  readonly series?: string;
  readonly years: readonly [number, number];
  readonly name: Text;
  readonly unit: Text;
  readonly decimals: number;
}

const PERCENT_EMPLOYED: Text = { pl: "% pracujących", en: "% of employment" };

const MEASURES: readonly Measure[] = [
  {
    id: "rd",
    indicator: "nuts2-gerd-pct-gdp-2013-2023",
    years: [2016, 2023],
    name: { pl: "Badania i rozwój", en: "Research and development" },
    unit: { pl: "% PKB", en: "% of GDP" },
    decimals: 2,
  },
  {
    id: "high-tech",
    indicator: "nuts2-high-tech-employment-2008-2018",
    series: "high-tech-total",
    years: [2013, 2018],
    name: { pl: "Praca w wysokiej technice", en: "Work in high technology" },
    unit: PERCENT_EMPLOYED,
    decimals: 1,
  },
  {
    id: "scientists",
    indicator: "nuts2-science-technology-people-2008-2018",
    series: "scientists-engineers",
    years: [2013, 2018],
    name: { pl: "Naukowcy i inżynierowie", en: "Scientists and engineers" },
    unit: { pl: "% ludności", en: "% of population" },
    decimals: 1,
  },
  {
    id: "services",
    indicator: "nuts2-high-tech-employment-2008-2018",
    series: "knowledge-intensive-services",
    years: [2013, 2018],
    name: { pl: "Praca w usługach opartych na wiedzy", en: "Work in knowledge services" },
    unit: PERCENT_EMPLOYED,
    decimals: 1,
  },
  {
    id: "gdp",
    indicator: "nuts2-gdp-pps-index-2000-2023",
    years: [2010, 2023],
    name: { pl: "PKB na mieszkańca", en: "GDP per head" },
    unit: { pl: "UE = 100", en: "EU = 100" },
    decimals: 0,
  },
  {
    id: "tertiary",
    indicator: "nuts2-tertiary-25-64-2013-2024",
    years: [2013, 2024],
    name: { pl: "Wykształcenie wyższe", en: "Tertiary education" },
    unit: { pl: "% osób 25–64 lat", en: "% of ages 25–64" },
    decimals: 1,
  },
  {
    id: "income",
    indicator: "nuts2-disposable-income-2010-2017",
    years: [2010, 2017],
    name: { pl: "Dochód do dyspozycji", en: "Disposable income" },
    unit: { pl: "PPS na mieszkańca", en: "PPS per head" },
    decimals: 0,
  },
  {
    id: "employment",
    indicator: "nuts2-employment-rate-2013-2024",
    years: [2013, 2024],
    name: { pl: "Wskaźnik zatrudnienia", en: "Employment rate" },
    unit: { pl: "% osób 15–64 lat", en: "% of ages 15–64" },
    decimals: 1,
  },
];

const KNOWLEDGE = ["rd", "high-tech", "scientists", "services"];
const INCOME = ["gdp", "income", "employment"];
const TERTIARY = "tertiary";

const change = (row: ChartRow): number =>
  numberIn(row, "ratio_last") - numberIn(row, "ratio_first");
const hasWidened = (row: ChartRow): boolean => change(row) > 0;

const valueOf = (data: Data, { indicator, series }: Measure, geo: string, year: number): number =>
  indicatorValue(data, indicator, geo, year, series);

const decimal = (key: string, label: Text) =>
  ({ key, label, kind: "number", decimals: 2 }) as const;

export default defineUntypedChart({
  title: ({ rows, say, holding }) =>
    holding(
      KNOWLEDGE.every((id) => hasWidened(rowWith(rows, "id", id))) &&
        INCOME.every((id) => !hasWidened(rowWith(rows, "id", id))),
      say({
        pl: "Krotność dzieląca region Warszawy od reszty Mazowsza zmalała w dochodach, a wzrosła w badaniach i wysokiej technice",
        en: "As a ratio, the lead of Warsaw’s region has shrunk in income and grown in research and high technology",
      }),
    ),
  subtitle: {
    pl: "Ile razy wartość regionu warszawskiego stołecznego jest większa niż mazowieckiego regionalnego: najwcześniejszy (koło puste) i najnowszy rok danych (pełne)",
    en: "How many times the value of the Warsaw capital region exceeds that of the Mazovian regional: earliest (open circle) and latest year of the data (filled)",
  },
  note: ({ rows, say, format, holding }) => {
    const row = rowWith(rows, "id", TERTIARY);
    const gap = (when: string): number =>
      numberIn(row, `capital_${when}`) - numberIn(row, `rest_${when}`);
    return holding(
      gap("last") > gap("first") && !hasWidened(row),
      say(
        {
          pl: "Krotność może maleć, gdy odległość rośnie: w wykształceniu z {first} do {last} p.p. Każda miara ma własne lata. Dochód, wykształcenie i pracę liczono według zamieszkania, PKB według miejsca wytworzenia, badania według siedziby jednostki. Wykształcenie i praca pochodzą z badania próbkowego; przedziałów brak, w szeregach są przerwy.",
          en: "A ratio can fall while the distance grows: in education from {first} to {last} pp. Each measure has its own years. Income, education and work are by residence, GDP by place of output, research by seat of the reporting unit. Education and work come from a sample survey; intervals are not given and the series have breaks.",
        },
        { first: format.number(gap("first"), 1), last: format.number(gap("last"), 1) },
      ),
    );
  },
  indicators: [...new Set(MEASURES.map(({ indicator }) => indicator))],
  coverage: {
    pl: "Dwa regiony NUTS 2 województwa mazowieckiego",
    en: "The two NUTS 2 regions of Mazowieckie Voivodeship",
  },
  key: "id",
  columns: [
    { key: "id", label: { pl: "Kod", en: "Code" }, kind: "code" },
    { key: "name", label: { pl: "Miara", en: "Measure" }, kind: "name" },
    { key: "unit", label: { pl: "Jednostka", en: "Unit" }, kind: "text" },
    { key: "first", label: { pl: "Pierwszy rok", en: "First year" }, kind: "year" },
    decimal("capital_first", { pl: "Warszawski stołeczny", en: "Warsaw capital region" }),
    decimal("rest_first", { pl: "Mazowiecki regionalny", en: "Mazovian regional" }),
    decimal("ratio_first", { pl: "Krotność", en: "Ratio" }),
    { key: "last", label: { pl: "Ostatni rok", en: "Last year" }, kind: "year" },
    decimal("capital_last", { pl: "Warszawski stołeczny, ostatni", en: "Warsaw, last year" }),
    decimal("rest_last", { pl: "Mazowiecki regionalny, ostatni", en: "Mazovian, last year" }),
    decimal("ratio_last", { pl: "Krotność, ostatni", en: "Ratio, last year" }),
  ],
  rows: ({ data, locale }) =>
    MEASURES.map((measure) => {
      const [first, last] = measure.years;
      const [capitalFirst, restFirst, capitalLast, restLast] = [
        valueOf(data, measure, CAPITAL, first),
        valueOf(data, measure, REST, first),
        valueOf(data, measure, CAPITAL, last),
        valueOf(data, measure, REST, last),
      ];
      return {
        id: measure.id,
        name: measure.name[locale],
        unit: measure.unit[locale],
        first,
        capital_first: capitalFirst,
        rest_first: restFirst,
        ratio_first: capitalFirst / restFirst,
        last,
        capital_last: capitalLast,
        rest_last: restLast,
        ratio_last: capitalLast / restLast,
      };
    }).sort((first, second) => second.ratio_last - first.ratio_last),
  summary: ({ rows, say, format }) => {
    const list = (wanted: boolean): string =>
      rows
        .filter((row) => hasWidened(row) === wanted)
        .map(
          (row) =>
            `${textIn(row, "name")} ${format.number(numberIn(row, "ratio_first"), 1)}–${format.number(numberIn(row, "ratio_last"), 1)}`,
        )
        .join(", ");
    return say(
      {
        pl: "Wykres punktowy {count} krotności między dwoma regionami. Wzrosły: {up}. Zmalały: {down}.",
        en: "Dot plot of {count} ratios between the two regions. They rose in: {up}. They fell in: {down}.",
      },
      { count: rows.length, up: list(true), down: list(false) },
    );
  },
  draw: ({ rows, width, document, format, say }) => {
    const narrow = width < NARROW;
    const rowHeight = narrow ? 74 : 46;
    const [left, right] = narrow ? [12, width - 40] : [264, width - 190];
    const top = 50;
    const height = top + rows.length * rowHeight + 4;
    const svg = svgRoot(document, width, height);
    const x = scaleLog().domain([1, 11]).range([left, right]);
    const ticks = [1, 2, 4, 8];
    for (const tick of ticks) {
      const place = x(tick);
      svg
        .append("path")
        .attr("d", `M${place.toFixed(1)},${top - 8}V${height}`)
        .attr("stroke", tick === 1 ? "var(--ink)" : "var(--rule)");
      writtenText(
        svg,
        tick === 1
          ? say({ pl: "po równo", en: "equal" })
          : say({ pl: "{n} razy", en: "{n} times" }, { n: tick }),
        {
          x: tick === 1 && narrow ? 0 : place,
          y: top - 16,
          size: 13,
          fill: "var(--faint)",
          anchor: tick === 1 && narrow ? "start" : "middle",
        },
      );
    }
    if (!narrow) {
      writtenText(svg, say({ pl: "Warszawski : regionalny", en: "Warsaw : regional" }), {
        x: width,
        y: top - 16,
        size: 13,
        fill: "var(--faint)",
        anchor: "end",
      });
    }
    rows.forEach((row, index) => {
      const middle = top + index * rowHeight + (narrow ? 46 : rowHeight / 2);
      const tone = hasWidened(row) ? "var(--accent)" : "var(--ink)";
      const [from, to] = [x(numberIn(row, "ratio_first")), x(numberIn(row, "ratio_last"))];
      const decimals = MEASURES.find(({ id }) => id === row["id"])?.decimals ?? 1;
      const values = `${format.number(numberIn(row, "capital_last"), decimals)} : ${format.number(numberIn(row, "rest_last"), decimals)}`;
      const years = `${numberIn(row, "first")}–${numberIn(row, "last")}`;
      const group = rowMark(svg, index);
      if (narrow) {
        writtenText(group, textIn(row, "name"), {
          x: left + 8,
          y: middle - 22,
          weight: 600,
          fill: tone,
        });
        writtenText(group, `${years}; ${values} (${textIn(row, "unit")})`, {
          x: left + 8,
          y: middle + 22,
          size: 13,
          fill: "var(--soft)",
        });
      } else {
        writtenText(group, textIn(row, "name"), {
          x: left - 16,
          y: middle - 2,
          weight: 600,
          fill: tone,
          anchor: "end",
        });
        writtenText(group, years, {
          x: left - 16,
          y: middle + 15,
          size: 13,
          fill: "var(--soft)",
          anchor: "end",
        });
        writtenText(group, values, { x: width, y: middle - 2, anchor: "end" });
        writtenText(group, textIn(row, "unit"), {
          x: width,
          y: middle + 15,
          size: 13,
          fill: "var(--soft)",
          anchor: "end",
        });
      }
      group
        .append("path")
        .attr("d", `M${from.toFixed(1)},${middle.toFixed(1)}H${to.toFixed(1)}`)
        .attr("stroke", tone)
        .attr("stroke-width", 2.5);
      for (const [place, fill] of [
        [from, "var(--paper)"],
        [to, tone],
      ] as const) {
        group
          .append("circle")
          .attr("cx", place.toFixed(1))
          .attr("cy", middle.toFixed(1))
          .attr("r", 5.4)
          .attr("fill", fill)
          .attr("stroke", tone)
          .attr("stroke-width", 1.8);
      }
      // The number stands outside the pair, on the side of the latest year.
      const outwards = to >= from ? 1 : -1;
      const isTight = outwards < 0 && to - left < 44;
      writtenText(group, format.number(numberIn(row, "ratio_last"), 1), {
        x: isTight ? from + 12 : to + outwards * 12,
        y: middle + 5,
        weight: 600,
        fill: tone,
        anchor: isTight || outwards > 0 ? "start" : "end",
      });
    });
    return drawnRoot(svg);
  },
});
