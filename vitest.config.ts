import { defineConfig } from "vitest/config";
import { astroComponents } from "./test/astro-components.ts";

// A build in a temporary copy takes seconds, and two of them share the cores with the tests.
const SLOW = { testTimeout: 180_000, hookTimeout: 180_000 };

const SPEED = "test/browser/atlas-speed.test.ts";

/**
 * Six suites: `unit` needs only the sources, `builds` builds copies, `dev` starts the server of `npm run dev`,
 * `site` and `browser` read dist, and so does `speed`, which measures time and is run by itself.
 */
export default defineConfig({
  test: {
    globals: false,
    maxWorkers: 2,
    maxConcurrency: 2,
    projects: [
      {
        extends: true,
        plugins: [astroComponents()],
        test: {
          name: "unit",
          include: ["test/**/*.test.ts"],
          exclude: ["test/builds/**", "test/dev/**", "test/site/**", "test/browser/**"],
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: { name: "builds", include: ["test/builds/**/*.test.ts"], ...SLOW },
      },
      { extends: true, test: { name: "dev", include: ["test/dev/**/*.test.ts"], ...SLOW } },
      { extends: true, test: { name: "site", include: ["test/site/**/*.test.ts"], ...SLOW } },
      {
        extends: true,
        test: {
          name: "browser",
          include: ["test/browser/**/*.test.ts"],
          exclude: [SPEED],
          // Other programs may hold a browser up at any moment; what fails twice has failed.
          retry: 1,
          ...SLOW,
        },
      },
      { extends: true, test: { name: "speed", include: [SPEED], ...SLOW } },
    ],
  },
});
