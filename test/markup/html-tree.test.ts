/** A page read by the parser of browsers, not by patterns. */
import { describe, expect, test } from "vitest";
import {
  attributeOf,
  elementsIn,
  hasClass,
  htmlTags,
  parsedHtml,
  textOf,
} from "../../src/markup/html-tree.ts";

const namesIn = (html: string): string[] => htmlTags(html).map(({ name }) => name);

describe("the tags of a page", () => {
  test("stand in its order, with attributes in whatever quotes, case and order", () => {
    const [tag] = htmlTags(`<a HREF='/x?a&amp;b' hidden title=y>`).filter(
      ({ name }) => name === "a",
    );
    expect([...(tag?.attributes ?? [])]).toEqual([
      ["href", "/x?a&b"],
      ["hidden", ""],
      ["title", "y"],
    ]);
  });

  test("are none in remarks, scripts, styles, titles and attributes", () => {
    const html = `<title><a></title><style>/* <b> */</style><script>"<i>"</script><!-- <u> --><p title="<q>">x</p>`;
    expect(namesIn(html)).toEqual(["html", "head", "title", "style", "script", "body", "p"]);
  });

  test("include those for readers without scripts and those of templates", () => {
    expect(namesIn("<body><noscript><a></a></noscript><template><b></b></template>")).toEqual([
      ...["html", "head", "body"],
      ...["noscript", "a", "template", "b"],
    ]);
  });

  test("keep the prefix of a foreign attribute", () => {
    const use = htmlTags(`<svg><use xlink:href="#a" /></svg>`).find(({ name }) => name === "use");
    expect(use?.attributes.get("xlink:href")).toBe("#a");
  });
});

test("what an element holds is passed over with it", () => {
  const page = parsedHtml(
    `<main><p class="a lead">One <b>two</b></p><nav><p>three</p></nav></main>`,
  );
  const isOpen = ({ tagName }: { readonly tagName: string }): boolean =>
    tagName !== "nav" && tagName !== "b";
  expect([...elementsIn(page, isOpen)].map(({ tagName }) => tagName)).toEqual([
    ...["html", "head", "body", "main", "p"],
  ]);
  expect(textOf(page, isOpen)).toBe("One ");
  expect(textOf(page)).toBe("One twothree");
});

test("a class is one of the words of its attribute", () => {
  const [element] = [...elementsIn(parsedHtml(`<p class="is-lead a  lead">`))].filter(
    ({ tagName }) => tagName === "p",
  );
  expect(attributeOf(element!, "class")).toBe("is-lead a  lead");
  expect(["lead", "a", "is", "led"].map((name) => hasClass(element!, name))).toEqual([
    ...[true, true, false, false],
  ]);
});
