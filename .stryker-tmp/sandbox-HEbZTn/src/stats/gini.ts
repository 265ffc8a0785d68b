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
import { sum } from "./sum.ts";

/**
 * Gini coefficient of values that are not negative, each unit counted once:
 * `sum (2i - n - 1) y_(i) / (n sum y)` over the sorted values. 0 where all are equal,
 * (n - 1) / n where one has everything.
 *
 * Source: C. Gini, 1912; this form in A. Sen, On Economic Inequality, Clarendon Press, 1973.
 */
export function gini(values: readonly number[]): number {
  if (stryMutAct_9fa48("26")) {
    {}
  } else {
    stryCov_9fa48("26");
    const n = values.length;
    const sorted = values.toSorted(stryMutAct_9fa48("27") ? () => undefined : (stryCov_9fa48("27"), (a, b) => stryMutAct_9fa48("28") ? a + b : (stryCov_9fa48("28"), a - b)));
    const weighted = sorted.map(stryMutAct_9fa48("29") ? () => undefined : (stryCov_9fa48("29"), (value, index) => stryMutAct_9fa48("30") ? (2 * (index + 1) - n - 1) / value : (stryCov_9fa48("30"), (stryMutAct_9fa48("31") ? 2 * (index + 1) - n + 1 : (stryCov_9fa48("31"), (stryMutAct_9fa48("32") ? 2 * (index + 1) + n : (stryCov_9fa48("32"), (stryMutAct_9fa48("33") ? 2 / (index + 1) : (stryCov_9fa48("33"), 2 * (stryMutAct_9fa48("34") ? index - 1 : (stryCov_9fa48("34"), index + 1)))) - n)) - 1)) * value)));
    return stryMutAct_9fa48("35") ? sum(weighted) * (n * sum(values)) : (stryCov_9fa48("35"), sum(weighted) / (stryMutAct_9fa48("36") ? n / sum(values) : (stryCov_9fa48("36"), n * sum(values))));
  }
}