/** Correlations against worked examples and against what must hold for any data. */
import { describe, expect, test } from "vitest";
import { holmSurvivors } from "../../src/stats/holm-survivors.ts";
import { pearsonCorrelation } from "../../src/stats/pearson-correlation.ts";
import { spearmanCorrelation, spearmanTest } from "../../src/stats/spearman-correlation.ts";

// IQ and hours of television a week of ten people, the usual worked example of rank correlation.
const iq = [106, 100, 86, 101, 99, 103, 97, 113, 112, 110];
const hours = [7, 27, 2, 50, 28, 29, 20, 12, 6, 17];

describe("Pearson's correlation", () => {
  test("is 1 on a rising line, −1 on a falling one, and 0 for a symmetric bow", () => {
    const x = [1, 2, 3, 4, 5];
    expect(pearsonCorrelation(x, [3, 5, 7, 9, 11])).toBeCloseTo(1, 12);
    expect(pearsonCorrelation(x, [11, 9, 7, 5, 3])).toBeCloseTo(-1, 12);
    expect(pearsonCorrelation(x, [4, 1, 0, 1, 4])).toBeCloseTo(0, 12);
  });

  test("is 0.8 for a case that can be done by hand", () => {
    expect(pearsonCorrelation([1, 2, 3, 4], [1, 3, 2, 4])).toBeCloseTo(0.8, 12);
  });

  test("is undefined where one list does not vary", () => {
    expect(pearsonCorrelation([1, 2, 3], [5, 5, 5])).toBeNaN();
  });
});

describe("Spearman's correlation", () => {
  test("is −29/165 in the worked example", () => {
    expect(spearmanCorrelation(iq, hours)).toBeCloseTo(-29 / 165, 12);
  });

  test("sees only the order of the values", () => {
    expect(spearmanCorrelation(iq.map(Math.exp), hours)).toBeCloseTo(
      spearmanCorrelation(iq, hours),
      12,
    );
  });

  test("gives equal values the mean of their ranks", () => {
    // Ranks 1.5, 1.5, 3, 4 against 1, 2, 3, 4.
    expect(spearmanCorrelation([7, 7, 8, 9], [1, 2, 3, 4])).toBeCloseTo(Math.sqrt(0.9), 12);
  });

  test("is tested by permutations that repeat, near the p of all orders", () => {
    expect(spearmanTest(iq, hours)).toEqual(spearmanTest(iq, hours));
    // By the t distribution, the usual approximation, it is 0.63.
    expect(spearmanTest(iq, hours).p).toBeCloseTo(0.63, 1);
    // Of the 24 orders of four values two are as extreme as perfect agreement.
    expect(spearmanTest([1, 2, 3, 4], [1, 2, 3, 4]).p).toBeCloseTo(2 / 24, 2);
  });
});

describe("the permutation test of Spearman's coefficient", () => {
  const order = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

  test("never gives a p of 0: the observed order is one of those that it counts", () => {
    // One order in 1.8 million agrees or disagrees as much, so that none is drawn.
    for (const permutations of [0, 1, 9, 99]) {
      expect(spearmanTest(order, order, { permutations }).p).toBe(1 / (1 + permutations));
    }
    expect(spearmanTest(order, order).p).toBe(1 / 5000);
  });

  test("gives a p of 1, and not more, where every order agrees as much", () => {
    for (const permutations of [0, 1, 9]) {
      expect(spearmanTest([1, 1, 1], [3, 1, 2], { permutations }).p).toBe(1);
    }
  });

  test("has two sides: the opposite order is as extreme as the same", () => {
    const opposite = spearmanTest(order, order.toReversed(), { permutations: 99 });
    expect(opposite).toEqual({ observed: expect.closeTo(-1, 12) as number, p: 1 / 100 });
    expect(spearmanTest([1, 2, 3, 4], [4, 3, 2, 1]).p).toBeCloseTo(2 / 24, 2);
  });

  test("is the share of all orders where these can be counted, ties among them", () => {
    for (const values of [
      [1, 1, 2, 3],
      [2, 1, 4, 3],
      [4, 1, 1, 1],
    ]) {
      expect(spearmanTest([1, 2, 3, 4], values).p).toBeCloseTo(share(values), 1);
    }
  });

  /** The share of all orders of the values that agree or disagree with 1, 2, 3, 4 as much. */
  function share(values: readonly number[]): number {
    const orders = values.flatMap((_, a) =>
      values.flatMap((_, b) =>
        values.flatMap((_, c) => {
          const d = 6 - a - b - c;
          const isOrder = new Set([a, b, c, d]).size === 4;
          return isOrder ? [[a, b, c, d].map((at) => values[at] ?? Number.NaN)] : [];
        }),
      ),
    );
    const coefficient = (one: readonly number[]): number =>
      Math.abs(spearmanCorrelation([1, 2, 3, 4], one));
    const limit = coefficient(values) - 1e-9;
    return orders.filter((one) => coefficient(one) >= limit).length / orders.length;
  }
});

describe("Holm's procedure", () => {
  test("stops at the first p-value above its limit", () => {
    expect(holmSurvivors([0.01, 0.04, 0.03, 0.005])).toBe(2);
    expect(holmSurvivors([0.001, 0.002])).toBe(2);
    expect(holmSurvivors([0.03, 0.04])).toBe(0);
    // A value at its threshold is rejected (Holm 1979).
    expect(holmSurvivors([0.025, 0.05])).toBe(2);
  });
});
