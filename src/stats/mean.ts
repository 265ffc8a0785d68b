import { sum } from "./sum.ts";

/** The arithmetic mean; NaN for no values and where one is missing (NaN), as the sum is. */
export function mean(values: readonly number[]): number {
  return sum(values) / values.length;
}
