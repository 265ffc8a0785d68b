import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { basename, join, relative, resolve } from "node:path";
import { projectRoot } from "../../schema/project-root.ts";

/** What a result is made from, program apart. */
export type Ingredients = readonly (string | Uint8Array)[];

/** Results of one program, kept between builds. */
export interface KeptResults {
  /** Returns what was made from the same ingredients by the same program, if it is still whole. */
  readonly read: (ingredients: Ingredients) => Buffer | undefined;
  readonly write: (ingredients: Ingredients, result: Uint8Array) => void;
  /** Returns the bytes of one more source as they were when the build began, if they still are. */
  readonly source: (file: string) => Buffer | undefined;
}

/** Names, for the program that builds, the folder of results; without it everything is made anew. */
export const KEPT_RESULTS = "KEPT_RESULTS";
/** Names the moment from which on the build has read its sources, in milliseconds of the clock. */
export const KEPT_SINCE = "KEPT_SINCE";

/** Where results are kept, and when the build that asks began. */
export interface Store {
  readonly folder: string;
  readonly since: number;
}

const CHECKSUM_BYTES = 32;
/** Results that the last build had no use for stay until they take so many times the room of its own. */
const UNUSED_SHARE = 3;

/**
 * Returns the kept results of a program that takes long: `sources` are the files and folders, of the
 * project or with absolute paths, that decide what it makes, and with them count the packages that
 * are installed and the machine that it runs on. Each result is a file named by a hash of all it was
 * made from, so that nothing can be out of date. Returns null where the environment names no folder,
 * where nothing says which packages are installed, and where a source was changed after the build
 * began, whose program is then another one.
 */
export function keptResults(
  sources: readonly string[],
  store: Store | null = namedStore(),
): KeptResults | null {
  const lock = join(projectRoot(), "package-lock.json");
  if (store === null || !existsSync(lock)) return null;
  const files = [...sources, lock].flatMap(filesAt);
  const isCurrent = (path: string): boolean => statSync(path).mtimeMs <= store.since;
  if (!files.every(({ path }) => isCurrent(path))) return null;
  const { version, platform, arch } = process;
  const contents = files.flatMap(({ name, path }) => [name, readFileSync(path)]);
  const program = hashOf([...contents, version, platform, arch]).toString("hex");
  const pathOf = (ingredients: Ingredients): string =>
    join(store.folder, hashOf([program, ...ingredients]).toString("hex"));
  return {
    read: (ingredients) => readWhole(pathOf(ingredients)),
    write: (ingredients, result) => writeAtOnce(store.folder, pathOf(ingredients), result),
    source: (file) => {
      const path = resolve(projectRoot(), file);
      return isCurrent(path) ? readFileSync(path) : undefined;
    },
  };
}

function namedStore(): Store | null {
  const { [KEPT_RESULTS]: folder = "", [KEPT_SINCE]: since } = process.env;
  return folder === "" || since === undefined ? null : { folder, since: Number(since) };
}

/** A file, or all files of a folder in the order of their names, which say where they lie in it. */
function filesAt(source: string): { readonly name: string; readonly path: string }[] {
  const start = resolve(projectRoot(), source);
  if (!statSync(start).isDirectory()) return [{ name: basename(start), path: start }];
  return readdirSync(start, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => ({ name: relative(start, path), path }));
}

/**
 * Removes the results that were used longest ago, until those that no build has used `since` (in
 * milliseconds of the clock) take at most three times the room of those that one has.
 */
export function pruneKeptResults(folder: string, since: number): void {
  mkdirSync(folder, { recursive: true });
  const files = readdirSync(folder).flatMap((name) => {
    // Another build may have removed it meanwhile.
    const state = statSync(join(folder, name), { throwIfNoEntry: false });
    return state ? [{ name, size: state.size, mtimeMs: state.mtimeMs }] : [];
  });
  const isUsed = ({ mtimeMs }: { mtimeMs: number }): boolean => mtimeMs >= since;
  let room = UNUSED_SHARE * files.filter(isUsed).reduce((sum, { size }) => sum + size, 0);
  const unused = files.filter((file) => !isUsed(file));
  for (const { name, size } of unused.sort((one, other) => other.mtimeMs - one.mtimeMs)) {
    room -= size;
    if (room < 0) rmSync(join(folder, name), { force: true });
  }
}

/** The result in a file, or nothing where there is none or its bytes are no longer those written. */
function readWhole(path: string): Buffer | undefined {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
    // When it was used last, for `pruneKeptResults`.
    utimesSync(path, new Date(), new Date());
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
  const result = bytes.subarray(CHECKSUM_BYTES);
  return hashOf([result]).equals(bytes.subarray(0, CHECKSUM_BYTES)) ? result : undefined;
}

/** Writes aside and renames, so that a build that is stopped, or another one, meets no half file. */
function writeAtOnce(folder: string, path: string, result: Uint8Array): void {
  mkdirSync(folder, { recursive: true });
  const aside = `${path}.${process.pid}`;
  writeFileSync(aside, Buffer.concat([hashOf([result]), result]));
  renameSync(aside, path);
}

/** A hash of parts that no other way of parting them has: each is told with its length. */
function hashOf(parts: Ingredients): Buffer {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(`${Buffer.byteLength(part)} `).update(part);
  return hash.digest();
}
