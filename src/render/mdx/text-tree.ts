import JSON5 from "json5";
import {
  mdxToMdast,
  type MdastNode,
  type MdxJsxAttributeUnion,
  type MdxJsxFlowElement,
  type MdxJsxTextElement,
} from "satteri";
import { received } from "../../schema/message/received.ts";

/** A whole text as the parser of the site's pages reads it. */
export type TextRoot = Extract<MdastNode, { type: "root" }>;

/** A component or an HTML tag as it stands in a text. */
export type ElementNode = MdxJsxFlowElement | MdxJsxTextElement;

/** A component as it stands in a text: what it is given, in plain values, and where. */
export interface TextComponent {
  readonly name: string;
  readonly attributes: Readonly<Record<string, unknown>>;
  /** Line of the file, from 1. */
  readonly line: number;
  readonly node: ElementNode;
}

const PLACE_OF_FAULT = /^(?:(\d+):\d+: )?(.*?)(?: \(mdx[\w:-]+\))?$/su;

/**
 * Returns the tree of a text in MDX, its head included, so that positions are those of the file.
 * Throws where the source is no MDX, with the file and the line.
 */
export function parsedText(source: string, file: string): TextRoot {
  try {
    return mdxToMdast(source) as TextRoot;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const [, line, fault = message] = PLACE_OF_FAULT.exec(message) ?? [];
    throw new Error(
      `${file}${line ? `:${line}` : ""}: expected MDX, received what cannot be read: ${fault}; correct the tag or brace`,
    );
  }
}

/** Returns the parts of a node in their order; none where it holds no others. */
export function childrenOf(node: MdastNode): readonly MdastNode[] {
  return "children" in node ? node.children : [];
}

/** Returns a node with other parts. */
export function withChildren<Node extends MdastNode>(
  node: Node,
  children: readonly MdastNode[],
): Node {
  return { ...node, children };
}

/** Whether a node is a tag that names a component, as these have a capital. */
export function isComponent(node: MdastNode): node is ElementNode & { name: string } {
  const isElement = node.type === "mdxJsxFlowElement" || node.type === "mdxJsxTextElement";
  return isElement && /^\p{Lu}/u.test(node.name ?? "");
}

/** Returns the words of a node and all within it, without what components print. */
export function wordsOf(node: MdastNode): string {
  if (node.type === "text" || node.type === "inlineCode") return node.value;
  return childrenOf(node).map(wordsOf).join("");
}

/** Returns a node and all within it in the order of the text. */
export function* nodesIn(node: MdastNode): Generator<MdastNode> {
  yield node;
  for (const child of childrenOf(node)) yield* nodesIn(child);
}

/** Returns the line of the file on which a node begins. */
export function lineOf({ position }: MdastNode): number {
  return position?.start.line ?? 1;
}

/** Returns a tag as a component of `file`. Throws where an attribute has no plain value. */
export function componentOf(node: ElementNode & { name: string }, file: string): TextComponent {
  const line = lineOf(node);
  const attributes = Object.fromEntries(
    node.attributes.map((attribute) => valueOf(attribute, `${file}:${line}: ${node.name}`)),
  );
  return { name: node.name, attributes, line, node };
}

function valueOf(attribute: MdxJsxAttributeUnion, place: string): readonly [string, unknown] {
  if (attribute.type === "mdxJsxExpressionAttribute") {
    throw new Error(
      `${place}: expected attributes with names, received {${attribute.value}}; write them out`,
    );
  }
  const { name, value } = attribute;
  if (value === null || value === undefined) return [name, true];
  if (typeof value === "string") return [name, value];
  try {
    return [name, JSON5.parse(value.value)];
  } catch {
    throw new Error(
      `${place}: ${name}: expected a plain value in braces, received ${received(value.value)}; write a number, a list or an object of such`,
    );
  }
}
