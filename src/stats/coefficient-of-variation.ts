import { mean } from "./mean.ts";
import { standardDeviation } from "./standard-deviation.ts";

/**
 * Coefficient of variation: the standard deviation of the population over the mean, as a share (not
 * per cent). Each unit counts once. Its fall over time is sigma-convergence.
 *
 * Source: R. J. Barro and X. Sala-i-Martin, Journal of Political Economy 100(2), 1992.
 */
export function coefficientOfVariation(values: readonly number[]): number {
  return standardDeviation(values) / mean(values);
}
