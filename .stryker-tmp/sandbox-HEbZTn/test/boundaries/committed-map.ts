// @ts-nocheck
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Topology } from "topojson-specification";
import type { Agreement } from "../../scripts/boundaries/measured-agreement.ts";

/** The project's folder. */
export const root = fileURLToPath(new URL("../../", import.meta.url));

/** A file under data/ as text. */
export function dataText(path: string): string {
  return readFileSync(new URL(`../../data/${path}`, import.meta.url), "utf8");
}

/** The published map. */
export function committedMap(): Topology & { provenance: { kind: string; programSha256: string } } {
  return JSON.parse(dataText("geo/mazovia.topo.json")) as ReturnType<typeof committedMap>;
}

/** The measured agreement of the published map with official boundaries. */
export function committedAgreement(): Agreement {
  return JSON.parse(dataText("geo/agreement.json")) as Agreement;
}
