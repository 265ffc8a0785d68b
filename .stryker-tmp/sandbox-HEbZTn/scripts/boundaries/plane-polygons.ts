// @ts-nocheck
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import { planePoint, signedAreaKm2 } from "./equal-area.ts";
import type { PlanePolygon } from "./traced-polygon.ts";

/** The polygons (equal-area plane) of each powiat of a published map, by TERYT code. */
export function planePolygons(map: Topology): Map<string, PlanePolygon[]> {
  const { features } = feature(map, map.objects["powiats"] as GeometryCollection);
  return new Map(
    features.map((item) => [String(item.id), geometryPolygons(item.geometry)] as const),
  );
}

/** Polygons of a GeoJSON geometry in the plane, outer rings clockwise; none for other shapes. */
export function geometryPolygons(geometry: GeoJSON.Geometry): PlanePolygon[] {
  const parts =
    geometry.type === "Polygon"
      ? [geometry.coordinates]
      : geometry.type === "MultiPolygon"
        ? geometry.coordinates
        : [];
  return parts.map((rings) =>
    rings.map((ring, index) => {
      const points = ring.map(([longitude = 0, latitude = 0]) => planePoint(longitude, latitude));
      const clockwise = signedAreaKm2(points) < 0;
      return clockwise === (index === 0) ? points : points.reverse();
    }),
  );
}

/** Area of polygons less their holes, km². */
export function areaKm2(polygons: readonly PlanePolygon[]): number {
  let area = 0;
  for (const polygon of polygons) for (const ring of polygon) area -= signedAreaKm2(ring);
  return area;
}
