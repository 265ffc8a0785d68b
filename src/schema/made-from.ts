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
    if (last?.state !== stateOf(last?.files ?? [])) {
      const made = make();
      last = { ...made, state: stateOf(made.files) };
    }
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
