import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { wordFaults } from "../../src/i18n/word-faults.ts";
import { LOCALES, type Locale } from "../../src/schema/text.ts";
import { englishWordsIn, typographyFaults } from "./typography.ts";

type Words = Readonly<Record<string, string>>;

const read = (locale: Locale): Words =>
  JSON.parse(readFileSync(`content/locales/${locale}/ui.json`, "utf8")) as Words;
const words: Readonly<Record<Locale, Words>> = { pl: read("pl"), en: read("en") };
const PLURAL = /\.(one|few|many|other)$/;
// These name the other language in it, on purpose.
const IN_THE_OTHER_LANGUAGE = /^(nav\.other-language|language\.)/;

const stems = (locale: Locale): string[] => [
  ...new Set(Object.keys(words[locale]).map((key) => key.replace(PLURAL, ""))),
];
const placeholders = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort();

describe("interface words", () => {
  test("have the same keys in both languages, in the same order", () => {
    expect(stems("en")).toEqual(stems("pl"));
  });

  test("have every key and every plural form that each language needs", () => {
    expect(wordFaults(words)).toEqual([]);
  });

  test("have the same placeholders in both languages", () => {
    for (const key of Object.keys(words.en).filter(
      (candidate) => words.pl[candidate] !== undefined,
    )) {
      expect(placeholders(words.en[key]!), key).toEqual(placeholders(words.pl[key]!));
    }
  });

  test.each(LOCALES)("are neither empty nor padded (%s)", (locale) => {
    const wrong = Object.entries(words[locale]).filter(
      ([, text]) => text.trim() !== text || text === "",
    );
    expect(wrong).toEqual([]);
  });

  test.each(LOCALES)("keep the typography of the language (%s)", (locale) => {
    const faults = Object.entries(words[locale]).flatMap(([key, text]) =>
      typographyFaults(text, locale).map((fault) => `${key}: ${fault}`),
    );
    expect(faults).toEqual([]);
  });

  test("have no English among the Polish", () => {
    const wrong = Object.entries(words.pl)
      .filter(([key]) => !IN_THE_OTHER_LANGUAGE.test(key))
      .flatMap(([key, text]) => englishWordsIn(text).map((word) => `${key}: ${word}`));
    expect(wrong).toEqual([]);
  });

  test("differ between the languages, but for names", () => {
    const same = Object.keys(words.en).filter((key) => words.en[key] === words.pl[key]);
    expect(same.sort()).toEqual([
      "cite.apa",
      "cite.chicago",
      "figure.kind.diagram",
      "gallery.chapter",
      "language.title",
      "nav.atlas",
      "period.tens",
    ]);
  });
});

describe("interface words are refused", () => {
  const noun = {
    pl: {
      "noun.one": "klaster",
      "noun.few": "klastry",
      "noun.many": "klastrów",
      "noun.other": "klastra",
    },
    en: { "noun.one": "cluster", "noun.other": "clusters" },
  };

  test("where a language lacks a key", () => {
    expect(wordFaults({ ...noun, pl: { ...noun.pl, a: "A" } })).toEqual([
      "content/locales/en/ui.json: a: expected a translation, received nothing; add the key",
    ]);
    expect(wordFaults({ pl: { a: "A" }, en: { a: "A", b: "B" } })).toEqual([
      "content/locales/pl/ui.json: b: expected a translation, received nothing; add the key",
    ]);
    expect(wordFaults(noun)).toEqual([]);
    expect(wordFaults({ pl: {}, en: undefined })).toEqual([]);
  });

  test.each(LOCALES.flatMap((locale) => Object.keys(noun[locale]).map((key) => [locale, key])))(
    "where a noun that is counted lacks a form that its language needs (%s: %s)",
    (locale, key) => {
      const forms = Object.entries(noun[locale as Locale]).filter(([own]) => own !== key);
      expect(wordFaults({ ...noun, [locale as Locale]: Object.fromEntries(forms) })).toEqual([
        `content/locales/${locale}/ui.json: ${key}: expected a translation, received nothing; add the key`,
      ]);
    },
  );

  test("where a noun has a form that its language does not know, or one that counts nothing", () => {
    expect(wordFaults({ ...noun, en: { ...noun.en, "noun.few": "clusters" } })).toEqual([
      "content/locales/en/ui.json: noun.few: expected one of the forms one, other, which the language has, received another; remove the key",
    ]);
    expect(wordFaults({ ...noun, pl: { ...noun.pl, "noun.two": "dwa klastry" } })).toEqual([
      expect.stringContaining("pl/ui.json: noun.two: expected one of the forms "),
    ]);
    expect(wordFaults({ ...noun, en: { ...noun.en, noun: "cluster" } })).toEqual([
      expect.stringContaining("en/ui.json: noun: expected one of the forms one, other"),
    ]);
  });

  test("where a value is empty or no text", () => {
    expect(wordFaults({ pl: { a: "", b: "B" }, en: { a: "A", b: 7 } })).toEqual([
      'content/locales/pl/ui.json: a: expected words, received ""; write them',
      "content/locales/en/ui.json: b: expected words, received 7; write them",
    ]);
    expect(wordFaults({ pl: { a: " " }, en: { a: "A" } })).toHaveLength(1);
  });
});
