import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Resvg } from "@resvg/resvg-js";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { voiceFor } from "../../src/i18n/voice.ts";
import { chartWith } from "../../src/render/chart/catalogue.ts";
import { chartPayload } from "../../src/render/chart/payload.ts";
import { drawing } from "../../src/render/picture/drawing.ts";
import { LIGHT_LETTERS, lightFontsIn } from "../../src/render/picture/light-fonts.ts";
import { opaquePng, type Raster } from "../../src/render/picture/opaque-png.ts";
import { pngInThread } from "../../src/render/picture/png-thread.ts";
import { svgFile } from "../../src/render/picture/svg-file.ts";
import { FILE_WIDTH } from "../../src/render/publish/formats.ts";
import { loadData } from "../../src/schema/load.ts";
import { fontFiles } from "../../src/type/font-metrics.ts";

const PALETTE = 3;
const RGB = 2;
const KIND_OF_COLOUR = 25;

function rasterOf(svg: string, fonts: readonly string[], zoom = 1): Raster & { png: Buffer } {
  const picture = new Resvg(svg, {
    fitTo: { mode: "zoom", value: zoom },
    font: {
      loadSystemFonts: false,
      fontFiles: [...fonts],
      defaultFontFamily: "Source Sans 3",
      sansSerifFamily: "Source Sans 3",
      serifFamily: "Source Serif 4",
    },
  }).render();
  const { width, height, pixels } = picture;
  return { width, height, pixels, png: picture.asPng() };
}

/** Pixels of a PNG, read by a decoder that is not ours. */
function pixelsOf(png: Buffer): Buffer {
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><image width="${width}" height="${height}" image-rendering="optimizeSpeed" href="data:image/png;base64,${png.toString("base64")}"/></svg>`;
  return new Resvg(svg, { font: { loadSystemFonts: false } }).render().pixels;
}

function rasterWith(colours: number, alpha = 255): Raster {
  const [width, height] = [40, 20];
  const pixels = new Uint8Array(width * height * 4);
  for (let index = 0; index < width * height; index++) {
    const colour = index % colours;
    pixels.set([colour & 255, colour >> 8, 7, alpha], index * 4);
  }
  return { width, height, pixels };
}

function chartFile(id: string): string {
  const payload = chartPayload(chartWith(id, "test"), voiceFor(loadData(), "pl", "test"));
  return svgFile({ payload, svg: drawing(payload, "wide"), width: FILE_WIDTH });
}

describe("opaquePng", () => {
  test.each([
    [1, PALETTE],
    [256, PALETTE],
    [257, RGB],
    [800, RGB],
  ])("keeps every pixel of %i colours", (colours, kind) => {
    const raster = rasterWith(colours);
    const png = opaquePng(raster)!;
    expect(png[KIND_OF_COLOUR]).toBe(kind);
    expect(pixelsOf(png).equals(raster.pixels)).toBe(true);
  });

  test("keeps pixels that do not start where a word of memory does", () => {
    const raster = rasterWith(9);
    const shifted = new Uint8Array(raster.pixels.length + 1);
    shifted.set(raster.pixels, 1);
    const again = opaquePng({ ...raster, pixels: shifted.subarray(1) })!;
    expect(again.equals(opaquePng(raster)!)).toBe(true);
  });

  test.each([2, 300])("leaves a picture of %i colours alone that is not opaque", (colours) => {
    expect(opaquePng(rasterWith(colours, 254))).toBeNull();
  });
});

describe.each(["trust-europe", "turnout-powiats", "density-wage"])(
  "the picture of %s",
  async (id) => {
    const svg = chartFile(id);
    const { png: former } = rasterOf(svg, fontFiles(), 2);
    const png = await pngInThread({ svg, zoom: 2, fonts: fontFiles() });

    test("has the pixels that the renderer's own encoding and whole fonts give", () => {
      expect(pixelsOf(png).equals(pixelsOf(former))).toBe(true);
    });

    test("takes three quarters of the renderer's bytes at most", () => {
      expect(png.length).toBeLessThan(0.75 * former.length);
    });
  },
);

describe("light fonts", () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "light-"));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const cuts = ["'Source Sans 3'", "'Source Serif 4'"].flatMap((family) =>
    ["400", "600", "700", '400" font-style="italic'].map((weight) => [family, weight] as const),
  );

  test.each(cuts)("draw every letter and words as whole fonts do: %s, %s", async (family, cut) => {
    const words = ["AVATAR", "Të", "fi ffl", "1/2", "„Zażółć”", "a\u2212b", "Łódź – Płock"];
    const texts = [...Array.from(LIGHT_LETTERS), ...words].map((text, index) => {
      const [x, y] = [5 + (index % 24) * 20, 20 + Math.floor(index / 24) * 20];
      return `<text x="${x}" y="${y}">${text.replace(/[<&]/u, (sign) => `&#${sign.charCodeAt(0)};`)}</text>`;
    });
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="540" height="400"><g font-family="${family}" font-size="14" font-weight="${cut}">${texts.join("")}</g></svg>`;
    const light = await lightFontsIn(folder)(svg, fontFiles());
    expect(light).not.toEqual(fontFiles());
    const { pixels } = rasterOf(svg, fontFiles());
    expect(Buffer.from(rasterOf(svg, light).pixels).equals(pixels)).toBe(true);
    expect(Buffer.from(rasterOf(svg, []).pixels).equals(pixels)).toBe(false);
  });

  test.each(["<text>Ж</text>", "<text>Ω</text>", '<text font-variant="small-caps">a</text>'])(
    "do not stand in for whole fonts where an SVG says %s",
    async (text) => {
      const svg = `<svg xmlns="http://www.w3.org/2000/svg">${text}</svg>`;
      expect(await lightFontsIn(folder)(svg, fontFiles())).toEqual(fontFiles());
    },
  );
});

test("drawing more pictures takes no more memory", { timeout: 120_000 }, async () => {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="800"><rect width="900" height="800" fill="#fff"/><text x="9" y="99" font-family="Source Sans 3">a</text></svg>`;
  let most = 0;
  const draw = (count: number): Promise<unknown> =>
    Promise.all(
      Array.from({ length: count }, async () => {
        await pngInThread({ svg, zoom: 2, fonts: fontFiles() });
        most = Math.max(most, process.memoryUsage.rss());
      }),
    );
  await draw(20);
  const before = most;
  await draw(60);
  // Kept until the end, they would take 60 times 11.5 MB.
  expect((most - before) / 2 ** 20).toBeLessThan(150);
});
