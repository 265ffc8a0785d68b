import { keyTarget } from "./key-target.ts";
import { markTowards } from "./nearest-mark.ts";

// Sideways counts double: what lies straight ahead is what an arrow points at.
const STRAYING = 2;

/** A set of elements of which one is the tab stop; keys lead from it to the others. */
export interface RovingFocus {
  /** Takes the tab stop, and the focus if it is there, to an element that can be reached now. */
  settle(): void;
  /** Moves the focus as a key asks for; false where the key is none of its keys. */
  press(from: SVGElement, key: string): boolean;
  /** Takes the tab stop to an element that has the focus. */
  stopAt(element: SVGElement): void;
}

/** Returns the index among `open` that an arrow leads to from the one at `from`, or -1. */
type Towards = (open: readonly SVGElement[], from: number, direction: string) => number;

/**
 * Lets the keys move the focus over `elements`: an arrow to the nearest in its direction, Home and End to the
 * first and last, Page Up and Down in the order of the drawing. Those that `isOpen` refuses (they are
 * filtered out or outside the part that is shown) are passed over. Mutates `tabindex`.
 * `towards` may say otherwise what is nearest.
 */
export function rovingFocus(
  elements: readonly SVGElement[],
  isOpen: (element: SVGElement) => boolean,
  towards: Towards = (open, from, direction) =>
    markTowards(open.map(symbolBox), from, direction, STRAYING),
): RovingFocus {
  let stop: SVGElement | undefined;
  for (const element of elements) element.setAttribute("tabindex", "-1");
  const stopAt = (element: SVGElement | undefined): void => {
    if (element === stop) return;
    stop?.setAttribute("tabindex", "-1");
    element?.setAttribute("tabindex", "0");
    stop = element;
  };
  return {
    stopAt,
    settle() {
      const focused = elements.find((element) => element === document.activeElement);
      stopAt(stop && isOpen(stop) ? stop : elements.find(isOpen));
      if (focused && !isOpen(focused)) stop?.focus();
    },
    press(from, key) {
      const open = elements.filter((element) => element === from || isOpen(element));
      const at = open.indexOf(from);
      const to = keyTarget(key, at, open.length, (direction) => towards(open, at, direction));
      if (to === undefined) return false;
      open[to]?.focus();
      return true;
    },
  };
}

/** The box of what stands for an element: its symbol, where it has a text beside it. */
export function symbolBox(element: Element): DOMRect {
  return (element.querySelector(".under") ?? element).getBoundingClientRect();
}
