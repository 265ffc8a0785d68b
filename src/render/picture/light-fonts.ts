import { readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import subsetFont from "subset-font";

/** Latin letters that each of the house faces has, then marks of print, arrows, signs of mathematics. */
export const LIGHT_LETTERS = [
  ...[letters(0x20, 0x7e), letters(0xa0, 0x12b), letters(0x12e, 0x17f), letters(0x218, 0x21b)],
  "–—‘’‚“”„†‡•…‰‹›€−≈≠≤≥←↑→↓",
].join("");
const OTHER_LETTER = new RegExp(`[^\\n\\r\\t${LIGHT_LETTERS.replace(/[\\\]^-]/gu, "\\$&")}]`, "u");
/** Small capitals are the one thing beyond the features below that an SVG can ask a renderer for. */
const OTHER_FEATURE = /small-caps/u;
/** What a shaper applies unasked; the rest of a font's features is most of the font. */
const FEATURES = [
  ...["rvrn", "frac", "numr", "dnom", "abvm", "blwm", "ccmp", "locl", "mark", "mkmk"],
  ...["rlig", "calt", "clig", "curs", "dist", "kern", "liga", "rclt"],
];
/** The typographic family and its cut, by which a renderer finds a weight. */
const NAMES = [16, 17];

/** Returns the paths of fonts that draw an SVG with the same pixels as `fonts`. */
export type LightFonts = (svg: string, fonts: readonly string[]) => Promise<readonly string[]>;

/**
 * Returns a function that cuts fonts down, each once, into files in `folder`: a renderer reads all
 * tables of a font anew for every line of text, and does so three times as fast where only Latin
 * letters are left. Where an SVG has other letters, the function returns the fonts themselves.
 */
export function lightFontsIn(folder: string): LightFonts {
  const made = new Map<string, Promise<string>>();
  const lightFont = (font: string): Promise<string> => {
    const path = made.get(font) ?? writtenSubset(font, join(folder, basename(font)));
    made.set(font, path);
    return path;
  };
  return async (svg, fonts) =>
    OTHER_LETTER.test(svg) || OTHER_FEATURE.test(svg) ? fonts : Promise.all(fonts.map(lightFont));
}

async function writtenSubset(font: string, path: string): Promise<string> {
  const subset = await subsetFont(readFileSync(font), LIGHT_LETTERS, {
    targetFormat: "truetype",
    keepFeatures: FEATURES,
    preserveNameIds: NAMES,
  });
  writeFileSync(path, subset);
  return path;
}

function letters(first: number, last: number): string {
  return String.fromCodePoint(
    ...Array.from({ length: last - first + 1 }, (_, index) => first + index),
  );
}
