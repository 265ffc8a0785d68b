import { deflateSync } from "node:zlib";
import { pngChunk, PNG_SIGNATURE } from "./png-text.ts";

/** A picture as it was drawn: four bytes a pixel (red, green, blue, alpha), row by row from the top. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** The next one up saves 1 % of the bytes and takes a third longer, the highest 5 % in six times. */
const LEVEL = 5;
const MOST_COLOURS = 256;
const OPAQUE = 255;
const PALETTE = 3;
const RGB = 2;

/**
 * Returns an opaque picture as PNG with the same pixels, or null where one of them is not opaque.
 * A drawing is flat colours and thin edges: rows without a filter, and a byte a pixel where a
 * palette holds every colour, take half of what a photograph's settings would.
 * Source: PNG Specification, third edition, 11.2.
 */
export function opaquePng(raster: Raster): Buffer | null {
  const indexed = indexedRows(raster);
  const rows = indexed?.rows ?? rgbRows(raster);
  if (rows === null) return null;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(raster.width, 0);
  header.writeUInt32BE(raster.height, 4);
  // Bits a sample and kind of colour; compression, filter and interlace have one value, none of them.
  header.set([8, indexed ? PALETTE : RGB], 8);
  return Buffer.concat([
    PNG_SIGNATURE,
    pngChunk("IHDR", header),
    ...(indexed ? [pngChunk("PLTE", indexed.palette)] : []),
    pngChunk("IDAT", deflateSync(rows, { level: LEVEL })),
    pngChunk("IEND", Buffer.alloc(0)),
  ]);
}

/** Rows of places in a palette, each behind its filter byte; null where no palette will do. */
function indexedRows({ width, height, pixels }: Raster): { rows: Buffer; palette: Buffer } | null {
  const colours = wholeColours(pixels);
  const places = new Map<number, number>();
  const rows = Buffer.alloc((width + 1) * height);
  let last = -1;
  let place = 0;
  for (let y = 0, from = 0, to = 0; y < height; y++) {
    to++;
    for (let x = 0; x < width; x++, from++, to++) {
      const colour = colours[from] ?? 0;
      if (colour !== last) {
        last = colour;
        const found = places.get(colour);
        place = found ?? places.size;
        if (found === undefined) places.set(colour, place);
        if (place === MOST_COLOURS) return null;
      }
      rows[to] = place;
    }
  }
  const entries = Buffer.from(Uint32Array.from(places.keys()).buffer);
  const palette = Buffer.alloc(places.size * 3);
  for (let index = 0; index < places.size; index++) {
    if (entries[index * 4 + 3] !== OPAQUE) return null;
    entries.copy(palette, index * 3, index * 4, index * 4 + 3);
  }
  return { rows, palette };
}

/** Each pixel as one number, in whatever order the machine keeps bytes: they are only compared. */
function wholeColours(pixels: Uint8Array): Uint32Array {
  const { buffer, byteOffset, length } = pixels.byteOffset % 4 === 0 ? pixels : pixels.slice();
  return new Uint32Array(buffer, byteOffset, length / 4);
}

/** Rows of red, green and blue, each behind its filter byte; null where a pixel is not opaque. */
function rgbRows({ width, height, pixels }: Raster): Buffer | null {
  const rows = Buffer.alloc((width * 3 + 1) * height);
  for (let y = 0, from = 0, to = 0; y < height; y++) {
    to++;
    for (let x = 0; x < width; x++, from += 4, to += 3) {
      if (pixels[from + 3] !== OPAQUE) return null;
      rows[to] = pixels[from] ?? 0;
      rows[to + 1] = pixels[from + 1] ?? 0;
      rows[to + 2] = pixels[from + 2] ?? 0;
    }
  }
  return rows;
}
