import { markTowards } from "../nearest-mark.ts";
import { markTip, shownOf, takenTitle } from "./mark-tip.ts";
import { rovingFocus, symbolBox, type RovingFocus } from "./roving-focus.ts";

// From year to year: the next one that has marks, however high the nearest of them stands.
const NEXT_YEAR = 1e-4;
// Across the years sideways counts double, as on the map.
const ACROSS = 2;

/**
 * Gives the marks of the timeline in `root` the arrow keys and the tips of those on the map: one tab
 * stop for each drawing, arrows from year to year and within a year, and a finger that first sees
 * what a mark is. Where there is no timeline, nothing happens.
 */
export function startTimelineMarks(root: HTMLElement): void {
  const area = root.querySelector<HTMLElement>(".timeline-drawing");
  if (!area) return;
  const { say: words = "{}" } = area.closest<HTMLElement>(".atlas-timeline")?.dataset ?? {};
  const say = JSON.parse(words) as Readonly<Record<string, string>>;
  const tip = markTip(area);
  const titles = new Map<Element, readonly string[]>();
  const focuses = [...area.querySelectorAll<SVGSVGElement>("svg[data-axis]")].map((svg) => {
    const marks = [...svg.querySelectorAll<SVGElement>(".mark")];
    for (const mark of marks) {
      titles.set(mark, takenTitle(mark));
      mark.setAttribute("aria-label", titles.get(mark)!.join(", "));
    }
    const focus = rovingFocus(
      marks,
      (mark) => !mark.classList.contains("is-out"),
      (open, from, direction) => towards(open, from, direction, svg.dataset["axis"] === "x"),
    );
    return { svg, focus };
  });
  const markAt = (target: EventTarget | null): SVGElement | null =>
    target instanceof Element ? target.closest<SVGElement>(".mark") : null;
  const focusOf = (mark: Element): RovingFocus | undefined =>
    focuses.find(({ svg }) => svg.contains(mark))?.focus;
  const show = (mark: SVGElement): void => tip.show(titles.get(mark) ?? [], mark);

  area.addEventListener("pointermove", ({ target, pointerType }) => {
    if (pointerType === "touch" || tip.holds(target)) return;
    const mark = markAt(target);
    if (mark) show(mark);
    else if (!markAt(document.activeElement)) tip.hide();
  });
  area.addEventListener("pointerleave", ({ pointerType }) => {
    if (pointerType !== "touch") tip.hide();
  });
  let touched: SVGElement | null = null;
  area.addEventListener("click", (event) => {
    if (event.pointerType !== "touch") return;
    const mark = markAt(event.target);
    if (mark && mark !== touched) event.preventDefault();
    touched = mark;
    if (mark) show(mark);
    else tip.hide();
  });
  area.addEventListener("keydown", (event) => {
    const mark = markAt(event.target);
    if (!mark || event.ctrlKey || event.altKey || event.metaKey) return;
    if (focusOf(mark)?.press(mark, event.key)) event.preventDefault();
  });
  area.addEventListener("focusin", ({ target }) => {
    const mark = markAt(target);
    if (!mark) return;
    focusOf(mark)?.stopAt(mark);
    show(mark);
  });
  area.addEventListener("focusout", () => tip.hide());
  // On the document, so that a tip can be dismissed wherever the focus is, and by a tap elsewhere.
  document.addEventListener("keydown", ({ key }) => key === "Escape" && tip.hide());
  document.addEventListener("pointerdown", ({ target }) => {
    if (!area.contains(target as Element)) tip.hide();
  });
  const showCounts = (): void => {
    for (const { svg, focus } of focuses) {
      focus.settle();
      const undated = [...svg.querySelectorAll(".mark.undated")];
      const shown = undated.filter(({ classList }) => !classList.contains("is-out")).length;
      const count = svg.querySelector("[data-undated]");
      if (count) count.textContent = shownOf(say["of"] ?? "", shown, undated.length);
    }
  };
  new MutationObserver(showCounts).observe(area, { subtree: true, attributeFilter: ["class"] });
  showCounts();
}

/**
 * The mark that an arrow leads to. Along the years it is one of the next year, and of the lane of
 * those without a year only where the years end; from that lane it stays in the lane.
 */
function towards(
  open: readonly SVGElement[],
  from: number,
  direction: string,
  isAcross: boolean,
): number {
  const boxes = open.map(symbolBox);
  const isAlong = /Left|Right/.test(direction) === isAcross;
  if (!isAlong) return markTowards(boxes, from, direction, ACROSS);
  const lane = open[from]!.classList.contains("undated");
  const own = open.flatMap((mark, index) =>
    mark.classList.contains("undated") === lane ? [index] : [],
  );
  const found = markTowards(
    own.map((index) => boxes[index]!),
    own.indexOf(from),
    direction,
    NEXT_YEAR,
  );
  if (found >= 0) return own[found]!;
  return isAcross ? -1 : markTowards(boxes, from, direction, ACROSS);
}
