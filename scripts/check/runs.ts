import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { commandSucceeds, type Command } from "./command.ts";
import type { Stage } from "./stages.ts";
import { vitestCounts, vitestFailures, type Counts } from "./vitest-counts.ts";

/** What a stage does. */
export type StageRun = Stage["run"];

const PASSED: Counts = { passed: 1, failed: 0 };
const FAILED: Counts = { passed: 0, failed: 1 };

/** Returns a run that passes where all commands do, one after the other. */
export function commandsPass(...commands: readonly Command[]): StageRun {
  return async (write) => {
    for (const command of commands) {
      if (!(await commandSucceeds(command, write))) return FAILED;
    }
    return PASSED;
  };
}

/**
 * Returns a run of a project of vitest.config.ts with so many workers. Adds a line for each test that
 * failed to `failures`.
 */
export function tests(project: string, workers: number, failures: string[]): StageRun {
  return async (write) => {
    const report = join(".cache", "check", `${project}.json`);
    rmSync(report, { force: true });
    const command: Command = [
      ...(["vitest", "run", `--project=${project}`, `--maxWorkers=${workers}`] as const),
      ...["--reporter=default", "--reporter=json", `--outputFile.json=${report}`],
    ];
    // A snapshot that is missing is a failure, not an occasion to write one.
    const isFine = await commandSucceeds(command, write, { environment: { CI: "true" } });
    const text = existsSync(report) ? readFileSync(report, "utf8") : undefined;
    const counts = text === undefined ? FAILED : vitestCounts(text);
    if (text !== undefined) failures.push(...vitestFailures(text));
    return isFine || counts.failed > 0 ? counts : { ...counts, failed: 1 };
  };
}
