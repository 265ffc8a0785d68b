/** Files whose shape is right and whose words cannot all be true. */
import { expect, test } from "vitest";
import { changed, copied, rewritten } from "./fixture.ts";

const TRUST = "indicators/trust.json";
const CLUSTER = "initiatives/example-cluster.json";

test("a share is a percentage in every language", () => {
  expect(changed([TRUST, "unitShort.pl", "proc."])).toBe(
    'data/indicators/trust.json:15: unitShort.pl: expected "%" for a share, received "proc."; correct unitShort or kind',
  );
});

test("nothing but a share is a percentage", () => {
  expect(changed([TRUST, "kind", "rate"])).toContain(
    'data/indicators/trust.json:15: unitShort.pl: expected a unit other than "%" for kind "rate", received "%"',
  );
});

test("an indicator has at least one value", () => {
  expect(
    changed(
      [TRUST, "rows.0.value", null],
      [TRUST, "rows.0.ciLow", undefined],
      [TRUST, "rows.0.ciHigh", undefined],
      [TRUST, "rows.1.value", null],
    ),
  ).toBe(
    "data/indicators/trust.json:63: rows: expected at least one value, received null in every row; add one",
  );
});

test("a number too large to be read is shown as what it became", () => {
  expect(rewritten(TRUST, (content) => content.replace("24.8", "1e999"))).toContain(
    "rows[0].value: expected a number, received Infinity",
  );
});

test("a count of members stands once", () => {
  const count = {
    year: 2020,
    total: 9,
    qualifier: "exactly",
    source: "https://example.org/members",
  };
  expect(changed([CLUSTER, "members", [count, count]])).toContain(
    "data/initiatives/example-cluster.json:45: members[1]: expected each count once, received the one of members[0] again; remove one",
  );
});

test("a body is recorded once", () => {
  expect(copied(CLUSTER, "initiatives/second-cluster.json")).toBe(
    "data/initiatives/second-cluster.json:3: name.pl: expected a name of its own, received that of data/initiatives/example-cluster.json again; join the two records or tell them apart",
  );
});

test("a source was not written after it was read", () => {
  expect(changed([CLUSTER, "sources.0.date", "2099-01"])).toMatch(
    /^data\/initiatives\/example-cluster\.json:\d+: sources\[0\]\.date: expected a date that is not after "checked" \(\d{4}-\d{2}-\d{2}\), received "2099-01"; correct one of them$/,
  );
});

test("a rank does not end before it begins", () => {
  const sources = ["https://example.org/members"];
  const keyCluster = { from: "2015-09", to: "2014-12-31", sources };
  expect(changed([CLUSTER, "keyCluster", keyCluster])).toContain(
    'keyCluster.to: expected a date that is not before 2015-09, received "2014-12-31"',
  );
});

test("a term explains items that the ledger has", () => {
  expect(changed(["glossary.json", "0.items", ["2.99"]])).toBe(
    'data/glossary.json:16: [0].items[0]: expected a number of data/claims.json, received "2.99"',
  );
});

test("a fault in a file is told once, and not again where the file is named", () => {
  expect(
    changed([TRUST, "confidence", "hihg"], ["claims.json", "0.evidence.0", { indicator: "trust" }]),
  ).toBe(
    'data/indicators/trust.json:51: confidence: expected "high" or "medium" or "low", received "hihg"',
  );
});

test("a missing comma is told by what stands in its place", () => {
  expect(rewritten("glossary.json", (content) => content.replace(",", ""))).toMatch(
    /^data\/glossary\.json:\d+: column \d+: expected "," or "}", received "\w+"$/,
  );
});

test("a byte-order mark is named as what it is", () => {
  expect(rewritten("glossary.json", (content) => `\uFEFF${content}`)).toBe(
    "data/glossary.json:1: column 1: expected no byte-order mark, received one; save the file without it",
  );
});

test("a year of a work is one of a calendar that data may speak about", () => {
  expect(changed(["references.json", "0.issued", { "date-parts": [[20199]] }])).toContain(
    "data/references.json:14: [0].issued.date-parts[0]: expected [year], [year, month]",
  );
});
