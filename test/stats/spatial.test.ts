/** Spatial measures against published grids and ones that can be checked by hand. */
import { describe, expect, test } from "vitest";
import { localMorans } from "../../src/stats/local-morans.ts";
import { mean } from "../../src/stats/mean.ts";
import { moransITest } from "../../src/stats/morans-i-test.ts";
import { moransI } from "../../src/stats/morans-i.ts";
import { binaryWeights, rowStandardisedWeights } from "../../src/stats/spatial-weights.ts";

/** Neighbours on a square grid: those beside (rook) or those and the diagonal ones (queen). */
function grid(size: number, move: "rook" | "queen"): number[][] {
  const steps = [-1, 0, 1].flatMap((down) => [-1, 0, 1].map((right) => [down, right] as const));
  return Array.from({ length: size * size }, (_, cell) => {
    const [row, column] = [Math.floor(cell / size), cell % size];
    return steps.flatMap(([down, right]) => {
      const isStep = move === "queen" ? down !== 0 || right !== 0 : (down === 0) !== (right === 0);
      const [r, c] = [row + down, column + right];
      const isInside = r >= 0 && c >= 0 && r < size && c < size;
      return isStep && isInside ? [r * size + c] : [];
    });
  });
}

const rising = Array.from({ length: 100 }, (_, cell) => cell + 1);
const chequered = (size: number): number[] =>
  Array.from({ length: size ** 2 }, (_, cell) => (Math.floor(cell / size) + (cell % size)) % 2);
const halved = Array.from({ length: 16 }, (_, cell) => (cell % 4 < 2 ? 1 : 0));

describe("Moran's I", () => {
  test.each([
    ["rook", "binary", 0.8888889],
    ["rook", "row", 0.96],
    ["queen", "binary", 0.8362573],
    ["queen", "row", 0.9330909],
  ] as const)(
    "of 1 to 100 on a grid, %s, %s weights, is that of the R package terra",
    (move, kind, value) => {
      const neighbours = grid(10, move);
      const weights =
        kind === "row" ? rowStandardisedWeights(neighbours) : binaryWeights(neighbours);
      expect(moransI(rising, weights)).toBeCloseTo(value, 7);
    },
  );

  test.each([4, 5])("of a chequerboard with sides of %i is -1", (size) => {
    expect(moransI(chequered(size), binaryWeights(grid(size, "rook")))).toBeCloseTo(-1, 12);
  });

  test("of a grid cut into halves of 1 and 0 is 2/3", () => {
    expect(moransI(halved, binaryWeights(grid(4, "rook")))).toBeCloseTo(2 / 3, 12);
  });

  test("refuses a unit without neighbours and lists that differ in length", () => {
    expect(() => moransI([1, 2], [[[1, 1]], []])).toThrow("received none for unit 1");
    expect(() => moransI([1, 2], [[], [[0, 1]]])).toThrow("received none for unit 0");
    expect(() => moransI([1, 2, 3], [[[1, 1]], [[0, 1]]])).toThrow("for 3 units, received 2");
  });
});

describe("the permutation test", () => {
  const weights = rowStandardisedWeights(grid(4, "rook"));

  test("gives the same result for the same seed", () => {
    expect(moransITest(halved, weights)).toEqual(moransITest(halved, weights));
    expect(moransITest(halved, weights, { seed: 5 })).toMatchObject({ permutations: 999 });
  });

  test("counts an order that gives the same as one that gives as much", () => {
    // Where all are neighbours of all, every order has the same index.
    const all = [0, 1, 2, 3].map((unit) => [0, 1, 2, 3].filter((other) => other !== unit));
    expect(moransITest([1, 0, 0, 0], binaryWeights(all)).p).toBe(1);
  });

  test("never gives a p of 0, nor more than 1", () => {
    const last = rowStandardisedWeights(grid(10, "rook"));
    for (const permutations of [0, 1, 9, 99]) {
      // No order of 1 to 100 that is dealt at random rises row by row.
      const { p, draws } = moransITest(rising, last, { permutations });
      expect([p, draws.length]).toEqual([1 / (1 + permutations), permutations]);
    }
    expect(moransITest(chequered(4), weights, { permutations: 0 }).p).toBe(1);
  });

  test("draws indices that Moran's I itself gives, about its mean of -1 / (n - 1)", () => {
    const { draws, observed } = moransITest(rising, rowStandardisedWeights(grid(10, "rook")));
    expect(observed).toBeCloseTo(0.96, 7);
    expect(mean(draws)).toBeCloseTo(-1 / 99, 1);
    for (const draw of draws) expect(Math.abs(draw)).toBeLessThan(0.4);
  });

  test("finds what is clustered and not what is spread out", () => {
    expect(moransITest(halved, weights).p).toBeLessThan(0.01);
    expect(moransITest(chequered(4), weights).p).toBeGreaterThan(0.99);
  });
});

describe("local Moran statistics", () => {
  const weights = rowStandardisedWeights(grid(4, "rook"));
  const local = localMorans(halved, weights);

  test("have Moran's I as their mean when weights are row-standardised", () => {
    expect(mean(local.map(({ localI }) => localI))).toBeCloseTo(moransI(halved, weights), 12);
    const tenths = rowStandardisedWeights(grid(10, "rook"));
    const ofRising = localMorans(rising, tenths, { permutations: 0 });
    expect(mean(ofRising.map(({ localI }) => localI))).toBeCloseTo(0.96, 7);
  });

  test("measure each value in standard deviations of the population", () => {
    // 2, 4, 4, 4, 5, 5, 7, 9: mean 5, standard deviation 2; the last two are neighbours of all.
    const values = [2, 4, 4, 4, 5, 5, 7, 9];
    const ends = rowStandardisedWeights(values.map(() => [6, 7]));
    const [first] = localMorans(values, ends, { permutations: 0 });
    expect(first).toMatchObject({ z: -1.5, lag: 1.5, localI: -2.25, quadrant: "LH" });
  });

  test("have as p the share of all deals in which the neighbours are as far to that side", () => {
    const many = { permutations: 1999 };
    const p = localMorans(halved, weights, many).map((unit) => unit.p);
    // A corner has two neighbours; of the 15 other units 7 are like it.
    for (const corner of [0, 3, 12, 15]) expect(p[corner]).toBeCloseTo((7 * 6) / (15 * 14), 1);
    // Neighbours at the mean count as high: two of the three deals give them as much.
    const ring = rowStandardisedWeights([
      [3, 1],
      [0, 2],
      [1, 3],
      [2, 0],
    ]);
    expect(localMorans([1, 1, 0, 0], ring, many)[0]?.p).toBeCloseTo(2 / 3, 1);
    // Weights count: only the deal that gives the near neighbour the 5 reaches the observed sum.
    const near = [[[1, 0.9] as const, [2, 0.1] as const], [[0, 1] as const], [[0, 1] as const], []];
    expect(localMorans([1, 5, 0, 2], near, many)[0]?.p).toBeCloseTo(1 / 3, 1);
  });

  test("have no p of 0, nor one above 1", () => {
    for (const permutations of [0, 1, 9]) {
      const p = localMorans(rising, rowStandardisedWeights(grid(10, "rook")), {
        ...{ permutations },
      }).map((unit) => unit.p);
      expect(Math.min(...p)).toBe(1 / (1 + permutations));
      expect(Math.max(...p)).toBeLessThanOrEqual(1);
    }
  });

  test("call the left edge high among high and the right edge low among low", () => {
    expect([local[0]?.quadrant, local[3]?.quadrant]).toEqual(["HH", "LL"]);
    expect(local[0]).toMatchObject({ z: 1, lag: 1, localI: 1 });
  });

  test("count an order that gives the same as one that gives as much", () => {
    // All but one are equal, so every order gives the neighbours of that one the same.
    const lone = halved.map((_, cell) => (cell === 5 ? 1 : 0));
    expect(localMorans(lone, weights)[5]?.p).toBe(1);
  });

  test("name units unlike their neighbours", () => {
    const odd = halved.map((_, cell) => (cell === 5 ? 1 : 0));
    expect(localMorans(odd, weights)[5]?.quadrant).toBe("HL");
    expect(localMorans(odd, weights)[4]?.quadrant).toBe("LH");
  });
});
