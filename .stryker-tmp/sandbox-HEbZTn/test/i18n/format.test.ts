/** Numbers, dates and order as each language writes them. */
// @ts-nocheck

import { describe, expect, test } from "vitest";
import { folded, formatFor } from "../../src/i18n/format.ts";
import { sayFor } from "../../src/i18n/say.ts";

const pl = formatFor("pl");
const en = formatFor("en");

describe("a number", () => {
  test("has the decimal mark of its language and as many digits as asked", () => {
    expect([pl.number(2.5, 1), en.number(2.5, 1)]).toEqual(["2,5", "2.5"]);
    expect([pl.number(2, 2), en.number(2.006, 2)]).toEqual(["2,00", "2.01"]);
  });

  test("is grouped from five digits on", () => {
    expect([pl.number(1234), en.number(1234)]).toEqual(["1234", "1234"]);
    expect([pl.number(12345), en.number(12345)]).toEqual(["12\u00a0345", "12,345"]);
  });

  test("below nought has a minus sign and not a hyphen", () => {
    expect([pl.number(-2.5, 1), en.number(-2.5, 1)]).toEqual(["\u22122,5", "\u22122.5"]);
    expect(pl.range(-2, 3)).toBe("\u22122–3");
  });

  test("as a percentage has its sign without a space", () => {
    expect([pl.percent(24.8, 1), en.percent(24.8, 1)]).toEqual(["24,8%", "24.8%"]);
  });
});

describe("words", () => {
  test("follow a count by the rules of Polish", () => {
    const forms = { one: "klaster", few: "klastry", many: "klastrów", other: "klastra" };
    expect([1, 2, 5, 12, 22, 112, 0].map((count) => pl.plural(count, forms))).toEqual([
      ...["klaster", "klastry", "klastrów", "klastrów", "klastry", "klastrów", "klastrów"],
    ]);
    expect(en.plural(2, { one: "cluster", other: "clusters" })).toBe("clusters");
  });

  test("stand in the order of the Polish alphabet, numbers by their size", () => {
    const words = ["Łomża", "Lublin", "Ćmielów", "Czersk", "Żyrardów", "Zakroczym", "Ósma"];
    expect(words.toSorted(pl.compare)).toEqual([
      ...["Czersk", "Ćmielów", "Lublin", "Łomża", "Ósma", "Zakroczym", "Żyrardów"],
    ]);
    expect(["2.11", "2.9", "2.2"].toSorted(pl.compare)).toEqual(["2.2", "2.9", "2.11"]);
  });

  test("are joined, quoted and dated as the language does", () => {
    expect([pl.list(["a", "b", "c"]), en.list(["a", "b", "c"])]).toEqual([
      "a, b i c",
      "a, b and c",
    ]);
    expect([pl.quote("x"), en.quote("x")]).toEqual(["„x”", "“x”"]);
    expect([pl.date("2026-11-02"), en.date("2026-11-02")]).toEqual([
      "2 listopada 2026",
      "2 November 2026",
    ]);
  });

  test("of one letter are tied to the next in Polish, also two in a row", () => {
    expect(pl.tie("Rok i w kraju, „a to” 5 km")).toBe(
      "Rok i\u00a0w\u00a0kraju, „a\u00a0to” 5\u00a0km",
    );
    expect(en.tie("a year, 5 km")).toBe("a year, 5\u00a0km");
  });

  test("are found without case and diacritics", () => {
    expect(folded("Łódź ŻÓŁW")).toBe("lodz zolw");
  });
});

describe("interface words", () => {
  const say = sayFor("pl");

  test("take their parameters, and refuse to go without", () => {
    expect(say("figure.number", { number: "2.1" })).toBe("Rycina 2.1");
    expect(() => say("figure.number")).toThrow(
      "parameter {number}: expected a value, received nothing; pass it to say()",
    );
  });

  test("count with the noun in its form", () => {
    expect(say.count(5, "noun.initiative")).toBe("5\u00a0inicjatyw");
    expect(say.count(22, "noun.initiative")).toBe("22\u00a0inicjatywy");
  });

  test("refuse a key that is not there", () => {
    expect(() => say("no.such.key" as "nav.atlas")).toThrow(
      "content/locales/pl/ui.json: no.such.key: expected a translation, received nothing; add the key",
    );
  });
});
