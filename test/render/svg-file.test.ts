import { Resvg } from "@resvg/resvg-js";
import { JSDOM } from "jsdom";
import { describe, expect, test } from "vitest";
import { fontFiles, textWidth, wrappedLines } from "../../src/type/font-metrics.ts";
import { FILE_WIDTH } from "../../src/render/publish/formats.ts";
import { plainRules } from "../../src/render/picture/marks-css.ts";
import { creditLine } from "../../src/render/citing/source-words.ts";
import { svgFile } from "../../src/render/picture/svg-file.ts";
import { DRAWING, EDITION, samplePayload, SOURCE } from "./sample-payload.ts";

const LONG = "Bardzo długie zdanie o zaufaniu, gęstości i żółwiach. ".repeat(12).trim();

function file(svg = DRAWING, change = {}): string {
  return svgFile({ payload: samplePayload(change), svg, width: FILE_WIDTH }, EDITION);
}

function xmlOf(svg: string): Document {
  return new JSDOM(svg, { contentType: "image/svg+xml" }).window.document;
}

describe("svgFile", () => {
  test("is well-formed XML with title, description, heading, source and address", () => {
    const document = xmlOf(file());
    const words = [...document.querySelectorAll("svg > text")].map((text) => text.textContent);
    expect(document.querySelector("svg > title")?.textContent).toBe(samplePayload().title);
    expect(document.querySelector("svg > desc")?.textContent).toBe(samplePayload().summary);
    expect(words).toEqual([
      samplePayload().title,
      "Odsetek odpowiedzi, 2017–2020",
      "Źródło: European Values Study, EVS Trend File (2022).",
      "Klastry Mazowsza · https://klastry-mazowsza.example/pl/charts/trust-sample/ · wydanie 1.2.3 · CC BY 4.0",
    ]);
  });

  test("credits the compilation and the boundaries of a map, as their licence asks", () => {
    const payload = samplePayload();
    const definition = { ...payload.definition, initiatives: true, boundaries: true };
    const initiatives = [{ sources: [1, 2] }, { sources: [3] }];
    const data = { ...payload.data, initiatives } as unknown as typeof payload.data;
    expect(creditLine({ ...payload, sources: [], definition, data })).toBe(
      "Źródło: zestawienie własne (3\u00a0źródła). Granice powiatów uogólnione (obliczone z\u00a0GeoNames, CC BY 4.0, i\u00a0uzupełnień własnych).",
    );
    expect(creditLine({ ...payload, sources: [] })).toBe("");
    const svg = file(DRAWING, { definition, data });
    expect(svg).toContain("GeoNames, CC BY 4.0");
  });

  test("claims no licence for data whose source names none", () => {
    const note = { pl: "Tylko do badań.", en: "For research only." };
    const svg = file(DRAWING, { sources: [{ ...SOURCE, licence: { note } }] });
    expect(xmlOf(svg).documentElement.textContent).toContain(
      "rysunek CC BY 4.0, dane na warunkach źródeł".replaceAll(" ", "\u00a0"),
    );
    expect(file()).not.toContain("rysunek");
  });

  test("carries Dublin Core metadata", () => {
    const document = xmlOf(file());
    const values = Object.fromEntries(
      [...document.getElementsByTagNameNS("http://purl.org/dc/elements/1.1/", "*")].map(
        (element) => [element.localName, element.textContent],
      ),
    );
    expect(values).toMatchObject({
      title: samplePayload().title,
      creator: "Klastry Mazowsza",
      publisher: "Klastry Mazowsza",
      date: "2025-06-07",
      language: "pl",
      source: "https://example.org/evs",
      identifier: "https://klastry-mazowsza.example/pl/charts/trust-sample/",
    });
    expect(values["rights"]).toContain("CC BY 4.0");
  });

  test("has light colours and no token, page attribute or relative link", () => {
    const svg = file();
    expect(svg).not.toMatch(/var\(|light-dark\(|@layer|data-|tabindex|Variable|href="\//u);
    expect(svg).toContain('href="https://klastry-mazowsza.example/pl/initiatives/x/"');
    expect(svg).toContain('fill="#b3202c"');
  });

  test("keeps every line inside the picture", () => {
    const svg = file(DRAWING, { title: LONG, subtitle: LONG, note: LONG });
    const box = new Resvg(svg, {
      font: { loadSystemFonts: false, fontFiles: fontFiles(), defaultFontFamily: "Source Sans 3" },
    });
    const texts = [...xmlOf(svg).querySelectorAll("svg > text")];
    expect(texts.length).toBeGreaterThan(10);
    for (const text of texts) {
      const cut = text.getAttribute("font-weight") === "600" ? "serif-strong" : "sans";
      const size = Number(text.getAttribute("font-size"));
      // A sixth more is what Arial and Georgia need.
      expect(textWidth(text.textContent, cut, size) * 1.16).toBeLessThanOrEqual(FILE_WIDTH + 24);
    }
    // Without the paper, what is painted must lie within the margins.
    const painted = new Resvg(
      svg.replace(/<rect width="\d+" height="\d+" fill="#fcfbf8"\/>/u, ""),
      {
        font: {
          loadSystemFonts: false,
          fontFiles: fontFiles(),
          defaultFontFamily: "Source Sans 3",
        },
      },
    ).getBBox();
    expect(painted?.x).toBeGreaterThanOrEqual(23);
    expect((painted?.x ?? 0) + (painted?.width ?? 0)).toBeLessThanOrEqual(FILE_WIDTH + 25);
    expect((painted?.y ?? 0) + (painted?.height ?? 0)).toBeLessThanOrEqual(box.height);
  });

  test.each([
    ["a script", "<script>1</script>"],
    ["an image", '<image href="https://x.example/a.png"></image>'],
    ["foreign HTML", "<foreignObject></foreignObject>"],
    ["an outside use", '<use href="https://x.example/a.svg#b"></use>'],
    ["an outside url()", '<rect fill="url(https://x.example/#a)"></rect>'],
    ["an event handler", '<rect onclick="x()"></rect>'],
  ])("refuses a drawing with %s", (_, inside) => {
    expect(() => file(`<svg width="10" height="10">${inside}</svg>`)).toThrow(
      "src/charts/trust-sample.ts: draw: expected a drawing that refers to nothing outside itself",
    );
  });

  test.each(["url(#a)", "url(&quot;#a&quot;)", "url('#a')"])(
    "keeps the inside reference %s",
    (url) => {
      expect(file(`<svg width="10" height="10"><g clip-path="${url}"></g></svg>`)).toContain(url);
    },
  );

  test("refuses what is no svg or has no size, and an unknown token", () => {
    expect(() => file("<p>x</p>")).toThrow("expected one <svg> element");
    expect(() => file("<svg></svg>")).toThrow(
      "expected a drawing with width and height or viewBox",
    );
    expect(() =>
      file('<svg width="1" height="1"><rect fill="var(--no-such)"></rect></svg>'),
    ).toThrow("--no-such: expected a value");
  });
});

describe("plainRules", () => {
  test("opens layers and leaves out media and states", () => {
    expect(
      plainRules(
        "/* a */ @layer x { .a { fill : red ; } @media print { .a { fill: blue } } .a:hover { fill: green } } .b { x: 1 }",
      ),
    ).toBe(".a{fill:red}\n.b{x:1}");
  });
});

describe("text measures", () => {
  test("are those of the picture's own text within two per cent", () => {
    for (const [cut, weight, family] of [
      ["sans", 400, "Source Sans 3"],
      ["sans-strong", 600, "Source Sans 3"],
      ["serif-strong", 600, "Source Serif 4"],
    ] as const) {
      const text = "HÓłmgąęśćżźń ożywiHI";
      const box = new Resvg(
        `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="80"><text y="50" font-size="40" font-weight="${weight}" font-family="${family}">${text}</text></svg>`,
        { font: { loadSystemFonts: false, fontFiles: fontFiles() } },
      ).getBBox();
      const ratio = textWidth(text, cut, 40) / ((box?.width ?? 0) + 0.12 * 40);
      expect(ratio).toBeGreaterThan(0.98);
      expect(ratio).toBeLessThan(1.02);
    }
  });

  test("no line is wider than asked, even of one endless word, and no word is lost", () => {
    const text = `${LONG} ${"x".repeat(200)}`;
    const lines = wrappedLines(text, "sans", 15, 300);
    for (const line of lines) expect(textWidth(line, "sans", 15)).toBeLessThanOrEqual(300);
    expect(lines.join("").replaceAll(/\s/gu, "")).toBe(text.replaceAll(" ", ""));
  });

  test("no-break spaces hold a line together", () => {
    const lines = wrappedLines(
      "aaaa bbbb w\u00a0Warszawie",
      "sans",
      10,
      textWidth("aaaa bbbb w ", "sans", 10),
    );
    expect(lines).toEqual(["aaaa bbbb", "w\u00a0Warszawie"]);
  });
});
