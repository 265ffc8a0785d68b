/** A mark's box on the screen, as `getBoundingClientRect` gives it, in CSS pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A place on the screen, in CSS pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

const middle = (box: Box): [x: number, y: number] => [
  box.x + box.width / 2,
  box.y + box.height / 2,
];

/**
 * Returns the index of the box nearest to a point, or -1 where none is within `reach` pixels.
 * The distance to a box is that to its edge; inside it is that to its centre, since the box of a
 * slanted line or of a region also holds much that is not the mark.
 */
export function nearestMark(boxes: readonly Box[], point: Point, reach: number): number {
  let nearest = -1;
  let least = reach;
  boxes.forEach((box, index) => {
    const [x, y] = middle(box);
    const across = Math.max(0, Math.abs(point.x - x) - box.width / 2);
    const along = Math.max(0, Math.abs(point.y - y) - box.height / 2);
    const distance =
      across || along ? Math.hypot(across, along) : Math.hypot(point.x - x, point.y - y);
    if (distance <= least) {
      least = distance;
      nearest = index;
    }
  });
  return nearest;
}

/**
 * Returns the index of the mark that an arrow key leads to from the mark at `from`, or -1 at the
 * edge. Where the centres lie on clear levels (the rows of a ranked list, the years of a series, the
 * cells of a grid) it is the nearest mark of the next level, however far to the side; elsewhere
 * (maps, scatter plots) the nearest one on that side, straying sideways counting double. A drawing
 * that has no levels even where few marks are left says what straying counts.
 */
export function markTowards(
  boxes: readonly Box[],
  from: number,
  key: string,
  straying?: number,
): number {
  const axis = /[UD]/.test(key) ? 1 : 0;
  const sign = /[RD]/.test(key) ? 1 : -1;
  const centres = boxes.map(middle);
  const start = centres[from];
  if (!start) return -1;
  const levels = centres.map((centre) => centre[axis]).sort((a, b) => a - b);
  // Less than a pixel apart is one level; from one to five, no eye sees levels.
  const isLevelled = levels.every((level, index) => {
    const step = level - (levels[index - 1] ?? -9);
    return step < 1 || step >= 5 || !index;
  });
  const sideways = straying ?? (isLevelled ? 1e-4 : 2);
  let target = -1;
  let least = Infinity;
  centres.forEach((centre, index) => {
    const along = (centre[axis] - start[axis]) * sign;
    const cost = along + sideways * Math.abs(centre[1 - axis]! - start[1 - axis]!);
    if (along >= 1 && cost < least) {
      least = cost;
      target = index;
    }
  });
  return target;
}
