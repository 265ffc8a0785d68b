/**
 * Builds the site: `node scripts/build.ts [--no-cache] [folder]`, without a folder into dist/. What
 * can be told to be wrong beforehand is told in one line each. The site is made aside and takes the
 * place of the folder when it is whole and every link holds; until then the folder stays as it was.
 * Each part says its counts and seconds; where one fails, the faults are the last lines.
 *
 * What takes long (pictures, citations) is kept in .cache/kept under a hash of all that it was made
 * from, and taken from there by the next build. With `--no-cache` everything is made anew, which must
 * give the same bytes.
 */
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { text } from "node:stream/consumers";
import { parseArgs } from "node:util";
import { KEPT_RESULTS, KEPT_SINCE, pruneKeptResults } from "../src/render/kept/kept-results.ts";
import { loadData } from "../src/schema/load.ts";
import { phaseLine } from "./build/phase-line.ts";
import { sourceFaults } from "./source-faults.ts";

const { values, positionals } = parseArgs({
  options: { "no-cache": { type: "boolean", default: false } },
  allowPositionals: true,
});
const folder = positionals[0] ?? "dist";
const aside = join(".cache", "unfinished");
const kept = values["no-cache"] ? null : join(process.cwd(), ".cache", "kept");
const start = Date.now();

/** What became of a program of ours: what it said, and what stopped it. */
interface Outcome {
  readonly said: string;
  readonly fault: string | null;
}

/** Runs a program of ours on the unfinished site; what it says is shown at once or returned. */
async function outcomeOf(script: string, output: "inherit" | "pipe"): Promise<Outcome> {
  const child = spawn("node", [script, aside], {
    stdio: ["ignore", output, "pipe"],
    env: { ...process.env, [KEPT_RESULTS]: kept ?? "", [KEPT_SINCE]: String(start) },
  });
  const status = new Promise<number | string>((resolve) => {
    child.on("error", (error) => resolve(error.message));
    child.on("close", (code) => resolve(code ?? 1));
  });
  const [said, errors] = await Promise.all([
    child.stdout ? text(child.stdout) : "",
    child.stderr ? text(child.stderr) : "",
  ]);
  const ended = await status;
  if (ended === 0) {
    process.stderr.write(errors);
    return { said, fault: null };
  }
  const fault = errors.trimEnd() || `${script}: expected an end without faults, received ${ended}`;
  return { said, fault };
}

/** Runs a program whose one line is "name: words", and says that line with its seconds. */
async function checked(script: string): Promise<readonly string[]> {
  const begun = Date.now();
  const { said, fault } = await outcomeOf(script, "pipe");
  if (fault !== null) return [fault];
  const [name = "", ...words] = said.trim().split(": ");
  console.log(phaseLine(name, words.join(": "), Date.now() - begun));
  return [];
}

async function faultsOfBuild(): Promise<readonly string[]> {
  const faults = sourceFaults();
  if (faults.length > 0) return faults;
  const { indicators, initiatives, claims } = loadData();
  const counts = [
    `${indicators.size} indicators`,
    `${initiatives.length} initiatives`,
    `${claims.size} claims`,
  ];
  console.log(phaseLine("sources", `${counts.join(", ")}: valid`, Date.now() - start));
  rmSync(aside, { recursive: true, force: true });
  const { fault } = await outcomeOf("scripts/build/site.ts", "inherit");
  if (fault !== null) return [fault];
  // Each reads what was built, and no link leads into what the index writes.
  const stages = ["scripts/search-index.ts", "scripts/check-links.ts"];
  return (await Promise.all(stages.map(checked))).flat();
}

const faults = await faultsOfBuild();
if (faults.length === 0) {
  const former = join(".cache", "former");
  mkdirSync(dirname(folder), { recursive: true });
  rmSync(former, { recursive: true, force: true });
  if (existsSync(folder)) renameSync(folder, former);
  renameSync(aside, folder);
  rmSync(former, { recursive: true, force: true });
  if (kept !== null) pruneKeptResults(kept, start);
  console.log(phaseLine(folder, "built", Date.now() - start));
} else {
  console.error(`${folder}: not built, and left as it was; mend what is named here`);
  for (const fault of faults) console.error(fault);
  process.exitCode = 1;
}
