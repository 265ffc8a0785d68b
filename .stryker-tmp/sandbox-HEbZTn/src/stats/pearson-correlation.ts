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

/**
 * Pearson's coefficient of correlation, from −1 to 1: how closely pairs of values lie to a straight
 * line. NaN where either list does not vary. One extreme unit can make or break it.
 */
export function pearsonCorrelation(x: readonly number[], y: readonly number[]): number {
  if (stryMutAct_9fa48("243")) {
    {}
  } else {
    stryCov_9fa48("243");
    const [mx, my] = stryMutAct_9fa48("244") ? [] : (stryCov_9fa48("244"), [mean(x), mean(y)]);
    const products = x.map(stryMutAct_9fa48("245") ? () => undefined : (stryCov_9fa48("245"), (value, index) => stryMutAct_9fa48("246") ? (value - mx) / ((y[index] ?? Number.NaN) - my) : (stryCov_9fa48("246"), (stryMutAct_9fa48("247") ? value + mx : (stryCov_9fa48("247"), value - mx)) * (stryMutAct_9fa48("248") ? (y[index] ?? Number.NaN) + my : (stryCov_9fa48("248"), (stryMutAct_9fa48("249") ? y[index] && Number.NaN : (stryCov_9fa48("249"), y[index] ?? Number.NaN)) - my)))));
    const sxx = sum(x.map(stryMutAct_9fa48("250") ? () => undefined : (stryCov_9fa48("250"), value => (stryMutAct_9fa48("251") ? value + mx : (stryCov_9fa48("251"), value - mx)) ** 2)));
    const syy = sum(y.map(stryMutAct_9fa48("252") ? () => undefined : (stryCov_9fa48("252"), value => (stryMutAct_9fa48("253") ? value + my : (stryCov_9fa48("253"), value - my)) ** 2)));
    return stryMutAct_9fa48("254") ? sum(products) * Math.sqrt(sxx * syy) : (stryCov_9fa48("254"), sum(products) / Math.sqrt(stryMutAct_9fa48("255") ? sxx / syy : (stryCov_9fa48("255"), sxx * syy)));
  }
}