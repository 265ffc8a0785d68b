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
import type { Neighbourhood } from "./powiat-neighbours.ts";

/** Borders of 2020 that the generalised map lacks, all of them short. */
const ABSENT_FROM_THE_MAP = [["1403", "1406"], ["1403", "1426"], ["1408", "1435"]] as const;
/** Borders that only the generalised map has. */
const ONLY_ON_THE_MAP = [["1407", "1417"], ["1424", "1434"]] as const;

/**
 * The neighbourhood of the generalised map with the five pairs of powiats put right in which it
 * differs from the administrative division (Statistics Poland, TERYT, state of 2020). A map with
 * the official lines passes through unchanged.
 */
export function officialNeighbours({
  codes,
  neighbours
}: Neighbourhood): Neighbourhood {
  if (stryMutAct_9fa48("212")) {
    {}
  } else {
    stryCov_9fa48("212");
    const place = stryMutAct_9fa48("213") ? () => undefined : (stryCov_9fa48("213"), (() => {
      const place = (code: string): number => codes.indexOf(code);
      return place;
    })());
    const partners = stryMutAct_9fa48("214") ? () => undefined : (stryCov_9fa48("214"), (() => {
      const partners = (pairs: readonly (readonly [string, string])[], own: string): number[] => pairs.flatMap(stryMutAct_9fa48("215") ? () => undefined : (stryCov_9fa48("215"), ([a, b]) => (stryMutAct_9fa48("218") ? a !== own : stryMutAct_9fa48("217") ? false : stryMutAct_9fa48("216") ? true : (stryCov_9fa48("216", "217", "218"), a === own)) ? stryMutAct_9fa48("219") ? [] : (stryCov_9fa48("219"), [place(b)]) : (stryMutAct_9fa48("222") ? b !== own : stryMutAct_9fa48("221") ? false : stryMutAct_9fa48("220") ? true : (stryCov_9fa48("220", "221", "222"), b === own)) ? stryMutAct_9fa48("223") ? [] : (stryCov_9fa48("223"), [place(a)]) : stryMutAct_9fa48("224") ? ["Stryker was here"] : (stryCov_9fa48("224"), [])));
      return partners;
    })());
    return stryMutAct_9fa48("225") ? {} : (stryCov_9fa48("225"), {
      codes,
      neighbours: codes.map((code, index) => {
        if (stryMutAct_9fa48("226")) {
          {}
        } else {
          stryCov_9fa48("226");
          const surplus = partners(ONLY_ON_THE_MAP, code);
          const kept = stryMutAct_9fa48("227") ? neighbours[index] ?? [] : (stryCov_9fa48("227"), (stryMutAct_9fa48("228") ? neighbours[index] && [] : (stryCov_9fa48("228"), neighbours[index] ?? (stryMutAct_9fa48("229") ? ["Stryker was here"] : (stryCov_9fa48("229"), [])))).filter(stryMutAct_9fa48("230") ? () => undefined : (stryCov_9fa48("230"), other => stryMutAct_9fa48("231") ? surplus.includes(other) : (stryCov_9fa48("231"), !surplus.includes(other)))));
          const all = new Set(stryMutAct_9fa48("232") ? [] : (stryCov_9fa48("232"), [...kept, ...partners(ABSENT_FROM_THE_MAP, code)]));
          return stryMutAct_9fa48("234") ? [...all].sort((a, b) => a - b) : stryMutAct_9fa48("233") ? [...all].filter(other => other >= 0) : (stryCov_9fa48("233", "234"), (stryMutAct_9fa48("235") ? [] : (stryCov_9fa48("235"), [...all])).filter(stryMutAct_9fa48("236") ? () => undefined : (stryCov_9fa48("236"), other => stryMutAct_9fa48("240") ? other < 0 : stryMutAct_9fa48("239") ? other > 0 : stryMutAct_9fa48("238") ? false : stryMutAct_9fa48("237") ? true : (stryCov_9fa48("237", "238", "239", "240"), other >= 0))).sort(stryMutAct_9fa48("241") ? () => undefined : (stryCov_9fa48("241"), (a, b) => stryMutAct_9fa48("242") ? a + b : (stryCov_9fa48("242"), a - b))));
        }
      })
    });
  }
}