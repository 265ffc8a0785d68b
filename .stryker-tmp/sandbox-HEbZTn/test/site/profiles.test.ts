/** Every record has its profile in both languages, whole, with the files it offers. */
// @ts-nocheck

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { JSDOM } from "jsdom";
import { describe, expect, test } from "vitest";
import { loadData } from "../../src/schema/load.ts";
import { LOCALES } from "../../src/schema/text.ts";
import { builtFiles, DIST } from "./built-site.ts";

const EXTENSIONS = ["csv", "json", "bib", "ris", "csl.json", "txt"];
const files = new Set(builtFiles());
const { initiatives, links } = loadData();
const profiles = LOCALES.flatMap((locale) =>
  initiatives.map((initiative) => ({
    path: `${locale}/initiatives/${initiative.id}`,
    ...{ locale, initiative },
  })),
);

describe.each(profiles)("$path", ({ path, locale, initiative }) => {
  const { document } = new JSDOM(readFileSync(join(DIST, path, "index.html"), "utf8")).window;

  test("has its files, and its page leads to them", () => {
    for (const extension of EXTENSIONS) {
      expect(files.has(`${path}.${extension}`), extension).toBe(true);
      expect(document.querySelector(`a[download][href$="/${path}.${extension}"]`)).not.toBeNull();
    }
  });

  test("has every part, and a place for every source that it points to", () => {
    const parts = ["facts", "members", "history", "funding", "links", "unknown", "sources"];
    for (const id of [...parts, "related", "download", "cite"]) {
      expect(document.getElementById(id), id).not.toBeNull();
    }
    const marks = [...document.querySelectorAll<HTMLAnchorElement>("a.source-mark")];
    expect(marks.length).toBeGreaterThan(0);
    for (const { hash } of marks) expect(document.querySelector(hash), hash).not.toBeNull();
    expect(document.querySelectorAll("#sources ~ ol > li")).toHaveLength(initiative.sources.length);
  });

  test("shows each account of a disagreement and each link abroad", () => {
    const accounts = initiative.disagreements.reduce(
      (sum, { accounts: own }) => sum + own.length,
      0,
    );
    expect(document.querySelectorAll(".accounts > li")).toHaveLength(accounts);
    const own = [...links.values()].filter(({ from }) => from === initiative.id);
    const rows = document.querySelectorAll("[aria-labelledby=links] tbody tr");
    expect(rows).toHaveLength(own.length);
  });

  test("says when it was checked and is an organisation for machines", () => {
    const words = document.querySelector("[aria-labelledby=sources] p")?.textContent ?? "";
    expect(words).toContain(initiative.checked.slice(0, 4));
    const [block] = [...document.querySelectorAll("script[type='application/ld+json']")];
    const told = JSON.parse(block?.textContent ?? "{}") as Readonly<Record<string, unknown>>;
    expect(told).toMatchObject({ "@type": "Organization", name: initiative.name[locale] });
  });
});
