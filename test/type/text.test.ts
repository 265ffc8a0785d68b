/** One measure of text, and one rule of where a line may end. */
import { describe, expect, test } from "vitest";
import { textWidth, widestText } from "../../src/type/font-metrics.ts";
import { brokenLines, tiedUnits, tiedWords } from "../../src/type/line-breaks.ts";
import { labelWidth, textLines } from "../../src/type/text-lines.ts";

const SENTENCE = "W roku 2020 i w 2021 zaufanie o 5 proc. niższe niż u sąsiadów";

describe("a width", () => {
  test("grows with the size and with each letter", () => {
    expect(textWidth("zaufanie", "sans", 26)).toBeCloseTo(2 * textWidth("zaufanie", "sans", 13));
    expect(textWidth("zaufanie!", "sans", 13)).toBeGreaterThan(textWidth("zaufanie", "sans", 13));
  });

  test("in a drawing is that of the wider face", () => {
    for (const text of ["illicit", "Wielka Brytania", "1 234,5", "WWW", "ąęźżół"]) {
      expect(labelWidth(text, 13)).toBeGreaterThanOrEqual(textWidth(text, "sans", 13));
      expect(labelWidth(text, 13)).toBe(widestText(text, "sans", 13));
    }
    expect(labelWidth("Wielka Brytania", 13, true)).toBeGreaterThan(
      labelWidth("Wielka Brytania", 13),
    );
  });

  test("of a narrow letter is less than that of a wide one", () => {
    expect(labelWidth("illicit", 13) / labelWidth("WWWWWWW", 13)).toBeLessThan(0.5);
  });
});

describe("a line", () => {
  test("never ends with a one-letter word or between a number and its unit", () => {
    for (let width = 40; width < 400; width += 7) {
      for (const line of textLines(SENTENCE, width, 13)) {
        expect(line).not.toMatch(/(^|\s)[aiouwz]$/iu);
        expect(line).not.toMatch(/5$/u);
      }
    }
  });

  test("is no wider than asked unless it is one word", () => {
    for (const line of textLines(SENTENCE, 90, 13)) {
      expect(labelWidth(line, 13) <= 90 || !line.includes(" ")).toBe(true);
    }
  });

  test("keeps every word in its order", () => {
    const words = textLines(SENTENCE, 80, 13).join(" ").replaceAll("\u00a0", " ");
    expect(words).toBe(SENTENCE);
  });

  test("does not break at a no-break space", () => {
    const width = (text: string): number => text.length;
    expect(brokenLines("aa bb\u00a0cc dd", 4, width)).toEqual(["aa", "bb\u00a0cc", "dd"]);
  });
});

test("neighbouring one-letter words are tied to each other and to the next", () => {
  expect(tiedWords("pies i w domu (a kot)")).toBe("pies i\u00a0w\u00a0domu (a\u00a0kot)");
  expect(tiedUnits("5 km i 7 tys. osób")).toBe("5\u00a0km i 7\u00a0tys. osób");
});
