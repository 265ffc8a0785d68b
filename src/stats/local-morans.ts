import { mean } from "./mean.ts";
import { seededRandom } from "./seeded-random.ts";
import { shuffled } from "./shuffled.ts";
import { spatialLag } from "./spatial-lag.ts";
import type { SpatialWeights } from "./spatial-weights.ts";
import { standardDeviation } from "./standard-deviation.ts";
import { sum } from "./sum.ts";

export interface LocalMoran {
  /** The unit's value in standard deviations from the mean. */
  readonly z: number;
  /** The weighted mean of its neighbours' z. */
  readonly lag: number;
  /** z times lag; with row-standardised weights the mean over units is Moran's I. */
  readonly localI: number;
  /** High among high, low among low, or unlike its neighbours. */
  readonly quadrant: "HH" | "LL" | "HL" | "LH";
  /** One-sided pseudo p-value, not corrected for the number of units. */
  readonly p: number;
}

/**
 * Local Moran statistics (LISA) with conditional permutations: each unit keeps its value, the
 * others are dealt out anew to its neighbours. The p-values are not corrected for multiple tests;
 * they screen, they do not prove. The seed is fixed.
 *
 * Source: L. Anselin, Local indicators of spatial association, Geographical Analysis 27(2), 1995.
 */
export function localMorans(
  values: readonly number[],
  weights: SpatialWeights,
  { permutations = 999, seed = 20261122 } = {},
): LocalMoran[] {
  const centre = mean(values);
  const deviation = standardDeviation(values);
  const zs = values.map((value) => (value - centre) / deviation);
  const lags = spatialLag(zs, weights);
  const random = seededRandom(seed);
  return zs.map((z, unit) => {
    const lag = lags[unit] ?? Number.NaN;
    const own = (weights[unit] ?? []).map(([, weight]) => weight);
    const others = zs.filter((_, other) => other !== unit);
    let beyond = 0;
    for (let draw = 0; draw < permutations; draw += 1) {
      const dealt = shuffled(others, random);
      const drawn = sum(own.map((weight, place) => weight * (dealt[place] ?? Number.NaN)));
      if (lag >= 0 ? drawn >= lag : drawn <= lag) beyond += 1;
    }
    const quadrant = `${z >= 0 ? "H" : "L"}${lag >= 0 ? "H" : "L"}` as const;
    return { z, lag, localI: z * lag, quadrant, p: (1 + beyond) / (1 + permutations) };
  });
}
