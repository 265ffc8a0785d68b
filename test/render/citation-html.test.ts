/** The HTML of a citation is its text with italics, links and marks of language, and nothing else. */
import { JSDOM } from "jsdom";
import { expect, test } from "vitest";
import type { BibliographyEntry } from "../../src/render/citing/bibliography-entries.ts";
import {
  citationTexts,
  formatBibliography,
  formatReference,
} from "../../src/render/citing/citation.ts";
import { chartCitable } from "../../src/render/citing/chart-citable.ts";
import { loadData } from "../../src/schema/load.ts";
import type { Reference } from "../../src/schema/reference.ts";
import { LOCALES } from "../../src/schema/text.ts";
import { EDITION, samplePayload } from "./sample-payload.ts";

const { document } = new JSDOM("").window;
const SPECIAL = `a & b < c > d " e ' f <b>g</b> &amp; <!-- h`;

/** What is wrong with the HTML of an entry, in words; nothing where all is right. */
function faultsOf({ html, text }: Pick<BibliographyEntry, "html" | "text">): readonly string[] {
  const root = document.createElement("div");
  root.innerHTML = html;
  const alike = (words: string): string => words.replace(/\s+/gu, " ").trim();
  const elements = [...root.querySelectorAll("*")];
  const outside = html.replace(/<\/?(?:i|a|span)(?: (?:href|lang)="[^"<>]*")?>/gu, "");
  return [
    ...(alike(root.textContent) === alike(text) ? [] : [`reads ${root.textContent} for ${text}`]),
    ...elements
      .filter(({ localName }) => !["i", "a", "span"].includes(localName))
      .map(({ localName }) => `has an element ${localName}`),
    ...elements
      .filter((link) => link.localName === "a" && link.getAttribute("href") !== link.textContent)
      .map(({ outerHTML }) => `leads elsewhere than it says: ${outerHTML}`),
    ...(outside.match(/[<>]|&(?!#\d+;)/gu) ?? []).map((sign) => `has a bare ${sign} in ${html}`),
  ];
}

test.each(LOCALES)("of every work that the site cites (%s)", (locale) => {
  const works = [...loadData().references.values()];
  const entries = formatBibliography(works, locale);
  expect(entries).toHaveLength(works.length);
  expect(entries.flatMap(faultsOf)).toEqual([]);
});

test.each(LOCALES)(
  "of a work whose every field holds what HTML gives a meaning to (%s)",
  (locale) => {
    const checked = { status: "verified", statusNote: { pl: "x", en: "x" } } as const;
    const person = [{ family: SPECIAL, given: "A" }, { literal: SPECIAL }];
    for (const language of ["pl", "en", undefined]) {
      for (const type of ["article-journal", "book", "chapter", "webpage"] as const) {
        const work: Reference = {
          ...{
            id: `${type}-${language}`,
            type,
            title: SPECIAL,
            "container-title": SPECIAL,
            language,
          },
          ...{ author: person, editor: person, publisher: SPECIAL, "publisher-place": SPECIAL },
          ...{ issued: { literal: SPECIAL }, volume: SPECIAL, issue: SPECIAL, page: SPECIAL },
          ...{ URL: `https://example.org/?a=1&b='2'`, ...checked },
        };
        const whole = formatReference(work, locale);
        expect(faultsOf(whole)).toEqual([]);
        expect(whole.text).toContain("<b>g</b> &amp; <!-- h");
        const marks = whole.html.match(/<span lang="[a-z]{2}">/gu) ?? [];
        const isForeign = language !== undefined && language !== locale;
        expect(marks).toEqual(isForeign ? [`<span lang="${language}">`] : []);
        const page = formatReference(work, locale, SPECIAL);
        expect(faultsOf(page)).toEqual([]);
        expect(page.text.slice(whole.text.length)).toContain(SPECIAL.replaceAll("-", "–"));
      }
    }
  },
);

test.each(LOCALES)("of a chart whose title holds what HTML gives a meaning to (%s)", (locale) => {
  const texts = citationTexts(chartCitable(samplePayload({ locale, title: SPECIAL }), EDITION));
  expect(texts).toHaveLength(3);
  expect(texts.flatMap(faultsOf)).toEqual([]);
  for (const { text } of texts) expect(text).toContain("<b>g</b> &amp; <!-- h");
});
