/**
 * A fault stops a build at any of its steps with one message, and leaves what was built before. The
 * faults that can be met at each step are the business of test/tools/source-faults.test.ts (before
 * anything is built), test/dev/author-loop.test.ts (pages) and test/tools/link-problems.test.ts.
 */
import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { temporarySite, type TemporarySite } from "./temporary-site.ts";

interface Fault {
  readonly step: string;
  readonly name: string;
  readonly file: string;
  /** The text of the file as it is then; null where the file is gone. */
  readonly make: (text: string) => string | null;
  /** Where the message says that the fault stands. */
  readonly place: RegExp;
  readonly value: string;
  readonly remedy: string;
}

const INDICATOR = "data/indicators/turnout-powiat-mazowieckie.json";
const CHAPTER = "content/chapters/03-social-capital/pl.mdx";

const FAULTS: readonly Fault[] = [
  {
    ...{ step: "before anything is built", name: "a wrong type in a data file", file: INDICATOR },
    make: (text) => text.replace(/"value": [\d.]+/u, '"value": "many"'),
    place: /^data\/indicators\/turnout-powiat-mazowieckie\.json:\d+: rows\[0\]\.value: expected/u,
    ...{ value: '"many"', remedy: "a number" },
  },
  {
    ...{ step: "while pages are made", name: "a chapter in one language", file: CHAPTER },
    make: () => null,
    place: /content\/chapters\/03-social-capital: expected pl\.mdx and en\.mdx/u,
    ...{ value: "en.mdx", remedy: "add the other language" },
  },
  {
    ...{ step: "when pages are made", name: "a link that leads nowhere", file: CHAPTER },
    make: (text) => `${text}\n[Zobacz](/pl/nowhere/).\n`,
    place: /\.cache\/unfinished\/pl\/chapters\/03-social-capital\/index\.html: <a>/u,
    ...{ value: '"/pl/nowhere/"', remedy: "correct the address" },
  },
];

let site: TemporarySite;
beforeEach(() => {
  site = temporarySite({ isWarm: true });
});
afterEach(() => site.remove());

test.each(FAULTS)("a build is refused $step at $name", async (fault) => {
  const text = fault.make(site.read(fault.file));
  if (text === null) rmSync(join(site.root, fault.file));
  else site.change(fault.file, () => text);
  mkdirSync(join(site.root, "dist"));
  site.write("dist/index.html", "the last site");
  const { status, output } = await site.run(["npm", "run", "--silent", "build"]);
  const messages = output.split("\n").flatMap((line) => {
    const at = line.search(fault.place);
    return at < 0 ? [] : [line.slice(at)];
  });
  expect(status, output).not.toBe(0);
  expect(new Set(messages).size, output).toBe(1);
  expect(messages[0]).toContain(fault.value);
  expect(messages[0]).toContain(fault.remedy);
  // What is to be mended is not to be looked for above, nor among the lines of a stack.
  expect(output.trimEnd().split("\n").at(-1)).toMatch(fault.place);
  expect(output).not.toMatch(/^\s+at /mu);
  // What was published before is whole until a whole site takes its place.
  expect(readdirSync(join(site.root, "dist"))).toEqual(["index.html"]);
  expect(site.read("dist/index.html")).toBe("the last site");
});
