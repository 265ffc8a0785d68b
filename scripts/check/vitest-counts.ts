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
  const read = fieldsOf(JSON.parse(report));
  const passed = read["numPassedTests"];
  const failed = read["numFailedTests"];
  const files = read["testResults"];
  if (typeof passed !== "number" || typeof failed !== "number" || !Array.isArray(files)) {
    throw new Error("vitest report: expected counts of tests, received none; see its output");
  }
  const broken = (files as readonly unknown[]).filter(isBroken).length;
  return { passed, failed: failed + broken };
}

/**
 * Returns a line for each test that failed in Vitest's JSON report: file, name and the first line of
 * what it said; for a file that could not be run, the file and that line.
 */
export function vitestFailures(report: string): string[] {
  const files = fieldsOf(JSON.parse(report))["testResults"];
  return listOf(files).flatMap((file) => {
    const { name, message } = fieldsOf(file);
    const failed = resultsOf(file).filter(({ status }) => status === "failed");
    const place = String(name).replace(/^.*\/test\//, "test/");
    if (failed.length === 0) return isBroken(file) ? [`${place}: ${firstLine(message)}`] : [];
    return failed.map(
      ({ fullName, failureMessages }) =>
        `${place} > ${String(fullName)}: ${firstLine(listOf(failureMessages)[0])}`,
    );
  });
}

type Fields = Readonly<Record<string, unknown>>;

const fieldsOf = (value: unknown): Fields => Object(value) as Fields;
const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? (value as readonly unknown[]) : [];
const resultsOf = (file: unknown): Fields[] =>
  listOf(fieldsOf(file)["assertionResults"]).map(fieldsOf);
const firstLine = (message: unknown): string =>
  typeof message === "string" ? message.replace(/\n.*$/s, "") : "no message";

function isBroken(file: unknown): boolean {
  const hasFailed = resultsOf(file).some(({ status }) => status === "failed");
  return fieldsOf(file)["status"] === "failed" && !hasFailed;
}
