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
import { drawnDataFaults } from "../src/render/chart/drawn-data-faults.ts";
import { KEPT_RESULTS, KEPT_SINCE, pruneKeptResults } from "../src/render/kept/kept-results.ts";
import { loadData } from "../src/schema/load.ts";
import { chartDefinitions } from "./chart-definitions.ts";
import { phaseLine } from "./build/phase-line.ts";
import { sourceFaults } from "./source-faults.ts";

const { values, positionals } = parseArgs({
  options: { "no-cache": { type: "boolean", default: false } },
  allowPositionals: true,
});
const folder = positionals[0] ?? "dist";
const aside = join(".cache", "unfinished");
const kept = values["no-cache"] ? null : join(process.cwd(), ".cache", "kept");
// Counted from 1970 for what is kept, by the clock of the process for what is measured.
const since = Date.now();
const start = performance.now();

/** Runs a program of ours and returns what stopped it, which is nothing where it succeeds. */
async function faultsOf(program: string, output: "inherit" | "pipe"): Promise<readonly string[]> {
  const begun = performance.now();
  const child = spawn("node", [program, aside], {
    stdio: ["ignore", output, "pipe"],
    env: { ...process.env, [KEPT_RESULTS]: kept ?? "", [KEPT_SINCE]: String(since) },
  });
  const [said, complaint, status] = await Promise.all([
    child.stdout ? text(child.stdout) : "",
    child.stderr ? text(child.stderr) : "",
    new Promise<number | null>((resolve, reject) => child.on("error", reject).on("close", resolve)),
  ]);
  if (status !== 0) return [complaint.trimEnd() || `${program}: ended with ${String(status)}`];
  process.stderr.write(complaint);
  const [name = "", ...words] = said.trim().split(": ");
  if (name !== "") console.log(phaseLine(name, words.join(": "), performance.now() - begun));
  return [];
}

async function sourcePhase(): Promise<readonly string[]> {
  const faults = sourceFaults();
  if (faults.length > 0) return faults;
  const drawn = drawnDataFaults(await chartDefinitions(), loadData());
  if (drawn.length > 0) return drawn;
  const { indicators, initiatives, claims } = loadData();
  const counts = [
    `${indicators.size} indicators`,
    `${initiatives.length} initiatives`,
    `${claims.size} claims`,
  ];
  console.log(phaseLine("sources", `${counts.join(", ")}: valid`, performance.now() - start));
  rmSync(aside, { recursive: true, force: true });
  return [];
}

/** What reads the built pages: side by side, since no link leads into what the index writes. */
async function readingPhase(): Promise<readonly string[]> {
  const programs = ["scripts/search-index.ts", "scripts/check-links.ts"];
  return (await Promise.all(programs.map((program) => faultsOf(program, "pipe")))).flat();
}

const PHASES: readonly (() => readonly string[] | Promise<readonly string[]>)[] = [
  sourcePhase,
  () => faultsOf("scripts/build/site.ts", "inherit"),
  readingPhase,
];

let faults: readonly string[] = [];
for (const phase of PHASES) {
  faults = await phase();
  if (faults.length > 0) break;
}
if (faults.length === 0) {
  const former = join(".cache", "former");
  mkdirSync(dirname(folder), { recursive: true });
  rmSync(former, { recursive: true, force: true });
  if (existsSync(folder)) renameSync(folder, former);
  renameSync(aside, folder);
  rmSync(former, { recursive: true, force: true });
  if (kept !== null) pruneKeptResults(kept, since);
  console.log(phaseLine(folder, "built", performance.now() - start));
} else {
  console.error(`${folder}: not built, and left as it was; mend what is named here`);
  for (const fault of faults) console.error(fault);
  process.exitCode = 1;
}
