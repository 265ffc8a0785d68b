import { readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Topology } from "topojson-specification";
import type { z } from "zod";
import { boundariesSchema } from "./boundaries.ts";
import { claimsFileSchema, type Claim } from "./claim.ts";
import { crossProblems, type Parts } from "./check/cross-problems.ts";
import { diagramProblems } from "./check/diagram-problems.ts";
import { diagramFileSchema, type Diagram } from "./diagram.ts";
import { europeSchema } from "./europe.ts";
import { eventProblems } from "./check/event-problems.ts";
import { eventsFileSchema, type PolicyEvent } from "./event.ts";
import { ID_PATTERN } from "./id.ts";
import { indicatorProblems } from "./check/indicator-problems.ts";
import { indicatorFileSchema, type Indicator } from "./indicator.ts";
import { initiativeProblems } from "./check/initiative-problems.ts";
import { initiativeFileSchema, type Initiative } from "./initiative.ts";
import { linksFileSchema, type InternationalLink } from "./link.ts";
import { placesFileSchema, type Place } from "./place.ts";
import { problemsOf } from "./message/problems-of.ts";
import { readJson } from "./message/read-json.ts";
import { referencesFileSchema, type Reference } from "./reference.ts";
import { glossaryFileSchema, type Term } from "./term.ts";
import { territoriesFileSchema, type Territory } from "./territory.ts";

/** Everything that is wrong with the data, one problem a line; the message is for people. */
export class DataError extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join("\n"));
    this.name = "DataError";
    this.problems = problems;
  }
}

/** All data of the site, valid and linked. */
export interface Data {
  /** By id, sorted by id. */
  readonly indicators: ReadonlyMap<string, Indicator>;
  /** Sorted by id. */
  readonly initiatives: readonly Initiative[];
  /** Links with partners abroad, by id. */
  readonly links: ReadonlyMap<string, InternationalLink>;
  readonly places: ReadonlyMap<string, Place>;
  /** By code: ISO 3166 for countries, TERYT for voivodeships and powiats. */
  readonly territories: ReadonlyMap<string, Territory>;
  readonly references: ReadonlyMap<string, Reference>;
  readonly glossary: ReadonlyMap<string, Term>;
  readonly claims: ReadonlyMap<string, Claim>;
  /** By the id of the chart that draws it. */
  readonly diagrams: ReadonlyMap<string, Diagram>;
  /** Events of cluster policy, by id. */
  readonly events: ReadonlyMap<string, PolicyEvent>;
  readonly boundaries: Topology;
  /** Countries of Europe by their ISO 3166 codes. */
  readonly europe: Topology;
}

/** Reads and validates one file; problems are added to `problems`, and then there is no value. */
function parsed<T>(
  root: string,
  name: string,
  schema: z.ZodType<T>,
  problems: string[],
): T | undefined {
  const file = `data/${name}`;
  const { value, problem } = readJson(join(root, name), file);
  if (problem !== undefined) {
    problems.push(problem);
    return undefined;
  }
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  problems.push(...problemsOf(file, result.error, value));
  return undefined;
}

/** What a folder holds: the files that are right, and the ids of all, refused ones among them. */
interface Folder<T> {
  readonly items: ReadonlyMap<string, T & { id: string }>;
  readonly ids: ReadonlySet<string>;
}

/** Reads a folder of `<id>.json` files; the id is the file's name. */
function parsedFolder<T extends object>(
  root: string,
  folder: string,
  schema: z.ZodType<T>,
  inner: (item: T & { id: string }) => string[],
  problems: string[],
): Folder<T> {
  const items = new Map<string, T & { id: string }>();
  const ids = new Set<string>();
  let names: string[] = [];
  try {
    names = readdirSync(join(root, folder)).filter((name) => !name.startsWith("."));
  } catch {
    problems.push(`data/${folder}: expected a folder, received nothing; add it`);
  }
  for (const name of names.sort()) {
    const id = name.replace(/\.json$/u, "");
    if (!name.endsWith(".json") || !ID_PATTERN.test(id)) {
      problems.push(
        `data/${folder}/${name}: expected a file <id>.json with an id of lower-case letters, digits and single hyphens, received another name`,
      );
      continue;
    }
    ids.add(id);
    const file = parsed(root, `${folder}/${name}`, schema, problems);
    if (file === undefined) continue;
    const item = Object.freeze({ id, ...file });
    problems.push(...inner(item).map((problem) => `data/${folder}/${name}: ${problem}`));
    items.set(id, item);
  }
  return { items: new Map([...items].sort(([a], [b]) => (a < b ? -1 : 1))), ids };
}

/** The items of a list by their key; a key that stands twice is a problem. */
function keyed<T>(
  items: readonly T[] | undefined,
  key: (item: T) => string,
  place: (index: number) => string,
  problems: string[],
): Map<string, T> | undefined {
  if (items === undefined) return undefined;
  const map = new Map<string, T>();
  for (const [index, item] of items.entries()) {
    if (map.has(key(item))) {
      problems.push(
        `${place(index)}: expected each once, received "${key(item)}" again; remove one`,
      );
    }
    map.set(key(item), item);
  }
  return map;
}

/** Reads every file; what has a wrong shape is left out of the parts and told in `problems`. */
function readParts(root: string, problems: string[]): Parts {
  const territoriesFile = parsed(root, "territories.json", territoriesFileSchema, problems);
  const placesFile = parsed(root, "places.json", placesFileSchema, problems);
  const list = <T extends { id: string }>(
    name: string,
    schema: z.ZodType<T[]>,
  ): Map<string, T> | undefined => {
    const place = (index: number): string => `data/${name}: [${String(index)}].id`;
    return keyed(parsed(root, name, schema, problems), ({ id }) => id, place, problems);
  };
  const initiatives = parsedFolder(
    root,
    "initiatives",
    initiativeFileSchema,
    initiativeProblems,
    problems,
  );
  const indicators = parsedFolder(
    root,
    "indicators",
    indicatorFileSchema,
    indicatorProblems,
    problems,
  );
  const diagrams = parsedFolder(root, "diagrams", diagramFileSchema, diagramProblems, problems);
  const events = list<PolicyEvent>("events.json", eventsFileSchema);
  problems.push(...eventProblems(events));
  return {
    indicators: indicators.items,
    indicatorIds: indicators.ids,
    initiatives: initiatives.items,
    initiativeIds: initiatives.ids,
    territorySources: territoriesFile?.sources,
    territories: keyed(
      territoriesFile?.territories,
      ({ code }) => code,
      (index) => `data/territories.json: territories[${String(index)}].code`,
      problems,
    ),
    placesSource: placesFile?.source,
    places: keyed(
      placesFile?.places,
      ({ id }) => id,
      (index) => `data/places.json: places[${String(index)}].id`,
      problems,
    ),
    links: list<InternationalLink>("links.json", linksFileSchema),
    references: list<Reference>("references.json", referencesFileSchema),
    glossary: list<Term>("glossary.json", glossaryFileSchema),
    claims: list<Claim>("claims.json", claimsFileSchema),
    diagrams: diagrams.items,
    events,
    boundaries: parsed(root, "geo/mazovia.topo.json", boundariesSchema, problems),
    europe: parsed(root, "geo/europe.topo.json", europeSchema, problems),
  };
}

function read(root: string): Data {
  const problems: string[] = [];
  const parts = readParts(root, problems);
  problems.push(...crossProblems(parts));
  const { territories, places, links, references, glossary, claims, events, boundaries, europe } =
    parts;
  if (
    problems.length > 0 ||
    // A part is missing only where a problem was told; asked again for the types' sake.
    territories === undefined ||
    places === undefined ||
    links === undefined ||
    references === undefined ||
    glossary === undefined ||
    claims === undefined ||
    events === undefined ||
    boundaries === undefined ||
    europe === undefined
  ) {
    throw new DataError(problems);
  }
  return Object.freeze({
    indicators: parts.indicators,
    initiatives: Object.freeze([...parts.initiatives.values()]),
    links,
    places,
    territories,
    references,
    glossary,
    claims,
    diagrams: parts.diagrams,
    events,
    boundaries,
    europe,
  });
}

const loaded = new Map<string, Data>();

/**
 * Reads, validates and links everything in a data folder; the default is `data/` of the project
 * in which the program was started. Later calls for the same folder return the same object.
 *
 * @throws {DataError} listing every problem, one a line, where anything is wrong.
 */
export function loadData(root = "data"): Data {
  const path = resolve(root);
  const known = loaded.get(path);
  if (known !== undefined) return known;
  const data = read(path);
  loaded.set(path, data);
  return data;
}
