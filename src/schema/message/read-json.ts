import { readFileSync } from "node:fs";
import { jsonFault } from "./json-fault.ts";

/** What became of reading a JSON file: its value, or the one problem that stopped it. */
type Reading = { value: unknown; problem?: undefined } | { value?: undefined; problem: string };

/** Reads a JSON file; `file` is its name in messages. Never throws for a bad or absent file. */
export function readJson(path: string, file: string): Reading {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(readFileSync(path));
  } catch (error) {
    if (error instanceof TypeError)
      return { problem: `${file}: expected UTF-8, received other bytes` };
    return { problem: `${file}: expected this file, received nothing; add it` };
  }
  const whole = wholeValue(text);
  if (whole !== undefined) return whole;
  const fault = jsonFault(text);
  if (fault === undefined) return { value: JSON.parse(text) };
  const { line, column, message } = fault;
  return { problem: `${file}:${String(line)}: column ${String(column)}: ${message}` };
}

const KEY_OR_ALIKE = /"\s*:/gu;

/**
 * The value of a text that certainly has no fault. JSON.parse is many times faster than a reader
 * with places; no key of the text is missing in the value unless one stands twice. A text that holds
 * the signs of a key within a string counts as uncertain.
 */
function wholeValue(text: string): { value: unknown } | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return keyCount(value) === (text.match(KEY_OR_ALIKE)?.length ?? 0) ? { value } : undefined;
  } catch {
    return undefined;
  }
}

function keyCount(value: unknown): number {
  if (typeof value !== "object" || value === null) return 0;
  const parts: readonly unknown[] = Object.values(value);
  return parts.reduce<number>(
    (sum, part) => sum + keyCount(part),
    Array.isArray(value) ? 0 : parts.length,
  );
}
