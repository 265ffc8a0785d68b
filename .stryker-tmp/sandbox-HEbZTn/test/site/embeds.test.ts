/** An embed is one request and keeps to its budget; so do its parts and the chapters. */
// @ts-nocheck

import { createHash } from "node:crypto";
import { brotliCompressSync, constants } from "node:zlib";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { charts } from "../../src/render/chart/catalogue.ts";
import { site } from "../../src/render/address/site.ts";
import { builtFiles, builtPages, DIST, valuesOf } from "./built-site.ts";

interface Budgets {
  readonly [name: string]: number;
}

const { budgets } = JSON.parse(readFileSync("package.json", "utf8")) as { budgets: Budgets };
const pages = builtPages();
const embeds = pages.filter(({ kind }) => kind === "embed");
const chapters = pages.filter(({ kind }) => kind === "chapter");
const QUALITY = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };
const compressed = (content: string | Buffer): number =>
  brotliCompressSync(content, QUALITY).byteLength;
const maps = new Set(
  charts.filter(({ definition }) => definition.boundaries ?? definition.europe).map(({ id }) => id),
);

test("the budgets are those the project promises", () => {
  expect(budgets).toEqual({
    "embed bar or line": 12_288,
    "embed script": 3072,
    "embed map": 25_600,
    chapter: 122_880,
  });
});

describe.each(embeds.map((page) => [page.path, page] as const))("%s", (_, page) => {
  const { path, html, tags } = page;

  test("is one request: nothing in it is fetched", () => {
    expect(valuesOf(page, "script", "src")).toEqual([]);
    expect(valuesOf(page, "img", "src")).toEqual([]);
    expect(valuesOf(page, "link", "rel")).toEqual(["canonical"]);
    expect(html).not.toMatch(/@import|@font-face|\burl\(/);
  });

  test("allows exactly its own style and its own script", () => {
    const [policy = ""] = tags
      .filter(({ attributes }) => attributes.get("http-equiv") === "Content-Security-Policy")
      .map(({ attributes }) => attributes.get("content") ?? "");
    const inline = [...html.matchAll(/<(style|script)\b[^>]*>([\s\S]*?)<\/\1>/g)];
    const hashes = inline.map(
      ([, name, text = ""]) =>
        `${name}-src 'sha256-${createHash("sha256").update(text).digest("base64")}'`,
    );
    expect(hashes.length).toBe(2);
    expect(policy.split("; ").filter((part) => part.includes("sha256"))).toEqual(hashes);
  });

  test("declares every token that its drawing and its style refer to", () => {
    const used = new Set([...html.matchAll(/var\(--([\w-]+)/g)].map(([, name = ""]) => name));
    expect(used.size).toBeGreaterThan(5);
    expect([...used].filter((name) => !html.includes(`--${name}:`))).toEqual([]);
  });

  test("is not indexed, sizes itself and sends no referrer", () => {
    const meta = (name: string): string | undefined =>
      tags.find(({ attributes }) => attributes.get("name") === name)?.attributes.get("content");
    expect(meta("robots")).toBe("noindex");
    expect(meta("responsive-embedded-sizing")).toBe("allow-origins=*");
    expect(meta("referrer")).toBe("no-referrer");
  });

  test("keeps nothing about its readers", () => {
    const script = /<script[^>]*>([\s\S]*?)<\/script>/.exec(html)?.[1] ?? "";
    expect(script.length).toBeGreaterThan(500);
    expect(script).not.toMatch(
      /localStorage|sessionStorage|indexedDB|document\.cookie|fetch\(|XMLHttpRequest|sendBeacon|WebSocket/,
    );
  });

  test("leads out of the frame by whole addresses in new tabs", () => {
    const links = tags.filter(({ name }) => name === "a");
    const views = links.filter(({ attributes }) => attributes.has("data-view"));
    for (const { attributes } of links.filter((link) => !views.includes(link))) {
      expect(attributes.get("href")).toMatch(new RegExp(`^${site().url}/`));
      expect(attributes.get("target")).toBe("_blank");
    }
    expect(links.length).toBeGreaterThan(views.length);
  });

  test("keeps to its budget", () => {
    const budget = budgets[maps.has(path.split("/")[2]!) ? "embed map" : "embed bar or line"]!;
    expect(compressed(html)).toBeLessThanOrEqual(budget);
  });

  test("has a script that keeps to its budget", () => {
    const script = /<script[^>]*>([\s\S]*?)<\/script>/.exec(html)?.[1] ?? "";
    expect(compressed(script)).toBeLessThanOrEqual(budgets["embed script"]!);
  });
});

describe.each(chapters.map((page) => [page.path, page] as const))("%s", (_, page) => {
  test("keeps to its budget with all styles and scripts", () => {
    const parts = [...valuesOf(page, "link", "href"), ...valuesOf(page, "script", "src")]
      .filter((address) => /\.(css|js)$/.test(address))
      .map((address) =>
        readFileSync(join(DIST, new URL(address, site().url).pathname.slice(site().base.length))),
      );
    expect(parts.length).toBeGreaterThanOrEqual(1);
    const bytes = [Buffer.from(page.html), ...parts].reduce(
      (sum, part) => sum + compressed(part),
      0,
    );
    expect(bytes).toBeLessThanOrEqual(budgets["chapter"]!);
  });
});

test("no page loads a chart library", () => {
  const scripts = builtFiles().filter((file) => file.endsWith(".js"));
  expect(scripts.length).toBeGreaterThan(0);
  for (const file of scripts) {
    expect(readFileSync(join(DIST, file), "utf8"), file).not.toMatch(
      /observablehq|d3-selection|topojson/i,
    );
  }
});
