/** Faults that a build is told of before it begins: place, value and remedy, once each. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { sourceFaults } from "../../scripts/source-faults.ts";

interface Fault {
  readonly name: string;
  readonly file: string;
  readonly make: (text: string) => string;
  /** Where the fault stands; "LINE" stands for the number of a line. */
  readonly place: string;
  readonly value: string;
  readonly remedy: RegExp;
}

type Json = Record<string, unknown> & { rows: Record<string, unknown>[] };

const TURNOUT = "data/indicators/turnout-powiat-mazowieckie.json";
const edited =
  (edit: (json: Json) => void) =>
  (text: string): string => {
    const json = JSON.parse(text) as Json;
    edit(json);
    return JSON.stringify(json, null, 2);
  };

const FAULTS: readonly Fault[] = [
  {
    ...{ name: "a wrong type in a data file", file: TURNOUT },
    make: edited(({ rows }) => (rows[3]!["value"] = "many")),
    ...{ place: `${TURNOUT}:LINE: rows[3].value: expected a number`, value: '"many"' },
    remedy: /many/,
  },
  {
    ...{ name: "a key that no schema knows", file: TURNOUT },
    make: edited((json) => (json["colour"] = "red")),
    ...{ place: `${TURNOUT}:LINE: `, value: "colour", remedy: /remove|correct|known/ },
  },
  {
    ...{ name: "a row given twice", file: TURNOUT },
    make: edited(({ rows }) => rows.push({ ...rows[0] })),
    ...{ place: `${TURNOUT}:LINE: rows[`, value: "rows[0]", remedy: /remove|keep/ },
  },
  {
    ...{ name: "a reference that is not in the list", file: "data/glossary.json" },
    make: (text) => text.replace(/("sources": \[\s*")[^"]+/, "$1nobody1900"),
    ...{ place: "data/glossary.json:LINE: ", value: '"nobody1900"', remedy: /references\.json/ },
  },
  {
    ...{ name: "a value without a source", file: TURNOUT },
    make: edited((json) => delete json["source"]),
    ...{ place: `${TURNOUT}:LINE: source: expected`, value: "nothing", remedy: /source/ },
  },
  {
    ...{ name: "a word that one language lacks", file: "content/locales/en/ui.json" },
    make: (text) => text.replace(/ *"nav\.charts": .*\n/, ""),
    place: "content/locales/en/ui.json:LINE: nav.charts: expected a translation",
    ...{ value: "nothing", remedy: /add the key/ },
  },
  {
    ...{ name: "interface words that are no JSON", file: "content/locales/pl/ui.json" },
    make: (text) => text.replace(",", ""),
    place: "content/locales/pl/ui.json:LINE: column 3:",
    ...{ value: "received", remedy: /expected "," or "}"/ },
  },
];

const ENVIRONMENTS = [
  {
    ...{ name: "a base path without its slash", variable: "BASE_PATH", setting: "raport" },
    ...{ value: '"raport"', remedy: /start it with a slash/ },
  },
  {
    name: "a site address with a path",
    ...{ variable: "SITE_URL", setting: "https://example.org/raport" },
    ...{ value: "/raport", remedy: /put a path in BASE_PATH/ },
  },
] as const;

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "sources-"));
  for (const folder of ["data", "content/locales"]) {
    cpSync(folder, join(root, folder), { recursive: true });
  }
});
afterEach(() => {
  rmSync(root, { recursive: true });
  vi.unstubAllEnvs();
});

test("sources that are in order have no fault", () => {
  expect(sourceFaults(root)).toEqual([]);
});

describe("the sources are refused at", () => {
  test.each(FAULTS)("$name", ({ file, make, place, value, remedy }) => {
    const path = join(root, file);
    const before = readFileSync(path, "utf8");
    const after = make(before);
    expect(after).not.toBe(before);
    writeFileSync(path, after);
    const [message = "", ...others] = sourceFaults(root).map((fault) =>
      fault.replace(/(?<=\.json:)\d+(?=:)/gu, "LINE"),
    );
    expect(others).toEqual([]);
    expect(message.startsWith(place), message).toBe(true);
    expect(message).toContain(value);
    expect(message).toMatch(remedy);
  });

  test.each(ENVIRONMENTS)("$name", ({ variable, setting, value, remedy }) => {
    vi.stubEnv(variable, setting);
    const [message = "", ...others] = sourceFaults(root);
    expect(others).toEqual([]);
    expect(message.startsWith(`${variable}: expected`), message).toBe(true);
    expect(message).toContain(value);
    expect(message).toMatch(remedy);
  });
});
