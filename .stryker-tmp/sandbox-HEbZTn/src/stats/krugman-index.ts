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
 * Krugman's specialisation index: the sum over industries of the absolute difference between the
 * region's and the reference area's shares, `sum_i |s_ir - s_i|`. Takes amounts (jobs) by industry
 * in the same order. 0 is the same structure, 2 nothing in common.
 *
 * Source: P. Krugman, Geography and Trade, MIT Press, 1991.
 * @throws {RangeError} if the lists differ in length.
 */
export function krugmanIndex(region: readonly number[], reference: readonly number[]): number {
  if (stryMutAct_9fa48("53")) {
    {}
  } else {
    stryCov_9fa48("53");
    if (stryMutAct_9fa48("56") ? region.length === reference.length : stryMutAct_9fa48("55") ? false : stryMutAct_9fa48("54") ? true : (stryCov_9fa48("54", "55", "56"), region.length !== reference.length)) {
      if (stryMutAct_9fa48("57")) {
        {}
      } else {
        stryCov_9fa48("57");
        throw new RangeError(stryMutAct_9fa48("59") ? `` : (stryCov_9fa48("59"), `krugmanIndex: expected lists of one length, received ${String(region.length)} and ${String(reference.length)}; give every industry in both`));
      }
    }
    const other = shares(reference);
    return sum(shares(region).map(stryMutAct_9fa48("60") ? () => undefined : (stryCov_9fa48("60"), (share, index) => Math.abs(stryMutAct_9fa48("61") ? share + (other[index] ?? Number.NaN) : (stryCov_9fa48("61"), share - (stryMutAct_9fa48("62") ? other[index] && Number.NaN : (stryCov_9fa48("62"), other[index] ?? Number.NaN)))))));
  }
}