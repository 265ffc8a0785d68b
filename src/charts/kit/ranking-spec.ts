import type { Colour, Picture, Shape } from "../definition/picture.ts";
import type { Axis } from "./axis.ts";
import type { Setting } from "./shapes.ts";

/** How much a row matters: what the finding is on, what it is held against, the others. */
export type Tone = "accent" | "ink" | "muted";

/** The colour of a tone's words. */
export const WORDS_OF: Readonly<Record<Tone, Colour>> = {
  accent: "accent",
  ink: "ink",
  muted: "soft",
};

/** Where a row of a ranking stands. */
export interface RowPlace {
  readonly x: (value: number) => number;
  /** The height of its marks. */
  readonly y: number;
  readonly tone: Tone;
  /** Ends of the axis. */
  readonly left: number;
  readonly right: number;
}

/** One kind of mark in every row of a ranking: its dots, its intervals, its numbers. */
export interface Layer<Row> {
  readonly shapes: (row: Row, place: RowPlace) => readonly Shape[];
  /** What stands to the right of a value, for which the axis leaves room. */
  readonly after?: (row: Row, tone: Tone) => { readonly at: number; readonly width: number } | null;
}

/** Words above the rows, at a value. */
export interface Head {
  readonly at: number;
  readonly words: string;
  readonly tone?: Tone;
  readonly strong?: boolean;
  /** A line down all rows at a value of its own, such as the nation's. */
  readonly line?: "whole" | "dashed";
}

/** A ranking: a name and marks in each row, on one axis above them. */
export interface Ranking<Row> {
  readonly axis: Axis;
  readonly name: (row: Row) => string;
  /** Later layers lie over earlier ones; the last disc or bar of a row is its mark. */
  readonly layers: readonly Layer<Row>[];
  readonly tone?: (row: Row) => Tone;
  /** How names are set where their row's tone does not say it. */
  readonly nameSetting?: Setting;
  /** Quiet words below the name. */
  readonly under?: (row: Row) => string;
  /** Rows on a wash of their own. */
  readonly isWashed?: (row: Row) => boolean;
  readonly heads?: readonly Head[];
  /** True where the heads stand above the numbers of the axis. */
  readonly headsAbove?: boolean;
  /** False where no lines lead from the numbers of the axis through the rows. */
  readonly hasGrid?: boolean;
  /** Words above each run of rows that share them. */
  readonly groupOf?: (row: Row) => string;
  /** Words at the right edge of each row. */
  readonly end?: (row: Row) => string;
  /** Words above those at the right edge. */
  readonly endHead?: string;
  /** Which rows are ranked; all unless given. */
  readonly only?: (row: Row) => boolean;
  /** Least height of a row in pixels. */
  readonly step?: number;
  /** Names end at the axis, begin at the edge, or stand above their marks, as long ones do on a phone. */
  readonly names?: "end" | "start" | "above";
  /** Where the ranking stands: its upper left corner and its width. */
  readonly box?: { readonly left: number; readonly top: number; readonly width: number };
}

/** A ranking that has its places: a picture with what is needed to add to it. */
export interface PlacedRanking extends Picture {
  readonly x: (value: number) => number;
  /** Height of the marks of each row, by its index; of rows that are not ranked nothing. */
  readonly y: ReadonlyMap<number, number>;
  /** Upper end of the rows. */
  readonly top: number;
}
