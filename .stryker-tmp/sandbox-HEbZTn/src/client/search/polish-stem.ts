// @ts-nocheck
// Words whose stem the rules below would miss: t that turns into ć, vowels that change, or endings
// that belong to the word. The pattern is of the folded word, the stem what its family shares.
const IRREGULAR: readonly (readonly [pattern: RegExp, stem: string])[] = [
  [/^dani[aieo]m?$/, "dania"],
  [/^kole(j|i)$/, "kolej"],
  [/^miescie$/, "miast"],
  [/^ostrolece$/, "ostrolk"],
  [/^polsce$/, "polsk"],
  [/^powiecie$/, "powiat"],
  [/^swiecie$/, "swiat"],
  [/^niemczech$/, "niemc"],
  [/^wegrzech$/, "wegr"],
  [/^wloszech$/, "wloch"],
  [/(system|problem)(?!at)[a-z]*$/, "$1"],
];

// Endings of nouns and adjectives, folded ("ą" is "a", "ó" is "o"). A rule needs so many letters
// before the ending; the longest ending that fits is the one that goes.
const ENDINGS: readonly (readonly [letters: number, endings: string])[] = [
  [3, "owymi owego owemu owych owie owej owym owa owe owi owy owo owie ow"],
  [3, "iego iemu iami iach imi ich iej iem iom ymi ych ami ach ego emu"],
  [3, "ia ie ii io iu im ej em ym"],
  [4, "om"],
  [3, "a e i o u y"],
];

const SUFFIXES = ENDINGS.flatMap(([letters, endings]) =>
  endings.split(" ").map((ending) => ({ letters, ending })),
).sort((first, second) => second.ending.length - first.ending.length);

// Sounds that change before endings, brought to one form: "klastrze" and "klaster" to "klastr".
const CHANGES: readonly (readonly [pattern: RegExp, to: string])[] = [
  [/(?<=...)i$/, ""],
  [/rz$/, "r"],
  [/dz$/, "d"],
  [/kc$/, "kt"],
  [/(?<=[iy])c$/, "k"],
  [/(?<=au)c$/, "k"],
  [/(?<=[rt])c$/, "k"],
  [/(?<=...)iec$/, "c"],
  [/(?<=..[^aeiouy])e(?=[rklc]$)/, ""],
];

/**
 * Returns what the inflected forms of a Polish noun or adjective share, of a word without capitals
 * and diacritics: "klastr" for "klaster", "klastrow" and "klastrze". It is a key for searching and
 * need not be a word; forms of one word that it sets apart are few, words that it confuses fewer.
 */
export function polishStem(word: string): string {
  for (const [pattern, stem] of IRREGULAR) {
    if (pattern.test(word)) return word.replace(pattern, stem);
  }
  const suffix = SUFFIXES.find(
    ({ ending, letters }) => word.endsWith(ending) && word.length - ending.length >= letters,
  );
  const bare = suffix ? word.slice(0, -suffix.ending.length) : word;
  return CHANGES.reduce((stem, [pattern, to]) => stem.replace(pattern, to), bare);
}
