// @ts-nocheck
import { existsSync, readFileSync } from "node:fs";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import { geometryPolygons } from "./plane-polygons.ts";
import type { PlanePolygon } from "./traced-polygon.ts";

/** Properties that files of Polish boundaries keep the TERYT code in. */
const CODE_KEYS = ["JPT_KOD_JE", "teryt", "TERYT", "code", "kod", "id"] as const;

/**
 * Polygons of powiats in a GeoJSON or TopoJSON file (WGS 84), by TERYT code. The code is a
 * feature's id or one of CODE_KEYS; letters and digits past the fourth are dropped; features with
 * other codes are left out.
 *
 * @throws Error where the file cannot be read, or any of `codes` is missing or without area
 */
export function officialPolygons(
  path: string,
  codes: readonly string[],
): Map<string, PlanePolygon[]> {
  const found = new Map<string, PlanePolygon[]>();
  for (const item of featuresOf(path)) {
    const code = codeOf(item);
    if (code === undefined || !codes.includes(code)) continue;
    const west = firstLongitude(item);
    if (west !== undefined && Math.abs(west) > 180) {
      throw new Error(
        `${path}: expected degrees (WGS 84), received ${west}; reproject the file to EPSG:4326`,
      );
    }
    found.set(code, [...(found.get(code) ?? []), ...geometryPolygons(item.geometry)]);
  }
  const missing = codes.filter((code) => (found.get(code)?.length ?? 0) === 0);
  if (missing.length > 0) {
    throw new Error(
      `${path}: expected ${codes.length} powiats, received ${codes.length - missing.length}; ` +
        `missing ${missing.join(", ")}; give each feature its TERYT code as id or as one of ` +
        `the properties ${CODE_KEYS.join(", ")}`,
    );
  }
  return found;
}

function featuresOf(path: string): GeoJSON.Feature[] {
  if (!existsSync(path)) throw new Error(`${path}: expected a file, received none; check the path`);
  const value = parsed(path);
  if (isFeatureCollection(value)) return value.features;
  if (isTopology(value)) {
    return Object.values(value.objects).flatMap((object) =>
      object.type === "GeometryCollection"
        ? feature(value, object as GeometryCollection).features
        : [],
    );
  }
  throw new Error(
    `${path}: expected a GeoJSON FeatureCollection or a TopoJSON Topology, received ` +
      JSON.stringify(value.type),
  );
}

function isFeatureCollection(value: { type?: unknown }): value is GeoJSON.FeatureCollection {
  return value.type === "FeatureCollection";
}

function isTopology(value: { type?: unknown }): value is Topology {
  return value.type === "Topology";
}

function parsed(path: string): { type?: unknown } {
  try {
    return JSON.parse(readFileSync(path, "utf8")) as { type?: unknown };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`${path}: expected JSON, received something else (${reason})`, {
      cause: error,
    });
  }
}

function codeOf(item: GeoJSON.Feature): string | undefined {
  const candidates: unknown[] = [
    item.id,
    ...CODE_KEYS.map((key) => item.properties?.[key] as unknown),
  ];
  for (const candidate of candidates) {
    if (typeof candidate !== "string" && typeof candidate !== "number") continue;
    const digits = /^\D*(\d{4,})\D*$/u.exec(String(candidate))?.[1];
    if (digits !== undefined) return digits.slice(0, 4);
  }
  return undefined;
}

function firstLongitude(item: GeoJSON.Feature): number | undefined {
  const { geometry } = item;
  if (geometry.type === "Polygon") return geometry.coordinates[0]?.[0]?.[0];
  if (geometry.type === "MultiPolygon") return geometry.coordinates[0]?.[0]?.[0]?.[0];
  return undefined;
}
