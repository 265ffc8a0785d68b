// @ts-nocheck
import type { Point } from "./equal-area.ts";

/** A raster in the equal-area plane: its south-west corner and the side of a cell, in km. */
export interface Grid {
  readonly west: number;
  readonly south: number;
  readonly step: number;
  readonly columns: number;
  readonly rows: number;
}

/** A grid that covers Mazovia with some 15 km to spare on each side. */
export function mazovianGrid(step: number): Grid {
  return {
    west: -135,
    south: -150,
    step,
    columns: Math.ceil(285 / step),
    rows: Math.ceil(300 / step),
  };
}

/** The middle of a cell, in km. Cells are counted row by row from the south-west. */
export function cellCentre(grid: Grid, cell: number): Point {
  const row = Math.floor(cell / grid.columns);
  const column = cell - row * grid.columns;
  return [grid.west + (column + 0.5) * grid.step, grid.south + (row + 0.5) * grid.step];
}

/** Writes `label` into every cell of `labels` whose centre the rings enclose (even-odd rule). */
export function fillRings(
  grid: Grid,
  rings: readonly (readonly Point[])[],
  labels: Int16Array,
  label: number,
): void {
  for (let row = 0; row < grid.rows; row += 1) {
    const y = grid.south + (row + 0.5) * grid.step;
    const crossings = crossingsAt(rings, y);
    for (let pair = 0; pair + 1 < crossings.length; pair += 2) {
      const from = column(grid, crossings[pair] ?? 0, Math.ceil);
      const to = column(grid, crossings[pair + 1] ?? 0, Math.floor);
      const first = Math.max(0, from);
      const last = Math.min(grid.columns - 1, to);
      if (first <= last)
        labels.fill(label, row * grid.columns + first, row * grid.columns + last + 1);
    }
  }
}

function column(grid: Grid, x: number, round: (value: number) => number): number {
  return round((x - grid.west) / grid.step - 0.5);
}

function crossingsAt(rings: readonly (readonly Point[])[], y: number): number[] {
  const crossings: number[] = [];
  for (const ring of rings) {
    let a = ring.at(-1);
    for (const b of ring) {
      if (a !== undefined && a[1] > y !== b[1] > y) {
        crossings.push(a[0] + ((y - a[1]) * (b[0] - a[0])) / (b[1] - a[1]));
      }
      a = b;
    }
  }
  return crossings.sort((left, right) => left - right);
}
