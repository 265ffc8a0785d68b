import GithubSlugger from "github-slugger";
import type { MdastNode, MdxJsxAttributeUnion } from "satteri";
import { figureNumber } from "./figure-number.ts";
import {
  childrenOf,
  isComponent,
  lineOf,
  withChildren,
  wordsOf,
  type ElementNode,
  type TextRoot,
} from "./text-tree.ts";

/** What the preparation of a text depends on beside the text. */
export interface Preparation {
  /** Sets the no-break spaces of the language. */
  readonly tie: (text: string) => string;
  /** Number of the chapter, which its figures bear; null for a page. */
  readonly order: number | null;
}

/** What has been met so far, from the beginning of the text. */
interface Numbering extends Preparation {
  /** Numbers of notes, by what they say. */
  readonly notes: Map<string, number>;
  /** Numbers of the notes that name a work first, by its id. */
  readonly works: Map<string, number>;
  readonly noteEntries: MdastNode[];
  readonly claims: Set<string>;
  readonly terms: Map<string, number>;
  readonly slugger: GithubSlugger;
  figures: number;
}

type Component = ElementNode & { name: string };
type Value = string | number | true | readonly string[];

// What these print is a link or opens something; of a note in the margin only the words are wanted.
const AROUND_WORDS = new Set(["Claim", "ClaimEnd", "Holds", "Term", "To"]);

/**
 * Returns a text as its components need it: each knows its line; notes, figures and repeated terms
 * have their numbers; the mark of a claim holds to the claim's last word; words that must not be
 * parted are tied; and at the end stand the lists of verdicts and of notes.
 */
export function preparedText(root: TextRoot, preparation: Preparation): TextRoot {
  const numbering: Numbering = {
    ...preparation,
    notes: new Map(),
    works: new Map(),
    noteEntries: [],
    claims: new Set(),
    terms: new Map(),
    slugger: new GithubSlugger(),
    figures: 0,
  };
  const children = preparedAll(root.children, numbering);
  const { claims, noteEntries } = numbering;
  return withChildren(root, [
    ...children,
    ...(claims.size === 0 ? [] : [component("VerdictList", { claims: [...claims] })]),
    ...(noteEntries.length === 0 ? [] : [component("NoteList", {}, noteEntries)]),
  ]);
}

function preparedAll(nodes: readonly MdastNode[], numbering: Numbering): MdastNode[] {
  return nodes.flatMap((node) => prepared(node, numbering));
}

function prepared(node: MdastNode, numbering: Numbering): MdastNode[] {
  if (node.type === "text") return [{ ...node, value: numbering.tie(node.value) }];
  if (isCode(node)) return [node];
  if (!isComponent(node)) {
    const children = preparedAll(childrenOf(node), numbering);
    if (node.type === "heading") {
      // Named after its words before they are tied: a no-break space is no part of an address.
      const id = numbering.slugger.slug(wordsOf(node));
      return [{ ...withChildren(node, children), data: { hProperties: { id } } }];
    }
    return [children.length === 0 ? node : withChildren(node, children)];
  }
  const placed = withAttributes(node, { line: lineOf(node) });
  switch (node.name) {
    case "Ref":
    case "Note":
      return [noteMark(placed, numbering)];
    case "Claim":
      return claimWithMark(placed, numbering);
    case "Figure":
      numbering.figures += 1;
      return [
        numbering.order === null
          ? placed
          : withAttributes(placed, {
              number: figureNumber(numbering.order, numbering.figures - 1),
            }),
      ];
    case "Term":
      return [numberedTerm(placed, numbering)];
    default:
      return [withChildren(placed, preparedAll(node.children, numbering))];
  }
}

/** Whether a node is a tag around code, whose spaces are its own. */
function isCode(node: MdastNode): boolean {
  return "name" in node && (node.name === "pre" || node.name === "code");
}

/**
 * A note's mark, with its words where it is met first; a note that says the same again keeps its
 * number. Adds its entry in the list of notes.
 */
function noteMark(note: Component, numbering: Numbering): MdastNode {
  const { notes, works, noteEntries } = numbering;
  const [id, page] = [attribute(note, "id"), attribute(note, "page")];
  const children = preparedAll(note.children, numbering);
  const key = JSON.stringify([id, page, children], (name, value: unknown) =>
    name === "position" || name === "line" ? undefined : value,
  );
  const met = notes.get(key);
  if (met !== undefined) return withChildren(withAttributes(note, { number: met }), []);
  const number = notes.size + 1;
  notes.set(key, number);
  const first = id === undefined ? number : (works.get(id) ?? number);
  if (id !== undefined) works.set(id, first);
  noteEntries.push(
    component(
      "NoteEntry",
      {
        number,
        ...(id === undefined ? {} : { id }),
        ...(page === undefined ? {} : { page }),
        ...(first === number ? {} : { repeats: first }),
        line: lineOf(note),
      },
      children,
    ),
  );
  return withChildren(withAttributes(note, { number, first: true }), children.flatMap(bare));
}

/** A part of a note without anything that could be pressed. */
function bare(node: MdastNode): MdastNode[] {
  const children = childrenOf(node).flatMap(bare);
  if (node.type === "link") return children;
  if (!isComponent(node)) return [children.length === 0 ? node : withChildren(node, children)];
  if (AROUND_WORDS.has(node.name)) return children;
  if (node.name === "VerdictMark") return [];
  return [withChildren(withAttributes(node, { bare: true }), children)];
}

/**
 * A claim followed by the mark that opens its verdict. Where the claim ends in a word, the mark
 * stands with it, so that no line ends between them.
 */
function claimWithMark(claim: Component, numbering: Numbering): MdastNode[] {
  const id = attribute(claim, "id") ?? "";
  numbering.claims.add(id);
  const values = { id, line: lineOf(claim) };
  const [rest, end] = withoutLastWord(claim.children);
  const children = preparedAll(rest, numbering);
  if (end === null) return [withChildren(claim, children), component("VerdictMark", values)];
  const marked = component("ClaimEnd", values, prepared(end, numbering));
  return [withChildren(claim, [...children, marked])];
}

/** Parts a claim's nodes from the word they end in: a text's last, or a printed value. */
function withoutLastWord(
  nodes: readonly MdastNode[],
): readonly [rest: readonly MdastNode[], end: MdastNode | null] {
  const [last, before] = [nodes.at(-1), nodes.slice(0, -1)];
  if (last?.type === "text") {
    const start = last.value.trimEnd().lastIndexOf(" ") + 1;
    const rest = last.value.slice(0, start);
    return [
      rest === "" ? before : [...before, { ...last, value: rest }],
      { ...last, value: last.value.slice(start) },
    ];
  }
  const isValue = last !== undefined && isComponent(last) && last.name === "ClaimValue";
  return isValue ? [before, last] : [nodes, null];
}

/** A term explained again needs an id of its own. */
function numberedTerm(term: Component, numbering: Numbering): MdastNode {
  const id = attribute(term, "id") ?? "";
  const number = (numbering.terms.get(id) ?? 0) + 1;
  numbering.terms.set(id, number);
  const children = preparedAll(term.children, numbering);
  return withChildren(number === 1 ? term : withAttributes(term, { number }), children);
}

function attribute({ attributes }: Component, key: string): string | undefined {
  const found = attributes.find(
    (candidate) => candidate.type === "mdxJsxAttribute" && candidate.name === key,
  );
  const value = found?.type === "mdxJsxAttribute" ? found.value : undefined;
  return typeof value === "string" ? value : undefined;
}

/** Returns a component with further attributes. */
function withAttributes<Node extends ElementNode>(
  node: Node,
  values: Readonly<Record<string, Value>>,
): Node {
  return { ...node, attributes: [...node.attributes, ...attributesOf(values)] };
}

function attributesOf(values: Readonly<Record<string, Value>>): MdxJsxAttributeUnion[] {
  return Object.entries(values).map(([name, value]) => ({
    type: "mdxJsxAttribute",
    name,
    value:
      value === true
        ? null
        : typeof value === "string"
          ? value
          : { type: "mdxJsxAttributeValueExpression", value: JSON.stringify(value) },
  }));
}

function component(
  name: string,
  values: Readonly<Record<string, Value>>,
  children: readonly MdastNode[] = [],
): Component {
  const node: Component = {
    type: "mdxJsxTextElement",
    name,
    attributes: attributesOf(values),
    children: [],
  };
  return withChildren(node, children);
}
