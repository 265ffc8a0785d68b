import type { Drawn } from "./svg-root.ts";
import { writtenText, type Writing } from "./written-text.ts";

/** Appends a line along the path `d` and returns it; a hairline unless told otherwise. */
export function drawnLine<E extends SVGElement>(
  parent: Drawn<E>,
  d: string,
  stroke = "var(--rule)",
  strokeWidth?: number,
): Drawn<SVGPathElement> {
  return parent
    .append("path")
    .attr("d", d)
    .attr("stroke", stroke)
    .attr("stroke-width", strokeWidth ?? null);
}

/** Draws a heading below its rule, which begins at (x, y), and returns the baseline after it. */
export function drawnHead(
  body: Drawn<SVGSVGElement>,
  words: string,
  { x, y, width, size = 16 }: Pick<Writing, "x" | "y" | "size"> & { readonly width: number },
  stroke = "var(--ink)",
): number {
  drawnLine(body, `M${x},${y}h${width}`, stroke, 1.5);
  return writtenText(body, words, { x, y: y + size + 8, size, weight: 600 });
}
