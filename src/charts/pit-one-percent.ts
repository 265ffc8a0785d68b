// One drawing in one file: points, line and names share their scales (over 250 lines).
import { scaleLinear } from "d3-scale";
import type { Data } from "../schema/load.ts";
import { spearmanCorrelation } from "../stats/spearman-correlation.ts";
import { sum } from "../stats/sum.ts";
import { defineUntypedChart, type ChartRow, type DrawInput } from "./definition/define-chart.ts";
import { indicatorIn, indicatorRows, territoryIn } from "./rows/indicator-rows.ts";
import { NARROW } from "./kit/plot-drawing.ts";
import { numberIn, rowWith, textIn } from "./rows/row-value.ts";
import { type Drawn, drawnRoot, svgRoot } from "./kit/svg-root.ts";
import { writtenText } from "./kit/written-text.ts";

const AMOUNTS = "pit-1pct-voivodeship";
const VOTERS = "turnout-voivodeship";
const OUTPUT = "voiv-gdp-per-capita-pln-2010-2024";
const TAX_YEAR = 2014;
// Numbers of taxpayers by chamber were not found; those entitled to vote a year later stand in.
const ELECTION_YEAR = 2015;
const START = 24_000;
const END = 75_000;
type Side = "left" | "left-low" | "right" | "above" | "below";
/** On which side of its point a name stands, and whether it stands on a phone too. */
const NAMES: Readonly<Record<string, readonly [side: Side, onPhones: boolean]>> = {
  "14": ["left", true],
  PL: ["below", true],
  "02": ["right", true],
  "04": ["left", false],
  "06": ["left", true],
  "08": ["right", false],
  "10": ["right", true],
  "12": ["left", true],
  "16": ["right", true],
  "18": ["right", false],
  "20": ["left", false],
  "22": ["left", true],
  "24": ["above", false],
  "26": ["below", true],
  "28": ["left-low", false],
  "30": ["right", false],
  "32": ["left", false],
};
const MAZOVIA = "14";
const NATION = "PL";

const isMazovia = (row: ChartRow): boolean => row["geo"] === MAZOVIA;
const isNation = (row: ChartRow): boolean => row["geo"] === NATION;

function rankCorrelation(rows: readonly ChartRow[]): number {
  const areas = rows.filter((row) => !isNation(row));
  return spearmanCorrelation(
    areas.map((row) => numberIn(row, "gdp")),
    areas.map((row) => numberIn(row, "per_voter")),
  );
}

export default defineUntypedChart({
  title: ({ rows, say, holding }) =>
    holding(
      rankCorrelation(rows) > 0.9 &&
        Math.abs(numberIn(rowWith(rows, "geo", MAZOVIA), "index") - 100) < 10,
      say({
        pl: "Kwota 1% podatku układa się jak PKB województw: mówi o dochodach, a nie o hojności",
        en: "The 1% of tax follows the GDP of voivodeships: it tells of incomes, not of generosity",
      }),
    ),
  subtitle: ({ rows, say, format }) =>
    say(
      {
        pl: "1% podatku PIT za {tax} rok na osobę uprawnioną do głosowania i PKB na mieszkańca, województwa; korelacja rang {rho}",
        en: "1% of income tax for {tax} per person entitled to vote, and GDP per inhabitant, voivodeships; rank correlation {rho}",
      },
      { tax: TAX_YEAR, rho: format.number(rankCorrelation(rows), 2) },
    ),
  note: {
    pl: "Kwota jest częścią podatku, więc rośnie z dochodami z samej konstrukcji; ilu podatników ją przekazało, według województw nie wiadomo. O województwie decyduje urząd skarbowy darczyńcy, nie siedziba organizacji. Uprawnieni do głosowania w 2015 roku zastępują nieznaną liczbę podatników. PKB liczy się w miejscu pracy, co podnosi wynik mazowieckiego. Na linii leżą województwa, w których stosunek kwoty do PKB jest taki jak w Polsce.",
    en: "The amount is a part of tax, so it grows with incomes by construction; how many taxpayers passed it on is not known by voivodeship. The voivodeship is that of the donor’s tax office, not of the organisation’s seat. People entitled to vote in 2015 stand in for the unknown number of taxpayers. GDP counts where people work, which lifts Mazowieckie. On the line lie voivodeships whose ratio of the amount to GDP is that of Poland.",
  },
  indicators: [AMOUNTS, VOTERS, OUTPUT],
  coverage: { pl: "Polska, województwa", en: "Poland, voivodeships" },
  key: "geo",
  columns: [
    { key: "geo", label: { pl: "Kod", en: "Code" }, kind: "code" },
    { key: "name", label: { pl: "Województwo", en: "Voivodeship" }, kind: "name" },
    {
      key: "per_voter",
      label: { pl: "1% na uprawnionego", en: "1% per entitled voter" },
      unit: { pl: "zł", en: "PLN" },
      kind: "number",
      decimals: 2,
    },
    {
      key: "gdp",
      label: { pl: "PKB na mieszkańca", en: "GDP per inhabitant" },
      unit: { pl: "zł", en: "PLN" },
      kind: "number",
      decimals: 0,
    },
    {
      key: "index",
      label: { pl: "1% do PKB, Polska = 100", en: "1% to GDP, Poland = 100" },
      kind: "number",
      decimals: 0,
    },
    {
      key: "amount",
      label: { pl: "Kwota 1%", en: "Amount of the 1%" },
      unit: { pl: "mln zł", en: "million PLN" },
      kind: "number",
      decimals: 1,
    },
    {
      key: "voters",
      label: { pl: "Uprawnieni do głosowania", en: "Entitled to vote" },
      kind: "number",
      decimals: 0,
    },
  ],
  rows: ({ data, locale }) => perVoterRows(data, locale),
  summary: ({ rows, say, format, holding }) => {
    const areas = rows.filter((row) => !isNation(row));
    const last = areas.at(-1) ?? {};
    const mazovia = rowWith(rows, "geo", MAZOVIA);
    const zl = (row: ChartRow, key: string, decimals = 2): string =>
      format.number(numberIn(row, key), decimals);
    return say(
      {
        pl: "Wykres rozrzutu {count} województw. Na osobę uprawnioną do głosowania przypadło w Mazowieckiem {maz} zł z 1% podatku przy PKB {mazGdp} zł na mieszkańca, w Polsce {pl} zł przy {plGdp} zł, najmniej w Świętokrzyskiem: {low} zł. Korelacja rang wynosi {rho}. W stosunku do PKB Mazowieckie ma {index} przy Polsce równej 100.",
        en: "Scatterplot of {count} voivodeships. Per person entitled to vote the 1% of tax came to PLN {maz} in Mazowieckie with a GDP of PLN {mazGdp} per inhabitant, to {pl} in Poland with {plGdp}, least in Świętokrzyskie: {low}. The rank correlation is {rho}. Relative to GDP, Mazowieckie has {index} where Poland has 100.",
      },
      {
        count: areas.length,
        maz: zl(mazovia, "per_voter"),
        mazGdp: zl(mazovia, "gdp", 0),
        pl: zl(rowWith(rows, "geo", NATION), "per_voter"),
        plGdp: zl(rowWith(rows, "geo", NATION), "gdp", 0),
        low: holding(last["geo"] === "26", zl(last, "per_voter")),
        rho: format.number(rankCorrelation(rows), 2),
        index: zl(mazovia, "index", 0),
      },
    );
  },
  draw: (input) => {
    const { document, rows, width, say } = input;
    const narrow = width < NARROW;
    const height = narrow ? 420 : 530;
    const svg = svgRoot(document, width, height);
    const x = scaleLinear([START, END], [36, width - (narrow ? 12 : 24)]);
    const y = scaleLinear([9, 31], [height - 54, 34]);
    drawAxes(svg, input, x, y, height);
    const nation = rowWith(rows, "geo", NATION);
    const slope = numberIn(nation, "per_voter") / numberIn(nation, "gdp");
    const [from, to] = [START + 3000, END];
    svg
      .append("path")
      .attr(
        "d",
        `M${x(from).toFixed(1)},${y(slope * from).toFixed(1)}L${x(to).toFixed(1)},${y(slope * to).toFixed(1)}`,
      )
      .attr("stroke", "var(--muted)")
      .attr("stroke-dasharray", "2 4");
    writtenText(svg, say({ pl: "stosunek jak w Polsce", en: "same ratio as Poland" }), {
      x: narrow ? width : x(59_000) + 6,
      y: y(slope * 59_000) + (narrow ? 34 : 18),
      anchor: narrow ? "end" : "start",
      size: 13,
      fill: "var(--soft)",
    });
    drawPoints(svg, input, x, y);
    return drawnRoot(svg);
  },
});

/** Amounts per person and their ratio to output, the highest amount first. */
function perVoterRows(data: Data, locale: "pl" | "en"): readonly ChartRow[] {
  const voters = new Map(
    indicatorRows(indicatorIn(data, VOTERS), ELECTION_YEAR, "sejm").map((row) => [
      row.geo,
      row.n ?? Number.NaN,
    ]),
  );
  const output = new Map(
    indicatorRows(indicatorIn(data, OUTPUT), TAX_YEAR).map((row) => [
      row.geo,
      row.value ?? Number.NaN,
    ]),
  );
  const amounts = indicatorRows(indicatorIn(data, AMOUNTS), TAX_YEAR).map((row) => ({
    geo: row.geo,
    amount: row.value ?? Number.NaN,
    voters: voters.get(row.geo) ?? Number.NaN,
  }));
  const all = {
    geo: NATION,
    amount: sum(amounts.map(({ amount }) => amount)),
    voters: sum(amounts.map((row) => row.voters)),
  };
  const ratio = (row: typeof all): number =>
    row.amount / row.voters / (output.get(row.geo) ?? Number.NaN);
  return [...amounts, all]
    .map((row) => ({
      geo: row.geo,
      name: territoryIn(data, row.geo).name[locale],
      per_voter: (1e6 * row.amount) / row.voters,
      gdp: output.get(row.geo) ?? Number.NaN,
      index: (100 * ratio(row)) / ratio(all),
      amount: row.amount,
      voters: row.voters,
    }))
    .sort((first, second) => second.per_voter - first.per_voter);
}

type Scale = (value: number) => number;

function drawAxes(
  svg: Drawn<SVGSVGElement>,
  { width, format, say }: DrawInput,
  x: Scale,
  y: Scale,
  height: number,
): void {
  const axis = svg.append("g");
  for (const tick of [10, 15, 20, 25, 30]) {
    axis
      .append("path")
      .attr("class", "grid")
      .attr("d", `M28,${y(tick).toFixed(1)}H${width}`);
    axis
      .append("text")
      .attr("class", "axis")
      .attr("x", 20)
      .attr("y", (y(tick) + 4.5).toFixed(1))
      .attr("text-anchor", "end")
      .text(format.number(tick));
  }
  for (const tick of [30_000, 40_000, 50_000, 60_000, 70_000]) {
    axis
      .append("text")
      .attr("class", "axis")
      .attr("x", x(tick).toFixed(1))
      .attr("y", height - 26)
      .attr("text-anchor", "middle")
      .text(format.number(tick / 1000));
  }
  writtenText(axis, say({ pl: "1% na uprawnionego, zł", en: "1% per entitled voter, PLN" }), {
    x: 0,
    y: 14,
    size: 13,
    fill: "var(--soft)",
  });
  writtenText(
    axis,
    say({ pl: "PKB na mieszkańca, tys. zł", en: "GDP per inhabitant, thousand PLN" }),
    { x: width, y: height - 5, size: 13, fill: "var(--soft)", anchor: "end" },
  );
}

const OFFSETS: Readonly<Record<Side, readonly [dx: number, dy: number, anchor: string]>> = {
  left: [-10, 4.5, "end"],
  "left-low": [-9, 10, "end"],
  right: [10, 4.5, "start"],
  above: [0, -11, "middle"],
  below: [2, 21, "start"],
};

/** A point per area, and the names at the sides that leave no doubt which point is meant. */
function drawPoints(
  svg: Drawn<SVGSVGElement>,
  { rows, width, format }: DrawInput,
  x: Scale,
  y: Scale,
): void {
  const at = (row: ChartRow): [number, number] => [
    x(numberIn(row, "gdp")),
    y(numberIn(row, "per_voter")),
  ];
  const tone = (row: ChartRow): string =>
    isMazovia(row) ? "var(--accent)" : isNation(row) ? "var(--ink)" : "var(--muted)";
  rows.forEach((row, index) => {
    const [cx, cy] = at(row);
    svg
      .append("circle")
      .attr("data-row", index)
      .attr("data-mark", "")
      .attr("cx", cx.toFixed(1))
      .attr("cy", cy.toFixed(1))
      .attr("r", isMazovia(row) || isNation(row) ? 6 : 5)
      .attr("fill", tone(row))
      .attr("stroke", "var(--paper)");
  });
  const narrow = width < NARROW;
  rows.forEach((row, index) => {
    const [side, onPhones] = NAMES[textIn(row, "geo")] ?? ["right", false];
    if (narrow && !onPhones) return;
    const important = isMazovia(row) || isNation(row);
    const [px, py] = at(row);
    const name = textIn(row, "name");
    const [dx, dy, anchor] = OFFSETS[side];
    svg
      .append("text")
      .attr("data-row", index)
      .attr("class", "halo")
      .attr("x", (px + dx).toFixed(1))
      .attr("y", (py + dy).toFixed(1))
      .attr("text-anchor", anchor)
      .attr("font-size", 13)
      .attr("font-weight", important ? 600 : null)
      .attr("fill", important ? tone(row) : "var(--soft)")
      .text(important ? `${name} ${format.number(numberIn(row, "per_voter"), 2)}` : name);
  });
}
