/** Every statement of the two source texts stands at a named place of the report. */
import { globSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { claimPlaces } from "../../src/render/chapter/claim-places.ts";
import { textIndex, type IndexedChapter } from "../../src/render/mdx/text-index.ts";
import { claimEntry } from "../../src/schema/claim-entry.ts";
import { loadData } from "../../src/schema/load.ts";
import { LOCALES, type Locale } from "../../src/schema/text.ts";
import { headOf } from "./mdx.ts";
import { voiceIn } from "../voice-in.ts";

const data = loadData();
const items = JSON.parse(readFileSync("test/data/claim-ids.json", "utf8")) as string[];
const chapters = (locale: Locale): IndexedChapter[] =>
  globSync(`content/chapters/*/${locale}.mdx`).map((file) => {
    const body = readFileSync(file, "utf8");
    return {
      id: file.split("/")[2] ?? "",
      title: headOf(body)[0] ?? "",
      index: textIndex(body, file),
    };
  });

test("there are 267 items", () => {
  expect(items).toHaveLength(267);
});

describe.each(LOCALES)("in %s", (locale) => {
  const places = claimPlaces(chapters(locale), voiceIn(locale));

  test("each item stands in a section, a figure or a term", () => {
    expect(items.filter((item) => !places.get(item)?.length)).toEqual([]);
  });

  test("each statement stands in the text or in a figure, not in the glossary alone", () => {
    const statements = items.filter((item) => claimEntry(data.claims, item)?.id === item);
    const isShown = (item: string): boolean =>
      (places.get(item) ?? []).some(({ kind }) => kind !== "term");
    const lists = new Map(
      [...data.claims.values()].map(({ id, items: listed = [] }) => [id, listed]),
    );
    expect(
      statements.filter((item) => !isShown(item) && !(lists.get(item) ?? []).some(isShown)),
    ).toEqual([]);
  });

  test("each place is named in words and by an address of the site", () => {
    for (const { href, words } of [...places.values()].flat()) {
      expect(href).toMatch(new RegExp(`^/${locale}/(chapters|charts|glossary)/[\\w/#-]*$`, "u"));
      expect(words).not.toMatch(/[<>{}]/u);
    }
  });
});

test("a figure of two chapters stands for its items in the first", () => {
  const index = textIndex('<Figure id="verdicts" /> <Figure id="swot" />', "x.mdx");
  const written = ["01-a", "02-b"].map((id) => ({ id, title: id, index }));
  const figures = [...claimPlaces(written, voiceIn("pl")).values()]
    .flat()
    .filter(({ href }) => href.includes("#figure-"));
  expect(new Set(figures.map(({ href }) => href))).toEqual(
    new Set(["/pl/chapters/01-a/#figure-swot"]),
  );
});

test("an item that nothing names has no place", () => {
  expect(claimPlaces([], voiceIn("pl")).get("9.99")).toBeUndefined();
  const chapter = {
    id: "x",
    title: "X",
    index: textIndex('<H2 id="a">A</H2> <Claim id="2.4">k</Claim>', "x.mdx"),
  };
  expect(claimPlaces([chapter], voiceIn("pl")).get("2.4")?.[0]).toEqual({
    kind: "section",
    href: "/pl/chapters/x/#a",
    words: "rozdział „X”, część „A”",
  });
});
