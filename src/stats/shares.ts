import { sum } from "./sum.ts";

/** Each amount divided by their sum, so that the shares add up to 1; NaN where the sum is 0. */
export function shares(amounts: readonly number[]): number[] {
  const total = sum(amounts);
  return amounts.map((amount) => amount / total);
}
