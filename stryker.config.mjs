// @ts-check
/** @type {import("@stryker-mutator/api/core").PartialStrykerOptions} */
export default {
  testRunner: "vitest",
  vitest: { configFile: "vitest.mutants.config.ts", related: true },
  plugins: ["@stryker-mutator/vitest-runner"],
  mutate: ["src/stats/**/*.ts"],
  coverageAnalysis: "perTest",
  concurrency: 1,
  ignoreStatic: true,
  timeoutMS: 20_000,
  ignorePatterns: ["dist", ".cache", ".astro", "pdf", "test/charts/snapshots", "docs", "public"],
  reporters: ["clear-text", "json", "html"],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  thresholds: { high: 90, low: 85, break: 85 },
};
