// @ts-nocheck
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

const NAME = "klastry-mazowsza";

/**
 * Returns the absolute path of the project's folder: the first folder, upwards from the working
 * directory and then from this module, whose package.json names the project. The module's own
 * address is not enough, since a build bundles it into another folder.
 * Throws where there is none.
 */
export function projectRoot(): string {
  for (const start of [process.cwd(), import.meta.dirname]) {
    for (let folder = start; ; folder = dirname(folder)) {
      if (isProject(folder)) return folder;
      if (folder === dirname(folder)) break;
    }
  }
  throw new Error(
    `package.json: expected the project "${NAME}" above ${process.cwd()}, received none; run the command in the project's folder`,
  );
}

function isProject(folder: string): boolean {
  const manifest = join(folder, "package.json");
  if (!existsSync(manifest)) return false;
  const content: unknown = JSON.parse(readFileSync(manifest, "utf8"));
  return (
    typeof content === "object" && content !== null && "name" in content && content.name === NAME
  );
}
