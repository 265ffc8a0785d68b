/** Names from data cannot become markup, wherever they are written. */
import { JSDOM } from "jsdom";
import { describe, expect, test } from "vitest";
import { chartCitable } from "../../src/render/citing/chart-citable.ts";
import { bibFile, cslJsonFile, risFile } from "../../src/render/citing/citation-files.ts";
import { tableCsv } from "../../src/render/table/csv.ts";
import { escaped, html, raw } from "../../src/render/figure/html.ts";
import { chartStructuredData, scriptJson } from "../../src/render/metadata/structured-data.ts";
import { svgFile } from "../../src/render/picture/svg-file.ts";
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

  test("stays text in HTML, in content and in attributes", () => {
    const { markup } = html`<p title="${name}">${name} ${[name]}${raw("<b>!</b>")}</p>`;
    const page = parsed(markup, "text/html");
    const paragraph = page.querySelector("p");
    expect(page.body.querySelectorAll("*")).toHaveLength(2);
    expect(paragraph?.getAttribute("title")).toBe(name);
    expect(paragraph?.textContent).toBe(`${name} ${name}!`);
    expect(escaped(name)).not.toMatch(/[<>"]/);
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
