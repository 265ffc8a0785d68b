// Validates everything under data/, and what charts draw of it, and prints a summary, or every problem that was found.
// Usage: node scripts/check-data.ts [data folder]
import { drawnDataFaults } from "../src/render/chart/drawn-data-faults.ts";
import { chartDefinitions } from "./chart-definitions.ts";
import { DataError, loadData } from "../src/schema/load.ts";
import type { Indicator, Row } from "../src/schema/indicator.ts";
import type { Data } from "../src/schema/load.ts";

type Origin = "direct" | "secondary" | "own";

/** How a value reached us; a row with a source of its own was not in the indicator's file. */
function origin(indicator: Indicator, row: Row): Origin {
  if (indicator.computed || row.flag === "derived") return "own";
  const quoted = ["aggregate", "secondary", "compiled"].includes(indicator.provenance ?? "");
  return quoted || row.source !== undefined ? "secondary" : "direct";
}

/** The counts that say at a glance what the data hold. */
function summary(data: Data): string {
  const indicators = [...data.indicators.values()];
  const origins = indicators.flatMap((indicator) =>
    indicator.rows.filter(({ value }) => value !== null).map((row) => origin(indicator, row)),
  );
  const count = (wanted: Origin): number => origins.filter((one) => one === wanted).length;
  const lines: [string, number][] = [
    ["indicators", indicators.length],
    ["values", origins.length],
    ["  from their publisher, or a copy of its file", count("direct")],
    ["  from others who quote or sum up the publisher", count("secondary")],
    ["  computed or derived by us", count("own")],
    ["initiatives", data.initiatives.length],
    ["territories", data.territories.size],
    ["places", data.places.size],
    ["references", data.references.size],
    ["glossary terms", data.glossary.size],
    ["claims", data.claims.size],
    ["diagrams", data.diagrams.size],
    ["events", data.events.size],
  ];
  return lines.map(([name, count]) => `${String(count).padStart(6)}  ${name}`).join("\n");
}

try {
  const started = performance.now();
  const data = loadData(process.argv[2]);
  const faults = drawnDataFaults(await chartDefinitions(), data);
  if (faults.length > 0) throw new DataError(faults);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${summary(data)}\ndata: valid (${seconds} s)`);
} catch (error) {
  if (!(error instanceof DataError)) throw error;
  console.error(`${error.message}\ndata: not valid (problems: ${String(error.problems.length)})`);
  process.exitCode = 1;
}
