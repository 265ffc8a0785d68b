import { join, resolve } from "node:path";
import type { Topology } from "topojson-specification";
import type { z } from "zod";
import { boundariesSchema } from "./boundaries.ts";
import { claimsFileSchema, type Claim } from "./claim.ts";
import { crossProblems } from "./check/cross-problems.ts";
import type { Parts } from "./check/parts.ts";
import { diagramProblems } from "./check/diagram-problems.ts";
import { diagramFileSchema, type Diagram } from "./diagram.ts";
import { europeSchema } from "./europe.ts";
import { eventProblems } from "./check/event-problems.ts";
import { eventsFileSchema, type PolicyEvent } from "./event.ts";
import { indicatorProblems } from "./check/indicator-problems.ts";
import { indicatorFileSchema, type Indicator } from "./indicator.ts";
import { initiativeProblems } from "./check/initiative-problems.ts";
import { initiativeFileSchema, type Initiative } from "./initiative.ts";
import { linksFileSchema, type InternationalLink } from "./link.ts";
import { placesFileSchema, type Place } from "./place.ts";
import { keyed, parsed, parsedFolder } from "./parsed-files.ts";
import { referencesFileSchema, type Reference } from "./reference.ts";
import { glossaryFileSchema, type Term } from "./term.ts";
import { withLines } from "./message/with-lines.ts";
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
    throw new DataError(withLines(problems, (file) => join(root, file.replace(/^data\//u, ""))));
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
