/** A number in the words of a diagram or an event is the one that its form says. */
import { expect, test } from "vitest";
import { filledText, quantityValue } from "../../src/charts/rows/quantity-value.ts";
import type { Data } from "../../src/schema/load.ts";
import type { Quantity } from "../../src/schema/quantity.ts";

const row = (geo: string, year: number, value: number | null, series?: string) => ({
  ...{ geo, year, value },
  ...(series === undefined ? {} : { series }),
});
const record = (category: string, status: string, amounts: readonly (number | undefined)[]) => ({
  ...{ category, status: { value: status }, inclusion: "confirmed" },
  funding: amounts.map((amount) => ({ amount })),
});
const link = (country: string | null, level: string, certainty: string) => ({
  ...{ country, level, certainty, status: "done" },
});

// Only what the functions under test read.
const data = {
  indicators: new Map(
    Object.entries({
      people: {
        ...{ id: "people", geography: "powiat", decimals: 2 },
        rows: [
          ...[row("a", 2000, 2), row("b", 2000, 4), row("c", 2000, 7), row("PL", 2000, 99)],
          ...[row("a", 2010, 1), row("b", 2010, 5), row("c", 2010, 3), row("d", 2010, null)],
        ],
      },
      jobs: {
        ...{ id: "jobs", geography: "powiat", decimals: 0 },
        rows: [
          ...[row("a", 2010, 6, "ict"), row("a", 2010, 20, "all")],
          ...[row("PL", 2010, 10, "ict"), row("PL", 2010, 100, "all")],
        ],
      },
    }),
  ),
  territories: new Map(
    [
      ["a", "powiat"],
      ["b", "powiat"],
      ["c", "powiat"],
      ["d", "powiat"],
      ["PL", "country"],
    ].map(([code = "", level]) => [code, { level }] as const),
  ),
  initiatives: [
    record("cluster", "active", [10]),
    record("cluster", "unknown", [undefined]),
    record("planned", "unknown", []),
  ],
  links: new Map(
    [
      link("DE", "cluster", "high"),
      link("DE", "region", "high"),
      link("FR", "cluster", "low"),
      link(null, "cluster", "high"),
    ].map((one, index) => [String(index), one] as const),
  ),
} as unknown as Data;

const cell = (geo: string, year: number) => ({ of: "people", geo, year });

test.each<[string, Quantity, number]>([
  ["a cell is the value of the row", { cell: cell("b", 2010) }, 5],
  [
    "a difference is the first less all others",
    { difference: [cell("c", 2000), cell("a", 2000), cell("b", 2010)] },
    0,
  ],
  ["a ratio is the first over the second", { ratio: [cell("c", 2000), cell("a", 2000)] }, 3.5],
  [
    "the highest is that of the indicator's own level",
    { highest: { of: "people", year: 2000 } },
    7,
  ],
  [
    "the highest may leave territories out",
    { highest: { of: "people", year: 2000, except: ["c"] } },
    4,
  ],
  [
    "a total counts territories of the level that have a value",
    { total: { of: "people", year: 2010 } },
    3,
  ],
  [
    "falling counts those with less in the later year",
    { falling: { of: "people", from: 2000, to: 2010 } },
    2,
  ],
  [
    "the variation is the deviation over the mean, in per cent",
    { variation: { of: "people", year: 2010 } },
    (100 * Math.sqrt(8 / 3)) / 3,
  ],
  [
    "a location quotient is a share over a share",
    {
      locationQuotient: {
        ...{ of: "jobs", year: 2010, series: "ict", all: "all" },
        ...{ geo: "a", to: "PL" },
      },
    },
    3,
  ],
  ["all initiatives are counted without a filter", { initiatives: {} }, 3],
  ["initiatives are counted by status", { initiatives: { status: "unknown" } }, 2],
  ["initiatives are counted by support", { initiatives: { funded: true } }, 2],
  ["initiatives are counted by its amount", { initiatives: { amountKnown: true } }, 1],
  [
    "every part of a filter has to match",
    { initiatives: { category: "cluster", funded: true, amountKnown: false } },
    1,
  ],
  ["links are counted by certainty", { links: { certainty: ["high"] } }, 3],
  ["countries are counted once, unknown ones not at all", { countries: {} }, 2],
  ["countries are those of the links that match", { countries: { level: ["region"] } }, 1],
])("%s", (_, quantity, value) => {
  expect(quantityValue(quantity, data)).toBeCloseTo(value, 10);
});

test("a number is written as its language writes it, as precisely as its indicator", () => {
  const text = { pl: "ma {share}", en: "has {share}" };
  const numbers = { share: { cell: cell("c", 2000) } };
  expect(filledText(text, numbers, data, "pl")).toBe("ma 7,00");
  expect(filledText(text, numbers, data, "en")).toBe("has 7.00");
});

test("a ratio has one decimal, a count none, and either as many as it says", () => {
  const text = { pl: "{a} i {b} i {c}", en: "{a} and {b} and {c}" };
  const ratio: Quantity["ratio"] = [cell("c", 2000), cell("a", 2000)];
  const numbers = { a: { ratio }, b: { links: {} }, c: { ratio, decimals: 0 } };
  expect(filledText(text, numbers, data, "en")).toBe("3.5 and 4 and 4");
});

test("a cell that the data lack is an error with its place", () => {
  expect(() => quantityValue({ cell: cell("d", 2010) }, data)).toThrow(
    "data/indicators/people.json: d 2010 : expected a value, found none; add the row",
  );
});
