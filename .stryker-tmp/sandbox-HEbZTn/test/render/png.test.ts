// @ts-nocheck
import { crc32 } from "node:zlib";
import { Resvg } from "@resvg/resvg-js";
import { describe, expect, test } from "vitest";
import { fontFiles } from "../../src/type/font-metrics.ts";
import { FILE_WIDTH, FORMATS } from "../../src/render/publish/formats.ts";
import { ogImage, pagePreview, previewSvg } from "../../src/render/picture/og-image.ts";
import { pngTexts, pngWithTexts } from "../../src/render/picture/png-text.ts";
import { checkTextIsDrawn, pngWithText } from "../../src/render/picture/png.ts";
import { svgFile } from "../../src/render/picture/svg-file.ts";
import { DRAWING, EDITION, samplePayload } from "./sample-payload.ts";

const LONG = "Bardzo długie zdanie o zaufaniu, gęstości i żółwiach. ".repeat(12).trim();

function file(): string {
  return svgFile({ payload: samplePayload(), svg: DRAWING, width: FILE_WIDTH }, EDITION);
}

describe("pngWithText", async () => {
  const png = await pngWithText(file(), samplePayload(), EDITION);

  test("is drawn at two pixels to one", () => {
    const { width, height } = new Resvg(file());
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([width * 2, height * 2]);
  });

  test("carries its title, author, rights, source and day of release as text", () => {
    expect(pngTexts(png)).toEqual([
      ["Title", samplePayload().title],
      ["Author", "Klastry Mazowsza"],
      ["Description", "Polska 24,8 %, Dania bez danych."],
      [
        "Copyright",
        "Opracowanie na licencji CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/). Dane źródłowe na warunkach ich wydawców.",
      ],
      [
        "Source",
        "https://klastry-mazowsza.example/pl/charts/trust-sample/ Źródło: European Values Study, EVS Trend File (2022).",
      ],
      ["Creation Time", "2025-06-07T00:00:00Z"],
    ]);
  });

  test("has a right checksum in every chunk", () => {
    let chunks = 0;
    for (let at = 8; at < png.length; chunks++) {
      const length = png.readUInt32BE(at);
      const body = png.subarray(at + 4, at + 8 + length);
      expect(png.readUInt32BE(at + 8 + length)).toBe(crc32(body));
      at += 12 + length;
    }
    expect(chunks).toBeGreaterThan(8);
  });

  test("is the same bytes each time", async () => {
    expect((await pngWithText(file(), samplePayload(), EDITION)).equals(png)).toBe(true);
  });

  test("fails where there is no font, instead of leaving the words out", async () => {
    await expect(
      pngWithText(file(), samplePayload(), EDITION, { zoom: 2, fonts: [] }),
    ).rejects.toThrow("src/charts/trust-sample.ts: png: expected pixels of text, received none");
    await expect(checkTextIsDrawn(file(), "x", fontFiles())).resolves.toBeUndefined();
  });

  test("takes no other bytes for a PNG and no odd keyword", () => {
    expect(() => pngWithTexts(new Uint8Array(20), [])).toThrow("png: expected a PNG file");
    expect(() => pngWithTexts(png, [["Tytuł", "x"]])).toThrow("png: keyword: expected");
  });
});

describe("ogImage", () => {
  test("is 1200 by 630 pixels with metadata, the same bytes each time", async () => {
    const image = await ogImage(samplePayload(), DRAWING, EDITION);
    expect([image.readUInt32BE(16), image.readUInt32BE(20)]).toEqual([1200, 630]);
    expect(pngTexts(image)[0]).toEqual(["Title", samplePayload().title]);
    expect((await ogImage(samplePayload(), DRAWING, EDITION)).equals(image)).toBe(true);
  });

  test.each([
    ["a wide drawing", DRAWING],
    [
      "a tall drawing",
      '<svg width="840" height="900"><rect width="840" height="900"></rect></svg>',
    ],
  ])("holds %s and a very long title within its edges", (_, drawing) => {
    const svg = previewSvg({ title: LONG, svg: drawing, place: "x" });
    const picture = new Resvg(svg, {
      font: { loadSystemFonts: false, fontFiles: fontFiles() },
    }).render();
    // Read once: each reading of `pixels` copies them.
    const { pixels, width } = picture;
    const paper = pixels.subarray(0, 4);
    const isPaper = (x: number, y: number): boolean => {
      const at = (y * width + x) * 4;
      return pixels.subarray(at, at + 4).equals(paper);
    };
    const edges = [
      ...Array.from({ length: 1200 }, (_, x) => [x, 20] as const),
      ...Array.from({ length: 1200 }, (_, x) => [x, 610] as const),
      ...Array.from({ length: 630 }, (_, y) => [40, y] as const),
      ...Array.from({ length: 630 }, (_, y) => [1160, y] as const),
    ];
    expect(edges.filter(([x, y]) => !isPaper(x, y))).toEqual([]);
    expect(pixels.some((byte, index) => byte !== paper[index % 4])).toBe(true);
  });

  test.each([
    [420, false],
    [1400, true],
  ])("shows a phone's drawing %i pixels tall whole, or fades it out", (height, isCut) => {
    const svg = `<svg width="328" height="${height}"><rect width="328" height="9"></rect></svg>`;
    expect(previewSvg({ title: "x", svg, place: "x" }).includes("linearGradient")).toBe(isCut);
  });

  test("of a page says its title and needs no drawing", async () => {
    const image = await pagePreview({ kicker: "Rozdział 3", title: "Komu ufamy", place: "x" });
    expect([image.readUInt32BE(16), image.readUInt32BE(20)]).toEqual([1200, 630]);
    expect(pngTexts(image)[0]).toEqual(["Title", "Komu ufamy"]);
    expect(previewSvg({ kicker: "Rozdział 3", title: "Komu ufamy", place: "x" })).toContain(
      ">Rozdział 3</text>",
    );
  });
});

describe("FORMATS", () => {
  test("lists each extension once and makes something of every chart", async () => {
    const extensions = FORMATS.map(({ extension }) => extension);
    expect(extensions).toEqual([
      "svg",
      "png",
      "csv",
      "csv-metadata.json",
      "json",
      "bib",
      "ris",
      "csl.json",
      "txt",
    ]);
    for (const { make } of FORMATS) {
      const made = await make({ payload: samplePayload(), drawing: DRAWING }, EDITION);
      expect(made.length).toBeGreaterThan(50);
      expect(await make({ payload: samplePayload(), drawing: DRAWING }, EDITION)).toEqual(made);
    }
  });
});
