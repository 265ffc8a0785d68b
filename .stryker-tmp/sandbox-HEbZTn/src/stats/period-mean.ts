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
import type { YearValue } from "./ratio-series.ts";
export interface PeriodMean {
  readonly value: number;
  /** Number of years that went into it. */
  readonly n: number;
}

/**
 * The plain mean of the values from one year to another, both included; `years` keeps only even or
 * odd ones, for surveys that alternate. Undefined where no year has a value.
 */
export function periodMean(series: readonly YearValue[], [from, to]: readonly [number, number], years: "all" | "even" | "odd" = stryMutAct_9fa48("256") ? "" : (stryCov_9fa48("256"), "all")): PeriodMean | undefined {
  if (stryMutAct_9fa48("257")) {
    {}
  } else {
    stryCov_9fa48("257");
    const values = series.flatMap(({
      year,
      value
    }) => {
      if (stryMutAct_9fa48("258")) {
        {}
      } else {
        stryCov_9fa48("258");
        const isInside = stryMutAct_9fa48("261") ? from <= year || year <= to : stryMutAct_9fa48("260") ? false : stryMutAct_9fa48("259") ? true : (stryCov_9fa48("259", "260", "261"), (stryMutAct_9fa48("264") ? from > year : stryMutAct_9fa48("263") ? from < year : stryMutAct_9fa48("262") ? true : (stryCov_9fa48("262", "263", "264"), from <= year)) && (stryMutAct_9fa48("267") ? year > to : stryMutAct_9fa48("266") ? year < to : stryMutAct_9fa48("265") ? true : (stryCov_9fa48("265", "266", "267"), year <= to)));
        const isWanted = stryMutAct_9fa48("270") ? years === "all" && year % 2 === 0 === (years === "even") : stryMutAct_9fa48("269") ? false : stryMutAct_9fa48("268") ? true : (stryCov_9fa48("268", "269", "270"), (stryMutAct_9fa48("272") ? years !== "all" : stryMutAct_9fa48("271") ? false : (stryCov_9fa48("271", "272"), years === (stryMutAct_9fa48("273") ? "" : (stryCov_9fa48("273"), "all")))) || (stryMutAct_9fa48("275") ? year % 2 === 0 !== (years === "even") : stryMutAct_9fa48("274") ? false : (stryCov_9fa48("274", "275"), (stryMutAct_9fa48("278") ? year % 2 !== 0 : stryMutAct_9fa48("277") ? false : stryMutAct_9fa48("276") ? true : (stryCov_9fa48("276", "277", "278"), (stryMutAct_9fa48("279") ? year * 2 : (stryCov_9fa48("279"), year % 2)) === 0)) === (stryMutAct_9fa48("282") ? years !== "even" : stryMutAct_9fa48("281") ? false : stryMutAct_9fa48("280") ? true : (stryCov_9fa48("280", "281", "282"), years === (stryMutAct_9fa48("283") ? "" : (stryCov_9fa48("283"), "even")))))));
        return (stryMutAct_9fa48("286") ? isInside && isWanted || value !== null : stryMutAct_9fa48("285") ? false : stryMutAct_9fa48("284") ? true : (stryCov_9fa48("284", "285", "286"), (stryMutAct_9fa48("288") ? isInside || isWanted : stryMutAct_9fa48("287") ? true : (stryCov_9fa48("287", "288"), isInside && isWanted)) && (stryMutAct_9fa48("290") ? value === null : stryMutAct_9fa48("289") ? true : (stryCov_9fa48("289", "290"), value !== null)))) ? stryMutAct_9fa48("291") ? [] : (stryCov_9fa48("291"), [value]) : stryMutAct_9fa48("292") ? ["Stryker was here"] : (stryCov_9fa48("292"), []);
      }
    });
    return (stryMutAct_9fa48("295") ? values.length !== 0 : stryMutAct_9fa48("294") ? false : stryMutAct_9fa48("293") ? true : (stryCov_9fa48("293", "294", "295"), values.length === 0)) ? undefined : stryMutAct_9fa48("296") ? {} : (stryCov_9fa48("296"), {
      value: mean(values),
      n: values.length
    });
  }
}