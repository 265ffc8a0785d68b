/** What charts draw of diagrams and events fits what these hold. */
import { expect, test } from "vitest";
import type { ChartDefinition } from "../../src/charts/definition/define-chart.ts";
import { charts, chartWith } from "../../src/render/chart/catalogue.ts";
import { drawnDataFaults } from "../../src/render/chart/drawn-data-faults.ts";
import { loadData } from "../../src/schema/load.ts";

const data = loadData();

/** The faults after one chart's definition was changed. */
const changed = (id: string, change: Partial<ChartDefinition>): readonly string[] =>
  drawnDataFaults(
    charts.map((chart) =>
      chart.id === id ? { id, definition: { ...chart.definition, ...change } } : chart,
    ),
    data,
  );

test("every diagram has its chart and every chart its diagram", () => {
  expect(drawnDataFaults(charts, data)).toEqual([]);
});

test("a diagram that no chart draws is named with the chart that is missing", () => {
  const others = charts.filter(({ id }) => id !== "swot");
  expect(drawnDataFaults(others, data)).toEqual([
    'data/diagrams/swot.json: expected src/charts/swot.ts to draw it ("entries: true"), received none; add the chart or remove the file',
  ]);
  expect(changed("swot", { entries: false })).toEqual([
    'data/diagrams/swot.json: expected src/charts/swot.ts to draw it ("entries: true"), received one that does not; add the chart or remove the file',
  ]);
});

test("a chart without the diagram that it draws is named with the file that is missing", () => {
  expect(changed("trust-europe", { entries: true })).toEqual([
    'src/charts/trust-europe.ts: entries: expected data/diagrams/trust-europe.json, received nothing; add the file or take "entries" out',
  ]);
});

test("a chart names every indicator whose numbers its entries or events show", () => {
  const { indicators } = chartWith("swot", "test").definition;
  expect(changed("swot", { indicators: indicators.slice(1) })).toEqual([
    `src/charts/swot.ts: indicators: expected "${indicators[0] ?? ""}", whose numbers it shows, received none; add it`,
  ]);
  expect(changed("policy-timeline", { indicators: ["eu-cluster-counts"] })).toEqual([
    'src/charts/policy-timeline.ts: indicators: expected "clusters-poland-policy-figures", whose numbers it shows, received none; add it',
  ]);
});

test("a chart that counts records says so", () => {
  expect(changed("cluster-counts", { initiatives: false })).toEqual([
    "src/charts/cluster-counts.ts: initiatives: expected true, since it counts records, received nothing; add it",
  ]);
});
