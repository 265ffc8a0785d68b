// @ts-nocheck
import { globSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { reportPdf } from "../../scripts/report-pdf.ts";
import { LOCALES } from "../../src/schema/text.ts";
import { openedSite, type OpenedSite } from "./opened-site.ts";

let site: OpenedSite;
beforeAll(async () => {
  site = await openedSite();
});
afterAll(() => site.close());

describe.each(LOCALES)("the report as PDF (%s)", (language) => {
  const texts = globSync(`content/chapters/*/${language}.mdx`).map((file) =>
    readFileSync(file, "utf8"),
  );
  const figures = texts.flatMap((text) => [...text.matchAll(/<Figure\s/g)]).length;
  const sections = texts.flatMap((text) => [...text.matchAll(/<H2\s/g)]).length;
  let pdf = "";

  beforeAll(async () => {
    const bytes = await reportPdf(`${site.address}${language}/`, {
      language,
      title: "Klastry Mazowsza",
      tagline: "Raport",
      imprint: ["0.1.0"],
      contents: "Spis",
    });
    pdf = bytes.toString("latin1");
  }, 120_000);

  test("is tagged, in its language and has bookmarks for chapters and sections", () => {
    expect(pdf.slice(0, 5)).toBe("%PDF-");
    expect(pdf).toContain("/StructTreeRoot");
    expect(pdf).toMatch(new RegExp(`/Lang ?\\(${language}`));
    // The title of the document is the first of them.
    const bookmarks = [...pdf.matchAll(/\/Title ?[(<]/g)].length - 1;
    expect(bookmarks).toBeGreaterThanOrEqual(texts.length + sections);
  });

  test("has at least a page for each chapter, and words for each figure", () => {
    const pages = [...pdf.matchAll(/\/Type ?\/Page\b(?!s)/g)].length;
    expect(pages).toBeGreaterThan(texts.length);
    const alternatives = [...pdf.matchAll(/\/Alt ?[(<]/g)].length;
    expect(alternatives).toBeGreaterThanOrEqual(figures);
  });
});

test("a cover without chapters makes no PDF", async () => {
  await expect(
    reportPdf(`${site.address}pl/glossary/`, {
      language: "pl",
      title: "x",
      tagline: "x",
      imprint: [],
      contents: "x",
    }),
  ).rejects.toThrow("expected links to chapters, received none");
});
