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
export function powiatNeighbours({ objects }: Topology): Neighbourhood {
  const layer = objects["powiats"];
  if (layer?.type !== "GeometryCollection") {
    throw new TypeError(
      "boundaries: expected a layer of powiats, received none; make the map anew",
    );
  }
  const codes = layer.geometries.map(({ id }) => {
    if (typeof id !== "string") {
      throw new TypeError(
        `boundaries: expected a TERYT code for every powiat, received ${String(id)}; make the map anew`,
      );
    }
    return id;
  });
  // The function's type knows only shapes without properties; it reads nothing but their arcs.
  return { codes, neighbours: neighbors(layer.geometries as GeometryObject[]) };
}
