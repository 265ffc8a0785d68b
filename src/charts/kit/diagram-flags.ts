import { timeOf } from "../rows/date-time.ts";
import { labelWidth } from "../../type/text-lines.ts";

/** Size of the words of a flag. */
export const FLAG_SIZE = 14;
/** Between the date of a flag and its name. */
export const FLAG_GAP = 4;
/** Heights of the lowest flag and of each one above another. */
const FIRST = 18;
const STEP = 25;
/** Below the line hang words that would else meet an earlier pole. */
export const FLAG_HANG = 22;

/** What a flag is hoisted for. */
interface Dated {
  readonly name: string;
  readonly date: string;
  /** The date in words. */
  readonly when: string;
}

/** An event on a lane: its pole and where its words stand. */
export interface Flag<Row> {
  readonly row: Row;
  readonly x: number;
  /** The words stand right of their pole, or left of it where the drawing ends. */
  readonly isLast: boolean;
  /** Where the words begin. */
  readonly left: number;
  /** How far its words stand above the lane's line. */
  readonly rise: number;
}

/**
 * Returns the flags of one lane from the last to the first: each is hoisted above those later ones
 * that its words would meet, so that no pole crosses words.
 */
export function hoistedFlags<Row extends Dated>(
  rows: readonly Row[],
  x: (time: number) => number,
  right: number,
): Flag<Row>[] {
  const flags: Flag<Row>[] = [];
  for (const row of rows.toReversed()) {
    const pole = Math.round(x(timeOf(row.date)));
    const words = `${row.when} ${row.name}`;
    const width = labelWidth(words, FLAG_SIZE) + FLAG_GAP;
    const isLast = pole + 6 + width > right;
    const left = isLast ? pole - 6 - width : pole + 6;
    const poles = rows.map((other) => Math.round(x(timeOf(other.date))));
    if (isLast && poles.some((other) => other > left && other < pole)) {
      flags.push({ row, x: pole, isLast, left: right, rise: -FLAG_HANG });
      continue;
    }
    const met = flags.filter((flag) => flag.left < left + width + 10);
    const rise = Math.max(FIRST, ...met.map((flag) => flag.rise + STEP));
    flags.push({ row, x: pole, isLast, left, rise });
  }
  return flags;
}
