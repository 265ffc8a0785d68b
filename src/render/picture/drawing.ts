import { JSDOM } from "jsdom";
import type { Shape } from "../../charts/definition/picture.ts";
import { pictureMarkup } from "../../charts/kit/picture-markup.ts";
import type { ChartPayload } from "../chart/payload.ts";
import { keptDrawing } from "./kept-drawing.ts";

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
  const known = sizes.get(size) ?? keptDrawing(payload, size, () => drawnAfresh(payload, size));
  sizes.set(size, known);
  return known;
}

/**
 * Draws a chart and returns its `<svg>` as markup that is valid in HTML and in XML: rounded,
 * without inline styles, named by the summary. Throws if a row has no mark or a drawing warns.
 */
function drawnAfresh(payload: ChartPayload, size: DrawingSize): string {
  const width = DRAWING_WIDTHS[size];
  const made = withoutWarnings(payload, () =>
    payload.definition.draw({ ...payload.tell, document, width }),
  );
  const attributes = { class: `chart ${size}`, role: "img", "aria-label": payload.summary };
  if ("shapes" in made) {
    checkRows(payload, markedRows(made.shapes));
    return pictureMarkup(made, width, attributes);
  }
  if (made.namespaceURI !== NAMESPACE || made.localName !== "svg") {
    throw new Error(
      `src/charts/${payload.id}.ts: draw: expected a picture or an svg element, received ${made.localName}; return the drawing's root`,
    );
  }
  const marks = [...made.querySelectorAll("[data-mark]")];
  checkRows(payload, new Set(marks.map((mark) => Number(mark.getAttribute("data-row")))));
  tidy(made);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return markup(made);
}

/** Returns what `draw` returns; a library that warns is drawing something other than was meant. */
function withoutWarnings<Made>(payload: ChartPayload, draw: () => Made): Made {
  const warned: unknown[][] = [];
  const { warn } = console;
  try {
    console.warn = (...words: unknown[]) => warned.push(words);
    const made = draw();
    if (warned.length === 0) return made;
  } finally {
    console.warn = warn;
  }
  throw new Error(
    `src/charts/${payload.id}.ts: draw: expected no warnings, received ${JSON.stringify(warned)}; mend the options`,
  );
}

/** The rows that shapes are the marks of, those inside groups included. */
function markedRows(shapes: readonly Shape[]): ReadonlySet<number> {
  const rows = shapes.flatMap((shape) => [
    ...(shape.mark && shape.row !== undefined ? [shape.row] : []),
    ...(shape.shape === "group" ? markedRows(shape.shapes) : []),
  ]);
  return new Set(rows);
}

function checkRows(payload: ChartPayload, marked: ReadonlySet<number>): void {
  payload.rows.forEach((row, index) => {
    if (marked.has(index)) return;
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
