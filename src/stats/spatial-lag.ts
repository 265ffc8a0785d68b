import type { SpatialWeights } from "./spatial-weights.ts";
import { sum } from "./sum.ts";

/** For each unit the weighted sum of its neighbours' values; 0 for a unit without neighbours. */
export function spatialLag(values: readonly number[], weights: SpatialWeights): number[] {
  return weights.map((list) =>
    sum(list.map(([unit, weight]) => weight * (values[unit] ?? Number.NaN))),
  );
}
