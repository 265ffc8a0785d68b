import { sum } from "./sum.ts";

/**
 * Gini coefficient of values that are not negative, each unit counted once:
 * `sum (2i - n - 1) y_(i) / (n sum y)` over the sorted values. 0 where all are equal,
 * (n - 1) / n where one has everything.
 *
 * Source: C. Gini, 1912; this form in A. Sen, On Economic Inequality, Clarendon Press, 1973.
 */
export function gini(values: readonly number[]): number {
  const n = values.length;
  const sorted = values.toSorted((a, b) => a - b);
  const weighted = sorted.map((value, index) => (2 * (index + 1) - n - 1) * value);
  return sum(weighted) / (n * sum(values));
}
