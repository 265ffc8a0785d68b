import { describe, expect, test } from "vitest";
import {
  assertComponents,
  textFaults,
  type WrittenText,
} from "../../src/render/mdx/text-faults.ts";
import { textIndex } from "../../src/render/mdx/text-index.ts";

const text = (path: string, order = 1, body = "Tekst."): WrittenText => ({
  path,
  order,
  body,
  index: textIndex(body, `${path}.mdx`),
});
const faults = (...texts: WrittenText[]): readonly string[] =>
  textFaults("content/chapters", texts);
/** The faults of a text that stands in both languages. */
const faultsOf = (body: string): readonly string[] =>
  faults(text("01-a/pl", 1, body), text("01-a/en"));

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

  test("where an address stands twice, with the line of the second", () => {
    expect(faultsOf("<H2 id='a'>A</H2>\n\n<H2 id='a'>B</H2>")).toEqual([
      'content/chapters/01-a/pl.mdx:3: H2: expected each id once, received "a" again; correct or remove one of them',
    ]);
    expect(
      faultsOf("<Figure id='x' />\n\n<Figure id='y' />\n\n<Figure view='v' id='x' />"),
    ).toEqual([
      'content/chapters/01-a/pl.mdx:5: Figure: expected each id once, received "x" again; correct or remove one of them',
    ]);
  });

  test("where a note stands in a note, or a value in a heading", () => {
    expect(faultsOf("a\n\nb<Note>c<Ref id='x' /></Note>")).toEqual([
      "content/chapters/01-a/pl.mdx:3: Note: expected words, received <Ref>; take it out",
    ]);
    expect(faultsOf("<H2 id='a'>A <Cell of='x' /></H2>")).toEqual([
      "content/chapters/01-a/pl.mdx:1: H2: expected words, received <Cell>; take it out",
    ]);
  });
});

test("texts in order have no fault", () => {
  expect(faults(text("01-a/pl"), text("01-a/en"))).toEqual([]);
  expect(
    faultsOf("<H2 id='a'>A <Term id='t'>b</Term></H2>\n\nc<Note>Zob. <Cell of='x' />.</Note>"),
  ).toEqual([]);
});

describe("a component of a text", () => {
  const assert = (body: string) => () =>
    assertComponents("content/x.mdx", textIndex(body, "content/x.mdx"), ["Cell", "Term"]);

  test("that is unknown is refused with its line, and with the nearest one", () => {
    expect(assert('Raz.\n\nUfa <Cel of="x" />.')).toThrow(
      'content/x.mdx:3: expected one of the components Cell, Term, received "Cel"; did you mean "Cell"?',
    );
  });

  test("is none in code", () => {
    expect(assert('<Cell of="x" />\n\n```html\n<Iframe />\n```\n\n`<Chart>`')).not.toThrow();
  });
});
