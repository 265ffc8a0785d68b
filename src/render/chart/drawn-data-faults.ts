import { timelineEvents } from "../../charts/rows/timeline-events.ts";
import type { Data } from "../../schema/load.ts";
import type { Quantity } from "../../schema/quantity.ts";
import type { Chart } from "./payload.ts";

/**
 * Returns what does not fit between charts and the diagrams and events that they draw, one line
 * each: one without the other, and an indicator whose number is shown and whose source is not.
 */
export function drawnDataFaults(charts: readonly Chart[], data: Data): readonly string[] {
  const drawing = new Set(
    charts.filter(({ definition }) => definition.entries).map(({ id }) => id),
  );
  return [
    ...[...data.diagrams.keys()]
      .filter((id) => !drawing.has(id))
      .map((id) => {
        const chart = `src/charts/${id}.ts`;
        const received = charts.some((other) => other.id === id) ? "one that does not" : "none";
        return `data/diagrams/${id}.json: expected ${chart} to draw it ("entries: true"), received ${received}; add the chart or remove the file`;
      }),
    ...[...drawing]
      .filter((id) => !data.diagrams.has(id))
      .map(
        (id) =>
          `src/charts/${id}.ts: entries: expected data/diagrams/${id}.json, received nothing; add the file or take "entries" out`,
      ),
    ...charts.flatMap((chart) => sourceFaults(chart, data)),
  ];
}

/** The indicators and records whose numbers a chart shows have to be named by it. */
function sourceFaults({ id, definition }: Chart, data: Data): string[] {
  const { entries, events, indicators, initiatives } = definition;
  const shown: readonly { readonly numbers?: Readonly<Record<string, Quantity>> | undefined }[] = [
    ...(entries ? (data.diagrams.get(id)?.entries ?? []) : []),
    ...(events ? timelineEvents(data, events) : []),
  ];
  const quantities = shown.flatMap(({ numbers }) => Object.values(numbers ?? {}));
  const missing = new Set(
    quantities.flatMap(indicatorsOf).filter((of) => !indicators.includes(of)),
  );
  const counted = quantities.some((quantity) => quantity.initiatives !== undefined);
  return [
    ...[...missing].map(
      (indicator) =>
        `src/charts/${id}.ts: indicators: expected "${indicator}", whose numbers it shows, received none; add it`,
    ),
    ...(counted && !initiatives
      ? [
          `src/charts/${id}.ts: initiatives: expected true, since it counts records, received nothing; add it`,
        ]
      : []),
  ];
}

function indicatorsOf(quantity: Quantity): string[] {
  const { cell, difference, ratio, highest, total, falling, variation, locationQuotient } =
    quantity;
  return [
    ...[cell, highest, total, falling, variation, locationQuotient].flatMap((one) => one ?? []),
    ...(difference ?? []),
    ...(ratio ?? []),
  ].map(({ of }) => of);
}
