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
import { moransI } from "./morans-i.ts";
import { seededRandom } from "./seeded-random.ts";
import { shuffled } from "./shuffled.ts";
import type { SpatialWeights } from "./spatial-weights.ts";
import { sum } from "./sum.ts";
export interface PermutationTest {
  /** The measure of the values as they lie. */
  readonly observed: number;
  /** One-sided pseudo p-value: (1 + permutations at least as high) / (1 + permutations). */
  readonly p: number;
  readonly permutations: number;
  /** The measure of each permutation: what chance alone would give. */
  readonly draws: readonly number[];
}

/**
 * Moran's I with a permutation test: how often values dealt out at random to the units are at least
 * as clustered as the real ones. The seed is fixed, so the result is repeatable. With few units the
 * normal formula for the test must not be used.
 *
 * Source: L. Anselin, Local indicators of spatial association, Geographical Analysis 27(2), 1995.
 */
export function moransITest(values: readonly number[], weights: SpatialWeights, {
  permutations = 999,
  seed = 20261122
} = {}): PermutationTest {
  if (stryMutAct_9fa48("152")) {
    {}
  } else {
    stryCov_9fa48("152");
    const observed = moransI(values, weights);
    const random = seededRandom(seed);
    // Mean, variance and weights stay the same in every order: only the sum over neighbours is new.
    const centre = mean(values);
    const z = values.map(stryMutAct_9fa48("153") ? () => undefined : (stryCov_9fa48("153"), value => stryMutAct_9fa48("154") ? value + centre : (stryCov_9fa48("154"), value - centre)));
    const all = sum(weights.flatMap(stryMutAct_9fa48("155") ? () => undefined : (stryCov_9fa48("155"), list => list.map(stryMutAct_9fa48("156") ? () => undefined : (stryCov_9fa48("156"), ([, weight]) => weight)))));
    const scale = stryMutAct_9fa48("157") ? values.length / all * sum(z.map(own => own ** 2)) : (stryCov_9fa48("157"), (stryMutAct_9fa48("158") ? values.length * all : (stryCov_9fa48("158"), values.length / all)) / sum(z.map(stryMutAct_9fa48("159") ? () => undefined : (stryCov_9fa48("159"), own => own ** 2))));
    const draws = Array.from(stryMutAct_9fa48("160") ? {} : (stryCov_9fa48("160"), {
      length: permutations
    }), () => {
      if (stryMutAct_9fa48("161")) {
        {}
      } else {
        stryCov_9fa48("161");
        const dealt = shuffled(z, random);
        let together = 0;
        for (const [unit, list] of weights.entries()) {
          if (stryMutAct_9fa48("162")) {
            {}
          } else {
            stryCov_9fa48("162");
            let lag = 0;
            for (const [other, weight] of list) stryMutAct_9fa48("163") ? lag -= weight * (dealt[other] ?? Number.NaN) : (stryCov_9fa48("163"), lag += stryMutAct_9fa48("164") ? weight / (dealt[other] ?? Number.NaN) : (stryCov_9fa48("164"), weight * (stryMutAct_9fa48("165") ? dealt[other] && Number.NaN : (stryCov_9fa48("165"), dealt[other] ?? Number.NaN))));
            stryMutAct_9fa48("166") ? together -= (dealt[unit] ?? Number.NaN) * lag : (stryCov_9fa48("166"), together += stryMutAct_9fa48("167") ? (dealt[unit] ?? Number.NaN) / lag : (stryCov_9fa48("167"), (stryMutAct_9fa48("168") ? dealt[unit] && Number.NaN : (stryCov_9fa48("168"), dealt[unit] ?? Number.NaN)) * lag));
          }
        }
        return stryMutAct_9fa48("169") ? scale / together : (stryCov_9fa48("169"), scale * together);
      }
    });
    const atLeast = stryMutAct_9fa48("170") ? draws.length : (stryCov_9fa48("170"), draws.filter(stryMutAct_9fa48("171") ? () => undefined : (stryCov_9fa48("171"), draw => stryMutAct_9fa48("175") ? draw < observed : stryMutAct_9fa48("174") ? draw > observed : stryMutAct_9fa48("173") ? false : stryMutAct_9fa48("172") ? true : (stryCov_9fa48("172", "173", "174", "175"), draw >= observed))).length);
    return stryMutAct_9fa48("176") ? {} : (stryCov_9fa48("176"), {
      observed,
      p: stryMutAct_9fa48("177") ? (1 + atLeast) * (1 + permutations) : (stryCov_9fa48("177"), (stryMutAct_9fa48("178") ? 1 - atLeast : (stryCov_9fa48("178"), 1 + atLeast)) / (stryMutAct_9fa48("179") ? 1 - permutations : (stryCov_9fa48("179"), 1 + permutations))),
      permutations,
      draws
    });
  }
}