import { symbolBox } from "./roving-focus.ts";

/** The name and the facts of what is pointed at, over a drawing. */
export interface MarkTip {
  /** Shows lines, of which the first is the name, at an element or else beside the pointer. */
  show(lines: readonly string[], element: Element, point?: PointerEvent): void;
  hide(): void;
  holds(target: EventTarget | null): boolean;
}

// Sooner than that a pointer is on its way; later, it may go and read in the tip.
const AT_REST = 300;

/** Puts a tip into `area`, which must be positioned. Readers of the screen hear labels instead. */
export function markTip(area: HTMLElement): MarkTip {
  const tip = document.createElement("div");
  tip.className = "tip";
  tip.hidden = true;
  tip.style.inset = "0 auto auto 0";
  tip.setAttribute("aria-hidden", "true");
  area.append(tip);
  let resting: ReturnType<typeof setTimeout> | undefined;
  return {
    holds: (target) => tip.contains(target as Element),
    hide: () => {
      tip.hidden = true;
    },
    show: (lines, element, point) => {
      const [name = "", ...facts] = lines;
      tip.replaceChildren(leaf("b", name), ...facts.map((fact) => leaf("div", fact)));
      tip.hidden = false;
      // A moving pointer must not stumble over the tip.
      tip.style.pointerEvents = "none";
      clearTimeout(resting);
      resting = setTimeout(() => (tip.style.pointerEvents = "auto"), AT_REST);
      const box = area.getBoundingClientRect();
      const { offsetWidth: width, offsetHeight: height } = tip;
      const own = symbolBox(element);
      let x = own.x + own.width / 2 - box.x - width / 2;
      let y = own.y - box.y - height - 6;
      if (y < 0) y = own.bottom - box.y + 6;
      if (point) {
        x = point.clientX - box.x + 16;
        if (x + width > box.width) x -= width + 32;
        y = point.clientY - box.y - height - 10;
      }
      const within = (at: number, room: number): number =>
        Math.round(Math.max(0, Math.min(at, room)));
      tip.style.transform = `translate(${within(x, box.width - width)}px,${within(y, box.height - height)}px)`;
    },
  };
}

/** Takes the lines out of an element's title, which would be shown beside the tip. */
export function takenTitle(element: Element): readonly string[] {
  const title = element.querySelector("title");
  title?.remove();
  return (title?.textContent ?? "").split("\n");
}

/** "3", or "1 of 3" where a filter is on. */
export function shownOf(template: string, shown: number, all: number): string {
  if (shown === all) return String(all);
  return template.replace("{shown}", String(shown)).replace("{all}", String(all));
}

function leaf(tag: string, text: string): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
}
