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
 * Theil's T: `1/N sum (y/m) ln(y/m)` with m the mean and 0 ln 0 = 0; with weights (such as
 * populations) `sum (w/W) (y/m) ln(y/m)` with the weighted mean. 0 where all are equal; at most
 * ln N without weights.
 *
 * Source: H. Theil, Economics and Information Theory, North-Holland, 1967.
 */
export function theilIndex(values: readonly number[], weights: readonly number[] = values.map(stryMutAct_9fa48("442") ? () => undefined : (stryCov_9fa48("442"), () => 1))): number {
  if (stryMutAct_9fa48("443")) {
    {}
  } else {
    stryCov_9fa48("443");
    const total = sum(weights);
    const centre = stryMutAct_9fa48("444") ? sum(values.map((value, index) => value * (weights[index] ?? Number.NaN))) * total : (stryCov_9fa48("444"), sum(values.map(stryMutAct_9fa48("445") ? () => undefined : (stryCov_9fa48("445"), (value, index) => stryMutAct_9fa48("446") ? value / (weights[index] ?? Number.NaN) : (stryCov_9fa48("446"), value * (stryMutAct_9fa48("447") ? weights[index] && Number.NaN : (stryCov_9fa48("447"), weights[index] ?? Number.NaN)))))) / total);
    return sum(values.map((value, index) => {
      if (stryMutAct_9fa48("448")) {
        {}
      } else {
        stryCov_9fa48("448");
        const ratio = stryMutAct_9fa48("449") ? value * centre : (stryCov_9fa48("449"), value / centre);
        const weight = stryMutAct_9fa48("450") ? (weights[index] ?? Number.NaN) * total : (stryCov_9fa48("450"), (stryMutAct_9fa48("451") ? weights[index] && Number.NaN : (stryCov_9fa48("451"), weights[index] ?? Number.NaN)) / total);
        return (stryMutAct_9fa48("454") ? ratio !== 0 : stryMutAct_9fa48("453") ? false : stryMutAct_9fa48("452") ? true : (stryCov_9fa48("452", "453", "454"), ratio === 0)) ? 0 : stryMutAct_9fa48("455") ? weight * ratio / Math.log(ratio) : (stryCov_9fa48("455"), (stryMutAct_9fa48("456") ? weight / ratio : (stryCov_9fa48("456"), weight * ratio)) * Math.log(ratio));
      }
    }));
  }
}