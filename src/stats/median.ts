import { median as middle } from "d3-array";

/** The middle value, or the mean of the two middle ones; NaN for no values. */
export function median(values: readonly number[]): number {
  return middle(values) ?? Number.NaN;
}
