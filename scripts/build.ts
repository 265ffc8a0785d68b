/**
 * Builds the site: `node scripts/build.ts [--no-cache] [folder]`, without a folder into dist/. What
 * can be told to be wrong beforehand is told in one line each. The site is made aside and takes the
 * place of the folder when it is whole and every link holds; until then the folder stays as it was.
 *
 * What takes long (pictures, citations) is kept in .cache/kept under a hash of all that it was made
 * from, and taken from there by the next build. With `--no-cache` everything is made anew, which must
 * give the same bytes.
 */
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { KEPT_RESULTS, KEPT_SINCE, pruneKeptResults } from "../src/render/kept/kept-results.ts";
import { sourceFaults } from "./source-faults.ts";

const { values, positionals } = parseArgs({
  options: { "no-cache": { type: "boolean", default: false } },
  allowPositionals: true,
});
const folder = positionals[0] ?? "dist";
const aside = join(".cache", "unfinished");
const kept = values["no-cache"] ? null : join(process.cwd(), ".cache", "kept");
const start = Date.now();

/** Runs a command to its end; true where it has succeeded. */
function succeeds(command: string, ...words: readonly string[]): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(command, words, {
      stdio: "inherit",
      env: { ...process.env, [KEPT_RESULTS]: kept ?? "", [KEPT_SINCE]: String(start) },
    });
    child.on("error", (error) => {
      console.error(error.message);
      resolve(false);
    });
    child.on("close", (status) => resolve(status === 0));
  });
}

async function isBuilt(): Promise<boolean> {
  rmSync(aside, { recursive: true, force: true });
  if (!(await succeeds("astro", "build", "--outDir", aside))) return false;
  // Each reads what was built, and no link leads into what the index writes.
  const stages = ["scripts/search-index.ts", "scripts/check-links.ts"];
  const results = await Promise.all(stages.map((script) => succeeds("node", script, aside)));
  return results.every(Boolean);
}

const faults = sourceFaults();
for (const fault of faults) console.error(fault);
if (faults.length === 0 && (await isBuilt())) {
  const former = join(".cache", "former");
  mkdirSync(dirname(folder), { recursive: true });
  rmSync(former, { recursive: true, force: true });
  if (existsSync(folder)) renameSync(folder, former);
  renameSync(aside, folder);
  rmSync(former, { recursive: true, force: true });
  if (kept !== null) pruneKeptResults(kept, start);
  console.log(`${folder}: built`);
} else {
  console.error(`${folder}: not built, and left as it was; mend what is named above`);
  process.exitCode = 1;
}
