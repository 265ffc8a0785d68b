// @ts-nocheck
import type { Grid } from "./grid.ts";

/**
 * The labels with every class in one piece: each piece but the largest of its class (pieces touch
 * along sides of cells) goes to the neighbour that it has the longest border with. Cells beyond
 * the grid count as none.
 */
export function connectedLabels(grid: Grid, labels: Int16Array, classes: number): Int16Array {
  const result = labels.slice();
  // A piece can become an island's island: three rounds are more than was ever needed.
  for (let round = 0; round < 3; round += 1) {
    const pieces = piecesOf(grid, result);
    const largest = new Array<number>(classes).fill(-1);
    pieces.forEach(({ label, cells }, index) => {
      const rival = pieces[largest[label] ?? -1];
      if (rival === undefined || cells.length > rival.cells.length) largest[label] = index;
    });
    const stray = pieces.filter(({ label }, index) => largest[label] !== index);
    if (stray.length === 0) return result;
    for (const piece of stray) {
      const heir = longestNeighbour(grid, result, piece);
      for (const cell of piece.cells) result[cell] = heir;
    }
  }
  return result;
}

interface Piece {
  readonly label: number;
  readonly cells: number[];
}

function piecesOf(grid: Grid, labels: Int16Array): Piece[] {
  const seen = new Uint8Array(labels.length);
  const pieces: Piece[] = [];
  for (let start = 0; start < labels.length; start += 1) {
    if (seen[start] === 1) continue;
    const label = labels[start] ?? 0;
    const cells = [start];
    seen[start] = 1;
    for (const cell of cells) {
      for (const next of neighbours(grid, cell)) {
        if (seen[next] === 1 || labels[next] !== label) continue;
        seen[next] = 1;
        cells.push(next);
      }
    }
    pieces.push({ label, cells });
  }
  return pieces;
}

function longestNeighbour(grid: Grid, labels: Int16Array, piece: Piece): number {
  const sides = new Map<number, number>();
  for (const cell of piece.cells) {
    for (const next of neighbours(grid, cell)) {
      const label = labels[next] ?? 0;
      if (label !== piece.label) sides.set(label, (sides.get(label) ?? 0) + 1);
    }
  }
  const ranked = [...sides].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return ranked[0]?.[0] ?? piece.label;
}

function neighbours(grid: Grid, cell: number): number[] {
  const column = cell % grid.columns;
  const row = (cell - column) / grid.columns;
  const cells: number[] = [];
  if (column > 0) cells.push(cell - 1);
  if (column < grid.columns - 1) cells.push(cell + 1);
  if (row > 0) cells.push(cell - grid.columns);
  if (row < grid.rows - 1) cells.push(cell + grid.columns);
  return cells;
}
