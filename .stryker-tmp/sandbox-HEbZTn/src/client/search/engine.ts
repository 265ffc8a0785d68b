/** What the search uses of Pagefind, which is loaded as it is and describes itself nowhere. */
// @ts-nocheck

export interface Engine {
  readonly filters: () => Promise<Counts>;
  readonly search: (
    words: string,
    options: { readonly filters: Readonly<Record<string, string>> },
  ) => Promise<Answer>;
}

/** What the engine found. */
export interface Answer {
  /** Best first. */
  readonly results: readonly EngineResult[];
  /** How many were found, by each filter and value, if no filter were set. */
  readonly totalFilters: Counts;
}

type Counts = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** A match, of which all but its place is still to be loaded. */
export interface EngineResult {
  readonly id: string;
  readonly data: () => Promise<Found>;
}

/** A match with its text. */
export interface Found {
  readonly raw_url: string;
  readonly content: string;
  /** Numbers of the words of the content that match. */
  readonly locations: readonly number[];
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, readonly string[]>>;
}
