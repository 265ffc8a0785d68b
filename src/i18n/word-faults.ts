import { received } from "../schema/message/received.ts";
import { LOCALES, type Locale } from "../schema/text.ts";

/** The plural categories of CLDR, as the ends of keys. */
const PLURAL = /\.(zero|one|two|few|many|other)$/u;

/**
 * Returns what is wrong with the interface words, one line each: a value that is no text, a key
 * that another language lacks. A noun that is counted in one language has in each the forms that
 * this language needs, and no others.
 */
export function wordFaults(words: Readonly<Record<Locale, unknown>>): readonly string[] {
  const entries = LOCALES.map((locale) => ({ locale, own: Object.entries(words[locale] ?? {}) }));
  const keys = entries.flatMap(({ own }) => own.map(([key]) => key));
  const counted = new Set(keys.filter((key) => PLURAL.test(key)).map(stemOf));
  const stems = new Set(keys.map(stemOf));
  return entries.flatMap(({ locale, own }) => {
    const file = `content/locales/${locale}/ui.json`;
    const known = new Set(own.map(([key]) => key));
    const forms = formsOf(locale);
    const needed = [...stems].flatMap((stem) =>
      counted.has(stem) ? forms.map((form) => `${stem}.${form}`) : [stem],
    );
    return [
      ...own.flatMap(([key, value]: [string, unknown]) =>
        typeof value === "string" && value.trim() !== ""
          ? []
          : [`${file}: ${key}: expected words, received ${received(value)}; write them`],
      ),
      ...needed.flatMap((key) =>
        known.has(key)
          ? []
          : [`${file}: ${key}: expected a translation, received nothing; add the key`],
      ),
      ...[...known].flatMap((key) =>
        !counted.has(stemOf(key)) || needed.includes(key)
          ? []
          : [
              `${file}: ${key}: expected one of the forms ${forms.join(", ")}, which the language has, received another; remove the key`,
            ],
      ),
    ];
  });
}

/** The plural categories of a language, in the order of CLDR. Source: CLDR, through `Intl`. */
function formsOf(locale: Locale): readonly string[] {
  return new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
}

function stemOf(key: string): string {
  return key.replace(PLURAL, "");
}
