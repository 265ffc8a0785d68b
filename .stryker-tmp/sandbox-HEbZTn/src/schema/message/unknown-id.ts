// @ts-nocheck
import { closest } from "./closest.ts";
import { received } from "./received.ts";

/**
 * Returns the error for a name that is in no list: where it was written, what was expected, what
 * was received and, as the remedy, the nearest name of the list where one is near.
 */
export function unknownId(
  place: string,
  expected: string,
  id: unknown,
  known: Iterable<string>,
  remedy = "correct the id",
): Error {
  const near = typeof id === "string" ? closest(id, known) : undefined;
  const way = near === undefined ? remedy : `did you mean "${near}"?`;
  return new Error(`${place}: expected ${expected}, received ${received(id)}; ${way}`);
}
