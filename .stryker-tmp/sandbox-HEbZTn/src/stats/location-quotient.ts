/** Jobs of one industry and of all industries, in a region or in the area it is compared with. */
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
export interface Jobs {
  readonly industry: number;
  readonly all: number;
}

/**
 * Location quotient: the industry's share of jobs in the region over its share in the reference
 * area, `(x_ir / x_r) / (x_i / x)`. 1 is the reference's share, above 1 over-represented; NaN where
 * a share cannot be formed. The mean over all regions, weighted by their jobs, is 1.
 *
 * Source: P. S. Florence, Report on the Location of Industry, Political and Economic Planning,
 * 1939; reviewed in A. M. Isserman, Journal of the American Institute of Planners 43(1), 1977.
 */
export function locationQuotient(region: Jobs, reference: Jobs): number {
  if (stryMutAct_9fa48("105")) {
    {}
  } else {
    stryCov_9fa48("105");
    return stryMutAct_9fa48("106") ? region.industry * reference.all * (region.all * reference.industry) : (stryCov_9fa48("106"), (stryMutAct_9fa48("107") ? region.industry / reference.all : (stryCov_9fa48("107"), region.industry * reference.all)) / (stryMutAct_9fa48("108") ? region.all / reference.industry : (stryCov_9fa48("108"), region.all * reference.industry)));
  }
}