import { mean } from "./mean.ts";
import { spatialLag } from "./spatial-lag.ts";
import type { SpatialWeights } from "./spatial-weights.ts";
import { sum } from "./sum.ts";

/**
 * Moran's I: whether neighbours have like values, `n / S0 * sum_ij w_ij z_i z_j / sum z_i^2` with z
 * the distance from the mean and S0 the sum of all weights. About -1 / (n - 1) where place does not
 * matter, near 1 where like sits beside like, negative where unlike does.
 *
 * Source: P. A. P. Moran, Notes on continuous stochastic phenomena, Biometrika 37, 1950.
 * @throws {RangeError} if a unit has no neighbour (an island): leave it out or declare one.
 */
export function moransI(values: readonly number[], weights: SpatialWeights): number {
  const island = weights.findIndex((list) => list.length === 0);
  if (island >= 0 || weights.length !== values.length) {
    throw new RangeError(
      island >= 0
        ? `moransI: expected a neighbour for every unit, received none for unit ${String(island)}; leave it out`
        : `moransI: expected weights for ${String(values.length)} units, received ${String(weights.length)}; give one list each`,
    );
  }
  const centre = mean(values);
  const z = values.map((value) => value - centre);
  const lag = spatialLag(z, weights);
  const all = sum(weights.flatMap((list) => list.map(([, weight]) => weight)));
  const together = sum(z.map((own, index) => own * (lag[index] ?? Number.NaN)));
  return ((values.length / all) * together) / sum(z.map((own) => own ** 2));
}
