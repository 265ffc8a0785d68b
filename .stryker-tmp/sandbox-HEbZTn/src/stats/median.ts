/** The middle value, or the mean of the two middle ones; NaN for no values. */
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
export function median(values: readonly number[]): number {
  if (stryMutAct_9fa48("143")) {
    {}
  } else {
    stryCov_9fa48("143");
    const sorted = values.toSorted(stryMutAct_9fa48("144") ? () => undefined : (stryCov_9fa48("144"), (a, b) => stryMutAct_9fa48("145") ? a + b : (stryCov_9fa48("145"), a - b)));
    const middle = stryMutAct_9fa48("146") ? sorted.length * 2 : (stryCov_9fa48("146"), sorted.length / 2);
    const upper = stryMutAct_9fa48("147") ? sorted[Math.floor(middle)] && Number.NaN : (stryCov_9fa48("147"), sorted[Math.floor(middle)] ?? Number.NaN);
    const lower = stryMutAct_9fa48("148") ? sorted[Math.ceil(middle) - 1] && Number.NaN : (stryCov_9fa48("148"), sorted[stryMutAct_9fa48("149") ? Math.ceil(middle) + 1 : (stryCov_9fa48("149"), Math.ceil(middle) - 1)] ?? Number.NaN);
    return stryMutAct_9fa48("150") ? (lower + upper) * 2 : (stryCov_9fa48("150"), (stryMutAct_9fa48("151") ? lower - upper : (stryCov_9fa48("151"), lower + upper)) / 2);
  }
}