import { describe, expect, test } from "vitest";
import { chartCellText } from "../../src/render/chapter/chart-cell.ts";
import { assertHolds, type Assertion } from "../../src/render/chapter/guarded.ts";
import { differenceText } from "../../src/render/chapter/numbers.ts";
import { voiceIn } from "../voice-in.ts";

const PLACE = "content/chapters/x/pl.mdx";
const PL = voiceIn("pl", PLACE);
const EN = voiceIn("en", PLACE);
const TRUST = { of: "evs-wvs-generalised-trust", year: 2020, series: "evs" } as const;

const holds = (assertion: Assertion) => () => assertHolds(PL, assertion);

describe("a guarded word", () => {
  test("stands while it is true of an indicator", () => {
    expect(holds({ ...TRUST, geo: "DK", is: "highest" })).not.toThrow();
    expect(holds({ ...TRUST, geo: "PL", is: "lowest", among: ["PL", "DK", "SE"] })).not.toThrow();
    expect(holds({ ...TRUST, geo: "PL", is: "below", than: { geo: "DK" } })).not.toThrow();
    expect(holds({ ...TRUST, geo: "PL", is: "above", than: { value: 20 } })).not.toThrow();
    expect(holds({ ...TRUST, geo: "PL", is: "about", than: { value: 25 } })).not.toThrow();
  });

  test("compares within its own series", () => {
    // Mazovians who voted abroad are a series of their own, in which turnout was higher still.
    const turnout = { of: "turnout-voivodeship", geo: "14", year: 2015 } as const;
    expect(holds({ ...turnout, series: "sejm", is: "highest" })).not.toThrow();
  });

  test("stops the build when it is not, with place, numbers and remedy", () => {
    expect(holds({ ...TRUST, geo: "PL", is: "highest" })).toThrow(
      `${PLACE}: holds: expected evs-wvs-generalised-trust PL 2020 to be highest, received 24.8`,
    );
    expect(holds({ ...TRUST, geo: "PL", is: "above", than: { geo: "DK" } })).toThrow(
      /to be above, received 24\.\d+ against 74\.\d+; rewrite the sentence/u,
    );
    expect(holds({ ...TRUST, geo: "PL", is: "about", than: { value: 25 }, within: 0.001 })).toThrow(
      "to be about",
    );
  });

  test("may rest on a chart's table", () => {
    const cell = { chart: "trust-europe", column: "value" } as const;
    expect(holds({ ...cell, row: "DK", is: "highest" })).not.toThrow();
    expect(holds({ ...cell, row: "PL", is: "below", than: { row: "SE" } })).not.toThrow();
    expect(holds({ ...cell, row: "PL", is: "highest", among: ["PL", "AL"] })).not.toThrow();
    expect(holds({ ...cell, row: "PL", is: "lowest" })).toThrow("to be lowest");
  });

  test("needs a cell with a number, something to compare with, and known names", () => {
    expect(holds({ is: "highest" })).toThrow("holds: expected a number at of, geo, year");
    expect(holds({ ...TRUST, geo: "PL", is: "below" })).toThrow('expected "than" for "below"');
    expect(holds({ ...TRUST, geo: "PL", is: "lowest", among: ["PL", "XX"] })).toThrow(
      "among: expected territories or rows with a number, received XX",
    );
    expect(holds({ chart: "trust-europe", row: "PL", column: "name", is: "lowest" })).toThrow(
      "expected a number",
    );
  });
});

describe("a guarded word is refused", () => {
  test("where its relation is none of the known ones", () => {
    expect(holds({ ...TRUST, geo: "PL", is: "lower" as "lowest", than: { value: 25 } })).toThrow(
      `${PLACE}: holds: expected one of lowest, highest, below, above, about, received "lower"`,
    );
  });

  test("where a superlative has nothing to be compared with", () => {
    expect(holds({ ...TRUST, geo: "PL", is: "lowest", among: ["PL"] })).toThrow(
      `${PLACE}: holds: expected at least two numbers to compare, received 1; name more in "among"`,
    );
  });

  test("at a tie, unless it compares loosely", () => {
    const same = { ...TRUST, geo: "PL", than: { geo: "PL" } };
    expect(holds({ ...same, is: "below" })).toThrow("to be below");
    expect(holds({ ...same, is: "above" })).toThrow("to be above");
    expect(holds({ ...same, is: "about" })).not.toThrow();
  });

  test("where about a tenth away is said of more", () => {
    const cell = { ...TRUST, geo: "PL", is: "about" } as const;
    expect(holds({ ...cell, than: { value: 24.8 / 1.1 + 0.01 } })).not.toThrow();
    expect(holds({ ...cell, than: { value: 24.8 / 1.1 - 0.01 } })).toThrow("to be about");
    expect(holds({ ...cell, than: { value: 24.8 / 0.9 + 0.01 } })).toThrow("to be about");
  });
});

describe("a cell of a chart", () => {
  const cell = { chart: "trust-europe", row: "PL", column: "value" } as const;

  test("is printed as its column says, with the unit or plain", () => {
    expect(chartCellText(PL, cell)).toBe("24,8%");
    expect(chartCellText(EN, cell)).toBe("24.8%");
    expect(chartCellText(PL, cell, true)).toBe("24,8");
    expect(chartCellText(PL, { ...cell, column: "name" })).toBe("Polska");
  });

  test.each([
    ["chart", { ...cell, chart: "x" }, `received "x"`],
    ["row", { ...cell, row: "XX" }, `row: expected one of`],
    ["column", { ...cell, column: "x" }, `column: expected one of geo, name, value`],
    ["view", { ...cell, view: "1990" }, `received "1990"`],
  ])("with an unknown %s stops the build", (_, address, words) => {
    expect(() => chartCellText(PL, address)).toThrow(words);
  });
});

test("a difference of percentages is given in percentage points, without its sign", () => {
  const cells = { ...TRUST, geo: "PL", from: "DK" };
  expect(differenceText(PL, cells)).toBe("49,3\u00a0p.p.");
  expect(differenceText(EN, cells)).toBe("49.3\u00a0pp");
  expect(differenceText(PL, { ...cells, geo: "DK", from: "PL" }, true)).toBe("49,3");
});
