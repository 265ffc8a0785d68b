/**
 * What the figures on records, specialisation and space compute, against values that were worked out
 * elsewhere and typed here, or counted again from the files.
 */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import concentration from "../../src/charts/concentration.ts";
import labelsOverTime from "../../src/charts/labels-over-time.ts";
import lqSubregions from "../../src/charts/lq-subregions.ts";
import membership from "../../src/charts/membership.ts";
import nationalCounts from "../../src/charts/national-counts.ts";
import type { ChartDefinition, ChartRow } from "../../src/charts/definition/define-chart.ts";
import { numberIn, rowWith } from "../../src/charts/rows/row-value.ts";
import specialisation from "../../src/charts/specialisation.ts";
import { loadData } from "../../src/schema/load.ts";

const data = loadData();
const rowsOf = (chart: ChartDefinition, view = ""): readonly ChartRow[] =>
  chart.rows({ id: "test", data, locale: "pl", view });

interface Record {
  readonly members: readonly { readonly total: number | null; readonly qualifier: string | null }[];
  readonly labels: readonly unknown[];
  readonly keyCluster: unknown;
}
const FOLDER = "data/initiatives";
const records = readdirSync(FOLDER).map(
  (name) => JSON.parse(readFileSync(`${FOLDER}/${name}`, "utf8")) as Record,
);

describe("quotients of subregions", () => {
  test.each([
    ["2017", "PL911-k-l", 2.744, 116_704],
    ["2017", "PL911-b-f", 0.384, 123_452],
    ["2017", "PL922-b-f", 1.119, 21_795],
    ["2014", "PL925-k-l", 0.464, 1653],
    ["2014", "PL926-g-j", 1.264, 15_044],
    ["2011", "PL913-g-j", 1.57, 50_920],
    ["2008", "PL921-m-u", 1.193, 39_026],
  ])("in %s of %s is %d, from %i jobs", (view, id, quotient, jobs) => {
    const row = rowWith(rowsOf(lqSubregions, view), "id", id);
    expect(numberIn(row, "value")).toBeCloseTo(quotient, 3);
    expect(row["jobs"]).toBe(jobs);
  });

  test("span the twelve years of the data", () => {
    const row = rowWith(rowsOf(lqSubregions, "2017"), "id", "PL926-g-j");
    expect(numberIn(row, "low")).toBeCloseTo(1.017, 3);
    expect(numberIn(row, "high")).toBeCloseTo(1.275, 3);
  });

  test("cover every powiat once: the jobs are those of the voivodeship", () => {
    const jobs = rowsOf(lqSubregions, "2017").reduce((sum, row) => sum + numberIn(row, "jobs"), 0);
    const counted = data.indicators
      .get("powiat-employment-5-sectors-2006-2017")
      ?.rows.filter(({ geo, year, series }) => geo !== "PL" && year === 2017 && series !== "a")
      .reduce((sum, { value }) => sum + (value ?? 0), 0);
    expect(jobs).toBe(counted);
  });
});

describe("specialisation of powiats", () => {
  test.each([
    ["off-farm", "1465", 0.4176, "k-l"],
    ["off-farm", "1432", 0.3996, "g-j"],
    ["off-farm", "1423", 0.3638, "m-u"],
    ["off-farm", "1407", 0.3241, "b-f"],
    ["off-farm", "1415", 0.0603, "b-f"],
    ["all", "1410", 0.948, "a"],
    ["all", "1465", 0.6727, "m-u"],
  ])(
    "in the view %s, powiat %s has the index %d and a surplus in %s",
    (view, geo, index, group) => {
      const row = rowWith(rowsOf(specialisation, view), "geo", geo);
      expect(numberIn(row, "value")).toBeCloseTo(index, 4);
      expect(row["group"]).toBe(group);
    },
  );

  test("puts Warsaw first outside agriculture and the powiat of Łosice with it", () => {
    expect(rowsOf(specialisation, "off-farm")[0]?.["geo"]).toBe("1465");
    expect(rowsOf(specialisation, "all")[0]?.["geo"]).toBe("1410");
  });
});

describe("concentration in space", () => {
  // Worked out by another program with 20,000 permutations of its own.
  test.each([
    ["turnout", 0.7071, 0.157, 0.0001],
    ["entities", 0.6072, 0.154, 0.0001],
    ["unemployment", 0.5209, 0.155, 0.0001],
    ["g-j", 0.4583, 0.155, 0.0001],
    ["wages", 0.2977, 0.163, 0.0037],
    ["specialisation", 0.1606, 0.159, 0.0483],
    ["m-u", 0.1198, 0.159, 0.0948],
    ["k-l", 0.1098, 0.104, 0.0446],
    ["b-f", 0.05, 0.154, 0.2375],
  ])("of %s is Moran’s I %d, its limit of chance %d, its p %d", (id, observed, limit, p) => {
    const row = rowWith(rowsOf(concentration), "id", id);
    expect(numberIn(row, "value")).toBeCloseTo(observed, 4);
    expect(Math.abs(numberIn(row, "limit") - limit)).toBeLessThan(0.012);
    expect(Math.abs(numberIn(row, "p") - p)).toBeLessThan(Math.max(0.002, p / 5));
  });

  test("holds for five of nine measures once all tests are counted", () => {
    const found = rowsOf(concentration).filter((row) => numberIn(row, "q") <= 0.05);
    expect(found.map(({ id }) => id)).toEqual([
      ...["turnout", "entities", "unemployment", "g-j", "wages"],
    ]);
  });
});

describe("clusters by voivodeship", () => {
  const rows = rowsOf(nationalCounts);

  test("are 28 and 13 of 134, and no number for fourteen", () => {
    expect(rows.slice(0, 2).map(({ geo, value }) => [geo, value])).toEqual([
      ["24", 28],
      ["14", 13],
    ]);
    expect(rows.filter(({ value }) => value === null).length).toBe(14);
    expect(rowWith(rows, "geo", "together")["value"]).toBe(93);
  });

  test("have no share where there is no number", () => {
    expect(rows.filter(({ value, share }) => (value === null) !== (share === null))).toEqual([]);
  });
});

describe("records of initiatives", () => {
  const totals = records.map(({ members }) => members.filter(({ total }) => total !== null));

  test("of members are drawn each, and initiatives without one are counted", () => {
    const rows = rowsOf(membership);
    expect(rows.length - 1).toBe(totals.flat().length);
    expect(rowWith(rows, "id", "none")["members"]).toBe(
      totals.filter(({ length }) => length === 0).length,
    );
    const bounds = totals.flat().filter(({ qualifier }) => qualifier !== "exactly").length;
    expect(rows.filter(({ qualifier }) => qualifier !== "exactly").length - 1).toBe(bounds);
  });

  test("of members keep their qualifiers", () => {
    const row = (id: string): ChartRow => rowWith(rowsOf(membership), "id", id);
    expect(row("mazowiecki-klaster-ict-3")).toMatchObject({ members: 140, qualifier: "more-than" });
    expect(row("klaster-gospodarki-odpadowej-i-recyklingu-1")).toMatchObject({
      ...{ members: 60, qualifier: "about", year: null },
    });
    expect(row("mazowiecki-klaster-owocowy-1")).toMatchObject({
      ...{ members: 15, qualifier: "at-least", year: 2010 },
    });
  });

  test("of labels and of the key status are drawn each", () => {
    const found = records.flatMap(({ labels, keyCluster }) => [
      ...labels,
      ...(keyCluster === null ? [] : [keyCluster]),
    ]);
    expect(rowsOf(labelsOverTime).length).toBe(found.length);
  });

  test("of labels have no date that the source does not give", () => {
    const row = (id: string): ChartRow => rowWith(rowsOf(labelsOverTime), "id", id);
    expect(row("mazowiecki-klaster-ict-1")).toMatchObject({
      ...{ kind: "key", from: "2015-09-25", to: "2024-12-31" },
    });
    expect(row("agrobiocluster-1")).toMatchObject({ from: null, to: "2017-02-12" });
    expect(row("biotechmed-mazovia-2")).toMatchObject({ kind: "silver", from: null, to: null });
    expect(row("mazowiecki-klaster-chemiczny-2")).toMatchObject({ from: "2017", to: null });
  });
});
