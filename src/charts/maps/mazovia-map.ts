import { geoDistance, geoPath, geoTransverseMercator, type GeoProjection } from "d3-geo";
import type { Feature, MultiPolygon, Polygon } from "geojson";
import { feature } from "topojson-client";
import type { Topology } from "topojson-specification";
import type { Data } from "../../schema/load.ts";
import type { Shape } from "../definition/picture.ts";
import { line, words } from "../kit/shapes.ts";

const EARTH_RADIUS_KM = 6371.0088;
// The central meridian of Poland's 1:50 000 map grid runs through the voivodeship's west.
const CENTRAL_MERIDIAN = 19;

type Area = Feature<Polygon | MultiPolygon>;

/** The voivodeship fitted into a box: its areas and how to draw them. */
export interface MazoviaMap {
  readonly powiats: readonly (Area & { readonly id: string })[];
  readonly outline: Area;
  readonly projection: GeoProjection;
  /** The path of an area in pixels, rounded to a tenth. */
  readonly pathOf: (area: Area) => string;
  /** The pixels of a point in degrees. */
  readonly at: (lon: number, lat: number) => readonly [number, number];
  /** Bottom of the drawn voivodeship in pixels. */
  readonly bottom: number;
}

/** Fits Mazovia (transverse Mercator on 19° E) into the box from (left, top) with this width. */
export function mazoviaMap(data: Data, left: number, top: number, width: number): MazoviaMap {
  const topology: Topology = data.boundaries;
  const powiats = areasOf(topology, "powiats");
  const outline = areasOf(topology, "outline")[0];
  if (!outline) throw new Error("data/geo/mazovia.topo.json: outline: expected one geometry");
  const projection = geoTransverseMercator()
    .rotate([-CENTRAL_MERIDIAN, 0])
    .fitWidth(width, outline);
  const [tx, ty] = projection.translate();
  projection.translate([tx + left, ty + top]);
  const path = geoPath(projection).digits(1);
  return {
    powiats,
    outline,
    projection,
    pathOf: (area) => path(area) ?? "",
    at(lon, lat) {
      const point = projection([lon, lat]);
      if (!point) throw new Error(`map: expected a point in Poland, received ${lon}, ${lat}`);
      return point;
    },
    bottom: path.bounds(outline)[1][1],
  };
}

function areasOf(topology: Topology, name: string): (Area & { id: string })[] {
  const object = topology.objects[name];
  if (!object) throw new Error(`data/geo/mazovia.topo.json: ${name}: expected an object of areas`);
  const geometries = object.type === "GeometryCollection" ? object.geometries : [object];
  return geometries.map((geometry) => {
    const { type } = geometry;
    if (type !== "Polygon" && type !== "MultiPolygon") {
      throw new Error(`data/geo/mazovia.topo.json: ${name}: expected polygons, received ${type}`);
    }
    // A geometry that is no collection becomes one feature with the same type of geometry.
    const area = feature(topology, geometry) as unknown as Area;
    return { ...area, id: String(geometry.id) };
  });
}

/** Returns how many pixels of a map a kilometre is, measured along the 52nd parallel. */
export function pixelsPerKilometre(map: MazoviaMap): number {
  const [west, east] = [
    [20, 52],
    [21, 52],
  ] as const;
  const kilometres = geoDistance([...west], [...east]) * EARTH_RADIUS_KM;
  return (map.at(...east)[0] - map.at(...west)[0]) / kilometres;
}

/** A scale bar of 50 km with its left end at (x, y). */
export function scaleBar(map: MazoviaMap, x: number, y: number): Shape[] {
  const kilometres = 50;
  const end = x + pixelsPerKilometre(map) * kilometres;
  const points = [
    [x, y - 4],
    [x, y],
    [end, y],
    [end, y - 4],
  ] as const;
  return [
    line(points, { stroke: "muted", thickness: 1.2 }),
    words(`${kilometres}\u00a0km`, x, y - 9, { colour: "faint" }),
  ];
}
