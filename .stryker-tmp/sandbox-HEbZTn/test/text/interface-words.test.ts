// @ts-nocheck
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
const FORMS: Readonly<Record<Locale, readonly string[]>> = {
  pl: ["few", "many", "one", "other"],
  en: ["one", "other"],
};
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

  test.each(LOCALES)("have every plural form of the language (%s)", (locale) => {
    const nouns = new Set(
      Object.keys(words[locale])
        .filter((key) => PLURAL.test(key))
        .map((key) => key.replace(PLURAL, "")),
    );
    expect(nouns.size).toBeGreaterThan(0);
    for (const noun of nouns) {
      const forms = Object.keys(words[locale]).filter(
        (key) => key.replace(PLURAL, "") === noun && PLURAL.test(key),
      );
      expect(forms.map((key) => key.slice(noun.length + 1)).sort(), noun).toEqual(FORMS[locale]);
    }
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
  test("where a language lacks a key, whatever plural forms it has", () => {
    const pl = { a: "A", "noun.one": "klaster", "noun.few": "klastry" };
    expect(wordFaults({ pl, en: { "noun.one": "cluster" } })).toEqual([
      "content/locales/en/ui.json: a: expected a translation, received nothing; add the key",
    ]);
    expect(wordFaults({ pl, en: { a: "A", "noun.one": "cluster" } })).toEqual([]);
  });

  test("where a value is empty or no text", () => {
    expect(wordFaults({ pl: { a: "", b: "B" }, en: { a: "A", b: 7 } })).toEqual([
      'content/locales/pl/ui.json: a: expected words, received ""; write them',
      "content/locales/en/ui.json: b: expected words, received 7; write them",
    ]);
  });
});
