import type { Voice } from "../../i18n/voice.ts";
import type { Timeline } from "../../schema/event.ts";
import type { Data } from "../../schema/load.ts";
import type { Locale, Text } from "../../schema/text.ts";
import type { Picture } from "./picture.ts";

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
  /** True where a row may hold null: what is unknown, or does not apply. */
  readonly optional?: boolean;
  /** True for a code that is a number. */
  readonly numeric?: boolean;
  /** Digits after the decimal mark, for numbers. */
  readonly decimals?: number;
  /** Words for the codes of a category; a diagram's own groups bring theirs. */
  readonly labels?: Readonly<Record<string, Text>>;
}

type CellIn<C extends Column> =
  | (C extends { readonly kind: "number" | "year" } | { readonly numeric: true } ? number : string)
  | (C extends { readonly optional: true } ? null : never);

/** The row that columns describe: `row.value` is a number where the column `value` is of that kind. */
export type RowOf<Columns extends readonly Column[]> = {
  readonly [C in Columns[number] as C["key"]]: CellIn<C>;
};

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
export interface TellInput<Row = ChartRow> extends Voice {
  readonly id: string;
  readonly rows: readonly Row[];
  readonly view: View | null;
  /**
   * Returns `words` if what they claim is true of the data and stops the build otherwise, so that a
   * sentence cannot outlive the numbers it was written for.
   */
  readonly holding: (claimIsTrue: boolean, words: string) => string;
}

/** What a definition may use to draw: rows, width and words in, a picture out. */
export interface DrawInput<Row = ChartRow> extends TellInput<Row> {
  readonly document: Document;
  /** Width in CSS pixels: of a phone, of a page or between. */
  readonly width: number;
}

/** What a chart declares apart from its columns and what is made from its rows. */
interface ChartFacts {
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
}

/** A chart whose rows are of the type `Row`. */
interface ChartOf<Row> extends ChartFacts {
  /** The finding, as a sentence. */
  readonly title: Text | ((input: TellInput<Row>) => string);
  /** What is measured, where and when, in plain words. */
  readonly subtitle: Text | ((input: TellInput<Row>) => string);
  /** Caveats that matter, printed under the drawing. */
  readonly note?: Text | ((input: TellInput<Row>) => string);
  readonly rows: (input: RowsInput) => readonly Row[];
  readonly columns: readonly Column[];
  /** The column whose value identifies a mark in `?highlight=`. */
  readonly key: string;
  /** One or two sentences computed from the rows: the text alternative. */
  readonly summary: (input: TellInput<Row>) => string;
  /** The picture; an element only in charts that are not yet drawn by the kit. */
  readonly draw: (input: DrawInput<Row>) => Picture | Element;
}

/** A chart as the pipeline reads it: everything about it is derived from this one declaration. */
export type ChartDefinition = ChartOf<ChartRow>;

/** A chart as its author writes it: the columns say what its rows hold. */
interface TypedChart<Columns extends readonly Column[]> extends ChartOf<RowOf<Columns>> {
  readonly columns: Columns;
  readonly key: Columns[number]["key"];
}

/** Declares a chart; the file's name is its id. */
export function defineChart<const Columns extends readonly Column[]>(
  definition: TypedChart<Columns>,
): ChartDefinition {
  // `definitionFaults` checks every row against the columns before a function of the chart sees it.
  return definition as unknown as ChartDefinition;
}

/** Declares a chart whose rows are read by `row["key"]` and may lack any cell. */
export function defineUntypedChart(definition: ChartDefinition): ChartDefinition {
  const columns = definition.columns.map((column) => ({ ...column, optional: true }));
  return { ...definition, columns };
}
