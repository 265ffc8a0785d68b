/** Intervals of few units and of respondents who come in groups. */
import { expect, test } from "vitest";
import { designEffect } from "../../src/stats/design-effect.ts";
import { tInterval } from "../../src/stats/t-interval.ts";

// Points of Student's t as tables print them.
test.each([
  [1, 12.706],
  [10, 2.228],
  [14, 2.145],
  [40, 2.021],
  [378, 1.966],
])("with %i degrees of freedom, 95 %% lie within %f standard errors", (degrees, point) => {
  const { low, high } = tInterval(0, 1, degrees);
  expect(high).toBeCloseTo(point, 3);
  expect(low).toBeCloseTo(-point, 3);
});

test("an interval lies round its estimate, wider for a higher level", () => {
  expect(tInterval(5, 2, 40).low).toBeCloseTo(5 - 2 * 2.0211, 3);
  expect(tInterval(5, 2, 40, 0.99).high).toBeCloseTo(5 + 2 * 2.7045, 3);
});

test("an interval without degrees of freedom is refused", () => {
  expect(() => tInterval(0, 1, 0)).toThrow("received 0");
});

test("respondents who answer alike count as one, those who do not as many", () => {
  expect(designEffect(3, 1)).toBe(3);
  expect(designEffect(3, 0)).toBe(1);
  // Kish's own form: 1 + (m - 1) rho.
  expect(designEffect(2.4, 0.5)).toBeCloseTo(1.7, 12);
  expect(() => designEffect(0.5, 0.1)).toThrow("received 0.5");
  expect(() => designEffect(2, 1.1)).toThrow("and 1.1");
});
