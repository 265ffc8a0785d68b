// @ts-nocheck
import * as Plot from "@observablehq/plot";
import type { DrawInput } from "../definition/define-chart.ts";

/** Class of a Plot mark whose elements belong to rows; with `MARKS` they can also be focused. */
export const ROWS = "rows";
export const MARKS = "rows marks";

/** A width below which a drawing is made for a phone. */
export const NARROW = 500;

/**
 * Draws with Observable Plot in the given document and ties each element of the marks with class
 * `ROWS` or `MARKS` to its row (Plot leaves the row's index on the element). Throws if Plot warns.
 */
export function plotDrawing(input: DrawInput, options: Plot.PlotOptions): Element {
  const drawing = Plot.plot({
    ...options,
    document: input.document,
    width: input.width,
    className: "chart",
    style: "",
  });
  const svg = drawing.tagName === "svg" ? drawing : drawing.querySelector("svg");
  if (!svg) throw new Error("plot: expected an svg element, received none; check the options");
  if (svg.textContent.includes("⚠")) {
    throw new Error(`plot: expected a drawing without warnings, received ${svg.textContent}`);
  }
  svg.querySelector("style")?.remove();
  for (const group of svg.querySelectorAll<SVGGElement>(".rows")) {
    for (const element of group.children) {
      const index = (element as Element & { __data__?: unknown }).__data__;
      if (typeof index !== "number") continue;
      element.setAttribute("data-row", String(index));
      if (group.classList.contains("marks")) element.setAttribute("data-mark", "");
    }
    group.removeAttribute("class");
  }
  return svg;
}
