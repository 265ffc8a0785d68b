// @ts-nocheck
import { afterEach, describe, expect, test, vi } from "vitest";
import {
  chartFileName,
  chartFilePath,
  chartPath,
  embedPath,
} from "../../src/render/address/chart-address.ts";
import { releaseOf } from "../../src/render/edition/release.ts";
import { absolute, address, fileAddress, site } from "../../src/render/address/site.ts";
import { resolveTokens, tokens, tokensOf } from "../../src/render/picture/theme.ts";
import { samplePayload } from "./sample-payload.ts";

afterEach(() => {
  vi.unstubAllEnvs();
});

describe("site", () => {
  test("stands at the root of its own host unless told otherwise", () => {
    expect(site({})).toEqual({ url: "https://klastry-mazowsza.example", base: "" });
    expect(site({ SITE_URL: "", BASE_PATH: "" })).toEqual(site({}));
  });

  test.each([
    ["https://example.org/", "/", "https://example.org", ""],
    ["http://localhost:4321", "/report/", "http://localhost:4321", "/report"],
    ["https://example.org", "/a/b", "https://example.org", "/a/b"],
  ])("SITE_URL %s and BASE_PATH %s give %s and %s", (SITE_URL, BASE_PATH, url, base) => {
    expect(site({ SITE_URL, BASE_PATH })).toEqual({ url, base });
  });

  test.each([
    "example.org",
    "ftp://example.org",
    "https://example.org/path",
    "https://a:b@example.org",
  ])("SITE_URL %s is refused", (SITE_URL) => {
    expect(() => site({ SITE_URL })).toThrow(`SITE_URL: expected a scheme and a host`);
  });

  test.each(["report", "/a b", "/a?x", "//x", "/a//b"])("BASE_PATH %s is refused", (BASE_PATH) => {
    expect(() => site({ BASE_PATH })).toThrow(`BASE_PATH: expected "/" or a path`);
  });

  test("addresses carry the base path, pages end with a slash and files do not", () => {
    vi.stubEnv("SITE_URL", "https://example.org");
    vi.stubEnv("BASE_PATH", "/base");
    expect(address("pl", "charts", "x")).toBe("/base/pl/charts/x/");
    expect(address("en")).toBe("/base/en/");
    expect(fileAddress("pl", "charts", "x.svg")).toBe("/base/pl/charts/x.svg");
    expect(absolute(address("pl"))).toBe("https://example.org/base/pl/");
  });

  test("a segment that is no id and a path that is none are refused", () => {
    expect(() => address("pl", "charts", "Ż")).toThrow('received "Ż"');
    expect(() => address("pl", "..")).toThrow('received ".."');
    expect(() => absolute("//evil.example/")).toThrow("expected a path that starts with one slash");
  });
});

describe("chart addresses", () => {
  const view = (id: string) => ({ id, label: { pl: id, en: id } });
  const chart = samplePayload({ view: view("2022") });
  const withViews = (initial: string) => ({
    ...chart,
    definition: {
      ...chart.definition,
      views: { label: { pl: "Rok", en: "Year" }, values: () => [], initial },
    },
  });

  test("a view has its own page, embed and files", () => {
    expect(chartPath(withViews("2015"))).toBe("/pl/charts/trust-sample/2022/");
    expect(embedPath(withViews("2015"))).toBe("/pl/embed/trust-sample/2022/");
    expect(chartFilePath(withViews("2015"), "csl.json")).toBe(
      "/pl/charts/trust-sample.2022.csl.json",
    );
  });

  test("the initial view has those of the chart", () => {
    expect(chartPath(withViews("2022"))).toBe("/pl/charts/trust-sample/");
    expect(chartFileName(withViews("2022"), "svg")).toBe("trust-sample.svg");
  });
});

describe("releaseOf", () => {
  test("reads version and date", () => {
    expect(releaseOf({ version: "1.0.0", released: "2026-02-28" })).toEqual({
      version: "1.0.0",
      date: "2026-02-28",
    });
  });

  test.each([
    [{ version: "1.0", released: "2026-02-28" }, "package.json: version: expected"],
    [{ version: "1.0.0" }, "package.json: released: expected an ISO date"],
    [{ version: "1.0.0", released: "2026-02-30" }, 'received "2026-02-30"'],
    [null, "package.json: version: expected"],
  ])("refuses %j", (manifest, message) => {
    expect(() => releaseOf(manifest)).toThrow(message);
  });
});

describe("theme", () => {
  const CSS = `@layer t { :root { --a: light-dark(#fff, rgb(0 0 0 / 50%)); --b: var(--a); --font: "X Y", serif; --size: 0.86rem }
    /* --c: red; */ :root[data-theme="dark"] { color-scheme: dark; --a: pink } }`;

  test("tokens have the value of the scheme, through other tokens too", () => {
    expect(tokensOf(CSS, "light")).toEqual({
      a: "#fff",
      b: "#fff",
      font: '"X Y", serif',
      size: "0.86rem",
    });
    expect(tokensOf(CSS, "dark")["b"]).toBe("rgb(0 0 0 / 50%)");
    expect(() => tokensOf(":root { --a: var(--a) }", "light")).toThrow("does not refer to itself");
  });

  test("every colour of the site differs between its schemes", () => {
    for (const name of ["paper", "ink", "accent", "rule"]) {
      expect(tokens("light")[name]).toMatch(/^#[0-9a-f]{6}$/u);
      expect(tokens("dark")[name]).not.toBe(tokens("light")[name]);
    }
  });

  test("text gets values, fallbacks, pixels and single quotes", () => {
    const { ink = "", accent = "" } = tokens("dark");
    expect(resolveTokens('fill="var(--ink)" stroke="var( --accent )"', "dark")).toBe(
      `fill="${ink}" stroke="${accent}"`,
    );
    expect(resolveTokens("var(--none, rgb(1, 2, 3))", "light")).toBe("rgb(1, 2, 3)");
    expect(resolveTokens("var(--none, var(--ink))", "dark")).toBe(ink);
    expect(resolveTokens("font-size: var(--text-m)", "light")).toBe("font-size: 16px");
    expect(resolveTokens("var(--sans)", "light")).not.toContain('"');
    expect(resolveTokens("light-dark(red, blue)", "dark")).toBe("blue");
    expect(() => resolveTokens("var(--nope)", "light")).toThrow(
      "src/styles/tokens.css: --nope: expected a value",
    );
  });
});
