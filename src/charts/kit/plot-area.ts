import { labelWidth } from "../../type/text-lines.ts";
import type { Format } from "../../i18n/format.ts";
import type { Point, Shape } from "../definition/picture.ts";
import { axisAcross, axisRoom, axisUp, scaleOf, type Axis } from "./axis.ts";
import { LABEL, words } from "./shapes.ts";

/** A box on a picture. */
export interface Frame {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Two axes: what lies across and what goes up, and the words that name them. */
export interface PlotSpec extends Frame {
  readonly across: Axis;
  readonly up: Axis;
  /** Bold words over the whole. */
  readonly head?: string;
  readonly acrossTitle?: string;
  readonly upTitle?: string;
  /** Pixels kept free right of the axes, for labels at the ends of lines; see `endRoom`. */
  readonly right?: number;
  /** Pixels kept free left of the axes, for labels at the beginnings of lines. */
  readonly leftRoom?: number;
  /** Pixels between the ends of the axes and the ends of their lines, for labels over the first marks. */
  readonly inset?: number;
  /** Pixels kept free between the words and the plot, for labels over it. */
  readonly above?: number;
}

/** Two axes that have their places. */
export interface PlotArea {
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
  /** The place of a pair of values. */
  readonly at: (across: number, up: number) => Point;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Axes, numbers, grid and titles: what lies under the marks. */
  readonly shapes: readonly Shape[];
}

/** Lays out two axes in a frame: numbers at the left and below, lines across. */
export function plotArea(format: Format, spec: PlotSpec): PlotArea {
  const { across, up, head, acrossTitle, upTitle, left: edge } = spec;
  const end = edge + spec.width;
  const left = edge + Math.max(axisRoom(up, format), spec.leftRoom ?? 0);
  const right = end - (spec.right ?? 12);
  let top = spec.top + (head ? 24 : 0);
  const titles: Shape[] = [];
  if (head) titles.push(words(head, edge, spec.top + 15, { size: 16, strong: true }));
  if (upTitle) titles.push(words(upTitle, edge, top + 13, { colour: "soft" }));
  top += (upTitle ? 26 : 8) + (spec.above ?? 0);
  const foot = spec.top + spec.height;
  const bottom = foot - (acrossTitle ? 46 : 26);
  if (acrossTitle) {
    titles.push(words(acrossTitle, end, foot - 4, { colour: "soft", anchor: "end" }));
  }
  const inset = spec.inset ?? 0;
  const x = scaleOf(across, left + inset, right - inset);
  const y = scaleOf(up, bottom, top);
  return {
    ...{ x, y, left, right, top, bottom },
    at: (a, b) => [x(a), y(b)],
    shapes: [
      ...axisUp(up, format, y, left, right),
      ...axisAcross(across, format, { x, y: bottom + 20, within: [edge, end] }),
      ...titles,
    ],
  };
}

/** The room that labels at the ends of lines need beside the axes; more where they are led to them. */
export function endRoom(texts: readonly string[], { strong = true, areLed = false } = {}): number {
  const widest = Math.max(0, ...texts.map((text) => labelWidth(text, LABEL, strong)));
  return Math.ceil(widest) + (areLed ? 25 : 10);
}
