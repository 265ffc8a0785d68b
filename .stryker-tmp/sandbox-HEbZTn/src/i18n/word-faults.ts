// @ts-nocheck
import { received } from "../schema/message/received.ts";
import { LOCALES, type Locale } from "../schema/text.ts";

const PLURAL = /\.(one|few|many|other)$/u;

/**
 * Returns what is wrong with the interface words, one line each: a value that is no text, a key
 * that another language lacks. A noun that is counted has the forms that its language needs.
 */
export function wordFaults(words: Readonly<Record<Locale, unknown>>): readonly string[] {
  const entries = LOCALES.map((locale) => ({ locale, own: Object.entries(words[locale] ?? {}) }));
  const stems = new Set(entries.flatMap(({ own }) => own.map(([key]) => stemOf(key))));
  return entries.flatMap(({ locale, own }) => {
    const file = `content/locales/${locale}/ui.json`;
    const known = new Set(own.map(([key]) => stemOf(key)));
    return [
      ...own.flatMap(([key, value]: [string, unknown]) =>
        typeof value === "string" && value.trim() !== ""
          ? []
          : [`${file}: ${key}: expected words, received ${received(value)}; write them`],
      ),
      ...[...stems].flatMap((stem) =>
        known.has(stem)
          ? []
          : [`${file}: ${stem}: expected a translation, received nothing; add the key`],
      ),
    ];
  });
}

function stemOf(key: string): string {
  return key.replace(PLURAL, "");
}
