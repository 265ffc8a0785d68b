import { expect, test } from "vitest";
import { closest } from "../../src/schema/message/closest.ts";

test("a word leads to the nearest in spelling, one third of its letters away at most", () => {
  const known = ["warszawa", "radom", "plock"];
  expect(closest("warsawa", known)).toBe("warszawa");
  expect(closest("radmo", known)).toBeUndefined();
  expect(closest("radomm", known)).toBe("radom");
  expect(closest("xarszaxx", known)).toBeUndefined();
  expect(closest("warszaxx", known)).toBe("warszawa");
  expect(closest("radom", [])).toBeUndefined();
});

test("the nearer of two is found in any order, and the first of two as near", () => {
  expect(closest("klastry", ["plastry", "klastry-x", "klaster"])).toBe("plastry");
  expect(closest("klastry", ["klaster", "plastry"])).toBe("plastry");
  expect(closest("abcdef", ["abcdex", "abcdey"])).toBe("abcdex");
});

test("case does not count, and is all that counts in a word of two letters", () => {
  expect(closest("pl", ["DE", "PL"])).toBe("PL");
  expect(closest("px", ["PL"])).toBeUndefined();
  expect(closest("MAZOVIA", ["mazovia"])).toBe("mazovia");
});

test("the distance counts letters put in, left out and changed, in long words too", () => {
  // kitten → sitting and Saturday → Sunday are the usual examples, 3 steps each.
  const padded = (word: string): string => `${word}${"x".repeat(40)}`;
  expect(closest(padded("kitten"), [padded("sitting")])).toBe(padded("sitting"));
  expect(closest("saturday", ["sunday"])).toBeUndefined();
  expect(closest("saturdays", ["sundays"])).toBe("sundays");
});
