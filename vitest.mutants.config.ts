import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    globals: false,
    include: ["test/{stats,data,i18n,render}/**/*.test.ts", "test/charts/holding.test.ts"],
    exclude: ["test/render/png.test.ts"],
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
