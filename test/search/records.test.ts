import { describe, expect, test } from "vitest";
import { htmlRecords } from "../../src/search/pages.ts";
import { dataRecords, engineRecord, sentences } from "../../src/search/records.ts";
import { indexedWords } from "../../src/client/search/search-text.ts";
import { loadData } from "../../src/schema/load.ts";
import { LOCALES } from "../../src/schema/text.ts";
import { voiceIn } from "../voice-in.ts";

const data = loadData();

describe.each(LOCALES)("records of the data (%s)", (locale) => {
  const records = dataRecords(voiceIn(locale));

  test("are one for each indicator, initiative, term, claim and work", () => {
    const { indicators, initiatives, glossary, claims, references } = data;
    expect(records).toHaveLength(
      indicators.size + initiatives.length + glossary.size + claims.size + references.size,
    );
    expect(new Set(records.map(({ url }) => url)).size).toBe(records.length);
  });

  test("have a title and a text", () => {
    expect(records.filter(({ title, text }) => title === "" || text === "")).toEqual([]);
    const traces = /undefined|\bnull\b|\[object|\{\w+\}/;
    expect(records.filter(({ title, of, text }) => traces.test(title + of + text))).toEqual([]);
  });

  test("hold under an initiative its partners abroad and their countries, and no others", () => {
    const links = [...data.links.values()].filter(({ country }) => country !== null);
    for (const { id } of data.initiatives) {
      const text = records.find(({ url }) => url.endsWith(`/initiatives/${id}/`))?.text ?? "";
      const own = links.filter(({ from }) => from === id);
      for (const { partner, country } of own) {
        expect(text, id).toContain(partner[locale]);
        expect(text, id).toContain(data.territories.get(country ?? "")?.name[locale]);
      }
      const theirs = new Set(own.map(({ partner }) => partner[locale]));
      const strangers = links.filter(
        ({ from, partner }) => from !== id && !theirs.has(partner[locale]),
      );
      if (own.length > 0)
        expect(strangers.every(({ partner }) => text.includes(partner[locale]))).toBe(false);
    }
  });

  test("give the engine each word with its key, the title first", () => {
    for (const record of records) {
      const { content, meta, filters } = engineRecord(record, locale);
      const words = indexedWords(content).map(({ word }) => word);
      expect(words.join(" ")).toBe(`${record.title} ${record.text}`.replace(/\s+/gu, " "));
      expect(content.startsWith(meta["title"]!)).toBe(true);
      expect(filters).toEqual({ kind: [record.kind] });
    }
  });
});

test("parts are said once, each as a sentence, and what is not there is left out", () => {
  const parts = ["Raz", null, { pl: "dwa.", en: "two." }, ["Raz", undefined, []], "Raz", "Co?"];
  expect(sentences(parts, "pl")).toBe("Raz. dwa. Co?");
});

describe("records of a page", () => {
  const chapter = `<html lang="pl"><body><nav><p>Menu</p></nav><main><article class="chapter">
    <h1>Tytuł</h1><p class="lead">Wstęp.</p><nav><ol><li>Spis</li></ol></nav><div class="prose">
    <p>Pierwszy <span>akapit</span>.<span class="note">przypis</span></p>
    <klastry-chart><figure><p>Rycina</p></figure></klastry-chart>
    <h2 id="a">Część</h2><p>Klaster<span popover id="t">objaśnienie</span> tu.</p><ul><li>Punkt</li></ul>
    <h2 id="b">Pusta</h2>
    <h2>Oceny</h2><p>Lista ocen</p><h2 id="notes">Przypisy</h2><ol><li>przypis</li></ol>
    <section id="cite"><h2>Cytuj</h2></section></div></article></main></body></html>`;

  test("are one for each section with text, in its own words", () => {
    expect(htmlRecords(chapter, "/pl/x/")).toEqual([
      { url: "/pl/x/", kind: "chapter", title: "Tytuł", of: "", text: "Wstęp. Pierwszy akapit." },
      { url: "/pl/x/#a", kind: "chapter", title: "Część", of: "Tytuł", text: "Klaster tu. Punkt" },
    ]);
  });

  test("are one for a page that is a list", () => {
    const list = `<main><div class="page"><h1>Lista</h1><p class="lead">O niej.</p><ul><li>x</li></ul></div></main>`;
    expect(htmlRecords(list, "/pl/y/")).toEqual([
      { url: "/pl/y/", kind: "page", title: "Lista", of: "", text: "O niej." },
    ]);
  });

  test("need a heading", () => {
    expect(() => htmlRecords("<main></main>", "/pl/z/")).toThrow("/pl/z/: expected a page with");
  });
});
