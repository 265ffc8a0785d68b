/** Names from data cannot become markup, wherever they are written. */
import { JSDOM } from "jsdom";
import { describe, expect, test } from "vitest";
import { chartCitable } from "../../src/render/citing/chart-citable.ts";
import { bibFile, cslJsonFile, risFile } from "../../src/render/citing/citation-files.ts";
import { tableCsv } from "../../src/render/table/csv.ts";
import FigureTable from "../../src/components/figure/FigureTable.astro";
import { frameCode } from "../../src/render/figure/embed-code.ts";
import { chartStructuredData, scriptJson } from "../../src/render/metadata/structured-data.ts";
import { svgFile } from "../../src/render/picture/svg-file.ts";
import { rendered } from "../rendered.ts";
import { samplePayload } from "./sample-payload.ts";

const HOSTILE = [
  `<script>alert(1)</script>`,
  `"><img src=x onerror=alert(1)>`,
  `' onmouseover='alert(1)`,
  `</style></title><svg onload=alert(1)>`,
  `]]><!-- -->`,
  `=HYPERLINK("http://example.org")`,
  "abc\u202edef",
];

describe.each(HOSTILE)("%j", (name) => {
  const { window } = new JSDOM("");
  const parsed = (markup: string, type: DOMParserSupportedType): Document =>
    new window.DOMParser().parseFromString(markup, type);

  test("stays text in HTML, in content and in attributes", async () => {
    const rows = [{ geo: "PL", name, year: 2020, value: 1 }];
    const payload = { ...samplePayload({ rows }), title: name, subtitle: name };
    const markup = await rendered(FigureTable, { payload, place: "chart" });
    const page = parsed(markup, "text/html");
    expect(page.querySelectorAll("script, img, svg")).toHaveLength(0);
    expect(page.querySelector("caption")?.textContent).toBe(name);
    expect(page.querySelector("tbody th")?.textContent).toContain(name);
    expect(page.querySelector("[role=region]")?.getAttribute("aria-label")).toContain(name);
  });

  test("stays text in the code of a frame", () => {
    const page = parsed(
      frameCode({ src: "https://a.example/", title: name, page: "/" }, 1),
      "text/html",
    );
    expect(page.body.querySelectorAll("*")).toHaveLength(1);
    expect(page.querySelector("iframe")?.getAttribute("title")).toBe(name);
  });

  test("stays text in a drawing that stands alone", () => {
    const payload = { ...samplePayload(), title: name, summary: name };
    const drawing = `<svg viewBox="0 0 840 10" width="840" height="10"></svg>`;
    const page = parsed(svgFile({ payload, svg: drawing, width: 840 }), "image/svg+xml");
    expect(page.querySelector("parsererror, script, img")).toBeNull();
    expect(page.querySelector("title")?.textContent).toContain(name.slice(0, 3));
  });

  test("stays a value in JSON-LD", () => {
    const payload = { ...samplePayload(), title: name, subtitle: name };
    const page = parsed(
      `<script type="application/ld+json">${scriptJson(chartStructuredData(payload))}</script>`,
      "text/html",
    );
    expect(page.querySelectorAll("*")).toHaveLength(4);
    const text = page.querySelector("script")?.textContent ?? "";
    expect(JSON.parse(text)).toMatchObject({ name });
  });

  test("is no formula and no second cell in CSV", () => {
    const columns = [{ key: "name", label: { pl: "a", en: "a" }, kind: "name" }] as const;
    const [, line = ""] = tableCsv({ place: "x", columns, rows: [{ name }] }).split("\r\n");
    expect(line).not.toMatch(/^"?[=+\-@]/);
    expect(
      line
        .replace(/^"|"$/g, "")
        .replaceAll('""', '"')
        .replace(/^'(?=[=+\-@])/, ""),
    ).toBe(name);
  });

  test("stays a value in citation files", () => {
    const citable = chartCitable({ ...samplePayload(), title: name });
    expect(JSON.parse(cslJsonFile(citable))).toMatchObject([{ title: name }]);
    expect(
      risFile(citable)
        .split("\r\n")
        .filter((line) => line.startsWith("TI")),
    ).toHaveLength(1);
    expect(bibFile(citable).match(/^@/gm)).toHaveLength(1);
  });
});
