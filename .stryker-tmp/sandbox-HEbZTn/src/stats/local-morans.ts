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
import { seededRandom } from "./seeded-random.ts";
import { shuffled } from "./shuffled.ts";
import { spatialLag } from "./spatial-lag.ts";
import type { SpatialWeights } from "./spatial-weights.ts";
import { standardDeviation } from "./standard-deviation.ts";
import { sum } from "./sum.ts";
export interface LocalMoran {
  /** The unit's value in standard deviations from the mean. */
  readonly z: number;
  /** The weighted mean of its neighbours' z. */
  readonly lag: number;
  /** z times lag; with row-standardised weights the mean over units is Moran's I. */
  readonly localI: number;
  /** High among high, low among low, or unlike its neighbours. */
  readonly quadrant: "HH" | "LL" | "HL" | "LH";
  /** One-sided pseudo p-value, not corrected for the number of units. */
  readonly p: number;
}

/**
 * Local Moran statistics (LISA) with conditional permutations: each unit keeps its value, the
 * others are dealt out anew to its neighbours. The p-values are not corrected for multiple tests;
 * they screen, they do not prove. The seed is fixed.
 *
 * Source: L. Anselin, Local indicators of spatial association, Geographical Analysis 27(2), 1995.
 */
export function localMorans(values: readonly number[], weights: SpatialWeights, {
  permutations = 999,
  seed = 20261122
} = {}): LocalMoran[] {
  if (stryMutAct_9fa48("63")) {
    {}
  } else {
    stryCov_9fa48("63");
    const centre = mean(values);
    const deviation = standardDeviation(values);
    const zs = values.map(stryMutAct_9fa48("64") ? () => undefined : (stryCov_9fa48("64"), value => stryMutAct_9fa48("65") ? (value - centre) * deviation : (stryCov_9fa48("65"), (stryMutAct_9fa48("66") ? value + centre : (stryCov_9fa48("66"), value - centre)) / deviation)));
    const lags = spatialLag(zs, weights);
    const random = seededRandom(seed);
    return zs.map((z, unit) => {
      if (stryMutAct_9fa48("67")) {
        {}
      } else {
        stryCov_9fa48("67");
        const lag = stryMutAct_9fa48("68") ? lags[unit] && Number.NaN : (stryCov_9fa48("68"), lags[unit] ?? Number.NaN);
        const own = (stryMutAct_9fa48("69") ? weights[unit] && [] : (stryCov_9fa48("69"), weights[unit] ?? (stryMutAct_9fa48("70") ? ["Stryker was here"] : (stryCov_9fa48("70"), [])))).map(stryMutAct_9fa48("71") ? () => undefined : (stryCov_9fa48("71"), ([, weight]) => weight));
        const others = stryMutAct_9fa48("72") ? zs : (stryCov_9fa48("72"), zs.filter(stryMutAct_9fa48("73") ? () => undefined : (stryCov_9fa48("73"), (_, other) => stryMutAct_9fa48("76") ? other === unit : stryMutAct_9fa48("75") ? false : stryMutAct_9fa48("74") ? true : (stryCov_9fa48("74", "75", "76"), other !== unit))));
        let beyond = 0;
        for (let draw = 0; stryMutAct_9fa48("79") ? draw >= permutations : stryMutAct_9fa48("78") ? draw <= permutations : stryMutAct_9fa48("77") ? false : (stryCov_9fa48("77", "78", "79"), draw < permutations); stryMutAct_9fa48("80") ? draw -= 1 : (stryCov_9fa48("80"), draw += 1)) {
          if (stryMutAct_9fa48("81")) {
            {}
          } else {
            stryCov_9fa48("81");
            const dealt = shuffled(others, random);
            const drawn = sum(own.map(stryMutAct_9fa48("82") ? () => undefined : (stryCov_9fa48("82"), (weight, place) => stryMutAct_9fa48("83") ? weight / (dealt[place] ?? Number.NaN) : (stryCov_9fa48("83"), weight * (stryMutAct_9fa48("84") ? dealt[place] && Number.NaN : (stryCov_9fa48("84"), dealt[place] ?? Number.NaN))))));
            if (stryMutAct_9fa48("86") ? false : stryMutAct_9fa48("85") ? true : (stryCov_9fa48("85", "86"), (stryMutAct_9fa48("90") ? lag < 0 : stryMutAct_9fa48("89") ? lag > 0 : stryMutAct_9fa48("88") ? false : stryMutAct_9fa48("87") ? true : (stryCov_9fa48("87", "88", "89", "90"), lag >= 0)) ? stryMutAct_9fa48("94") ? drawn < lag : stryMutAct_9fa48("93") ? drawn > lag : stryMutAct_9fa48("92") ? false : stryMutAct_9fa48("91") ? true : (stryCov_9fa48("91", "92", "93", "94"), drawn >= lag) : stryMutAct_9fa48("98") ? drawn > lag : stryMutAct_9fa48("97") ? drawn < lag : stryMutAct_9fa48("96") ? false : stryMutAct_9fa48("95") ? true : (stryCov_9fa48("95", "96", "97", "98"), drawn <= lag))) stryMutAct_9fa48("99") ? beyond -= 1 : (stryCov_9fa48("99"), beyond += 1);
          }
        }
        const quadrant = `${z >= 0 ? "H" : "L"}${lag >= 0 ? "H" : "L"}` as const;
        return stryMutAct_9fa48("100") ? {} : (stryCov_9fa48("100"), {
          z,
          lag,
          localI: stryMutAct_9fa48("101") ? z / lag : (stryCov_9fa48("101"), z * lag),
          quadrant,
          p: stryMutAct_9fa48("102") ? (1 + beyond) * (1 + permutations) : (stryCov_9fa48("102"), (stryMutAct_9fa48("103") ? 1 - beyond : (stryCov_9fa48("103"), 1 + beyond)) / (stryMutAct_9fa48("104") ? 1 - permutations : (stryCov_9fa48("104"), 1 + permutations)))
        });
      }
    });
  }
}