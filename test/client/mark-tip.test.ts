// @vitest-environment jsdom
/** The tip and the keys that charts, map and timeline share. */
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { keyTarget } from "../../src/client/marks/key-target.ts";
import { leaf, markTip, type MarkTip } from "../../src/client/marks/mark-tip.ts";

describe("a key in a row of marks", () => {
  const target = (key: string): number | undefined =>
    keyTarget(key, 2, 5, (direction) => (direction === "Left" ? 0 : -1));

  test("leads to an end, a neighbour, or what lies in the direction of an arrow", () => {
    expect(["Home", "End", "PageUp", "PageDown", "ArrowLeft"].map(target)).toEqual([0, 4, 1, 3, 0]);
  });

  test("leads nowhere where an arrow finds nothing, and is not taken where it is another key", () => {
    expect(target("ArrowUp")).toBe(-1);
    expect(["Enter", "Tab", "a"].map(target)).toEqual([undefined, undefined, undefined]);
  });
});

describe("a tip", () => {
  const AREA = { x: 100, y: 50, width: 400, height: 300 };
  const SIZE = { offsetWidth: 120, offsetHeight: 40 };
  const box = (x: number, y: number) => ({ x, y, width: 10, height: 10 });
  let tip: MarkTip;
  const shift = (): string => tip.element.style.transform;

  beforeEach(() => {
    vi.useFakeTimers();
    tip = markTip();
    for (const [name, value] of Object.entries(SIZE)) {
      Object.defineProperty(tip.element, name, { value });
    }
    document.body.replaceChildren(tip.element);
    document.body.getBoundingClientRect = () => AREA as DOMRect;
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test("says a name and lines as text, and is hidden until then and afterwards", () => {
    expect(tip.element.hidden).toBe(true);
    tip.show("<b>A</b>", [leaf("div", "1 & 2")], box(300, 200));
    expect([tip.element.hidden, tip.element.textContent]).toEqual([false, "<b>A</b>1 & 2"]);
    expect(tip.element.querySelectorAll("b")).toHaveLength(1);
    tip.hide();
    expect(tip.element.hidden).toBe(true);
  });

  test("stands in the middle above a mark, and below one that has no room above", () => {
    tip.show("A", [], box(300, 200));
    expect(shift()).toBe("translate(145px,102px)");
    tip.show("A", [], box(300, 60));
    expect(shift()).toBe("translate(145px,28px)");
  });

  test("stands right of a pointer, or left of one at the right edge", () => {
    tip.show("A", [], box(0, 0), { x: 200, y: 150 });
    expect(shift()).toBe("translate(116px,80px)");
    tip.show("A", [], box(0, 0), { x: 490, y: 150 });
    expect(shift()).toBe("translate(254px,80px)");
  });

  test("never leaves its area", () => {
    tip.show("A", [], box(100, 200));
    expect(shift()).toBe("translate(0px,102px)");
    tip.show("A", [], box(0, 0), { x: 200, y: 52 });
    expect(shift()).toBe("translate(116px,0px)");
  });

  test("lets a moving pointer pass, and one at rest read in it", () => {
    tip.show("A", [], box(300, 200));
    expect(tip.element.style.pointerEvents).toBe("none");
    vi.advanceTimersByTime(200);
    tip.show("B", [], box(310, 200));
    vi.advanceTimersByTime(200);
    expect(tip.element.style.pointerEvents).toBe("none");
    vi.advanceTimersByTime(100);
    expect(tip.element.style.pointerEvents).toBe("auto");
  });
});
