import JSON5 from "json5";
import type { MdastNode } from "satteri";
import {
  childrenOf,
  componentOf,
  isComponent,
  nodesIn,
  parsedText,
  type ElementNode,
} from "../../src/render/mdx/text-tree.ts";

const HEAD = /^---\n([\s\S]*?)\n---\n/;
const FILE = "text.mdx";

// Stands for what a component or a piece of code prints within a sentence.
const PRINTED = "□";
const NOTES = new Set(["Ref", "Note"]);
const CELLS = new Set(["table", "caption", "thead", "tbody", "tr", "th", "td"]);

/** Returns the quoted texts at the head of an MDX file, without their quotation marks. */
export function headOf(mdx: string): string[] {
  const head = HEAD.exec(mdx)?.[1] ?? "";
  return [...head.matchAll(/^(?:\s*-\s*|\w+:\s*)"(.*)"$/gm)].map(([, text = ""]) => text);
}

/** Returns the blocks of an MDX file without its head: what stands in one is opened. */
export function blocksOf(mdx: string): readonly MdastNode[] {
  const open = (node: MdastNode): readonly MdastNode[] => {
    if (node.type === "yaml" || node.type === "mdxjsEsm") return [];
    const children = childrenOf(node);
    const holdsBlocks = children.some(({ type }) =>
      /^(paragraph|heading|list|\w+Flow\w+)$/.test(type),
    );
    return holdsBlocks ? children.flatMap(open) : [node];
  };
  return parsedText(mdx, FILE).children.flatMap(open);
}

/** Returns a node as people read it: no tags, no code, no addresses, link words kept. */
export function proseOf(node: MdastNode): string {
  if (node.type === "text") return node.value;
  if (node.type === "inlineCode") return PRINTED;
  if (node.type === "mdxTextExpression") return literal(node.value);
  if (isElement(node)) {
    if (node.name === "pre") return "";
    if (node.name === "code") return PRINTED;
    if (isComponent(node) && node.children.length === 0) return NOTES.has(node.name) ? "" : PRINTED;
    if (CELLS.has(node.name ?? "")) return `\n${inside(node)}\n`;
  }
  return inside(node);
}

const inside = (node: MdastNode): string => childrenOf(node).map(proseOf).join("");

function isElement(node: MdastNode): node is ElementNode {
  return node.type === "mdxJsxFlowElement" || node.type === "mdxJsxTextElement";
}

/** The words of an expression that is a text in quotes; nothing for any other, such as a remark. */
function literal(expression: string): string {
  try {
    const value: unknown = JSON5.parse(expression);
    return typeof value === "string" ? value : "";
  } catch {
    return "";
  }
}

/**
 * Returns the components of each block of an MDX file with their values, sorted within a block: word
 * order may differ between languages, what a paragraph rests on may not.
 */
export function tagsOf(mdx: string): string[] {
  return blocksOf(mdx).map((block) =>
    [...nodesIn(block)]
      .filter(isComponent)
      .map((node) => {
        const { name, attributes } = componentOf(node, FILE);
        const values = Object.entries(attributes).sort(([first], [second]) =>
          first < second ? -1 : 1,
        );
        return [name, ...values.map(([key, value]) => `${key}=${JSON.stringify(value)}`)].join(" ");
      })
      .sort()
      .join(" | "),
  );
}
