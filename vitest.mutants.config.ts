import { defineConfig } from "vitest/config";

/** The tests that Stryker chooses from; under its counters they take longer than by themselves. */
export default defineConfig({
  test: {
    globals: false,
    include: ["test/**/*.test.ts"],
    exclude: ["test/{build-failures,site,browser}/**"],
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
