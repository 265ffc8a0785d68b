// @ts-nocheck
import { expect, test } from "vitest";
import { benjaminiHochberg } from "../../src/stats/benjamini-hochberg.ts";

test("adjusts p-values as R's p.adjust(c(0.01, 0.02, 0.03, 0.04, 0.5), 'BH') does", () => {
  const q = benjaminiHochberg([0.01, 0.02, 0.03, 0.04, 0.5]);
  expect(q.map((value) => Number(value.toFixed(12)))).toEqual([0.05, 0.05, 0.05, 0.05, 0.5]);
});

test("keeps the order of the values, never falls below p and never passes 1", () => {
  const p = [0.8, 0.001, 0.04, 0.03, 1];
  const q = benjaminiHochberg(p);
  expect(q[1]).toBeCloseTo(0.005, 10);
  expect(q[3]).toBeCloseTo((0.04 * 5) / 3, 10);
  expect(q[2]).toBeCloseTo((0.04 * 5) / 3, 10);
  q.forEach((value, index) => {
    expect(value).toBeGreaterThanOrEqual(p[index]!);
    expect(value).toBeLessThanOrEqual(1);
  });
});

test("leaves a single test as it is", () => {
  expect(benjaminiHochberg([0.03])).toEqual([0.03]);
});
