// @ts-nocheck
import type { Settlement } from "./settlement-points.ts";
import { cellCentre, type Grid } from "./grid.ts";

/** The few classes that are nearest to each cell, with how near they are. */
export interface Closeness {
  /** CANDIDATES classes a cell; a class is the index of a powiat or, for outside, their number. */
  readonly classes: Int16Array;
  /** For each of those ln(1 km² + d²), d being the distance to its nearest settlement in km. */
  readonly values: Float32Array;
}

/** Weights differ far too little for a cell to go to a class that is not among the nearest six. */
const CANDIDATES = 6;

/**
 * How near each cell is to the powiats around it, on the scale that the weights are added to. On a
 * logarithmic scale a weight multiplies distances, so that a small town inside a large county
 * keeps a round neighbourhood of its own, where weights added to d² itself make it vanish.
 */
export function closeness(
  grid: Grid,
  settlements: readonly Settlement[],
  codes: readonly string[],
): Closeness {
  const cells = grid.columns * grid.rows;
  const result = {
    classes: new Int16Array(cells * CANDIDATES),
    values: new Float32Array(cells * CANDIDATES),
  };
  const numbers = new Map(codes.map((code, index) => [code, index]));
  const xs = Float64Array.from(settlements, ({ point }) => point[0]);
  const ys = Float64Array.from(settlements, ({ point }) => point[1]);
  const owners = Int32Array.from(settlements, ({ powiat }) =>
    powiat === null ? codes.length : (numbers.get(powiat) ?? codes.length),
  );
  const squared = new Float64Array(codes.length + 1);
  for (let cell = 0; cell < cells; cell += 1) {
    const [x, y] = cellCentre(grid, cell);
    squared.fill(Infinity);
    for (let index = 0; index < xs.length; index += 1) {
      const dx = x - (xs[index] ?? 0);
      const dy = y - (ys[index] ?? 0);
      const owner = owners[index] ?? 0;
      const value = dx * dx + dy * dy;
      if (value < (squared[owner] ?? 0)) squared[owner] = value;
    }
    for (let slot = cell * CANDIDATES; slot < (cell + 1) * CANDIDATES; slot += 1) {
      const owner = leastIndex(squared);
      result.classes[slot] = owner;
      result.values[slot] = Math.log(1 + (squared[owner] ?? 0));
      squared[owner] = Infinity;
    }
  }
  return result;
}

function leastIndex(values: Float64Array): number {
  let least = 0;
  for (let index = 1; index < values.length; index += 1) {
    if ((values[index] ?? 0) < (values[least] ?? 0)) least = index;
  }
  return least;
}

/** For each cell the class with the least closeness minus weight, and how many cells each has. */
function nearest(
  near: Closeness,
  weights: Float64Array,
): { labels: Int16Array; sizes: Float64Array } {
  const labels = new Int16Array(near.classes.length / CANDIDATES);
  const sizes = new Float64Array(weights.length);
  for (let cell = 0; cell < labels.length; cell += 1) {
    let best = 0;
    let least = Infinity;
    for (let slot = cell * CANDIDATES; slot < (cell + 1) * CANDIDATES; slot += 1) {
      const owner = near.classes[slot] ?? 0;
      const value = (near.values[slot] ?? 0) - (weights[owner] ?? 0);
      if (value < least) {
        least = value;
        best = owner;
      }
    }
    labels[cell] = best;
    sizes[best] = (sizes[best] ?? 0) + 1;
  }
  return { labels, sizes };
}

/**
 * Labels of cells (index of the powiat; the number of powiats: outside) with weights such that
 * each powiat gets its target area. A powiat that is too small by a tenth gains about a twentieth
 * in weight, and so on until all are within 0.3 % (or four cells, for the smallest). Changes
 * `weights`, so that a next call goes on from there. The weight of "outside" stays 0.
 *
 * @throws Error where the areas are still off after 400 rounds
 */
export function balancedLabels(
  near: Closeness,
  targetCells: readonly number[],
  weights: Float64Array,
): Int16Array {
  for (let round = 0; round < 400; round += 1) {
    const { labels, sizes } = nearest(near, weights);
    const settled = targetCells.every(
      (target, index) => Math.abs((sizes[index] ?? 0) - target) <= Math.max(4, target * 0.003),
    );
    if (settled) return labels;
    // Smaller and smaller steps, as a straight border can take a whole row of cells at once.
    const pace = 0.4 / (1 + round / 100);
    targetCells.forEach((target, index) => {
      const change = pace * Math.log(target / Math.max(1, sizes[index] ?? 0));
      weights[index] = (weights[index] ?? 0) + Math.max(-0.3, Math.min(0.3, change));
    });
  }
  throw new Error("scripts/boundaries: expected the weights to settle within 400 rounds");
}
