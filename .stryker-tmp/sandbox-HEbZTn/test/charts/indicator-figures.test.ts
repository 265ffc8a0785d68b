/** The default figure of every indicator keeps the laws of drawings. */
// @ts-nocheck

import { JSDOM } from "jsdom";
import { describe, expect, test } from "vitest";
import { indicatorChart } from "../../src/charts/indicator/indicator-chart.ts";
import { DRAWING_WIDTHS } from "../../src/render/picture/drawing.ts";
import { loadData } from "../../src/schema/load.ts";
import { picturesOf } from "./every-drawing.ts";
import { placedTexts } from "./placed-texts.ts";

const SMALLEST_TEXT = 12;
const TOLERANCE = 2;
const indicators = [...loadData().indicators.values()];
const { document } = new JSDOM("").window;

describe.each(indicators)("the default figure of $id", (indicator) => {
  const chart = { id: `indicator-${indicator.id}`, definition: indicatorChart(indicator) };
  const pictures = picturesOf(chart);

  test("shows values, each with a mark", () => {
    for (const { payload, markup } of pictures) {
      expect(payload.rows.length).toBeGreaterThan(0);
      const marks = new Set([...markup.matchAll(/data-row="(\d+)"/g)].map(([, row]) => row));
      expect(marks.size).toBe(payload.rows.length);
    }
  });

  test("writes no two ends of lines on one another", () => {
    const isLines = chart.definition.columns.some(({ key }) => key === "line");
    for (const { name, markup } of isLines ? pictures : []) {
      const host = document.createElement("div");
      host.innerHTML = markup;
      const svg = host.firstElementChild;
      if (!svg) throw new Error(`${name}: expected a drawing`);
      const texts = placedTexts(svg);
      const clashes = texts.flatMap((one, index) =>
        texts
          .slice(index + 1)
          .filter(
            (other) =>
              Math.min(one.right, other.right) - Math.max(one.left, other.left) > TOLERANCE &&
              Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > TOLERANCE,
          )
          .map((other) => `${name}: ${one.text} on ${other.text}`),
      );
      expect(clashes).toEqual([]);
    }
  });

  test("has words that are large enough and inside the drawing", () => {
    for (const { name, size, markup } of pictures) {
      const host = document.createElement("div");
      host.innerHTML = markup;
      const svg = host.firstElementChild;
      if (!svg) throw new Error(`${name}: expected a drawing`);
      const faults = placedTexts(svg).filter(
        (text) =>
          text.size < SMALLEST_TEXT ||
          text.left < -TOLERANCE ||
          text.right > DRAWING_WIDTHS[size] + TOLERANCE,
      );
      expect(faults.map(({ text }) => `${name}: ${text}`)).toEqual([]);
    }
  });
});
