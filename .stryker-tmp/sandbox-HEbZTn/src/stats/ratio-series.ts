/** A value of one year. */
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
export interface YearValue {
  readonly year: number;
  readonly value: number | null;
}

/** The ratio of two series in each year in which both have a value, by year; plain division. */
export function ratioSeries(numerators: readonly YearValue[], denominators: readonly YearValue[]): {
  year: number;
  value: number;
}[] {
  if (stryMutAct_9fa48("324")) {
    {}
  } else {
    stryCov_9fa48("324");
    const below = new Map(denominators.map(stryMutAct_9fa48("325") ? () => undefined : (stryCov_9fa48("325"), ({
      year,
      value
    }) => stryMutAct_9fa48("326") ? [] : (stryCov_9fa48("326"), [year, value]))));
    return stryMutAct_9fa48("327") ? numerators.flatMap(({
      year,
      value
    }) => {
      const other = below.get(year);
      if (value === null || other === null || other === undefined || other === 0) return [];
      return [{
        year,
        value: value / other
      }];
    }) : (stryCov_9fa48("327"), numerators.flatMap(({
      year,
      value
    }) => {
      if (stryMutAct_9fa48("328")) {
        {}
      } else {
        stryCov_9fa48("328");
        const other = below.get(year);
        if (stryMutAct_9fa48("331") ? (value === null || other === null || other === undefined) && other === 0 : stryMutAct_9fa48("330") ? false : stryMutAct_9fa48("329") ? true : (stryCov_9fa48("329", "330", "331"), (stryMutAct_9fa48("333") ? (value === null || other === null) && other === undefined : stryMutAct_9fa48("332") ? false : (stryCov_9fa48("332", "333"), (stryMutAct_9fa48("335") ? value === null && other === null : stryMutAct_9fa48("334") ? false : (stryCov_9fa48("334", "335"), (stryMutAct_9fa48("337") ? value !== null : stryMutAct_9fa48("336") ? false : (stryCov_9fa48("336", "337"), value === null)) || (stryMutAct_9fa48("339") ? other !== null : stryMutAct_9fa48("338") ? false : (stryCov_9fa48("338", "339"), other === null)))) || (stryMutAct_9fa48("341") ? other !== undefined : stryMutAct_9fa48("340") ? false : (stryCov_9fa48("340", "341"), other === undefined)))) || (stryMutAct_9fa48("343") ? other !== 0 : stryMutAct_9fa48("342") ? false : (stryCov_9fa48("342", "343"), other === 0)))) return stryMutAct_9fa48("344") ? ["Stryker was here"] : (stryCov_9fa48("344"), []);
        return stryMutAct_9fa48("345") ? [] : (stryCov_9fa48("345"), [stryMutAct_9fa48("346") ? {} : (stryCov_9fa48("346"), {
          year,
          value: stryMutAct_9fa48("347") ? value * other : (stryCov_9fa48("347"), value / other)
        })]);
      }
    }).sort(stryMutAct_9fa48("348") ? () => undefined : (stryCov_9fa48("348"), (a, b) => stryMutAct_9fa48("349") ? a.year + b.year : (stryCov_9fa48("349"), a.year - b.year))));
  }
}