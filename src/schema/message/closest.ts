import { distance } from "fastest-levenshtein";

/**
 * The candidate nearest in spelling to `word` by Levenshtein's distance, the first of equally near
 * ones, or undefined where none is near enough to help.
 */
export function closest(word: string, candidates: Iterable<string>): string | undefined {
  const wanted = word.toLowerCase();
  let best: string | undefined;
  // Of short words every other one is near: there only another case counts.
  let fewest = Math.floor(word.length / 3) + 1;
  for (const candidate of candidates) {
    const found = distance(wanted, candidate.toLowerCase());
    if (found < fewest) {
      fewest = found;
      best = candidate;
    }
  }
  return best;
}
