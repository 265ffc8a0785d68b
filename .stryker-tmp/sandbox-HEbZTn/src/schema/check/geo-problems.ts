// @ts-nocheck
import { closest } from "../message/closest.ts";
import type { Indicator } from "../indicator.ts";
import { received } from "../message/received.ts";
import type { Territory } from "../territory.ts";

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

/** What is wrong with the codes in the rows of an indicator. */
export function geoProblems(
  indicator: Indicator,
  territories: ReadonlyMap<string, Territory>,
): string[] {
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
