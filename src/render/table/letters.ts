import type { Format } from "../../i18n/format.ts";

/** Items that begin with one letter, and that letter. */
export interface LetterGroup<Item> {
  readonly letter: string;
  readonly items: readonly Item[];
}

/** Returns items in the order of the language's alphabet, grouped by their first letter. */
export function groupedByLetter<Item>(
  items: readonly Item[],
  name: (item: Item) => string,
  { locale, compare }: Format,
): readonly LetterGroup<Item>[] {
  const groups = new Map<string, Item[]>();
  // A quotation mark before a name must not put it first.
  const word = (item: Item): string => name(item).replace(/^\P{L}+/u, "");
  for (const item of [...items].sort((first, second) => compare(word(first), word(second)))) {
    const letter = (word(item)[0] ?? "#").toLocaleUpperCase(locale);
    groups.set(letter, [...(groups.get(letter) ?? []), item]);
  }
  return [...groups].map(([letter, own]) => ({ letter, items: own }));
}
