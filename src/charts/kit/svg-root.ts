import type { Shape } from "../definition/picture.ts";
import { shapesMarkup } from "./picture-markup.ts";
import { creator, select, type Selection } from "d3-selection";

/** A selection of one element of a drawing. */
export type Drawn<E extends Element = SVGGElement> = Selection<E, unknown, null, undefined>;

/** Returns an empty drawing of a size in pixels, made in the given document. */
export function svgRoot(document: Document, width: number, height: number): Drawn<SVGSVGElement> {
  const svg = creator<SVGSVGElement>("svg").call(document.documentElement);
  return select(svg)
    .attr("class", "chart")
    .attr("viewBox", `0 0 ${width} ${height}`)
    .attr("width", width)
    .attr("height", height);
}

/**
 * Returns a finished drawing as an element; with `height`, in pixels, the drawing first gets that
 * height, which often is known only when all is drawn.
 */
export function drawnRoot(svg: Drawn<SVGSVGElement>, height?: number): SVGSVGElement {
  if (height !== undefined) {
    svg.attr("viewBox", `0 0 ${svg.attr("width")} ${height}`).attr("height", height);
  }
  const root = svg.node();
  if (!root) throw new Error("svg: expected a drawing, received an empty selection");
  return root;
}

/** Paints shapes into a drawing that is made element by element. */
export function paintShapes<E extends Element>(parent: Drawn<E>, shapes: readonly Shape[]): void {
  parent.node()?.insertAdjacentHTML("beforeend", shapesMarkup(shapes));
}
