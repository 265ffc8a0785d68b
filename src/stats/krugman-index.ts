import { shares } from "./shares.ts";
import { sum } from "./sum.ts";

/**
 * Krugman's specialisation index: the sum over industries of the absolute difference between the
 * region's and the reference area's shares, `sum_i |s_ir - s_i|`. Takes amounts (jobs) by industry
 * in the same order. 0 is the same structure, 2 nothing in common.
 *
 * Source: P. Krugman, Geography and Trade, MIT Press, 1991.
 * @throws {RangeError} if the lists differ in length.
 */
export function krugmanIndex(region: readonly number[], reference: readonly number[]): number {
  if (region.length !== reference.length) {
    throw new RangeError(
      `krugmanIndex: expected lists of one length, received ${String(region.length)} and ${String(reference.length)}; give every industry in both`,
    );
  }
  const other = shares(reference);
  return sum(shares(region).map((share, index) => Math.abs(share - (other[index] ?? Number.NaN))));
}
