import { parse, type DefaultTreeAdapterTypes as Tree } from "parse5";

/** An element of a parsed page. */
export type HtmlElement = Tree.Element;

/** An opening tag of a page, as far as checks of built pages need it. */
export interface Tag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
}

/** Returns a page as browsers without scripts read it: what stands in `<noscript>` is read too. */
export function parsedHtml(html: string): Tree.Document {
  return parse(html, { scriptingEnabled: false });
}

/**
 * Returns the elements below a node in the order of the page, with those of templates. What lies in
 * an element that `isOpen` refuses is passed over, and so is the element.
 */
export function* elementsIn(
  node: Tree.Node,
  isOpen: (element: HtmlElement) => boolean = () => true,
): Generator<HtmlElement> {
  for (const child of childrenOf(node)) {
    if (!("tagName" in child) || !isOpen(child)) continue;
    yield child;
    yield* elementsIn(child, isOpen);
  }
}

/** Returns the text below a node, without that of elements which `isOpen` refuses. */
export function textOf(
  node: Tree.Node,
  isOpen: (element: HtmlElement) => boolean = () => true,
): string {
  return childrenOf(node)
    .map((child) => {
      if (child.nodeName === "#text" && "value" in child) return child.value;
      return "tagName" in child && isOpen(child) ? textOf(child, isOpen) : "";
    })
    .join("");
}

/** Returns the value of an element's attribute, if it has it. */
export function attributeOf(element: HtmlElement, name: string): string | undefined {
  return element.attrs.find((attribute) => attribute.name === name)?.value;
}

/** Whether an element has a class. */
export function hasClass(element: HtmlElement, name: string): boolean {
  return (attributeOf(element, "class") ?? "").split(/\s+/u).includes(name);
}

/** Returns the opening tags of a page in their order, those that HTML implies among them. */
export function htmlTags(html: string): Tag[] {
  return [...elementsIn(parsedHtml(html))].map(({ tagName, attrs }) => ({
    name: tagName,
    attributes: new Map(
      attrs.map(({ prefix, name, value }) => [prefix ? `${prefix}:${name}` : name, value]),
    ),
  }));
}

function childrenOf(node: Tree.Node): readonly Tree.ChildNode[] {
  if ("content" in node) return node.content.childNodes;
  return "childNodes" in node ? node.childNodes : [];
}
