import { spawn } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { copiedProject, type CopyOptions } from "../../scripts/check/copied-project.ts";

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

const COLOURS = /\u001b\[[\d;]*m/g;

/** Returns a fresh copy of the project, or of a copy of it, outside of it. */
export function temporarySite(options: CopyOptions = {}): TemporarySite {
  const root = copiedProject(options);
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
        const modules = join(root, "node_modules", ".bin");
        const PATH = [modules, process.env["PATH"] ?? ""].join(delimiter);
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

/** The environment of a program that is no part of a test. */
export function withoutVitest(): Record<string, string | undefined> {
  const names = Object.keys(process.env).filter(
    (name) =>
      !/^(VITEST|NODE_ENV$|MODE$|DEV$|PROD$|TEST$|SSR$|BASE_URL$|BASE_PATH$|SITE_URL$)/.test(name),
  );
  return Object.fromEntries(names.map((name) => [name, process.env[name]]));
}
