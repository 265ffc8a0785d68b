import { mean } from "./mean.ts";
import { sum } from "./sum.ts";

export interface Slope {
  /** Per cent of change in y that goes with one per cent of change in x. */
  readonly slope: number;
  /** Logarithm of y where x is 1. */
  readonly intercept: number;
  /** Standard error that allows for unequal variance (HC3). */
  readonly se: number;
  /** Share of the variance of ln y that ln x accounts for. */
  readonly r2: number;
  readonly n: number;
}

/**
 * Ordinary least squares of ln y on ln x, all values above 0: the slope is an elasticity. Its
 * standard error is HC3, `sum (d_i e_i / (1 - h_i))^2 / (sum d_i^2)^2` with d the distance of ln x
 * from its mean, e the residual and h the leverage. An association, not an effect.
 *
 * Source: J. G. MacKinnon and H. White, Journal of Econometrics 29(3), 1985.
 */
export function logLogSlope(x: readonly number[], y: readonly number[]): Slope {
  const n = x.length;
  const [lx, ly] = [x.map(Math.log), y.map(Math.log)];
  const [mx, my] = [mean(lx), mean(ly)];
  const dx = lx.map((value) => value - mx);
  const dy = ly.map((value) => value - my);
  const sxx = sum(dx.map((d) => d ** 2));
  const slope = sum(dx.map((d, index) => d * (dy[index] ?? Number.NaN))) / sxx;
  const residuals = dy.map((d, index) => d - slope * (dx[index] ?? Number.NaN));
  const meat = dx.map((d, index) => {
    const leverage = 1 / n + d ** 2 / sxx;
    return ((d * (residuals[index] ?? Number.NaN)) / (1 - leverage)) ** 2;
  });
  const unexplained = sum(residuals.map((residual) => residual ** 2));
  return {
    slope,
    intercept: my - slope * mx,
    se: Math.sqrt(sum(meat)) / sxx,
    r2: 1 - unexplained / sum(dy.map((d) => d ** 2)),
    n,
  };
}
