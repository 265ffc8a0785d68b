import { createHash } from "node:crypto";
import type { Column } from "../../charts/definition/define-chart.ts";
import { tableCsv, type CsvTable } from "./csv.ts";

/** Returns the SHA-256 of bytes, or of a text's UTF-8 bytes, as 64 hexadecimal digits. */
export function sha256(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}

/** Returns the first 12 digits of a hash: what a citation prints. */
export function shortHash(hash: string): string {
  return hash.slice(0, 12);
}

/** Kinds of columns whose cells are the same in every language. */
const STABLE_KINDS: readonly Column["kind"][] = [
  "code",
  "number",
  "year",
  "category",
  "work",
  "claim",
];

/**
 * Returns the SHA-256 of a table's data, the same in every language: that of its CSV with only the
 * columns of codes, numbers, years, categories, works and claims, the lines below the header in the order of their
 * characters, since names decide the order in the file that people download.
 */
export function dataHash({ columns, rows, place }: CsvTable): string {
  const stable = columns.filter(({ kind }) => STABLE_KINDS.includes(kind));
  const header = tableCsv({ columns: stable, rows: [], place });
  const lines = rows.map((row) =>
    tableCsv({ columns: stable, rows: [row], place }).slice(header.length),
  );
  return sha256(header + lines.sort().join(""));
}
