import type { Parts } from "./parts.ts";
import type { DiagramEntry } from "../diagram.ts";
import type { PolicyEvent } from "../event.ts";
import { linkProblems, type Link } from "./link-problems.ts";
import { placeOf } from "../message/place-of.ts";
import { quantityProblems } from "./quantity-problems.ts";

/** An entry of a diagram or an event, and where it stands. */
interface Placed {
  readonly place: string;
  readonly entry: Pick<DiagramEntry | PolicyEvent, "numbers" | "works" | "claims">;
}

function placedEntries({ diagrams, events }: Parts): Placed[] {
  return [
    ...[...diagrams.values()].flatMap(({ id, entries }) =>
      entries.map((entry, index) => ({
        place: `data/diagrams/${id}.json: ${placeOf(["entries", index])}`,
        entry,
      })),
    ),
    ...[...(events?.values() ?? [])].map((entry, index) => ({
      place: `data/events.json: ${placeOf([index])}`,
      entry,
    })),
  ];
}

const linksOf = (placed: readonly Placed[], key: "works" | "claims"): Link[] =>
  placed.flatMap(({ place, entry }) =>
    (entry[key] ?? []).map((to, nth) => ({ place: `${place}.${key}[${String(nth)}]`, to })),
  );

/** What the entries of diagrams and the events name and other files do not hold. */
export function entryProblems(parts: Parts, items: ReadonlySet<string> | undefined): string[] {
  const placed = placedEntries(parts);
  return [
    ...linkProblems(
      linksOf(placed, "works"),
      parts.references,
      "the id of a work in data/references.json",
    ),
    ...linkProblems(linksOf(placed, "claims"), items, "a number of data/claims.json"),
    ...placed.flatMap(({ place, entry }) =>
      Object.entries(entry.numbers ?? {}).flatMap(([name, quantity]) =>
        quantityProblems(quantity, `${place}.${placeOf(["numbers", name])}`, parts),
      ),
    ),
  ];
}
