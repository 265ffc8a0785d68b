import { rovingFocus, symbolBox, type RovingFocus } from "../marks/roving-focus.ts";
import { isOut, takenTitle } from "./mark-titles.ts";

/** One of the two drawings of the map with its marks and its powiats. */
export interface MapDrawing {
  readonly svg: SVGSVGElement;
  readonly world: SVGElement;
  readonly marks: RovingFocus;
  readonly powiats: RovingFocus;
}

/**
 * Names the parts of a drawing, hides what only the eye needs and gives the parts their keys. Takes
 * the titles out and puts their lines into `titles`.
 */
export function mapDrawing(
  svg: SVGSVGElement,
  map: HTMLElement,
  titles: Map<Element, readonly string[]>,
): MapDrawing {
  const land = svg.querySelector(".land")!;
  const marks = [...svg.querySelectorAll<SVGElement>(".mark")];
  const powiats = [...svg.querySelectorAll<SVGElement>(".powiat")];
  for (const mark of marks) {
    titles.set(mark, takenTitle(mark));
    mark.setAttribute("aria-label", titles.get(mark)!.join(", "));
  }
  for (const powiat of powiats) {
    titles.set(powiat, takenTitle(powiat));
    powiat.setAttribute("role", "img");
  }
  for (const other of svg.querySelectorAll(".stage, .key, .capital, text, .town")) {
    if (!other.closest(".mark")) other.setAttribute("aria-hidden", "true");
  }
  // What the enlarged land leaves outside its frame cannot be seen.
  const isShown = (element: SVGElement): boolean =>
    !map.dataset["zoom"] || !land.contains(element) || isIn(frameOf(land, svg), element);
  return {
    svg,
    world: svg.querySelector<SVGElement>(".world")!,
    marks: rovingFocus(marks, (mark) => !isOut(mark) && isShown(mark)),
    powiats: rovingFocus(powiats, isShown),
  };
}

/**
 * The part of the screen that shows the land, which stands in the left upper corner of the drawing;
 * the land's own box would be that of all it holds, cut off or not.
 */
function frameOf(land: Element, svg: Element): DOMRect {
  const { x, y, width, height } = svg.getBoundingClientRect();
  const [, , across = 1, down = 1] = svg.getAttribute("viewBox")!.split(" ").map(Number);
  const part = (name: string, whole: number): number => Number(land.getAttribute(name)) / whole;
  return new DOMRect(x, y, width * part("width", across), height * part("height", down));
}

/** Whether the middle of an element lies inside a frame. */
function isIn(frame: DOMRect, element: Element): boolean {
  const inner = symbolBox(element);
  const [x, y] = [inner.x + inner.width / 2, inner.y + inner.height / 2];
  return x >= frame.x && x <= frame.right && y >= frame.y && y <= frame.bottom;
}
