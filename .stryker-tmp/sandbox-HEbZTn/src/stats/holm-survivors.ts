/**
 * How many of several tests stay significant at `level` when it is known that all of them were
 * made: the p-values are taken from the smallest on and compared with level / (tests left), until
 * one fails.
 *
 * Source: S. Holm, Scandinavian Journal of Statistics 6(2), 1979.
 */
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
export function holmSurvivors(pValues: readonly number[], level = 0.05): number {
  if (stryMutAct_9fa48("39")) {
    {}
  } else {
    stryCov_9fa48("39");
    const ordered = pValues.toSorted(stryMutAct_9fa48("40") ? () => undefined : (stryCov_9fa48("40"), (first, second) => stryMutAct_9fa48("41") ? first + second : (stryCov_9fa48("41"), first - second)));
    const failed = ordered.findIndex(stryMutAct_9fa48("42") ? () => undefined : (stryCov_9fa48("42"), (p, index) => stryMutAct_9fa48("46") ? p <= level / (ordered.length - index) : stryMutAct_9fa48("45") ? p >= level / (ordered.length - index) : stryMutAct_9fa48("44") ? false : stryMutAct_9fa48("43") ? true : (stryCov_9fa48("43", "44", "45", "46"), p > (stryMutAct_9fa48("47") ? level * (ordered.length - index) : (stryCov_9fa48("47"), level / (stryMutAct_9fa48("48") ? ordered.length + index : (stryCov_9fa48("48"), ordered.length - index)))))));
    return (stryMutAct_9fa48("51") ? failed !== -1 : stryMutAct_9fa48("50") ? false : stryMutAct_9fa48("49") ? true : (stryCov_9fa48("49", "50", "51"), failed === (stryMutAct_9fa48("52") ? +1 : (stryCov_9fa48("52"), -1)))) ? ordered.length : failed;
  }
}