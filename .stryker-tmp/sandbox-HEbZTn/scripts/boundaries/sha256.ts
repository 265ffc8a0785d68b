// @ts-nocheck
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import type { Topology } from "topojson-specification";

/** SHA-256 of a text, in hexadecimal. */
export function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/** SHA-256 of this program: the names and texts of its source files, in the order of names. */
export function programSha256(): string {
  const folder = new URL("./", import.meta.url);
  const names = readdirSync(folder)
    .filter((name) => name.endsWith(".ts"))
    .sort();
  return sha256(
    names.map((name) => `${name}\n${readFileSync(new URL(name, folder), "utf8")}`).join("\n"),
  );
}

/** SHA-256 of a map's lines and shapes, whatever is said of their provenance. */
export function mapSha256({ transform, objects, arcs }: Topology): string {
  return sha256(JSON.stringify({ transform, objects, arcs }));
}
