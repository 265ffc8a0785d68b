/** A thing of a size that wants to stand with its middle at a place. */
export interface Wish {
  readonly at: number;
  readonly size: number;
}

interface Block {
  readonly first: number;
  /** Where the first one's middle wants to be, if all touch: the sum over the block, and its count. */
  readonly sum: number;
  readonly count: number;
}

/**
 * Returns the middles at which things stand as near to their wishes as they can without touching, in
 * the order of the wishes, between `low` and `high` where they fit. The sum of squared shifts is the
 * least there is (isotonic regression; Best and Chakravarti, Mathematical Programming 47, 1990).
 */
export function spread(wishes: readonly Wish[], low = -Infinity, high = Infinity): number[] {
  const order = wishes.map((_, index) => index).sort((a, b) => at(a) - at(b));
  // Distance of each middle from the first one's, if all touch.
  const offsets: number[] = [];
  order.forEach((index, place) => {
    const before = order[place - 1];
    const step = before === undefined ? 0 : (sizeOf(before) + sizeOf(index)) / 2;
    offsets.push((offsets[place - 1] ?? 0) + step);
  });
  const blocks: Block[] = [];
  order.forEach((index, place) => {
    let block: Block = { first: place, sum: at(index) - (offsets[place] ?? 0), count: 1 };
    for (let last = blocks.at(-1); last && mean(last) > mean(block); last = blocks.at(-1)) {
      blocks.pop();
      block = { first: last.first, sum: last.sum + block.sum, count: last.count + block.count };
    }
    blocks.push(block);
  });
  const [first, last] = [order[0], order.at(-1)];
  if (first === undefined || last === undefined) return [];
  const least = low + sizeOf(first) / 2;
  const most = high - sizeOf(last) / 2 - (offsets.at(-1) ?? 0);
  const places: number[] = [];
  for (const block of blocks) {
    const base = Math.max(least, Math.min(mean(block), most));
    for (let place = block.first; place < block.first + block.count; place++) {
      places[order[place] ?? 0] = base + (offsets[place] ?? 0);
    }
  }
  return places;

  function at(index: number): number {
    return wishes[index]?.at ?? 0;
  }
  function sizeOf(index: number): number {
    return wishes[index]?.size ?? 0;
  }
}

const mean = ({ sum, count }: Block): number => sum / count;
