// @ts-nocheck
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { linkProblems } from "../../scripts/link-problems.ts";

const SITE = { url: "https://example.org", base: "/raport" };
const folders: string[] = [];

function siteOf(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), "links-"));
  folders.push(folder);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

const pair = (path: string): string =>
  ["pl", "en"]
    .map(
      (locale) =>
        `<link rel="alternate" hreflang="${locale}" href="${SITE.url}${SITE.base}/${locale}/${path}">`,
    )
    .join("");
const problems = (files: Readonly<Record<string, string>>): string[] => {
  const folder = siteOf(files);
  return linkProblems(folder, SITE).map((problem) => problem.replace(`${folder}/`, ""));
};

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

describe("the check of links", () => {
  test("finds nothing in a site whose addresses lead somewhere", () => {
    const found = problems({
      "pl/index.html": `${pair("")}<a href="/raport/pl/a/#x">a</a><a href="a/">b</a><a href="https://other.org/x">c</a><a href="mailto:a@b.pl">d</a><script>"<a href='/nowhere/'>"</script><!-- <a href="/no/"> -->`,
      "en/index.html": pair(""),
      "pl/a/index.html": `<h2 id="x">X</h2><img src="../b.svg" srcset="../b.svg 2x"><a href="#x">x</a>`,
      "pl/b.svg": "<svg/>",
    });
    expect(found).toEqual([]);
  });

  test.each([
    [
      "a missing page",
      `<a href="/raport/pl/b/">`,
      '<a>: expected a page or file of the site, received "/raport/pl/b/"',
    ],
    ["a folder without its slash", `<a href="/raport/pl">`, 'received "/raport/pl"'],
    [
      "an address beside the base path",
      `<a href="/pl/">`,
      'expected an address under "/raport/", received "/pl/"',
    ],
    [
      "a button that opens nothing",
      `<button popovertarget="y">`,
      '<button popovertarget>: expected an id of the page, received "y"',
    ],
    [
      "a name that nothing bears",
      `<p id="x"></p><nav aria-labelledby="x y">`,
      '<nav aria-labelledby>: expected an id of the page, received "y"',
    ],
    ["a missing anchor", `<a href="#y">`, 'expected an id of pl/index.html, received "#y"'],
    [
      "a missing picture",
      `<img src="a.png">`,
      '<img>: expected a page or file of the site, received "a.png"',
    ],
    [
      "a missing preview",
      `<meta property="og:image" content="https://example.org/raport/a.png">`,
      "<meta>: expected a page",
    ],
    [
      "an address in quotes of another kind",
      `<a class=x href='/raport/b&amp;c'>`,
      'received "/raport/b&c"',
    ],
  ])("finds %s", (_, markup, message) => {
    expect(problems({ "pl/index.html": markup })).toEqual([expect.stringContaining(message)]);
  });

  test("finds addresses in files that lead nowhere", () => {
    const text = JSON.stringify({
      url: "https://example.org/raport/pl/b.csv",
      other: "https://example.org.pl/x",
    });
    expect(problems({ "data.json": text })).toEqual([
      expect.stringContaining(
        'data.json: address: expected a page or file of the site, received "https://example.org/raport/pl/b.csv"',
      ),
    ]);
  });

  test("takes the end of a sentence for no part of an address", () => {
    const text = "Zob. https://example.org/raport/pl/b.svg, https://example.org/raport/pl/b.svg.";
    expect(problems({ "pl/a.txt": text, "pl/b.svg": "<svg/>" })).toEqual([]);
  });

  test("finds a language that does not answer", () => {
    expect(problems({ "pl/index.html": pair(""), "en/index.html": "" })).toEqual([
      expect.stringContaining(
        "pl/index.html: <link hreflang>: expected en/index.html to name this page",
      ),
    ]);
  });

  test("finds languages whose paths differ", () => {
    const found = problems({
      "pl/index.html": pair("a/"),
      "en/index.html": pair(""),
      "pl/a/index.html": "",
      "en/a/index.html": "",
    });
    expect(found.join("\n")).toContain(
      'pl/index.html: <link hreflang>: expected "https://example.org/raport/pl/" for "pl"',
    );
  });
});
