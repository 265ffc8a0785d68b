import { brotliCompressSync } from "node:zlib";
import { JSDOM } from "jsdom";
import { describe, expect, test } from "vitest";
import { WALK_STEPS, walkDrawing } from "../../src/render/chapter/walk-drawing.ts";
import { LOCALES } from "../../src/schema/text.ts";
import { voiceIn } from "../voice-in.ts";

const drawings = LOCALES.flatMap((locale) =>
  WALK_STEPS.map((step) => ({ locale, step, ...walkDrawing(step, voiceIn(locale)) })),
);
const svgOf = (markup: string): Element => new JSDOM(markup).window.document.querySelector("svg")!;

describe.each(drawings)("$step ($locale)", ({ step, locale, svg: markup, caption }) => {
  const svg = svgOf(markup);

  test("is one picture, named by a sentence with its numbers", () => {
    expect(svg.getAttribute("role")).toBe("img");
    expect(svg.getAttribute("aria-label")).toMatch(/^\p{Lu}.*\d.*\.$/su);
    expect(svg.getAttribute("aria-label")).not.toMatch(/[{}]|undefined|NaN/);
    expect(caption).not.toMatch(/[{}]/);
  });

  test("shows every powiat, or none where nothing is measured by powiat", () => {
    const fills = [...svg.querySelectorAll("g path")];
    expect(fills.length).toBe(step === "cooperation" ? 0 : 42);
  });

  test("has text that can be read on a phone, tokens for colours, and no ids", () => {
    for (const text of svg.querySelectorAll("text")) {
      expect(Number(text.getAttribute("font-size"))).toBeGreaterThanOrEqual(14);
    }
    for (const element of svg.querySelectorAll("[fill]")) {
      expect(element.getAttribute("fill")).toMatch(/^(none|var\(--[a-z0-9-]+\))$/);
    }
    expect(svg.querySelector("[id], [style], script")).toBeNull();
  });

  test("writes numbers as its language does", () => {
    const wrong = locale === "pl" ? /\d\.\d/ : /\d,\d/;
    const words = [...svg.querySelectorAll("text")].map(({ textContent }) => textContent).join(" ");
    expect(words).not.toMatch(wrong);
  });
});

test("the five drawings of a language share their lines: under 10 kB in brotli", () => {
  const markup = drawings.filter(({ locale }) => locale === "pl").map(({ svg }) => svg);
  expect(brotliCompressSync(markup.join("\n")).length).toBeLessThan(10_000);
});
