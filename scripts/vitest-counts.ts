/** How many checks passed and failed. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
}

/**
 * Returns the counts of Vitest's JSON report. A file that could not be run has failed once, since
 * its tests are not counted anywhere. Throws where the text is no such report.
 */
export function vitestCounts(report: string): Counts {
  const read = JSON.parse(report) as Readonly<Record<string, unknown>>;
  const passed = read["numPassedTests"];
  const failed = read["numFailedTests"];
  const files = read["testResults"];
  if (typeof passed !== "number" || typeof failed !== "number" || !Array.isArray(files)) {
    throw new Error("vitest report: expected counts of tests, received none; see its output");
  }
  const broken = (files as readonly unknown[]).filter(isBroken).length;
  return { passed, failed: failed + broken };
}

function isBroken(file: unknown): boolean {
  const { status, assertionResults } = Object(file) as Readonly<Record<string, unknown>>;
  const results = Array.isArray(assertionResults) ? (assertionResults as readonly unknown[]) : [];
  const hasFailed = results.some(
    (result) => (Object(result) as Readonly<Record<string, unknown>>)["status"] === "failed",
  );
  return status === "failed" && !hasFailed;
}
