/** What every page of the built site keeps to. */
// @ts-nocheck

import { existsSync } from "node:fs";
import { join } from "node:path";
import { HtmlValidate } from "html-validate/node";
import { describe, expect, test } from "vitest";
import { linkProblems } from "../../scripts/link-problems.ts";
import { site } from "../../src/render/address/site.ts";
import { tokens } from "../../src/render/picture/theme.ts";
import { builtPages, DIST, onePageOfEachKind, valuesOf } from "./built-site.ts";
import { HTML_RULES } from "./html-rules.ts";

const pages = builtPages();
const { url } = site();
// The language choice and the missing page are in both languages.
const BILINGUAL = new Set(["language choice", "missing page"]);
const EMBEDS = new Set(["embed", "atlas embed"]);
const FETCHING: readonly (readonly [name: string, attribute: string])[] = [
  ["script", "src"],
  ["img", "src"],
  ["img", "srcset"],
  ["source", "srcset"],
  ["iframe", "src"],
  ["video", "src"],
  ["audio", "src"],
  ["object", "data"],
  ["embed", "src"],
  ["image", "href"],
  ["use", "href"],
];
const LOADING_RELS =
  /\b(stylesheet|icon|preload|modulepreload|prefetch|preconnect|dns-prefetch|manifest)\b/;

function isForeign(address: string): boolean {
  const { origin, protocol } = new URL(address, `${url}/`);
  return protocol !== "data:" && origin !== url;
}

test("the site has pages of every kind in both languages", () => {
  const kinds = onePageOfEachKind(pages).map(({ kind, path }) => `${path.slice(0, 2)} ${kind}`);
  for (const locale of ["pl", "en"]) {
    for (const kind of [
      "cover",
      "chapter",
      "gallery",
      "chart",
      "embed",
      "indicators",
      "indicator",
      "atlas",
      "atlas list",
      "atlas links",
      "atlas embed",
      "initiative",
      "article",
    ]) {
      expect(kinds).toContain(`${locale} ${kind}`);
    }
  }
});

test("both languages have the same pages", () => {
  const of = (locale: string): string[] =>
    pages.filter(({ path }) => path.startsWith(`${locale}/`)).map(({ path }) => path.slice(3));
  expect(of("en")).toEqual(of("pl"));
});

test("every internal address leads somewhere", () => {
  expect(linkProblems(DIST, site())).toEqual([]);
});

test("no two pages of a language share a title or a description", () => {
  const seen = new Map<string, string>();
  for (const { path, kind, html } of pages) {
    if (EMBEDS.has(kind) || BILINGUAL.has(kind)) continue;
    const title = /<title>([^<]*)<\/title>/.exec(html)?.[1] ?? "";
    expect(title, path).not.toBe("");
    expect(seen.get(title), `${path}: ${title}`).toBeUndefined();
    seen.set(title, path);
  }
});

describe.each(pages.map((page) => [page.path || "/", page] as const))("%s", (_, page) => {
  const { path, kind, html, tags } = page;

  test("is valid HTML", async () => {
    const report = await new HtmlValidate(HTML_RULES).validateString(html);
    const messages = report.results.flatMap(({ messages: own }) =>
      own.map(({ ruleId, message, line, column }) => `${line}:${column} ${ruleId}: ${message}`),
    );
    expect([...new Set(messages)].slice(0, 20)).toEqual([]);
  });

  test("has one first heading, and no level is skipped", () => {
    const levels = tags.flatMap(({ name }) => (/^h[1-6]$/.test(name) ? [Number(name[1])] : []));
    expect(levels.filter((level) => level === 1)).toEqual([1]);
    expect(levels[0]).toBe(1);
    levels
      .slice(1)
      .forEach((level, index) => expect(level).toBeLessThanOrEqual(levels[index]! + 1));
  });

  test("says its language", () => {
    const [language] = valuesOf(page, "html", "lang");
    expect(["pl", "en"]).toContain(language);
    if (!BILINGUAL.has(kind)) expect(language).toBe(path.slice(0, 2));
  });

  test("fetches nothing from another host", () => {
    const fetched = FETCHING.flatMap(([name, attribute]) => valuesOf(page, name, attribute));
    const linked = tags
      .filter(
        ({ name, attributes }) => name === "link" && LOADING_RELS.test(attributes.get("rel") ?? ""),
      )
      .map(({ attributes }) => attributes.get("href") ?? "");
    expect([...fetched, ...linked].filter(isForeign)).toEqual([]);
    expect(html).not.toMatch(/url\(["']?(https?:)?\/\//);
  });

  test("has a policy that allows no inline code beyond hashes", () => {
    const policies = tags
      .filter(
        ({ attributes }) =>
          attributes.get("http-equiv")?.toLowerCase() === "content-security-policy",
      )
      .map(({ attributes }) => attributes.get("content") ?? "");
    expect(policies.length).toBe(1);
    expect(policies[0]).toContain("default-src 'none'");
    expect(policies[0]).not.toMatch(/unsafe|\*|http:/);
    const styles = tags.filter(({ attributes }) => attributes.has("style"));
    expect(styles.map(({ name }) => name)).toEqual([]);
    const handlers = tags.flatMap(({ attributes }) =>
      [...attributes.keys()].filter((key) => /^on[a-z]+$/.test(key)),
    );
    expect(handlers).toEqual([]);
  });

  test("opens new tabs without handing over the window", () => {
    const open = tags.filter(({ attributes }) => attributes.get("target") === "_blank");
    expect(open.filter(({ attributes }) => !/noopener/.test(attributes.get("rel") ?? ""))).toEqual(
      [],
    );
  });

  test.skipIf(BILINGUAL.has(kind))("describes itself and names its own address", () => {
    const description = tags.find(({ attributes }) => attributes.get("name") === "description");
    expect(description?.attributes.get("content")?.length ?? 0).toBeGreaterThan(20);
    const canonical = tags.filter(({ attributes }) => attributes.get("rel") === "canonical");
    expect(canonical.length).toBe(1);
    const own = `${url}${site().base}/${path.replace("/embed/", kind === "atlas embed" ? "/" : "/charts/")}`;
    expect(canonical[0]!.attributes.get("href")).toBe(own);
  });

  test("names each of its tables by a caption", () => {
    expect(html.match(/<table\b[^>]*>(?!\s*<caption\b[^>]*>[^<]).{0,60}/g) ?? []).toEqual([]);
  });

  test.skipIf(kind === "missing page" || EMBEDS.has(kind))(
    "has a picture, and words for it, beside links to it",
    () => {
      const property = (wanted: string): string =>
        tags
          .find(({ attributes }) => attributes.get("property") === wanted)
          ?.attributes.get("content") ?? "";
      const picture = property("og:image").slice(`${url}${site().base}/`.length);
      expect(property("og:image")).toMatch(/^https?:.*\.png$/);
      expect(existsSync(join(DIST, picture))).toBe(true);
      expect(property("og:image:alt").length).toBeGreaterThan(20);
    },
  );

  test.skipIf(EMBEDS.has(kind))("colours the browser around it in both themes", () => {
    const colours = tags
      .filter(({ attributes }) => attributes.get("name") === "theme-color")
      .map(({ attributes }) => attributes.get("content"));
    expect(colours).toEqual([tokens("light")["paper"], tokens("dark")["paper"]]);
  });

  test.skipIf(BILINGUAL.has(kind) || EMBEDS.has(kind))(
    "names itself in both languages and the one for others",
    () => {
      const alternates = tags
        .filter(({ name, attributes }) => name === "link" && attributes.has("hreflang"))
        .map(({ attributes }) => attributes.get("hreflang"));
      expect(alternates.sort()).toEqual(["en", "pl", "x-default"]);
    },
  );

  test("leaves no trace of a value that was not there", () => {
    const text = html
      .replace(/<(script|style|pre|code)\b[\s\S]*?<\/\1>/g, "")
      .replace(/<[^>]*>/g, " ");
    const traces = /.{0,30}(\b(undefined|NaN|null)\b|\[object \w+\]|\{\w+\}).{0,20}/g;
    expect(text.match(traces) ?? []).toEqual([]);
  });
});
