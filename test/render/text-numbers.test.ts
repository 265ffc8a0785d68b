/** What a text may print, and what it is told where it asks for what is not there. */
import { describe, expect, test } from "vitest";
import { markedClaim } from "../../src/render/chapter/marked-claim.ts";
import {
  cellText,
  claimText,
  initiativeCount,
  ratioText,
  totalOf,
  type InitiativeFilter,
} from "../../src/render/chapter/numbers.ts";
import { loadData } from "../../src/schema/load.ts";
import { voiceIn } from "../voice-in.ts";

const data = loadData();
const PLACE = "content/chapters/x/pl.mdx";
const PL = voiceIn("pl", PLACE);
const EN = voiceIn("en", PLACE);
const TRUST = { of: "evs-wvs-generalised-trust", year: 2020, series: "evs", geo: "PL" } as const;

describe("a cell", () => {
  test("is printed with its unit in the language of the text, or plain", () => {
    expect(cellText(PL, TRUST)).toBe("24,8%");
    expect(cellText(EN, TRUST)).toBe("24.8%");
    expect(cellText(PL, TRUST, true)).toBe("24,8");
  });

  test("of an unknown indicator names the nearest one", () => {
    expect(() => cellText(PL, { ...TRUST, of: "evs-wvs-generalised-trst" })).toThrow(
      `${PLACE}: indicator: expected an id of data/indicators, received "evs-wvs-generalised-trst"; did you mean "evs-wvs-generalised-trust"?`,
    );
  });

  test("without a value names the cells of the territory that have one", () => {
    const { series: _, ...rest } = TRUST;
    expect(() => cellText(PL, rest)).toThrow(
      /received PL 2020; correct geo, year or series \(there are PL \d{4} \w+/,
    );
  });

  test("refuses a year that is written as text", () => {
    const year = "2020" as unknown as number;
    expect(() => cellText(PL, { ...TRUST, year })).toThrow(
      `${PLACE}: cell: expected a year as a number, received "2020"; write it in braces, as in year={2020}`,
    );
  });
});

test("a ratio is the first cell over the second, to one decimal", () => {
  expect(ratioText(PL, { ...TRUST, geo: "DK", to: "PL" })).toBe("3,0");
  expect(ratioText(EN, { ...TRUST, to: "DK" })).toBe("0.3");
});

describe("a total", () => {
  const { geo: _, ...column } = TRUST;

  test("counts the territories that have a value", () => {
    const counted = data.indicators
      .get(TRUST.of)
      ?.rows.filter(
        ({ year, series, value }) => year === 2020 && series === "evs" && value !== null,
      );
    expect(totalOf(PL, column)).toBe(counted?.length);
  });

  test("of nothing is refused", () => {
    expect(() => totalOf(PL, { ...column, year: 1920 })).toThrow(
      `${PLACE}: total: expected values in data/indicators/${TRUST.of}.json, received none for 1920 evs; correct year or series`,
    );
  });
});

describe("a number of initiatives", () => {
  test("is that of the records which match every field", () => {
    const { initiatives } = data;
    const count = (where: InitiativeFilter): number => initiativeCount(PL, where);
    expect(count({})).toBe(initiatives.length);
    expect(count({ seat: null })).toBe(initiatives.filter(({ seat }) => seat === null).length);
    expect(count({ category: "cluster", inclusion: "confirmed" })).toBe(
      initiatives.filter(
        ({ category, inclusion }) => category === "cluster" && inclusion === "confirmed",
      ).length,
    );
  });

  test.each([
    [{ category: "clster" }, 'category: expected one of cluster, .*, received "clster"; did you'],
    [{ status: null }, "status: expected one of active, unknown, received null"],
    [{ seat: "warsaw" }, 'seat: expected an id of data/places.json, received "warsaw"; did you'],
    [
      { seats: "plock" },
      'where: expected one of category, .*, received "seats"; did you mean "seat"',
    ],
  ])("by %j is refused", (where, words) => {
    expect(() => initiativeCount(PL, where as InitiativeFilter)).toThrow(
      new RegExp(`^${PLACE}: ${words}`),
    );
  });
});

test("the number of a claim is given as the source text bounds it", () => {
  expect(claimText(PL, "2.11")).toBe("22%");
  expect(claimText(EN, "2.13")).toBe("over 50%");
  expect(() => claimText(PL, "1.1")).toThrow(
    `${PLACE}: claim: expected an id in data/claims.json that has a value, received "1.1"`,
  );
});

describe("a marked claim", () => {
  test("is the entry of its items, however far they stand apart", () => {
    const entry = [...data.claims.values()].find(({ items = [] }) => items.length > 1)!;
    const [first = "", second = ""] = entry.items ?? [];
    expect(markedClaim(PL, first)).toBe(entry);
    expect(markedClaim(PL, `${first}  ${second}`)).toBe(entry);
  });

  test.each([
    ["9.99", 'received "9.99"'],
    [undefined, "received nothing"],
    [
      "1.1 2.11",
      'expected items of one entry of data/claims.json, received "1.1 2.11" of 1.1, 2.11',
    ],
  ])("of %j is refused", (ids, words) => {
    expect(() => markedClaim(PL, ids)).toThrow(`${PLACE}: claim: `);
    expect(() => markedClaim(PL, ids)).toThrow(words);
  });
});
