import { moransI } from "./morans-i.ts";
import { seededRandom } from "./seeded-random.ts";
import { shuffled } from "./shuffled.ts";
import type { SpatialWeights } from "./spatial-weights.ts";

/**
 * Moran's I of values dealt out to the units at random, once for each permutation: what chance alone
 * would give. The seed is fixed, so the list is repeatable.
 *
 * Source: L. Anselin, Local indicators of spatial association, Geographical Analysis 27(2), 1995.
 */
export function moransIDraws(
  values: readonly number[],
  weights: SpatialWeights,
  { permutations = 999, seed = 20261122 } = {},
): number[] {
  const random = seededRandom(seed);
  return Array.from({ length: permutations }, () => moransI(shuffled(values, random), weights));
}
