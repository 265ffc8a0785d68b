// @ts-nocheck
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { loadData } from "../../src/schema/load.ts";

const data = loadData();

describe("the data", () => {
  test("are valid and fit together", () => {
    expect(data.indicators.size).toBeGreaterThan(0);
    expect(data.initiatives.length).toBeGreaterThan(0);
  });

  test("give the licence of every indicator, not only its address", () => {
    for (const { id, source } of data.indicators.values()) {
      expect(source.licence.id ?? source.licence.note?.en, id).toBeTruthy();
    }
  });

  test("say in both languages different things where a text is longer than a name", () => {
    for (const { id, definition, method, caveats } of data.indicators.values()) {
      for (const text of [definition, method, ...caveats]) expect(text.pl, id).not.toBe(text.en);
    }
    for (const { id, definition } of data.glossary.values()) {
      expect(definition.pl, id).not.toBe(definition.en);
    }
  });

  test("keep initiatives in the order of their ids, each once", () => {
    const ids = data.initiatives.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)].sort());
  });

  test("have a line for every indicator, and for no other, in the README's table of sources", () => {
    const readme = readFileSync("data/README.md", "utf8");
    const table = /## Sources\n([^]*?)\n<!--/u.exec(readme)?.[1] ?? "";
    const listed = [...table.matchAll(/^\| `([a-z0-9-]+)`/gmu)].map((match) => match[1]);
    expect(listed.sort()).toEqual([...data.indicators.keys()]);
  });

  test("hold sixteen voivodeships, with Mazowieckie as the one of the map", () => {
    const voivodeships = [...data.territories.values()].filter(
      ({ level }) => level === "voivodeship",
    );
    expect(voivodeships).toHaveLength(16);
    expect(data.territories.get("14")?.name.pl).toBe("mazowieckie");
  });
});

describe("the claims", () => {
  test("report the two unverified figures as the source texts give them, and say so", () => {
    const poland = data.claims.get("2.11");
    const others = data.claims.get("2.13");
    expect(poland?.value).toMatchObject({ number: 22, bound: "exactly", geos: ["PL"] });
    expect(others?.value).toMatchObject({
      number: 50,
      bound: "more-than",
      geos: ["NL", "DK", "SE"],
    });
    for (const claim of [poland, others]) {
      expect(claim?.reasons.pl).toMatch(/^Niesprawdzone/u);
      expect(claim?.reasons.en).toMatch(/^Not verified/u);
    }
  });

  test("rest on a work that is not marked as verified where the reasons say unverified", () => {
    for (const { id, reasons, reference } of data.claims.values()) {
      if (!reasons.en.startsWith("Not verified")) continue;
      expect(data.references.get(reference)?.status, id).toBe("unverified");
    }
  });
});
