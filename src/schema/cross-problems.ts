import type { Boundaries } from "./boundaries.ts";
import type { Claim } from "./claim.ts";
import { closest } from "./closest.ts";
import type { Europe } from "./europe.ts";
import type { Indicator } from "./indicator.ts";
import type { Initiative } from "./initiative.ts";
import type { InternationalLink } from "./link.ts";
import type { Place } from "./place.ts";
import { received } from "./received.ts";
import type { Reference } from "./reference.ts";
import type { Source } from "./source.ts";
import type { Term } from "./term.ts";
import type { Territory } from "./territory.ts";

/** The parts of the data whose shape is right; a part that is missing is not checked against. */
export interface Parts {
  indicators: ReadonlyMap<string, Indicator>;
  initiatives: ReadonlyMap<string, Initiative>;
  /** False where a file of an initiative was refused, so that its id is missing here. */
  initiativesAreWhole: boolean;
  territorySources?: Readonly<Record<string, Source>> | undefined;
  territories?: ReadonlyMap<string, Territory> | undefined;
  placesSource?: Source | undefined;
  links?: ReadonlyMap<string, InternationalLink> | undefined;
  places?: ReadonlyMap<string, Place> | undefined;
  references?: ReadonlyMap<string, Reference> | undefined;
  glossary?: ReadonlyMap<string, Term> | undefined;
  claims?: ReadonlyMap<string, Claim> | undefined;
  boundaries?: Boundaries | undefined;
  europe?: Europe | undefined;
}

/** A word that stands in the data, where it stands, and what it has to be. */
interface Link {
  place: string;
  to: string | undefined;
}

function linkProblems(
  links: Iterable<Link>,
  known: ReadonlyMap<string, unknown> | undefined,
  words: string,
): string[] {
  if (known === undefined) return [];
  return [...links].flatMap(({ place, to }) => {
    if (to === undefined || known.has(to)) return [];
    const near = closest(to, known.keys());
    const remedy = near === undefined ? "" : `; did you mean "${near}"?`;
    return [`${place}: expected ${words}, received ${received(to)}${remedy}`];
  });
}

function* referenceLinks(parts: Parts): Generator<Link> {
  for (const { id, source, rows } of parts.indicators.values()) {
    const file = `data/indicators/${id}.json`;
    yield { place: `${file}: source.reference`, to: source.reference };
    for (const [index, row] of rows.entries()) {
      yield {
        place: `${file}: rows[${String(index)}].source.reference`,
        to: row.source?.reference,
      };
    }
  }
  for (const [key, source] of Object.entries(parts.territorySources ?? {})) {
    yield {
      place: `data/territories.json: sources.${key}.reference`,
      to: source.reference,
    };
  }
  yield {
    place: "data/places.json: source.reference",
    to: parts.placesSource?.reference,
  };
  for (const [index, term] of [...(parts.glossary?.values() ?? [])].entries()) {
    for (const [nth, to] of term.sources.entries()) {
      yield {
        place: `data/glossary.json: [${String(index)}].sources[${String(nth)}]`,
        to,
      };
    }
  }
  for (const [index, claim] of [...(parts.claims?.values() ?? [])].entries()) {
    const place = `data/claims.json: [${String(index)}]`;
    yield { place: `${place}.reference`, to: claim.reference };
    for (const [nth, { reference }] of claim.footnotes.entries()) {
      yield { place: `${place}.footnotes[${String(nth)}].reference`, to: reference };
    }
    for (const [nth, { reference }] of claim.evidence.entries()) {
      yield { place: `${place}.evidence[${String(nth)}].reference`, to: reference };
    }
  }
}

function* territoryLinks(parts: Parts): Generator<Link> {
  for (const [index, { parent }] of [...(parts.territories?.values() ?? [])].entries()) {
    yield {
      place: `data/territories.json: territories[${String(index)}].parent`,
      to: parent,
    };
  }
  for (const [index, claim] of [...(parts.claims?.values() ?? [])].entries()) {
    for (const [nth, to] of (claim.value?.geos ?? []).entries()) {
      yield {
        place: `data/claims.json: [${String(index)}].value.geos[${String(nth)}]`,
        to,
      };
    }
  }
}

function* compiledLinks(parts: Parts): Generator<Link> {
  for (const { id, source } of parts.indicators.values()) {
    for (const [nth, to] of (source.compiledFrom ?? []).entries()) {
      yield {
        place: `data/indicators/${id}.json: source.compiledFrom[${String(nth)}]`,
        to,
      };
    }
  }
}

function* seatLinks(parts: Parts): Generator<Link> {
  for (const { id, seat } of parts.initiatives.values()) {
    yield { place: `data/initiatives/${id}.json: seat.place`, to: seat?.place };
  }
}

/** A territory's parent, the parent of that, and so on. */
function* ancestors(
  { parent }: Territory,
  territories: ReadonlyMap<string, Territory>,
): Generator<Territory> {
  const seen = new Set<string>();
  for (let code = parent; code !== undefined && !seen.has(code);) {
    seen.add(code);
    const holder = territories.get(code);
    if (holder === undefined) return;
    yield holder;
    code = holder.parent;
  }
}

function* evidenceLinks(parts: Parts): Generator<Link> {
  for (const [index, claim] of [...(parts.claims?.values() ?? [])].entries()) {
    for (const [nth, { indicator }] of claim.evidence.entries()) {
      yield {
        place: `data/claims.json: [${String(index)}].evidence[${String(nth)}].indicator`,
        to: indicator,
      };
    }
  }
}

/** A number stands once in the ledger: as a claim or among the items of one. */
function claimItemProblems(claims: ReadonlyMap<string, Claim>): string[] {
  const owners = new Map([...claims.keys()].map((id) => [id, id]));
  return [...claims.values()].flatMap(({ id, items = [] }, index) =>
    items.flatMap((item, nth) => {
      const place = `data/claims.json: [${String(index)}].items[${String(nth)}]`;
      const owner = owners.get(item);
      owners.set(item, id);
      if (owner === undefined) return [];
      return [
        `${place}: expected each number once, received "${item}" again (see ${owner}); remove one`,
      ];
    }),
  );
}

/**
 * Codes that rows of an indicator may use, with what a message calls them: territories of its
 * level and, to compare them with, the wider ones that hold them and groups of countries.
 */
function geosOf(
  geography: Indicator["geography"],
  territories: ReadonlyMap<string, Territory>,
): ReadonlyMap<string, string> {
  const all = [...territories.values()];
  const own = all.filter(({ level }) => level === geography);
  const wider = own.flatMap((territory) => [...ancestors(territory, territories)]);
  const groups = all.filter(({ level }) => level === "aggregate");
  return new Map([...own, ...wider, ...groups].map(({ code, name }) => [code, name.pl]));
}

function geoProblems(indicator: Indicator, territories: ReadonlyMap<string, Territory>): string[] {
  const geos = geosOf(indicator.geography, territories);
  return indicator.rows.flatMap(({ geo }, index) => {
    if (geos.has(geo)) return [];
    const place = `data/indicators/${indicator.id}.json: rows[${String(index)}].geo`;
    const known = territories.get(geo);
    const named = [...geos].find(([, name]) => name.toLowerCase() === geo.toLowerCase())?.[0];
    const near = named ?? closest(geo, geos.keys());
    const remedy =
      near === undefined ? "" : `; did you mean "${near}" (${geos.get(near) ?? near})?`;
    const what = known === undefined ? received(geo) : `${received(geo)}, a ${known.level}`;
    const words = `expected the code of a ${indicator.geography} in data/territories.json`;
    return [`${place}: ${words}, received ${what}${known === undefined ? remedy : ""}`];
  });
}

/** Problems of the links abroad: both ends have to be known. */
function abroadProblems(
  { links, initiatives, initiativesAreWhole }: Parts,
  territories: ReadonlyMap<string, Territory> | undefined,
): string[] {
  const ends = [...(links?.values() ?? [])].map(({ from, country }, index) => ({
    from: { place: `data/links.json: [${String(index)}].from`, to: from ?? undefined },
    country: { place: `data/links.json: [${String(index)}].country`, to: country ?? undefined },
  }));
  const countries =
    territories && new Map([...territories].filter(([, { level }]) => level === "country"));
  return [
    ...linkProblems(
      ends.map(({ from }) => from),
      initiativesAreWhole ? initiatives : undefined,
      "the id of an initiative in data/initiatives",
    ),
    ...linkProblems(
      ends.map(({ country }) => country),
      countries,
      "the code of a country in data/territories.json",
    ),
  ];
}

/** Problems of one layer of the map: its ids have to be those that the territories give. */
function layerProblems(
  layer: string,
  drawn: readonly string[],
  wanted: ReadonlySet<string>,
): string[] {
  const place = `data/geo/mazovia.topo.json: objects.${layer}`;
  const missing = [...wanted].filter((code) => !drawn.includes(code));
  const surplus = drawn.filter((code, at) => !wanted.has(code) || drawn.indexOf(code) !== at);
  return [
    ...missing.map((code) => `${place}: expected a shape for "${code}", received none`),
    ...surplus.map(
      (code) =>
        `${place}: expected one shape for each code of data/territories.json, received "${code}"`,
    ),
  ];
}

function boundaryProblems(
  boundaries: Boundaries,
  territories: ReadonlyMap<string, Territory>,
): string[] {
  const powiats = [...territories.values()].filter(({ level }) => level === "powiat");
  const { objects, arcs } = boundaries;
  const ids = (layer: "powiats" | "nuts3" | "nuts2"): string[] =>
    objects[layer].geometries.map(({ id }) => id);
  const codes = (key: "nuts" | "nuts2"): Set<string> =>
    new Set(powiats.flatMap((powiat) => powiat[key] ?? []));
  return [
    ...layerProblems("powiats", ids("powiats"), new Set(powiats.map(({ code }) => code))),
    ...layerProblems("nuts3", ids("nuts3"), codes("nuts")),
    ...layerProblems("nuts2", ids("nuts2"), codes("nuts2")),
    ...arcProblems("mazovia", objects, arcs.length),
  ];
}

/** Problems of the map of Europe: its ids have to be countries, each once, and no link left out. */
function europeProblems(
  { objects, arcs }: Europe,
  { links }: Parts,
  territories: ReadonlyMap<string, Territory>,
): string[] {
  const file = "data/geo/europe.topo.json";
  const shapes = objects.countries.geometries.map(({ id }) => id);
  const points = objects.points.geometries.map(({ id }) => id);
  const ids = [...shapes, ...points];
  const strangers = ids.filter((id) => territories.get(id)?.level !== "country");
  const doubles = ids.filter((id, at) => ids.indexOf(id) !== at);
  const lost = [...(links?.values() ?? [])].flatMap(({ country }, index) =>
    country !== null && territories.has(country) && !ids.includes(country)
      ? [{ country, index }]
      : [],
  );
  return [
    ...strangers.map(
      (id) =>
        `${file}: objects: expected codes of countries in data/territories.json, received "${id}"`,
    ),
    ...doubles.map((id) => `${file}: objects: expected each country once, received "${id}" again`),
    ...lost.map(
      ({ country, index }) =>
        `data/links.json: [${String(index)}].country: expected a country of ${file}, received "${country}"; make the map anew`,
    ),
    ...arcProblems("europe", objects, arcs.length),
  ];
}

/** Tells of shapes that name arcs which the file does not hold. */
function arcProblems(
  map: string,
  objects: Readonly<Record<string, unknown>>,
  count: number,
): string[] {
  const arcsIn = (object: unknown): unknown[] => {
    if (typeof object !== "object" || object === null) return [];
    if ("geometries" in object && Array.isArray(object.geometries)) {
      return object.geometries.flatMap(arcsIn);
    }
    return "arcs" in object && Array.isArray(object.arcs) ? object.arcs.flat(Infinity) : [];
  };
  const used = Object.values(objects).flatMap(arcsIn).map(Number);
  const highest = used.reduce((most, index) => Math.max(most, index < 0 ? ~index : index), 0);
  return highest < count
    ? []
    : [
        `data/geo/${map}.topo.json: arcs: expected at least ${String(highest + 1)} arcs, received ${String(count)}`,
      ];
}

/** What does not fit between the files, each file's own shape being right. */
export function crossProblems(parts: Parts): string[] {
  const { territories, boundaries, europe, places } = parts;
  const problems = [
    ...linkProblems(
      referenceLinks(parts),
      parts.references,
      "the id of a work in data/references.json",
    ),
    ...linkProblems(compiledLinks(parts), parts.indicators, "the id of an indicator"),
    ...linkProblems(territoryLinks(parts), territories, "a code of data/territories.json"),
    ...linkProblems(
      evidenceLinks(parts),
      parts.indicators,
      "the id of an indicator in data/indicators",
    ),
    ...claimItemProblems(parts.claims ?? new Map()),
    ...linkProblems(seatLinks(parts), places, "the id of a place in data/places.json"),
    ...abroadProblems(parts, territories),
  ];
  if (territories === undefined) return problems;
  for (const indicator of parts.indicators.values()) {
    problems.push(...geoProblems(indicator, territories));
  }
  const powiats = new Map([...territories].filter(([, { level }]) => level === "powiat"));
  const homes = [...(places?.values() ?? [])].map(({ powiat }, index): Link => ({
    place: `data/places.json: places[${String(index)}].powiat`,
    to: powiat,
  }));
  problems.push(...linkProblems(homes, powiats, "the code of a powiat in data/territories.json"));
  if (boundaries !== undefined) problems.push(...boundaryProblems(boundaries, territories));
  if (europe !== undefined) problems.push(...europeProblems(europe, parts, territories));
  return problems;
}
