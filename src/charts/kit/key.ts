import { labelWidth } from "../../type/text-lines.ts";
import type { Picture, Shape } from "../definition/picture.ts";
import type { PanelBox } from "./panels.ts";
import { HALF_LINE, LABEL, words } from "./shapes.ts";

/** What a sign of the drawing means. */
export interface KeyEntry {
  readonly words: string;
  /** The sign with its middle at a place. */
  readonly sign: (x: number, y: number) => readonly Shape[];
  /** Width of the sign in pixels. */
  readonly width?: number;
}

const LINE = 21;
const GAP = 22;

/** Explains signs one after the other, in as many lines as the width asks for. */
export function key(entries: readonly KeyEntry[], { left, top, width }: PanelBox): Picture {
  let [x, y] = [left, top + 10];
  const shapes = entries.flatMap(({ words: text, sign, width: signWidth = 14 }): Shape[] => {
    const length = signWidth + 6 + labelWidth(text, LABEL);
    if (x > left && x + length > left + width) [x, y] = [left, y + LINE];
    const from = x;
    x += length + GAP;
    return [
      ...sign(from + signWidth / 2, y),
      words(text, from + signWidth + 6, y + HALF_LINE, { colour: "soft" }),
    ];
  });
  return { height: y + 10, shapes };
}
