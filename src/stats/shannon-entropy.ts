import { shares } from "./shares.ts";
import { sum } from "./sum.ts";

/**
 * Shannon's entropy of shares, `-sum s ln s`, with 0 ln 0 = 0: 0 where one has everything, ln n
 * where all are equal. A measure of how varied an economy is.
 *
 * Source: C. E. Shannon, A mathematical theory of communication, Bell System Technical Journal
 * 27, 1948.
 */
export function shannonEntropy(amounts: readonly number[]): number {
  const terms = shares(amounts).map((share) => (share === 0 ? 0 : share * Math.log(share)));
  return 0 - sum(terms);
}
