/**
 * Runs every check in order and prints, alone on the last line, "N passed, N failed". Each test
 * counts as one, and so does each stage that is not made of tests. A stage that crashes has failed;
 * stages that need what it should have made are failed with it.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { delimiter, join } from "node:path";
import { differingFiles } from "./differing-files.ts";
import { vitestCounts, vitestFailures, type Counts } from "./vitest-counts.ts";

interface Stage {
  readonly name: string;
  /** Names of the stages without which this one says nothing. */
  readonly needs?: readonly string[];
  readonly run: () => Counts;
}

type Environment = Readonly<Record<string, string>>;

const root = process.cwd();
const cache = join(root, ".cache");
const PATH = [join(root, "node_modules", ".bin"), process.env["PATH"] ?? ""].join(delimiter);
const PASSED: Counts = { passed: 1, failed: 0 };
const FAILED: Counts = { passed: 0, failed: 1 };
const SUB_PATH = "/raport";
/** Tests that failed, a line each, so that the end of a long report tells what to look at. */
const failures: string[] = [];

function ran(command: string, words: readonly string[], environment: Environment = {}): boolean {
  const shown = Object.entries(environment).map(([key, value]) => `${key}=${value} `);
  console.log(`$ ${shown.join("")}${[command, ...words].join(" ")}`);
  const { status, error } = spawnSync(command, words, {
    stdio: "inherit",
    env: { ...process.env, ...environment, PATH },
  });
  if (error) console.error(error.message);
  return status === 0;
}

function step(...commands: readonly (readonly [string, ...string[]])[]): () => Counts {
  return () => (commands.every(([command, ...words]) => ran(command, words)) ? PASSED : FAILED);
}

function tests(project: string): () => Counts {
  return () => {
    const report = join(cache, `vitest-${project}.json`);
    rmSync(report, { force: true });
    const isFine = ran(
      "vitest",
      [
        "run",
        `--project=${project}`,
        "--reporter=default",
        "--reporter=json",
        `--outputFile.json=${report}`,
      ],
      // A snapshot that is missing is a failure, not an occasion to write one.
      { CI: "true" },
    );
    const said = existsSync(report) ? readFileSync(report, "utf8") : undefined;
    const counts = said === undefined ? FAILED : vitestCounts(said);
    if (said !== undefined) failures.push(...vitestFailures(said));
    return isFine || counts.failed > 0 ? counts : { ...counts, failed: 1 };
  };
}

/**
 * Builds again elsewhere, on another clock and with other habits, with nothing kept from an earlier
 * build, and compares every byte.
 */
function sameBytes(): Counts {
  const again = join(cache, "again");
  const elsewhere = { TZ: "Pacific/Auckland", LC_ALL: "C", LANG: "C" };
  rmSync(again, { recursive: true, force: true });
  if (!ran("node", ["scripts/build.ts", "--no-cache", ".cache/again"], elsewhere)) return FAILED;
  const differing = differingFiles("dist", again);
  for (const line of differing) console.error(line);
  rmSync(again, { recursive: true });
  return differing.length === 0 ? PASSED : FAILED;
}

function subPath(): Counts {
  const folder = ".cache/sub-path";
  const environment = { BASE_PATH: SUB_PATH, SITE_URL: "https://example.org" };
  rmSync(join(root, folder), { recursive: true, force: true });
  const isFine = ran("node", ["scripts/build.ts", folder], environment);
  rmSync(join(root, folder), { recursive: true, force: true });
  return isFine ? PASSED : FAILED;
}

const STAGES: readonly Stage[] = [
  {
    name: "lint",
    // The types of content, which rules ask for, are written by `astro sync`.
    run: step(["astro", "sync"], ["eslint", "."], ["prettier", "--check", "--log-level=warn", "."]),
  },
  { name: "types", run: step(["astro", "check"]) },
  { name: "data", run: step(["node", "scripts/check-data.ts"]) },
  { name: "browser found", run: step(["node", "scripts/find-browser.ts"]) },
  { name: "unit tests", run: tests("unit") },
  { name: "build", run: step(["node", "scripts/build.ts"]) },
  { name: "same bytes", needs: ["build"], run: sameBytes },
  { name: "sub-path", run: subPath },
  { name: "build failures", run: tests("failures") },
  { name: "dev tests", run: tests("dev") },
  { name: "site tests", needs: ["build"], run: tests("site") },
  { name: "browser tests", needs: ["build", "browser found"], run: tests("browser") },
  // By itself, since what is measured is time.
  { name: "speed", needs: ["build", "browser found"], run: tests("speed") },
];

mkdirSync(cache, { recursive: true });
const results = new Map<string, Counts & { readonly seconds: number }>();
for (const { name, needs = [], run } of STAGES) {
  console.log(`\n== ${name}`);
  const start = performance.now();
  const missing = needs.find((need) => (results.get(need)?.failed ?? 1) > 0);
  if (missing !== undefined) console.error(`not run: "${missing}" failed`);
  const counts = missing === undefined ? run() : FAILED;
  results.set(name, { ...counts, seconds: (performance.now() - start) / 1000 });
}

console.log("\n== all");
for (const line of failures) console.log(line);
const total = { passed: 0, failed: 0 };
for (const [name, { passed, failed, seconds }] of results) {
  total.passed += passed;
  total.failed += failed;
  const state = failed === 0 ? "ok    " : "FAILED";
  console.log(
    `${state} ${name.padEnd(16)} ${seconds.toFixed(1).padStart(6)} s  ${passed}/${passed + failed}`,
  );
}
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
