/**
 * A generator of numbers from 0 (with) to 1 (without) that gives the same ones for the same seed,
 * so that permutation tests are repeatable. Each call of the function it returns changes its state.
 *
 * Source: mulberry32 by T. Ettinger (public domain), 32 bits of state.
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
export function seededRandom(seed: number): () => number {
  if (stryMutAct_9fa48("350")) {
    {}
  } else {
    stryCov_9fa48("350");
    let state = seed >>> 0;
    return () => {
      if (stryMutAct_9fa48("351")) {
        {}
      } else {
        stryCov_9fa48("351");
        state = (stryMutAct_9fa48("352") ? state - 0x6d2b79f5 : (stryCov_9fa48("352"), state + 0x6d2b79f5)) >>> 0;
        let mixed = Math.imul(state ^ state >>> 15, state | 1);
        mixed ^= stryMutAct_9fa48("353") ? mixed - Math.imul(mixed ^ mixed >>> 7, mixed | 61) : (stryCov_9fa48("353"), mixed + Math.imul(mixed ^ mixed >>> 7, mixed | 61));
        return stryMutAct_9fa48("354") ? ((mixed ^ mixed >>> 14) >>> 0) * 2 ** 32 : (stryCov_9fa48("354"), ((mixed ^ mixed >>> 14) >>> 0) / 2 ** 32);
      }
    };
  }
}