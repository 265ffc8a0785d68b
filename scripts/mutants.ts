/**
 * Changes the program by small steps and counts how many of them a test notices, area by area:
 * `npm run mutants`, or `npm run mutants -- --mutate "src/stats/**"` for a part. Other words go to
 * Stryker as they stand. Reports are in reports/mutation/.
 */
import { spawnSync } from "node:child_process";
import { matchesGlob } from "node:path";
import { globSync } from "node:fs";
import { AREAS, type Area } from "./mutants/areas.ts";

const given = process.argv.slice(2);
const at = given.indexOf("--mutate");
const asked = at < 0 ? undefined : given[at + 1];
const others = at < 0 ? given : given.filter((_, index) => index !== at && index !== at + 1);

/** The files of an area that are asked for; a range of lines after a colon does not count. */
function filesOf({ mutate }: Area): readonly string[] {
  const all = mutate.flatMap((pattern) => globSync(pattern));
  if (asked === undefined) return all;
  const patterns = asked.split(",").map((pattern) => pattern.replace(/:[\d:-]+$/u, ""));
  return all.filter((file) => patterns.some((pattern) => matchesGlob(file, pattern)));
}

const areas = AREAS.filter((area) => filesOf(area).length > 0);
if (areas.length === 0) {
  throw new Error(
    `scripts/mutants.ts: --mutate: expected files of ${AREAS.map(({ name }) => name).join(", ")}, received ${asked}; name some or add an area to scripts/mutants/areas.ts`,
  );
}
for (const { name, mutate, tests } of areas) {
  console.log(`${name}:`);
  const { status } = spawnSync(
    "stryker",
    ["run", "--mutate", asked ?? mutate.join(","), "--testFiles", tests.join(","), ...others],
    { stdio: "inherit", env: { ...process.env, MUTANTS: name } },
  );
  if (status !== 0) process.exitCode = 1;
}
