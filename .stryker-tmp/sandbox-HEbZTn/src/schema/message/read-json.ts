// @ts-nocheck
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
  const fault = jsonFault(text);
  if (fault === undefined) return { value: JSON.parse(text) };
  return {
    problem: `${file}:${String(fault.line)}:${String(fault.column)}: ${fault.message}`,
  };
}
