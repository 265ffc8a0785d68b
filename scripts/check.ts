/**
 * Runs every check and prints, alone on the last line, "N passed, N failed". Each test counts as one,
 * and so does each stage that is not made of tests. Stages run side by side; what one prints is kept
 * together, here and in .cache/check/. A stage that crashes has failed; stages that need what it should
 * have made are failed with it.
 */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { commandsPass, tests, type StageRun } from "./check/runs.ts";
import { stageResults, type Stage, type StageResult } from "./check/stages.ts";

const FOLDER = join(".cache", "check");
// More than two would leave a browser and a clock too little of a common machine.
const LANES = Math.max(2, Math.min(4, availableParallelism()));
/** Tests that failed, a line each, so that the end of a long report tells what to look at. */
const failures: string[] = [];
const testsOf = (project: string, workers: number): StageRun => tests(project, workers, failures);

// What Astro writes about the contents while it reads them.
const ASTRO = [".astro"];

// In the order in which they begin: long ones first, and those that others wait for.
const STAGES: readonly Stage[] = [
  { name: "build", holds: ASTRO, run: commandsPass(["node", "scripts/build.ts"]) },
  { name: "data", run: commandsPass(["node", "scripts/check-data.ts"]) },
  { name: "unit tests", run: testsOf("unit", 1) },
  // The types of content, which rules ask for, are written by `astro sync`.
  { name: "lint", holds: ASTRO, run: commandsPass(["astro", "sync"], ["eslint", "."]) },
  { name: "builds", needs: ["build"], run: testsOf("builds", 1) },
  { name: "types", holds: ASTRO, run: commandsPass(["astro", "check"]) },
  { name: "site tests", needs: ["build"], run: testsOf("site", 1) },
  { name: "format", run: commandsPass(["prettier", "--check", "--log-level=warn", "."]) },
  { name: "dev tests", holds: ASTRO, run: testsOf("dev", 1) },
  { name: "browser found", run: commandsPass(["node", "scripts/find-browser.ts"]) },
  {
    name: "browser tests",
    needs: ["build", "browser found"],
    isAlone: true,
    run: testsOf("browser", LANES),
  },
  // What is measured is time.
  { name: "speed", needs: ["build", "browser found"], isAlone: true, run: testsOf("speed", 1) },
];

function shown({ name, passed, failed, seconds }: StageResult): string {
  const state = failed === 0 ? "ok    " : "FAILED";
  const count = `${passed}/${passed + failed}`;
  return `${state} ${name.padEnd(16)} ${seconds.toFixed(1).padStart(6)} s  ${count}`;
}

rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });
const start = performance.now();
const results = await stageResults(STAGES, LANES, (result) => {
  console.log(`\n== ${result.name}\n${result.output}${shown(result)}`);
  writeFileSync(join(FOLDER, `${result.name.replaceAll(" ", "-")}.txt`), result.output);
});

console.log("\n== all");
for (const line of failures) console.log(line);
for (const result of results) console.log(shown(result));
console.log(
  `       ${"all".padEnd(16)} ${((performance.now() - start) / 1000).toFixed(1).padStart(6)} s`,
);
const passed = results.reduce((sum, result) => sum + result.passed, 0);
const failed = results.reduce((sum, result) => sum + result.failed, 0);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
