import { readFileSync } from "node:fs";
import { join } from "node:path";
import { madeFrom } from "../../schema/made-from.ts";
import { projectRoot } from "../../schema/project-root.ts";

/** A published state of the whole site; files name it instead of the day they were made. */
export interface Release {
  /** Semantic version: "1.0.0". */
  readonly version: string;
  /** ISO date: "2026-11-22". */
  readonly date: string;
}

/** Returns the release that package.json declares as `version` and `released`. */
export const release = madeFrom<Release>(() => {
  const file = join(projectRoot(), "package.json");
  return { value: releaseOf(JSON.parse(readFileSync(file, "utf8"))), files: [file] };
});

/** Returns the release of a parsed package.json. Throws on a version or a date that is not one. */
export function releaseOf(manifest: unknown): Release {
  const { version, released } = Object(manifest) as Record<string, unknown>;
  if (typeof version !== "string" || !/^\d+\.\d+\.\d+(-[a-z0-9.]+)?$/u.test(version)) {
    throw new Error(
      `package.json: version: expected a semantic version such as "1.0.0", received ${JSON.stringify(version)}; correct it`,
    );
  }
  if (typeof released !== "string" || !isDate(released)) {
    throw new Error(
      `package.json: released: expected an ISO date such as "2026-11-22", received ${JSON.stringify(released)}; write the day of the release`,
    );
  }
  return { version, date: released };
}

function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
