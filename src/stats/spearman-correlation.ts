import { descending, rank } from "d3-array";
import { pearsonCorrelation } from "./pearson-correlation.ts";
import { seededRandom } from "./seeded-random.ts";
import { shuffled } from "./shuffled.ts";
import { sum } from "./sum.ts";

/**
 * Spearman's coefficient of rank correlation, from −1 to 1: Pearson's of the ranks, equal values
 * sharing the mean of their ranks. It asks whether two orders agree, so that no single extreme unit
 * decides.
 *
 * Source: C. Spearman, American Journal of Psychology 15(1), 1904.
 */
export function spearmanCorrelation(x: readonly number[], y: readonly number[]): number {
  return pearsonCorrelation(meanRanks(x), meanRanks(y));
}

/**
 * Two-sided permutation p-value of Spearman's coefficient: how often orders dealt out at random
 * agree or disagree at least as much, (1 + such permutations) / (1 + permutations). The seed is
 * fixed, so the result is repeatable.
 */
export function spearmanTest(
  x: readonly number[],
  y: readonly number[],
  { permutations = 4999, seed = 20261122 } = {},
): { readonly observed: number; readonly p: number } {
  const first = centredRanks(x);
  const second = centredRanks(y);
  // Ranks keep their spread when they are dealt anew, so the sum of products tells all.
  const product = (dealt: readonly number[]): number =>
    Math.abs(sum(first.map((rank, index) => rank * (dealt[index] ?? Number.NaN))));
  // Rounding must not part a permutation from the observed order that it repeats.
  const limit = product(second) - 1e-9;
  const random = seededRandom(seed);
  let atLeast = 0;
  for (let draw = 0; draw < permutations; draw += 1) {
    if (product(shuffled(second, random)) >= limit) atLeast += 1;
  }
  return { observed: spearmanCorrelation(x, y), p: (1 + atLeast) / (1 + permutations) };
}

function centredRanks(values: readonly number[]): number[] {
  const middle = (values.length + 1) / 2;
  return meanRanks(values).map((rank) => rank - middle);
}

/**
 * Ranks from the lowest, 1, on; equal values get the mean of the ranks that they take up. Counted
 * from either end they share the rank of the first of them, so the mean lies between the two.
 */
function meanRanks(values: readonly number[]): number[] {
  const fromLowest = rank(values);
  const fromHighest = rank(values, descending);
  return values.map((_, index) => {
    const below = fromLowest[index] ?? Number.NaN;
    const above = fromHighest[index] ?? Number.NaN;
    return (below + values.length - 1 - above) / 2 + 1;
  });
}
