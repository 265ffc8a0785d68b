/** What is kept lives no longer than what it was made from. */
import { mkdtempSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { chartWith } from "../../src/render/chart/catalogue.ts";
import { chartPayload } from "../../src/render/chart/payload.ts";
import { inlineParts } from "../../src/render/figure/inline-parts.ts";
import { voiceFor } from "../../src/i18n/voice.ts";
import { loadData } from "../../src/schema/load.ts";
import { madeFrom } from "../../src/schema/made-from.ts";

let folder = "";
let file = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "kept-"));
  file = join(folder, "words.txt");
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

test("what is made of a file is made once, and anew when the file is changed", () => {
  writeFileSync(file, "one");
  let count = 0;
  const size = madeFrom(() => {
    count += 1;
    return { value: statSync(file).size, files: [file] };
  });
  expect([size(), size(), count]).toEqual([3, 3, 1]);
  writeFileSync(file, "three");
  expect([size(), size(), count]).toEqual([5, 5, 2]);
  // As long as before: then the time tells.
  utimesSync(file, new Date(0), new Date(0));
  expect([size(), count]).toEqual([5, 3]);
});

test("what could not be made is made when the file is there", () => {
  const size = madeFrom(() => ({ value: statSync(file).size, files: [file] }));
  expect(size).toThrow("ENOENT");
  writeFileSync(file, "one");
  expect(size()).toBe(3);
  rmSync(file);
  expect(size).toThrow("ENOENT");
});

test("a payload is that of its definition and its data", () => {
  const chart = chartWith("trust-europe", "test");
  const voice = voiceFor(loadData(), "en", "test");
  const payload = chartPayload(chart, voice);
  expect(chartPayload(chart, voice)).toBe(payload);
  const title = { pl: "Inny tytuł", en: "Another title" };
  const edited = { ...chart, definition: { ...chart.definition, title } };
  expect(chartPayload(edited, voice).title).toBe("Another title");
  expect(chartPayload(chart, voice)).toBe(payload);
  expect(chartPayload(chart, { ...voice, data: { ...voice.data } })).not.toBe(payload);
});

test("the parts of an embed are made of all their sheets and modules", () => {
  const { files } = inlineParts(["tokens.css", "embed.css"], "src/client/embed.ts");
  const names = files.map((path) => path.replace(/^.*\/src\//u, "src/"));
  for (const name of ["src/styles/tokens.css", "src/styles/embed.css", "src/client/embed.ts"]) {
    expect(names).toContain(name);
  }
  // The modules that the script imports, too.
  expect(names).toContain("src/client/chart-element.ts");
  for (const path of files) expect(statSync(path).isFile()).toBe(true);
});
