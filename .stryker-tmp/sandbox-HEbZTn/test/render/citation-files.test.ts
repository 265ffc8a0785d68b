// @ts-nocheck
import { describe, expect, test } from "vitest";
import { chartCitable } from "../../src/render/citing/chart-citable.ts";
import type { Citable } from "../../src/render/citing/citable.ts";
import {
  bibFile,
  citationTextFile,
  cslJsonFile,
  risFile,
} from "../../src/render/citing/citation-files.ts";
import { EDITION, samplePayload } from "./sample-payload.ts";

const CHART_PL = chartCitable(samplePayload(), EDITION);
const HOSTILE: Citable = {
  ...CHART_PL,
  title: 'A {b} \\c & d_e 100% #1 $x ~y ^z <i>"q"</i>\nend',
};

/** Reads one BibTeX entry by counting braces, a backslash protecting the next character. */
function bibFields(bib: string): { kind: string; key: string; fields: Map<string, string> } {
  const [, kind = "", key = "", body = ""] =
    /^@(\w+)\{([a-z0-9-]+),\n([\s\S]*)\}\n$/u.exec(bib) ?? [];
  const fields = new Map<string, string>();
  let rest = body;
  while (rest !== "") {
    const [opening = "", name = ""] = /^ {2}(\w+) = \{/u.exec(rest) ?? [];
    expect(opening).not.toBe("");
    let depth = 1;
    let at = opening.length;
    for (; depth > 0 && at < rest.length; at++) {
      if (rest[at] === "\\") at++;
      else if (rest[at] === "{") depth++;
      else if (rest[at] === "}") depth--;
    }
    expect(depth).toBe(0);
    fields.set(name, rest.slice(opening.length, at - 1));
    expect(rest.slice(at, at + 2)).toBe(",\n");
    rest = rest.slice(at + 2);
  }
  return { kind, key, fields };
}

describe("citation files", () => {
  test("BibTeX can be read back, keeps Polish letters and names release and data", () => {
    const { kind, key, fields } = bibFields(bibFile(CHART_PL));
    expect([kind, key]).toEqual(["dataset", "klastry-mazowsza-trust-sample-pl"]);
    expect(Object.fromEntries(fields)).toMatchObject({
      author: "{Klastry Mazowsza}",
      title: "{Większości ludzi ufa co czwarty Polak \\& trzech na czterech Duńczyków}",
      date: "2025-06-07",
      version: "1.2.3, sha256:8d3464bb31d5",
      langid: "polish",
      url: "https://klastry-mazowsza.example/pl/charts/trust-sample/",
    });
    const chapter = bibFields(bibFile({ ...CHART_PL, type: "chapter" }));
    expect(chapter.kind).toBe("incollection");
    expect(chapter.fields.get("booktitle")).toMatch(/^\{Klastry Mazowsza: /u);
  });

  test("no title breaks BibTeX", () => {
    expect(bibFields(bibFile(HOSTILE)).fields.get("title")).toBe(
      '{A \\{b\\} \\textbackslash{}c \\& d\\_e 100\\% \\#1 \\$x \\textasciitilde{}y \\textasciicircum{}z <i>"q"</i> end}',
    );
  });

  test("RIS is one tag a line with CRLF, from TY to ER", () => {
    const lines = risFile(HOSTILE).split("\r\n");
    expect(lines[0]).toBe("TY  - DATA");
    expect(lines.slice(-2)).toEqual(["ER  - ", ""]);
    for (const line of lines.slice(0, -1)) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- [^\r\n]*$/u);
    expect(lines).toContain("ET  - 1.2.3, sha256:8d3464bb31d5");
    expect(risFile(CHART_PL)).toMatch(/\r\nDA {2}- \d{4}\/\d{2}\/\d{2}\r\n/u);
    expect(risFile({ ...CHART_PL, type: "chapter" })).toMatch(
      /^TY {2}- CHAP\r\n[\s\S]*\r\nT2 {2}- Klastry Mazowsza: /u,
    );
  });

  test("CSL-JSON is an array of one item with the date of the release", () => {
    expect(JSON.parse(cslJsonFile(CHART_PL))).toEqual([
      {
        id: "klastry-mazowsza-trust-sample-pl",
        type: "dataset",
        title: "Większości ludzi ufa co czwarty Polak & trzech na czterech Duńczyków",
        author: [{ literal: "Klastry Mazowsza" }],
        issued: { "date-parts": [[2025, 6, 7]] },
        publisher: "Klastry Mazowsza",
        version: "1.2.3, sha256:8d3464bb31d5",
        genre: "wykres i dane",
        language: "pl-PL",
        URL: "https://klastry-mazowsza.example/pl/charts/trust-sample/",
      },
    ]);
  });

  test("the text file holds every style, and no file holds today's date", () => {
    const text = citationTextFile(CHART_PL);
    expect(text.split("\n").filter((_, index) => index % 3 === 0)).toEqual(
      ["APA 7", "Chicago", "PN-ISO 690", ""].slice(0, 3),
    );
    const year = String(new Date().getFullYear());
    for (const file of [text, bibFile(CHART_PL), risFile(CHART_PL), cslJsonFile(CHART_PL)]) {
      expect(file).toContain("2025");
      expect(file).not.toContain(year);
    }
  });
});
