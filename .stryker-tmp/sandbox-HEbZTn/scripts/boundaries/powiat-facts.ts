// @ts-nocheck
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { PowiatRegions } from "./published-topology.ts";

/** What the boundaries are made from and measured with: one powiat of data/territories.json. */
export interface PowiatFacts extends PowiatRegions {
  readonly name: string;
  readonly areaKm2: number;
}

interface TerritoriesFile {
  readonly territories: readonly {
    readonly code: string;
    readonly level: string;
    readonly name: { readonly pl: string };
    readonly nuts?: string;
    readonly nuts2?: string;
    readonly areaKm2?: number;
  }[];
}

/** The 42 powiats of Mazovia in the order of their codes, from `<root>/data/territories.json`. */
export function powiatFacts(root: string): PowiatFacts[] {
  const file = join(root, "data/territories.json");
  const { territories } = JSON.parse(readFileSync(file, "utf8")) as TerritoriesFile;
  return territories
    .filter(({ level }) => level === "powiat")
    .map(({ code, name, nuts, nuts2, areaKm2 }) => {
      if (nuts === undefined || nuts2 === undefined || areaKm2 === undefined) {
        throw new Error(`data/territories.json: ${code}: expected nuts, nuts2 and areaKm2`);
      }
      return { code, name: name.pl, nuts3: nuts, nuts2, areaKm2 };
    })
    .sort((a, b) => Number(a.code) - Number(b.code));
}
