import { describe, expect, test } from "vitest";
import { loadData } from "../../src/schema/load.ts";
import { changed } from "./fixture.ts";

const { links, initiatives, glossary, references } = loadData();
const all = [...links.values()];

function countOf(is: (link: (typeof all)[number]) => boolean): number {
  return all.filter(is).length;
}

describe("the links abroad", () => {
  test("are as many, at each level and in each state, as the sources gave", () => {
    expect(all).toHaveLength(80);
    const levels = (["cluster", "coordinator", "region"] as const).map((wanted) =>
      countOf(({ level }) => level === wanted),
    );
    expect(levels).toEqual([44, 15, 21]);
    const certainties = (["high", "medium", "low"] as const).map((wanted) =>
      countOf(({ certainty }) => certainty === wanted),
    );
    expect(certainties).toEqual([31, 35, 14]);
  });

  test("lead to twenty-two countries, and five to none that is known", () => {
    const countries = new Set(all.flatMap(({ country }) => country ?? []));
    expect(countries.size).toBe(22);
    expect(countries.has("PL")).toBe(false);
    expect(countOf(({ country }) => country === null)).toBe(5);
  });

  test("start from fourteen initiatives, or from the voivodeship", () => {
    const known = new Set(initiatives.map(({ id }) => id));
    const from = new Set(all.flatMap((link) => link.from ?? []));
    expect(from.size).toBe(14);
    expect([...from].filter((id) => !known.has(id))).toEqual([]);
    expect(countOf((link) => link.from === null)).toBe(10);
  });

  test("are not certain where the source names one side only", () => {
    const indirect = all.filter(({ namesBothSides }) => !namesBothSides);
    expect(indirect.length).toBeGreaterThan(0);
    for (const { id, certainty, note } of indirect) {
      expect(certainty, id).toBe("low");
      expect(note, id).toBeDefined();
    }
  });

  test("hold two values that were read apart from the file", () => {
    expect(links.get("link-005")).toMatchObject({
      from: "mazowiecki-klaster-ict",
      partner: { pl: "Tenerrdis" },
      country: "FR",
      year: 2021,
      status: "done",
    });
    expect(links.get("link-067")).toMatchObject({ country: "BF", year: 2020, certainty: "medium" });
    expect(links.get("link-067")?.sources[0]?.exact).toBe(false);
  });
});

describe("links abroad are refused", () => {
  test("that start from an initiative nobody knows", () => {
    expect(changed(["links.json", "0.from", "example-clusters"])).toMatchInlineSnapshot(
      `"data/links.json:4: [0].from: expected the id of an initiative in data/initiatives, received "example-clusters"; did you mean "example-cluster"?"`,
    );
  });

  test("that lead to a country nobody knows, or to one written as a word", () => {
    expect(changed(["links.json", "0.country", "DX"])).toMatchInlineSnapshot(
      `"data/links.json:11: [0].country: expected the code of a country in data/territories.json, received "DX""`,
    );
    expect(changed(["links.json", "0.country", "Denmark"])).toMatchInlineSnapshot(
      `"data/links.json:11: [0].country: expected a country code such as "FR", received "Denmark""`,
    );
  });

  test("that have no initiative though they are of a cluster", () => {
    expect(changed(["links.json", "0.from", null])).toMatchInlineSnapshot(
      `"data/links.json:5: [0].level: expected "region" where from is null, received "cluster""`,
    );
  });

  test("that end before they begin", () => {
    expect(changed(["links.json", "0.until", 2014])).toMatchInlineSnapshot(
      `"data/links.json:17: [0].until: expected a year that is not before the first, received 2014"`,
    );
  });
});

describe("the bibliography and the glossary", () => {
  test("hold every work and every term of the study, each once", () => {
    expect(references.size).toBeGreaterThanOrEqual(153);
    expect(glossary.size).toBeGreaterThanOrEqual(60);
  });

  test("print no DOI that was only remembered", () => {
    const remembered = [
      "gordonmccann2000",
      "simmie2005",
      "forslid2003",
      "melo2009",
      "giuliani2005",
      "morrison2008",
      "martinsunley2003",
      "menzelfornahl2010",
      "delgado2014",
      "delgado2016",
      "zakknack2001",
      "scitovsky1954",
      "uzzi1997",
      "ketels2013",
    ];
    for (const id of remembered) {
      expect(references.has(id), id).toBe(true);
      expect(references.get(id)?.DOI, id).toBeUndefined();
    }
  });

  test("invent no author for the first source text", () => {
    expect(references.get("seed1")?.author).toBeUndefined();
    expect(references.get("pelka2013")?.author).toEqual([{ family: "Pełka", given: "Wanda" }]);
  });
});
