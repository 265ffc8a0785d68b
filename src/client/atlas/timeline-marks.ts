import { listenToMarks } from "../marks/mark-listeners.ts";
import { leaf, markTip } from "../marks/mark-tip.ts";
import { markTowards } from "../marks/nearest-mark.ts";
import { rovingFocus, symbolBox } from "../marks/roving-focus.ts";
import { isOut, shownOf, takenTitle } from "./mark-titles.ts";

// From year to year: the next one that has marks, however high the nearest of them stands.
const NEXT_YEAR = 1e-4;
// Across the years sideways counts double, as on the map.
const ACROSS = 2;

/**
 * Gives the marks of the timeline in `root` the arrow keys and the tips of those on the map: one tab
 * stop for each drawing, arrows from year to year and within a year. Where there is no timeline,
 * nothing happens.
 */
export function startTimelineMarks(root: HTMLElement): void {
  const area = root.querySelector<HTMLElement>(".timeline-drawing");
  if (!area) return;
  const { say: words = "{}" } = area.closest<HTMLElement>(".atlas-timeline")?.dataset ?? {};
  const say = JSON.parse(words) as Readonly<Record<string, string>>;
  const tip = markTip();
  area.append(tip.element);
  const titles = new Map<Element, readonly string[]>();
  const focuses = [...area.querySelectorAll<SVGSVGElement>("svg[data-axis]")].map((svg) => {
    const marks = [...svg.querySelectorAll<SVGElement>(".mark")];
    for (const mark of marks) {
      titles.set(mark, takenTitle(mark));
      mark.setAttribute("aria-label", titles.get(mark)!.join(", "));
    }
    const focus = rovingFocus(
      marks,
      (mark) => !isOut(mark),
      (open, from, direction) => towards(open, from, direction, svg.dataset["axis"] === "x"),
    );
    return { svg, focus };
  });
  listenToMarks(area, {
    tip,
    parts: ".mark",
    focusOf: (mark) => focuses.find(({ svg }) => svg.contains(mark))?.focus,
    show(mark) {
      const [name = "", ...facts] = titles.get(mark) ?? [];
      tip.show(
        name,
        facts.map((fact) => leaf("div", fact)),
        symbolBox(mark),
      );
    },
    hide: tip.hide,
  });
  const showCounts = (): void => {
    for (const { svg, focus } of focuses) {
      focus.settle();
      const undated = [...svg.querySelectorAll(".mark.undated")];
      const shown = undated.filter((mark) => !isOut(mark)).length;
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
