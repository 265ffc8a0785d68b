import { sum } from "./sum.ts";

/**
 * Theil's T: `1/N sum (y/m) ln(y/m)` with m the mean and 0 ln 0 = 0; with weights (such as
 * populations) `sum (w/W) (y/m) ln(y/m)` with the weighted mean. 0 where all are equal; at most
 * ln N without weights.
 *
 * Source: H. Theil, Economics and Information Theory, North-Holland, 1967.
 */
export function theilIndex(
  values: readonly number[],
  weights: readonly number[] = values.map(() => 1),
): number {
  const total = sum(weights);
  const centre = sum(values.map((value, index) => value * (weights[index] ?? Number.NaN))) / total;
  return sum(
    values.map((value, index) => {
      const ratio = value / centre;
      const weight = (weights[index] ?? Number.NaN) / total;
      return ratio === 0 ? 0 : weight * ratio * Math.log(ratio);
    }),
  );
}
