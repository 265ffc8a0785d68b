/**
 * The words a number, a list or a count becomes. Small, pure and free of data, so that browser
 * code may use it too.
 */

import { tiedUnits, tiedWords } from "../type/line-breaks.ts";

type LocaleCode = "pl" | "en";

/** The language and the country whose rules the words of a locale keep (BCP 47). */
export const LANGUAGE_TAG: Record<LocaleCode, string> = { pl: "pl-PL", en: "en-GB" };
/** The language that each page has a twin in. */
export const OTHER_LOCALE: Record<LocaleCode, LocaleCode> = { pl: "en", en: "pl" };
const QUOTES: Record<LocaleCode, readonly [open: string, close: string]> = {
  pl: ["„", "”"],
  en: ["“", "”"],
};
const MINUS = "\u2212";

/** Plural forms by CLDR category; `other` is always needed. */
export interface PluralForms {
  readonly one?: string;
  readonly few?: string;
  readonly many?: string;
  readonly other: string;
}

/** Formatting functions bound to one language. */
export interface Format {
  readonly locale: LocaleCode;
  /** `value` with exactly `decimals` digits after the mark and grouping from five digits on. */
  number(value: number, decimals?: number): string;
  /** A percentage already on the scale 0 to 100, with its sign set by the language's rules. */
  percent(value: number, decimals?: number): string;
  /** Both ends joined by an en dash without spaces; the unit is left to the caller. */
  range(low: number, high: number, decimals?: number): string;
  /** "a, b and c" in the language. */
  list(items: readonly string[]): string;
  /** The form of a noun that goes with `count`, without the count. */
  plural(count: number, forms: PluralForms): string;
  /** `text` in the language's quotation marks. */
  quote(text: string): string;
  /** An ISO date as day, month in words, year. */
  date(iso: string): string;
  /** Alphabetical order of the language. */
  compare(first: string, second: string): number;
  /** `text` with no-break spaces where a line must not end. */
  tie(text: string): string;
}

const known = new Map<LocaleCode, Format>();

/**
 * Returns the formatting functions of a language, the same each time. Source of all rules: CLDR,
 * through `Intl`.
 */
export function formatFor(locale: LocaleCode): Format {
  const format = known.get(locale) ?? newFormat(locale);
  known.set(locale, format);
  return format;
}

function newFormat(locale: LocaleCode): Format {
  const tag = LANGUAGE_TAG[locale];
  const collator = new Intl.Collator(tag, { numeric: true });
  const plurals = new Intl.PluralRules(tag);
  const conjunction = new Intl.ListFormat(tag, { type: "conjunction" });
  const numberFormats = new Map<number, Intl.NumberFormat>();
  const number = (value: number, decimals = 0): string => {
    let format = numberFormats.get(decimals);
    if (!format) {
      format = new Intl.NumberFormat(tag, {
        minimumFractionDigits: decimals,
        maximumFractionDigits: decimals,
        useGrouping: "min2",
      });
      numberFormats.set(decimals, format);
    }
    return format.format(value).replace("-", MINUS);
  };
  return {
    locale,
    number,
    // Both languages set the sign without a space (CLDR).
    percent: (value, decimals = 0) => `${number(value, decimals)}%`,
    range: (low, high, decimals = 0) => `${number(low, decimals)}–${number(high, decimals)}`,
    list: (items) => conjunction.format(items),
    plural(count, forms) {
      const category = plurals.select(count);
      return (
        (category === "one" || category === "few" || category === "many"
          ? forms[category]
          : undefined) ?? forms.other
      );
    },
    quote: (text) => QUOTES[locale].join(text),
    date: (iso) =>
      new Intl.DateTimeFormat(tag, { dateStyle: "long", timeZone: "UTC" }).format(
        new Date(`${iso}T00:00:00Z`),
      ),
    compare: (first, second) => collator.compare(first, second),
    tie: TIES[locale],
  };
}

/** Returns text without case and diacritics, so that "lodz" finds "Łódź". */
export function folded(text: string): string {
  return text.toLowerCase().replaceAll("ł", "l").normalize("NFD").replace(/\p{M}/gu, "");
}

// A one-letter word must not end a line in Polish; a number must not leave its unit in either.
const TIES: Record<LocaleCode, (text: string) => string> = {
  pl: (text) => tiedWords(tiedUnits(text)),
  en: tiedUnits,
};
