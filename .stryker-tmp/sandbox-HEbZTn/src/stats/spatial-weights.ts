/** For each unit its neighbours, by their place in the list, each with a weight. */
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
export type SpatialWeights = readonly (readonly (readonly [unit: number, weight: number])[])[];

/** Weights of 1 for every neighbour; `neighbours[i]` are the places of the neighbours of unit i. */
export function binaryWeights(neighbours: readonly (readonly number[])[]): SpatialWeights {
  if (stryMutAct_9fa48("388")) {
    {}
  } else {
    stryCov_9fa48("388");
    return neighbours.map(stryMutAct_9fa48("389") ? () => undefined : (stryCov_9fa48("389"), list => list.map(stryMutAct_9fa48("390") ? () => undefined : (stryCov_9fa48("390"), unit => [unit, 1] as const))));
  }
}

/** Weights of 1 / (number of neighbours), so that those of a unit add up to 1. */
export function rowStandardisedWeights(neighbours: readonly (readonly number[])[]): SpatialWeights {
  if (stryMutAct_9fa48("391")) {
    {}
  } else {
    stryCov_9fa48("391");
    return neighbours.map(stryMutAct_9fa48("392") ? () => undefined : (stryCov_9fa48("392"), list => list.map(stryMutAct_9fa48("393") ? () => undefined : (stryCov_9fa48("393"), unit => [unit, 1 / list.length] as const))));
  }
}