import { statSync } from "node:fs";

/** Something, and the absolute paths of the files that it was made from. */
export interface Made<T> {
  readonly value: T;
  readonly files: readonly string[];
}

/**
 * Returns a function that gives what `make` makes: the same until one of the files that it was made
 * from is changed, and then made anew. What fails is asked for again the next time.
 */
export function madeFrom<T>(make: () => Made<T>): () => T {
  let last: (Made<T> & { readonly state: string }) | undefined;
  return () => {
    const state = last && stateOf(last.files);
    if (last && last.state === state) return last.value;
    const made = make();
    // The state from before: a change during the making must not pass for one that was seen.
    const isSame = last?.files.join() === made.files.join();
    last = { ...made, state: isSame && state !== undefined ? state : stateOf(made.files) };
    return last.value;
  };
}

/** What changes with any of the files: their times and sizes. */
function stateOf(files: readonly string[]): string {
  return files
    .map((file) => statSync(file, { throwIfNoEntry: false }))
    .map((stats) => (stats ? `${stats.mtimeMs} ${stats.size}` : "none"))
    .join();
}
