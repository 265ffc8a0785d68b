import type { Neighbourhood } from "./powiat-neighbours.ts";

/** Borders of 2020 that the generalised map lacks, all of them short. */
const ABSENT_FROM_THE_MAP = [
  ["1403", "1406"],
  ["1403", "1426"],
  ["1408", "1435"],
] as const;
/** Borders that only the generalised map has. */
const ONLY_ON_THE_MAP = [
  ["1407", "1417"],
  ["1424", "1434"],
] as const;

/**
 * The neighbourhood of the generalised map with the five pairs of powiats put right in which it
 * differs from the administrative division (Statistics Poland, TERYT, state of 2020). A map with
 * the official lines passes through unchanged.
 */
export function officialNeighbours({ codes, neighbours }: Neighbourhood): Neighbourhood {
  const place = (code: string): number => codes.indexOf(code);
  const partners = (pairs: readonly (readonly [string, string])[], own: string): number[] =>
    pairs.flatMap(([a, b]) => (a === own ? [place(b)] : b === own ? [place(a)] : []));
  return {
    codes,
    neighbours: codes.map((code, index) => {
      const surplus = partners(ONLY_ON_THE_MAP, code);
      const kept = (neighbours[index] ?? []).filter((other) => !surplus.includes(other));
      const all = new Set([...kept, ...partners(ABSENT_FROM_THE_MAP, code)]);
      return [...all].filter((other) => other >= 0).sort((a, b) => a - b);
    }),
  };
}
