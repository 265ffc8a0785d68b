/** The atlas without a script: whole, in every order, by sector and by seat; its bytes; its embed. */
// @ts-nocheck

import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { site } from "../../src/render/address/site.ts";
import { loadData } from "../../src/schema/load.ts";
import { LOCALES } from "../../src/schema/text.ts";
import { builtPages, DIST, valuesOf, type BuiltPage } from "./built-site.ts";

// The page with all it needs before it can be used; DESIGN.md, section 7.
const PAGE_BUDGET = 61_440;
// One request for map, timeline and list of all initiatives, with the boundaries.
const EMBED_BUDGET = 40_960;
const EMBED_SCRIPT_BUDGET = 8192;

const pages = new Map(builtPages().map((page) => [page.path, page]));
const { initiatives, places } = loadData();
const compressed = (content: string | Buffer): number => brotliCompressSync(content).byteLength;

function pageAt(path: string): BuiltPage {
  const page = pages.get(path);
  if (!page) throw new Error(`${DIST}/${path}: expected a page, received none`);
  return page;
}

/** Ids of the rows of the first list of a page, in their order. */
function rowsOf({ html }: BuiltPage): string[] {
  const [body = ""] = /<tbody>[\s\S]*?<\/tbody>/.exec(html) ?? [];
  return [...body.matchAll(/<tr data-id="([^"]+)"/g)].map(([, id = ""]) => id);
}

describe.each(LOCALES)("the atlas (%s)", (locale) => {
  const atlas = pageAt(`${locale}/initiatives/`);
  const all = initiatives.map(({ id }) => id);

  test("lists every initiative once, and marks it in both drawings of map and timeline", () => {
    expect(rowsOf(atlas).sort()).toEqual(all);
    const marks = atlas.tags.filter(({ attributes }) =>
      (attributes.get("class") ?? "").split(" ").includes("mark"),
    );
    for (const id of all) {
      const own = marks.filter(({ attributes }) => attributes.get("data-id") === id);
      expect(own.length, id).toBe(4);
      expect(new Set(own.map(({ attributes }) => attributes.get("href"))).size, id).toBe(1);
    }
  });

  test("has a page of the list for each column, with the same initiatives", () => {
    const [head = ""] = /<thead>[\s\S]*?<\/thead>/.exec(atlas.html) ?? [];
    const links = [...head.matchAll(/href="[^"]*\/initiatives\/(by\/[^"]+)"/g)].map(([, to]) => to);
    expect(links.length).toBe(7);
    for (const link of links) {
      expect(rowsOf(pageAt(`${locale}/initiatives/${link}`)).sort(), link).toEqual(all);
    }
  });

  test("is sorted by years on the page of years, those without one last", () => {
    const rows = rowsOf(pageAt(`${locale}/initiatives/by/founded/`));
    const years = rows.map((id) => initiatives.find((own) => own.id === id)?.founded?.year ?? 9999);
    expect(years).toEqual(years.toSorted((first, second) => first - second));
  });

  test("hands out the files that it links, with a description of its table", () => {
    const linked = valuesOf(atlas, "a", "href").flatMap(
      (href) => /\/initiatives\/(initiatives\.[a-z.-]+)$/u.exec(href)?.[1] ?? [],
    );
    expect([...new Set(linked)].sort()).toEqual(
      ["bib", "csl.json", "csv", "csv-metadata.json", "json", "ris", "txt"].map(
        (extension) => `initiatives.${extension}`,
      ),
    );
    for (const name of linked) {
      expect(readFileSync(join(DIST, locale, "initiatives", name), "utf8").length).toBeGreaterThan(
        0,
      );
    }
  });

  test("is parted by its pages of sectors, and by its pages of seats", () => {
    for (const kind of ["sector", "powiat"]) {
      const parts = [...pages.keys()].filter((path) =>
        path.startsWith(`${locale}/initiatives/${kind}/`),
      );
      const linked = valuesOf(atlas, "a", "href");
      expect(parts.filter((path) => !linked.some((href) => href.endsWith(`/${path}`)))).toEqual([]);
      expect(parts.flatMap((path) => rowsOf(pageAt(path))).sort()).toEqual(all);
    }
    const radom = initiatives.filter(
      ({ seat }) => places.get(seat?.place ?? "")?.powiat === "1463",
    );
    expect(rowsOf(pageAt(`${locale}/initiatives/powiat/1463/`)).sort()).toEqual(
      radom.map(({ id }) => id),
    );
  });

  test("keeps to its budget with all styles and scripts", () => {
    const parts = [...valuesOf(atlas, "link", "href"), ...valuesOf(atlas, "script", "src")]
      .filter((address) => /\.(css|js)$/.test(address))
      .map((address) =>
        readFileSync(join(DIST, new URL(address, site().url).pathname.slice(site().base.length))),
      );
    expect(parts.length).toBeGreaterThanOrEqual(3);
    const bytes = [Buffer.from(atlas.html), ...parts].reduce(
      (sum, part) => sum + compressed(part),
      0,
    );
    expect(bytes).toBeLessThanOrEqual(PAGE_BUDGET);
  });
});

describe.each(LOCALES)("the embed of the atlas (%s)", (locale) => {
  const embed = pageAt(`${locale}/embed/initiatives/`);
  const { html, tags } = embed;
  const script = /<script[^>]*>([\s\S]*?)<\/script>/.exec(html)?.[1] ?? "";

  test("is one request that keeps nothing and asks for nothing", () => {
    expect(valuesOf(embed, "script", "src")).toEqual([]);
    expect(valuesOf(embed, "link", "rel")).toEqual(["canonical"]);
    expect(html).not.toMatch(/@import|@font-face|\burl\(/);
    expect(script.length).toBeGreaterThan(500);
    expect(script).not.toMatch(
      /localStorage|sessionStorage|indexedDB|document\.cookie|fetch\(|XMLHttpRequest|sendBeacon|WebSocket/,
    );
  });

  test("allows exactly its own style and its own script", () => {
    const [policy = ""] = tags
      .filter(({ attributes }) => attributes.get("http-equiv") === "Content-Security-Policy")
      .map(({ attributes }) => attributes.get("content") ?? "");
    const hashes = [...html.matchAll(/<(style|script)\b[^>]*>([\s\S]*?)<\/\1>/g)].map(
      ([, name, text = ""]) =>
        `${name}-src 'sha256-${createHash("sha256").update(text).digest("base64")}'`,
    );
    expect(hashes.length).toBe(2);
    expect(policy.split("; ").filter((part) => part.includes("sha256"))).toEqual(hashes);
  });

  test("leads out of the frame by whole addresses in new tabs", () => {
    const links = tags.filter(({ name }) => name === "a");
    expect(links.length).toBeGreaterThan(initiatives.length);
    for (const { attributes } of links) {
      expect(attributes.get("href")).toMatch(/^https?:\/\//);
      expect(attributes.get("target")).toBe("_blank");
    }
  });

  test("keeps to its budgets", () => {
    expect(compressed(html)).toBeLessThanOrEqual(EMBED_BUDGET);
    expect(compressed(script)).toBeLessThanOrEqual(EMBED_SCRIPT_BUDGET);
  });
});
