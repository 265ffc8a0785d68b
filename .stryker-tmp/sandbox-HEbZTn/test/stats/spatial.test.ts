/** Spatial measures against published grids and ones that can be checked by hand. */
// @ts-nocheck

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
