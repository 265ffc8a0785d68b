/** What other tests take for granted about the style sheets. */
import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const sheets = globSync(["src/styles/*.css", "src/**/*.astro"]).sort();

/** The declarations of every block that asks for the colour scheme. */
function declarationsByScheme(css: string): string[] {
  return [...css.matchAll(/@media[^{]*prefers-color-scheme[^{]*\{/g)].flatMap(
    ({ index, 0: head }) => {
      let depth = 1;
      let end = index + head.length;
      while (depth > 0 && end < css.length) {
        depth += { "{": 1, "}": -1 }[css[end]!] ?? 0;
        end += 1;
      }
      return [...css.slice(index + head.length, end).matchAll(/[\w-]+(?=\s*:[^{}]*[;}])/g)].map(
        ([property]) => property,
      );
    },
  );
}

test("declarations by scheme are found, however deep", () => {
  const css =
    "a{color:red} @layer x { @media (prefers-color-scheme: dark) { :root { --ink: #fff; color: red } b { display: none } } }";
  expect(declarationsByScheme(css)).toEqual(["--ink", "color", "display"]);
});

test("every page is the same in the dark but for colours", () => {
  const others = sheets.flatMap((sheet) =>
    declarationsByScheme(readFileSync(sheet, "utf8"))
      .filter(
        (property) => !/^(--.*|color-scheme|(.*-)?color|fill|stroke|background)$/.test(property),
      )
      .map((property) => `${sheet}: ${property}`),
  );
  expect(sheets.length).toBeGreaterThan(10);
  expect(others).toEqual([]);
});
