// @ts-nocheck
import type { ChartDefinition } from "../../charts/definition/define-chart.ts";
import type { Chart } from "./payload.ts";
import { unknownId } from "../../schema/message/unknown-id.ts";

// The folder is the list: a new file in src/charts is a new chart, with no other edit.
const files = import.meta.glob<ChartDefinition>("../../charts/*.ts", {
  eager: true,
  import: "default",
});

/** All charts, sorted by id (the name of the file). */
export const charts: readonly Chart[] = Object.entries(files)
  .map(([path, definition]) => ({ id: path.replace(/^.*\/|\.ts$/g, ""), definition }))
  .sort((first, second) => (first.id < second.id ? -1 : 1));

/** The chart with this id. `place` says where the id was written, for the error. */
export function chartWith(id: string, place: string): Chart {
  const chart = charts.find((candidate) => candidate.id === id);
  if (!chart) {
    throw unknownId(
      `${place}: chart`,
      "the id of a chart in src/charts",
      id,
      charts.map((known) => known.id),
      id ? `correct the id or add src/charts/${id}.ts` : "name a chart",
    );
  }
  return chart;
}
