/** Survival against the remission times of a clinical trial that textbooks print in full. */
import { describe, expect, test } from "vitest";
import { kaplanMeier, medianSurvival, survivalAt } from "../../src/stats/kaplan-meier.ts";

// Weeks in remission of 21 patients on 6-mercaptopurine. E. J. Freireich et al., Blood 21(6), 1963;
// the estimates and standard errors stand in D. G. Kleinbaum and M. Klein, Survival Analysis, ch. 2.
const ENDED = [6, 6, 6, 7, 10, 13, 16, 22, 23];
const WATCHED = [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35];
const treated = [
  ...ENDED.map((time) => ({ time, ended: true })),
  ...WATCHED.map((time) => ({ time, ended: false })),
];
const PLACEBO = [1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23];
const untreated = PLACEBO.map((time) => ({ time, ended: true }));

describe("the product-limit estimate", () => {
  test("of the treated patients is the published one", () => {
    const steps = kaplanMeier(treated);
    expect(steps.map(({ time, atRisk, ends }) => [time, atRisk, ends])).toEqual([
      [6, 21, 3],
      [7, 17, 1],
      [10, 15, 1],
      [13, 12, 1],
      [16, 11, 1],
      [22, 7, 1],
      [23, 6, 1],
    ]);
    const published = [0.8571, 0.8067, 0.7529, 0.6902, 0.6275, 0.5378, 0.4482];
    const errors = [0.0764, 0.0869, 0.0963, 0.1068, 0.1141, 0.1282, 0.1346];
    for (const [index, { survival, se }] of steps.entries()) {
      expect(survival).toBeCloseTo(published[index] ?? Number.NaN, 4);
      expect(se).toBeCloseTo(errors[index] ?? Number.NaN, 4);
    }
    expect(medianSurvival(steps)).toBe(23);
  });

  test("without anyone lost from sight is the share that is left", () => {
    const steps = kaplanMeier(untreated);
    for (const { time, survival } of steps) {
      expect(survival).toBeCloseTo(PLACEBO.filter((end) => end > time).length / 21, 12);
    }
    expect(medianSurvival(steps)).toBe(8);
    expect(steps.at(-1)).toMatchObject({ survival: 0, se: 0, low: 0, high: 0 });
  });

  test("is 1 before the first end and keeps its last value after it", () => {
    const steps = kaplanMeier(treated);
    expect([survivalAt(steps, 0), survivalAt(steps, 5.99)]).toEqual([1, 1]);
    expect(survivalAt(steps, 6)).toBe(steps[0]?.survival);
    expect(survivalAt(steps, 100)).toBe(steps.at(-1)?.survival);
  });

  test("has no median where more than half outlive the watching", () => {
    expect(medianSurvival(kaplanMeier([{ time: 1, ended: true }, ...treated.slice(9)]))).toBeNull();
    expect(kaplanMeier([{ time: 3, ended: false }])).toEqual([]);
  });

  test("has an interval that holds it and stays from 0 to 1", () => {
    for (const { low, survival, high } of kaplanMeier(treated)) {
      expect(low).toBeGreaterThan(0);
      expect(low).toBeLessThan(survival);
      expect(high).toBeGreaterThan(survival);
      expect(high).toBeLessThan(1);
    }
  });

  test("after one end of 21 has the interval of its formula, worked out by hand", () => {
    // ln(6/7) = -0.154151; Greenwood's sum 3 / (21 * 18) = 0.0079365, its root 0.089087;
    // 1.96 * 0.089087 / 0.154151 = 1.132700; 6/7 to the powers e^1.1327 and e^-1.1327.
    const [first] = kaplanMeier(treated);
    expect(first?.low).toBeCloseTo(0.6197, 4);
    expect(first?.high).toBeCloseTo(0.9516, 4);
  });

  test("refuses a time below nought and one that is no number", () => {
    expect(() => kaplanMeier([{ time: -1, ended: true }])).toThrow("received -1");
    expect(() => kaplanMeier([{ time: Number.NaN, ended: true }])).toThrow("received NaN");
  });
});
