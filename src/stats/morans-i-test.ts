import { moransIDraws } from "./morans-i-draws.ts";
import { moransI } from "./morans-i.ts";
import type { SpatialWeights } from "./spatial-weights.ts";

export interface PermutationTest {
  /** The measure of the values as they lie. */
  readonly observed: number;
  /** One-sided pseudo p-value: (1 + permutations at least as high) / (1 + permutations). */
  readonly p: number;
  readonly permutations: number;
}

/**
 * Moran's I with a permutation test: how often values dealt out at random to the units are at least
 * as clustered as the real ones. The seed is fixed, so the result is repeatable. With few units the
 * normal formula for the test must not be used.
 *
 * Source: L. Anselin, Local indicators of spatial association, Geographical Analysis 27(2), 1995.
 */
export function moransITest(
  values: readonly number[],
  weights: SpatialWeights,
  { permutations = 999, seed = 20261122 } = {},
): PermutationTest {
  const observed = moransI(values, weights);
  const draws = moransIDraws(values, weights, { permutations, seed });
  const atLeast = draws.filter((draw) => draw >= observed).length;
  return { observed, p: (1 + atLeast) / (1 + permutations), permutations };
}
