import { crc32 } from "node:zlib";

/** A keyword and its text. */
export type PngText = readonly [keyword: string, text: string];

/** The first bytes of every PNG. */
export const PNG_SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/**
 * Returns the PNG with the texts as iTXt chunks (UTF-8, not compressed) after its header.
 * Source: PNG Specification, third edition, 11.3.3.4. Throws where the bytes are no PNG or a
 * keyword is not 1 to 79 Latin letters, digits and single spaces.
 */
export function pngWithTexts(png: Uint8Array, texts: readonly PngText[]): Buffer {
  const bytes = Buffer.from(png);
  if (!bytes.subarray(0, 8).equals(PNG_SIGNATURE)) {
    throw new Error("png: expected a PNG file, received other bytes; render it first");
  }
  const headerEnd = 8 + 12 + bytes.readUInt32BE(8);
  return Buffer.concat([
    bytes.subarray(0, headerEnd),
    ...texts.map(textChunk),
    bytes.subarray(headerEnd),
  ]);
}

/** Returns the texts of the iTXt chunks of a PNG, in their order. */
export function pngTexts(png: Uint8Array): PngText[] {
  const bytes = Buffer.from(png);
  const found: PngText[] = [];
  for (let at = 8; at < bytes.length; at += 12 + bytes.readUInt32BE(at)) {
    if (bytes.toString("latin1", at + 4, at + 8) !== "iTXt") continue;
    const data = bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at));
    const keywordEnd = data.indexOf(0);
    const languageEnd = data.indexOf(0, keywordEnd + 3);
    const textStart = data.indexOf(0, languageEnd + 1) + 1;
    found.push([data.toString("latin1", 0, keywordEnd), data.toString("utf8", textStart)]);
  }
  return found;
}

function textChunk([keyword, text]: PngText): Buffer {
  if (!/^[A-Za-z0-9]+( [A-Za-z0-9]+)*$/u.test(keyword) || keyword.length > 79) {
    throw new Error(
      `png: keyword: expected 1 to 79 Latin letters, digits and single spaces, received "${keyword}"; rename it`,
    );
  }
  // Keyword, end; not compressed, method; language and translated keyword empty; text.
  return pngChunk(
    "iTXt",
    Buffer.concat([Buffer.from(`${keyword}\0\0\0\0\0`, "latin1"), Buffer.from(text, "utf8")]),
  );
}

/** Returns a chunk of a PNG: length, kind of four letters, contents, checksum. */
export function pngChunk(kind: string, contents: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(kind, "latin1"), contents]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(contents.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
