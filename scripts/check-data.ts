// Validates everything under data/ and prints a summary, or every problem that was found.
// Usage: node scripts/check-data.ts [data folder]
import { DataError, loadData } from "../src/schema/load.ts";
import type { Data } from "../src/schema/load.ts";

/** The counts that say at a glance what the data hold. */
function summary(data: Data): string {
  const indicators = [...data.indicators.values()];
  const values = (computed: boolean): number =>
    indicators
      .filter((indicator) => indicator.computed === computed)
      .flatMap(({ rows }) => rows)
      .filter(({ value }) => value !== null).length;
  const [direct, own] = [values(false), values(true)];
  const lines: [string, number][] = [
    ["indicators", indicators.length],
    ["values", direct + own],
    ["  taken from their source", direct],
    ["  computed from their source", own],
    ["initiatives", data.initiatives.length],
    ["territories", data.territories.size],
    ["places", data.places.size],
    ["references", data.references.size],
    ["glossary terms", data.glossary.size],
    ["claims", data.claims.size],
  ];
  return lines.map(([name, count]) => `${String(count).padStart(6)}  ${name}`).join("\n");
}

try {
  const started = performance.now();
  const data = loadData(process.argv[2]);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${summary(data)}\ndata: valid (${seconds} s)`);
} catch (error) {
  if (!(error instanceof DataError)) throw error;
  console.error(`${error.message}\ndata: not valid (problems: ${String(error.problems.length)})`);
  process.exitCode = 1;
}
