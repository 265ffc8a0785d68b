import { folded } from "../../i18n/format.ts";
import type { Locale } from "../../schema/text.ts";
import { polishStem } from "./polish-stem.ts";

/** A word as it is written, and what it is searched by. */
export interface KeyedWord {
  readonly word: string;
  readonly key: string;
}

const RUN = /[\p{L}\p{N}]+/gu;
/** English endings are left to the search engine, which knows them. */
const STEM: Record<Locale, (run: string) => string> = { pl: polishStem, en: (run) => run };
const ONLY_LETTERS = /^[a-z]+$/;
const LONGEST_TITLE = 40;
const SHARED_LETTERS = 3;
const SHARED_PART = 0.6;

/**
 * Returns what a word is searched by: its letters and digits without capitals and diacritics, in
 * Polish without endings.
 * "Społeczno-gospodarcze" is "spoleczn-gospodarcz"; a dash has no key. Letters that stand for words,
 * as in "B+R", are kept together, since one letter alone begins too many words.
 */
export function searchKey(word: string, locale: Locale): string {
  const runs = folded(word).match(RUN) ?? [];
  if (runs.length > 1 && runs.every((run) => run.length === 1)) return `x${runs.join("x")}`;
  return runs.map((run) => (ONLY_LETTERS.test(run) ? STEM[locale](run) : run)).join("-");
}

/** Returns the words of a search. Those of one letter count only where there are no others. */
export function searchWords(query: string, locale: Locale): KeyedWord[] {
  const keyed = words(query)
    .map((word) => ({ word, key: searchKey(word, locale) }))
    .filter(({ key }) => key !== "");
  const longer = keyed.filter(({ key }) => key.length > 1);
  return longer.length > 0 ? longer : keyed;
}

/**
 * Returns the start of a title as one word, "xklastrkluczow", so that titles which start as a search
 * does can come first.
 */
export function titleStart(title: readonly KeyedWord[]): string {
  const keys = title.map(({ key }) => key.replaceAll("-", ""));
  return `x${keys.join("")}`.slice(0, LONGEST_TITLE);
}

/** Returns a whole title as one word, "xklastrx"; it starts with the start. */
export function wholeTitle(title: readonly KeyedWord[]): string {
  return `${titleStart(title)}x`;
}

/**
 * Returns the text as the index holds it: each word is followed by its key. The engine tells of a
 * match by the number of the word, so that a match of either half finds the word to be marked.
 */
export function indexedText(text: string, locale: Locale): string {
  return words(text)
    .map((word) => `${word} ${searchKey(word, locale) || word}`)
    .join(" ");
}

/** Returns the words of a text from the index, each with the key that stood behind it. */
export function indexedWords(indexed: string): KeyedWord[] {
  const all = words(indexed);
  return all.flatMap((word, index) =>
    index % 2 === 0 ? [{ word, key: all[index + 1] ?? word }] : [],
  );
}

/**
 * Returns whether a key of a text answers to a key of a search. Where no word starts with what is
 * sought, the engine takes the longest that it starts with, be it one letter; that is no answer.
 */
export function isAnswer(found: string, sought: string): boolean {
  const needed = Math.max(SHARED_LETTERS, Math.ceil(sought.length * SHARED_PART));
  return found.includes(sought) || found.split("-").some((part) => shared(part, sought) >= needed);
}

/** How many letters two words have in common at their start. */
function shared(first: string, second: string): number {
  let count = 0;
  while (count < first.length && first[count] === second[count]) count += 1;
  return count;
}

function words(text: string): string[] {
  return text.split(/\s+/u).filter((word) => word !== "");
}
