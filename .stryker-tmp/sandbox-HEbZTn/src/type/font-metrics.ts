// @ts-nocheck
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { projectRoot } from "../schema/project-root.ts";

/** A cut of the house typefaces that files are drawn with. */
export type Cut = "sans" | "sans-strong" | "serif" | "serif-strong";

/** Families in files: the static fonts, not the variable ones that browsers load. */
export const SANS = "'Source Sans 3', 'Source Sans Pro', Arial, sans-serif";
export const SERIF = "'Source Serif 4', 'Source Serif Pro', Georgia, serif";

const FILES: Record<Cut | "sans-bold" | "sans-italic", string> = {
  sans: "source-sans-3/400Regular/SourceSans3_400Regular.ttf",
  "sans-strong": "source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf",
  "sans-bold": "source-sans-3/700Bold/SourceSans3_700Bold.ttf",
  "sans-italic": "source-sans-3/400Regular_Italic/SourceSans3_400Regular_Italic.ttf",
  serif: "source-serif-4/400Regular/SourceSerif4_400Regular.ttf",
  "serif-strong": "source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf",
};

interface Metrics {
  readonly unitsPerEm: number;
  /** Advance of a character in font units; that of the missing glyph where there is none. */
  advance(codePoint: number): number;
}

const known = new Map<Cut, Metrics>();

/** Returns the absolute paths of the fonts that drawings are rendered with. */
export function fontFiles(): string[] {
  return Object.values(FILES).map(fontFile);
}

/** What an SVG says that cannot be drawn without a cut; the other cuts are in every file. */
const SIGNS: Readonly<Partial<Record<keyof typeof FILES, RegExp>>> = {
  "sans-bold": /\b(bold|700)\b/u,
  "sans-italic": /italic/u,
};

/** Returns the fonts among `fonts` that an SVG needs: reading one takes as long as drawing a line. */
export function fontsUsed(svg: string, fonts: readonly string[]): string[] {
  const unused = Object.entries(SIGNS)
    .filter(([, sign]) => !sign.test(svg))
    .map(([cut]) => fontFile(FILES[cut as keyof typeof SIGNS]));
  return fonts.filter((font) => !unused.includes(font));
}

/** Returns the width of a line of text in CSS pixels, kerning left out. */
export function textWidth(text: string, cut: Cut, size: number): number {
  let metrics = known.get(cut);
  if (!metrics) {
    metrics = metricsOf(readFileSync(fontFile(FILES[cut])));
    known.set(cut, metrics);
  }
  let units = 0;
  for (const character of text) units += metrics.advance(character.codePointAt(0) ?? 0);
  return (units / metrics.unitsPerEm) * size;
}

/**
 * Returns the text broken into lines that are at most `width` pixels wide, at ordinary spaces only;
 * a single word that is wider is broken between letters.
 */
export function wrappedLines(text: string, cut: Cut, size: number, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/[ \n\t]+/u).flatMap((w) => fittingPieces(w, cut, size, width))) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && textWidth(longer, cut, size) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line === "" ? lines : [...lines, line];
}

function fittingPieces(word: string, cut: Cut, size: number, width: number): string[] {
  const pieces: string[] = [];
  let piece = "";
  for (const character of word) {
    if (piece !== "" && textWidth(piece + character, cut, size) > width) {
      pieces.push(piece);
      piece = "";
    }
    piece += character;
  }
  return [...pieces, piece];
}

function fontFile(path: string): string {
  return createRequire(join(projectRoot(), "package.json")).resolve(`@expo-google-fonts/${path}`);
}

/** Reads the tables head, hhea, hmtx and cmap (format 4) of a TrueType font. Source: OpenType 1.9. */
function metricsOf(font: Buffer): Metrics {
  const table = (tag: string): number => {
    for (let index = 0; index < font.readUInt16BE(4); index++) {
      const record = 12 + index * 16;
      if (font.toString("latin1", record, record + 4) === tag) return font.readUInt32BE(record + 8);
    }
    throw new Error(`font: expected a table "${tag}", received none; use a TrueType font`);
  };
  const cmap = table("cmap");
  const format4 = Array.from(
    { length: font.readUInt16BE(cmap + 2) },
    (_, index) => cmap + font.readUInt32BE(cmap + 4 + index * 8 + 4),
  ).find((offset) => font.readUInt16BE(offset) === 4);
  if (format4 === undefined) {
    throw new Error("font: expected a character map of format 4, received none; use another font");
  }
  const hmtx = table("hmtx");
  const longMetrics = font.readUInt16BE(table("hhea") + 34);
  return {
    unitsPerEm: font.readUInt16BE(table("head") + 18),
    advance: (codePoint) =>
      font.readUInt16BE(hmtx + Math.min(glyphOf(font, format4, codePoint), longMetrics - 1) * 4),
  };
}

function glyphOf(font: Buffer, map: number, codePoint: number): number {
  const doubled = font.readUInt16BE(map + 6);
  for (let at = 0; at < doubled; at += 2) {
    if (codePoint > font.readUInt16BE(map + 14 + at)) continue;
    const start = font.readUInt16BE(map + 16 + doubled + at);
    if (codePoint < start) return 0;
    const delta = font.readUInt16BE(map + 16 + 2 * doubled + at);
    const rangePlace = map + 16 + 3 * doubled + at;
    const range = font.readUInt16BE(rangePlace);
    if (range === 0) return (codePoint + delta) & 0xffff;
    const glyph = font.readUInt16BE(rangePlace + range + (codePoint - start) * 2);
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
  }
  return 0;
}
