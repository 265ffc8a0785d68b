import { widestText } from "./font-metrics.ts";
import { brokenLines } from "./line-breaks.ts";

/**
 * Returns the width in pixels that a line of a drawing needs, in the house face or, where that is
 * wider, in Arial, in which an embed may be read.
 */
export function labelWidth(text: string, size: number, strong = false): number {
  return widestText(text, strong ? "sans-strong" : "sans", size);
}

/** Returns `text` in lines that need no more than `width` pixels in a drawing; see `brokenLines`. */
export function textLines(text: string, width: number, size: number, strong = false): string[] {
  return brokenLines(text, width, (line) => labelWidth(line, size, strong));
}
