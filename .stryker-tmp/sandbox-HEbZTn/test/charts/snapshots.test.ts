/**
 * The drawings are the tests: a person looks at what changed (open the file in a browser) and
 * accepts it with `npm run test:update`.
 */
// @ts-nocheck

import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { charts } from "../../src/render/chart/catalogue.ts";
import { LOCALES } from "../../src/schema/text.ts";
import { payloadsOf, pictures } from "./every-drawing.ts";

const FOLDER = join(import.meta.dirname, "snapshots");
// Tokens and rules are linked, so that a drawing opened by itself looks as on a page.
const HEAD = ["tokens", "marks"]
  .map((name) => `<?xml-stylesheet href="../../../src/styles/${name}.css"?>\n`)
  .join("");

const asFile = (markup: string): string =>
  `${HEAD}${markup.replace("<svg", '<svg xmlns="http://www.w3.org/2000/svg"').replaceAll("><", ">\n<")}\n`;

describe("every drawing", () => {
  test.each(pictures)("looks as it did: $name", async ({ name, markup }) => {
    await expect(asFile(markup)).toMatchFileSnapshot(join(FOLDER, `${name}.svg`));
  });
});

const wordsName = (id: string, locale: string): string => `${id}.${locale}.txt`;

describe.each(charts)("$id", (chart) => {
  test.each(LOCALES)("says what it said (%s)", async (locale) => {
    const words = payloadsOf(chart)
      .filter((payload) => payload.locale === locale)
      .map(({ view, title, subtitle, summary, note }) =>
        [`# ${view?.label[locale] ?? "—"}`, title, subtitle, summary, note ?? "—"].join("\n\n"),
      );
    await expect(`${words.join("\n\n")}\n`).toMatchFileSnapshot(
      join(FOLDER, wordsName(chart.id, locale)),
    );
  });
});

test("no snapshot outlives its drawing", () => {
  const expected = [
    ...pictures.map(({ name }) => `${name}.svg`),
    ...charts.flatMap(({ id }) => LOCALES.map((locale) => wordsName(id, locale))),
  ];
  expect(readdirSync(FOLDER).sort()).toEqual(expected.sort());
});
