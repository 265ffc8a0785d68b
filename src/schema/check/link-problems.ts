import { closest } from "../message/closest.ts";
import { received } from "../message/received.ts";

/** A word that stands in the data, and where it stands; undefined where it may be left out. */
export interface Link {
  readonly place: string;
  readonly to: string | undefined;
}

/** Problems of words that have to be in a list; `words` says of what. No list, no problems. */
export function linkProblems(
  links: Iterable<Link>,
  known: Pick<ReadonlySet<string>, "has" | "keys"> | undefined,
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
