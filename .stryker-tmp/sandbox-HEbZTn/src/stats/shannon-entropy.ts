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
 * Shannon's entropy of shares, `-sum s ln s`, with 0 ln 0 = 0: 0 where one has everything, ln n
 * where all are equal. A measure of how varied an economy is.
 *
 * Source: C. E. Shannon, A mathematical theory of communication, Bell System Technical Journal
 * 27, 1948.
 */
export function shannonEntropy(amounts: readonly number[]): number {
  if (stryMutAct_9fa48("355")) {
    {}
  } else {
    stryCov_9fa48("355");
    const terms = shares(amounts).map(stryMutAct_9fa48("356") ? () => undefined : (stryCov_9fa48("356"), share => (stryMutAct_9fa48("359") ? share !== 0 : stryMutAct_9fa48("358") ? false : stryMutAct_9fa48("357") ? true : (stryCov_9fa48("357", "358", "359"), share === 0)) ? 0 : stryMutAct_9fa48("360") ? share / Math.log(share) : (stryCov_9fa48("360"), share * Math.log(share))));
    return stryMutAct_9fa48("361") ? 0 + sum(terms) : (stryCov_9fa48("361"), 0 - sum(terms));
  }
}