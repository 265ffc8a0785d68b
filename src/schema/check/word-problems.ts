import { placeOf } from "../message/place-of.ts";
import { received } from "../message/received.ts";
import { LOCALES, type Text } from "../text.ts";

/** The words of one entry of a file and the numbers that stand for their gaps. */
export interface Words {
  /** The texts, each with its path in the file. */
  readonly texts: readonly (readonly [path: readonly PropertyKey[], text: Text])[];
  /** Where the entry's numbers and spelled numbers stand. */
  readonly path: readonly PropertyKey[];
  readonly numbers: readonly string[];
  /** Those numbers that need no words, since a table shows them. */
  readonly shown: readonly string[];
  readonly spelled: readonly string[];
}

const GAP = /\{([^{}]*)\}/gu;
/** A number written in figures, a span of numbers included; not the figures of a code ("PL91"). */
const FIGURES = /(?<![\p{L}\d])\d+(?:[.,–-]\d+)*/gu;
const YEARS = /^(1[6-9]|20)\d{2}(–(1[6-9]|20)\d{2})?$/u;

const gapsIn = (words: string): string[] => [...words.matchAll(GAP)].map(([, name = ""]) => name);
const figuresIn = (words: string): string[] =>
  [...words.replace(GAP, "").matchAll(FIGURES)].map(([figures]) => figures);

/**
 * What is wrong with the numbers in words: a gap without a number, a number without a gap, gaps
 * that differ between the languages, a number that was typed and is no year.
 */
export function wordProblems({ texts, path, numbers, shown, spelled }: Words): string[] {
  const lines = texts.flatMap(([own, text]) =>
    LOCALES.map((locale) => ({ place: placeOf([...own, locale]), words: text[locale] })),
  );
  const used = new Set([...shown, ...lines.flatMap(({ words }) => gapsIn(words))]);
  const typed = new Set(lines.flatMap(({ words }) => figuresIn(words)));
  return [
    ...lines.flatMap(({ place, words }) => [
      ...gapsIn(words)
        .filter((name) => !numbers.includes(name))
        .map(
          (name) =>
            `${place}: expected the name of a number of "numbers" in each gap, received ${received(`{${name}}`)}; add the number or correct the name`,
        ),
      ...figuresIn(words)
        .filter((figures) => !YEARS.test(figures) && !spelled.includes(figures))
        .map(
          (figures) =>
            `${place}: expected no number but years, received ${received(figures)}; take it from the data by "numbers" or, if it is no data, name it in "spelled"`,
        ),
    ]),
    ...texts.flatMap(([own, text]) => {
      const [first = "", ...others] = LOCALES.map((locale) =>
        gapsIn(text[locale]).toSorted().join(", "),
      );
      const other = others.find((gaps) => gaps !== first);
      if (other === undefined) return [];
      return [
        `${placeOf(own)}: expected the same gaps in every language, received ${received(first)} and ${received(other)}; add the missing one`,
      ];
    }),
    ...numbers
      .filter((name) => !used.has(name))
      .map(
        (name) =>
          `${placeOf([...path, "numbers", name])}: expected a gap {${name}} in a text, received none; write it there or remove the number`,
      ),
    ...spelled.flatMap((figures, index) =>
      typed.has(figures)
        ? []
        : [
            `${placeOf([...path, "spelled", index])}: expected a number that the texts spell out, received ${received(figures)}; remove it`,
          ],
    ),
  ];
}
