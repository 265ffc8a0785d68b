/** What a text may print, and what it is told where it asks for what is not there. */
// @ts-nocheck

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

const data = loadData();
const PLACE = "content/chapters/x/pl.mdx";
const TRUST = { of: "evs-wvs-generalised-trust", year: 2020, series: "evs", geo: "PL" } as const;

describe("a cell", () => {
  test("is printed with its unit in the language of the text, or plain", () => {
    expect(cellText(data, TRUST, "pl", PLACE)).toBe("24,8%");
    expect(cellText(data, TRUST, "en", PLACE)).toBe("24.8%");
    expect(cellText(data, TRUST, "pl", PLACE, true)).toBe("24,8");
  });

  test("of an unknown indicator names the nearest one", () => {
    expect(() => cellText(data, { ...TRUST, of: "evs-wvs-generalised-trst" }, "pl", PLACE)).toThrow(
      `${PLACE}: indicator: expected an id of data/indicators, received "evs-wvs-generalised-trst"; did you mean "evs-wvs-generalised-trust"?`,
    );
  });

  test("without a value names the cells of the territory that have one", () => {
    const { series: _, ...rest } = TRUST;
    expect(() => cellText(data, rest, "pl", PLACE)).toThrow(
      /received PL 2020; correct geo, year or series \(there are PL \d{4} \w+/,
    );
  });

  test("refuses a year that is written as text", () => {
    const year = "2020" as unknown as number;
    expect(() => cellText(data, { ...TRUST, year }, "pl", PLACE)).toThrow(
      `${PLACE}: cell: expected a year as a number, received "2020"; write it in braces, as in year={2020}`,
    );
  });
});

test("a ratio is the first cell over the second, to one decimal", () => {
  expect(ratioText(data, { ...TRUST, geo: "DK", to: "PL" }, "pl", PLACE)).toBe("3,0");
  expect(ratioText(data, { ...TRUST, to: "DK" }, "en", PLACE)).toBe("0.3");
});

describe("a total", () => {
  const { geo: _, ...column } = TRUST;

  test("counts the territories that have a value", () => {
    const counted = data.indicators
      .get(TRUST.of)
      ?.rows.filter(
        ({ year, series, value }) => year === 2020 && series === "evs" && value !== null,
      );
    expect(totalOf(data, column, PLACE)).toBe(counted?.length);
  });

  test("of nothing is refused", () => {
    expect(() => totalOf(data, { ...column, year: 1920 }, PLACE)).toThrow(
      `${PLACE}: total: expected values in data/indicators/${TRUST.of}.json, received none for 1920 evs; correct year or series`,
    );
  });
});

describe("a number of initiatives", () => {
  test("is that of the records which match every field", () => {
    const { initiatives } = data;
    const count = (where: InitiativeFilter): number => initiativeCount(data, where, PLACE);
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
    expect(() => initiativeCount(data, where as InitiativeFilter, PLACE)).toThrow(
      new RegExp(`^${PLACE}: ${words}`),
    );
  });
});

test("the number of a claim is given as the source text bounds it", () => {
  expect(claimText(data, "2.11", "pl", PLACE)).toBe("22%");
  expect(claimText(data, "2.13", "en", PLACE)).toBe("over 50%");
  expect(() => claimText(data, "1.1", "pl", PLACE)).toThrow(
    `${PLACE}: claim: expected an id in data/claims.json that has a value, received "1.1"`,
  );
});

describe("a marked claim", () => {
  test("is the entry of its items, however far they stand apart", () => {
    const entry = [...data.claims.values()].find(({ items = [] }) => items.length > 1)!;
    const [first = "", second = ""] = entry.items ?? [];
    expect(markedClaim(data, first, PLACE)).toBe(entry);
    expect(markedClaim(data, `${first}  ${second}`, PLACE)).toBe(entry);
  });

  test.each([
    ["9.99", 'received "9.99"'],
    [undefined, "received nothing"],
    [
      "1.1 2.11",
      'expected items of one entry of data/claims.json, received "1.1 2.11" of 1.1, 2.11',
    ],
  ])("of %j is refused", (ids, words) => {
    expect(() => markedClaim(data, ids, PLACE)).toThrow(`${PLACE}: claim: `);
    expect(() => markedClaim(data, ids, PLACE)).toThrow(words);
  });
});
