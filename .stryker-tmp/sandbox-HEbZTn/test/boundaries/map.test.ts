// @ts-nocheck
import { feature, mesh } from "topojson-client";
import type { GeometryCollection, Polygon } from "topojson-specification";
import { describe, expect, test } from "vitest";
import { planePoint, type Point } from "../../scripts/boundaries/equal-area.ts";
import {
  areaKm2,
  geometryPolygons,
  planePolygons,
} from "../../scripts/boundaries/plane-polygons.ts";
import { powiatFacts } from "../../scripts/boundaries/powiat-facts.ts";
import { settlementPoints } from "../../scripts/boundaries/settlement-points.ts";
import type { PlanePolygon } from "../../scripts/boundaries/traced-polygon.ts";
import { committedMap, dataText, root } from "./committed-map.ts";

const map = committedMap();
const powiats = powiatFacts(root);
const polygons = planePolygons(map);
const partsOf = (code: string): PlanePolygon[] => polygons.get(code) ?? [];
const total = powiats.reduce((sum, { code }) => sum + areaKm2(partsOf(code)), 0);

const isInRing = (ring: readonly Point[], [x, y]: Point): boolean => {
  let inside = false;
  ring.forEach((a, index) => {
    const b = ring[(index + 1) % ring.length] ?? a;
    if (a[1] > y !== b[1] > y && x < a[0] + ((y - a[1]) * (b[0] - a[0])) / (b[1] - a[1])) {
      inside = !inside;
    }
  });
  return inside;
};
const powiatAt = (point: Point): string[] =>
  powiats
    .map(({ code }) => code)
    .filter((code) =>
      partsOf(code).some((rings) => rings.filter((ring) => isInRing(ring, point)).length % 2 === 1),
    );

describe("the map", () => {
  test("has the 42 powiats, nine subregions, two regions and one outline", () => {
    const ids = (key: string) =>
      (map.objects[key] as GeometryCollection).geometries.map(({ id }) => id);
    expect(ids("powiats")).toEqual(powiats.map(({ code }) => code));
    expect(ids("powiats")).toHaveLength(42);
    expect(ids("nuts3")).toEqual([...new Set(powiats.map(({ nuts3 }) => nuts3))].sort());
    expect(ids("nuts3")).toHaveLength(9);
    expect(ids("nuts2")).toEqual(["PL91", "PL92"]);
    expect(map.objects["outline"]).toMatchObject({ type: "Polygon", id: "14" });
  });

  test("has every powiat in one piece", () => {
    expect([...polygons].filter(([, parts]) => parts.length !== 1)).toEqual([]);
  });

  test("gives every powiat its official area within 2 %", () => {
    const official = powiats.reduce((sum, powiat) => sum + powiat.areaKm2, 0);
    const off = powiats.filter(({ code, areaKm2: area }) => {
      const ratio = areaKm2(partsOf(code)) / ((area * total) / official);
      return Math.abs(ratio - 1) > 0.02;
    });
    expect(off).toEqual([]);
  });

  test("has no gaps and no overlaps: powiats, regions and outline have the same area", () => {
    const sum = (key: string) =>
      feature(map, map.objects[key] as GeometryCollection)
        .features.map(({ geometry }) => areaKm2(geometryPolygons(geometry)))
        .reduce((a, b) => a + b, 0);
    const outline = geometryPolygons(feature(map, map.objects["outline"] as Polygon).geometry);
    const outlineArea = areaKm2(outline);
    expect(outline.map((rings) => rings.length)).toEqual([1]);
    expect(sum("nuts3")).toBeCloseTo(total, 3);
    expect(sum("nuts2")).toBeCloseTo(total, 3);
    expect(outlineArea).toBeCloseTo(total, 3);
  });

  test("has lines that never cross", () => {
    const lines = mesh(map, map.objects["powiats"] as GeometryCollection).coordinates;
    const segments = lines.flatMap((line) =>
      line.slice(1).map((end, index) => [line[index] ?? end, end] as const),
    );
    const side = (a: number[], b: number[], c: number[]) =>
      Math.sign(
        ((b[0] ?? 0) - (a[0] ?? 0)) * ((c[1] ?? 0) - (a[1] ?? 0)) -
          ((b[1] ?? 0) - (a[1] ?? 0)) * ((c[0] ?? 0) - (a[0] ?? 0)),
      );
    let crossings = 0;
    segments.forEach(([a, b], index) => {
      for (const [c, d] of segments.slice(index + 1)) {
        if (side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0) crossings += 1;
      }
    });
    expect(segments.length).toBeGreaterThan(500);
    expect(crossings).toBe(0);
  });

  test("shares its lines: each is drawn by two powiats, or by one and the outline", () => {
    const uses = new Map<number, number>();
    const count = (value: unknown): void => {
      if (Array.isArray(value)) value.forEach(count);
      else if (typeof value === "number") {
        const arc = value < 0 ? ~value : value;
        uses.set(arc, (uses.get(arc) ?? 0) + 1);
      }
    };
    for (const shape of (map.objects["powiats"] as GeometryCollection<object>).geometries) {
      count((shape as Polygon).arcs);
    }
    count((map.objects["outline"] as Polygon).arcs);
    expect([...uses.values()].filter((times) => times !== 2)).toEqual([]);
    expect(uses.size).toBe(map.arcs.length);
  });

  test("has every place of data/places.json in its own powiat", () => {
    const { places } = JSON.parse(dataText("places.json")) as {
      places: { id: string; powiat: string; lat: number; lon: number }[];
    };
    const astray = places
      .map(({ id, powiat, lat, lon }) => ({ id, powiat, at: powiatAt(planePoint(lon, lat)) }))
      .filter(({ powiat, at }) => at.length !== 1 || at[0] !== powiat);
    expect(places.length).toBeGreaterThanOrEqual(40);
    expect(astray).toEqual([]);
  });

  test("has every GeoNames place of a city with powiat rights in that city", () => {
    const places = settlementPoints().filter(
      ({ powiat, fromGeoNames }) => fromGeoNames && powiat !== null && powiat >= "1461",
    );
    const astray = places.filter(({ powiat, point }) => powiatAt(point)[0] !== powiat);
    expect(places.length).toBeGreaterThan(20);
    expect(astray.map(({ name }) => name)).toEqual([]);
  });

  test("has at least 99 of 100 settlements in the right powiat, and the others outside", () => {
    const places = settlementPoints();
    const astray = places.filter(
      ({ powiat, point }) => powiatAt(point)[0] !== (powiat ?? undefined),
    );
    expect(astray.length / places.length).toBeLessThan(0.01);
  });

  test("stays under 25 kB", () => {
    expect(dataText("geo/mazovia.topo.json").length).toBeLessThan(25_000);
  });
});
