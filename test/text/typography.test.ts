import { describe, expect, test } from "vitest";
import { blocksOf, proseOf, tagsOf } from "./mdx.ts";
import { englishWordsIn, typographyFaults } from "./typography.ts";

describe("the checks of texts", () => {
  test.each([
    ["pl", 'tak zwany "klaster"', "straight quotation mark"],
    ["pl", "tak zwany “klaster”", "foreign quotation mark"],
    ["pl", "tak zwany „klaster", "do not pair"],
    ["pl", "lata 2017-2020", "hyphen between years"],
    ["pl", "klaster - sieć", "hyphen in place of a dash"],
    ["pl", "udział 95 %", "space before a percent sign"],
    ["pl", "udział 9.5%", "decimal point"],
    ["pl", "i tak dalej...", "three dots"],
    ["pl", "w\u00a0kraju", "no-break space"],
    ["en", "so-called „clusters”", "foreign quotation mark"],
    ["en", "it's", "straight apostrophe"],
    ["en", "a share of 95 %", "space before a percent sign"],
  ] as const)("find the fault of a text (%s: %s)", (locale, text, fault) => {
    expect(typographyFaults(text, locale).join()).toContain(fault);
  });

  test("find nothing in well-set texts", () => {
    expect(typographyFaults("Słowo „klaster” – 95% z lat 2017–2020…", "pl")).toEqual([]);
    expect(typographyFaults("The word “cluster” – 95% of 2017–2020’s…", "en")).toEqual([]);
  });

  test("find English words and leave Polish ones and names", () => {
    expect(englishWordsIn("Zaufanie of people")).toEqual(["of", "people"]);
    expect(englishWordsIn("Do 2020 r. most na Wiśle; CC BY; {value}")).toEqual([]);
  });

  test("read what a component prints as a word and a note as nothing", () => {
    const block = 'Ufa <Cell of="x" geo="PL" year={2020} /> badanych.<Ref id="y" page="24" />';
    expect(blocksOf(block).map(proseOf)).toEqual(["Ufa □ badanych."]);
    expect(tagsOf(block)).toEqual(['Cell geo="PL" of="x" year=2020 | Ref id="y" page="24"']);
  });
});
