// Fourteen counts of four populations, each with its words in two languages (over 250 lines).
import type { Data } from "../schema/load.ts";
import type { Text } from "../schema/text.ts";
import { defineUntypedChart, type ChartRow, type DrawInput } from "./definition/define-chart.ts";
import { indicatorIn, indicatorRows, territoryIn } from "./rows/indicator-rows.ts";
import { NARROW } from "./kit/plot-drawing.ts";
import { numberIn, numberOrNull, rowWith, textIn } from "./rows/row-value.ts";
import { type Drawn, drawnRoot, svgRoot } from "./kit/svg-root.ts";
import { rowMark, writtenText } from "./kit/written-text.ts";

const POLAND = "clusters-poland-policy-figures";
const REGIONS = "parp-inventory-voivodeships";
const BENCHMARKING = "parp-cluster-benchmarking";
const EUROPE = "eu-cluster-counts";
const MAZOWIECKIE = "14";
const SLASKIE = "24";

/** Populations that have nothing in common but the word. */
const POPULATIONS = {
  records: {
    pl: "Mazowsze: rekordy inicjatyw w tym raporcie",
    en: "Mazovia: the records of initiatives in this report",
  },
  inventory: { pl: "Polska: inwentaryzacja PARP, 2015", en: "Poland: PARP’s inventory, 2015" },
  poland: { pl: "Polska: status i badanie", en: "Poland: a status and a survey" },
  europe: { pl: "Unia Europejska: ECCP i Panorama", en: "European Union: ECCP and Panorama" },
} as const satisfies Readonly<Record<string, Text>>;
type Population = keyof typeof POPULATIONS;

const CATEGORIES = {
  cluster: { pl: "klastry gospodarcze", en: "economic clusters" },
  "energy-cluster": { pl: "klastry energii", en: "energy clusters" },
  planned: { pl: "zamierzenia", en: "plans" },
  "social-economy-cluster": { pl: "klastry ekonomii społecznej", en: "social economy clusters" },
  "meta-cluster": { pl: "związek klastrów", en: "union of clusters" },
  "hydrogen-valley": { pl: "dolina wodorowa", en: "hydrogen valley" },
} as const satisfies Readonly<Record<string, Text>>;

interface Count {
  readonly id: string;
  readonly population: Population;
  readonly name: Text;
  readonly counted: Text;
  readonly year: number | null;
  readonly count: number;
}

export default defineUntypedChart({
  title: ({ rows, say, holding }) =>
    holding(
      new Set(rows.map(({ population }) => population)).size === Object.keys(POPULATIONS).length &&
        numberIn(rowWith(rows, "id", "cluster"), "count") !==
          numberIn(rowWith(rows, "id", "inventory-mazowieckie"), "count"),
      say({
        pl: "Każda z tych liczb dotyczy czego innego: nie wolno ich dodawać ani porównywać",
        en: "Each of these numbers counts a different thing: they can be neither added nor compared",
      }),
    ),
  subtitle: {
    pl: "Klastry i inicjatywy klastrowe według tego, kto, kiedy i co liczył; jeden znak to jedna policzona rzecz",
    en: "Clusters and cluster initiatives by who counted what, and when; one mark is one thing counted",
  },
  note: ({ rows, say }) =>
    say(
      {
        pl: "W inwentaryzacji PARP mieszczą się tylko klastry spełniające jej definicję, w rekordach raportu także niepewne i dawne, więc z {inventory} i {records} nie wynika wzrost. Liczby województw są z drugiej ręki; czternastu pozostałych nie znaleziono.",
        en: "PARP’s inventory admits only clusters that met its definition; the records of this report hold uncertain and former ones too, so {inventory} and {records} show no growth. The voivodeships’ numbers are second-hand; fourteen others were not found.",
      },
      {
        inventory: numberIn(rowWith(rows, "id", "inventory-mazowieckie"), "count"),
        records: numberIn(rowWith(rows, "id", "cluster"), "count"),
      },
    ),
  indicators: [POLAND, REGIONS, BENCHMARKING, EUROPE],
  initiatives: true,
  coverage: { pl: "Mazowsze, Polska, Unia Europejska", en: "Mazovia, Poland, European Union" },
  key: "id",
  columns: [
    { key: "id", label: { pl: "Kod", en: "Code" }, kind: "code" },
    { key: "name", label: { pl: "Liczba czego", en: "Number of" }, kind: "name" },
    {
      key: "population",
      label: { pl: "Zbiorowość", en: "Population" },
      kind: "category",
      labels: POPULATIONS,
    },
    { key: "counted", label: { pl: "Co policzono", en: "What was counted" }, kind: "text" },
    { key: "year", label: { pl: "Rok", en: "Year" }, kind: "year" },
    { key: "count", label: { pl: "Liczba", en: "Number" }, kind: "number", decimals: 0 },
  ],
  rows: ({ data, locale }) =>
    countsIn(data).map(({ id, population, name, counted, year, count }) => ({
      id,
      name: name[locale],
      population,
      counted: counted[locale],
      year,
      count,
    })),
  summary: ({ rows, say, format }) => {
    const count = (id: string): string => format.number(numberIn(rowWith(rows, "id", id), "count"));
    const records = inPopulation(rows, "records");
    return say(
      {
        pl: "Wykres kropkowy czterech zbiorowości. Rekordy raportu: {records}, w tym {cluster} klastrów gospodarczych, a klastrów energii {energy}. Inwentaryzacja PARP z 2015 r.: {mazowieckie} klastrów na Mazowszu, {slaskie} w województwie śląskim, {other} w pozostałych; klastrów kluczowych w 2024 r. było {key}. Organizacji klastrowych w Unii ECCP liczyła w 2022 r. {organisations}, a klastrów statystycznych Panorama z 2020 r. {statistical}.",
        en: "Dot chart of four populations. Records of this report: {records}, of them {cluster} economic clusters and {energy} energy clusters. PARP’s inventory of 2015: {mazowieckie} clusters in Mazowieckie, {slaskie} in Śląskie, {other} elsewhere; key clusters in 2024: {key}. The ECCP counted {organisations} cluster organisations in the Union in 2022, and the Panorama of 2020 {statistical} statistical clusters.",
      },
      {
        records: format.number(records.reduce((sum, row) => sum + numberIn(row, "count"), 0)),
        cluster: count("cluster"),
        energy: count("energy-cluster"),
        mazowieckie: count("inventory-mazowieckie"),
        slaskie: count("inventory-slaskie"),
        other: count("inventory-other"),
        key: count("key-clusters"),
        organisations: count("organisations"),
        statistical: count("statistical-clusters"),
      },
    );
  },
  draw: (input) => drawing(input),
});

function value(data: Data, id: string, geo: string, year: number, series?: string): number {
  const row = indicatorRows(indicatorIn(data, id), year, series).find((own) => own.geo === geo);
  if (typeof row?.value !== "number") {
    throw new Error(`data/indicators/${id}.json: expected a value of ${geo} in ${year}`);
  }
  return row.value;
}

/** All counts in the order of the drawing: a list in two languages, hence longer than 60 lines. */
function countsIn(data: Data): Count[] {
  const initiatives = [...data.initiatives.values()];
  const records = Object.entries(CATEGORIES).map(([id, name]): Count => ({
    id,
    population: "records",
    name,
    counted: {
      pl: "Rekordy tej kategorii, także niepewne i bez śladu działalności",
      en: "Records of this category, uncertain ones and those without trace of activity included",
    },
    year: null,
    count: initiatives.filter(({ category }) => category === id).length,
  }));
  const met: Text = {
    pl: "Klastry spełniające definicję PARP w inwentaryzacji",
    en: "Clusters that met PARP’s definition in the inventory",
  };
  const inventory = value(data, POLAND, "PL", 2015, "inventory");
  const [mazowieckie, slaskie] = [MAZOWIECKIE, SLASKIE].map((geo) =>
    value(data, REGIONS, geo, 2015),
  );
  if (mazowieckie === undefined || slaskie === undefined) throw new Error(`${REGIONS}: no values`);
  const listed = { population: "inventory", year: 2015, counted: met } as const;
  return [
    ...records,
    {
      ...listed,
      id: "inventory-mazowieckie",
      name: territoryIn(data, MAZOWIECKIE).name,
      count: mazowieckie,
    },
    { ...listed, id: "inventory-slaskie", name: territoryIn(data, SLASKIE).name, count: slaskie },
    {
      ...listed,
      id: "inventory-other",
      name: { pl: "pozostałe województwa", en: "other voivodeships" },
      count: inventory - mazowieckie - slaskie,
    },
    {
      ...listed,
      id: "inventory-potential",
      name: { pl: "klastry potencjalne", en: "potential clusters" },
      counted: {
        pl: "Przedsięwzięcia, które w inwentaryzacji definicji nie spełniły",
        en: "Undertakings that did not meet the definition in the inventory",
      },
      count: value(data, POLAND, "PL", 2015, "inventory-potential"),
    },
    {
      population: "poland",
      id: "benchmarked",
      year: 2022,
      name: { pl: "zbadane w benchmarkingu", en: "surveyed in benchmarking" },
      counted: {
        pl: "Klastry, które dobrowolnie wzięły udział w badaniu",
        en: "Clusters that took part in the survey of their own will",
      },
      count: value(data, BENCHMARKING, "PL", 2022, "clusters"),
    },
    {
      population: "poland",
      id: "key-clusters",
      year: 2024,
      name: { pl: "Krajowe Klastry Kluczowe", en: "National Key Clusters" },
      counted: {
        pl: "Klastry ze statusem nadanym na czas określony",
        en: "Clusters with a status granted for a fixed time",
      },
      count: value(data, POLAND, "PL", 2024, "key-clusters"),
    },
    {
      population: "europe",
      id: "organisations",
      year: 2022,
      name: { pl: "organizacje klastrowe", en: "cluster organisations" },
      counted: {
        pl: "Organizacje klastrowe z krajów Unii opisane przez ECCP",
        en: "Cluster organisations of the Union profiled by the ECCP",
      },
      count: value(data, EUROPE, "EU27_2020", 2022, "organisations"),
    },
    {
      population: "europe",
      id: "statistical-clusters",
      year: 2020,
      name: { pl: "klastry statystyczne", en: "statistical clusters" },
      counted: {
        pl: "Skupienia zatrudnienia: sektor i region, bez żadnej organizacji",
        en: "Concentrations of jobs: a sector in a region, without any organisation",
      },
      count: value(data, EUROPE, "EU27_2020", 2020, "statistical-clusters"),
    },
  ];
}

const inPopulation = (rows: readonly ChartRow[], population: string): ChartRow[] =>
  rows.filter((row) => row["population"] === population);

const SUBJECTS = new Set(["cluster", "inventory-mazowieckie"]);
const PITCH = 5;

/** A mark of its own for each population, as nothing counted here is the same thing: its length
 * along the line, its ends and its height. */
const MARKS_OF: Readonly<Record<Population, readonly [dash: number, cap: string, size: number]>> = {
  records: [0.01, "round", 3.9],
  inventory: [0.01, "square", 3.3],
  poland: [0.01, "square", 3.3],
  europe: [1.1, "butt", 3.2],
};

interface Lot {
  readonly count: number;
  readonly population: Population;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly paint: string;
}

/** Dashed lines in a box, one dash for each thing counted; returns the height they take. */
function marks(group: Drawn, { count, population, x, y, width, paint }: Lot): number {
  const across = Math.floor(width / PITCH);
  const [dash, cap, size] = MARKS_OF[population];
  const lines = Array.from({ length: Math.ceil(count / across) }, (_, line) => {
    const length = (Math.min(across, count - line * across) - 1) * PITCH + dash;
    return `M${x + 2},${y + line * PITCH}h${Number(length.toFixed(2))}`;
  });
  group
    .append("path")
    .attr("d", lines.join(""))
    .attr("fill", "none")
    .attr("stroke", paint)
    .attr("stroke-width", size)
    .attr("stroke-linecap", cap)
    .attr("stroke-dasharray", `${dash} ${Number((PITCH - dash).toFixed(2))}`);
  return lines.length * PITCH;
}

function drawing(input: DrawInput): Element {
  const { document, width, rows, format, locale } = input;
  const narrow = width < NARROW;
  // On a phone the dots stand below their words, else beside them.
  const [left, end] = narrow ? [0, width] : [292, 272];
  const svg = svgRoot(document, width, 0);
  let y = 0;
  for (const population of Object.keys(POPULATIONS) as Population[]) {
    if (y > 0) y += 18;
    writtenText(svg, POPULATIONS[population][locale], { x: 0, y: y + 15, size: 15, weight: 600 });
    svg
      .append("path")
      .attr("d", `M0,${y + 25}H${width}`)
      .attr("stroke", "var(--rule)");
    y += 46;
    for (const row of inPopulation(rows, population)) {
      const subject = SUBJECTS.has(textIn(row, "id"));
      const fill = subject ? "var(--accent)" : "var(--ink)";
      const group = rowMark(svg, rows.indexOf(row));
      const year = numberOrNull(row, "year");
      const count = numberIn(row, "count");
      const name =
        year === null || population === "inventory"
          ? textIn(row, "name")
          : `${textIn(row, "name")}, ${year}`;
      const weight = subject ? 600 : 400;
      writtenText(group, name, { x: 0, y, weight, fill });
      const number = { x: end, y, weight: 600, fill, anchor: "end" } as const;
      writtenText(group, format.number(count), number);
      const paint = subject ? "var(--accent)" : "var(--muted)";
      const place = { x: left, y: narrow ? y + 12 : y - 5, width: width - left };
      const height = marks(group, { count, population, paint, ...place });
      y += narrow ? height + 30 : Math.max(24, height + 14);
    }
  }
  svg.attr("viewBox", `0 0 ${width} ${y - 8}`).attr("height", y - 8);
  return drawnRoot(svg);
}
