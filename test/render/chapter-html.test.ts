/** A chapter as it is shown: what its components left in the text, numbered and tied. */
import { JSDOM } from "jsdom";
import { describe, expect, test } from "vitest";
import { chapterHtml } from "../../src/render/chapter/chapter-html.ts";
import { voiceIn } from "../voice-in.ts";

const place = "content/chapters/x/pl.mdx";
const chapter = (rendered: string) => chapterHtml(rendered, 2, voiceIn("pl", place));
const bodyOf = (rendered: string): HTMLElement =>
  new JSDOM(
    chapter(rendered)
      .parts.filter((part) => typeof part === "string")
      .join(""),
  ).window.document.body;

const ref = (id: string, page = "", words = ""): string =>
  `<span data-note data-reference="${id}"${page && ` data-page="${page}"`}>${words}</span>`;
const claim = (id: string): string =>
  `<span class="claim">słowa twierdzenia</span><button class="verdict-mark" data-entry="${id}"></button>`;

describe("notes", () => {
  const rendered = `<p>A${ref("porter2000")} b${ref("knackkeefer1997")} c${ref("porter2000")} d${ref("porter2000", "24-26")} e<span data-note>Uwaga.</span></p>`;
  const { notes } = chapter(rendered);

  test("are numbered in the order of the text, the same note keeping its number", () => {
    const marks = [...bodyOf(rendered).querySelectorAll(".note-number")];
    expect(marks.map(({ textContent }) => textContent)).toEqual(["1", "2", "1", "3", "4"]);
    expect(marks.map((mark) => mark.getAttribute("href"))).toEqual(
      [1, 2, 1, 3, 4].map((number) => `#note-${number}`),
    );
  });

  test("stand beside the text once each, where they are first named", () => {
    const body = bodyOf(rendered);
    expect(body.querySelectorAll(".note")).toHaveLength(4);
    expect([...body.querySelectorAll(".note-number[id]")].map(({ id }) => id)).toEqual(
      [1, 2, 3, 4].map((number) => `ref-${number}`),
    );
  });

  test("give a work in full once, and later by the number of that note", () => {
    expect(notes).toHaveLength(4);
    expect(notes[0]?.markup).toContain("Local Clusters");
    expect(notes[2]?.markup).toContain("jak przyp.\u00a01.");
    expect(notes[2]?.markup).toContain("24–26");
    expect(notes[2]?.markup).not.toContain("Local Clusters");
  });

  test("keep a remark as it was written", () => {
    expect(notes[3]?.markup).toContain('<li id="note-4">Uwaga. <a');
  });
});

describe("a marked claim", () => {
  test("opens its verdict, which is there once however often it is marked", () => {
    const rendered = `<p>${claim("2.11")} i ${claim("2.11")}</p>`;
    const { verdicts } = chapter(rendered);
    expect(verdicts).toHaveLength(1);
    expect(verdicts[0]?.markup).toContain('id="verdict-c-2-11"');
    const marks = [...bodyOf(rendered).querySelectorAll(".verdict-mark")];
    expect(marks.map((mark) => mark.getAttribute("popovertarget"))).toEqual([
      "verdict-c-2-11",
      "verdict-c-2-11",
    ]);
  });

  test("is not parted from its mark at the end of a line", () => {
    const tie = bodyOf(`<p>${claim("2.11")}</p>`).querySelector(".claim > .tie");
    expect(tie?.textContent).toBe("twierdzenia");
    expect(tie?.querySelector(".verdict-mark")).not.toBeNull();
  });
});

test("a term that is explained twice has an id for each explanation", () => {
  const term =
    '<button class="term" popovertarget="term-a">a</button><span id="term-a" popover>b</span>';
  const body = bodyOf(`<p>${term} ${term}</p>`);
  const targets = [...body.querySelectorAll("button")].map((button) =>
    button.getAttribute("popovertarget"),
  );
  expect(targets).toEqual(["term-a", "term-a-2"]);
  expect([...body.querySelectorAll("[popover]")].map(({ id }) => id)).toEqual(targets);
});

test("figures are numbered within the chapter and drawn where they were named", () => {
  const rendered =
    '<p>A</p><div data-figure="trust-europe"></div><div data-figure="verdicts"></div>';
  const { figures, parts } = chapter(rendered);
  expect(figures.map(({ id, number }) => [id, number])).toEqual([
    ["trust-europe", "2.1"],
    ["verdicts", "2.2"],
  ]);
  expect(parts.map((part) => (typeof part === "string" ? part : part.payload.id))).toEqual([
    "<p>A</p>",
    "trust-europe",
    "",
    "verdicts",
    "",
  ]);
});

test("sections are those of the headings with an address, and words those of the running text", () => {
  const rendered = `<h2 id="a">Jeden i dwa</h2>\n<p>Trzy cztery${ref("porter2000")}.</p>`;
  const { sections, words } = chapter(rendered);
  expect(sections).toEqual([{ id: "a", title: "Jeden i\u00a0dwa" }]);
  expect(words).toBe(5);
  expect(bodyOf(rendered).textContent).toContain("Jeden i\u00a0dwa");
});

describe("a chapter is refused", () => {
  test.each([
    [
      "two sections have one id",
      '<h2 id="a">A</h2><h2 id="a">B</h2>',
      'H2: expected each id once, received "a" again',
    ],
    [
      "a figure stands twice",
      '<div data-figure="verdicts"></div><div data-figure="verdicts"></div>',
      'Figure: expected each id once, received "verdicts" again',
    ],
    ["a view is unknown", '<div data-figure="verdicts" data-view="x"></div>', "view: expected"],
  ])("where %s", (_, rendered, words) => {
    expect(() => chapter(rendered)).toThrow(`${place}: ${words}`);
  });
});
