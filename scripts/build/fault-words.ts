import { relative } from "node:path";
import { stripVTControlCharacters } from "node:util";

/** A message of the house, or several: place, then what was expected. */
const TOLD = /^\S[^\n]*: expected [^\n]+(?:\n\S[^\n]*: expected [^\n]+)*$/u;
/** Where the bundler shows the line at which it stopped. */
const SHOWN = /\[ (\S+):(\d+):(\d+) \]/u;

/** Whether a message says by itself where a fault of the sources stands and how it is mended. */
export function isTold(message: string): boolean {
  return TOLD.test(message.trim());
}

/** What compilers add to an error. */
interface Details {
  readonly errors?: readonly unknown[];
  readonly loc?: { readonly file?: string; readonly line?: number; readonly column?: number };
}

/**
 * Returns what stopped a build. Faults of the sources are a line each, without a stack: a message of
 * the house as it is, one of a compiler with the file and the line that it names. Of anything else,
 * which is a fault of a program, everything that is known.
 */
export function faultWords(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { errors = [], loc = {} } = error as Error & Details;
  if (errors.length > 0) return errors.map(faultWords).join("\n");
  const message = stripVTControlCharacters(error.message).trim();
  if (isTold(message)) return message;
  const [, shownFile, shownLine, shownColumn] = SHOWN.exec(message) ?? [];
  if (shownFile !== undefined) {
    const [words = ""] = message.replace(/^\[[^\]]*\]\s*/u, "").split("\n");
    return placed(shownFile, Number(shownLine), Number(shownColumn), words);
  }
  if (loc.file !== undefined && !loc.file.includes("node_modules")) {
    return placed(relative(process.cwd(), loc.file), loc.line, loc.column, message);
  }
  const cause = error.cause === undefined ? "" : `\ncaused by: ${faultWords(error.cause)}`;
  return `${error.stack ?? message}${cause}`;
}

function placed(file: string, line = 0, column = 0, words = ""): string {
  const place = line > 0 ? `${file}:${line}: column ${column}` : file;
  const plain = words.replace(/^\d+:\d+: /u, "").replaceAll("**", "");
  return `${place}: ${plain.replace(/\s*\n\s*/gu, " ")}`;
}
