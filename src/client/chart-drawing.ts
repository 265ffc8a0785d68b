import { markLabel, rowWords } from "./row-words.ts";

/** One of the drawings of a chart (narrow, wide) with its marks by row, in row order. */
export interface ChartDrawing {
  readonly svg: Element;
  readonly marks: ReadonlyMap<string, SVGElement>;
}

export const ROW = "data-row";

/** Returns the row that an element of a drawing stands for, or nothing. */
export function rowOf(element: Element | null): string {
  return element?.closest(`[${ROW}]`)?.getAttribute(ROW) ?? "";
}

/**
 * Names the marks of a drawing by their rows. An image has no parts to a screen reader, so a drawing
 * with marks becomes a group under the same name, its marks images; what only the eye needs is
 * hidden. `role` says what the group is.
 */
export function chartDrawing(
  svg: Element,
  rows: ReadonlyMap<string, HTMLTableRowElement>,
  role: string | undefined,
): ChartDrawing {
  const found: [string, SVGElement][] = [];
  for (const mark of svg.querySelectorAll<SVGElement>("[data-mark]")) {
    const id = rowOf(mark);
    const row = rows.get(id);
    if (!row) continue;
    found.push([id, mark]);
    // A mark that is a link stays one.
    if (mark.localName !== "a") mark.setAttribute("role", "img");
    mark.setAttribute("aria-label", markLabel(rowWords(row)));
  }
  const marks = new Map(found.sort(([a], [b]) => +a - +b));
  if (marks.size) {
    svg.setAttribute("role", "group");
    if (role) svg.setAttribute("aria-roledescription", role);
    hideAllButMarks(svg);
  }
  return { svg, marks };
}

function hideAllButMarks(parent: Element): void {
  for (const child of parent.children) {
    if (child.matches("[data-mark]")) continue;
    if (child.querySelector("[data-mark]")) hideAllButMarks(child);
    // A link that can be focused must not be hidden from those who focus it.
    else if (!child.matches("a") && !child.querySelector("a")) {
      child.setAttribute("aria-hidden", "true");
    }
  }
}
