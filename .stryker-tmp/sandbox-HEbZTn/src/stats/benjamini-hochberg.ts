/**
 * P-values adjusted for the number of tests so that rejecting those up to 0.05 keeps the expected
 * share of false findings among the findings at 5%: the i-th smallest of m becomes
 * `min over j >= i of p_(j) m / j`, at most 1.
 *
 * Source: Y. Benjamini and Y. Hochberg, Journal of the Royal Statistical Society B 57(1), 1995.
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
export function benjaminiHochberg(pValues: readonly number[]): number[] {
  if (stryMutAct_9fa48("0")) {
    {}
  } else {
    stryCov_9fa48("0");
    const order = stryMutAct_9fa48("1") ? pValues.map((p, index) => ({
      p,
      index
    })) : (stryCov_9fa48("1"), pValues.map(stryMutAct_9fa48("2") ? () => undefined : (stryCov_9fa48("2"), (p, index) => stryMutAct_9fa48("3") ? {} : (stryCov_9fa48("3"), {
      p,
      index
    }))).sort(stryMutAct_9fa48("4") ? () => undefined : (stryCov_9fa48("4"), (a, b) => stryMutAct_9fa48("5") ? b.p + a.p : (stryCov_9fa48("5"), b.p - a.p))));
    const adjusted = pValues.map(stryMutAct_9fa48("6") ? () => undefined : (stryCov_9fa48("6"), () => 1));
    let least = 1;
    order.forEach(({
      p,
      index
    }, place) => {
      if (stryMutAct_9fa48("8")) {
        {}
      } else {
        stryCov_9fa48("8");
        least = stryMutAct_9fa48("9") ? Math.max(least, p * pValues.length / (pValues.length - place)) : (stryCov_9fa48("9"), Math.min(least, stryMutAct_9fa48("10") ? p * pValues.length * (pValues.length - place) : (stryCov_9fa48("10"), (stryMutAct_9fa48("11") ? p / pValues.length : (stryCov_9fa48("11"), p * pValues.length)) / (stryMutAct_9fa48("12") ? pValues.length + place : (stryCov_9fa48("12"), pValues.length - place)))));
        adjusted[index] = least;
      }
    });
    return adjusted;
  }
}