import { shares } from "./shares.ts";
import { sum } from "./sum.ts";

/**
 * Herfindahl–Hirschman index: the sum of squared shares. 1 / n where all are equal, 1 where one has
 * everything. Competition policy multiplies it by 10,000.
 *
 * Source: A. O. Hirschman, The paternity of an index, American Economic Review 54(5), 1964.
 */
export function herfindahlIndex(amounts: readonly number[]): number {
  return sum(shares(amounts).map((share) => share ** 2));
}
