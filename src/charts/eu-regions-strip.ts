// One drawing in one file: the swarm, its marked regions and their words (over 250 lines).
import { descending, rank } from "d3-array";
import { scaleLinear } from "d3-scale";
import { median } from "../stats/median.ts";
import { defineUntypedChart, type ChartRow } from "./definition/define-chart.ts";
import { indicatorIn, indicatorRows, territoryIn } from "./rows/indicator-rows.ts";
import { NARROW } from "./kit/plot-drawing.ts";
import { numberIn, rowWith, textIn } from "./rows/row-value.ts";
import { drawnRoot, svgRoot } from "./kit/svg-root.ts";
import { writtenText } from "./kit/written-text.ts";

const INDICATOR = "nuts2-gdp-pps-index-2000-2023";
const YEAR = 2023;
const CAPITAL = "PL91";
const REST = "PL92";
const EU = 100;

/** Eurostat writes Greece as EL, the ISO code of the country is GR. */
const countryOf = (geo: string): string => (geo.startsWith("EL") ? "GR" : geo.slice(0, 2));
const isPolish = (row: ChartRow): boolean => textIn(row, "geo").startsWith("PL");
/** An Irish region has no name in Polish: the highest region goes by its country and code. */
const codedName = (row: ChartRow): string => `${textIn(row, "country")} (${textIn(row, "geo")})`;
const isSubject = (row: ChartRow): boolean => row["geo"] === CAPITAL || row["geo"] === REST;

export default defineUntypedChart({
  title: ({ rows, say, holding }) => {
    const place = (geo: string): number => numberIn(rowWith(rows, "geo", geo), "rank");
    return holding(
      place(CAPITAL) * 10 < rows.length && place(REST) * 3 > rows.length * 2,
      say(
        {
          pl: "Pod względem PKB na mieszkańca region Warszawy jest {capital}., a reszta Mazowsza {rest}. wśród {count} regionów Unii",
          en: "By GDP per head Warsaw’s region is number {capital} of the EU’s {count} regions, and the rest of Mazovia number {rest}",
        },
        { count: rows.length, capital: place(CAPITAL), rest: place(REST) },
      ),
    );
  },
  subtitle: {
    pl: "PKB na mieszkańca według parytetu siły nabywczej w regionach NUTS 2, 2023, średnia UE-27 = 100; każdy punkt to region",
    en: "GDP per head in purchasing power in NUTS 2 regions, 2023, EU-27 average = 100; each dot is a region",
  },
  note: ({ rows, say }) => {
    const rest = rowWith(rows, "geo", REST);
    const ties = rows.filter((row) => row["value"] === rest["value"]).length - 1;
    return say(
      {
        pl: "Wartości zaokrąglone; miejsce {place} mazowiecki regionalny dzieli z {ties} innymi regionami. PKB na mieszkańca stolic zawyżają dojeżdżający do pracy, a wszędzie mierzy on wytwarzanie, nie dochód mieszkańców.",
        en: "Rounded values; Mazovian regional shares rank {place} with {ties} other regions. Commuters raise GDP per head in capitals, and everywhere it measures output, not what residents earn.",
      },
      { place: numberIn(rest, "rank"), ties },
    );
  },
  indicators: [INDICATOR],
  coverage: { pl: "Regiony NUTS 2 Unii Europejskiej", en: "NUTS 2 regions of the European Union" },
  key: "geo",
  columns: [
    { key: "geo", label: { pl: "Kod NUTS", en: "NUTS code" }, kind: "code" },
    { key: "name", label: { pl: "Region", en: "Region" }, kind: "name" },
    { key: "country", label: { pl: "Państwo", en: "Country" }, kind: "text" },
    {
      key: "value",
      label: { pl: "PKB na mieszkańca (UE = 100)", en: "GDP per head (EU = 100)" },
      kind: "number",
      decimals: 0,
    },
    // The table is in the order of ranks; the number itself is for files and sentences.
    { key: "rank", label: { pl: "Miejsce", en: "Rank" }, kind: "code", numeric: true },
  ],
  rows: ({ data, locale }) => {
    const regions = indicatorRows(indicatorIn(data, INDICATOR), YEAR).flatMap(({ geo, value }) =>
      value !== null && territoryIn(data, geo).level === "nuts2" ? [{ geo, value }] : [],
    );
    const sorted = regions.toSorted(
      (first, second) => second.value - first.value || (first.geo < second.geo ? -1 : 1),
    );
    // Equal values share the place of the first of them.
    const ranks = rank(
      sorted.map(({ value }) => value),
      descending,
    );
    return sorted.map(({ geo, value }, index) => ({
      geo,
      name: territoryIn(data, geo).name[locale],
      country: territoryIn(data, countryOf(geo)).name[locale],
      value,
      rank: (ranks[index] ?? Number.NaN) + 1,
    }));
  },
  summary: ({ rows, say, format }) => {
    const value = (geo: string): string =>
      format.number(numberIn(rowWith(rows, "geo", geo), "value"));
    const [first, last] = [rows[0], rows.at(-1)];
    const polish = rows.filter((row) => isPolish(row) && !isSubject(row));
    const values = polish.map((row) => numberIn(row, "value"));
    return say(
      {
        pl: "Wykres punktowy {count} regionów Unii. Warszawski stołeczny: {capital}, mazowiecki regionalny: {rest}; mediana regionów: {middle}. Najwyższa wartość: {first}, {high}; najniższa: {last}, {low}. Pozostałe regiony Polski, {polish}, leżą między {from} a {to}.",
        en: "Dot plot of {count} EU regions. Warsaw capital region: {capital}, Mazovian regional: {rest}; median of the regions: {middle}. Highest value: {first}, {high}; lowest: {last}, {low}. The {polish} other Polish regions lie between {from} and {to}.",
      },
      {
        count: rows.length,
        capital: value(CAPITAL),
        rest: value(REST),
        middle: format.number(median(rows.map((row) => numberIn(row, "value")))),
        first: first ? codedName(first) : "",
        high: first ? format.number(numberIn(first, "value")) : "",
        last: last ? textIn(last, "name") : "",
        low: last ? format.number(numberIn(last, "value")) : "",
        polish: polish.length,
        from: format.number(Math.min(...values)),
        to: format.number(Math.max(...values)),
      },
    );
  },
  draw: ({ rows, width, document, format, say }) => {
    const narrow = width < NARROW;
    const radius = narrow ? 3.1 : 6;
    const step = radius * 2 + 0.6;
    const x = scaleLinear()
      .domain([20, 250])
      .range([radius + 2, width - radius - 8]);
    const offsets = swarm(
      rows.map((row) => x(numberIn(row, "value"))),
      step,
    );
    giveTop(rows, offsets);
    const reach = Math.max(...offsets.map(Math.abs));
    const top = narrow ? 104 : 84;
    const middle = top + reach + radius;
    const foot = middle + reach + radius + 8;
    const svg = svgRoot(document, width, Math.ceil(foot + 58));
    for (const tick of [50, EU, 150, 200, 250]) {
      svg
        .append("path")
        .attr("d", `M${x(tick).toFixed(1)},${top - 6}V${foot}`)
        .attr("stroke", tick === EU ? "var(--ink)" : "var(--rule)")
        .attr("stroke-dasharray", tick === EU ? "2 3" : null);
      writtenText(svg, format.number(tick), {
        x: tick === 250 ? x(tick) + 6 : x(tick),
        y: foot + 18,
        size: 13,
        fill: "var(--faint)",
        anchor: tick === 250 ? "end" : "middle",
      });
    }
    // On a phone in two lines, clear of the capital's.
    writtenText(svg, say({ pl: "średnia Unii", en: "EU average" }), {
      x: x(EU) + 6,
      y: top + 4,
      ...(narrow ? { width: 60, leading: 1.15 } : {}),
      size: 13,
      fill: "var(--soft)",
    });
    // The marked regions come last, over the others.
    const weight = (row: ChartRow): number => (isSubject(row) ? 2 : isPolish(row) ? 1 : 0);
    const order = rows
      .map((row, index) => ({ row, index }))
      .sort((first, second) => weight(first.row) - weight(second.row));
    const crowd = svg.append("g").attr("fill", "var(--muted)").attr("fill-opacity", 0.55);
    for (const { row, index } of order) {
      // In whole pixels, and coarser downwards: half the bytes, and nobody sees it.
      const [cx, cy] = [Math.round(x(numberIn(row, "value"))), middle + (offsets[index] ?? 0)];
      if (weight(row) === 0) {
        crowd
          .append("circle")
          .attr("data-row", index)
          .attr("data-mark", "")
          .attr("cx", cx)
          .attr("cy", narrow ? Math.round(cy / 2) * 2 : Math.round(cy / 3) * 3)
          .attr("r", narrow ? 3 : 5);
        continue;
      }
      const group = svg.append("g").attr("data-row", index).attr("data-mark", "");
      if (isSubject(row)) {
        const isCapital = row["geo"] === CAPITAL;
        const labelY = isCapital ? 18 : narrow ? 58 : 18;
        group
          .append("path")
          .attr("d", `M${cx.toFixed(1)},${labelY + 26}V${cy.toFixed(1)}`)
          .attr("stroke", "var(--accent)");
        const anchor = isCapital ? "start" : narrow ? "start" : "end";
        const from = isCapital ? cx - 8 : narrow ? 0 : cx + 8;
        writtenText(group, textIn(row, "name"), {
          x: from,
          y: labelY,
          weight: 600,
          fill: "var(--accent)",
          anchor,
        });
        writtenText(
          group,
          say(
            { pl: "{value}, miejsce {rank}", en: "{value}, rank {rank}" },
            { value: numberIn(row, "value"), rank: numberIn(row, "rank") },
          ),
          { x: from, y: labelY + 18, fill: "var(--accent)", anchor },
        );
      }
      group
        .append("circle")
        .attr("cx", cx.toFixed(1))
        .attr("cy", cy.toFixed(1))
        .attr("r", isSubject(row) ? radius + (narrow ? 0.8 : 1.6) : radius)
        .attr(
          "fill",
          row["geo"] === REST ? "var(--paper)" : isSubject(row) ? "var(--accent)" : "var(--ink)",
        )
        .attr("stroke", isSubject(row) ? "var(--accent)" : null)
        .attr("stroke-width", isSubject(row) ? 2.2 : null);
    }
    // The ends of the scale are named beside their dots, the other Polish regions by their span.
    const [first, last] = [rows[0], rows.at(-1)];
    const valueIn = (row: ChartRow): string => format.number(numberIn(row, "value"));
    if (last && !narrow) {
      writtenText(svg, `${textIn(last, "name")} ${valueIn(last)}`, {
        x: 0,
        y: middle - 16,
        size: 13,
        fill: "var(--soft)",
      });
    }
    if (first) {
      writtenText(svg, `${codedName(first)} ${valueIn(first)}`, {
        x: Math.min(width, x(numberIn(first, "value")) + 8),
        y: middle + 34,
        size: 13,
        fill: "var(--soft)",
        anchor: "end",
      });
    }
    const others = rows.filter((row) => isPolish(row) && !isSubject(row));
    const values = others.map((row) => numberIn(row, "value"));
    const [low, high] = [Math.min(...values), Math.max(...values)];
    const bracket = foot + 28;
    svg
      .append("path")
      .attr("d", `M${x(low).toFixed(1)},${bracket.toFixed(1)}v5H${x(high).toFixed(1)}v-5`)
      .attr("fill", "none")
      .attr("stroke", "var(--ink)");
    writtenText(
      svg,
      say(
        { pl: "pozostałe regiony Polski, {span}", en: "other Polish regions, {span}" },
        { span: format.range(low, high) },
      ),
      { x: narrow ? x(low) - 8 : x(low), y: bracket + 22, size: 13, weight: 600 },
    );
    return drawnRoot(svg);
  },
});

/** Distances from the middle line at which circles `step` wide, sorted by place, do not overlap. */
function swarm(places: readonly number[], step: number): number[] {
  const offsets: number[] = [];
  places.forEach((place, index) => {
    const near = offsets
      .map((offset, other) => ({ offset, distance: Math.abs((places[other] ?? 0) - place) }))
      .filter(({ distance }) => distance < step);
    const candidates = [
      0,
      ...near.flatMap(({ offset, distance }) => {
        const rise = Math.sqrt(step ** 2 - distance ** 2);
        return [offset + rise, offset - rise];
      }),
    ].sort((first, second) => Math.abs(first) - Math.abs(second) || first - second);
    offsets[index] =
      candidates.find((candidate) =>
        near.every(
          ({ offset, distance }) => (candidate - offset) ** 2 + distance ** 2 >= step ** 2 - 1e-6,
        ),
      ) ?? 0;
  });
  return offsets;
}

/** Exchanges, in `offsets`, the regional rest's place with the highest of its equals, for its line. */
function giveTop(rows: readonly ChartRow[], offsets: number[]): void {
  const own = rows.findIndex((row) => row["geo"] === REST);
  const equals = rows.flatMap((row, index) =>
    row["value"] === rows[own]?.["value"] ? [index] : [],
  );
  const top = equals.reduce(
    (best, index) => ((offsets[index] ?? 0) < (offsets[best] ?? 0) ? index : best),
    own,
  );
  [offsets[own], offsets[top]] = [offsets[top] ?? 0, offsets[own] ?? 0];
}
