// @ts-nocheck
import { describe, expect, test } from "vitest";
import { highlightKeys } from "../../src/client/highlight-keys.ts";

describe("highlightKeys", () => {
  test.each([
    ["?highlight=PL,dk", ["PL", "DK"]],
    ["?highlight= pl ,,PL&highlight=se", ["PL", "SE"]],
    ["?highlight=", []],
    ["", []],
    ["?theme=dark", []],
    ["?highlight=1465", ["1465"]],
  ])("%s names %j", (search, keys) => {
    expect(highlightKeys(search)).toEqual(keys);
  });

  test.each([
    "?highlight=%",
    "?highlight=%E0%A4%A",
    "?highlight=%00%FF",
    "?highlight[]=x&&&=",
    "?=?=",
  ])("%s does not throw", (search) => {
    expect(() => highlightKeys(search)).not.toThrow();
  });

  test("a list without end is cut", () => {
    const keys = highlightKeys(
      `?highlight=${Array.from({ length: 5000 }, (_, i) => `k${i}`).join()}`,
    );
    expect(keys).toHaveLength(99);
    expect(highlightKeys(`?highlight=${"x".repeat(9000)}`)[0]).toHaveLength(40);
  });
});
