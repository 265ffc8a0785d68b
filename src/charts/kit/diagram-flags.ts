import type { ChartRow } from "../definition/define-chart.ts";
import { timeOf } from "../rows/date-time.ts";
import { textIn } from "../rows/row-value.ts";
import { textWidth } from "../../type/text-lines.ts";

/** Size of the words of a flag. */
export const FLAG_SIZE = 14;
// The estimate of a width is generous; here a close one keeps words beside their pole.
const NARROWER = 0.86;
/** Between the date of a flag and its name. */
export const FLAG_GAP = 4;
/** Heights of the lowest flag and of each one above another. */
const FIRST = 18;
const STEP = 25;
/** Below the line hang words that would else meet an earlier pole. */
export const FLAG_HANG = 22;

/** An event on a lane: its pole and where its words stand. */
export interface Flag {
  readonly row: ChartRow;
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
export function hoistedFlags(
  rows: readonly ChartRow[],
  x: (time: number) => number,
  right: number,
): Flag[] {
  const flags: Flag[] = [];
  for (const row of rows.toReversed()) {
    const pole = Math.round(x(timeOf(textIn(row, "date"))));
    const words = `${textIn(row, "when")} ${textIn(row, "name")}`;
    const width = textWidth(words, FLAG_SIZE) * NARROWER + FLAG_GAP;
    const isLast = pole + 6 + width > right;
    const left = isLast ? pole - 6 - width : pole + 6;
    const poles = rows.map((other) => Math.round(x(timeOf(textIn(other, "date")))));
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
