import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

/** What is copied. */
export interface CopyOptions {
  /** The folder of the project; that in which the program was started, unless named. */
  readonly from?: string;
  /** Whether the copy has what builds have kept. */
  readonly isWarm?: boolean;
}

const SOURCES = [
  ...["src", "content", "data", "public", "scripts"],
  ...["package.json", "package-lock.json", "astro.config.mjs", "tsconfig.json"],
];
const KEPT = join(".cache", "kept");

/**
 * Copies the sources of the project into a new folder outside of it, which whoever calls removes, and
 * returns that folder. Packages are linked one by one, so that what tools write into node_modules
 * stays in the copy.
 */
export function copiedProject({ from = ".", isWarm = false }: CopyOptions = {}): string {
  const project = resolve(from);
  const root = mkdtempSync(join(tmpdir(), "klastry-"));
  for (const source of [...SOURCES, ...(isWarm ? [KEPT] : [])]) {
    const file = join(project, source);
    if (existsSync(file)) cpSync(file, join(root, source), { recursive: true });
  }
  const modules = join(root, "node_modules");
  mkdirSync(modules);
  for (const name of readdirSync(join(project, "node_modules"))) {
    const isCache = name.startsWith(".") && name !== ".bin";
    if (!isCache) symlinkSync(join(project, "node_modules", name), join(modules, name));
  }
  return root;
}
