/** A chapter as it is built: what its text names stands there, numbered and tied. */
import { describe, expect, test } from "vitest";
import {
  attributeOf,
  elementsIn,
  hasClass,
  parsedHtml,
  textOf,
  type HtmlElement,
} from "../../src/markup/html-tree.ts";
import { figureNumber } from "../../src/render/mdx/figure-number.ts";
import { textIndexes } from "../../src/render/mdx/written-texts.ts";
import { builtPages } from "./built-site.ts";

const chapters = builtPages().filter(({ kind }) => kind === "chapter");
const words = (element: HtmlElement): string => textOf(element).replace(/\s+/gu, " ").trim();

test("every chapter is built in both languages", () => {
  const written = [...textIndexes().keys()].filter((file) => file.startsWith("content/chapters/"));
  expect(chapters).toHaveLength(written.length);
});

describe.each(chapters)("$path", ({ path, html }) => {
  const [locale = "", , id = ""] = path.split("/");
  const index = textIndexes().get(`content/chapters/${id}/${locale}.mdx`)!;
  const elements = [...elementsIn(parsedHtml(html))];
  const withClass = (name: string): HtmlElement[] =>
    elements.filter((element) => hasClass(element, name));
  const inside = (name: string): HtmlElement[] =>
    withClass(name).flatMap((element) => [...elementsIn(element)]);

  test("lists its sections and figures as they are written", () => {
    const contents = inside("contents").filter(({ tagName }) => tagName === "a");
    expect(contents.map((link) => attributeOf(link, "href"))).toEqual(
      index.sections.map((section) => `#${section.id}`),
    );
    expect(contents.map(words)).toEqual(index.sections.map(({ title }) => title));
    const numbers = withClass("figure-number").map((number) => words(number).replace(/^\D+/u, ""));
    const order = Number(/\d+/u.exec(id)![0]);
    expect(numbers).toEqual(index.figures.map((_, at) => figureNumber(order, at)));
  });

  test("numbers its notes in the order of the text, each once in the list and in the margin", () => {
    const marks = withClass("note-number");
    const first = marks.filter((mark) => attributeOf(mark, "id") !== undefined).map(words);
    const entries = inside("works").filter(({ tagName }) => tagName === "li");
    expect(first).toEqual(entries.map((_, at) => String(at + 1)));
    expect(withClass("note")).toHaveLength(entries.length);
    expect(entries.map((entry) => attributeOf(entry, "id"))).toEqual(
      first.map((number) => `note-${number}`),
    );
    const named = index.components.filter(({ name }) => name === "Ref" || name === "Note");
    expect(marks).toHaveLength(named.length);
  });

  test("has nothing to press in a note in the margin, which is hidden from those who listen", () => {
    const pressed = inside("note").filter(({ tagName }) => /^(a|button)$/.test(tagName));
    expect(pressed).toEqual([]);
    expect(withClass("note").map((note) => attributeOf(note, "aria-hidden"))).not.toContain(
      undefined,
    );
  });

  test("opens one verdict for each marked claim, each verdict there once", () => {
    const targets = withClass("verdict-mark").map((mark) => attributeOf(mark, "popovertarget"));
    expect(targets).toHaveLength(index.claims.length);
    const verdicts = withClass("verdict").map((verdict) => attributeOf(verdict, "id"));
    expect([...new Set(targets)]).toEqual(verdicts);
  });

  test("shows the steps of a walk as views of their chart", () => {
    const links = inside("walk-drawing").filter(({ tagName }) => tagName === "a");
    expect(links).toHaveLength(index.steps.length);
    index.steps.forEach((step, at) => {
      expect(attributeOf(links[at]!, "href")).toContain(`/${locale}/charts/${step.id}/`);
    });
  });

  test.runIf(locale === "pl")("ends no line of its text with a one-letter word", () => {
    // Lists of works and verdicts and figures are set by others.
    const isText = (element: HtmlElement): boolean =>
      !["chapter-end", "verdict-list", "citation"].some((name) => hasClass(element, name)) &&
      element.tagName !== "klastry-chart" &&
      attributeOf(element, "id") !== "cite";
    const paragraphs = withClass("prose")
      .flatMap((element) => [...elementsIn(element, isText)])
      .filter(({ tagName }) => tagName === "p");
    expect(paragraphs.length).toBeGreaterThan(5);
    const loose = paragraphs.flatMap(
      (element) => textOf(element).match(/(?<=^|[\s(„])[iw] .{0,20}/gu) ?? [],
    );
    expect(loose).toEqual([]);
  });
});
