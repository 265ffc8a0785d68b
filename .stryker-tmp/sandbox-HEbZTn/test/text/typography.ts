// @ts-nocheck
import type { Locale } from "../../src/schema/text.ts";

// Words that are common in English and are no Polish words.
const ENGLISH =
  /(?<![\p{L}\p{N}_-])(the|of|and|is|are|was|were|with|from|this|that|which|by|for|not|have|has|share|people|chart|charts|figure|source|sources|table|data from|missing|value|values|year|years|trust|county|counties|copy|download|note|notes|about|more|than|cluster|clusters|initiative|initiatives|voivodeship|turnout|index|page|pages|show|hide|close|open|menu|search|next|previous)(?![\p{L}\p{N}_-])/giu;

// Placeholders and proper names.
const NOT_WORDS = /\{\w+\}|\bCC BY\b|European Values Study|World Values Survey/g;

/** Returns the words of a Polish text that are plainly English. */
export function englishWordsIn(text: string): string[] {
  return text.replace(NOT_WORDS, "").match(ENGLISH) ?? [];
}

const COMMON: readonly (readonly [pattern: RegExp, fault: string])[] = [
  [/"/, "straight quotation mark"],
  [/'/, "straight apostrophe"],
  [/\.\.\./, "three dots in place of …"],
  [/ {2,}/, "two spaces in a row"],
  [/\s[,;:!?](?=\s|$)/, "space before a mark"],
  [/\p{L} - \p{L}/u, "hyphen in place of a dash"],
  [/\u00a0/, "no-break space typed by hand"],
  [/\d-\d{4}(?!-|\d)/, "hyphen between years"],
];
const OF_LANGUAGE: Readonly<Record<Locale, typeof COMMON>> = {
  pl: [
    [/[“‘]/, "foreign quotation mark"],
    [/—/, "em dash in place of an en dash"],
    [/\d\s%/, "space before a percent sign"],
    [/\d\.\d+%/, "decimal point in place of a comma"],
  ],
  en: [
    [/[„]/, "foreign quotation mark"],
    [/\d\s%/, "space before a percent sign"],
    [/\d,\d{1,2}%/, "decimal comma in place of a point"],
  ],
};

/** Returns what is wrong with the typography of a text without markup. */
export function typographyFaults(text: string, locale: Locale): string[] {
  const faults = [...COMMON, ...OF_LANGUAGE[locale]].flatMap(([pattern, fault]) => {
    const found = pattern.exec(text);
    if (!found) return [];
    const around = text.slice(Math.max(0, found.index - 25), found.index + 25);
    return [`${fault}: "${around}"`];
  });
  const [open, close] = locale === "pl" ? (["„", "”"] as const) : (["“", "”"] as const);
  const opened = text.split(open).length;
  const closed = text.split(close).length;
  return opened === closed
    ? faults
    : [...faults, `quotation marks that do not pair: "${text.slice(0, 60)}"`];
}
