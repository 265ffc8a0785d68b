import { existsSync, globSync, readFileSync } from "node:fs";
import { basename, dirname } from "node:path";
import { describe, expect, test } from "vitest";
import { textIndex } from "../../src/render/mdx/text-index.ts";
import { wordsOf } from "../../src/render/mdx/text-tree.ts";
import { LOCALES, type Locale } from "../../src/schema/text.ts";
import { englishWordsIn, typographyFaults } from "./typography.ts";
import { blocksOf, headOf, proseOf, tagsOf } from "./mdx.ts";

const folders = [
  ...new Set(globSync("content/{chapters,pages}/*/{pl,en}.mdx").map((file) => dirname(file))),
].sort();
const read = (folder: string, locale: Locale): string =>
  readFileSync(`${folder}/${locale}.mdx`, "utf8");

// Years, ordinals and what a page must spell out in code are words; every other number is data.
const ALLOWED_NUMBERS = [
  /(?<![\d.,])(1[6-9]|20)\d{2}(?![\d.,]\d)/g,
  /\bCC BY(-SA)? \d\.\d/g,
  /\b(ISO|PN-ISO|APA|RFC|WCAG|SHA|UTF|EPSG)[ -]\d+(\.\d+)?/g,
  /\b(NUTS) ?\d/g,
  /\b\d+(st|nd|rd|th)\b/g,
];
const unnumbered = (text: string): string =>
  ALLOWED_NUMBERS.reduce((rest, pattern) => rest.replace(pattern, ""), text);

// The head of a chapter takes no components, so what it counts in words is guarded by an empty one.
const PART_IN_WORDS =
  /\b(half of|a (third|quarter|fifth) of|one \w+( \w+)? in \w+|połowa|co (drug|trzec|czwart|piąt|szóst|siódm|ósm|dziewiąt|dziesiąt)[aiey])(?!\p{L})/u;

test("there is at least one chapter", () => {
  expect(folders.filter((folder) => folder.startsWith("content/chapters/"))).not.toEqual([]);
});

describe.each(folders)("%s", (folder) => {
  test("is there in both languages", () => {
    expect(LOCALES.filter((locale) => !existsSync(`${folder}/${locale}.mdx`))).toEqual([]);
  });

  test("has the same components with the same values in the same order in both languages", () => {
    const [pl, en] = LOCALES.map((locale) => tagsOf(read(folder, locale)));
    expect(pl!.length).toBeGreaterThan(0);
    // Terms, links and notes stand where the grammar wants them within a paragraph.
    expect(en).toEqual(pl);
  });

  test("has the same paragraphs in both languages", () => {
    const [pl, en] = LOCALES.map((locale) => blocksOf(read(folder, locale)).length);
    expect(en).toBe(pl);
  });

  test("names each section once", () => {
    const { sections } = textIndex(read(folder, "pl"), folder);
    const ids = sections.map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(0);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))).toEqual([]);
  });

  test.each(LOCALES)("has no number typed by hand but years (%s)", (locale) => {
    const numbers = blocksOf(read(folder, locale)).flatMap((block) =>
      [...unnumbered(proseOf(block)).matchAll(/.{0,25}\d[\d.,]*.{0,15}/gu)].map(([found]) => found),
    );
    expect(numbers).toEqual([]);
  });

  test.each(LOCALES)("guards a part that its summary names in words (%s)", (locale) => {
    const mdx = read(folder, locale);
    const named = headOf(mdx).filter((text) => PART_IN_WORDS.test(text));
    // By a guard that prints nothing, or one around the same words in the text.
    const guards = textIndex(mdx, folder).components.filter(({ name }) => name === "Holds");
    const isGuarded = guards.some(
      ({ node }) => node.children.length === 0 || PART_IN_WORDS.test(wordsOf(node)),
    );
    expect(isGuarded ? [] : named).toEqual([]);
  });

  test.each(LOCALES)("keeps the typography of the language (%s)", (locale) => {
    const mdx = read(folder, locale);
    const texts = [...headOf(mdx), ...blocksOf(mdx).map(proseOf)];
    expect(texts.flatMap((text) => typographyFaults(text, locale))).toEqual([]);
  });

  test("has no English in the Polish", () => {
    const mdx = read(folder, "pl");
    const texts = [...headOf(mdx), ...blocksOf(mdx).map(proseOf)];
    const wrong = texts.flatMap((text) =>
      englishWordsIn(text).map((word) => `${word}: ${text.slice(0, 60)}`),
    );
    expect(wrong).toEqual([]);
  });

  test("names itself by lower-case words", () => {
    expect(basename(folder)).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  });
});
