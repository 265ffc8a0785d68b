// Longer than 250 lines, and `validFiles` than 60, because a whole small data folder stands here.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { DataError, loadData, type Data } from "../../src/schema/load.ts";

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

const text = (word: string): Json => ({ pl: `${word} po polsku`, en: `${word} in English` });

const source: Json = {
  author: "A. Author",
  title: "A title",
  publisher: "A publisher",
  year: "2024",
  url: "https://example.org/data",
  reference: "author2024",
  licence: { id: "CC-BY-4.0" },
};

const indicator: { [key: string]: Json } = {
  name: text("name"),
  definition: text("definition"),
  unit: text("unit"),
  unitShort: { pl: "%", en: "%" },
  kind: "share",
  decimals: 1,
  range: [0, 100],
  theme: "trust",
  population: text("population"),
  geography: "country",
  source,
  method: text("method"),
  caveats: [text("caveat")],
  confidence: "high",
  definitionStatus: "verified",
  computed: false,
  revisions: [{ date: "2024-02-29", note: text("release") }],
  rows: [],
};

const square = (id: string, ...arcs: number[]): Json => ({ type: "Polygon", id, arcs: [arcs] });
const layer = (...geometries: Json[]): Json => ({ type: "GeometryCollection", geometries });

const provenance: Json = {
  programSha256: "0".repeat(64),
  generatedBy: "a program",
  sources: ["a file"],
};

/** Files of a small data folder that is valid: two powiats, two countries, one of the rest. */
function validFiles(): { [file: string]: Json } {
  return {
    "indicators/trust.json": {
      ...indicator,
      series: { evs: text("survey") },
      flags: { u: text("flag") },
      rows: [
        { geo: "PL", year: 2020, value: 24.8, series: "evs", ciLow: 22.5, ciHigh: 27.2, n: 900 },
        { geo: "DK", year: 2020, value: 74.1, series: "evs", period: "2017–2020", flag: "u" },
      ],
    },
    "indicators/turnout.json": {
      ...indicator,
      geography: "powiat",
      rows: [
        { geo: "1401", year: 2023, value: 70.5 },
        { geo: "1465", year: 2023, value: 83.2 },
      ],
    },
    "indicators/density.json": {
      ...indicator,
      geography: "voivodeship",
      rows: [
        { geo: "14", year: 2023, value: 57 },
        { geo: "PL", year: 2023, value: 47 },
      ],
    },
    "initiatives/example-cluster.json": {
      name: text("cluster"),
      nameIsDescriptive: false,
      nameEnSource: "translated",
      aliases: [],
      category: "cluster",
      inclusion: "confirmed",
      basis: text("basis"),
      coordinator: { name: "Stowarzyszenie", type: "association" },
      seat: { place: "warszawa", certainty: "high" },
      founded: { year: 2011, date: "2011-05" },
      sector: { words: text("sector"), group: "ict" },
      status: { value: "unknown" },
      keyCluster: null,
      members: [
        { year: 2015, total: 80, qualifier: "more-than", source: "https://example.org/members" },
      ],
      labels: [],
      funding: [],
      statements: [],
      disagreements: [],
      confidence: "high",
      checked: "2026-11-22",
      sources: [
        {
          title: "A page",
          url: "https://example.org/members",
          exact: true,
          supports: text("members"),
        },
      ],
    },
    "territories.json": {
      sources: { official: source },
      territories: [
        { code: "PL", level: "country", name: { pl: "Polska", en: "Poland" } },
        { code: "DK", level: "country", name: { pl: "Dania", en: "Denmark" } },
        {
          code: "14",
          level: "voivodeship",
          name: { pl: "mazowieckie", en: "Mazowieckie" },
          nuts: "PL9",
          parent: "PL",
          areaKm2: 35558,
          population: 5512794,
        },
        {
          code: "1401",
          level: "powiat",
          name: { pl: "białobrzeski", en: "Białobrzegi powiat" },
          kind: "land",
          nuts: "PL921",
          nuts2: "PL92",
          parent: "14",
          areaKm2: 639,
          population: 33000,
        },
        {
          code: "1465",
          level: "powiat",
          name: { pl: "Warszawa", en: "Warsaw" },
          kind: "city",
          nuts: "PL911",
          nuts2: "PL91",
          parent: "14",
          areaKm2: 517,
          population: 1863000,
        },
      ],
    },
    "links.json": [
      {
        id: "link-001",
        from: "example-cluster",
        level: "cluster",
        partner: text("partner"),
        partnerKind: "cluster",
        country: null,
        kind: text("kind"),
        year: 2015,
        until: 2016,
        status: "done",
        certainty: "high",
        namesBothSides: true,
        sources: [{ title: "A page", url: "https://example.org/link", exact: true }],
      },
    ],
    "places.json": {
      source,
      places: [
        {
          id: "warszawa",
          name: { pl: "Warszawa", en: "Warsaw" },
          lat: 52.23,
          lon: 21.01,
          powiat: "1465",
          role: "voivodeship-capital",
        },
      ],
    },
    "references.json": [
      {
        id: "author2024",
        type: "book",
        title: "A title",
        author: [{ family: "Author", given: "A." }],
        issued: { "date-parts": [[2024]] },
        status: "verified",
        statusNote: text("note"),
      },
    ],
    "glossary.json": [
      { id: "klaster", term: text("term"), definition: text("meaning"), sources: ["author2024"] },
    ],
    "claims.json": [
      {
        id: "2.11",
        statement: text("statement"),
        value: { number: 22, bound: "exactly", unit: "%", geos: ["PL"], year: 2011 },
        seed: "1",
        section: "2",
        kind: "figure",
        chapter: "02-clusters",
        footnotes: [{ number: 4, reference: "author2024" }],
        reference: "author2024",
        verdict: "depends-on-definition",
        reasons: text("reasons"),
        evidence: [{ reference: "author2024" }],
        lookedFor: text("search"),
      },
    ],
    "diagrams/example.json": {
      groups: {
        kind: { good: text("good"), bad: text("bad") },
        party: { firm: text("firm"), town: text("town") },
      },
      lists: { gain: "party" },
      texts: ["says"],
      values: ["share"],
      entries: [
        {
          id: "first",
          name: text("first"),
          groups: { kind: "good" },
          lists: { gain: ["firm", "town"] },
          texts: { says: { pl: "Ufa {share}% w 2020", en: "In 2020 {share}% aged 25 trust" } },
          numbers: { share: { cell: { of: "density", geo: "14", year: 2023 } } },
          spelled: ["25"],
          works: ["author2024"],
          claims: ["2.11"],
        },
        { id: "second", name: text("second"), groups: { kind: "bad" } },
      ],
    },
    "events.json": [
      {
        id: "founding",
        date: "2011-05",
        level: "mazovia",
        timelines: ["policy", "atlas"],
        name: text("founding"),
        nameInAtlas: { pl: "inicjatyw: {count}", en: "initiatives: {count}" },
        words: text("words"),
        numbers: { count: { initiatives: { status: "unknown" } } },
        url: "https://example.org/event",
      },
    ],
    "geo/mazovia.topo.json": {
      type: "Topology",
      transform: { scale: [0.001, 0.001], translate: [20, 52] },
      objects: {
        powiats: layer(square("1401", 0, 1), square("1465", 2, -1)),
        nuts3: layer(square("PL921", 0, 1), square("PL911", 2, -1)),
        nuts2: layer(square("PL92", 0, 1), square("PL91", 2, -1)),
        outline: layer(square("14", 1, 2)),
      },
      // Each arc is a first point and steps from it: the shared side, then the two outer paths.
      arcs: [
        [
          [1, 0],
          [0, 1],
        ],
        [
          [1, 1],
          [-1, 0],
          [0, -1],
          [1, 0],
        ],
        [
          [1, 0],
          [1, 0],
          [0, 1],
          [-1, 0],
        ],
      ],
      provenance,
    },
    "geo/europe.topo.json": {
      type: "Topology",
      transform: { scale: [0.001, 0.001], translate: [10, 52] },
      objects: {
        countries: layer(square("PL", 0)),
        others: square("others", -1),
        points: layer(),
      },
      arcs: [
        [
          [0, 0],
          [0, 1],
          [1, 0],
          [-1, -1],
        ],
      ],
      provenance,
    },
  };
}

/** One change: the value at a dotted path of a file; undefined removes it. */
type Change = readonly [file: string, path: string, value: Json | undefined];

function change(files: { [file: string]: unknown }, [file, path, value]: Change): void {
  const keys = path.split(".");
  const last = keys.pop() ?? "";
  let target: unknown = files[file];
  for (const key of keys) target = Reflect.get(Object(target), key);
  if (typeof target !== "object" || target === null) throw new Error(`no ${path} in ${file}`);
  if (value === undefined) Reflect.deleteProperty(target, last);
  else Reflect.set(target, last, value);
}

/** Writes a data folder, runs `use` on its path, and removes it. */
function withFolder<T>(contents: { [file: string]: string }, use: (root: string) => T): T {
  const root = mkdtempSync(join(tmpdir(), "data-"));
  try {
    for (const [file, content] of Object.entries(contents)) {
      mkdirSync(dirname(join(root, file)), { recursive: true });
      writeFileSync(join(root, file), content);
    }
    return use(root);
  } finally {
    rmSync(root, { recursive: true });
  }
}

function serialised(files: { [file: string]: unknown }): { [file: string]: string } {
  return Object.fromEntries(
    Object.entries(files).map(([file, value]) => [file, JSON.stringify(value, null, 2)]),
  );
}

/** The message with which a data folder is refused; "valid" where it is accepted. */
function verdict(contents: { [file: string]: string }): string {
  return withFolder(contents, (root) => {
    try {
      loadData(root);
      return "valid";
    } catch (error) {
      if (!(error instanceof DataError)) throw error;
      if (/^\s+at |Error:|node_modules|\/tmp\//mu.test(error.message)) {
        throw new Error(`the message shows the program's inside: ${error.message}`);
      }
      return error.message;
    }
  });
}

/** The verdict on the valid folder after the given changes. */
export function changed(...changes: Change[]): string {
  // Through JSON, so that files share no part that a change would alter in all of them.
  const files = JSON.parse(JSON.stringify(validFiles())) as { [file: string]: unknown };
  for (const one of changes) change(files, one);
  return verdict(serialised(files));
}

/** The verdict on the valid folder after one file was rewritten as text; undefined deletes it. */
export function rewritten(file: string, rewrite: (content: string) => string | undefined): string {
  const { [file]: content = "", ...rest } = serialised(validFiles());
  const written = rewrite(content);
  return verdict(written === undefined ? rest : { ...rest, [file]: written });
}

/** The verdict on the valid folder with a copy of one of its files beside it. */
export function copied(file: string, name: string): string {
  const files = serialised(validFiles());
  return verdict({ ...files, [name]: files[file] ?? "" });
}

/** The two results of loading one valid folder twice. */
export function loadedTwice(): [Data, Data] {
  return withFolder(serialised(validFiles()), (root) => [loadData(root), loadData(root)]);
}
