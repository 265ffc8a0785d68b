import type { Box, Point } from "./nearest-mark.ts";

/** The name and the facts of what is pointed at, over a drawing. */
export interface MarkTip {
  readonly element: HTMLElement;
  /** Shows lines below a name, beside a point or else above or below a box of the screen. */
  show(name: string, lines: readonly Node[], box: Box, point?: Point): void;
  hide(): void;
}

// Sooner than that a pointer is on its way; later, it may go and read in the tip.
const AT_REST = 300;
const GAP = 8;
const BESIDE = 16;

/** Makes a tip for a positioned element. Readers of the screen hear labels instead. */
export function markTip(): MarkTip {
  const element = leaf("div", "");
  let resting = 0;
  element.className = "tip";
  element.hidden = true;
  // Where the shift that places it starts from.
  element.style.inset = "0 auto auto 0";
  element.setAttribute("aria-hidden", "true");
  return {
    element,
    hide: () => {
      element.hidden = true;
    },
    show(name, lines, box, point) {
      element.replaceChildren(leaf("b", name), ...lines);
      element.hidden = false;
      // A moving pointer must not stumble over the tip.
      element.style.pointerEvents = "none";
      clearTimeout(resting);
      resting = setTimeout(() => (element.style.pointerEvents = "auto"), AT_REST) as never;
      place(element, element.parentElement!.getBoundingClientRect(), box, point);
    },
  };
}

/** Puts a tip inside an area of the screen. */
function place(
  { style, offsetWidth, offsetHeight }: HTMLElement,
  area: Box,
  box: Box,
  point?: Point,
): void {
  let x = box.x + box.width / 2 - area.x - offsetWidth / 2;
  let y = box.y - area.y - offsetHeight - GAP;
  if (y < 0) y = box.y + box.height - area.y + GAP;
  if (point) {
    x = point.x - area.x + BESIDE;
    if (x + offsetWidth > area.width) x -= offsetWidth + 2 * BESIDE;
    y = point.y - area.y - offsetHeight / 2;
  }
  const within = (at: number, room: number): number => Math.round(Math.max(0, Math.min(at, room)));
  style.transform = `translate(${within(x, area.width - offsetWidth)}px,${within(y, area.height - offsetHeight)}px)`;
}

/** Returns an element with a text. */
export function leaf(tag: string, text: string): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
}
