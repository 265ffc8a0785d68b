/** A message says on which line of its file the fault stands. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { jsonFault } from "../../src/schema/message/json-fault.ts";
import { pathOf, placeOf } from "../../src/schema/message/place-of.ts";
import { readJson } from "../../src/schema/message/read-json.ts";
import { withLines } from "../../src/schema/message/with-lines.ts";

function inFile<T>(text: string, use: (path: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), "lines-"));
  try {
    writeFileSync(join(folder, "file.json"), text);
    return use(join(folder, "file.json"));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const TEXT = `{
  "rows": [
    { "value": 1 },
    {
      "value": 2
    }
  ],
  "odd key: \\"x\\"": {
    "a.b": 3
  },
  "nav.charts": "Charts"
}`;

const lined = (...messages: string[]): string[] =>
  inFile(TEXT, (path) => withLines(messages, () => path));

test("the path of a place is the one that was written", () => {
  const paths = [
    ["rows", 3, "value"],
    [0, "date-parts", 1],
    ['a "key": b', "c"],
    ["a.b", "[0]"],
  ];
  for (const path of paths) expect(pathOf(placeOf(path))).toEqual(path);
});

test("words that are no place have no path", () => {
  expect(["", "expected a file", "rows[x]", 'rows["a]'].map(pathOf)).toEqual(
    Array.from({ length: 4 }),
  );
});

test("a message has the line of the key that it names", () => {
  expect(lined("data/x.json: rows[1].value: wrong", "data/x.json: rows[0]: wrong")).toEqual([
    "data/x.json:5: rows[1].value: wrong",
    "data/x.json:3: rows[0]: wrong",
  ]);
  const odd = placeOf(['odd key: "x"', "a.b"]);
  expect(lined(`data/x.json: ${odd}: wrong`)).toEqual([`data/x.json:9: ${odd}: wrong`]);
});

test("a flat key with dots has its line", () => {
  expect(lined("ui.json: nav.charts: wrong")).toEqual(["ui.json:11: nav.charts: wrong"]);
});

test("what is missing has the line of what should hold it", () => {
  expect(
    lined("x.json: rows[1].year: add it", "x.json: rows[2].year.x: add", "x.json: z: add"),
  ).toEqual([
    "x.json:4: rows[1].year: add it",
    "x.json:2: rows[2].year.x: add",
    "x.json:1: z: add",
  ]);
});

test("a message about a file as a whole stays as it is", () => {
  const whole = ["data/x.json: expected an object, received []", "SITE_URL: expected an address"];
  expect(lined(...whole)).toEqual(whole);
  const lost = "data/x.json: rows: expected a list";
  expect(withLines([lost], () => "/nowhere/x.json")).toEqual([lost]);
});

/** The text with each of its characters left out or replaced, one at a time. */
function* damaged(text: string): Generator<string> {
  for (let at = 0; at < text.length; at++) {
    for (const other of ["", ",", '"', "\\", "}", "1", "\t", "\n", "x", "\u00a0"]) {
      yield text.slice(0, at) + other + text.slice(at + 1);
    }
  }
}

test("a text has a fault exactly where JSON.parse refuses it or a key stands twice", () => {
  const small = '{"a": [1.5e3, -0, "b\\n\\u0105"], "c": {"d": null, "a": true}, "dd": false}';
  let refused = 0;
  for (const text of damaged(small)) {
    let parsed: unknown;
    try {
      parsed = JSON.parse(text);
    } catch {
      parsed = undefined;
    }
    const isTwice = parsed !== undefined && (jsonFault(text)?.message.includes("once") ?? false);
    if (isTwice) expect(JSON.stringify(parsed).length).toBeLessThan(text.replace(/ /gu, "").length);
    else expect(jsonFault(text) === undefined, text).toBe(parsed !== undefined);
    if (parsed === undefined) refused += 1;
  }
  expect(refused).toBeGreaterThan(200);
});

test("a file with a fault is refused however many signs of keys its strings hold", () => {
  const twice = '{ "a": "\\": ", "b": 1, "b": 2 }';
  expect(inFile(twice, (path) => readJson(path, "x.json"))).toEqual({
    problem: 'x.json:1: column 24: expected each key once, received "b" again',
  });
  const once = '{ "a": "\\": ", "b": 1 }';
  expect(inFile(once, (path) => readJson(path, "x.json"))).toEqual({
    value: JSON.parse(once) as unknown,
  });
});
