// @ts-nocheck
import type { Boundaries } from "../boundaries.ts";
import type { Europe } from "../europe.ts";
import type { InternationalLink } from "../link.ts";
import type { Territory } from "../territory.ts";

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

/** Problems of the map of Mazovia: its shapes have to be those of the territories, each once. */
export function boundaryProblems(
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
export function europeProblems(
  { objects, arcs }: Europe,
  links: ReadonlyMap<string, InternationalLink> | undefined,
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
