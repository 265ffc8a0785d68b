import { extent } from "d3-array";
import { scaleLinear, scaleQuantize, type ScaleQuantize } from "d3-scale";
import type { Data } from "../schema/load.ts";
import type { Territory } from "../schema/territory.ts";
import type { Locale } from "../schema/text.ts";
import { defineChart, type ChartRow, type DrawInput, type View } from "./parts/define-chart.ts";
import { holding } from "./parts/holding.ts";
import { indicatorIn, indicatorRows, territoryIn } from "./parts/indicator-rows.ts";
import { placedLabels } from "./parts/label-placement.ts";
import { drawScaleBar, mazoviaMap, type MazoviaMap } from "./parts/mazovia-map.ts";
import { NARROW } from "./parts/plot-drawing.ts";
import { numberIn, textIn } from "./parts/row-value.ts";
import { svgRoot, type Drawn } from "./parts/svg-root.ts";

const INDICATOR = "turnout-powiat-mazowieckie";
const STEPS = ["var(--step-1)", "var(--step-2)", "var(--step-3)", "var(--step-4)", "var(--step-5)"];
// Towns that orient a reader, the most important first: a label without room is left out.
const TOWNS = ["warszawa", "radom", "plock", "siedlce", "ostroleka", "ciechanow"];
const WARSAW = "1465";
const LIPSKO = "1409";

export default defineChart({
  title: ({ rows, say, format }) => {
    const [first, last] = ends(rows);
    return holding(
      first["geo"] === WARSAW && last["geo"] === LIPSKO,
      "src/charts/turnout-powiats.ts: title",
      say(
        {
          pl: "Najczęściej głosuje Warszawa, najrzadziej powiat lipski: dzieli je {gap} punktu",
          en: "Warsaw votes most, Lipsko County least: they are {gap} points apart",
        },
        { gap: format.number(numberIn(first, "value") - numberIn(last, "value"), 1) },
      ),
    );
  },
  subtitle: ({ view, say }) =>
    say(
      {
        pl: "Frekwencja w powiatach Mazowsza, {election}; ważne karty do głosowania na 100 uprawnionych",
        en: "Turnout in the powiats of Mazovia, {election}; valid ballot papers per 100 eligible voters",
      },
      { election: view ? electionWords(view, say) : "" },
    ),
  note: {
    pl: "Warszawa bez głosów oddanych za granicą i na statkach. Przedziały barw są wyznaczone osobno dla każdych wyborów.",
    en: "Warsaw without votes cast abroad and on ships. Colour classes are set for each election on its own.",
  },
  indicators: [INDICATOR],
  boundaries: true,
  coverage: { pl: "Województwo mazowieckie", en: "Mazowieckie Voivodeship" },
  key: "geo",
  columns: [
    { key: "geo", label: { pl: "Kod TERYT", en: "TERYT code" }, kind: "code" },
    { key: "name", label: { pl: "Powiat", en: "Powiat" }, kind: "name" },
    { key: "year", label: { pl: "Rok", en: "Year" }, kind: "code" },
    { key: "election", label: { pl: "Wybory", en: "Election" }, kind: "code" },
    {
      key: "value",
      label: { pl: "Frekwencja", en: "Turnout" },
      unit: { pl: "%", en: "%" },
      kind: "number",
      decimals: 1,
    },
    { key: "rank", label: { pl: "Miejsce", en: "Rank" }, kind: "number", decimals: 0 },
    {
      key: "n",
      label: { pl: "Uprawnieni", en: "Eligible voters" },
      kind: "number",
      decimals: 0,
    },
  ],
  views: {
    label: { pl: "Wybory", en: "Election" },
    values: electionViews,
    initial: "sejm-2023",
  },
  rows: ({ data, locale, view }) => {
    const { series, year } = electionOf(view);
    return indicatorRows(indicatorIn(data, INDICATOR), year, series)
      .toSorted((first, second) => (second.value ?? 0) - (first.value ?? 0))
      .map((row, index) => ({
        geo: row.geo,
        name: nameOf(territoryIn(data, row.geo), locale),
        year,
        election: series,
        value: row.value,
        rank: index + 1,
        n: row.n ?? null,
      }));
  },
  summary: ({ rows, view, say, format }) => {
    const [first, last] = ends(rows);
    const middle = numberIn(rows[Math.floor(rows.length / 2)] ?? first, "value");
    return say(
      {
        pl: "Mapa i ranking {count} powiatów, {election}. Najwyższa frekwencja: {first}, {high}; najniższa: {last}, {low}. Połowa powiatów nie przekracza {middle}.",
        en: "Map and ranking of {count} powiats, {election}. Highest turnout: {first}, {high}; lowest: {last}, {low}. Half of the powiats stay at or below {middle}.",
      },
      {
        count: rows.length,
        election: view ? electionWords(view, say) : "",
        first: textIn(first, "name"),
        last: textIn(last, "name"),
        high: format.percent(numberIn(first, "value"), 1),
        low: format.percent(numberIn(last, "value"), 1),
        middle: format.percent(middle, 1),
      },
    );
  },
  draw: (input) => {
    const { document, data, width, rows } = input;
    const narrow = width < NARROW;
    const rowHeight = narrow ? 18 : 14.6;
    const mapWidth = narrow ? width : 500;
    const map = mazoviaMap(data, 2, 6, mapWidth - 8);
    const listTop = narrow ? map.bottom + 58 : 40;
    const height = Math.max(map.bottom + 34, listTop + rows.length * rowHeight + 6);
    const svg = svgRoot(document, width, Math.ceil(height));
    const values = rows.map((row) => numberIn(row, "value"));
    const [low = 0, high = 100] = extent(values);
    const colour = scaleQuantize<string>().domain([low, high]).range(STEPS);
    drawPowiats(svg, map, rows, colour);
    drawTowns(svg, map, input, mapWidth);
    drawScaleBar(svg, map, 6, map.bottom - 8);
    drawRanking(svg, input, {
      left: narrow ? 0 : 520,
      top: listTop,
      right: width,
      rowHeight,
      colour,
      size: 13,
    });
    const root = svg.node();
    if (!root) throw new Error("src/charts/turnout-powiats.ts: expected a drawing");
    return root;
  },
});

/** A county needs the word in Polish, where its name alone is an adjective. */
function nameOf({ name, fullName, kind }: Territory, locale: Locale): string {
  return (kind === "land" && locale === "pl" && fullName ? fullName : name)[locale];
}

function electionViews(data: Data): readonly View[] {
  const seen = new Map<string, View>();
  for (const row of indicatorIn(data, INDICATOR).rows) {
    const id = `${row.series ?? ""}-${row.year}`;
    const president = row.series === "president-round-2";
    seen.set(id, {
      id,
      label: president
        ? { pl: `Prezydent ${row.year}`, en: `President ${row.year}` }
        : { pl: `Sejm ${row.year}`, en: `Sejm ${row.year}` },
    });
  }
  return [...seen.values()].sort(
    (first, second) => electionOf(first.id).year - electionOf(second.id).year,
  );
}

function electionOf(view: string): { series: string; year: number } {
  const cut = view.lastIndexOf("-");
  return { series: view.slice(0, cut), year: Number(view.slice(cut + 1)) };
}

function electionWords(view: View, say: DrawInput["say"]): string {
  const { series, year } = electionOf(view.id);
  return series === "sejm"
    ? say({ pl: "wybory do Sejmu w {year} roku", en: "Sejm election of {year}" }, { year })
    : say(
        {
          pl: "druga tura wyborów prezydenckich w {year} roku",
          en: "presidential run-off of {year}",
        },
        { year },
      );
}

function ends(rows: readonly ChartRow[]): [ChartRow, ChartRow] {
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last) throw new Error("src/charts/turnout-powiats.ts: expected rows, found none");
  return [first, last];
}

function drawPowiats(
  svg: Drawn<SVGSVGElement>,
  map: MazoviaMap,
  rows: readonly ChartRow[],
  colour: ScaleQuantize<string>,
): void {
  const group = svg.append("g").attr("stroke", "var(--border)").attr("stroke-width", 1);
  for (const powiat of map.powiats) {
    const index = rows.findIndex((row) => row["geo"] === powiat.id);
    const row = rows[index];
    const path = group.append("path").attr("d", map.pathOf(powiat));
    if (!row) path.attr("fill", "var(--land)");
    else
      path
        .attr("fill", colour(numberIn(row, "value")))
        .attr("data-row", index)
        .attr("data-mark", "");
  }
  svg
    .append("path")
    .attr("d", map.pathOf(map.outline))
    .attr("fill", "none")
    .attr("stroke", "var(--muted)")
    .attr("pointer-events", "none");
}

function drawTowns(
  svg: Drawn<SVGSVGElement>,
  map: MazoviaMap,
  { data, locale }: DrawInput,
  mapWidth: number,
): void {
  const group = svg.append("g").attr("pointer-events", "none");
  const wishes = TOWNS.map((id) => {
    const place = data.places.get(id);
    if (!place) throw new Error(`data/places.json: ${id}: expected a place, found none; add it`);
    const [x, y] = map.at(place.lon, place.lat);
    const bold = place.role === "voivodeship-capital";
    return { text: place.name[locale], x, y, gap: 5, size: 13, bold, needed: bold };
  });
  const frame = { left: 0, top: 0, right: mapWidth, bottom: map.bottom };
  for (const label of placedLabels(wishes, [], frame)) {
    group
      .append("circle")
      .attr("cx", label.x.toFixed(1))
      .attr("cy", label.y.toFixed(1))
      .attr("r", 2.2)
      .attr("fill", "var(--ink)")
      .attr("stroke", "var(--paper)");
    group
      .append("text")
      .attr("class", label.bold ? "halo strong" : "halo")
      .attr("font-size", label.size)
      .attr("x", label.labelX.toFixed(1))
      .attr("y", label.labelY.toFixed(1))
      .attr("text-anchor", label.anchor)
      .text(label.text);
  }
}

interface RankingBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly rowHeight: number;
  readonly size: number;
  readonly colour: ScaleQuantize<string>;
}

function drawRanking(svg: Drawn<SVGSVGElement>, input: DrawInput, box: RankingBox): void {
  const { rows, format } = input;
  const { left, top, right, rowHeight, size, colour } = box;
  const start = left + size * (input.locale === "pl" ? 10.6 : 13.5);
  const [low, high] = colour.domain();
  const x = scaleLinear([low, high], [start, right - 46]);
  drawKey(svg, x, top - 22, input, colour);
  rows.forEach((row, index) => {
    const value = numberIn(row, "value");
    const y = top + (index + 0.5) * rowHeight;
    const extreme = index === 0 || index === rows.length - 1;
    const group = svg.append("g").attr("data-row", index);
    group
      .append("text")
      .attr("x", start - 12)
      .attr("y", y + size * 0.34)
      .attr("text-anchor", "end")
      .attr("font-size", size)
      .attr("class", extreme ? "accent" : "quiet")
      .text(territoryIn(input.data, textIn(row, "geo")).name[input.locale]);
    group
      .append("path")
      .attr("d", `M${start},${y.toFixed(1)}H${x(value).toFixed(1)}`)
      .attr("stroke", "var(--rule)");
    group
      .append("circle")
      .attr("cx", x(value).toFixed(1))
      .attr("cy", y.toFixed(1))
      .attr("r", 4.6)
      .attr("fill", colour(value))
      .attr("stroke", "var(--soft)")
      .attr("stroke-width", 0.6);
    group
      .append("text")
      .attr("x", (x(value) + 9).toFixed(1))
      .attr("y", y + size * 0.34)
      .attr("font-size", size)
      .attr("class", extreme ? "accent" : "quiet")
      .text(format.number(value, 1));
  });
}

/** The colour classes as a band over the ranking's axis, with their limits. */
function drawKey(
  svg: Drawn<SVGSVGElement>,
  x: (value: number) => number,
  y: number,
  { format }: DrawInput,
  colour: ScaleQuantize<string>,
): void {
  const [low, high] = colour.domain();
  const limits = [low, ...colour.thresholds(), high];
  const key = svg.append("g");
  STEPS.forEach((step, index) => {
    const from = x(limits[index] ?? low);
    const to = x(limits[index + 1] ?? high);
    key
      .append("rect")
      .attr("x", from.toFixed(1))
      .attr("y", y)
      .attr("width", (to - from).toFixed(1))
      .attr("height", 7)
      .attr("fill", step);
  });
  limits.forEach((limit, index) => {
    const last = index === limits.length - 1;
    key
      .append("text")
      .attr("class", "axis")
      .attr("font-size", 13)
      .attr("x", x(limit).toFixed(1))
      .attr("y", y - 5)
      .attr("text-anchor", "middle")
      .text(last ? format.percent(limit) : format.number(limit));
  });
}
