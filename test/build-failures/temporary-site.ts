import { spawn } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";

/** A copy of the project's sources that a test may break. */
export interface TemporarySite {
  readonly root: string;
  readonly read: (path: string) => string;
  /** Replaces the text of a file; throws where that leaves it as it was. */
  readonly change: (path: string, edit: (text: string) => string) => void;
  readonly write: (path: string, text: string) => void;
  readonly run: (
    command: readonly [string, ...string[]],
    environment?: Readonly<Record<string, string>>,
  ) => Promise<Outcome>;
  readonly remove: () => void;
}

/** How a command ended and what it printed, without colours. */
export interface Outcome {
  readonly status: number;
  readonly output: string;
}

const SOURCES = [
  ...["src", "content", "data", "public", "scripts"],
  ...["package.json", "package-lock.json", "astro.config.mjs", "tsconfig.json"],
];
const COLOURS = /\u001b\[[\d;]*m/g;

/**
 * Returns a fresh copy of the project outside of it. Packages are linked one by one, so that what
 * tools write into node_modules (caches) stays in the copy.
 */
export function temporarySite(): TemporarySite {
  const project = process.cwd();
  const root = mkdtempSync(join(tmpdir(), "klastry-"));
  for (const source of SOURCES) {
    if (existsSync(source)) cpSync(source, join(root, source), { recursive: true });
  }
  const modules = join(root, "node_modules");
  mkdirSync(modules);
  for (const name of readdirSync("node_modules")) {
    const isCache = name.startsWith(".") && name !== ".bin";
    if (!isCache) symlinkSync(join(project, "node_modules", name), join(modules, name));
  }
  const read = (path: string): string => readFileSync(join(root, path), "utf8");
  const write = (path: string, text: string): void => writeFileSync(join(root, path), text);
  return {
    ...{ root, read, write },
    change(path, edit) {
      const before = read(path);
      const after = edit(before);
      if (after === before) throw new Error(`${path}: expected a change, received the same text`);
      write(path, after);
    },
    run: ([command, ...words], environment = {}) =>
      new Promise((resolve, reject) => {
        const PATH = [join(modules, ".bin"), process.env["PATH"] ?? ""].join(delimiter);
        const child = spawn(command, words, {
          cwd: root,
          // Vitest's own settings would turn the build into a test's.
          env: { ...withoutVitest(), ASTRO_TELEMETRY_DISABLED: "1", ...environment, PATH },
        });
        let output = "";
        const take = (chunk: Buffer): void => void (output += chunk.toString());
        child.stdout.on("data", take);
        child.stderr.on("data", take);
        child.on("error", reject);
        child.on("close", (status) => {
          resolve({ status: status ?? 1, output: output.replace(COLOURS, "") });
        });
      }),
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

/** The environment of this program without what Vitest adds: a tool would take itself for a test. */
export function withoutVitest(): Record<string, string | undefined> {
  const names = Object.keys(process.env).filter(
    (name) =>
      !/^(VITEST|NODE_ENV$|MODE$|DEV$|PROD$|TEST$|SSR$|BASE_URL$|BASE_PATH$|SITE_URL$)/.test(name),
  );
  return Object.fromEntries(names.map((name) => [name, process.env[name]]));
}
