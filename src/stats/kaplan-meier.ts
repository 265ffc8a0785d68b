import { rollups } from "d3-array";

/** One unit that was watched from its start: for how long, and whether its end was seen. */
export interface Lifetime {
  /** Time from the start to the end or to the last sight of it, at least 0. */
  readonly time: number;
  /** True where the end was seen, false where only the watching ended. */
  readonly ended: boolean;
}

/** The estimate from one time at which an end was seen until the next. */
export interface SurvivalStep {
  readonly time: number;
  /** Units that were watched until just before this time. */
  readonly atRisk: number;
  readonly ends: number;
  /** Estimated share of units that live beyond this time, 0 to 1. */
  readonly survival: number;
  /** Greenwood's standard error of the share. */
  readonly se: number;
  /** 95 % interval of the share; from 0 to 0 where the share is 0, since nothing can be said. */
  readonly low: number;
  readonly high: number;
}

/** The 97.5 % point of the normal distribution. */
const Z = 1.959963984540054;

/**
 * Product-limit estimate of survival: at each time with an end, the share so far times
 * `1 - ends / atRisk`. A unit whose watching ends at a time counts as at risk there. The standard
 * error is Greenwood's; the interval is symmetric for log(-log(share)), so that it stays from 0 to 1.
 * Throws on a time that is below 0 or no number.
 *
 * Sources: E. L. Kaplan and P. Meier, Journal of the American Statistical Association 53(282), 1958;
 * M. Greenwood, Reports on Public Health and Medical Subjects 33, 1926; J. D. Kalbfleisch and
 * R. L. Prentice, The Statistical Analysis of Failure Time Data, 1980, section 1.3.
 */
export function kaplanMeier(lifetimes: readonly Lifetime[]): readonly SurvivalStep[] {
  for (const { time } of lifetimes) {
    if (!(time >= 0)) {
      throw new Error(
        `kaplan-meier: expected times of at least 0, received ${time}; leave the unit out and count it`,
      );
    }
  }
  const endings = rollups(
    lifetimes.filter(({ ended }) => ended),
    (group) => group.length,
    ({ time }) => time,
  ).sort(([first], [second]) => first - second);
  let survival = 1;
  let variance = 0;
  return endings.map(([time, ends]) => {
    const atRisk = lifetimes.filter((lifetime) => lifetime.time >= time).length;
    survival *= 1 - ends / atRisk;
    variance += ends / (atRisk * (atRisk - ends));
    return { time, atRisk, ends, survival, ...uncertainty(survival, variance) };
  });
}

/** Standard error and interval of a share; `variance` is Greenwood's sum. */
function uncertainty(
  survival: number,
  variance: number,
): Pick<SurvivalStep, "se" | "low" | "high"> {
  if (survival === 0) return { se: 0, low: 0, high: 0 };
  const width = (Z * Math.sqrt(variance)) / Math.abs(Math.log(survival));
  return {
    se: survival * Math.sqrt(variance),
    low: survival ** Math.exp(width),
    high: survival ** Math.exp(-width),
  };
}

/** The estimated share that lives beyond `time`; 1 before the first end. */
export function survivalAt(steps: readonly SurvivalStep[], time: number): number {
  return steps.findLast((step) => step.time <= time)?.survival ?? 1;
}

/** The first time at which the estimated share is one half or less; null where it stays above. */
export function medianSurvival(steps: readonly SurvivalStep[]): number | null {
  return steps.find(({ survival }) => survival <= 0.5)?.time ?? null;
}
