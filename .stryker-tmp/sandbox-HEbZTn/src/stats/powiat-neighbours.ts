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
import { neighbors } from "topojson-client";
import type { GeometryObject, Topology } from "topojson-specification";
export interface Neighbourhood {
  /** TERYT codes of the powiats, in the order of the map. */
  readonly codes: readonly string[];
  /** For each powiat the places in `codes` of those that share a border line with it. */
  readonly neighbours: readonly (readonly number[])[];
}

/**
 * Which powiats of the map border on which, by the lines (arcs) that they share; powiats that only
 * touch in a point are no neighbours. The map's boundaries are generalised, so it lacks three
 * short borders and has two that do not exist: `officialNeighbours` puts these right.
 *
 * @throws {TypeError} if the topology has no layer of powiats with ids.
 */
export function powiatNeighbours({
  objects
}: Topology): Neighbourhood {
  if (stryMutAct_9fa48("297")) {
    {}
  } else {
    stryCov_9fa48("297");
    const layer = objects[stryMutAct_9fa48("298") ? "" : (stryCov_9fa48("298"), "powiats")];
    if (stryMutAct_9fa48("301") ? layer?.type === "GeometryCollection" : stryMutAct_9fa48("300") ? false : stryMutAct_9fa48("299") ? true : (stryCov_9fa48("299", "300", "301"), (stryMutAct_9fa48("302") ? layer.type : (stryCov_9fa48("302"), layer?.type)) !== (stryMutAct_9fa48("303") ? "" : (stryCov_9fa48("303"), "GeometryCollection")))) {
      if (stryMutAct_9fa48("304")) {
        {}
      } else {
        stryCov_9fa48("304");
        throw new TypeError(stryMutAct_9fa48("306") ? "" : (stryCov_9fa48("306"), "boundaries: expected a layer of powiats, received none; make the map anew"));
      }
    }
    const codes = layer.geometries.map(({
      id
    }) => {
      if (stryMutAct_9fa48("307")) {
        {}
      } else {
        stryCov_9fa48("307");
        if (stryMutAct_9fa48("310") ? typeof id === "string" : stryMutAct_9fa48("309") ? false : stryMutAct_9fa48("308") ? true : (stryCov_9fa48("308", "309", "310"), typeof id !== (stryMutAct_9fa48("311") ? "" : (stryCov_9fa48("311"), "string")))) {
          if (stryMutAct_9fa48("312")) {
            {}
          } else {
            stryCov_9fa48("312");
            throw new TypeError(stryMutAct_9fa48("314") ? `` : (stryCov_9fa48("314"), `boundaries: expected a TERYT code for every powiat, received ${String(id)}; make the map anew`));
          }
        }
        return id;
      }
    });
    // The function's type knows only shapes without properties; it reads nothing but their arcs.
    return stryMutAct_9fa48("315") ? {} : (stryCov_9fa48("315"), {
      codes,
      neighbours: neighbors(layer.geometries as GeometryObject[])
    });
  }
}