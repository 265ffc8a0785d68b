import { createHash } from "node:crypto";
import { chartCsv } from "./csv.ts";
import type { ChartPayload } from "./payload.ts";

/** Returns the SHA-256 of bytes, or of a text's UTF-8 bytes, as 64 hexadecimal digits. */
export function sha256(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}

/** Returns the first 12 digits of a hash: what a citation prints. */
export function shortHash(hash: string): string {
  return hash.slice(0, 12);
}

/** Returns the SHA-256 of the CSV that people download for this chart, view and language. */
export function dataHash(payload: Pick<ChartPayload, "id" | "columns" | "rows">): string {
  return sha256(chartCsv(payload));
}
