/** Interface words: flat keys in `content/locales/<code>/ui.json`, values in the page's language. */
import en from "../../content/locales/en/ui.json" with { type: "json" };
import pl from "../../content/locales/pl/ui.json" with { type: "json" };
import type { Locale, Text } from "../schema/text.ts";
import { formatFor, type PluralForms } from "./format.ts";

/** A key of the interface words; both languages hold the same keys (held by a test). */
export type WordKey = keyof typeof pl;
type Params = Readonly<Record<string, string | number>>;

/** Turns a key or a text in two languages into words of one language. */
export interface Say {
  (word: WordKey | Text, params?: Params): string;
  /** "48 inicjatyw": the count formatted, then the noun in the right plural form. */
  count(count: number, noun: CountedNoun): string;
  /** The forms of a counted noun, for scripts of the browser, which count by themselves. */
  forms(noun: CountedNoun): PluralForms;
}

type CountedNoun = Extract<WordKey, `${string}.other`> extends `${infer Noun}.other` ? Noun : never;

const WORDS: Record<Locale, Readonly<Record<string, string>>> = { pl, en };
const PLACEHOLDER = /\{(\w+)\}/g;

/** Returns `say` for a language. Throws on a key or a parameter that is missing. */
export function sayFor(locale: Locale): Say {
  const words = WORDS[locale];
  const format = formatFor(locale);
  const lookUp = (key: string): string => {
    const word = words[key];
    if (word === undefined) {
      throw new Error(
        `content/locales/${locale}/ui.json: ${key}: expected a translation, received nothing; add the key`,
      );
    }
    return word;
  };
  const say = (word: WordKey | Text, params: Params = {}): string => {
    const template = typeof word === "string" ? lookUp(word) : word[locale];
    const filled = template.replace(PLACEHOLDER, (_, name: string) => {
      const value = params[name];
      if (value === undefined) {
        throw new Error(
          `"${template}": parameter {${name}}: expected a value, received nothing; pass it to say()`,
        );
      }
      return String(value);
    });
    return format.tie(filled);
  };
  const forms = (noun: CountedNoun): PluralForms => ({
    one: lookUp(`${noun}.one`),
    other: lookUp(`${noun}.other`),
    ...optional("few", words[`${noun}.few`]),
    ...optional("many", words[`${noun}.many`]),
  });
  const count = (value: number, noun: CountedNoun): string =>
    `${format.number(value)}\u00a0${format.plural(value, forms(noun))}`;
  return Object.assign(say, { count, forms });
}

function optional(key: string, value: string | undefined): Record<string, string> {
  return value === undefined ? {} : { [key]: value };
}
