/**
 * A generator of numbers from 0 (with) to 1 (without) that gives the same ones for the same seed,
 * so that permutation tests are repeatable. Each call of the function it returns changes its state.
 *
 * Source: mulberry32 by T. Ettinger (public domain), 32 bits of state.
 */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
