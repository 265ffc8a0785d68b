/** A stretch of text that is marked, or not. One after the other, they are the text. */
// @ts-nocheck

export interface Piece {
  readonly text: string;
  readonly isMarked: boolean;
}

const BEFORE = 4;
const CORE = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su;

/**
 * Returns the stretch of `length` words that holds the most matches, the first of equals, with up to
 * four words before its first match and dots where it was cut; `matches` are numbers of words.
 */
export function excerpt(
  words: readonly string[],
  matches: ReadonlySet<number>,
  length: number,
): Piece[] {
  const sorted = [...matches].sort((a, b) => a - b);
  let first = 0;
  let most = 0;
  for (const match of sorted) {
    const inside = sorted.filter((other) => other >= match && other < match + length - BEFORE);
    if (inside.length > most) [first, most] = [match, inside.length];
  }
  const start = Math.max(0, Math.min(first - BEFORE, words.length - length));
  const end = Math.min(words.length, start + length);
  return [
    ...(start > 0 ? [{ text: "… ", isMarked: false }] : []),
    ...pieces(words.slice(start, end), new Set(sorted.map((match) => match - start))),
    ...(end < words.length ? [{ text: " …", isMarked: false }] : []),
  ];
}

/** Returns the words in pieces, with those that match marked, but not the signs around them. */
export function pieces(words: readonly string[], matches: ReadonlySet<number>): Piece[] {
  const all = words.flatMap((word, index): Piece[] => {
    const space = { text: index === 0 ? "" : " ", isMarked: false };
    if (!matches.has(index)) return [space, { text: word, isMarked: false }];
    const [, before = "", core = "", after = ""] = CORE.exec(word) ?? [];
    return [
      { text: space.text + before, isMarked: false },
      { text: core, isMarked: true },
      { text: after, isMarked: false },
    ];
  });
  const joined: { text: string; isMarked: boolean }[] = [];
  for (const { text, isMarked } of all.filter((piece) => piece.text !== "")) {
    const last = joined.at(-1);
    if (last?.isMarked === isMarked) last.text += text;
    else joined.push({ text, isMarked });
  }
  return joined;
}
