// @ts-nocheck
import { JSDOM } from "jsdom";
import type { ChartPayload } from "../chart/payload.ts";

/** Widths in CSS pixels at which each chart is drawn: for a phone and for a page. */
export const DRAWING_WIDTHS = { narrow: 328, wide: 840 } as const;
export type DrawingSize = keyof typeof DRAWING_WIDTHS;

const PRECISION = 2;
const LONG_NUMBER = /-?\d+\.\d{3,}/g;
const GEOMETRY = [
  "d",
  "x",
  "y",
  "x1",
  "x2",
  "y1",
  "y2",
  "cx",
  "cy",
  "width",
  "height",
  "transform",
  "points",
  "r",
];
const NAMESPACE = "http://www.w3.org/2000/svg";

// One document for all drawings: none is ever attached to it, and a new one takes longer than most
// drawings do.
const { document } = new JSDOM("").window;

// A payload is drawn once for all that shows it: page, embed, files, preview.
const drawn = new WeakMap<ChartPayload, Map<DrawingSize, string>>();

/** Returns the drawing of a payload in a size; see `drawnAfresh`. */
export function drawing(payload: ChartPayload, size: DrawingSize): string {
  const sizes = drawn.get(payload) ?? new Map<DrawingSize, string>();
  drawn.set(payload, sizes);
  const known = sizes.get(size) ?? drawnAfresh(payload, size);
  sizes.set(size, known);
  return known;
}

/**
 * Draws a chart and returns its `<svg>` as markup that is valid in HTML and in XML: rounded,
 * without inline styles, named by the summary. Throws if a mark has no row or the root is no svg.
 */
function drawnAfresh(payload: ChartPayload, size: DrawingSize): string {
  const width = DRAWING_WIDTHS[size];
  const warned: unknown[][] = [];
  const { warn } = console;
  let svg: Element;
  try {
    // A library that warns is drawing something other than what was meant.
    console.warn = (...words: unknown[]) => warned.push(words);
    svg = payload.definition.draw({ ...payload.tell, document, width });
  } finally {
    console.warn = warn;
  }
  if (warned.length > 0) {
    throw new Error(
      `src/charts/${payload.id}.ts: draw: expected no warnings, received ${JSON.stringify(warned)}; mend the options`,
    );
  }
  if (svg.namespaceURI !== NAMESPACE || svg.localName !== "svg") {
    throw new Error(
      `src/charts/${payload.id}.ts: draw: expected an svg element, received ${svg.localName}; return the drawing's root`,
    );
  }
  checkRows(svg, payload);
  tidy(svg);
  svg.setAttribute("class", `chart ${size}`);
  svg.setAttribute("role", "img");
  svg.setAttribute("aria-label", payload.summary);
  return markup(svg);
}

function checkRows(svg: Element, payload: ChartPayload): void {
  const drawn = new Set(
    [...svg.querySelectorAll("[data-mark]")].map((mark) => mark.getAttribute("data-row")),
  );
  payload.rows.forEach((row, index) => {
    if (drawn.has(String(index))) return;
    throw new Error(
      `src/charts/${payload.id}.ts: draw: expected a mark for each row, found none for row ${index} (${String(row[payload.definition.key])}); draw it`,
    );
  });
}

function tidy(svg: Element): void {
  for (const element of [svg, ...svg.querySelectorAll("*")]) {
    for (const name of [
      "aria-label",
      "aria-description",
      "aria-hidden",
      "id",
      "style",
      "fill-opacity",
    ]) {
      if (name !== "fill-opacity" || element.getAttribute(name) === "1")
        element.removeAttribute(name);
    }
    if (element !== svg) element.removeAttribute("font-family");
    for (const name of GEOMETRY) {
      const value = element.getAttribute(name);
      if (value === null) continue;
      element.setAttribute(
        name,
        value.replace(LONG_NUMBER, (number) => String(Number(Number(number).toFixed(PRECISION)))),
      );
    }
  }
  for (const name of ["font-family", "font-size", "fill"]) {
    svg.removeAttribute(name);
  }
}

function markup(svg: Element): string {
  return svg.outerHTML
    .replaceAll("&nbsp;", "\u00a0")
    .replace(/\s+xmlns="[^"]*"/g, "")
    .replace(/><\/(circle|path|rect|line|use)>/g, "/>");
}
