/**
 * Counted nouns have the forms of their language. The words are typed here once more by the rules of
 * Polish grammar, not taken from the file: one thing is in the nominative singular; 2, 3, 4 and 22
 * in the plural of the case; 0, 5, 12 and 25 in the genitive plural; a fraction takes the genitive
 * singular.
 */
import { expect, test } from "vitest";
import { formatFor } from "../../src/i18n/format.ts";
import { sayFor } from "../../src/i18n/say.ts";
import pl from "../../content/locales/pl/ui.json" with { type: "json" };
import en from "../../content/locales/en/ui.json" with { type: "json" };

type Noun = Parameters<ReturnType<typeof sayFor>["count"]>[1];
type Forms = readonly [one: string, few: string, many: string, other: string];

const POLISH: Readonly<Record<Noun, Forms>> = {
  "noun.initiative": ["inicjatywa", "inicjatywy", "inicjatyw", "inicjatywy"],
  // "z 22 inicjatyw": in the genitive the forms for few and many are one.
  "noun.initiative.genitive": ["inicjatywy", "inicjatyw", "inicjatyw", "inicjatywy"],
  // "z 22 inicjatywami klastrowymi": so they are in the instrumental.
  "noun.initiative.instrumental": [
    "inicjatywą klastrową",
    "inicjatywami klastrowymi",
    "inicjatywami klastrowymi",
    "inicjatywy klastrowej",
  ],
  "noun.minute": ["minuta czytania", "minuty czytania", "minut czytania", "minuty czytania"],
  "noun.source": ["źródło", "źródła", "źródeł", "źródła"],
  "noun.value": ["wartość", "wartości", "wartości", "wartości"],
  "noun.chart": ["wykres", "wykresy", "wykresów", "wykresu"],
  "noun.work": ["praca", "prace", "prac", "pracy"],
  "noun.term": ["pojęcie", "pojęcia", "pojęć", "pojęcia"],
  "noun.result": ["wynik", "wyniki", "wyników", "wyniku"],
};

const ENGLISH: Readonly<Record<Noun, readonly [one: string, other: string]>> = {
  "noun.initiative": ["initiative", "initiatives"],
  "noun.initiative.genitive": ["initiative", "initiatives"],
  "noun.initiative.instrumental": ["cluster initiative", "cluster initiatives"],
  // An adjective before its noun takes no plural.
  "noun.minute": ["min read", "min read"],
  "noun.source": ["source", "sources"],
  "noun.value": ["value", "values"],
  "noun.chart": ["chart", "charts"],
  "noun.work": ["work", "works"],
  "noun.term": ["term", "terms"],
  "noun.result": ["result", "results"],
};

const ONE = [1];
const FEW = [2, 3, 4, 22, 23, 34, 102, 1002];
const MANY = [0, 5, 9, 10, 11, 12, 13, 14, 19, 20, 21, 25, 31, 100, 101, 112, 113, 1000, 1001];
const nouns = Object.keys(POLISH) as Noun[];

test("every counted noun is in the two lists", () => {
  for (const words of [pl, en]) {
    const counted = Object.keys(words)
      .filter((key) => key.endsWith(".other"))
      .map((key) => key.slice(0, -".other".length));
    expect(counted.toSorted()).toEqual(nouns.toSorted());
  }
});

test.each(nouns)("%s agrees with its number in Polish", (noun) => {
  const [one, few, many, other] = POLISH[noun];
  const said = (count: number): string => sayFor("pl").count(count, noun);
  const { number } = formatFor("pl");
  for (const count of ONE) expect(said(count)).toBe(`${number(count)}\u00a0${one}`);
  for (const count of FEW) expect(said(count)).toBe(`${number(count)}\u00a0${few}`);
  for (const count of MANY) expect(said(count)).toBe(`${number(count)}\u00a0${many}`);
  expect(sayFor("pl").forms(noun)).toEqual({ one, few, many, other });
  expect(formatFor("pl").plural(1.5, sayFor("pl").forms(noun))).toBe(other);
});

test.each(nouns)("%s agrees with its number in English", (noun) => {
  const [one, other] = ENGLISH[noun];
  expect(sayFor("en").count(1, noun)).toBe(`1\u00a0${one}`);
  for (const count of [0, 2, 5, 11, 21, 101]) {
    expect(sayFor("en").count(count, noun)).toBe(`${count}\u00a0${other}`);
  }
  expect(sayFor("en").forms(noun)).toEqual({ one, other });
});
