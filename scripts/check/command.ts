import { spawn } from "node:child_process";
import { delimiter, join } from "node:path";

/** A command and the words after it. */
export type Command = readonly [command: string, ...words: string[]];

/** Where and with what a command is run. */
export interface CommandOptions {
  readonly cwd?: string;
  readonly environment?: Readonly<Record<string, string>>;
}

/**
 * Runs a command of the project's packages to its end and hands on what it prints, both streams as
 * they come; true where it has succeeded. A command that cannot be run or is killed has not.
 */
export function commandSucceeds(
  [command, ...words]: Command,
  write: (text: string) => void,
  { cwd = process.cwd(), environment = {} }: CommandOptions = {},
): Promise<boolean> {
  const shown = Object.entries(environment).map(([key, value]) => `${key}=${value} `);
  write(`$ ${shown.join("")}${[command, ...words].join(" ")}\n`);
  const PATH = [join(cwd, "node_modules", ".bin"), process.env["PATH"] ?? ""].join(delimiter);
  return new Promise((resolve) => {
    const child = spawn(command, words, {
      cwd,
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: "1", ...environment, PATH },
      stdio: ["ignore", "pipe", "pipe"],
    });
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", write);
    }
    child.on("error", ({ message }) => {
      write(`${message}\n`);
      resolve(false);
    });
    child.on("close", (status, signal) => {
      if (signal !== null) write(`${command}: ended by ${signal}\n`);
      resolve(status === 0);
    });
  });
}
