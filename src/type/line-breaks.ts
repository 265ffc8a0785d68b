/**
 * Where a line may end: the one rule for sentences, labels and files. Pure and without data, so that
 * browser code may use it too.
 */

const NO_BREAK_SPACE = "\u00a0";
// A one-letter word stays with the next one; without a lookbehind, which older browsers lack.
const ONE_LETTER_WORD = /(^|[\s(„“])([aiouwz]) /giu;
const NUMBER_AND_UNIT = /(\d) (?=(?:%|km|proc\.|mln|mld|tys\.|zł|r\.|w\.))/gu;
const BREAKING_SPACES = /[ \n\t]+/u;

/** Returns `text` with a no-break space after each Polish one-letter word. */
export function tiedWords(text: string): string {
  const once = (words: string): string => words.replace(ONE_LETTER_WORD, `$1$2${NO_BREAK_SPACE}`);
  // Twice, since neighbouring one-letter words ("i w") share a space.
  return once(once(text));
}

/** Returns `text` with a no-break space between each number and its unit. */
export function tiedUnits(text: string): string {
  return text.replace(NUMBER_AND_UNIT, `$1${NO_BREAK_SPACE}`);
}

/**
 * Returns `text` in lines that `widthOf` finds no wider than `width`: broken at ordinary spaces, and
 * never after a one-letter word or between a number and its unit. A word that is wider stands alone
 * on its line, unless `fits` breaks it into pieces.
 */
export function brokenLines(
  text: string,
  width: number,
  widthOf: (text: string) => number,
  fits: (word: string) => readonly string[] = (word) => [word],
): string[] {
  const lines: string[] = [];
  for (const word of tiedUnits(tiedWords(text)).split(BREAKING_SPACES).flatMap(fits)) {
    const line = lines.at(-1);
    const longer = line === undefined ? word : `${line} ${word}`;
    if (line !== undefined && widthOf(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
