/** Measures against published examples and ones that can be checked by hand. */
import { describe, expect, test } from "vitest";
import { coefficientOfVariation } from "../../src/stats/coefficient-of-variation.ts";
import { ellisonGlaeserIndex } from "../../src/stats/ellison-glaeser-index.ts";
import { gini } from "../../src/stats/gini.ts";
import { herfindahlIndex } from "../../src/stats/herfindahl-index.ts";
import { krugmanIndex } from "../../src/stats/krugman-index.ts";
import { locationQuotient } from "../../src/stats/location-quotient.ts";
import { logLogSlope } from "../../src/stats/log-log-slope.ts";
import { mean } from "../../src/stats/mean.ts";
import { median } from "../../src/stats/median.ts";
import { pearsonCorrelation } from "../../src/stats/pearson-correlation.ts";
import { periodMean } from "../../src/stats/period-mean.ts";
import { ratioSeries } from "../../src/stats/ratio-series.ts";
import { seededRandom } from "../../src/stats/seeded-random.ts";
import { shannonEntropy } from "../../src/stats/shannon-entropy.ts";
import { shares } from "../../src/stats/shares.ts";
import { shuffled } from "../../src/stats/shuffled.ts";
import { standardDeviation } from "../../src/stats/standard-deviation.ts";
import { sum } from "../../src/stats/sum.ts";
import { theilIndex } from "../../src/stats/theil-index.ts";

describe("the location quotient", () => {
  const table = [
    [30, 70, 100],
    [60, 20, 20],
    [10, 110, 80],
  ];
  const rowSums = table.map(sum);
  const columnSums = [0, 1, 2].map((column) => sum(table.map((row) => row[column] ?? 0)));
  const all = sum(rowSums);
  const quotients = table.map((row) =>
    row.map((industry, column) =>
      locationQuotient(
        { industry, all: rowSums[table.indexOf(row)] ?? 0 },
        { industry: columnSums[column] ?? 0, all },
      ),
    ),
  );

  test("is 1.5 for 150 of 1,000 jobs against 10,000 of 100,000", () => {
    const quotient = locationQuotient(
      { industry: 150, all: 1000 },
      { industry: 10_000, all: 100_000 },
    );
    expect(quotient).toBeCloseTo(1.5, 12);
  });

  test("is right in every cell of a table of three regions and industries", () => {
    expect(quotients).toEqual([
      [0.75, 0.875, 1.25],
      [3, 0.5, 0.5],
      [0.25, 1.375, 1],
    ]);
  });

  test("has a mean of 1 for each industry when regions count by their jobs", () => {
    for (const column of [0, 1, 2]) {
      const weighted = quotients.map((row, at) => (row[column] ?? 0) * (rowSums[at] ?? 0));
      expect(sum(weighted) / all).toBeCloseTo(1, 12);
    }
  });

  test("is not a number where the reference has no such industry", () => {
    expect(locationQuotient({ industry: 0, all: 10 }, { industry: 0, all: 10 })).toBeNaN();
  });
});

describe("indices of specialisation and concentration", () => {
  test("Krugman's is 0.6 for (0.5, 0.3, 0.2) against (0.2, 0.3, 0.5), from 0 to 2", () => {
    expect(krugmanIndex([50, 30, 20], [20, 30, 50])).toBeCloseTo(0.6, 12);
    expect(krugmanIndex([1, 2], [10, 20])).toBeCloseTo(0, 12);
    expect(krugmanIndex([1, 0], [0, 1])).toBe(2);
  });

  test("Krugman's refuses lists that differ in length", () => {
    expect(() => krugmanIndex([1, 2], [1])).toThrow(
      "krugmanIndex: expected lists of one length, received 2 and 1; give every industry in both",
    );
  });

  test("Herfindahl's is 2,600 points for shares of 30, 30, 20 and 20 per cent", () => {
    expect(herfindahlIndex([30, 30, 20, 20]) * 10_000).toBeCloseTo(2600, 9);
    expect(herfindahlIndex([5, 5, 5, 5])).toBeCloseTo(1 / 4, 12);
  });

  test("entropy is ln n for equal shares and 0 where one has all", () => {
    expect(shannonEntropy([7, 7, 7])).toBeCloseTo(Math.log(3), 12);
    expect(shannonEntropy([7, 0, 0])).toBe(0);
  });

  test("Ellison and Glaeser's is 0.078 / 0.558 in the hand-checked example", () => {
    expect(ellisonGlaeserIndex([8, 1, 1], [5, 3, 2], 0.1)).toBeCloseTo(0.1397849, 7);
  });

  test("Ellison and Glaeser's is 0 on average over all ways to place four equal plants", () => {
    const x = [0.5, 0.3, 0.2];
    let expected = 0;
    for (let way = 0; way < 81; way += 1) {
      const regions = [0, 1, 2, 3].map((plant) => Math.floor(way / 3 ** plant) % 3);
      const jobs = x.map((_, region) => regions.filter((one) => one === region).length);
      const chance = regions.reduce((product, region) => product * (x[region] ?? 0), 1);
      expected += chance * ellisonGlaeserIndex(jobs, x, 1 / 4);
    }
    expect(expected).toBeCloseTo(0, 12);
  });
});

describe("indices of inequality", () => {
  test("Gini's is 0.25 for 1, 2, 3, 4 in any order, and 0 for equal values", () => {
    expect(gini([3, 1, 4, 2])).toBeCloseTo(0.25, 12);
    expect(gini([5, 5, 5])).toBeCloseTo(0, 12);
    expect(gini([0, 0, 0, 9])).toBeCloseTo(3 / 4, 12);
  });

  test("Theil's is ln 4 where one of four has all, and 0 for equal values", () => {
    expect(theilIndex([4, 0, 0, 0])).toBeCloseTo(1.386294, 6);
    expect(theilIndex([2, 2])).toBeCloseTo(0, 12);
  });

  test("Theil's is 0.8317766 where a fifth of the people have 80 % of income", () => {
    expect(theilIndex([80 / 20, 20 / 80], [20, 80])).toBeCloseTo(0.8317766, 7);
  });

  test("Theil's splits into a part within and a part between groups", () => {
    const within = (4 / 12) * theilIndex([1, 3]) + (8 / 12) * theilIndex([2, 6]);
    const between = theilIndex([2, 4], [2, 2]);
    expect(within).toBeCloseTo(0.130812, 7);
    expect(between).toBeCloseTo(0.056633, 7);
    expect(theilIndex([1, 3, 2, 6])).toBeCloseTo(within + between, 12);
  });

  test("the coefficient of variation divides the population's deviation by the mean", () => {
    // 2, 4, 4, 4, 5, 5, 7, 9: mean 5, standard deviation of the population 2.
    expect(coefficientOfVariation([2, 4, 4, 4, 5, 5, 7, 9])).toBeCloseTo(0.4, 12);
  });
});

describe("the log-log slope", () => {
  test("is the exponent of an exact power law, with no error", () => {
    const x = [1, 2, 5, 10, 40];
    const { slope, intercept, se, r2, n } = logLogSlope(
      x,
      x.map((value) => 3 * value ** 0.7),
    );
    expect([slope, Math.exp(intercept), r2, n]).toEqual([
      expect.closeTo(0.7, 10),
      expect.closeTo(3, 10),
      expect.closeTo(1, 10),
      5,
    ]);
    expect(se).toBeLessThan(1e-12);
  });

  test("has the HC3 error worked out by hand for four points", () => {
    // ln x = -1, 0, 0, 1 and ln y = 0, 1, -1, 2: slope 1, mean of ln y 1/2, residuals
    // 1/2, 1/2, -3/2, 1/2, leverages 3/4, 1/4, 1/4, 3/4, so HC3 = sqrt(2 * 2^2) / 2 = sqrt 2.
    const { slope, se } = logLogSlope([-1, 0, 0, 1].map(Math.exp), [0, 1, -1, 2].map(Math.exp));
    expect(slope).toBeCloseTo(1, 12);
    expect(se).toBeCloseTo(Math.SQRT2, 12);
  });
});

describe("a number that is missing", () => {
  test("makes a sum, a mean and what rests on them missing too, never smaller", () => {
    expect([sum([]), sum([1, 2, 3.5])]).toEqual([0, 6.5]);
    expect(sum([1, Number.NaN, 3])).toBeNaN();
    expect(mean([])).toBeNaN();
    expect(mean([1, Number.NaN, 3])).toBeNaN();
    expect(standardDeviation([1, Number.NaN, 3])).toBeNaN();
  });

  test("is what an index of nothing at all is", () => {
    expect(shares([0, 0])).toEqual([Number.NaN, Number.NaN]);
    expect(herfindahlIndex([0, 0])).toBeNaN();
    expect(krugmanIndex([0, 0], [1, 2])).toBeNaN();
    expect(gini([0, 0])).toBeNaN();
  });

  test("is what comes of lists that differ in length", () => {
    expect(ellisonGlaeserIndex([1, 2, 3], [1, 2], 0.1)).toBeNaN();
    expect(pearsonCorrelation([1, 2, 3], [1, 2])).toBeNaN();
    expect(theilIndex([1, 2, 3], [1, 2])).toBeNaN();
    expect(logLogSlope([1, 2, 3], [1, 2]).slope).toBeNaN();
  });
});

describe("series", () => {
  const series = [
    { year: 2010, value: 2 },
    { year: 2011, value: 5 },
    { year: 2012, value: 4 },
    { year: 2013, value: null },
    { year: 2014, value: 100 },
  ];

  test("have a mean over a period that leaves out missing years and, if asked, odd ones", () => {
    expect(periodMean(series, [2010, 2013])).toEqual({ value: 11 / 3, n: 3 });
    expect(periodMean(series, [2010, 2013], "even")).toEqual({ value: 3, n: 2 });
    expect(periodMean(series, [2010, 2013], "odd")).toEqual({ value: 5, n: 1 });
    expect(periodMean(series, [2013, 2013])).toBeUndefined();
  });

  test("have a ratio in the years in which both have a value", () => {
    const other = [
      { year: 2012, value: 8 },
      { year: 2010, value: 4 },
      { year: 2013, value: 1 },
      { year: 2014, value: 0 },
    ];
    expect(ratioSeries(series, other)).toEqual([
      { year: 2010, value: 0.5 },
      { year: 2012, value: 0.5 },
    ]);
  });

  test("have a ratio by year, whatever the order they were given in", () => {
    const years = [2012, 2010, 2011].map((year) => ({ year, value: year }));
    expect(ratioSeries(years, years).map(({ year }) => year)).toEqual([2010, 2011, 2012]);
    expect(ratioSeries(years, [])).toEqual([]);
    expect(ratioSeries([{ year: 2010, value: null }], years)).toEqual([]);
    expect(ratioSeries(years, [{ year: 2010, value: null }])).toEqual([]);
  });

  test("have a median between the two middle values, and none without values", () => {
    expect([median([9, 1, 5]), median([4, 1, 3, 2])]).toEqual([5, 2.5]);
    expect(median([])).toBeNaN();
  });
});

describe("the seeded generator", () => {
  test("is mulberry32: its numbers are those of the author's program in C", () => {
    const random = seededRandom(20261122);
    expect([random(), random(), random(), random()].map((value) => value * 2 ** 32)).toEqual([
      3594863774, 452285765, 13612445, 3823277520,
    ]);
  });

  test("gives the same numbers for the same seed and others for another", () => {
    const three = (seed: number): number[] => {
      const random = seededRandom(seed);
      return [random(), random(), random()];
    };
    expect(three(1)).toEqual(three(1));
    expect(three(1)).not.toEqual(three(2));
    for (const value of three(3)) {
      expect(value).toBeGreaterThanOrEqual(0);
      expect(value).toBeLessThan(1);
    }
  });

  test("shuffles a list of one or none into itself, and leaves the list that it was given", () => {
    const random = seededRandom(1);
    const given = Object.freeze(["a", "b", "c", "d"]);
    expect([shuffled([], random), shuffled(["a"], random)]).toEqual([[], ["a"]]);
    expect(shuffled(given, random).toSorted()).toEqual(given);
  });

  test("shuffles into every order about equally often", () => {
    const random = seededRandom(7);
    const counts = new Map<string, number>();
    for (let draw = 0; draw < 6000; draw += 1) {
      const order = shuffled(["a", "b", "c"], random).join("");
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    expect(counts.size).toBe(6);
    for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(120);
  });
});
