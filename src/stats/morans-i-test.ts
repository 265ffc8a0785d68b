import { mean } from "./mean.ts";
import { moransI } from "./morans-i.ts";
import { seededRandom } from "./seeded-random.ts";
import { shuffled } from "./shuffled.ts";
import type { SpatialWeights } from "./spatial-weights.ts";
import { sum } from "./sum.ts";

export interface PermutationTest {
  /** The measure of the values as they lie. */
  readonly observed: number;
  /** One-sided pseudo p-value: (1 + permutations at least as high) / (1 + permutations). */
  readonly p: number;
  readonly permutations: number;
  /** The measure of each permutation: what chance alone would give. */
  readonly draws: readonly number[];
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
  const random = seededRandom(seed);
  // Mean, variance and weights stay the same in every order: only the sum over neighbours is new.
  const centre = mean(values);
  const z = values.map((value) => value - centre);
  const all = sum(weights.flatMap((list) => list.map(([, weight]) => weight)));
  const scale = values.length / all / sum(z.map((own) => own ** 2));
  const draws = Array.from({ length: permutations }, () => {
    const dealt = shuffled(z, random);
    let together = 0;
    for (const [unit, list] of weights.entries()) {
      let lag = 0;
      for (const [other, weight] of list) lag += weight * (dealt[other] ?? Number.NaN);
      together += (dealt[unit] ?? Number.NaN) * lag;
    }
    return scale * together;
  });
  const atLeast = draws.filter((draw) => draw >= observed).length;
  return { observed, p: (1 + atLeast) / (1 + permutations), permutations, draws };
}
