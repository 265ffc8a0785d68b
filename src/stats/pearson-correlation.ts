import { mean } from "./mean.ts";
import { sum } from "./sum.ts";

/**
 * Pearson's coefficient of correlation, from −1 to 1: how closely pairs of values lie to a straight
 * line. NaN where either list does not vary. One extreme unit can make or break it.
 */
export function pearsonCorrelation(x: readonly number[], y: readonly number[]): number {
  const [mx, my] = [mean(x), mean(y)];
  const products = x.map((value, index) => (value - mx) * ((y[index] ?? Number.NaN) - my));
  const sxx = sum(x.map((value) => (value - mx) ** 2));
  const syy = sum(y.map((value) => (value - my) ** 2));
  return sum(products) / Math.sqrt(sxx * syy);
}
