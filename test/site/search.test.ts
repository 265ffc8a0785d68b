/** The index of the search: what the site has is in it, and what is in it the site has. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { SEARCH_KINDS } from "../../src/search/kinds.ts";
import { site } from "../../src/render/address/site.ts";
import { loadData } from "../../src/schema/load.ts";
import { LOCALES } from "../../src/schema/text.ts";
import { builtPages, DIST, valuesOf } from "./built-site.ts";

interface Fragment {
  readonly url: string;
  readonly filters: { readonly kind: readonly string[] };
}

const INDEX = join(DIST, "pagefind");
const SIGNATURE = "pagefind_dcd".length;
const pages = new Map(builtPages().map((page) => [page.path, page]));
// What has other pages for it, or is no page of the report.
const OUTSIDE = /^(..\/)?$|^404|^..\/(embed|claims)\/.|^..\/search\/|^..\/charts\/[^/]+\/[^/]+\//;
const entry = JSON.parse(readFileSync(join(INDEX, "pagefind-entry.json"), "utf8")) as {
  readonly languages: Readonly<Record<string, { readonly page_count: number }>>;
};

function fragments(locale: string): Fragment[] {
  return readdirSync(join(INDEX, "fragment"))
    .filter((name) => name.startsWith(`${locale}_`))
    .map((name) => gunzipSync(readFileSync(join(INDEX, "fragment", name))))
    .map((bytes) => JSON.parse(bytes.subarray(SIGNATURE).toString("utf8")) as Fragment);
}

test("the index has the languages of the site and nothing that only its makers use", () => {
  expect(Object.keys(entry.languages).sort()).toEqual([...LOCALES].sort());
  expect(readdirSync(INDEX).filter((name) => /ui|highlight|unknown|playground/.test(name))).toEqual(
    [],
  );
});

describe.each(LOCALES)("the index (%s)", (locale) => {
  const found = fragments(locale);
  const urls = new Set(found.map(({ url }) => url.slice(site().base.length + 1)));

  test("has things of every kind, each once", () => {
    const kinds = new Set(found.flatMap(({ filters }) => filters.kind));
    expect([...kinds].sort()).toEqual([...SEARCH_KINDS].sort());
    expect(urls.size).toBe(found.length);
    expect(entry.languages[locale]?.page_count).toBe(found.length);
  });

  test("has every page", () => {
    const own = [...pages.keys()].filter((path) => path.startsWith(`${locale}/`));
    const wanted = own.filter((path) => !OUTSIDE.test(path));
    expect(wanted.length).toBeGreaterThan(150);
    expect(wanted.filter((path) => !urls.has(path))).toEqual([]);
  });

  test("has every term, claim and work, and every section of a chapter", () => {
    const { glossary, claims, references } = loadData();
    const count = (kind: string): number =>
      found.filter(({ filters }) => filters.kind.includes(kind)).length;
    expect([count("term"), count("claim"), count("work")]).toEqual([
      glossary.size,
      claims.size,
      references.size,
    ]);
    const sections = [...pages.values()]
      .filter(({ path, kind }) => kind === "chapter" && path.startsWith(`${locale}/`))
      .flatMap((page) =>
        valuesOf(page, "h2", "id")
          .filter((id) => !/^(notes|cite|verdicts|embed|download)/.test(id))
          .map((id) => `${page.path}#${id}`),
      );
    expect(sections.length).toBeGreaterThan(40);
    expect(sections.filter((url) => !urls.has(url))).toEqual([]);
  });

  test("leads to places that are there", () => {
    const missing = [...urls].filter((url) => {
      const [path = "", anchor] = url.split("#");
      const page = pages.get(path);
      return !page || (anchor !== undefined && !valuesOf(page, "*", "id").includes(anchor));
    });
    expect(missing).toEqual([]);
  });
});
