import { EigenvalueDecomposition, Matrix, solve } from "ml-matrix";

/** A regression whose errors go along with those of the neighbours. */
export interface SpatialErrorModel {
  /** Intercept first, then one coefficient a regressor. */
  readonly coefficients: readonly number[];
  /** Asymptotic standard errors of the coefficients, from the expected information. */
  readonly se: readonly number[];
  /** How much of a unit's error is that of its neighbours, on average. */
  readonly lambda: number;
  /** Variance of what is left of the errors, maximum likelihood (divided by n). */
  readonly sigma2: number;
  readonly logLikelihood: number;
  readonly n: number;
}

const ROUNDS = 80;
const GOLDEN = (Math.sqrt(5) - 1) / 2;

/**
 * Maximum likelihood of `y = X b + u`, `u = lambda W u + e`, with e normal and W the row-standardised
 * contiguity of the units: intervals that allow for what neighbours share, which HC3 does not. The
 * likelihood is concentrated in lambda; ln |I - lambda W| is summed over the eigenvalues of W, which
 * are those of the symmetric D^-1/2 C D^-1/2. Throws where neighbours are not mutual, a unit has
 * none, or lists differ in length.
 *
 * Sources: K. Ord, Journal of the American Statistical Association 70(349), 1975; L. Anselin, Spatial
 * Econometrics: Methods and Models, 1988, sections 6.2 and 8.1.
 *
 * @param y n values.
 * @param regressors each of n values, without a constant.
 * @param neighbours for each unit the places of its neighbours.
 */
export function spatialErrorModel(
  y: readonly number[],
  regressors: readonly (readonly number[])[],
  neighbours: readonly (readonly number[])[],
): SpatialErrorModel {
  const n = y.length;
  checkLengths(n, regressors, neighbours);
  const eigenvalues = contiguityEigenvalues(neighbours);
  const left = Matrix.columnVector([...y]);
  const right = new Matrix(
    y.map((_, unit) => [1, ...regressors.map((x) => x[unit] ?? Number.NaN)]),
  );
  const [leftLag, rightLag] = [lagged(left, neighbours), lagged(right, neighbours)];

  function fitted(lambda: number): SpatialErrorModel {
    const filteredLeft = Matrix.sub(left, Matrix.mul(leftLag, lambda));
    const filteredRight = Matrix.sub(right, Matrix.mul(rightLag, lambda));
    const cross = filteredRight.transpose().mmul(filteredRight);
    const coefficients = solve(cross, filteredRight.transpose().mmul(filteredLeft));
    const residuals = Matrix.sub(filteredLeft, filteredRight.mmul(coefficients));
    const sigma2 = residuals.norm("frobenius") ** 2 / n;
    const logDeterminant = eigenvalues.reduce(
      (total, eigenvalue) => total + Math.log(1 - lambda * eigenvalue),
      0,
    );
    const inverse = solve(cross, Matrix.eye(cross.rows));
    return {
      coefficients: coefficients.to1DArray(),
      se: inverse.diagonal().map((value) => Math.sqrt(value * sigma2)),
      ...{ lambda, sigma2, n },
      logLikelihood: logDeterminant - (n / 2) * (Math.log(2 * Math.PI * sigma2) + 1),
    };
  }

  const lowest = Math.min(...eigenvalues);
  return highest(fitted, 1 / lowest + 1e-6, 1 - 1e-6);
}

/** The model with the highest likelihood between two values of lambda, by golden section. */
function highest(
  fitted: (lambda: number) => SpatialErrorModel,
  from: number,
  to: number,
): SpatialErrorModel {
  let [low, high] = [from, to];
  let first = fitted(high - GOLDEN * (high - low));
  let second = fitted(low + GOLDEN * (high - low));
  for (let round = 0; round < ROUNDS; round += 1) {
    if (first.logLikelihood >= second.logLikelihood) {
      high = second.lambda;
      second = first;
      first = fitted(high - GOLDEN * (high - low));
    } else {
      low = first.lambda;
      first = second;
      second = fitted(low + GOLDEN * (high - low));
    }
  }
  return first.logLikelihood >= second.logLikelihood ? first : second;
}

/** The mean of each column over the neighbours of each unit. */
function lagged(values: Matrix, neighbours: readonly (readonly number[])[]): Matrix {
  return new Matrix(
    neighbours.map((list) =>
      Array.from({ length: values.columns }, (_, column) => {
        const total = list.reduce((subtotal, unit) => subtotal + values.get(unit, column), 0);
        return total / list.length;
      }),
    ),
  );
}

function contiguityEigenvalues(neighbours: readonly (readonly number[])[]): readonly number[] {
  const symmetric = Matrix.zeros(neighbours.length, neighbours.length);
  for (const [unit, list] of neighbours.entries()) {
    for (const other of list) {
      const others = neighbours[other] ?? [];
      if (!others.includes(unit)) {
        throw new Error(
          `spatial error model: expected mutual neighbours, received ${other} for unit ${unit} but not the reverse; mend the list`,
        );
      }
      symmetric.set(unit, other, 1 / Math.sqrt(list.length * others.length));
    }
  }
  return new EigenvalueDecomposition(symmetric, { assumeSymmetric: true }).realEigenvalues;
}

function checkLengths(
  n: number,
  regressors: readonly (readonly number[])[],
  neighbours: readonly (readonly number[])[],
): void {
  const wrong = [...regressors, neighbours].find(({ length }) => length !== n);
  if (wrong) {
    throw new Error(
      `spatial error model: expected lists for ${n} units, received one of ${wrong.length}; give each unit a value and its neighbours`,
    );
  }
  const alone = neighbours.findIndex(({ length }) => length === 0);
  if (alone >= 0) {
    throw new Error(
      `spatial error model: expected a neighbour for each unit, received none for unit ${alone}; leave it out and say so`,
    );
  }
}
