// @ts-nocheck
import { signedAreaKm2, type Point } from "./equal-area.ts";
import type { Grid } from "./grid.ts";

/** A polygon in the plane: its outer ring first, then its holes; rings are closed. */
export type PlanePolygon = readonly (readonly Point[])[];

interface Step {
  readonly from: number;
  readonly to: number;
  readonly direction: number;
}

/**
 * The outline of all cells with one label, along the sides of cells. Outer rings run clockwise
 * and holes counter-clockwise, which is what d3-geo takes for the inside. The cells must be in one
 * piece (see connectedLabels).
 *
 * @throws Error where they are not
 */
export function tracedPolygon(grid: Grid, labels: Int16Array, label: number): PlanePolygon {
  const leaving = stepsFrom(grid, labels, label);
  const rings: Point[][] = [];
  for (const [start, steps] of leaving) {
    while (steps.length > 0) {
      const ring: Point[] = [corner(grid, start)];
      let step = steps.shift();
      while (step !== undefined) {
        ring.push(corner(grid, step.to));
        if (step.to === start) break;
        step = nextStep(leaving.get(step.to) ?? [], step.direction);
      }
      rings.push(ring.reverse());
    }
  }
  const outer = rings.filter((ring) => signedAreaKm2(ring) < 0);
  if (outer.length !== 1) {
    throw new Error(
      `scripts/boundaries: expected label ${label} in one piece, received ${outer.length}`,
    );
  }
  return [...outer, ...rings.filter((ring) => signedAreaKm2(ring) > 0)];
}

/** The sides of cells with the label on their left, by the corner that they leave from. */
function stepsFrom(grid: Grid, labels: Int16Array, label: number): Map<number, Step[]> {
  const wide = grid.columns + 1;
  const leaving = new Map<number, Step[]>();
  const add = (from: number, to: number, direction: number) => {
    const steps = leaving.get(from);
    if (steps === undefined) leaving.set(from, [{ from, to, direction }]);
    else steps.push({ from, to, direction });
  };
  const has = (column: number, row: number) =>
    column >= 0 &&
    row >= 0 &&
    column < grid.columns &&
    row < grid.rows &&
    labels[row * grid.columns + column] === label;
  for (let row = 0; row < grid.rows; row += 1) {
    for (let column = 0; column < grid.columns; column += 1) {
      if (!has(column, row)) continue;
      const south = row * wide + column;
      const north = south + wide;
      if (!has(column, row - 1)) add(south, south + 1, 0);
      if (!has(column + 1, row)) add(south + 1, north + 1, 1);
      if (!has(column, row + 1)) add(north + 1, north, 2);
      if (!has(column - 1, row)) add(north, south, 3);
    }
  }
  return leaving;
}

/** Takes the step that turns left most, so that cells that meet in a corner stay apart. */
function nextStep(steps: Step[], direction: number): Step | undefined {
  const left = steps.findIndex((step) => step.direction === (direction + 1) % 4);
  return left >= 0 ? steps.splice(left, 1)[0] : steps.shift();
}

function corner(grid: Grid, index: number): Point {
  const column = index % (grid.columns + 1);
  const row = (index - column) / (grid.columns + 1);
  return [grid.west + column * grid.step, grid.south + row * grid.step];
}
