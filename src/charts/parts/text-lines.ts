// Average advance of a character in the figure face, in em: measured on Source Sans 3 over the
// Polish and English words of the charts, rounded up so that the fallback faces fit as well.
const ADVANCE = 0.54;
const ADVANCE_BOLD = 0.57;

/** Estimated width of a line of figure text, in the unit of `size`. */
export function textWidth(text: string, size: number, bold = false): number {
  return text.length * size * (bold ? ADVANCE_BOLD : ADVANCE);
}

/** Breaks `text` at spaces into lines no wider than `width` at a font size of `size`. */
export function textLines(text: string, width: number, size: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const line = lines.at(-1);
    const longer = line === undefined ? word : `${line} ${word}`;
    if (line !== undefined && textWidth(longer, size) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
