/** What the reader of the atlas can choose, in the order in which an address names it. */
// @ts-nocheck

export const ATLAS_KEYS = [
  "sector",
  "category",
  "inclusion",
  "status",
  "key",
  "powiat",
  "from",
  "to",
  "links",
  "q",
  "sort",
  "layer",
  "zoom",
] as const;
export type AtlasKey = (typeof ATLAS_KEYS)[number];

/** A choice among named values. */
export interface AtlasChoice {
  readonly label: string;
  /** Words by value, in the order in which they are offered. */
  readonly values: Readonly<Record<string, string>>;
}

/** What the page of the atlas tells its script, as JSON; texts are in the page's language. */
export interface AtlasSettings {
  /** The choices that have a finite number of values. */
  readonly choices: Readonly<Partial<Record<AtlasKey, AtlasChoice>>>;
  /** First and last year that may be asked for. */
  readonly years: readonly [first: number, last: number];
  /** Whole addresses, without a query. */
  readonly page: string;
  readonly embed: string;
  /** Title as citations print it. */
  readonly title: string;
  /** Templates with `{placeholders}`. */
  readonly say: AtlasWords;
}

/** The sentences of the atlas. */
export interface AtlasWords {
  readonly count: string;
  readonly open: string;
  readonly none: string;
  /** Before the filters without which something is found, and one of these. */
  readonly dropOne: string;
  readonly without: string;
  /** Before the filters each of which finds something by itself, and one of these. */
  readonly keepOne: string;
  readonly alone: string;
  readonly ignored: string;
  readonly founded: string;
  readonly since: string;
  readonly until: string;
  readonly search: string;
  readonly selection: string;
  readonly failed: string;
  readonly remove: string;
}
