/** A copy in random order, each order as likely as the others (Fisher–Yates). */
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
export function shuffled<T>(items: readonly T[], random: () => number): T[] {
  if (stryMutAct_9fa48("365")) {
    {}
  } else {
    stryCov_9fa48("365");
    const copy = stryMutAct_9fa48("366") ? [] : (stryCov_9fa48("366"), [...items]);
    for (let last = stryMutAct_9fa48("367") ? copy.length + 1 : (stryCov_9fa48("367"), copy.length - 1); stryMutAct_9fa48("370") ? last <= 0 : stryMutAct_9fa48("369") ? last >= 0 : stryMutAct_9fa48("368") ? false : (stryCov_9fa48("368", "369", "370"), last > 0); stryMutAct_9fa48("371") ? last += 1 : (stryCov_9fa48("371"), last -= 1)) {
      if (stryMutAct_9fa48("372")) {
        {}
      } else {
        stryCov_9fa48("372");
        const other = Math.floor(stryMutAct_9fa48("373") ? random() / (last + 1) : (stryCov_9fa48("373"), random() * (stryMutAct_9fa48("374") ? last - 1 : (stryCov_9fa48("374"), last + 1))));
        const [a, b] = stryMutAct_9fa48("375") ? [] : (stryCov_9fa48("375"), [copy[last], copy[other]]);
        if (stryMutAct_9fa48("378") ? a === undefined && b === undefined : stryMutAct_9fa48("377") ? false : stryMutAct_9fa48("376") ? true : (stryCov_9fa48("376", "377", "378"), (stryMutAct_9fa48("380") ? a !== undefined : stryMutAct_9fa48("379") ? false : (stryCov_9fa48("379", "380"), a === undefined)) || (stryMutAct_9fa48("382") ? b !== undefined : stryMutAct_9fa48("381") ? false : (stryCov_9fa48("381", "382"), b === undefined)))) continue;
        copy[last] = b;
        copy[other] = a;
      }
    }
    return copy;
  }
}