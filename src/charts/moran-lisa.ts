// Longer than 250 lines: the map and the scatterplot of one statistic are drawn together.
import { scaleLinear } from "d3-scale";
import type { Data } from "../schema/load.ts";
import type { Text } from "../schema/text.ts";
import { benjaminiHochberg } from "../stats/benjamini-hochberg.ts";
import { localMorans, type LocalMoran } from "../stats/local-morans.ts";
import { moransITest } from "../stats/morans-i-test.ts";
import { officialNeighbours } from "../stats/official-neighbours.ts";
import { powiatNeighbours } from "../stats/powiat-neighbours.ts";
import { rowStandardisedWeights } from "../stats/spatial-weights.ts";
import { defineUntypedChart, type ChartRow, type DrawInput } from "./definition/define-chart.ts";
import { indicatorValue, territoryIn } from "./rows/indicator-rows.ts";
import { placedLabels } from "./kit/label-placement.ts";
import { towns } from "./maps/map-towns.ts";
import { mazoviaMap, scaleBar, type MazoviaMap } from "./maps/mazovia-map.ts";
import { NARROW } from "./kit/plot-drawing.ts";
import { JOBS_INDICATOR, offFarmQuotient } from "./rows/job-groups.ts";
import { powiatName } from "./maps/powiat-name.ts";
import { numberIn, rowWith, textIn } from "./rows/row-value.ts";
import { paintShapes, type Drawn, drawnRoot, svgRoot } from "./kit/svg-root.ts";

const ENTITIES = "powiat-regon-per-10k-2004-2017";
const WAGES = "powiat-wages-2002-2023";
const LINE = "line";
const WARSAW = "1465";
const LEVEL = 0.05;

type Class = "HH" | "LL" | "HL" | "LH" | "none";

const CLASS_WORDS: Readonly<Record<Class, Text>> = {
  HH: { pl: "wysokie wśród wysokich", en: "high among high" },
  LL: { pl: "niskie wśród niskich", en: "low among low" },
  HL: { pl: "wysokie wśród niskich", en: "high among low" },
  LH: { pl: "niskie wśród wysokich", en: "low among high" },
  none: { pl: "bez wyraźnego skupienia", en: "no clear clustering" },
};

const PAINT: Readonly<Record<Class, readonly [fill: string, opacity: number]>> = {
  HH: ["var(--accent)", 0.9],
  LL: ["var(--sector-industry)", 0.85],
  HL: ["var(--accent)", 0.4],
  LH: ["var(--sector-industry)", 0.4],
  none: ["var(--land)", 1],
};

interface Measure {
  readonly id: string;
  readonly label: Text;
  readonly words: Text;
  readonly decimals: number;
  readonly valueOf: (data: Data, geo: string) => number;
}

const MEASURES: readonly Measure[] = [
  {
    id: "firms",
    label: { pl: "Firmy 2017", en: "Firms 2017" },
    words: {
      pl: "Podmioty w rejestrze REGON na 10 tys. mieszkańców, 2017",
      en: "Entities in the REGON register per 10,000 inhabitants, 2017",
    },
    decimals: 0,
    valueOf: (data, geo) => indicatorValue(data, ENTITIES, geo, 2017),
  },
  {
    id: "wages",
    label: { pl: "Płace 2023", en: "Pay 2023" },
    words: {
      pl: "Przeciętne wynagrodzenie brutto, 2023",
      en: "Average gross pay, 2023",
    },
    decimals: 0,
    valueOf: (data, geo) => indicatorValue(data, WAGES, geo, 2023),
  },
  {
    id: "industry",
    label: { pl: "Przemysł 2017", en: "Industry 2017" },
    words: {
      pl: "Iloraz lokalizacji przemysłu i budownictwa (bez rolnictwa), 2017",
      en: "Location quotient of industry and construction (without agriculture), 2017",
    },
    decimals: 2,
    valueOf: (data, geo) => offFarmQuotient(data, [geo], 2017, "b-f"),
  },
];

export default defineUntypedChart({
  title: ({ rows, view, data, say, format, holding }) => {
    const i = numberIn(rowWith(rows, "geo", LINE), "local_i");
    const p = numberIn(rowWith(rows, "geo", LINE), "p");
    const values = {
      i: format.number(i, 2),
      high: count(rows, "HH"),
    };
    const { id } = measureOf(view?.id ?? "");
    if (id === "firms") {
      return holding(
        p < 0.01 && rowWith(rows, "geo", WARSAW)["class"] === "HH",
        say(
          {
            pl: "Firmy skupiają się w przestrzeni: Warszawa z otoczeniem, razem {high} powiatów, tworzy jedno ognisko",
            en: "Firms cluster in space: Warsaw and its surroundings, {high} powiats in all, form one hot spot",
          },
          values,
        ),
      );
    }
    if (id === "wages") {
      const firms = globalTest(data, measureOf("firms")).observed;
      return holding(
        p < 0.05 && i < firms,
        say(
          {
            pl: "Płace też skupiają się w przestrzeni, ale słabiej niż firmy: I Morana {i} wobec {firms}",
            en: "Pay clusters in space too, but less than firms do: Moran’s I of {i} against {firms}",
          },
          { ...values, firms: format.number(firms, 2) },
        ),
      );
    }
    return holding(
      p > 0.2,
      say(
        {
          pl: "Skupienia przemysłu nie widać: układu powiatów nie da się odróżnić od losowego (I Morana {i})",
          en: "No clustering of industry shows: the pattern of powiats cannot be told from chance (Moran’s I {i})",
        },
        values,
      ),
    );
  },
  subtitle: ({ view, say }) =>
    say(
      {
        pl: "{measure}; na mapie powiaty podobne do sąsiadów, na wykresie powiat i średnia jego sąsiadów w odchyleniach standardowych",
        en: "{measure}; the map shows powiats like their neighbours, the plot a powiat and the mean of its neighbours in standard deviations",
      },
      { measure: say(measureOf(view?.id ?? "").words) },
    ),
  note: ({ rows, say }) => {
    const powiats = rows.filter((row) => row["geo"] !== LINE);
    return say(
      {
        pl: "Barwy: p nie większe niż 0,05 w 999 losowych przetasowaniach (ziarno stałe). Test powtórzono {tests} razy, więc około {chance} wyników może być dziełem przypadku; po poprawce Benjaminiego i Hochberga zostaje {left} z {found}. Sąsiadów spoza województwa nie uwzględniono.",
        en: "Colours: p of at most 0.05 in 999 random permutations (fixed seed). With {tests} tests about {chance} results may be due to chance; after the correction of Benjamini and Hochberg {left} of {found} remain. Neighbours outside the voivodeship are left out.",
      },
      {
        tests: powiats.length,
        chance: Math.round(powiats.length * LEVEL),
        left: powiats.filter((row) => numberIn(row, "q") <= LEVEL).length,
        found: powiats.filter((row) => row["class"] !== "none").length,
      },
    );
  },
  indicators: [ENTITIES, WAGES, JOBS_INDICATOR],
  works: ["moran1950"],
  claims: ["3.9"],
  boundaries: true,
  coverage: { pl: "Województwo mazowieckie", en: "Mazowieckie Voivodeship" },
  key: "geo",
  columns: [
    { key: "geo", label: { pl: "Kod TERYT", en: "TERYT code" }, kind: "code" },
    { key: "name", label: { pl: "Powiat", en: "Powiat" }, kind: "name" },
    { key: "value", label: { pl: "Wartość", en: "Value" }, kind: "number", decimals: 2 },
    { key: "z", label: { pl: "Odchylenie", en: "Deviation" }, kind: "number", decimals: 2 },
    {
      key: "lag",
      label: { pl: "Średnia sąsiadów", en: "Mean of neighbours" },
      kind: "number",
      decimals: 2,
    },
    { key: "local_i", label: { pl: "I Morana", en: "Moran’s I" }, kind: "number", decimals: 2 },
    {
      key: "class",
      label: { pl: "Skupienie", en: "Clustering" },
      kind: "category",
      labels: CLASS_WORDS,
    },
    { key: "p", label: { pl: "p", en: "p" }, kind: "number", decimals: 3 },
    { key: "q", label: { pl: "p po poprawce", en: "p corrected" }, kind: "number", decimals: 3 },
  ],
  views: {
    label: { pl: "Miara", en: "Measure" },
    values: () => MEASURES.map(({ id, label }) => ({ id, label })),
    initial: "firms",
  },
  rows: ({ data, locale, view }) => {
    const measure = measureOf(view);
    const { codes, neighbours } = officialNeighbours(powiatNeighbours(data.boundaries));
    const values = codes.map((geo) => measure.valueOf(data, geo));
    const locals = localMorans(values, rowStandardisedWeights(neighbours));
    const corrected = benjaminiHochberg(locals.map(({ p }) => p));
    const { observed, p } = globalTest(data, measure);
    const powiats = codes.map((geo, index) => {
      const local = locals[index];
      if (!local) throw new Error(`moran-lisa: ${geo}: expected a statistic, found none`);
      return {
        geo,
        name: powiatName(territoryIn(data, geo), locale),
        value: values[index] ?? null,
        ...{ z: local.z, lag: local.lag, local_i: local.localI, class: classOf(local) },
        ...{ p: local.p, q: corrected[index] ?? null },
      };
    });
    return [
      ...powiats.sort((first, second) => second.z - first.z),
      {
        geo: LINE,
        name: locale === "pl" ? "Całe województwo" : "Whole voivodeship",
        ...{ value: null, z: null, lag: null, local_i: observed, class: null, p, q: null },
      },
    ];
  },
  summary: ({ rows, view, say, format }) => {
    const line = rowWith(rows, "geo", LINE);
    const p = numberIn(line, "p");
    return say(
      {
        pl: "Mapa i wykres rozrzutu {count} powiatów. {measure}. I Morana {i} (p {p}). Wysokie wśród wysokich: {hh}; niskie wśród niskich: {ll}; wysokie wśród niskich: {hl}; niskie wśród wysokich: {lh}.",
        en: "Map and scatterplot of {count} powiats. {measure}. Moran’s I {i} (p {p}). High among high: {hh}; low among low: {ll}; high among low: {hl}; low among high: {lh}.",
      },
      {
        count: rows.length - 1,
        measure: say(measureOf(view?.id ?? "").words),
        i: format.number(numberIn(line, "local_i"), 2),
        p: p < 0.01 ? say({ pl: "poniżej 0,01", en: "below 0.01" }) : format.number(p, 2),
        ...{ hh: count(rows, "HH"), ll: count(rows, "LL") },
        ...{ hl: count(rows, "HL"), lh: count(rows, "LH") },
      },
    );
  },
  draw: (input) => {
    const { document, data, width } = input;
    const narrow = width < NARROW;
    const mapWidth = narrow ? width : 410;
    const map = mazoviaMap(data, 2, 6, mapWidth - 8);
    const size = narrow ? width : width - mapWidth - 24;
    const top = narrow ? map.bottom + 60 : 30;
    const height = narrow ? top + size + 40 : Math.max(map.bottom + 24, top + size + 40);
    const svg = svgRoot(document, width, Math.ceil(height));
    drawMap(svg, map, input, mapWidth);
    paintShapes(svg, scaleBar(map, 6, map.bottom - 8));
    drawScatter(svg, input, { left: narrow ? 0 : mapWidth + 24, top, size });
    return drawnRoot(svg);
  },
});

function drawMap(
  svg: Drawn<SVGSVGElement>,
  map: MazoviaMap,
  input: DrawInput,
  right: number,
): void {
  const { rows } = input;
  const group = svg.append("g").attr("stroke", "var(--border)").attr("stroke-width", 1);
  for (const powiat of map.powiats) {
    const index = rows.findIndex((row) => row["geo"] === powiat.id);
    const [fill, opacity] = PAINT[rows[index]?.["class"] as Class];
    group
      .append("path")
      .attr("d", map.pathOf(powiat))
      .attr("fill", fill)
      .attr("fill-opacity", opacity)
      .attr("data-row", index)
      .attr("data-mark", "");
  }
  svg
    .append("path")
    .attr("d", map.pathOf(map.outline))
    .attr("fill", "none")
    .attr("stroke", "var(--muted)")
    .attr("pointer-events", "none");
  paintShapes(svg, [towns(map, input, right)]);
}

interface Square {
  readonly left: number;
  readonly top: number;
  readonly size: number;
}

/** The Moran scatterplot: its quadrants are the key of the map's colours (over 60 lines). */
function drawScatter(
  svg: Drawn<SVGSVGElement>,
  { rows, data, locale, format, say }: DrawInput,
  { left, top, size }: Square,
): void {
  const powiats = rows.filter((row) => row["geo"] !== LINE);
  const zs = powiats.map((row) => numberIn(row, "z"));
  const lags = powiats.map((row) => numberIn(row, "lag"));
  const x = scaleLinear([Math.min(-1.9, ...zs) - 0.2, Math.max(...zs) + 0.3], [left, left + size]);
  const y = scaleLinear([Math.min(...lags) - 0.55, Math.max(...lags) + 0.55], [top + size, top]);
  const [right, bottom] = [left + size, top + size];
  const text = (words: string, at: readonly [number, number], anchor: string, fill: string) =>
    svg
      .append("text")
      .attr("x", at[0].toFixed(1))
      .attr("y", at[1].toFixed(1))
      .attr("text-anchor", anchor)
      .attr("font-size", 13)
      .attr("fill", fill)
      .text(words);
  svg
    .append("path")
    .attr("d", `M${left},${y(0).toFixed(1)}H${right}M${x(0).toFixed(1)},${top + 20}V${bottom - 22}`)
    .attr("stroke", "var(--muted)");
  const quadrants: readonly [Class, readonly [number, number], string][] = [
    ["HH", [right, top + 12], "end"],
    ["LH", [left, top + 12], "start"],
    ["HL", [right, bottom - 6], "end"],
    ["LL", [left, bottom - 6], "start"],
  ];
  for (const [name, at, anchor] of quadrants) {
    const own = name === "HH" || name === "HL" ? "var(--accent)" : "var(--sector-industry)";
    text(`${say(CLASS_WORDS[name])}: ${count(rows, name)}`, at, anchor, own);
  }
  text(
    locale === "pl" ? "średnia sąsiadów ↑" : "mean of the neighbours ↑",
    [x(0), top - 10],
    "middle",
    "var(--faint)",
  );
  text(locale === "pl" ? "powiat →" : "powiat →", [right, bottom + 22], "end", "var(--faint)");
  const line = rows.findIndex((row) => row["geo"] === LINE);
  const i = numberIn(rowWith(rows, "geo", LINE), "local_i");
  const [from, to] = [Math.min(...zs), Math.max(...zs)];
  svg
    .append("path")
    .attr(
      "d",
      `M${x(from).toFixed(1)},${y(i * from).toFixed(1)}L${x(to).toFixed(1)},${y(i * to).toFixed(1)}`,
    )
    .attr("stroke", "var(--ink)")
    .attr("stroke-width", 1.6)
    .attr("data-row", line)
    .attr("data-mark", "");
  text(
    `${locale === "pl" ? "Nachylenie: I Morana" : "Slope: Moran’s I"} ${format.number(i, 2)}`,
    [left, bottom + 22],
    "start",
    "var(--ink)",
  )
    .attr("data-row", line)
    .attr("font-weight", 600);
  // Hollow dots first: what the colours tell must not lie below them.
  const hollowFirst = rows
    .map((row, index) => ({ row, index, isNone: row["class"] === "none" }))
    .filter(({ row }) => row["geo"] !== LINE)
    .toSorted((first, second) => Number(second.isNone) - Number(first.isNone));
  for (const { row, index, isNone } of hollowFirst) {
    const [fill, opacity] = PAINT[row["class"] as Class];
    svg
      .append("circle")
      .attr("cx", x(numberIn(row, "z")).toFixed(1))
      .attr("cy", y(numberIn(row, "lag")).toFixed(1))
      .attr("r", 5)
      .attr("fill", isNone ? "var(--paper)" : fill)
      .attr("fill-opacity", opacity)
      .attr("stroke", isNone ? "var(--muted)" : fill)
      .attr("data-row", index);
  }
  const wishes = powiats
    .filter((row) => row["geo"] === WARSAW || row["class"] === "HL" || row["class"] === "LH")
    .map((row) => ({
      text: territoryIn(data, textIn(row, "geo")).name[locale],
      x: x(numberIn(row, "z")),
      y: y(numberIn(row, "lag")),
      ...{ gap: 8, size: 13, bold: row["geo"] === WARSAW, needed: row["geo"] === WARSAW },
    }));
  const dots = powiats.map((row) => {
    const [cx, cy] = [x(numberIn(row, "z")), y(numberIn(row, "lag"))];
    return { left: cx - 5, right: cx + 5, top: cy - 5, bottom: cy + 5 };
  });
  const frame = { left, top: top + 18, right, bottom: bottom - 20 };
  for (const label of placedLabels(wishes, dots, frame)) {
    const index = rows.findIndex(
      (row) =>
        row["geo"] !== LINE && territoryIn(data, textIn(row, "geo")).name[locale] === label.text,
    );
    text(label.text, [label.labelX, label.labelY], label.anchor, "var(--ink)")
      .attr("class", label.bold ? "halo strong" : "halo")
      .attr("data-row", index);
  }
}

function measureOf(view: string): Measure {
  const measure = MEASURES.find(({ id }) => id === view);
  if (!measure) throw new Error(`src/charts/moran-lisa.ts: expected a measure, received "${view}"`);
  return measure;
}

function classOf({ quadrant, p }: LocalMoran): Class {
  return p <= LEVEL ? quadrant : "none";
}

function count(rows: readonly ChartRow[], name: Class): number {
  return rows.filter((row) => row["class"] === name).length;
}

function globalTest(data: Data, measure: Measure) {
  const { codes, neighbours } = officialNeighbours(powiatNeighbours(data.boundaries));
  return moransITest(
    codes.map((geo) => measure.valueOf(data, geo)),
    rowStandardisedWeights(neighbours),
  );
}
