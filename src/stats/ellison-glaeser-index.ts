import { shares } from "./shares.ts";
import { sum } from "./sum.ts";

/**
 * Ellison and Glaeser's index of an industry's concentration beyond what its few plants explain.
 * Takes the industry's jobs and all jobs by region, in one order, and the Herfindahl index H of its
 * plants' sizes: `G = sum (s - x)^2`, `gamma = (G - (1 - sum x^2) H) / ((1 - sum x^2) (1 - H))`.
 * 0 is what plants thrown at random would give.
 *
 * Source: G. Ellison and E. L. Glaeser, Journal of Political Economy 105(5), 1997.
 */
export function ellisonGlaeserIndex(
  industry: readonly number[],
  all: readonly number[],
  plantHerfindahl: number,
): number {
  const x = shares(all);
  const g = sum(shares(industry).map((share, index) => (share - (x[index] ?? Number.NaN)) ** 2));
  const spread = 1 - sum(x.map((share) => share ** 2));
  return (g - spread * plantHerfindahl) / (spread * (1 - plantHerfindahl));
}
