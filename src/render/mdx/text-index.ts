import type { MdastNode } from "satteri";
import {
  childrenOf,
  componentOf,
  isComponent,
  lineOf,
  nodesIn,
  parsedText,
  wordsOf,
  type TextComponent,
  type TextRoot,
} from "./text-tree.ts";

/** Something that a text names, and the line of the file on which it does. */
export interface Named {
  readonly id: string;
  readonly line: number;
}

/** A part of a text under a heading with an address. */
export interface Section extends Named {
  readonly title: string;
}

/** A work that a text cites. */
export interface CitedWork extends Named {
  readonly page: string | null;
}

/** A drawing that a text shows. */
export interface ShownChart extends Named {
  readonly view: string | undefined;
}

/** Items of the source texts that a text marks together. */
export interface MarkedItems {
  readonly items: readonly string[];
  /** The section in which they stand; null before the first. */
  readonly section: Section | null;
  readonly line: number;
}

/** What a text names, each in the order of the text and as often as it is named. */
export interface TextIndex {
  readonly sections: readonly Section[];
  readonly references: readonly CitedWork[];
  readonly claims: readonly MarkedItems[];
  /** Numbered figures. */
  readonly figures: readonly ShownChart[];
  /** Drawings beside the steps of a walk, which have no number. */
  readonly steps: readonly ShownChart[];
  readonly terms: readonly Named[];
  /** Paths of the site and whole addresses that the text links to. */
  readonly links: readonly Named[];
  /** Indicators of which a value is printed, compared or guarded. */
  readonly indicators: readonly Named[];
  /** Every component, in plain values. */
  readonly components: readonly TextComponent[];
  /** Words of the running text: notes and figures left out, a printed value counted as one. */
  readonly words: number;
}

/** A chapter by what it names. */
export interface IndexedChapter {
  readonly id: string;
  readonly title: string;
  readonly index: TextIndex;
}

/** What stands for a printed value where words are counted. */
const PRINTED = "□";
const SILENT = new Set(["Ref", "Note", "Figure", "Holds"]);

/**
 * Returns the index of a text in MDX, its head included. `file` stands in errors: where the source is
 * no MDX, or an attribute has no plain value.
 */
export function textIndex(source: string, file: string): TextIndex {
  const root = parsedText(source, file);
  const components = [...nodesIn(root)].flatMap((node) =>
    isComponent(node) ? [componentOf(node, file)] : [],
  );
  const of = (name: string): readonly TextComponent[] =>
    components.filter((component) => component.name === name);
  const shown = (component: TextComponent): ShownChart => ({
    ...named(component, "id"),
    view: textAt(component, "view"),
  });
  return {
    sections: of("H2").map(section),
    references: of("Ref").map((component) => ({
      ...named(component, "id"),
      page: textAt(component, "page") ?? null,
    })),
    claims: markedItems(components),
    figures: of("Figure").map(shown),
    steps: of("WalkStep").map(shown),
    terms: of("Term").map((component) => named(component, "id")),
    links: linksIn(root, file),
    indicators: components.flatMap(indicatorsIn),
    components,
    words: runningText(root).split(/\s+/u).filter(Boolean).length,
  };
}

function textAt({ attributes }: TextComponent, key: string): string | undefined {
  const value = attributes[key];
  return typeof value === "string" ? value : undefined;
}

function named(component: TextComponent, key: string): Named {
  return { id: textAt(component, key) ?? "", line: component.line };
}

function section(component: TextComponent): Section {
  return { ...named(component, "id"), title: wordsOf(component.node) };
}

function markedItems(components: readonly TextComponent[]): MarkedItems[] {
  let at: Section | null = null;
  return components.flatMap((component) => {
    if (component.name === "H2") at = section(component);
    if (component.name !== "Claim") return [];
    const items = (textAt(component, "id") ?? "").split(/\s+/u).filter(Boolean);
    return [{ items, section: at, line: component.line }];
  });
}

function linksIn(root: TextRoot, file: string): Named[] {
  return [...nodesIn(root)].flatMap((node) => {
    if (node.type === "link") return [{ id: node.url, line: lineOf(node) }];
    return isComponent(node) && node.name === "To" ? [named(componentOf(node, file), "path")] : [];
  });
}

/** The indicators of a component: its own and the one that it compares with. */
function indicatorsIn({ name, attributes, line }: TextComponent): Named[] {
  if (name === "Count") return [];
  const { of, than } = attributes;
  const other: unknown = typeof than === "object" && than !== null && "of" in than ? than.of : null;
  return [of, other].flatMap((id) => (typeof id === "string" ? [{ id, line }] : []));
}

function runningText(node: MdastNode): string {
  if (node.type === "text" || node.type === "inlineCode" || node.type === "code") return node.value;
  if (isComponent(node) && node.children.length === 0) return SILENT.has(node.name) ? "" : PRINTED;
  if (isComponent(node) && (node.name === "Ref" || node.name === "Note")) return "";
  const isBlock = "children" in node && node.type !== "mdxJsxTextElement";
  return childrenOf(node).map(runningText).join("") + (isBlock ? "\n" : "");
}
