import {
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  KEPT_RESULTS,
  keptResults,
  pruneKeptResults,
  type KeptResults,
  type Store,
} from "../../src/render/kept/kept-results.ts";
import { drawingSources } from "../../src/render/picture/kept-drawing.ts";
import { PICTURE_SOURCES } from "../../src/render/picture/png.ts";

let folder: string;
let program: string;
const made = new TextEncoder().encode("made");
const store = (since = Date.now() + 60_000): Store => ({ folder: join(folder, "kept"), since });
const results = (): KeptResults => keptResults([program], store())!;
const files = (): string[] => readdirSync(join(folder, "kept"));

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "kept-"));
  program = join(folder, "program.ts");
  writeFileSync(program, "first");
});
afterEach(() => rmSync(folder, { recursive: true }));

describe("a kept result", () => {
  test("is what was made from the same ingredients", () => {
    results().write(["a", "b"], made);
    expect(results().read(["a", "b"])).toEqual(Buffer.from(made));
    expect(files()).toHaveLength(1);
  });

  test.each([[["ab"]], [["a", "c"]], [["b", "a"]], [["a", "b", ""]], [["", "ab"]]])(
    "is not what other ingredients make: %j",
    (other) => {
      results().write(["a", "b"], made);
      expect(results().read(other)).toBeUndefined();
    },
  );

  test("is not what a changed program makes", () => {
    results().write(["a"], made);
    writeFileSync(program, "second");
    expect(results().read(["a"])).toBeUndefined();
    writeFileSync(program, "first");
    expect(results().read(["a"])).toBeDefined();
  });

  test.each([
    ["cut short", (bytes: Buffer) => bytes.subarray(0, -1)],
    [
      "changed by a bit",
      (bytes: Buffer) => Buffer.from([...bytes.subarray(0, -1), bytes.at(-1)! ^ 1]),
    ],
    ["empty", () => Buffer.alloc(0)],
  ])("is refused where its file is %s, and then made anew", (_, spoilt) => {
    results().write(["a"], made);
    const file = join(folder, "kept", files()[0]!);
    writeFileSync(file, spoilt(readFileSync(file)));
    expect(results().read(["a"])).toBeUndefined();
    results().write(["a"], made);
    expect(results().read(["a"])).toEqual(Buffer.from(made));
  });

  test("is asked for only where a folder is named", () => {
    expect(process.env[KEPT_RESULTS]).toBeUndefined();
    expect(keptResults([program])).toBeNull();
  });

  test("is asked for only if no source was changed after the build began", () => {
    const later = Date.now() / 1000 + 90;
    expect(keptResults([program], store())).not.toBeNull();
    utimesSync(program, later, later);
    expect(keptResults([program], store())).toBeNull();
    expect(keptResults([folder], store())).toBeNull();
  });

  test("is another one where a folder of sources has another file, or one by another name", () => {
    const sources = join(folder, "sources");
    const inFolder = (): KeptResults => keptResults([sources], store())!;
    mkdirSync(sources);
    writeFileSync(join(sources, "a.json"), "1");
    inFolder().write(["a"], made);
    expect(inFolder().read(["a"])).toBeDefined();
    renameSync(join(sources, "a.json"), join(sources, "b.json"));
    expect(inFolder().read(["a"])).toBeUndefined();
    renameSync(join(sources, "b.json"), join(sources, "a.json"));
    expect(inFolder().read(["a"])).toBeDefined();
    writeFileSync(join(sources, "b.json"), "");
    expect(inFolder().read(["a"])).toBeUndefined();
  });
});

test("a source is given as it was when the build began", () => {
  expect(results().source(program)).toEqual(Buffer.from("first"));
  utimesSync(program, Date.now() / 1000 + 90, Date.now() / 1000 + 90);
  const { source } = keptResults([], store())!;
  expect(source(program)).toBeUndefined();
});

describe("pruning", () => {
  /** Keeps a result of so many bytes that was used so many seconds ago. */
  function keep(name: string, size: number, age: number): void {
    const before = new Set(existsSync(join(folder, "kept")) ? files() : []);
    results().write([name], new Uint8Array(size));
    const file = files().find((candidate) => !before.has(candidate))!;
    const time = Date.now() / 1000 - age;
    utimesSync(join(folder, "kept", file), time, time);
  }
  const isThere = (name: string): boolean => results().read([name]) !== undefined;

  test("leaves what the build used and three times its room of what was used last", () => {
    keep("used", 1000, 0);
    for (const age of [100, 200, 300, 400]) keep(String(age), 900, age);
    pruneKeptResults(join(folder, "kept"), Date.now() - 50_000);
    expect(["used", "100", "200", "300", "400"].map(isThere)).toEqual([
      true,
      true,
      true,
      true,
      false,
    ]);
  });

  test("counts a result as used when it is read", () => {
    keep("used", 10, 0);
    keep("read", 900, 300);
    keep("other", 900, 300);
    expect(isThere("read")).toBe(true);
    pruneKeptResults(join(folder, "kept"), Date.now() - 50_000);
    expect(["read", "other"].map(isThere)).toEqual([true, true]);
    keep("large", 5000, 300);
    pruneKeptResults(join(folder, "kept"), Date.now() + 1000);
    expect(files()).toEqual([]);
  });
});

describe("what results are kept by", () => {
  const IMPORT = /^import\s(?!type\b)[^;]*?from "(\.[^"]+)";/gmu;

  /** All files of the project that a file runs, itself among them. */
  function filesRunBy(...starts: readonly string[]): string[] {
    const found = new Set(starts);
    for (const file of found) {
      for (const [, path = ""] of readFileSync(file, "utf8").matchAll(IMPORT)) {
        found.add(join(dirname(file), path));
      }
    }
    return [...found].sort();
  }

  test("of pictures holds every file that draws them", () => {
    expect(filesRunBy("src/render/picture/png-worker.ts")).toEqual([...PICTURE_SOURCES].sort());
  });

  test("of citations holds the one file that makes them", () => {
    const keeping = filesRunBy("src/render/kept/kept-results.ts");
    const made = filesRunBy("src/render/citing/bibliography-entries.ts");
    expect(made.filter((file) => !keeping.includes(file))).toEqual([
      "src/render/citing/bibliography-entries.ts",
      "src/schema/made-from.ts",
    ]);
  });

  test("of drawings holds every file that draws them, charts by themselves", () => {
    const charts = globSync("src/charts/*.ts").sort();
    const sources = drawingSources();
    const keeping = filesRunBy("src/render/kept/kept-results.ts");
    const made = filesRunBy(...charts, "src/render/picture/drawing.ts");
    const outside = made.filter(
      (file) =>
        !keeping.includes(file) && !sources.some((source) => `${file}/`.startsWith(`${source}/`)),
    );
    expect(outside).toEqual(charts);
  });

  test("of a drawing names no other chart", () => {
    const charts = globSync("src/charts/*.ts");
    for (const chart of charts) {
      expect(filesRunBy(chart).filter((file) => charts.includes(file))).toEqual([chart]);
    }
  });
});
