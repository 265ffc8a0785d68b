/**
 * Builds the site: `node scripts/build.ts [folder]`, without a folder into dist/. What can be told
 * to be wrong beforehand is told in one line each. The site is made aside and takes the place of the
 * folder when it is whole and every link holds; until then the folder stays as it was.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { sourceFaults } from "./source-faults.ts";

const folder = process.argv[2] ?? "dist";
const aside = join(".cache", "unfinished");

function ran(command: string, ...words: readonly string[]): boolean {
  const { status, error } = spawnSync(command, words, { stdio: "inherit" });
  if (error) console.error(error.message);
  return status === 0;
}

const faults = await sourceFaults();
for (const fault of faults) console.error(fault);
if (faults.length === 0) rmSync(aside, { recursive: true, force: true });
const isWhole =
  faults.length === 0 &&
  ran("astro", "build", "--outDir", aside) &&
  ran("node", "scripts/search-index.ts", aside) &&
  ran("node", "scripts/check-links.ts", aside);
if (isWhole) {
  const former = join(".cache", "former");
  mkdirSync(dirname(folder), { recursive: true });
  rmSync(former, { recursive: true, force: true });
  if (existsSync(folder)) renameSync(folder, former);
  renameSync(aside, folder);
  rmSync(former, { recursive: true, force: true });
  console.log(`${folder}: built`);
} else {
  console.error(`${folder}: not built, and left as it was; mend what is named above`);
  process.exitCode = 1;
}
