/** What a guard holds: words in a file and the data that they were written for. */
export interface Guard {
  /** The file and the part of it where the words stand. */
  readonly place: string;
  /** What is claimed: the sentence, or the relation that it rests on. */
  readonly claim: string;
  /** What the data would have to say. */
  readonly expected: string;
  /** What they say. */
  readonly received: string;
}

/** A claim that the data do not bear out. It stops a build; who collects them may list them all. */
export class GuardError extends Error implements Guard {
  override readonly name = "GuardError";
  readonly place: string;
  readonly claim: string;
  readonly expected: string;
  readonly received: string;

  constructor({ place, claim, expected, received }: Guard) {
    super(`${place}: expected ${expected}, received ${received}; rewrite the sentence`);
    this.place = place;
    this.claim = claim;
    this.expected = expected;
    this.received = received;
  }
}

/** Throws a `GuardError` unless the claim is true, so that no words outlive their numbers. */
export function assertGuard(claimIsTrue: boolean, guard: Guard): void {
  if (!claimIsTrue) throw new GuardError(guard);
}

/** Returns `words` where what they claim is true of the data. Throws a `GuardError` otherwise. */
export function guardedWords(claimIsTrue: boolean, place: string, words: string): string {
  assertGuard(claimIsTrue, {
    place,
    claim: words,
    expected: `data for which "${words}" is true`,
    received: "data that contradict it",
  });
  return words;
}
