/** The files beside the pages: each chart in each format, whole and well formed. */
// @ts-nocheck

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { JSDOM } from "jsdom";
import { describe, expect, test } from "vitest";
import { FORMATS } from "../../src/render/publish/formats.ts";
import { builtFiles, builtPages, DIST } from "./built-site.ts";

const files = builtFiles();
const read = (file: string): string => readFileSync(join(DIST, file), "utf8");
const { DOMParser } = new JSDOM("").window;
const charts = builtPages()
  .filter(({ kind }) => kind === "chart")
  .map(({ path }) => {
    const [locale, , id, view] = path.split("/");
    return { path, stem: `${locale}/charts/${id}${view ? `.${view}` : ""}` };
  });

describe.each(charts)("$path", ({ stem }) => {
  test("has a file of every format", () => {
    const missing = FORMATS.filter(({ extension }) => !files.includes(`${stem}.${extension}`));
    expect(missing.map(({ extension }) => extension)).toEqual([]);
  });

  test("has an SVG that is well-formed XML with a title and a description", () => {
    const parsed = new DOMParser().parseFromString(read(`${stem}.svg`), "image/svg+xml");
    expect(parsed.querySelector("parsererror")?.textContent).toBeUndefined();
    expect(parsed.querySelector("svg > title")?.textContent).toMatch(/\S/);
    expect(parsed.querySelector("svg > desc")?.textContent).toMatch(/\d/);
    expect(read(`${stem}.svg`)).not.toMatch(/var\(--|light-dark\(|<script/);
  });

  test("has a PNG that is one", () => {
    const bytes = readFileSync(join(DIST, `${stem}.png`));
    expect(bytes.subarray(1, 4).toString("latin1")).toBe("PNG");
    expect(bytes.readUInt32BE(16)).toBeGreaterThan(1000);
  });

  test("has a CSV whose lines all have the header's columns", () => {
    const lines = read(`${stem}.csv`).trim().split(/\r?\n/);
    const cells = (line: string): number => line.replace(/"(?:[^"]|"")*"/g, "").split(",").length;
    expect(lines.length).toBeGreaterThan(1);
    expect(new Set(lines.map(cells)).size).toBe(1);
  });
});

test("every JSON file can be read", () => {
  const json = files.filter((file) => /\.(json|jsonld)$/.test(file));
  expect(json.length).toBeGreaterThan(charts.length);
  for (const file of json) expect(() => JSON.parse(read(file)) as unknown, file).not.toThrow();
});

test("every JSON-LD block of a page can be read, names its type and describes a data set at length", () => {
  let count = 0;
  for (const { html, path } of builtPages()) {
    for (const [, text = ""] of html.matchAll(
      /<script type="application\/ld\+json">([\s\S]*?)<\/script>/g,
    )) {
      const read = JSON.parse(text) as Readonly<Record<string, unknown>>;
      expect(read["@context"], path).toMatch(/schema\.org/);
      const things = (read["@graph"] ?? [read]) as readonly Readonly<Record<string, unknown>>[];
      for (const thing of things) {
        expect(thing["@type"], path).toBeTypeOf("string");
        // Search engines pass over data sets that are described in fewer letters.
        if (thing["@type"] === "Dataset") {
          expect(String(thing["description"]).length, path).toBeGreaterThanOrEqual(50);
        }
      }
      count += 1;
    }
  }
  expect(count).toBeGreaterThan(0);
});

test("the sitemap lists every page that is to be found, and no embed", () => {
  const listed = files
    .filter((file) => /^sitemap-\d+\.xml$/.test(file))
    .map(read)
    .join("");
  const found = builtPages().filter(
    ({ kind }) => !["missing page", "embed", "atlas embed"].includes(kind),
  );
  expect(
    found.filter(({ path }) => !listed.includes(`/${path}</loc>`)).map(({ path }) => path),
  ).toEqual([]);
  expect(listed).not.toContain("/embed/");
  expect(read("robots.txt")).toContain("sitemap-index.xml");
});

test("the sitemap names one page for each language, and the choice of language for others", () => {
  const entries = files
    .filter((file) => /^sitemap-\d+\.xml$/.test(file))
    .flatMap((file) => read(file).match(/<url>.*?<\/url>/gs) ?? []);
  const twice = entries.filter((entry) => {
    const languages = [...entry.matchAll(/hreflang="([^"]*)"/g)].map(([, language]) => language);
    return new Set(languages).size < languages.length;
  });
  expect(entries.length).toBeGreaterThan(0);
  expect(twice).toEqual([]);
});

test("file names are lower-case ASCII words", () => {
  const odd = files.filter(
    (file) => !file.startsWith("_astro/") && !/^[a-z0-9][a-z0-9./_-]*$/.test(file),
  );
  expect(odd).toEqual([]);
});
