import type { Parts } from "./parts.ts";
import type { Claim } from "../claim.ts";
import { entryProblems } from "./entry-problems.ts";
import { geoProblems } from "./geo-problems.ts";
import { linkProblems, type Link } from "./link-problems.ts";
import { boundaryProblems, europeProblems } from "./map-problems.ts";
import { placeOf } from "../message/place-of.ts";
import type { Territory } from "../territory.ts";

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
      place: `data/territories.json: ${placeOf(["sources", key, "reference"])}`,
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

function* termItemLinks({ glossary }: Parts): Generator<Link> {
  for (const [index, { items = [] }] of [...(glossary?.values() ?? [])].entries()) {
    for (const [nth, to] of items.entries()) {
      yield { place: `data/glossary.json: [${String(index)}].items[${String(nth)}]`, to };
    }
  }
}

/** Every number of the ledger: of a claim, or among the items of one. */
function ledgerItems({ claims }: Parts): ReadonlySet<string> | undefined {
  return claims && new Set([...claims.values()].flatMap(({ id, items = [] }) => [id, ...items]));
}

/** A body is recorded once: two records of one name are one record written twice. */
function nameProblems({ initiatives }: Parts): string[] {
  const owners = new Map<string, string>();
  return [...initiatives.values()].flatMap(({ id, name }) => {
    const owner = owners.get(name.pl);
    owners.set(name.pl, owner ?? id);
    if (owner === undefined) return [];
    return [
      `data/initiatives/${id}.json: name.pl: expected a name of its own, received that of data/initiatives/${owner}.json again; join the two records or tell them apart`,
    ];
  });
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

/** Problems of the links abroad: both ends have to be known. */
function abroadProblems(
  { links, initiativeIds }: Parts,
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
      initiativeIds,
      "the id of an initiative in data/initiatives",
    ),
    ...linkProblems(
      ends.map(({ country }) => country),
      countries,
      "the code of a country in data/territories.json",
    ),
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
    ...linkProblems(compiledLinks(parts), parts.indicatorIds, "the id of an indicator"),
    ...linkProblems(territoryLinks(parts), territories, "a code of data/territories.json"),
    ...linkProblems(
      evidenceLinks(parts),
      parts.indicatorIds,
      "the id of an indicator in data/indicators",
    ),
    ...claimItemProblems(parts.claims ?? new Map()),
    ...linkProblems(termItemLinks(parts), ledgerItems(parts), "a number of data/claims.json"),
    ...nameProblems(parts),
    ...linkProblems(seatLinks(parts), places, "the id of a place in data/places.json"),
    ...abroadProblems(parts, territories),
    ...entryProblems(parts, ledgerItems(parts)),
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
  if (europe !== undefined) problems.push(...europeProblems(europe, parts.links, territories));
  return problems;
}
