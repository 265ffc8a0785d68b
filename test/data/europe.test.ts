import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { geoContains } from "d3-geo";
import { merge } from "topojson-client";
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from "topojson-specification";
import { describe, expect, test } from "vitest";
import { loadData } from "../../src/schema/load.ts";
import { changed } from "./fixture.ts";

const PROGRAM = "scripts/europe-map.ts";
const FILE = "data/geo/europe.topo.json";
const { links, territories } = loadData();
const committed = readFileSync(FILE, "utf8");
const map = JSON.parse(committed) as Topology & { provenance: { programSha256: string } };
const shapes = (map.objects["countries"] as GeometryCollection).geometries as (
  Polygon | MultiPolygon
)[];
const points = (map.objects["points"] as GeometryCollection).geometries;

const countryAt = (lon: number, lat: number): string[] =>
  shapes
    .filter((shape) => geoContains(merge(map, [shape as never]), [lon, lat]))
    .map(({ id }) => String(id));

describe("the map of Europe", () => {
  test("was written by the program as it is, which writes the same bytes again", () => {
    const program = readFileSync(PROGRAM, "utf8");
    expect(map.provenance.programSha256).toBe(createHash("sha256").update(program).digest("hex"));
    const folder = mkdtempSync(join(tmpdir(), "europe-"));
    try {
      const run = spawnSync(process.execPath, [PROGRAM, "--out", folder], { encoding: "utf8" });
      expect(run.stderr).toBe("");
      expect(readFileSync(join(folder, "geo/europe.topo.json"), "utf8")).toBe(committed);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test("has every country that the site names, as a shape or as a point", () => {
    const named = [...territories.values()].filter(
      ({ code, level }) => level === "country" && code.length === 2,
    );
    const drawn = [...shapes, ...points].map(({ id }) => String(id));
    expect(drawn.sort()).toEqual(named.map(({ code }) => code).sort());
    expect(shapes.length).toBeGreaterThan(40);
  });

  test("leads every link with a partner abroad somewhere", () => {
    const drawn = new Set([...shapes, ...points].map(({ id }) => String(id)));
    const lost = [...links.values()].filter(({ country }) => country && !drawn.has(country));
    expect(lost).toEqual([]);
  });

  test.each([
    ["PL", 21.01, 52.23],
    ["UA", 34.1, 45.1], // Simferopol
    ["UA", 37.8, 48],
    ["RU", 20.6, 54.6],
    ["GB", -6.8, 54.6],
    ["CY", 33.4, 35.25],
    ["NL", 5.5, 52.3],
    ["BE", 4.5, 50.7],
    ["IS", -18.5, 65],
    ["NO", 9, 61],
  ])("has in %s the place that lies there (%d, %d), and in no other", (code, lon, lat) => {
    expect(countryAt(lon, lat)).toEqual([code]);
  });

  test("says where it comes from", () => {
    expect(committed).toContain("Natural Earth");
  });
});

describe("a map of Europe is refused", () => {
  test("that has a country nobody knows, or one twice", () => {
    expect(changed(["geo/europe.topo.json", "objects.countries.geometries.0.id", "XX"])).toBe(
      'data/geo/europe.topo.json:13: objects: expected codes of countries in data/territories.json, received "XX"',
    );
    const twice = [{ type: "Point", id: "PL", coordinates: [0, 0] }];
    expect(changed(["geo/europe.topo.json", "objects.points.geometries", twice])).toBe(
      'data/geo/europe.topo.json:13: objects: expected each country once, received "PL" again',
    );
  });

  test("that lacks a country to which a link leads", () => {
    expect(changed(["links.json", "0.country", "DK"])).toBe(
      'data/links.json:11: [0].country: expected a country of data/geo/europe.topo.json, received "DK"; make the map anew',
    );
  });

  test("that lacks an arc, or all of itself", () => {
    expect(changed(["geo/europe.topo.json", "objects.others.arcs.0.0", 7])).toBe(
      "data/geo/europe.topo.json:42: arcs: expected at least 8 arcs, received 1",
    );
    expect(changed(["geo/europe.topo.json", "provenance", undefined])).toMatch(
      /^data\/geo\/europe\.topo\.json:1: provenance: expected /u,
    );
  });
});
