// @ts-nocheck
import { describe, expect, test } from "vitest";
import {
  assertComponents,
  textFaults,
  type WrittenText,
} from "../../src/render/chapter/text-faults.ts";

const text = (path: string, order = 1, body = "Tekst."): WrittenText => ({ path, order, body });
const faults = (...texts: WrittenText[]): readonly string[] =>
  textFaults("content/chapters", texts);

describe("texts are refused", () => {
  test("where a language lacks", () => {
    expect(faults(text("01-a/pl"))).toEqual([
      "content/chapters/01-a: expected pl.mdx and en.mdx, received only pl.mdx; add the other language",
    ]);
  });

  test("where nothing is written", () => {
    expect(faults(text("01-a/pl", 1, " \n"), text("01-a/en"))).toEqual([
      "content/chapters/01-a/pl.mdx: expected a text after the head, received nothing; write it",
    ]);
  });

  test("where a chapter has two numbers, or two chapters one", () => {
    expect(faults(text("01-a/pl", 1), text("01-a/en", 2))).toEqual([
      "content/chapters/01-a: order: expected one number in all languages, received 1 and 2; correct one",
    ]);
    expect(faults(text("01-a/pl"), text("01-a/en"), text("02-b/pl"), text("02-b/en"))).toEqual([
      "content/chapters/02-b/pl.mdx: order: expected a number of its own, received 1, which content/chapters/01-a/pl.mdx has; correct one",
      "content/chapters/02-b/en.mdx: order: expected a number of its own, received 1, which content/chapters/01-a/en.mdx has; correct one",
    ]);
  });
});

test("texts in order have no fault", () => {
  expect(faults(text("01-a/pl"), text("01-a/en"))).toEqual([]);
});

describe("a component of a text", () => {
  const assert = (body: string) => () => assertComponents("content/x.mdx", body, ["Cell", "Term"]);

  test("that is unknown is refused, with the nearest one", () => {
    expect(assert('Ufa <Cel of="x" />.')).toThrow(
      'content/x.mdx: expected one of the components Cell, Term, received "Cel"; did you mean "Cell"?',
    );
  });

  test("is none in code", () => {
    expect(assert('<Cell of="x" />\n\n```html\n<Iframe />\n```\n\n`<Chart>`')).not.toThrow();
  });
});
