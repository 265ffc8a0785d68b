/** A regression with spatial errors against a published one and against a route of its own. */
import { describe, expect, test } from "vitest";
import { spatialErrorModel } from "../../src/stats/spatial-error-model.ts";
import columbus from "./columbus.json" with { type: "json" };

const { crime, income, houseValue, neighbours } = columbus;

describe("the spatial error model", () => {
  test("of crime in Columbus is that of Stata's spregress", () => {
    // C. Mendez, Spatial econometrics for cross-sectional data, DOI 10.5281/zenodo.5151076: printed
    // to two decimals.
    const model = spatialErrorModel(crime, [income, houseValue], neighbours);
    const [constant, ofIncome, ofValue] = model.coefficients;
    expect(constant).toBeCloseTo(60.28, 2);
    expect(ofIncome).toBeCloseTo(-0.96, 2);
    expect(ofValue).toBeCloseTo(-0.3, 2);
    expect(model.lambda).toBeCloseTo(0.55, 2);
    expect(model.sigma2).toBeCloseTo(97.67, 2);
    expect(model.logLikelihood).toBeCloseTo(-183.75, 2);
  });

  test("has the determinant that two units in a pair have by hand", () => {
    // W = [[0, 1], [1, 0]]: |I - lambda W| = 1 - lambda^2, and with a constant alone the filtered
    // residuals are (1 + lambda) (y1 - y2) / 2 each way, so the likelihood rises as lambda falls.
    const model = spatialErrorModel([1, 3], [], [[1], [0]]);
    expect(model.lambda).toBeLessThan(-0.99);
    expect(model.coefficients[0]).toBeCloseTo(2, 6);
    const likelihood =
      Math.log(1 - model.lambda ** 2) - Math.log(2 * Math.PI * (1 + model.lambda) ** 2) - 1;
    expect(model.logLikelihood).toBeCloseTo(likelihood, 6);
  });

  test("has a likelihood that no other lambda of a fine grid exceeds", () => {
    const model = spatialErrorModel(crime, [income], neighbours);
    expect(model.lambda).toBeGreaterThan(-1);
    expect(model.lambda).toBeLessThan(1);
    // Moved by a hundredth either way, the data are less likely: the optimum is inside.
    const moved = [-0.01, 0.01].map((step) => profile(model.lambda + step).likelihood);
    for (const likelihood of moved) expect(likelihood).toBeLessThan(model.logLikelihood);
    expect(profile(model.lambda).likelihood).toBeCloseTo(model.logLikelihood, 6);
    expect(profile(model.lambda).slope).toBeCloseTo(model.coefficients[1] ?? Number.NaN, 8);
    expect(profile(model.lambda).slopeSe).toBeCloseTo(model.se[1] ?? Number.NaN, 8);
  });

  test("refuses neighbours that are not mutual, a unit without any, and lists that differ", () => {
    expect(() => spatialErrorModel([1, 2, 3], [], [[1], [2], [1]])).toThrow("but not the reverse");
    expect(() => spatialErrorModel([1, 2], [], [[], [0]])).toThrow("received none for unit 0");
    expect(() => spatialErrorModel([1, 2], [[1]], [[1], [0]])).toThrow("received one of 1");
  });
});

/** Likelihood, slope and its standard error by elimination instead of eigenvalues, income as only regressor. */
function profile(lambda: number): {
  readonly likelihood: number;
  readonly slope: number;
  readonly slopeSe: number;
} {
  const n = crime.length;
  const weight = (unit: number, other: number): number => {
    const list = neighbours[unit] ?? [];
    return list.includes(other) ? 1 / list.length : 0;
  };
  const matrix = crime.map((_, unit) =>
    crime.map((__, other) => (unit === other ? 1 : 0) - lambda * weight(unit, other)),
  );
  const filtered = (values: readonly number[]): number[] =>
    matrix.map((row) => row.reduce((total, part, other) => total + part * (values[other] ?? 0), 0));
  const [y, one, x] = [crime, crime.map(() => 1), income].map(filtered) as [
    number[],
    number[],
    number[],
  ];
  const dot = (a: readonly number[], b: readonly number[]): number =>
    a.reduce((total, value, index) => total + value * (b[index] ?? 0), 0);
  const [oo, ox, xx, oy, xy] = [dot(one, one), dot(one, x), dot(x, x), dot(one, y), dot(x, y)];
  const slope = (oo * xy - ox * oy) / (oo * xx - ox ** 2);
  const constant = (oy - slope * ox) / oo;
  const residuals = y.map(
    (value, index) => value - constant * (one[index] ?? 0) - slope * (x[index] ?? 0),
  );
  let logDeterminant = 0;
  for (let column = 0; column < n; column += 1) {
    const pivot = matrix[column]?.[column] ?? Number.NaN;
    logDeterminant += Math.log(Math.abs(pivot));
    for (let row = column + 1; row < n; row += 1) {
      const factor = (matrix[row]?.[column] ?? 0) / pivot;
      for (let cell = column; cell < n; cell += 1) {
        const line = matrix[row];
        if (line) line[cell] = (line[cell] ?? 0) - factor * (matrix[column]?.[cell] ?? 0);
      }
    }
  }
  const sigma2 = dot(residuals, residuals) / n;
  return {
    likelihood: logDeterminant - (n / 2) * (Math.log(2 * Math.PI * sigma2) + 1),
    slope,
    slopeSe: Math.sqrt((sigma2 * oo) / (oo * xx - ox ** 2)),
  };
}
