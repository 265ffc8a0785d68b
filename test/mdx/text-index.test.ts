/** What a text names, and on which line. */
import { globSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { textIndex } from "../../src/render/mdx/text-index.ts";

const FILE = "content/chapters/01-a/en.mdx";
const TEXT = `---
title: "A"
---

Before.<Ref id="porter2000" page="24" /> <Claim id="2.1">x</Claim>

<H2 id="trust">Trust in *people*</H2>

Of these <Cell of="evs" geo="PL" year={2020} plain /> and <Holds of="evs" geo="DK" year={2020} is="above" than={{ of: "gss", geo: "PL" }}>more</Holds>,
<Claim id="2.4 2.5">two <Term id="klaster">things</Term></Claim>.<Note>Three words here.</Note>

<Figure id="trust-europe" view="men" />

<Walk>

<WalkStep id="warsaw-periphery" view="wages">

See <To path="about#sources">sources</To> or [there](https://a.example) and <Count of="initiatives" />.

</WalkStep>

</Walk>

\`<Cell of="code" />\`

{/* <Figure id="remark" /> */}
`;
// Drops what an index holds only to be read again: the nodes of the tree.
const plain = (source: string): unknown =>
  JSON.parse(
    JSON.stringify(textIndex(source, FILE), (key, value: unknown) =>
      key === "node" ? undefined : value,
    ),
  );

describe("the index of a text", () => {
  const index = textIndex(TEXT, FILE);

  test("names works, sections and figures with their lines", () => {
    expect(index.references).toEqual([{ id: "porter2000", page: "24", line: 5 }]);
    expect(index.sections).toEqual([{ id: "trust", title: "Trust in people", line: 7 }]);
    expect(index.figures).toEqual([{ id: "trust-europe", view: "men", line: 12 }]);
    expect(index.steps).toEqual([{ id: "warsaw-periphery", view: "wages", line: 16 }]);
  });

  test("names the items that are marked, each under the heading above it", () => {
    expect(index.claims).toEqual([
      { items: ["2.1"], section: null, line: 5 },
      { items: ["2.4", "2.5"], section: index.sections[0], line: 10 },
    ]);
  });

  test("names terms and links, and the indicators of values, also of those compared with", () => {
    expect(index.terms).toEqual([{ id: "klaster", line: 10 }]);
    expect(index.links).toEqual([
      { id: "about#sources", line: 18 },
      { id: "https://a.example", line: 18 },
    ]);
    expect(index.indicators).toEqual([
      { id: "evs", line: 9 },
      { id: "evs", line: 9 },
      { id: "gss", line: 9 },
    ]);
  });

  test("takes neither code nor remarks for components", () => {
    const names = new Set(index.components.map(({ name }) => name));
    expect([...names].sort()).toEqual(
      ["Ref", "Claim", "H2", "Cell", "Holds", "Term", "Note", "Figure", "Walk", "WalkStep", "To"]
        .concat("Count")
        .sort(),
    );
    expect(JSON.stringify(plain(TEXT))).not.toMatch(/"code"|"remark"/);
  });

  test("counts words without notes and figures, and a printed value as one", () => {
    expect(textIndex("One <Cell of='x' /> three<Ref id='y' />.<Note>No.</Note>", FILE).words).toBe(
      3,
    );
    expect(textIndex("<H2 id='a'>One</H2>\n\ntwo\n\n<Figure id='x' />", FILE).words).toBe(2);
  });
});

describe("the index of a text is the same", () => {
  test("in whatever order and quotes the attributes stand", () => {
    const other = TEXT.replace('id="porter2000" page="24"', "page='24' id='porter2000'")
      .replace('of="evs" geo="PL" year={2020} plain', "plain year={ 2020 } geo='PL' of='evs'")
      .replace('of: "gss", geo: "PL"', "'geo': 'PL', 'of': 'gss'")
      .replace('id="trust-europe" view="men"', `view='men'  id={"trust-europe"}`)
      .replace('<Claim id="2.4 2.5">', "<Claim  id='2.4 2.5'>");
    expect(other).not.toBe(TEXT);
    const sorted = (source: string): string =>
      JSON.stringify(plain(source), (_, value: unknown) =>
        typeof value === "object" && value !== null && !Array.isArray(value)
          ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
          : value,
      );
    expect(sorted(other)).toBe(sorted(TEXT));
  });

  test("in both languages of each text, but for lines, words and titles", () => {
    const files = globSync("content/{chapters,pages}/*/pl.mdx");
    expect(files.length).toBeGreaterThan(5);
    for (const file of files) {
      const [pl, en] = [file, file.replace("pl.mdx", "en.mdx")].map((path) => {
        const { references, figures, steps } = textIndex(readFileSync(path, "utf8"), path);
        const ids = (items: readonly { id: string }[]): string[] =>
          items.map(({ id }) => id).sort();
        return [references, figures, steps].map(ids);
      });
      expect(en, file).toEqual(pl);
    }
  });
});

describe("a text is refused with its file and line", () => {
  test.each([
    ["a tag is not closed", "a\n\nb <Cell>\n\nc", ":3: expected MDX"],
    ["a brace is not closed", "a {b\n\nc", ":1: expected MDX"],
    [
      "attributes are spread",
      "a\n\n<Cell {...all} />",
      ":3: Cell: expected attributes with names, received {...all}; write them out",
    ],
    [
      "an attribute is no plain value",
      "a\n\n<Cell year={now()} />",
      ':3: Cell: year: expected a plain value in braces, received "now()"; write a number',
    ],
  ])("where %s", (_, source, words) => {
    expect(() => textIndex(source, FILE)).toThrow(`${FILE}${words}`);
  });
});
