import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium, type Browser } from "playwright-core";

const NAMES = ["chromium", "chromium-browser", "google-chrome"];
const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  // Frames that size themselves: newer versions have them without being asked.
  "--enable-blink-features=ResponsiveIframes",
];

/** Returns the file of the first name that can be run from the PATH. */
function runnable(names: readonly string[]): string | undefined {
  const folders = (process.env["PATH"] ?? "").split(delimiter).filter(Boolean);
  const files = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return files.find((file) => {
    try {
      accessSync(file, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/**
 * Returns the file of a Chromium: CHROMIUM_PATH, else one on the PATH, else the one Playwright
 * downloaded. Throws where there is none, or where CHROMIUM_PATH names no file.
 */
export function browserPath(): string {
  const told = process.env["CHROMIUM_PATH"];
  if (told) {
    if (existsSync(told)) return told;
    throw new Error(`CHROMIUM_PATH: expected a file, received "${told}"; correct or unset it`);
  }
  const own = chromium.executablePath();
  const found = runnable(NAMES) ?? (existsSync(own) ? own : undefined);
  if (found) return found;
  throw new Error(
    `browser: expected ${NAMES.join(", ")} or Playwright's own, received none; install Debian's package chromium or set CHROMIUM_PATH`,
  );
}

/** Starts a Chromium without a window; whoever calls closes it. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: browserPath(), args: FLAGS });
}
