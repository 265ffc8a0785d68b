/**
 * Builds the site: `node scripts/build.ts [folder]`, without a folder into dist/. What can be told
 * to be wrong beforehand is told in one line each. The site is made aside and takes the place of the
 * folder when it is whole and every link holds; until then the folder stays as it was. Each part says
 * its counts and seconds; where one fails, the faults are the last lines.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { loadData } from "../src/schema/load.ts";
import { phaseLine } from "./build/phase-line.ts";
import { sourceFaults } from "./source-faults.ts";

const folder = process.argv[2] ?? "dist";
const aside = join(".cache", "unfinished");
const start = performance.now();

/** Runs a program of ours and returns what stopped it, which is nothing where it succeeds. */
function faultsOf(words: readonly string[], output: "inherit" | "pipe"): readonly string[] {
  const begun = performance.now();
  const { status, stdout, stderr, error } = spawnSync("node", [...words, aside], {
    stdio: ["ignore", output, "pipe"],
    encoding: "utf8",
    maxBuffer: Infinity,
  });
  if (status !== 0) return [error?.message ?? stderr.trimEnd()];
  process.stderr.write(stderr);
  const [name = "", ...said] = output === "pipe" ? stdout.trim().split(": ") : [];
  if (name !== "") console.log(phaseLine(name, said.join(": "), performance.now() - begun));
  return [];
}

function sourcePhase(): readonly string[] {
  const faults = sourceFaults();
  if (faults.length > 0) return faults;
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

const PHASES: readonly (() => readonly string[])[] = [
  sourcePhase,
  () => faultsOf(["scripts/build/site.ts"], "inherit"),
  () => faultsOf(["scripts/search-index.ts"], "pipe"),
  () => faultsOf(["scripts/check-links.ts"], "pipe"),
];

let faults: readonly string[] = [];
for (const phase of PHASES) {
  faults = phase();
  if (faults.length > 0) break;
}
if (faults.length === 0) {
  const former = join(".cache", "former");
  mkdirSync(dirname(folder), { recursive: true });
  rmSync(former, { recursive: true, force: true });
  if (existsSync(folder)) renameSync(folder, former);
  renameSync(aside, folder);
  rmSync(former, { recursive: true, force: true });
  console.log(phaseLine(folder, "built", performance.now() - start));
} else {
  console.error(`${folder}: not built, and left as it was; mend what is named here`);
  for (const fault of faults) console.error(fault);
  process.exitCode = 1;
}
