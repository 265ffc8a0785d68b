// @ts-nocheck
import type { Topology } from "topojson-specification";
import { connectedLabels } from "./connected-labels.ts";
import { mazovianGrid } from "./grid.ts";
import { areaKm2, planePolygons } from "./plane-polygons.ts";
import type { PowiatFacts } from "./powiat-facts.ts";
import { balancedLabels, closeness } from "./powiat-labels.ts";
import { publishedTopology } from "./published-topology.ts";
import type { Settlement } from "./settlement-points.ts";
import { tracedPolygon } from "./traced-polygon.ts";

/** Side of a cell, km: fine enough for the smallest city, 32 km², to grow by a hundredth. */
const STEP_KM = 0.25;

const ROUNDS = 12;

/** Share of a powiat's area that it may be off by in the end. */
const TOLERANCE = 0.015;

/**
 * Boundaries of the powiats computed from settlements: every place goes to the powiat that is
 * nearest on a scale with one weight for each powiat, the weights being such that each powiat gets
 * its official area; settlements outside Mazovia draw the outline. Deterministic.
 *
 * Smoothing and simplifying change areas a little, so the wanted areas are corrected by what came
 * out, a few times.
 *
 * @throws Error where the areas cannot be met within TOLERANCE
 */
export function computedBoundaries(
  settlements: readonly Settlement[],
  powiats: readonly PowiatFacts[],
): Topology {
  const grid = mazovianGrid(STEP_KM);
  const codes = powiats.map(({ code }) => code);
  const near = closeness(grid, settlements, codes);
  const weights = new Float64Array(codes.length + 1);
  let wanted = powiats.map((powiat) => powiat.areaKm2 / STEP_KM ** 2);
  for (let round = 0; round < ROUNDS; round += 1) {
    const loose = balancedLabels(near, wanted, weights);
    const labels = connectedLabels(grid, loose, codes.length + 1);
    const polygons = new Map(
      codes.map((code, index) => [code, [tracedPolygon(grid, labels, index)]] as const),
    );
    const map = publishedTopology(polygons, powiats, { smoothing: 10, leastBendKm2: 0.35 });
    const drawn = planePolygons(map);
    const ratios = powiats.map(
      ({ code, areaKm2: official }) => areaKm2(drawn.get(code) ?? []) / official,
    );
    if (ratios.every((ratio) => Math.abs(ratio - 1) < TOLERANCE)) return map;
    // Half a step (on a logarithmic scale): a whole one swings to and fro where a bend of a small
    // city is dropped in one round and kept in the next.
    wanted = wanted.map((target, index) => target / Math.sqrt(ratios[index] ?? 1));
  }
  throw new Error(
    `scripts/boundaries: expected areas within ${TOLERANCE * 100} % after ${ROUNDS} rounds`,
  );
}
