import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { z } from "zod";
import { checkedFile } from "./checked-file.ts";
import { ID_PATTERN } from "./id.ts";

/** Reads and validates one file; problems are added to `problems`, and then there is no value. */
export function parsed<T>(
  root: string,
  name: string,
  schema: z.ZodType<T>,
  problems: string[],
): T | undefined {
  const file = checkedFile(join(root, name), `data/${name}`, schema);
  problems.push(...(file.problems ?? []));
  return file.value;
}

/** What a folder holds: the files that are right, and the ids of all, refused ones among them. */
interface Folder<T> {
  readonly items: ReadonlyMap<string, T & { id: string }>;
  readonly ids: ReadonlySet<string>;
}

/** Reads a folder of `<id>.json` files; the id is the file's name. */
export function parsedFolder<T extends object>(
  root: string,
  folder: string,
  schema: z.ZodType<T>,
  inner: (item: T & { id: string }) => string[],
  problems: string[],
): Folder<T> {
  const items = new Map<string, T & { id: string }>();
  const ids = new Set<string>();
  let names: string[] = [];
  try {
    names = readdirSync(join(root, folder)).filter((name) => !name.startsWith("."));
  } catch {
    problems.push(`data/${folder}: expected a folder, received nothing; add it`);
  }
  for (const name of names.sort()) {
    const id = name.replace(/\.json$/u, "");
    if (!name.endsWith(".json") || !ID_PATTERN.test(id)) {
      problems.push(
        `data/${folder}/${name}: expected a file <id>.json with an id of lower-case letters, digits and single hyphens, received another name`,
      );
      continue;
    }
    ids.add(id);
    const file = parsed(root, `${folder}/${name}`, schema, problems);
    if (file === undefined) continue;
    const item = Object.freeze({ id, ...file });
    problems.push(...inner(item).map((problem) => `data/${folder}/${name}: ${problem}`));
    items.set(id, item);
  }
  return { items: new Map([...items].sort(([a], [b]) => (a < b ? -1 : 1))), ids };
}

/** The items of a list by their key; a key that stands twice is a problem. */
export function keyed<T>(
  items: readonly T[] | undefined,
  key: (item: T) => string,
  place: (index: number) => string,
  problems: string[],
): Map<string, T> | undefined {
  if (items === undefined) return undefined;
  const map = new Map<string, T>();
  for (const [index, item] of items.entries()) {
    if (map.has(key(item))) {
      problems.push(
        `${place(index)}: expected each once, received "${key(item)}" again; remove one`,
      );
    }
    map.set(key(item), item);
  }
  // One that is left out would shift the places of those behind it.
  return map.size === items.length ? map : undefined;
}
