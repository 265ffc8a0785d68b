// @ts-check
const area = process.env.MUTANTS ?? "all";

/**
 * Run by scripts/mutants.ts, which names an area and its tests.
 *
 * @type {import("@stryker-mutator/api/core").PartialStrykerOptions}
 */
export default {
  testRunner: "vitest",
  vitest: { configFile: "vitest.mutants.config.ts", related: false },
  plugins: ["@stryker-mutator/vitest-runner", "./scripts/mutants/message-ignorer.mjs"],
  ignorers: ["messages"],
  coverageAnalysis: "perTest",
  concurrency: 1,
  // Schemas are made while their files load; to try each such mutant would load everything anew.
  ignoreStatic: true,
  timeoutMS: 20_000,
  ignorePatterns: ["dist", ".cache", ".astro", "pdf", "reports", "public", "test/charts/snapshots"],
  reporters: ["clear-text", "progress-append-only", "json", "html"],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: `reports/mutation/${area}.json` },
  htmlReporter: { fileName: `reports/mutation/${area}.html` },
  thresholds: { high: 95, low: 90, break: 85 },
};
