import { mean } from "./mean.ts";

/**
 * The standard deviation of a whole population: the root of the mean squared distance from the
 * mean, divided by n (not n - 1, as that of d3-array), because the units are all there are, not a
 * sample of them.
 */
export function standardDeviation(values: readonly number[]): number {
  const centre = mean(values);
  return Math.sqrt(mean(values.map((value) => (value - centre) ** 2)));
}
