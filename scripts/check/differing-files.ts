import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Returns one line for each file that is in one folder only or has other bytes in the other. */
export function differingFiles(first: string, second: string): string[] {
  const before = new Set(filesIn(first));
  const after = new Set(filesIn(second));
  return [...new Set([...before, ...after])].sort().flatMap((file) => {
    if (!after.has(file)) return [`${file}: expected in ${second}, received nothing`];
    if (!before.has(file)) return [`${file}: expected nothing in ${second}, received a file`];
    const [one, two] = [readFileSync(join(first, file)), readFileSync(join(second, file))];
    if (one.equals(two)) return [];
    const at = one.findIndex((byte, index) => byte !== two[index]);
    return [
      `${file}: expected the same bytes twice, received others from byte ${at < 0 ? one.length : at}; remove clock, chance or machine from what makes it`,
    ];
  });
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder).length + 1));
}
