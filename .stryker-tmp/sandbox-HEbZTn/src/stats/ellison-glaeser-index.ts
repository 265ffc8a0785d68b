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
import { shares } from "./shares.ts";
import { sum } from "./sum.ts";

/**
 * Ellison and Glaeser's index of an industry's concentration beyond what its few plants explain.
 * Takes the industry's jobs and all jobs by region, in one order, and the Herfindahl index H of its
 * plants' sizes: `G = sum (s - x)^2`, `gamma = (G - (1 - sum x^2) H) / ((1 - sum x^2) (1 - H))`.
 * 0 is what plants thrown at random would give.
 *
 * Source: G. Ellison and E. L. Glaeser, Journal of Political Economy 105(5), 1997.
 */
export function ellisonGlaeserIndex(industry: readonly number[], all: readonly number[], plantHerfindahl: number): number {
  if (stryMutAct_9fa48("15")) {
    {}
  } else {
    stryCov_9fa48("15");
    const x = shares(all);
    const g = sum(shares(industry).map(stryMutAct_9fa48("16") ? () => undefined : (stryCov_9fa48("16"), (share, index) => (stryMutAct_9fa48("17") ? share + (x[index] ?? Number.NaN) : (stryCov_9fa48("17"), share - (stryMutAct_9fa48("18") ? x[index] && Number.NaN : (stryCov_9fa48("18"), x[index] ?? Number.NaN)))) ** 2)));
    const spread = stryMutAct_9fa48("19") ? 1 + sum(x.map(share => share ** 2)) : (stryCov_9fa48("19"), 1 - sum(x.map(stryMutAct_9fa48("20") ? () => undefined : (stryCov_9fa48("20"), share => share ** 2))));
    return stryMutAct_9fa48("21") ? (g - spread * plantHerfindahl) * (spread * (1 - plantHerfindahl)) : (stryCov_9fa48("21"), (stryMutAct_9fa48("22") ? g + spread * plantHerfindahl : (stryCov_9fa48("22"), g - (stryMutAct_9fa48("23") ? spread / plantHerfindahl : (stryCov_9fa48("23"), spread * plantHerfindahl)))) / (stryMutAct_9fa48("24") ? spread / (1 - plantHerfindahl) : (stryCov_9fa48("24"), spread * (stryMutAct_9fa48("25") ? 1 + plantHerfindahl : (stryCov_9fa48("25"), 1 - plantHerfindahl)))));
  }
}