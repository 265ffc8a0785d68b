import jstat from "jstat";

/** Two ends of an interval. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * The interval that holds the true value in `level` of samples (0.95 unless given), from an estimate,
 * its standard error and its degrees of freedom: Student's t, since with few units the normal
 * distribution's 1.96 is too narrow (2.02 at 40). Throws where there are no degrees of freedom.
 *
 * Source: Student, Biometrika 6(1), 1908.
 */
export function tInterval(
  estimate: number,
  se: number,
  degreesOfFreedom: number,
  level = 0.95,
): Interval {
  if (!(degreesOfFreedom > 0)) {
    throw new Error(
      `t interval: expected degrees of freedom above 0, received ${degreesOfFreedom}; use more units`,
    );
  }
  const reach = jstat.studentt.inv((1 + level) / 2, degreesOfFreedom) * se;
  return { low: estimate - reach, high: estimate + reach };
}
