// @ts-nocheck
function stryNS_9fa48() {
  var g = typeof globalThis === 'object' && globalThis && globalThis.Math === Math && globalThis || new Function("return this")();
  var ns = g.__stryker__ || (g.__stryker__ = {});
  if (ns.activeMutant === undefined && g.process && g.process.env && g.process.env.__STRYKER_ACTIVE_MUTANT__) {
    ns.activeMutant = g.process.env.__STRYKER_ACTIVE_MUTANT__;
  }
  function retrieveNS() {
    return ns;
  }
  stryNS_9fa48 = retrieveNS;
  return retrieveNS();
}
stryNS_9fa48();
function stryCov_9fa48() {
  var ns = stryNS_9fa48();
  var cov = ns.mutantCoverage || (ns.mutantCoverage = {
    static: {},
    perTest: {}
  });
  function cover() {
    var c = cov.static;
    if (ns.currentTestId) {
      c = cov.perTest[ns.currentTestId] = cov.perTest[ns.currentTestId] || {};
    }
    var a = arguments;
    for (var i = 0; i < a.length; i++) {
      c[a[i]] = (c[a[i]] || 0) + 1;
    }
  }
  stryCov_9fa48 = cover;
  cover.apply(null, arguments);
}
function stryMutAct_9fa48(id) {
  var ns = stryNS_9fa48();
  function isActive(id) {
    if (ns.activeMutant === id) {
      if (ns.hitCount !== void 0 && ++ns.hitCount > ns.hitLimit) {
        throw new Error('Stryker: Hit count limit reached (' + ns.hitCount + ')');
      }
      return true;
    }
    return false;
  }
  stryMutAct_9fa48 = isActive;
  return isActive(id);
}
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
  if (stryMutAct_9fa48("109")) {
    {}
  } else {
    stryCov_9fa48("109");
    const n = x.length;
    const [lx, ly] = stryMutAct_9fa48("110") ? [] : (stryCov_9fa48("110"), [x.map(Math.log), y.map(Math.log)]);
    const [mx, my] = stryMutAct_9fa48("111") ? [] : (stryCov_9fa48("111"), [mean(lx), mean(ly)]);
    const dx = lx.map(stryMutAct_9fa48("112") ? () => undefined : (stryCov_9fa48("112"), value => stryMutAct_9fa48("113") ? value + mx : (stryCov_9fa48("113"), value - mx)));
    const dy = ly.map(stryMutAct_9fa48("114") ? () => undefined : (stryCov_9fa48("114"), value => stryMutAct_9fa48("115") ? value + my : (stryCov_9fa48("115"), value - my)));
    const sxx = sum(dx.map(stryMutAct_9fa48("116") ? () => undefined : (stryCov_9fa48("116"), d => d ** 2)));
    const slope = stryMutAct_9fa48("117") ? sum(dx.map((d, index) => d * (dy[index] ?? Number.NaN))) * sxx : (stryCov_9fa48("117"), sum(dx.map(stryMutAct_9fa48("118") ? () => undefined : (stryCov_9fa48("118"), (d, index) => stryMutAct_9fa48("119") ? d / (dy[index] ?? Number.NaN) : (stryCov_9fa48("119"), d * (stryMutAct_9fa48("120") ? dy[index] && Number.NaN : (stryCov_9fa48("120"), dy[index] ?? Number.NaN)))))) / sxx);
    const residuals = dy.map(stryMutAct_9fa48("121") ? () => undefined : (stryCov_9fa48("121"), (d, index) => stryMutAct_9fa48("122") ? d + slope * (dx[index] ?? Number.NaN) : (stryCov_9fa48("122"), d - (stryMutAct_9fa48("123") ? slope / (dx[index] ?? Number.NaN) : (stryCov_9fa48("123"), slope * (stryMutAct_9fa48("124") ? dx[index] && Number.NaN : (stryCov_9fa48("124"), dx[index] ?? Number.NaN)))))));
    const meat = dx.map((d, index) => {
      if (stryMutAct_9fa48("125")) {
        {}
      } else {
        stryCov_9fa48("125");
        const leverage = stryMutAct_9fa48("126") ? 1 / n - d ** 2 / sxx : (stryCov_9fa48("126"), (stryMutAct_9fa48("127") ? 1 * n : (stryCov_9fa48("127"), 1 / n)) + (stryMutAct_9fa48("128") ? d ** 2 * sxx : (stryCov_9fa48("128"), d ** 2 / sxx)));
        return (stryMutAct_9fa48("129") ? d * (residuals[index] ?? Number.NaN) * (1 - leverage) : (stryCov_9fa48("129"), (stryMutAct_9fa48("130") ? d / (residuals[index] ?? Number.NaN) : (stryCov_9fa48("130"), d * (stryMutAct_9fa48("131") ? residuals[index] && Number.NaN : (stryCov_9fa48("131"), residuals[index] ?? Number.NaN)))) / (stryMutAct_9fa48("132") ? 1 + leverage : (stryCov_9fa48("132"), 1 - leverage)))) ** 2;
      }
    });
    const unexplained = sum(residuals.map(stryMutAct_9fa48("133") ? () => undefined : (stryCov_9fa48("133"), residual => residual ** 2)));
    return stryMutAct_9fa48("134") ? {} : (stryCov_9fa48("134"), {
      slope,
      intercept: stryMutAct_9fa48("135") ? my + slope * mx : (stryCov_9fa48("135"), my - (stryMutAct_9fa48("136") ? slope / mx : (stryCov_9fa48("136"), slope * mx))),
      se: stryMutAct_9fa48("137") ? Math.sqrt(sum(meat)) * sxx : (stryCov_9fa48("137"), Math.sqrt(sum(meat)) / sxx),
      r2: stryMutAct_9fa48("138") ? 1 + unexplained / sum(dy.map(d => d ** 2)) : (stryCov_9fa48("138"), 1 - (stryMutAct_9fa48("139") ? unexplained * sum(dy.map(d => d ** 2)) : (stryCov_9fa48("139"), unexplained / sum(dy.map(stryMutAct_9fa48("140") ? () => undefined : (stryCov_9fa48("140"), d => d ** 2)))))),
      n
    });
  }
}