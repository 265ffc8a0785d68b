// @ts-nocheck
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import { afterAll, describe, expect, test } from "vitest";
import { areaKm2, planePolygons } from "../../scripts/boundaries/plane-polygons.ts";
import { programSha256 } from "../../scripts/boundaries/sha256.ts";
import { committedMap, dataText, root } from "./committed-map.ts";

const folder = mkdtempSync(join(tmpdir(), "boundaries-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const run = (...options: string[]) =>
  spawnSync(
    process.execPath,
    [join(root, "scripts/boundaries/main.ts"), "--out", folder, ...options],
    {
      encoding: "utf8",
    },
  );
const written = () => readFileSync(join(folder, "geo/mazovia.topo.json"), "utf8");
const fileWith = (name: string, content: unknown) => {
  const path = join(folder, name);
  writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content));
  return path;
};

const map = committedMap();
const { features } = feature(map, map.objects["powiats"] as GeometryCollection);

describe("the program", () => {
  test("is the one that wrote the map", () => {
    expect(map.provenance.kind).toBe("computed");
    expect(map.provenance.programSha256).toBe(programSha256());
  });

  test("writes the same bytes again", { timeout: 60_000 }, () => {
    expect(run()).toMatchObject({ status: 0, stderr: "" });
    expect(written()).toBe(dataText("geo/mazovia.topo.json"));
  });
});

describe("--from", () => {
  // As files of the national register have them: code in a property, letters around, more parts.
  const given = {
    type: "FeatureCollection",
    features: features.map(({ id, geometry }) => ({
      type: "Feature",
      properties: { JPT_KOD_JE: `${String(id)}000` },
      geometry: {
        type: "Polygon",
        // Rings the other way round, as RFC 7946 has them.
        coordinates: (geometry as GeoJSON.Polygon).coordinates.map((ring) => ring.toReversed()),
      },
    })),
  };

  test("takes powiats of a GeoJSON file and writes a map of the same form", () => {
    expect(run("--from", fileWith("powiaty.geojson", given))).toMatchObject({
      status: 0,
      stderr: "",
    });
    const result = JSON.parse(written()) as Topology & { provenance: { kind: string } };
    expect(result.provenance.kind).toBe("official");
    expect(Object.keys(result)).toEqual(Object.keys(map));
    expect(Object.keys(result.objects)).toEqual(Object.keys(map.objects));
    const before = planePolygons(map);
    const after = planePolygons(result);
    expect([...after.keys()]).toEqual([...before.keys()]);
    for (const [code, polygons] of before) {
      expect(areaKm2(after.get(code) ?? []) / areaKm2(polygons), code).toBeCloseTo(1, 1);
    }
    expect(result.arcs.length).toBe(map.arcs.length);
  });

  test("takes a TopoJSON file with ids", () => {
    const from = join(root, "data/geo/mazovia.topo.json");
    expect(run("--from", from)).toMatchObject({ status: 0, stderr: "" });
  });

  test("names the powiats that a file lacks", () => {
    const path = fileWith("few.geojson", { ...given, features: given.features.slice(2) });
    const { status, stderr } = run("--from", path);
    expect(status).toBe(1);
    expect(stderr).toContain(
      `${path}: expected 42 powiats, received 40; missing 1401, 1402; give each feature its TERYT`,
    );
  });

  test("says that a file is in metres", () => {
    const metres = given.features.map((item) => ({
      ...item,
      geometry: {
        type: "Polygon",
        coordinates: [
          [
            [637000, 487000],
            [638000, 487000],
            [637000, 487000],
          ],
        ],
      },
    }));
    const path = fileWith("metres.geojson", { ...given, features: metres });
    expect(run("--from", path).stderr).toBe(
      `${path}: expected degrees (WGS 84), received 637000; reproject the file to EPSG:4326\n`,
    );
  });

  test("says that a file is missing, is no JSON, or is of another kind", () => {
    const none = join(folder, "none.geojson");
    expect(run("--from", none).stderr).toContain(`${none}: expected a file, received none`);
    const broken = fileWith("broken.geojson", "{");
    expect(run("--from", broken).stderr).toContain(`${broken}: expected JSON, received`);
    const other = fileWith("other.geojson", { type: "Feature" });
    expect(run("--from", other).stderr).toContain(
      `${other}: expected a GeoJSON FeatureCollection or a TopoJSON Topology, received "Feature"`,
    );
  });
});
