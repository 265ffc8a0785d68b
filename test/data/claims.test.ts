import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { VERDICTS } from "../../src/schema/claim.ts";
import { loadData } from "../../src/schema/load.ts";
import { LOCALES } from "../../src/schema/text.ts";
import { typographyFaults } from "../text/typography.ts";
import { changed } from "./fixture.ts";

const { claims, references } = loadData();
const all = [...claims.values()];
const reasonsOf = (id: string): string => claims.get(id)?.reasons.en ?? "";

/** The numbers of the two source texts, in their order, as the map of the texts lists them. */
const numbers = JSON.parse(
  readFileSync(new URL("claim-ids.json", import.meta.url), "utf8"),
) as string[];

describe("the ledger", () => {
  test("accounts for each of the 267 numbers of the source texts, once and in their order", () => {
    expect(numbers).toHaveLength(267);
    expect(all.flatMap(({ id, items = [] }) => [id, ...items])).toEqual(numbers);
  });

  test("folds into a claim only entries of its own list", () => {
    for (const { id, items = [] } of all) {
      for (const item of items) expect(item, id).toMatch(new RegExp(`^${id}[a-z]$`, "u"));
    }
  });

  test("uses every verdict that a reader may filter by", () => {
    expect(new Set(all.map(({ verdict }) => verdict))).toEqual(new Set(VERDICTS));
  });

  test("says in both languages different things, and the same numbers", () => {
    const digits = (text: string): string[] =>
      [...text.replace(/(\d),(\d{3})\b/gu, "$1$2").matchAll(/\d+/gu)]
        .map(([found]) => found)
        .sort();
    for (const { id, statement, reasons, lookedFor } of all) {
      for (const text of [statement, reasons, lookedFor ?? reasons]) {
        expect(text.pl, id).not.toBe(text.en);
        // 0.015 is written 0,015 in Polish; a thousands comma of English is taken out first.
        expect(digits(text.pl.replace(/(\d),(\d)/gu, "$1.$2")), id).toEqual(digits(text.en));
      }
    }
  });

  test("states each claim in one sentence", () => {
    for (const { id, statement } of all) {
      for (const locale of LOCALES) {
        expect(statement[locale], id).toMatch(/\.$/u);
        expect(statement[locale].slice(0, -1), id).not.toMatch(/[.!?] [A-ZĄĆĘŁŃÓŚŹŻ]/u);
      }
    }
  });

  test("keeps the typography of both languages", () => {
    for (const { id, statement, reasons, lookedFor } of all) {
      for (const text of [statement, reasons, lookedFor ?? reasons]) {
        for (const locale of LOCALES) {
          expect(typographyFaults(text[locale], locale), id).toEqual([]);
        }
      }
    }
  });

  test("cites only charts that are drawn", () => {
    for (const { id, evidence } of all) {
      for (const { chart } of evidence) {
        if (chart !== undefined) expect(existsSync(`src/charts/${chart}.ts`), id).toBe(true);
      }
    }
  });

  test("rests no claim on evidence that it cites twice", () => {
    for (const { id, evidence } of all) {
      const cited = evidence.map((one) => JSON.stringify(one));
      expect(cited, id).toEqual([...new Set(cited)]);
    }
  });

  test("finds support only where a work that was found, or an indicator, speaks for it", () => {
    for (const { id, verdict, evidence } of all) {
      if (verdict !== "supported") continue;
      const found = evidence.some(
        ({ indicator, reference, note }) =>
          indicator !== undefined ||
          note !== undefined ||
          ["verified", "partly-verified"].includes(references.get(reference ?? "")?.status ?? ""),
      );
      expect(found, id).toBe(true);
    }
  });
});

describe("the notes for editors", () => {
  test("N1: doubtful pages are named, and not cited", () => {
    expect(reasonsOf("3.13")).toContain("513 to 532");
    expect(reasonsOf("2.21")).toContain("15–16");
    expect(reasonsOf("3.9")).toContain("one page for two works");
    for (const id of ["2.21", "3.9", "3.13", "3.24"]) expect(claims.get(id)?.page).toBeUndefined();
  });

  test("N2: the misquoted definition is set beside what its authors wrote", () => {
    expect(reasonsOf("2.23")).toContain("not a sentence of Bergman and Feser");
  });

  test("N3: the unverified figures hang on their definition", () => {
    for (const id of ["2.11", "2.13"]) {
      expect(claims.get(id)?.verdict).toBe("depends-on-definition");
    }
  });

  test("N4: misprinted names are put right", () => {
    expect(reasonsOf("2.8")).toContain("Department of Economic and Social Affairs");
    expect(reasonsOf("2.15")).toContain("Czapiński");
    expect(reasonsOf("3.10")).toContain("peripherally sited");
  });

  test("N5: membership and trust are kept apart", () => {
    expect(reasonsOf("2.14")).toContain("Knack and Keefer");
    expect(claims.get("2.14")?.evidence).toContainEqual({ reference: "knackkeefer1997" });
  });

  test("N6: terms that differ from the literature say so", () => {
    expect(reasonsOf("3.13")).toContain("The literature means something else");
    expect(reasonsOf("3.34")).toContain("tacit");
    expect(reasonsOf("3.28")).toContain("no pecuniary effect");
    expect(reasonsOf("3.22")).toContain("no inefficiency");
  });

  test("N7: negative externalities and doubts about cluster policy are added", () => {
    expect(reasonsOf("3.3")).toContain("congestion");
    const cited = new Set(
      all.flatMap(({ evidence }) => evidence.map(({ reference }) => reference)),
    );
    for (const work of [
      "martinsunley2003",
      "duranton2011",
      "durantonetal2010",
      "uyarra2016",
      "kuberska2022",
    ]) {
      expect(cited, work).toContain(work);
    }
  });

  test("N8: what happened in Mazovia later is told", () => {
    expect(claims.get("M.14")?.verdict).toBe("outdated");
    expect(reasonsOf("M.14")).toMatch(/2015.*2021/u);
    expect(reasonsOf("M.15")).toContain("15, 25 and 51");
  });

  test("N9: the two versions of the abstract are compared", () => {
    for (const id of ["M.1", "M.4", "M.14", "M.15"]) expect(reasonsOf(id)).toContain("English");
    expect(claims.get("M.12")?.statement.en).toContain("English only");
    expect(reasonsOf("M.16")).toContain("Polish version only");
  });

  test("N10: the lists count as printed", () => {
    expect(claims.get("1.5")?.items).toHaveLength(5);
    expect(claims.get("2.5")?.items).toHaveLength(6);
    expect(claims.get("2.20")?.items).toHaveLength(9);
    expect(all.filter(({ id }) => /^4\.17[a-z]$/u.test(id))).toHaveLength(11);
  });
});

describe("the ledger refuses", () => {
  test("a number that stands twice", () => {
    expect(changed(["claims.json", "0.items", ["2.11"]])).toMatchInlineSnapshot(
      `"data/claims.json:43: [0].items[0]: expected each number once, received "2.11" again (see 2.11); remove one"`,
    );
  });

  test("evidence from an indicator that is not there", () => {
    expect(changed(["claims.json", "0.evidence.0", { indicator: "trsut" }])).toMatchInlineSnapshot(
      `"data/claims.json:35: [0].evidence[0].indicator: expected the id of an indicator in data/indicators, received "trsut""`,
    );
  });

  test("evidence from a work that is not there", () => {
    expect(changed(["claims.json", "0.evidence.0.reference", "author2042"])).toMatchInlineSnapshot(
      `"data/claims.json:35: [0].evidence[0].reference: expected the id of a work in data/references.json, received "author2042"; did you mean "author2024"?"`,
    );
  });

  test("a footnote that names no work", () => {
    expect(changed(["claims.json", "0.footnotes.0.reference", "nobody1900"])).toMatchInlineSnapshot(
      `"data/claims.json:24: [0].footnotes[0].reference: expected the id of a work in data/references.json, received "nobody1900""`,
    );
  });

  test("evidence that cites nothing", () => {
    expect(changed(["claims.json", "0.evidence.0", {}])).toMatchInlineSnapshot(
      `"data/claims.json:34: [0].evidence[0]: expected an indicator, a chart, a work or a note, received {}"`,
    );
  });

  test("a verdict without evidence", () => {
    expect(changed(["claims.json", "0.evidence", []])).toMatchInlineSnapshot(
      `"data/claims.json:33: [0].evidence: expected evidence for the verdict "depends-on-definition", received []"`,
    );
  });

  test("a verdict without a word on what was searched for", () => {
    expect(changed(["claims.json", "0.lookedFor", undefined])).toMatchInlineSnapshot(
      `"data/claims.json:2: [0].lookedFor: expected what was searched for, as { pl, en }, received nothing"`,
    );
  });

  test("an unknown verdict", () => {
    expect(changed(["claims.json", "0.verdict", "true"])).toMatchInlineSnapshot(
      `"data/claims.json:28: [0].verdict: expected "supported" or "supported-in-part" or "depends-on-definition" or "contradicted" or "outdated" or "not-testable" or "definition", received "true""`,
    );
  });

  test("a claim in the wrong section or text", () => {
    expect(changed(["claims.json", "0.section", "3"], ["claims.json", "0.seed", "2"]))
      .toMatchInlineSnapshot(`
        "data/claims.json:18: [0].section: expected "2", the section of 2.11, received "3"
        data/claims.json:17: [0].seed: expected "1", the text that holds 2.11, received "2""
      `);
  });
});
