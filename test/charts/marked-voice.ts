import type { ChartRow } from "../../src/charts/definition/define-chart.ts";
import { formatFor, type Format } from "../../src/i18n/format.ts";
import { sayFor, type Say } from "../../src/i18n/say.ts";
import type { Voice } from "../../src/i18n/voice.ts";
import type { Chart } from "../../src/render/chart/payload.ts";
import { loadData, type Data } from "../../src/schema/load.ts";
import type { Locale } from "../../src/schema/text.ts";

/** A language that nothing but the marked data, words and formats speak. */
const MARKED = "xx" as Locale;

/** Whole-word codes and ids, which data are looked up by; addresses of pages. */
const CODE = /^[\p{Lu}\d_.–-]+$/u;
const ID = /^[a-z\d][a-z\d_.,-]*$/u;
const ADDRESS = /^(?:https?:|doi:|10\.)/u;

/** Signs that are the same in every language: a unit of the SI, and the letter of a probability. */
const SIGNS: readonly string[] = ["km", "p"];

/** Returns text whose Latin letters stand as Cyrillic ones, each as another; the rest is as it was. */
export function marked(text: string): string {
  return Array.from(text.normalize("NFD"))
    .map((sign) => {
      const plain =
        { ł: "l\u0335", Ł: "L\u0335", ß: "ss", ø: "o\u0335", Ø: "O\u0335" }[sign] ?? sign;
      return plain.replace(/[a-z]/giu, (letter) => {
        const isSmall = letter >= "a";
        const place = letter.codePointAt(0)! - (isSmall ? 97 : 65);
        return String.fromCodePoint((isSmall ? 0x430 : 0x410) + place);
      });
    })
    .join("");
}

/** The Latin words of a text: those that did not come through the marked voice; codes excepted. */
export function unmarkedWords(text: string): readonly string[] {
  return (text.match(/[\p{Script=Latin}\d]+/gu) ?? []).filter(
    (word) => /\p{Script=Latin}/u.test(word) && !CODE.test(word) && !SIGNS.includes(word),
  );
}

/** A copy in which each text of two languages has a marked one; other strings are as `named` says. */
function copied(value: unknown, named: (text: string) => string): unknown {
  if (typeof value === "string") return named(value);
  if (typeof value !== "object" || value === null) return value;
  if (value instanceof Map) {
    return new Map([...value].map(([key, part]: [unknown, unknown]) => [key, copied(part, named)]));
  }
  if (Array.isArray(value)) return value.map((part) => copied(part, named));
  if (isText(value)) return { ...value, [MARKED]: marked(value.en) };
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, copied(part, named)]));
}

function withMarkedTexts<T>(value: T): T {
  return copied(value, (text) => text) as T;
}

function isText(value: object): value is Readonly<Record<Locale, string>> {
  return "pl" in value && "en" in value && typeof value.en === "string";
}

function isName(text: string): boolean {
  return /\p{L}/u.test(text) && ![CODE, ID, ADDRESS].some((pattern) => pattern.test(text));
}

/** Returns the data of the project with every word marked; what maps are drawn from is as it was. */
function markedData(data: Data): Data {
  const { boundaries, europe, ...words } = data;
  const named = copied(words, (text) => (isName(text) ? marked(text) : text)) as typeof words;
  return { ...named, boundaries, europe };
}

function markedSay(format: Format): Say {
  const english = sayFor("en");
  const fill = (template: string, params: Readonly<Record<string, string | number>>): string =>
    template
      .split(/(\{\w+\})/u)
      .map((part) => {
        const name = /^\{(\w+)\}$/u.exec(part)?.[1];
        return name === undefined ? marked(part) : String(params[name]);
      })
      .join("");
  const say = (word: Parameters<Say>[0], params: Parameters<Say>[1] = {}): string => {
    if (typeof word !== "string") return fill(word.en, params);
    // The names of the parameters stand for their values, so that the template comes back whole.
    const names = Object.fromEntries(Object.keys(params).map((name) => [name, `{${name}}`]));
    return fill(english(word, names), params);
  };
  return Object.assign(say, {
    count: (count: number, noun: Parameters<Say["count"]>[1]) =>
      `${format.number(count)}\u00a0${marked(formatFor("en").plural(count, english.forms(noun)))}`,
    forms: english.forms,
  });
}

/** Returns a voice whose data, words and formats are marked, so that what is not shows through. */
export function markedVoice(): Voice {
  const english = formatFor("en");
  const format: Format = {
    ...english,
    locale: MARKED,
    list: (items) => items.reduce((all, item) => (all === "" ? item : `${all}, ${item}`), ""),
    date: (iso) => marked(english.date(iso)),
  };
  return {
    data: markedData(loadData()),
    locale: MARKED,
    say: markedSay(format),
    format,
    place: "test",
  };
}

/**
 * Returns a chart whose declared words and rows are marked; what its functions say shows through.
 * Rows have no voice, since files get their words without the ties of a page: they are asked for in
 * English and marked as they come.
 */
export function markedChart({ id, definition }: Chart): Chart {
  const { title, subtitle, note, columns, views } = definition;
  const words = { title, subtitle, columns, ...(note === undefined ? {} : { note }) };
  const texts = columns.filter(({ kind }) => kind === "name" || kind === "text");
  const markedRow = (row: ChartRow): ChartRow => {
    const cells = texts.map(({ key }) => [key, row[key]] as const);
    return {
      ...row,
      ...Object.fromEntries(
        cells.map(([key, cell]) => [key, typeof cell === "string" ? marked(cell) : (cell ?? null)]),
      ),
    };
  };
  return {
    id,
    definition: {
      ...definition,
      ...withMarkedTexts(words),
      rows: (input) => definition.rows({ ...input, locale: "en" }).map(markedRow),
      ...(views
        ? { views: { ...views, values: (data) => withMarkedTexts(views.values(data)) } }
        : {}),
    },
  };
}
