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
import { mean } from "./mean.ts";
import { spatialLag } from "./spatial-lag.ts";
import type { SpatialWeights } from "./spatial-weights.ts";
import { sum } from "./sum.ts";

/**
 * Moran's I: whether neighbours have like values, `n / S0 * sum_ij w_ij z_i z_j / sum z_i^2` with z
 * the distance from the mean and S0 the sum of all weights. About -1 / (n - 1) where place does not
 * matter, near 1 where like sits beside like, negative where unlike does.
 *
 * Source: P. A. P. Moran, Notes on continuous stochastic phenomena, Biometrika 37, 1950.
 * @throws {RangeError} if a unit has no neighbour (an island): leave it out or declare one.
 */
export function moransI(values: readonly number[], weights: SpatialWeights): number {
  if (stryMutAct_9fa48("180")) {
    {}
  } else {
    stryCov_9fa48("180");
    const island = weights.findIndex(stryMutAct_9fa48("181") ? () => undefined : (stryCov_9fa48("181"), list => stryMutAct_9fa48("184") ? list.length !== 0 : stryMutAct_9fa48("183") ? false : stryMutAct_9fa48("182") ? true : (stryCov_9fa48("182", "183", "184"), list.length === 0)));
    if (stryMutAct_9fa48("187") ? island >= 0 && weights.length !== values.length : stryMutAct_9fa48("186") ? false : stryMutAct_9fa48("185") ? true : (stryCov_9fa48("185", "186", "187"), (stryMutAct_9fa48("190") ? island < 0 : stryMutAct_9fa48("189") ? island > 0 : stryMutAct_9fa48("188") ? false : (stryCov_9fa48("188", "189", "190"), island >= 0)) || (stryMutAct_9fa48("192") ? weights.length === values.length : stryMutAct_9fa48("191") ? false : (stryCov_9fa48("191", "192"), weights.length !== values.length)))) {
      if (stryMutAct_9fa48("193")) {
        {}
      } else {
        stryCov_9fa48("193");
        throw new RangeError((stryMutAct_9fa48("198") ? island < 0 : stryMutAct_9fa48("197") ? island > 0 : stryMutAct_9fa48("196") ? false : stryMutAct_9fa48("195") ? true : (stryCov_9fa48("195", "196", "197", "198"), island >= 0)) ? stryMutAct_9fa48("199") ? `` : (stryCov_9fa48("199"), `moransI: expected a neighbour for every unit, received none for unit ${String(island)}; leave it out`) : stryMutAct_9fa48("200") ? `` : (stryCov_9fa48("200"), `moransI: expected weights for ${String(values.length)} units, received ${String(weights.length)}; give one list each`));
      }
    }
    const centre = mean(values);
    const z = values.map(stryMutAct_9fa48("201") ? () => undefined : (stryCov_9fa48("201"), value => stryMutAct_9fa48("202") ? value + centre : (stryCov_9fa48("202"), value - centre)));
    const lag = spatialLag(z, weights);
    const all = sum(weights.flatMap(stryMutAct_9fa48("203") ? () => undefined : (stryCov_9fa48("203"), list => list.map(stryMutAct_9fa48("204") ? () => undefined : (stryCov_9fa48("204"), ([, weight]) => weight)))));
    const together = sum(z.map(stryMutAct_9fa48("205") ? () => undefined : (stryCov_9fa48("205"), (own, index) => stryMutAct_9fa48("206") ? own / (lag[index] ?? Number.NaN) : (stryCov_9fa48("206"), own * (stryMutAct_9fa48("207") ? lag[index] && Number.NaN : (stryCov_9fa48("207"), lag[index] ?? Number.NaN))))));
    return stryMutAct_9fa48("208") ? values.length / all * together * sum(z.map(own => own ** 2)) : (stryCov_9fa48("208"), (stryMutAct_9fa48("209") ? values.length / all / together : (stryCov_9fa48("209"), (stryMutAct_9fa48("210") ? values.length * all : (stryCov_9fa48("210"), values.length / all)) * together)) / sum(z.map(stryMutAct_9fa48("211") ? () => undefined : (stryCov_9fa48("211"), own => own ** 2))));
  }
}