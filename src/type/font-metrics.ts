import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { create, type Font } from "fontkitten";
import { projectRoot } from "../schema/project-root.ts";
import { brokenLines } from "./line-breaks.ts";

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

/**
 * What an embed is read in: it brings no font of its own (src/styles/embed.css), and of the faces
 * that computers have Arial and Georgia are the widest that it names. Arimo and Gelasio have their
 * advances, letter by letter. Over the 3083 texts of the charts Arial is 1.09 times as wide as Source
 * Sans on average and 1.27 times at most, so that no factor fits both words and digits. DejaVu Sans,
 * which stands in where a system has none of the named faces, is 1.24 times as wide.
 */
const STANDING_IN: Record<Cut, string> = {
  sans: "arimo/400Regular/Arimo_400Regular.ttf",
  "sans-strong": "arimo/700Bold/Arimo_700Bold.ttf",
  serif: "gelasio/400Regular/Gelasio_400Regular.ttf",
  "serif-strong": "gelasio/700Bold/Gelasio_700Bold.ttf",
};

/** Advances of a font in em by character: what is read once is the same for the life of a package. */
interface Face {
  readonly font: Font;
  readonly advances: Map<string, number>;
}

const faces = new Map<string, Face>();

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

/** Returns the width of a line of text in CSS pixels in a house cut, kerning left out. */
export function textWidth(text: string, cut: Cut, size: number): number {
  return emsOf(text, FILES[cut]) * size;
}

/** Returns the width of a line in a house cut or in the face that stands in, whichever is wider. */
export function widestText(text: string, cut: Cut, size: number): number {
  return Math.max(emsOf(text, FILES[cut]), emsOf(text, STANDING_IN[cut])) * size;
}

/**
 * Returns the text broken into lines that are at most `width` pixels wide (see `brokenLines`); a
 * single word that is wider is broken between letters.
 */
export function wrappedLines(
  text: string,
  cut: Cut,
  size: number,
  width: number,
  widthIn = textWidth,
): string[] {
  const widthOf = (line: string): number => widthIn(line, cut, size);
  return brokenLines(text, width, widthOf, (word) => {
    const pieces: string[] = [""];
    for (const character of word) {
      const longer = (pieces.at(-1) ?? "") + character;
      if (longer !== character && widthOf(longer) > width) pieces.push(character);
      else pieces[pieces.length - 1] = longer;
    }
    return pieces;
  });
}

/** The width of a text in em of a font; a character that it lacks is as wide as its missing glyph. */
function emsOf(text: string, path: string): number {
  const { font, advances } = faceOf(path);
  let ems = 0;
  for (const character of text) {
    let advance = advances.get(character);
    if (advance === undefined) {
      const glyph = font.glyphForCodePoint(character.codePointAt(0) ?? 0);
      advance = glyph.advanceWidth / font.unitsPerEm;
      advances.set(character, advance);
    }
    ems += advance;
  }
  return ems;
}

function faceOf(path: string): Face {
  let face = faces.get(path);
  if (!face) {
    const file = fontFile(path);
    const font = create(readFileSync(file));
    if (font.isCollection) throw new Error(`${file}: expected one font, received a collection`);
    face = { font, advances: new Map() };
    faces.set(path, face);
  }
  return face;
}

function fontFile(path: string): string {
  return createRequire(join(projectRoot(), "package.json")).resolve(`@expo-google-fonts/${path}`);
}
