// @ts-nocheck
import { textLines } from "../../type/text-lines.ts";
import type { Drawn } from "./svg-root.ts";

/** How a text is written into a drawing. */
export interface Writing {
  readonly x: number;
  /** The first baseline. */
  readonly y: number;
  /** Lines are broken to fit this width; without it the text stays on one line. */
  readonly width?: number;
  /** Font size in pixels; 14 unless given. */
  readonly size?: number;
  readonly weight?: number;
  readonly fill?: string;
  readonly anchor?: "start" | "middle" | "end";
  /** Distance of the baselines, in font sizes. */
  readonly leading?: number;
}

/** Writes `text` below `parent`, broken into lines, and returns the baseline of the line after. */
export function writtenText<E extends SVGElement>(
  parent: Drawn<E>,
  text: string,
  {
    x,
    y,
    width = Infinity,
    size = 14,
    weight,
    fill = "var(--ink)",
    anchor = "start",
    leading = 1.25,
  }: Writing,
): number {
  const step = size * leading;
  const lines = textLines(text, width, size);
  const element = parent
    .append("text")
    .attr("x", x)
    .attr("y", y)
    .attr("font-size", size)
    .attr("font-weight", weight ?? null)
    .attr("fill", fill)
    .attr("text-anchor", anchor === "start" ? null : anchor);
  if (lines.length === 1) element.text(text);
  else {
    lines.forEach((line, index) => {
      const span = element.append("tspan").attr("x", x).text(line);
      if (index > 0) span.attr("dy", step);
    });
  }
  return y + step * lines.length;
}

/** Appends the group that is the mark of a row: what is pointed at, focused and highlighted. */
export function rowMark<E extends SVGElement>(parent: Drawn<E>, index: number): Drawn {
  return parent.append("g").attr("data-row", index).attr("data-mark", "");
}
