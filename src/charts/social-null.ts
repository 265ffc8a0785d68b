// A matrix of its own kind, with the texts of seven measures (over 250 lines).
import type { Indicator } from "../schema/indicator.ts";
import type { Data } from "../schema/load.ts";
import type { Text } from "../schema/text.ts";
import { holmSurvivors } from "../stats/holm-survivors.ts";
import { pearsonCorrelation } from "../stats/pearson-correlation.ts";
import { spearmanCorrelation, spearmanTest } from "../stats/spearman-correlation.ts";
import { defineUntypedChart, type ChartRow, type DrawInput } from "./definition/define-chart.ts";
import { indicatorIn, indicatorRows } from "./rows/indicator-rows.ts";
import { NARROW } from "./kit/plot-drawing.ts";
import { numberIn, rowWith } from "./rows/row-value.ts";
import { type Drawn, drawnRoot, svgRoot } from "./kit/svg-root.ts";
import { rowMark, writtenText } from "./kit/written-text.ts";

const MAZOWIECKIE = "14";
const LEVEL = 0.05;
const TURNOUT = "turnout-voivodeship";
const TAX = "pit-1pct-voivodeship";
const ELECTION = { year: 2015, series: "sejm" } as const;

interface Measure {
  readonly id: string;
  readonly indicator: string;
  readonly year: number;
  readonly series?: string;
  readonly name: Text;
  readonly detail: Text;
}

const MEASURES: readonly Measure[] = [
  {
    id: "helpfulness",
    indicator: "diagnoza2013-people-helpful-voivodeship",
    year: 2013,
    name: { pl: "Ludzie pomocni", en: "Helpfulness" },
    detail: { pl: "zdaniem badanych, 2013", en: "as people see it, 2013" },
  },
  {
    id: "support",
    indicator: "oecd-rwb-social-support",
    year: 2015,
    name: { pl: "Oparcie w bliskich", en: "Someone to rely on" },
    detail: { pl: "w kłopocie, wydanie z 2016", en: "in trouble, edition of 2016" },
  },
  {
    id: "active",
    indicator: "npo-active-per10k-voivodeship",
    year: 2014,
    name: { pl: "Organizacje aktywne", en: "Active organisations" },
    detail: { pl: "na 10 tys. mieszkańców, 2014", en: "per 10,000 people, 2014" },
  },
  {
    id: "registered",
    indicator: "ngo-regon-per10k-voivodeship",
    year: 2014,
    name: { pl: "Organizacje w rejestrze", en: "Registered organisations" },
    detail: { pl: "na 10 tys. mieszkańców, 2014", en: "per 10,000 people, 2014" },
  },
  {
    id: "turnout",
    indicator: TURNOUT,
    ...ELECTION,
    name: { pl: "Frekwencja", en: "Turnout" },
    detail: { pl: "wybory do Sejmu, 2015", en: "Sejm election, 2015" },
  },
  {
    id: "tax",
    indicator: TAX,
    year: 2014,
    name: { pl: "1% podatku", en: "1% of income tax" },
    detail: { pl: "zł na uprawnionego, 2014", en: "PLN per voter, 2014" },
  },
];

// No component of social capital; it stands beside them to show what two of them go with.
const INCOME: Measure = {
  id: "gdp",
  indicator: "voiv-gdp-per-capita-pln-2010-2024",
  year: 2014,
  name: { pl: "PKB na mieszkańca", en: "GDP per head" },
  detail: { pl: "dla porównania, 2014", en: "for comparison, 2014" },
};
const ALL = [...MEASURES, INCOME];

const isComponents = (row: ChartRow): boolean => row["kind"] === "components";
const isClear = (row: ChartRow): boolean => numberIn(row, "p") < LEVEL;
const components = (rows: readonly ChartRow[]): readonly ChartRow[] => rows.filter(isComponents);
const pair = (rows: readonly ChartRow[], id: string): ChartRow => rowWith(rows, "id", id);

export default defineUntypedChart({
  title: ({ rows, say, holding }) => {
    const pairs = components(rows);
    const unclear = pairs.filter((row) => !isClear(row)).length;
    return holding(
      unclear > pairs.length * 0.8,
      say(
        {
          pl: "Miary kapitału społecznego nie idą w parze: {unclear} z {count} par nie da się odróżnić od przypadku",
          en: "Measures of social capital do not move together: {unclear} of {count} pairs cannot be told from chance",
        },
        { unclear, count: pairs.length },
      ),
    );
  },
  subtitle: {
    pl: "Korelacja rang (Spearmana) w 16 województwach, 2013–2015: −1 to kolejność odwrotna, 0 brak związku, 1 ta sama kolejność",
    en: "Rank correlation (Spearman) across the 16 voivodeships, 2013–2015: −1 is the reverse order, 0 no tie, 1 the same order",
  },
  note: ({ rows, say, holding }) => {
    const pairs = components(rows);
    const survivors = holmSurvivors(pairs.map((row) => numberIn(row, "p")));
    holding(survivors === 0, "none is left after Holm");
    return say(
      {
        pl: "Obliczenia własne. Kolorem: pary, które losowo rozdane województwa dałyby rzadziej niż 5 razy na 100 (test permutacyjny). Przy {count} próbach jedna taka para trafia się przypadkiem; po poprawce Holma nie zostaje żadna. Szesnaście województw pozwala wykryć tylko silne związki, więc brak związku nie jest tu dowiedziony. „1% podatku” to kwota wskazana przez podatników podzielona przez liczbę uprawnionych do głosowania.",
        en: "Our computation. In colour: pairs that voivodeships dealt out at random would give less than 5 times in 100 (permutation test). In {count} trials one such pair turns up by chance; after Holm’s correction none is left. Sixteen voivodeships can reveal strong ties only, so the absence of a tie is not proved here. “1% of income tax” is the amount designated by taxpayers divided by the number of eligible voters.",
      },
      { count: pairs.length },
    );
  },
  indicators: [...ALL.map(({ indicator }) => indicator)],
  claims: ["2.14", "2.16"],
  coverage: { pl: "Województwa Polski", en: "Voivodeships of Poland" },
  key: "id",
  columns: [
    { key: "id", label: { pl: "Para", en: "Pair" }, kind: "code" },
    { key: "name", label: { pl: "Para miar", en: "Pair of measures" }, kind: "name" },
    {
      key: "kind",
      label: { pl: "Rodzaj pary", en: "Kind of pair" },
      kind: "category",
      labels: {
        components: { pl: "dwie miary kapitału społecznego", en: "two measures of social capital" },
        income: { pl: "miara i PKB", en: "a measure and GDP" },
      },
    },
    {
      key: "rho",
      label: { pl: "Korelacja rang", en: "Rank correlation" },
      kind: "number",
      decimals: 2,
    },
    { key: "p", label: { pl: "Wartość p", en: "P-value" }, kind: "number", decimals: 3 },
    {
      key: "rho_without",
      label: { pl: "Bez Mazowieckiego", en: "Without Mazowieckie" },
      kind: "number",
      decimals: 2,
    },
    {
      key: "pearson",
      label: { pl: "Korelacja Pearsona", en: "Pearson’s correlation" },
      kind: "number",
      decimals: 2,
    },
    { key: "n", label: { pl: "Województwa", en: "Voivodeships" }, kind: "number", decimals: 0 },
  ],
  rows: ({ data, locale }) => {
    const values = ALL.map((measure) => valuesOf(measure, data));
    const codes = [...(values[0]?.keys() ?? [])];
    const others = codes.filter((code) => code !== MAZOWIECKIE);
    const list = (index: number, of: readonly string[]): number[] =>
      of.map((code) => values[index]?.get(code) ?? Number.NaN);
    return ALL.flatMap((measure, row) =>
      ALL.slice(0, row).map((other, column) => {
        const { observed, p } = spearmanTest(list(column, codes), list(row, codes));
        const name = [other.name[locale], lowered(measure.name[locale])];
        return {
          id: `${other.id}-${measure.id}`,
          name: name.join(locale === "pl" ? " i " : " and "),
          kind: measure === INCOME ? "income" : "components",
          rho: observed,
          p,
          rho_without: spearmanCorrelation(list(column, others), list(row, others)),
          pearson: pearsonCorrelation(list(column, codes), list(row, codes)),
          n: codes.length,
        };
      }),
    );
  },
  summary: ({ rows, say, format }) => {
    const rho = (id: string): string => format.number(numberIn(pair(rows, id), "rho"), 2);
    const pairs = components(rows);
    return say(
      {
        pl: "Macierz korelacji sześciu miar kapitału społecznego w {n} województwach. Od przypadku odróżniają się {clear} z {count} par: organizacje aktywne i w rejestrze ({double}) oraz frekwencja i 1% podatku ({tax}). Ludzie pomocni i frekwencja: {helpful}, ludzie pomocni i organizacje aktywne: {active}. Kwota 1% podatku układa się niemal tak jak PKB na mieszkańca ({income}).",
        en: "Correlation matrix of six measures of social capital in {n} voivodeships. Of {count} pairs {clear} differ from chance: active and registered organisations ({double}), and turnout and the 1% of income tax ({tax}). Helpfulness and turnout: {helpful}; helpfulness and active organisations: {active}. The amount of the 1% runs almost as GDP per head does ({income}).",
      },
      {
        n: numberIn(pairs[0] ?? {}, "n"),
        clear: pairs.filter(isClear).length,
        count: pairs.length,
        double: rho("active-registered"),
        tax: rho("turnout-tax"),
        helpful: rho("helpfulness-turnout"),
        active: rho("helpfulness-active"),
        income: rho("tax-gdp"),
      },
    );
  },
  draw: (input) => {
    const { document, rows, width, locale } = input;
    const narrow = width < NARROW;
    const cell = narrow ? { width: 37, height: 50 } : { width: 90, height: 60 };
    const gap = narrow ? 16 : 18;
    // The first measure has a name and no cells.
    const lead = cell.height - (narrow ? 30 : 44);
    const rowTop = (index: number): number =>
      index === 0 ? 0 : index * cell.height - lead + (index === ALL.length - 1 ? gap : 0);
    const svg = svgRoot(document, width, rowTop(ALL.length - 1) + cell.height + 2);
    ALL.forEach((measure, row) => {
      const top = rowTop(row);
      if (measure === INCOME) {
        svg
          .append("path")
          .attr("d", `M0,${top - gap / 2}H${width}`)
          .attr("stroke", "var(--rule)");
      }
      drawLabel(svg, measure, row, { x: row * cell.width + (row === 0 ? 0 : 10), y: top, input });
      ALL.slice(0, row).forEach((other, column) => {
        const index = rows.findIndex(({ id }) => id === `${other.id}-${measure.id}`);
        drawCell(svg, index, { x: column * cell.width, y: top, ...cell, input });
      });
    });
    const hint = narrow
      ? { pl: "Pary: na lewo od nazwy i pod nią", en: "Pairs: left of the name and below it" }
      : {
          pl: "Pary danej miary stoją na lewo od jej nazwy i pod nią",
          en: "The pairs of a measure stand left of its name and below it",
        };
    const room = narrow ? 168 : 230;
    writtenText(svg, hint[locale], {
      x: width - room,
      y: narrow ? 14 : 18,
      width: room + 2,
      size: 13,
      fill: "var(--faint)",
    });
    return drawnRoot(svg);
  },
});

/** Values by voivodeship; the tax per person entitled to vote, since taxpayers are not known. */
function valuesOf({ id, indicator, year, series }: Measure, data: Data): Map<string, number> {
  const voters = new Map(
    indicatorRows(indicatorIn(data, TURNOUT), ELECTION.year, ELECTION.series).map((row) => [
      row.geo,
      row.n,
    ]),
  );
  const isVoivodeship = (geo: string): boolean => /^\d{2}$/u.test(geo);
  const source: Indicator = indicatorIn(data, indicator);
  const rows = indicatorRows(source, year, series)
    .filter(({ geo }) => isVoivodeship(geo))
    .toSorted((first, second) => first.geo.localeCompare(second.geo));
  return new Map(
    rows.map(({ geo, value }) => {
      const amount = value ?? Number.NaN;
      return [geo, id === "tax" ? (amount * 1e6) / (voters.get(geo) ?? Number.NaN) : amount];
    }),
  );
}

/** A name inside a sentence; abbreviations stay as they are. */
function lowered(name: string): string {
  return /^\p{Lu}{2}/u.test(name) ? name : name.charAt(0).toLowerCase() + name.slice(1);
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly input: DrawInput;
}

function drawLabel(
  svg: Drawn<SVGSVGElement>,
  measure: Measure,
  row: number,
  { x, y, input }: Place,
): void {
  const { width, locale } = input;
  const narrow = width < NARROW;
  const isIncome = measure === INCOME;
  const next = writtenText(svg, measure.name[locale], {
    x,
    y: y + (narrow ? (row === 0 ? 14 : 25) : row === 0 ? 16 : 28),
    width: narrow ? Math.min(width - x, 150) : 240,
    size: narrow ? 13.5 : 15,
    weight: 600,
    leading: 1.2,
    fill: isIncome ? "var(--soft)" : "var(--ink)",
  });
  if (narrow) return;
  writtenText(svg, measure.detail[locale], { x, y: next, size: 13, fill: "var(--faint)" });
}

/** A number over a scale from −1 to 1 with a bar from its middle. */
function drawCell(
  svg: Drawn<SVGSVGElement>,
  index: number,
  { x, y, width, height, input }: Place & { width: number; height: number },
): void {
  const { rows, format } = input;
  const row = rows[index];
  if (!row) throw new Error("src/charts/social-null.ts: expected a row for each pair, found none");
  const rho = numberIn(row, "rho");
  const clear = isClear(row);
  const paint = clear ? "var(--accent)" : "var(--muted)";
  const narrow = width < 50;
  const inset = narrow ? 2 : 8;
  const half = width / 2 - inset;
  const middle = x + width / 2;
  const base = y + height - (narrow ? 14 : 18);
  const group = rowMark(svg, index);
  group
    .append("rect")
    .attr("x", x)
    .attr("y", y)
    .attr("width", width)
    .attr("height", height)
    .attr("fill", "transparent");
  group
    .append("path")
    .attr("d", `M${middle - half},${base}H${middle + half}M${middle},${base - 5}V${base + 5}`)
    .attr("stroke", "var(--rule)");
  group
    .append("rect")
    .attr("x", rounded(Math.min(middle, middle + rho * half)))
    .attr("y", base - 3)
    .attr("width", rounded(Math.abs(rho) * half))
    .attr("height", 6)
    .attr("fill", paint);
  group
    .append("text")
    .attr("x", middle)
    .attr("y", base - 11)
    .attr("text-anchor", "middle")
    .attr("font-size", narrow ? 13 : 16)
    .attr("font-weight", clear ? 700 : null)
    .attr("fill", clear ? "var(--accent)" : "var(--soft)")
    // Without a minus before what is rounded to nought.
    .text(format.number(Math.abs(rho) < 0.005 ? 0 : rho, 2));
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
