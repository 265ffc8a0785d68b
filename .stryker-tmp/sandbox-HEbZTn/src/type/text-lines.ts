// @ts-nocheck
// Average advance of a character in the figure face, in em: measured on Source Sans 3 over the
// Polish and English words of the charts, rounded up so that the fallback faces fit as well.
const ADVANCE = 0.54;
const ADVANCE_BOLD = 0.57;

/** Estimated width of a line of figure text, in the unit of `size`. */
export function textWidth(text: string, size: number, bold = false): number {
  return text.length * size * (bold ? ADVANCE_BOLD : ADVANCE);
}

// The spaces at which a line may end: not after a Polish one-letter word, which has to stay with the
// next one; an English article may well do the same.
const BREAKS = /(?<!(?:^|[\s(„“])[aiouwz]) /iu;

/**
 * Breaks `text` at spaces into lines no wider than `width` at a font size of `size`; no line ends
 * with a one-letter word.
 */
export function textLines(text: string, width: number, size: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(BREAKS)) {
    const line = lines.at(-1);
    const longer = line === undefined ? word : `${line} ${word}`;
    if (line !== undefined && textWidth(longer, size) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
