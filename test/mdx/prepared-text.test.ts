/** A text as its components get it: numbered, tied, each with its line. */
import { pathToFileURL } from "node:url";
import { mdxToJs, type MdastNode } from "satteri";
import { describe, expect, test } from "vitest";
import { formatFor } from "../../src/i18n/format.ts";
import { preparedText } from "../../src/render/mdx/prepared-text.ts";
import { textPlugin } from "../../src/render/mdx/text-plugin.ts";
import {
  childrenOf,
  componentOf,
  isComponent,
  parsedText,
  type ElementNode,
} from "../../src/render/mdx/text-tree.ts";

const { tie } = formatFor("pl");

/** Writes a node as the tags of its components, without their lines. */
function written(node: MdastNode): string {
  if ("value" in node) return node.value;
  const inside = childrenOf(node).map(written).join("");
  if (node.type === "paragraph") return `${inside}\n`;
  if (node.type === "link") return `[${inside}]`;
  return isComponent(node) ? writtenTag(node, inside) : inside;
}

function writtenTag(node: ElementNode & { name: string }, inside: string): string {
  const { line: _, ...values } = componentOf(node, "x.mdx").attributes;
  const words = Object.entries(values).map(([key, value]) =>
    value === true ? ` ${key}` : ` ${key}=${JSON.stringify(value)}`,
  );
  const tag = `${node.name}${words.join("")}`;
  return inside === "" ? `<${tag}/>` : `<${tag}>${inside}</${node.name}>`;
}

const prepared = (source: string, order: number | null = 2): string =>
  written(preparedText(parsedText(source, "x.mdx"), { tie, order }));

describe("notes", () => {
  test("are numbered in the order of the text, the same note keeping its number", () => {
    const text = prepared(
      `A<Ref id="a" /> b<Ref id="b" /> c<Ref id='a' /> d<Ref page="24" id="a" /> e<Note>Uwaga.</Note> f<Note>Uwaga.</Note>`,
    );
    const marks = text.split("\n")[0]!;
    expect(
      [...marks.matchAll(/number=(\d)( first)?/g)].map(([, at, first]) => [at, !!first]),
    ).toEqual([
      ["1", true],
      ["2", true],
      ["1", false],
      ["3", true],
      ["4", true],
      ["4", false],
    ]);
  });

  test("stand in the list once each, a work in full once and later by the number of that note", () => {
    const text = prepared(`A<Ref id="a" /> b<Ref id="a" page="7">Tu.</Ref> c<Note>Uwaga.</Note>`);
    expect(text.split("\n")[1]).toBe(
      '<NoteList><NoteEntry number=1 id="a"/><NoteEntry number=2 id="a" page="7" repeats=1>Tu.</NoteEntry><NoteEntry number=3>Uwaga.</NoteEntry></NoteList>',
    );
  });

  test("have nothing to press in the margin, and all of it in the list", () => {
    const text = prepared(
      `A<Note>Por. <To path="about">opis</To>, [stronę](https://a.example) i <Cell of="x" />.</Note>`,
    );
    const [margin, list] = text.split("\n");
    expect(margin).toBe(
      'A<Note number=1 first>Por. opis, stronę i\u00a0<Cell of="x" bare/>.</Note>',
    );
    expect(list).toContain(
      'Por. <To path="about">opis</To>, [stronę] i\u00a0<Cell of="x"/>.</NoteEntry>',
    );
  });

  test("make no list where there are none", () => {
    expect(prepared("Sam tekst.")).toBe("Sam tekst.\n");
  });
});

describe("a marked claim", () => {
  test("holds its mark to its last word", () => {
    expect(prepared('<Claim id="2.11">słowa o niej</Claim>.')).toBe(
      '<Claim id="2.11">słowa o\u00a0<ClaimEnd id="2.11">niej</ClaimEnd></Claim>.\n<VerdictList claims=["2.11"]/>',
    );
  });

  test("holds its mark to a printed value, and follows anything else", () => {
    expect(prepared('<Claim id="1">to <ClaimValue id="1" /></Claim>')).toContain(
      'to <ClaimEnd id="1"><ClaimValue id="1"/></ClaimEnd></Claim>',
    );
    expect(prepared('<Claim id="1">to <Term id="t">pojęcie</Term></Claim>')).toContain(
      '<Term id="t">pojęcie</Term></Claim><VerdictMark id="1"/>',
    );
  });

  test("stands in the list of verdicts once, however often it is marked", () => {
    const text = prepared(
      'To <Claim id="1">a</Claim>, <Claim id="2 3">b</Claim> i <Claim id="1">c</Claim>.',
    );
    expect(text.split("\n")[1]).toBe('<VerdictList claims=["1","2 3"]/>');
  });
});

test("a term that is explained again has a number", () => {
  expect(prepared('To <Term id="a">x</Term>, <Term id="b">y</Term>, <Term id="a">z</Term>.')).toBe(
    'To <Term id="a">x</Term>, <Term id="b">y</Term>, <Term id="a" number=2>z</Term>.\n',
  );
});

test("figures are numbered within a chapter, and not on a page without a number", () => {
  const figures = '<Figure id="a" />\n\n<Figure view="x" id="b" />';
  expect(prepared(figures)).toBe(
    '<Figure id="a" number="2.1"/><Figure view="x" id="b" number="2.2"/>',
  );
  expect(prepared(figures, null)).toBe('<Figure id="a"/><Figure view="x" id="b"/>');
});

test("words are tied everywhere but in code, and headings are named after untied words", () => {
  const { children } = preparedText(
    parsedText("### Klaster i sieć\n\nW `a w b` i <code>a w b</code> [o tym](x)", "x.mdx"),
    { tie, order: 1 },
  );
  expect(children[0]).toMatchObject({ data: { hProperties: { id: "klaster-i-sieć" } } });
  expect(children.map(written).join("|")).toBe(
    "Klaster i\u00a0sieć|W\u00a0a w b i\u00a0a w b [o\u00a0tym]\n",
  );
});

describe("a compiled text", () => {
  const compiled = async (path: string): Promise<string> => {
    const { code } = await mdxToJs(
      "---\na: 1\n---\n\nTu i <Cell of='x' />.\n\n<Figure id='y' />\n",
      {
        mdastPlugins: [textPlugin()],
        fileURL: pathToFileURL(path),
        data: {
          astro: {
            frontmatter: { order: 6 },
            headings: [],
            localImagePaths: new Set(),
            remoteImagePaths: new Set(),
          },
        },
      },
    );
    return code;
  };

  test("gives each component its line, and a figure the number of its chapter", async () => {
    const code = (await compiled("content/chapters/06-x/pl.mdx")).replace(/\s+/g, " ");
    expect(code).toContain('_jsx(Cell, { of: "x", line: 5 })');
    expect(code).toContain('_jsx(Figure, { id: "y", line: 7, number: "6.1" })');
    expect(code).toContain('"Tu i\\xA0"');
  });

  test("follows the language that its file is named after, and needs one", async () => {
    expect(await compiled("content/chapters/06-x/en.mdx")).toContain('"Tu i "');
    await expect(compiled("content/chapters/06-x/fr.mdx")).rejects.toThrow(
      "content/chapters/06-x/fr.mdx: expected a text named pl.mdx or en.mdx",
    );
  });
});
