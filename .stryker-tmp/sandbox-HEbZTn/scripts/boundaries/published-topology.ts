// @ts-nocheck
import { mergeArcs, quantize } from "topojson-client";
import { topology } from "topojson-server";
import { presimplify, simplify } from "topojson-simplify";
import type {
  GeometryCollection,
  MultiPolygon,
  Objects,
  Polygon,
  Topology,
} from "topojson-specification";
import { degreesOf, type Point } from "./equal-area.ts";
import type { PlanePolygon } from "./traced-polygon.ts";

/** What the publisher of boundaries needs to know of a powiat. */
export interface PowiatRegions {
  readonly code: string;
  readonly nuts3: string;
  readonly nuts2: string;
}

interface Options {
  /** How often each arc is smoothed before it is simplified; 0 for lines that are true as given. */
  readonly smoothing: number;
  /** Bends that enclose less than this, in km², are dropped. */
  readonly leastBendKm2: number;
}

/** Steps that each axis is divided into: some 30 m, a tenth of what a map a screen wide shows. */
const QUANTISATION = 1e4;

/**
 * The map as TopoJSON (WGS 84, quantised): objects powiats, nuts3, nuts2 and outline, the last
 * three merged from the arcs of the first, so that all share their lines.
 */
export function publishedTopology(
  polygons: ReadonlyMap<string, readonly PlanePolygon[]>,
  powiats: readonly PowiatRegions[],
  options: Options,
): Topology {
  const features = powiats.map(({ code }) => ({
    type: "Feature" as const,
    id: code,
    properties: {},
    geometry: {
      type: "MultiPolygon" as const,
      coordinates: (polygons.get(code) ?? []).map((polygon) =>
        polygon.map((ring) => ring.map(([x, y]) => [x, y])),
      ),
    },
  }));
  const powiatsOnPlane: GeoJSON.FeatureCollection = { type: "FeatureCollection", features };
  const plane = topology({ powiats: powiatsOnPlane });
  plane.arcs = plane.arcs.map((arc) => smoothed(arc as unknown as Point[], options.smoothing));
  const lean = simplify(presimplify(plane as never), options.leastBendKm2) as Topology;
  lean.arcs = lean.arcs.map((arc) => arc.map(([x = 0, y = 0]) => degreesOf([x, y])));
  delete lean.bbox;
  return withRegions(quantize(lean as Topology<Objects<object>>, QUANTISATION), powiats);
}

/** The arc with each point moved towards its neighbours; ends stay, closed arcs go round. */
function smoothed(arc: readonly Point[], passes: number): number[][] {
  let points: Point[] = [...arc];
  const first = arc[0];
  const last = arc.at(-1);
  const closed = first !== undefined && first[0] === last?.[0] && first[1] === last[1];
  for (let pass = 0; pass < passes; pass += 1) {
    points = points.map((point, index) => {
      const isEnd = index === 0 || index === points.length - 1;
      if (isEnd && !closed) return point;
      const before = points[index === 0 ? points.length - 2 : index - 1] ?? point;
      const after = points[index === points.length - 1 ? 1 : index + 1] ?? point;
      return [(before[0] + 2 * point[0] + after[0]) / 4, (before[1] + 2 * point[1] + after[1]) / 4];
    });
  }
  return points.map(([x, y]) => [x, y]);
}

function withRegions(map: Topology, powiats: readonly PowiatRegions[]): Topology {
  const shapes = (map.objects["powiats"] as GeometryCollection).geometries as (
    Polygon | MultiPolygon
  )[];
  const single = shapes.map(withoutNesting);
  const merged = (id: string, codes: ReadonlySet<string>) => {
    const members = single.filter((shape) => codes.has(String(shape.id)));
    return { ...withoutNesting(mergeArcs(map, members)), id };
  };
  const regions = (key: "nuts3" | "nuts2"): GeometryCollection => {
    const ids = [...new Set(powiats.map((powiat) => powiat[key]))].sort();
    const codesOf = (id: string) =>
      new Set(powiats.filter((powiat) => powiat[key] === id).map(({ code }) => code));
    return { type: "GeometryCollection", geometries: ids.map((id) => merged(id, codesOf(id))) };
  };
  const all = new Set(powiats.map(({ code }) => code));
  return {
    ...map,
    objects: {
      powiats: { type: "GeometryCollection", geometries: single },
      nuts3: regions("nuts3"),
      nuts2: regions("nuts2"),
      outline: merged("14", all),
    },
  };
}

/** The shape as a Polygon where it has one part, without properties. */
function withoutNesting(shape: Polygon | MultiPolygon): Polygon | MultiPolygon {
  const id = shape.id === undefined ? {} : { id: shape.id };
  if (shape.type === "Polygon") return { type: "Polygon", ...id, arcs: shape.arcs };
  const [only, ...rest] = shape.arcs;
  return only !== undefined && rest.length === 0
    ? { type: "Polygon", ...id, arcs: only }
    : { type: "MultiPolygon", ...id, arcs: shape.arcs };
}
