/**
 * Cuts the site's two faces down to what its languages need and writes them to src/styles/fonts:
 * Latin letters of Polish and English and of names in the sources, figures, punctuation and arrows;
 * weights from 400 to 700. Run it after an update of the fonts: `npm run fonts`.
 */
// @ts-nocheck

import { readFile, writeFile } from "node:fs/promises";
import subsetFont from "subset-font";

const FACES = [
  { family: "source-serif-4", file: "source-serif-4", style: "normal" },
  { family: "source-sans-3", file: "source-sans-3", style: "normal" },
] as const;
// Basic Latin, Latin-1 and Latin Extended-A as far as European names go, then marks of print.
const RANGES = [
  [0x20, 0x7e],
  [0xa0, 0x17f],
  [0x218, 0x21b],
] as const;
const MARKS = "–—‘’‚“”„†…‰‹›€−×≈≤≥→←↑↓↗↩";

function neededText(): string {
  const letters = RANGES.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)),
  );
  return letters.join("") + MARKS;
}

for (const { family, file, style } of FACES) {
  const folder = `node_modules/@fontsource-variable/${family}/files`;
  for (const part of ["latin", "latin-ext"] as const) {
    const source = await readFile(`${folder}/${file}-${part}-wght-${style}.woff2`);
    const subset = await subsetFont(source, neededText(), {
      targetFormat: "woff2",
      variationAxes: { wght: { min: 400, max: 700 } },
    });
    await writeFile(`src/styles/fonts/${file}-${part}.woff2`, subset);
    process.stdout.write(`${file}-${part}: ${source.length} → ${subset.length} bytes\n`);
  }
}
