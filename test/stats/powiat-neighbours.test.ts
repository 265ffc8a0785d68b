/** The neighbourhood of Mazovian powiats as the map gives it, and as it is. */
import { readFileSync } from "node:fs";
import type { Topology } from "topojson-specification";
import { describe, expect, test } from "vitest";
import { loadData } from "../../src/schema/load.ts";
import { officialNeighbours } from "../../src/stats/official-neighbours.ts";
import { powiatNeighbours, type Neighbourhood } from "../../src/stats/powiat-neighbours.ts";

type Layer = Topology["objects"][string];

const stored = JSON.parse(readFileSync("test/stats/powiat-adjacency.json", "utf8")) as Readonly<
  Record<string, readonly string[]>
>;
const onTheMap = powiatNeighbours(loadData().boundaries);

function pairs({ codes, neighbours }: Neighbourhood): string[] {
  const all = neighbours.flatMap((list, own) =>
    list.map((other) => [codes[own], codes[other]].sort().join(" ")),
  );
  return [...new Set(all)].sort();
}

describe("the neighbourhood of powiats", () => {
  test("is the one that was stored when the map was made", () => {
    const found = onTheMap.neighbours.map((list, own) => [
      onTheMap.codes[own],
      list.map((other) => onTheMap.codes[other]).sort(),
    ]);
    expect(Object.fromEntries(found)).toEqual(stored);
  });

  test("is mutual, and leaves no powiat alone", () => {
    for (const [own, list] of onTheMap.neighbours.entries()) {
      expect(list.length, onTheMap.codes[own]).toBeGreaterThan(0);
      for (const other of list) expect(onTheMap.neighbours[other]).toContain(own);
    }
  });

  test("has one neighbour only for Łosice at the edge and four cities inside one powiat", () => {
    const alone = onTheMap.codes.filter((_, own) => onTheMap.neighbours[own]?.length === 1);
    expect(alone).toEqual(["1410", "1461", "1462", "1463", "1464"]);
  });

  test("differs from the administrative division in five of its pairs", () => {
    const map = pairs(onTheMap);
    const official = pairs(officialNeighbours(onTheMap));
    expect([map.length, official.length]).toEqual([92, 93]);
    expect(official.filter((pair) => !map.includes(pair))).toEqual([
      "1403 1406",
      "1403 1426",
      "1408 1435",
    ]);
    expect(map.filter((pair) => !official.includes(pair))).toEqual(["1407 1417", "1424 1434"]);
  });

  test("passes through unchanged where the map has the official borders", () => {
    const once = officialNeighbours(onTheMap);
    expect(officialNeighbours(once)).toEqual(once);
  });

  test("keeps each list in order, and leaves out what a map of fewer powiats lacks", () => {
    for (const list of officialNeighbours(onTheMap).neighbours) {
      expect(list).toEqual(list.toSorted((first, second) => first - second));
    }
    // 1403 borders on 1406 and 1426, which are absent here; its only neighbour stays, at place 0.
    const part = { codes: ["1417", "1403"], neighbours: [[1], [0]] };
    expect(officialNeighbours(part)).toEqual(part);
  });

  test("is refused where a powiat of the map has no code", () => {
    const layer: Layer = { type: "GeometryCollection", geometries: [{ type: null, id: 1403 }] };
    expect(() =>
      powiatNeighbours({ type: "Topology", objects: { powiats: layer }, arcs: [] }),
    ).toThrow(
      "boundaries: expected a TERYT code for every powiat, received 1403; make the map anew",
    );
  });

  test("is refused where the layer of powiats is a single shape", () => {
    const shape: Layer = { type: "Polygon", arcs: [] };
    expect(() =>
      powiatNeighbours({ type: "Topology", objects: { powiats: shape }, arcs: [] }),
    ).toThrow("expected a layer of powiats");
  });

  test("is refused where the map has no layer of powiats", () => {
    expect(() => powiatNeighbours({ type: "Topology", objects: {}, arcs: [] })).toThrow(
      "boundaries: expected a layer of powiats, received none; make the map anew",
    );
  });
});
