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
import { pearsonCorrelation } from "./pearson-correlation.ts";
import { seededRandom } from "./seeded-random.ts";
import { shuffled } from "./shuffled.ts";
import { sum } from "./sum.ts";

/**
 * Spearman's coefficient of rank correlation, from −1 to 1: Pearson's of the ranks, equal values
 * sharing the mean of their ranks. It asks whether two orders agree, so that no single extreme unit
 * decides.
 *
 * Source: C. Spearman, American Journal of Psychology 15(1), 1904.
 */
export function spearmanCorrelation(x: readonly number[], y: readonly number[]): number {
  if (stryMutAct_9fa48("394")) {
    {}
  } else {
    stryCov_9fa48("394");
    return pearsonCorrelation(meanRanks(x), meanRanks(y));
  }
}

/**
 * Two-sided permutation p-value of Spearman's coefficient: how often orders dealt out at random
 * agree or disagree at least as much, (1 + such permutations) / (1 + permutations). The seed is
 * fixed, so the result is repeatable.
 */
export function spearmanTest(x: readonly number[], y: readonly number[], {
  permutations = 4999,
  seed = 20261122
} = {}): {
  readonly observed: number;
  readonly p: number;
} {
  if (stryMutAct_9fa48("395")) {
    {}
  } else {
    stryCov_9fa48("395");
    const first = centredRanks(x);
    const second = centredRanks(y);
    // Ranks keep their spread when they are dealt anew, so the sum of products tells all.
    const product = stryMutAct_9fa48("396") ? () => undefined : (stryCov_9fa48("396"), (() => {
      const product = (dealt: readonly number[]): number => Math.abs(sum(first.map(stryMutAct_9fa48("397") ? () => undefined : (stryCov_9fa48("397"), (rank, index) => stryMutAct_9fa48("398") ? rank / (dealt[index] ?? Number.NaN) : (stryCov_9fa48("398"), rank * (stryMutAct_9fa48("399") ? dealt[index] && Number.NaN : (stryCov_9fa48("399"), dealt[index] ?? Number.NaN)))))));
      return product;
    })());
    // Rounding must not part a permutation from the observed order that it repeats.
    const limit = stryMutAct_9fa48("400") ? product(second) + 1e-9 : (stryCov_9fa48("400"), product(second) - 1e-9);
    const random = seededRandom(seed);
    let atLeast = 0;
    for (let draw = 0; stryMutAct_9fa48("403") ? draw >= permutations : stryMutAct_9fa48("402") ? draw <= permutations : stryMutAct_9fa48("401") ? false : (stryCov_9fa48("401", "402", "403"), draw < permutations); stryMutAct_9fa48("404") ? draw -= 1 : (stryCov_9fa48("404"), draw += 1)) {
      if (stryMutAct_9fa48("405")) {
        {}
      } else {
        stryCov_9fa48("405");
        if (stryMutAct_9fa48("409") ? product(shuffled(second, random)) < limit : stryMutAct_9fa48("408") ? product(shuffled(second, random)) > limit : stryMutAct_9fa48("407") ? false : stryMutAct_9fa48("406") ? true : (stryCov_9fa48("406", "407", "408", "409"), product(shuffled(second, random)) >= limit)) stryMutAct_9fa48("410") ? atLeast -= 1 : (stryCov_9fa48("410"), atLeast += 1);
      }
    }
    return stryMutAct_9fa48("411") ? {} : (stryCov_9fa48("411"), {
      observed: spearmanCorrelation(x, y),
      p: stryMutAct_9fa48("412") ? (1 + atLeast) * (1 + permutations) : (stryCov_9fa48("412"), (stryMutAct_9fa48("413") ? 1 - atLeast : (stryCov_9fa48("413"), 1 + atLeast)) / (stryMutAct_9fa48("414") ? 1 - permutations : (stryCov_9fa48("414"), 1 + permutations)))
    });
  }
}
function centredRanks(values: readonly number[]): number[] {
  if (stryMutAct_9fa48("415")) {
    {}
  } else {
    stryCov_9fa48("415");
    const middle = stryMutAct_9fa48("416") ? (values.length + 1) * 2 : (stryCov_9fa48("416"), (stryMutAct_9fa48("417") ? values.length - 1 : (stryCov_9fa48("417"), values.length + 1)) / 2);
    return meanRanks(values).map(stryMutAct_9fa48("418") ? () => undefined : (stryCov_9fa48("418"), rank => stryMutAct_9fa48("419") ? rank + middle : (stryCov_9fa48("419"), rank - middle)));
  }
}

/** Ranks from the lowest, 1, on; equal values get the mean of the ranks that they take up. */
function meanRanks(values: readonly number[]): number[] {
  if (stryMutAct_9fa48("420")) {
    {}
  } else {
    stryCov_9fa48("420");
    return values.map(value => {
      if (stryMutAct_9fa48("421")) {
        {}
      } else {
        stryCov_9fa48("421");
        const lower = stryMutAct_9fa48("422") ? values.length : (stryCov_9fa48("422"), values.filter(stryMutAct_9fa48("423") ? () => undefined : (stryCov_9fa48("423"), other => stryMutAct_9fa48("427") ? other >= value : stryMutAct_9fa48("426") ? other <= value : stryMutAct_9fa48("425") ? false : stryMutAct_9fa48("424") ? true : (stryCov_9fa48("424", "425", "426", "427"), other < value))).length);
        const equal = stryMutAct_9fa48("428") ? values.length : (stryCov_9fa48("428"), values.filter(stryMutAct_9fa48("429") ? () => undefined : (stryCov_9fa48("429"), other => stryMutAct_9fa48("432") ? other !== value : stryMutAct_9fa48("431") ? false : stryMutAct_9fa48("430") ? true : (stryCov_9fa48("430", "431", "432"), other === value))).length);
        return stryMutAct_9fa48("433") ? lower - (equal + 1) / 2 : (stryCov_9fa48("433"), lower + (stryMutAct_9fa48("434") ? (equal + 1) * 2 : (stryCov_9fa48("434"), (stryMutAct_9fa48("435") ? equal - 1 : (stryCov_9fa48("435"), equal + 1)) / 2)));
      }
    });
  }
}