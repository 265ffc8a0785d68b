import type { Settlement } from "./settlement-points.ts";
import { cellCentre, type Grid } from "./grid.ts";

/**
 * How far each cell is from each powiat, on the scale that the weights are added to:
 * ln(1 km² + d²), d being the distance to the powiat's nearest settlement. On a logarithmic scale
 * a weight multiplies distances, so that a small town inside a large county keeps a round
 * neighbourhood of its own, where weights added to d² itself make it vanish. The last class is
 * "outside Mazovia".
 */
export function closeness(
  grid: Grid,
  settlements: readonly Settlement[],
  codes: readonly string[],
): Float32Array {
  const classes = codes.length + 1;
  const cells = grid.columns * grid.rows;
  const squared = new Float32Array(cells * classes).fill(1e9);
  const numbers = new Map(codes.map((code, index) => [code, index]));
  const xs = Float64Array.from(settlements, ({ point }) => point[0]);
  const ys = Float64Array.from(settlements, ({ point }) => point[1]);
  const owners = Int32Array.from(settlements, ({ powiat }) =>
    powiat === null ? codes.length : (numbers.get(powiat) ?? codes.length),
  );
  for (let cell = 0; cell < cells; cell += 1) {
    const [x, y] = cellCentre(grid, cell);
    for (let index = 0; index < xs.length; index += 1) {
      const dx = x - (xs[index] ?? 0);
      const dy = y - (ys[index] ?? 0);
      const slot = cell * classes + (owners[index] ?? 0);
      const value = dx * dx + dy * dy;
      if (value < (squared[slot] ?? 0)) squared[slot] = value;
    }
  }
  return squared.map((value) => Math.log(1 + value));
}

/** For each cell the class with the least closeness minus weight, and how many cells each has. */
function nearest(scores: Float32Array, weights: Float64Array): { labels: Int16Array; sizes: Float64Array } {
  const classes = weights.length;
  const labels = new Int16Array(scores.length / classes);
  const sizes = new Float64Array(classes);
  for (let cell = 0; cell < labels.length; cell += 1) {
    let best = 0;
    let least = Infinity;
    for (let index = 0; index < classes; index += 1) {
      const value = (scores[cell * classes + index] ?? 0) - (weights[index] ?? 0);
      if (value < least) {
        least = value;
        best = index;
      }
    }
    labels[cell] = best;
    sizes[best] = (sizes[best] ?? 0) + 1;
  }
  return { labels, sizes };
}

/**
 * Labels of cells (index of the powiat; the number of powiats: outside) with weights such that
 * each powiat gets its target area. A powiat that is too small by a tenth gains about a tenth in
 * weight, and so on until all are within 0.2 %. Changes `weights`, so that a next call goes on
 * from there. The weight of "outside" stays 0.
 *
 * @throws Error where the areas are still off after 400 rounds
 */
export function balancedLabels(
  scores: Float32Array,
  targetCells: readonly number[],
  weights: Float64Array,
): Int16Array {
  for (let round = 0; round < 400; round += 1) {
    const { labels, sizes } = nearest(scores, weights);
    let worst = 0;
    targetCells.forEach((target, index) => {
      const lack = Math.log(target / Math.max(1, sizes[index] ?? 0));
      worst = Math.max(worst, Math.abs(lack));
      const change = Math.max(-0.3, Math.min(0.3, 0.4 * lack));
      weights[index] = (weights[index] ?? 0) + change;
    });
    // One cell of the smallest city is half a per cent of it at 0.4 km.
    if (worst < 0.006) return labels;
  }
  throw new Error("scripts/boundaries: expected the weights to settle within 400 rounds");
}
