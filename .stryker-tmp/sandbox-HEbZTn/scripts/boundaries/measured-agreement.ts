// @ts-nocheck
import type { Topology } from "topojson-specification";
import { fillRings, mazovianGrid } from "./grid.ts";
import { areaKm2, planePolygons } from "./plane-polygons.ts";
import type { PowiatFacts } from "./powiat-facts.ts";
import type { PlanePolygon } from "./traced-polygon.ts";

/** data/geo/agreement.json: how far the computed boundaries agree with official ones. */
export interface Agreement {
  /** SHA-256 of the arcs and objects that were measured. */
  readonly mapSha256: string;
  readonly stepKm: number;
  readonly total: {
    /** Area inside both outlines / area inside either. */
    readonly outline: number;
    /** Share of the area inside both outlines that is in the right powiat. */
    readonly powiats: number;
    /** Share of the official area of the voivodeship that is in the right powiat. */
    readonly official: number;
  };
  readonly powiats: readonly {
    readonly code: string;
    readonly name: string;
    readonly areaKm2: number;
    /** Computed area / (official area scaled to the computed outline). */
    readonly areaRatio: number;
    /** Share of the official powiat that the computed one covers. */
    readonly overlap: number;
  }[];
}

const STEP_KM = 0.2;

/** Compares both sets of polygons cell by cell, on a grid of 0.2 km in an equal-area plane. */
export function measuredAgreement(
  map: Topology,
  mapSha256: string,
  official: ReadonlyMap<string, readonly PlanePolygon[]>,
  powiats: readonly PowiatFacts[],
): Agreement {
  const drawn = planePolygons(map);
  const here = cells(drawn, powiats);
  const there = cells(official, powiats);
  let both = 0;
  let either = 0;
  let right = 0;
  const officialCells = powiats.map(() => 0);
  const rightCells = powiats.map(() => 0);
  here.forEach((label, cell) => {
    const truth = there[cell] ?? -1;
    if (label < 0 && truth < 0) return;
    either += 1;
    if (truth >= 0) officialCells[truth] = (officialCells[truth] ?? 0) + 1;
    if (label < 0 || truth < 0) return;
    both += 1;
    if (label !== truth) return;
    right += 1;
    rightCells[truth] = (rightCells[truth] ?? 0) + 1;
  });
  const scale = areaOf(drawn) / powiats.reduce((sum, powiat) => sum + powiat.areaKm2, 0);
  const officialTotal = officialCells.reduce((sum, count) => sum + count, 0);
  return {
    mapSha256,
    stepKm: STEP_KM,
    total: {
      outline: rounded(both / either),
      powiats: rounded(right / both),
      official: rounded(right / officialTotal),
    },
    powiats: powiats.map((powiat, index) => ({
      code: powiat.code,
      name: powiat.name,
      areaKm2: powiat.areaKm2,
      areaRatio: rounded(areaKm2(drawn.get(powiat.code) ?? []) / (powiat.areaKm2 * scale)),
      overlap: rounded((rightCells[index] ?? 0) / (officialCells[index] ?? 1)),
    })),
  };
}

function cells(
  polygons: ReadonlyMap<string, readonly PlanePolygon[]>,
  powiats: readonly PowiatFacts[],
): Int16Array {
  const grid = mazovianGrid(STEP_KM);
  const labels = new Int16Array(grid.columns * grid.rows).fill(-1);
  powiats.forEach(({ code }, index) => {
    for (const polygon of polygons.get(code) ?? []) fillRings(grid, polygon, labels, index);
  });
  return labels;
}

function areaOf(polygons: ReadonlyMap<string, readonly PlanePolygon[]>): number {
  return [...polygons.values()].reduce((sum, parts) => sum + areaKm2(parts), 0);
}

function rounded(value: number): number {
  return Number(value.toFixed(4));
}
