import type { Format } from "../../i18n/format.ts";
import type { Say } from "../../i18n/say.ts";
import type { Timeline } from "../../schema/event.ts";
import type { Data } from "../../schema/load.ts";
import type { Locale, Text } from "../../schema/text.ts";

/** One value of a table. */
export type Cell = string | number | null;

/** One row of the tidy table that is drawn and downloaded, by column key. */
export type ChartRow = Readonly<Record<string, Cell>>;

/** A column of the table: its code is the CSV header, its label the header people read. */
export interface Column {
  readonly key: string;
  readonly label: Text;
  /**
   * `name`: heads its row; `code`: in files only; `work` and `claim`: ids of works and of items of
   * the source texts, parted by spaces; `address`: web addresses, parted by spaces; the rest say
   * how a value is written.
   */
  readonly kind:
    "code" | "name" | "text" | "category" | "number" | "year" | "work" | "claim" | "address";
  readonly unit?: Text;
  /** Digits after the decimal mark, for numbers. */
  readonly decimals?: number;
  /** Words for the codes of a category; a diagram's own groups bring theirs. */
  readonly labels?: Readonly<Record<string, Text>>;
}

/** One finite choice of a chart: a file of its own. */
export interface View {
  readonly id: string;
  readonly label: Text;
}

/** What a definition may read to make its rows. */
export interface RowsInput {
  /** The chart's own id: the name of its file. */
  readonly id: string;
  readonly data: Data;
  /** The language of the names in the rows. */
  readonly locale: Locale;
  /** Empty where the chart has no views. */
  readonly view: string;
}

/** What a definition may use to say something about its rows. */
export interface TellInput {
  readonly id: string;
  readonly rows: readonly ChartRow[];
  readonly view: View | null;
  readonly data: Data;
  readonly locale: Locale;
  readonly format: Format;
  readonly say: Say;
  /**
   * Returns `words` if what they claim is true of the data and stops the build otherwise, so that a
   * sentence cannot outlive the numbers it was written for.
   */
  readonly holding: (claimIsTrue: boolean, words: string) => string;
}

/** What a definition may use to draw: rows, width and words in, an element out. */
export interface DrawInput extends TellInput {
  readonly document: Document;
  /** Width in CSS pixels; below 500 the drawing is for a phone. */
  readonly width: number;
}

/** A chart: everything about it is derived from this one declaration. */
export interface ChartDefinition {
  /** The finding, as a sentence. */
  readonly title: Text | ((input: TellInput) => string);
  /** What is measured, where and when, in plain words. */
  readonly subtitle: Text | ((input: TellInput) => string);
  /** Caveats that matter, printed under the drawing. */
  readonly note?: Text | ((input: TellInput) => string);
  /** Indicators that are loaded, downloaded and cited. */
  readonly indicators: readonly string[];
  /** True where the records of cluster initiatives are drawn. */
  readonly initiatives?: boolean;
  /** True where the links with partners abroad are drawn. */
  readonly links?: boolean;
  /** True where the powiat boundaries are drawn. */
  readonly boundaries?: boolean;
  /** True where the countries of Europe are drawn. */
  readonly europe?: boolean;
  /** True where the verdicts of the ledger of claims are drawn. */
  readonly ledger?: boolean;
  /** True for a drawing of ideas and their ties rather than of numbers. */
  readonly diagram?: boolean;
  /** True where the entries of data/diagrams/<id>.json are drawn. */
  readonly entries?: boolean;
  /** The timeline of data/events.json that is drawn. */
  readonly events?: Timeline;
  /** Works that the figure rests on, besides those in columns of the kind `work`. */
  readonly works?: readonly string[];
  /** Items of the source texts that are shown, besides those in columns of the kind `claim`. */
  readonly claims?: readonly string[];
  /** Geographies, for catalogues: names in both languages. */
  readonly coverage: Text;
  readonly views?: {
    readonly label: Text;
    readonly values: (data: Data) => readonly View[];
    readonly initial: string;
  };
  readonly rows: (input: RowsInput) => readonly ChartRow[];
  readonly columns: readonly Column[];
  /** The column whose value identifies a mark in `?highlight=`. */
  readonly key: string;
  /** One or two sentences computed from the rows: the text alternative. */
  readonly summary: (input: TellInput) => string;
  readonly draw: (input: DrawInput) => Element;
}

/** Declares a chart; the file's name is its id. */
export function defineChart(definition: ChartDefinition): ChartDefinition {
  return definition;
}
