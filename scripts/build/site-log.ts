import { stripVTControlCharacters } from "node:util";
import { isTold } from "./fault-words.ts";
import { phaseLine } from "./phase-line.ts";

/** What Astro and Vite say while they build. */
export interface Saying {
  readonly level: string;
  readonly message: string;
}

/** Where lines go: what was done and warnings to `print`, errors to `fail`. */
export interface Output {
  readonly print: (line: string) => void;
  readonly fail: (line: string) => void;
}

/** Astro's own mark in each text, which it reads before the bundler tells that it will be lost. */
const HARMLESS = /MODULE_LEVEL_DIRECTIVE.*"use astro:/su;
const RENDERING = /^Caught error rendering \S+: /u;

/**
 * Returns a listener that tells an author what matters: the two phases with their counts and seconds,
 * each warning once, each error in full. Astro says a line for every file, thousands of them.
 */
export function siteLog({ print, fail }: Output, now = () => performance.now()) {
  const warned = new Set<string>();
  let start = now();
  let pages = 0;
  let files = 0;
  const phase = (name: string, words: string): void => {
    print(phaseLine(name, words, now() - start));
    start = now();
  };
  const note = (text: string): void => {
    const [, path] = /├─ (\S+)/u.exec(text) ?? [];
    if (path?.endsWith(".html") === true) pages += 1;
    else if (path !== undefined) files += 1;
    else if (text.includes("static routes")) phase("modules", "bundled");
    else if (pages > 0 && text.includes("Completed in")) {
      phase("pages", `${pages} pages and ${files} other files`);
      [pages, files] = [0, 0];
    }
  };
  return {
    write({ level, message }: Saying): void {
      const text = stripVTControlCharacters(message).trim();
      if (level === "info") note(text);
      else if (level === "warn" && !HARMLESS.test(text) && !warned.has(text)) {
        warned.add(text);
        print(`warning: ${text}`);
      } else if (level === "error") {
        // What is a fault of the sources is thrown too, and told then.
        if (!isTold(text.replace(RENDERING, "").replace(/^\w*Error: /u, ""))) fail(text);
      }
    },
  };
}
