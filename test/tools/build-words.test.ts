/** What a build says to the one who builds. */
import { describe, expect, test } from "vitest";
import { faultWords, isTold } from "../../scripts/build/fault-words.ts";
import { siteLog } from "../../scripts/build/site-log.ts";

const HOUSE =
  'src/charts/x.ts: key: expected one of the columns geo, year, received "z"; correct it';
const inProject = (path: string): string => `${process.cwd()}/${path}`;

describe("what stopped a build:", () => {
  test("a message of the house is told as it is, without a stack, several a line each", () => {
    expect(faultWords(new Error(HOUSE))).toBe(HOUSE);
    expect(faultWords(new Error(`${HOUSE}\n${HOUSE}`))).toBe(`${HOUSE}\n${HOUSE}`);
  });

  test("a text that its compiler refuses has its file, line and column", () => {
    const loc = { file: inProject("content/chapters/07/en.mdx"), line: 44, column: 1 };
    const fault = Object.assign(new Error("44:1: Unexpected character after `<`"), { loc });
    const all = Object.assign(new Error("Build failed with 2 errors"), { errors: [fault, fault] });
    const told = "content/chapters/07/en.mdx:44: column 1: Unexpected character after `<`";
    expect(faultWords(all)).toBe(`${told}\n${told}`);
  });

  test("a head of a text that does not fit has its file, on one line", () => {
    const loc = { file: inProject("content/chapters/07/en.mdx"), line: 0, column: 0 };
    const message = "**chapters → 07/en** does not match.\n\n  **order**: Expected a number";
    expect(faultWords(Object.assign(new Error(message), { loc }))).toBe(
      "content/chapters/07/en.mdx: chapters → 07/en does not match. order: Expected a number",
    );
  });

  test("a chart that cannot be read has the place that the bundler draws", () => {
    const drawn =
      "\u001b[31m[builtin:vite-transform] \u001b[0mUnexpected token\n  ╭─[ src/charts/x.ts:18:10 ]\n  │";
    expect(faultWords(new Error(drawn))).toBe("src/charts/x.ts:18: column 10: Unexpected token");
  });

  test("a fault of a program is told with its stack and its cause", () => {
    const error = new Error("cannot read", { cause: new Error("no such file") });
    const words = faultWords(error);
    expect(words).toContain("build-words.test.ts:");
    expect(words).toContain("caused by: Error: no such file");
    const loc = { file: "/x/node_modules/astro/a.js", line: 1, column: 2 };
    expect(faultWords(Object.assign(new Error("inside"), { loc }))).toContain("at ");
  });

  test("words without a place and an expectation are none of the house", () => {
    expect(["cannot read", "expected a number", `${HOUSE}\n  at x`].map(isTold)).toEqual([
      false,
      false,
      false,
    ]);
  });
});

describe("a build", () => {
  let time = 0;
  function said(...messages: readonly (readonly [level: string, message: string])[]) {
    const lines: string[] = [];
    const errors: string[] = [];
    const output = {
      print: (line: string) => void lines.push(line.replace(/ {2,}/gu, " ")),
      fail: (line: string) => void errors.push(line),
    };
    const log = siteLog(output, () => (time += 500));
    for (const [level, message] of messages) log.write({ level, message });
    return { lines, errors };
  }
  const file = (path: string) =>
    ["info", `  \u001b[34m├─\u001b[39m \u001b[2m${path}\u001b[22m`] as const;

  test("says its phases with counts and seconds, and none of its files", () => {
    const { lines, errors } = said(
      ["info", "Syncing content"],
      ["info", "\u001b[42m generating static routes \u001b[49m"],
      file("/pl/index.html"),
      ["info", " (+1ms) "],
      file("/pl/charts/x.svg"),
      file("/en/index.html"),
      ["info", "✓ Completed in 4s."],
      ["info", "✓ Completed in 5s."],
    );
    expect(lines).toEqual(["modules bundled 0.5 s", "pages 2 pages and 1 other files 0.5 s"]);
    expect(errors).toEqual([]);
  });

  test("says each warning once, and none about Astro's own marks", () => {
    const mark = 'The semantics of "use astro:head-inject" may not be preserved';
    const { lines } = said(
      ["warn", "a picture is large"],
      ["warn", "a picture is large"],
      ["warn", `[MODULE_LEVEL_DIRECTIVE] ${mark}`],
    );
    expect(lines).toEqual(["warning: a picture is large"]);
  });

  test("says an error in full, save a fault of the sources, which is thrown too", () => {
    const { errors } = said(
      ["error", `Caught error rendering /pl/charts/x/: Error: ${HOUSE}`],
      ["error", "Caught error rendering /pl/: TypeError: no\n    at page"],
    );
    expect(errors).toEqual(["Caught error rendering /pl/: TypeError: no\n    at page"]);
  });
});
