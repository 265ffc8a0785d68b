/**
 * Makes sure that there is a Chromium for the tests and prints its path: the one that
 * CHROMIUM_PATH names, one that is installed, else the system's package, else Playwright's download.
 */
import { spawnSync } from "node:child_process";
import { browserPath } from "./browser.ts";

type Attempt = readonly [command: string, ...words: string[]];

const BY_SYSTEM: readonly Attempt[] = [
  ["apt-get", "update"],
  // Without fonts of its own, a system may have letters so wide that nothing fits.
  ["apt-get", "install", "-y", "--no-install-recommends", "chromium", "fonts-liberation"],
];
const BY_PLAYWRIGHT: readonly Attempt[] = [["playwright-core", "install", "chromium"]];

function found(): string | null {
  try {
    return browserPath();
  } catch (error) {
    if (process.env["CHROMIUM_PATH"]) throw error;
    return null;
  }
}

function tried(attempts: readonly Attempt[]): string | null {
  for (const [command, ...words] of attempts) {
    console.log(`$ ${[command, ...words].join(" ")}`);
    if (spawnSync(command, words, { stdio: "inherit" }).status !== 0) return null;
  }
  return found();
}

try {
  const isRoot = process.getuid?.() === 0;
  const path = found() ?? (isRoot ? tried(BY_SYSTEM) : null) ?? tried(BY_PLAYWRIGHT);
  if (path === null) {
    throw new Error(
      "browser: expected a Chromium, received none and could install none; install Chromium or Chrome, or set CHROMIUM_PATH to its file",
    );
  }
  console.log(`The browser tests use ${path}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
