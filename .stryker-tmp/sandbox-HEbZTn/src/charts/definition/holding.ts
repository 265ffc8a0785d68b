/**
 * Returns `words` if what they claim is still true of the data; throws otherwise, so that a title
 * cannot outlive the numbers it was written for.
 */
// @ts-nocheck

export function holding(claimIsTrue: boolean, place: string, words: string): string {
  if (!claimIsTrue) {
    throw new Error(
      `${place}: expected data for which "${words}" is true, received data that contradict it; rewrite the sentence`,
    );
  }
  return words;
}
