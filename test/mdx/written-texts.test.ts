import { globSync } from "node:fs";
import { expect, test } from "vitest";
import { textIndexes } from "../../src/render/mdx/written-texts.ts";

test("every text of content has an index, made once as long as no text changes", () => {
  const files = globSync("content/{chapters,pages}/*/*.mdx").sort();
  expect(files.length).toBeGreaterThan(10);
  expect([...textIndexes().keys()]).toEqual(files);
  expect(textIndexes()).toBe(textIndexes());
});
