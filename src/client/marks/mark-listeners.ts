import { isModified } from "./key-target.ts";
import type { MarkTip } from "./mark-tip.ts";
import type { Point } from "./nearest-mark.ts";
import type { RovingFocus } from "./roving-focus.ts";

/** What listens to the marks of a drawing and shows them. */
export interface ShownMarks {
  readonly tip: MarkTip;
  /** Selects the parts that have a tip and can have the focus. */
  readonly parts: string;
  /** The keys of the drawing that a part stands in. */
  focusOf(part: SVGElement): RovingFocus | undefined;
  show(part: SVGElement, point?: Point): void;
  hide(): void;
}

/**
 * Shows the tip of what the pointer or the focus is at in `area`, and moves the focus by keys. A
 * finger first sees what a mark is; its second touch follows the link.
 */
export function listenToMarks(area: HTMLElement, marks: ShownMarks): void {
  const { tip, parts, focusOf, show, hide } = marks;
  const partAt = (target: EventTarget | null): SVGElement | null =>
    (target as Element).closest<SVGElement>(parts);
  let touched: SVGElement | null = null;
  area.addEventListener("pointermove", (event) => {
    if (event.pointerType === "touch" || tip.element.contains(event.target as Element)) return;
    const part = partAt(event.target);
    if (part) show(part, event);
    else if (!area.contains(document.activeElement?.closest(parts) ?? null)) hide();
  });
  area.addEventListener("pointerleave", ({ pointerType }) => {
    if (pointerType !== "touch") hide();
  });
  area.addEventListener("click", (event) => {
    if (event.pointerType !== "touch") return;
    const part = partAt(event.target);
    if (part && part !== touched && part.matches(".mark")) event.preventDefault();
    touched = part;
    if (part) show(part, event);
    else hide();
  });
  area.addEventListener("keydown", (event) => {
    const part = partAt(event.target);
    if (part && !isModified(event) && focusOf(part)?.press(part, event.key)) {
      event.preventDefault();
    }
  });
  area.addEventListener("focusin", ({ target }) => {
    const part = partAt(target);
    if (!part) return;
    focusOf(part)?.stopAt(part);
    show(part);
  });
  area.addEventListener("focusout", hide);
  // On the document, so that a tip can be dismissed wherever the focus is, and by a tap elsewhere.
  document.addEventListener("keydown", ({ key }) => key === "Escape" && hide());
  document.addEventListener("pointerdown", ({ target }) => {
    if (!area.contains(target as Element)) hide();
  });
}
