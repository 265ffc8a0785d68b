import { describe, expect, test } from "vitest";
import { markTowards, nearestMark, type Box } from "../../src/client/marks/nearest-mark.ts";

const dot = (x: number, y: number, size = 6): Box => ({
  x: x - size / 2,
  y: y - size / 2,
  width: size,
  height: size,
});

describe("nearestMark", () => {
  const boxes = [dot(10, 10), dot(100, 10), { x: 0, y: 50, width: 200, height: 14 }];

  test("a point near a small dot finds it", () => {
    expect(nearestMark(boxes, { x: 28, y: 14 }, 24)).toBe(0);
  });

  test("a point in the gap beside a long bar finds the bar, far as its centre is", () => {
    expect(nearestMark(boxes, { x: 190, y: 66 }, 24)).toBe(2);
  });

  test("a point as far as the reach finds the mark, and one farther does not", () => {
    const bar = [{ x: 0, y: 0, width: 10, height: 10 }];
    const at = (x: number, y: number) => nearestMark(bar, { x, y }, 24);
    expect([at(34, 5), at(34.01, 5), at(-24, 5), at(-24.01, 5)]).toEqual([0, -1, 0, -1]);
    expect([at(5, 34), at(5, 34.01), at(5, -24), at(5, -24.01)]).toEqual([0, -1, 0, -1]);
    // Past a corner the way is slanted: 3-4-5.
    expect([
      nearestMark(bar, { x: 13, y: 14 }, 5),
      nearestMark(bar, { x: 13, y: 14 }, 4.99),
    ]).toEqual([0, -1]);
  });

  test("of two marks as near as each other the later is found, which is drawn over the other", () => {
    expect(nearestMark([dot(0, 0), dot(20, 0)], { x: 10, y: 0 }, 24)).toBe(1);
    expect(nearestMark([dot(5, 5), dot(5, 5)], { x: 5, y: 5 }, 24)).toBe(1);
  });

  test("a point out of reach of all marks finds none", () => {
    expect(nearestMark(boxes, { x: 160, y: 12 }, 24)).toBe(-1);
    expect(nearestMark([], { x: 0, y: 0 }, 24)).toBe(-1);
  });

  test("the box of a slanted line does not swallow the dots before it", () => {
    const line = { x: 0, y: 0, width: 300, height: 300 };
    expect(nearestMark([line, dot(40, 260)], { x: 48, y: 255 }, 24)).toBe(1);
    expect(nearestMark([line], { x: 48, y: 255 }, 24)).toBe(-1);
  });
});

describe("markTowards", () => {
  test("in a ranked list the next row follows, however far its dot lies to the side", () => {
    const ranked = [dot(300, 20), dot(10, 40), dot(290, 60), dot(12, 80)];
    const down = [0, 1, 2, 3].map((from) => markTowards(ranked, from, "Down"));
    expect(down).toEqual([1, 2, 3, -1]);
    expect(markTowards(ranked, 3, "Up")).toBe(2);
    expect(markTowards(ranked, 0, "Up")).toBe(-1);
  });

  test("between two series of years the arrows lead along the years and across the series", () => {
    const series = [dot(0, 100), dot(50, 90), dot(100, 95), dot(0, 20), dot(50, 24), dot(100, 13)];
    expect(markTowards(series, 0, "Right")).toBe(1);
    expect(markTowards(series, 4, "Left")).toBe(3);
    expect(markTowards(series, 1, "Up")).toBe(4);
  });

  test("on a map the nearest region on that side follows", () => {
    const map = [dot(100, 100), dot(140, 103), dot(120, 60), dot(102, 190), dot(104, 106)];
    expect(markTowards(map, 0, "Right")).toBe(4);
    expect(markTowards(map, 4, "Right")).toBe(1);
    expect(markTowards(map, 0, "Up")).toBe(2);
    expect(markTowards(map, 1, "Down")).toBe(4);
  });

  test("from outside the list there is no way", () => {
    expect(markTowards([dot(0, 0)], -1, "Right")).toBe(-1);
  });
});
