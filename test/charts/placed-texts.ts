import { textWidth, widestText, type Cut } from "../../src/type/font-metrics.ts";

/** A line of text of a drawing where it stands, in pixels of the drawing. */
export interface PlacedText {
  readonly text: string;
  readonly size: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

// `src/styles/marks.css`: these rules win over a font-size attribute.
const ROOT_SIZE = 14;
const CLASS_SIZES: Readonly<Record<string, number>> = { axis: 13 };
const ASCENT = 0.68;
const DESCENT = 0.2;

/** What a text is measured in: the house face, or the widest face that an embed is read in. */
type Measure = (text: string, cut: Cut, size: number) => number;

/** Returns the lines of text of a drawing with their boxes, measured in the house face or wider. */
export function placedTexts(svg: Element, face: "house" | "widest" = "house"): PlacedText[] {
  const measure = face === "house" ? textWidth : widestText;
  return [...svg.querySelectorAll("text")]
    .flatMap((element) => linesOf(element, measure))
    .filter(({ text }) => text !== "");
}

/** Pairs of lines that stand on one another by more than a pixel, as words. */
export function overlaps(texts: readonly PlacedText[]): string[] {
  return texts.flatMap((one, index) =>
    texts
      .slice(index + 1)
      .filter(
        (other) =>
          Math.min(one.right, other.right) - Math.max(one.left, other.left) > 1 &&
          Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 1,
      )
      .map((other) => `${one.text} on ${other.text}`),
  );
}

/** The lines of a text element: a tspan with a place or a step begins one, others go on in it. */
function linesOf(element: Element, measure: Measure): PlacedText[] {
  const spans = [...element.querySelectorAll("tspan")];
  const begins = (span: Element): boolean => span.hasAttribute("x") || span.hasAttribute("dy");
  const lines: Element[][] = [];
  for (const part of spans.length > 0 ? spans : [element]) {
    if (lines.length === 0 || begins(part)) lines.push([part]);
    else lines.at(-1)?.push(part);
  }
  let baseline = heightOf(element, "y") + heightOf(element, "dy");
  return lines.map((parts) => {
    const [first = element] = parts;
    if (first !== element) {
      if (first.hasAttribute("y")) baseline = heightOf(first, "y");
      baseline += heightOf(first, "dy");
    }
    return placed(element, parts, baseline, measure);
  });
}

const heightOf = (element: Element, name: "y" | "dy"): number =>
  lengthOf(element.getAttribute(name), sizeOf(element));

function placed(
  element: Element,
  parts: readonly Element[],
  baseline: number,
  measure: Measure,
): PlacedText {
  const [first = element] = parts;
  const size = sizeOf(first);
  const [shiftX, shiftY] = shiftOf(element);
  const x = shiftX + lengthOf(first.getAttribute("x") ?? element.getAttribute("x"), size);
  const y = shiftY + baseline;
  const widths = parts.map((part, index) => {
    const gap = index === 0 ? 0 : lengthOf(part.getAttribute("dx"), size);
    const cut = isStrong(part) ? "sans-strong" : "sans";
    return gap + measure(trimmed(part, index, parts.length), cut, sizeOf(part));
  });
  const width = widths.reduce((sum, part) => sum + part, 0);
  const anchor = inherited(first, "text-anchor");
  const left = anchor === "end" ? x - width : anchor === "middle" ? x - width / 2 : x;
  const text = parts.map((part) => part.textContent).join("");
  return {
    ...{ text: text.trim(), size, left, right: left + width },
    ...{ top: y - size * ASCENT, bottom: y + size * DESCENT },
  };
}

/** The text of a part without the spaces at the ends of its line. */
function trimmed(part: Element, index: number, count: number): string {
  const text = index === 0 ? part.textContent.trimStart() : part.textContent;
  return index === count - 1 ? text.trimEnd() : text;
}

function sizeOf(element: Element): number {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const ruled = [...at.classList].map((name) => CLASS_SIZES[name]).find(Boolean);
    if (ruled !== undefined) return ruled;
    const told = at.getAttribute("font-size");
    if (told !== null && at.localName !== "svg") return Number.parseFloat(told);
  }
  return ROOT_SIZE;
}

function isStrong(element: Element): boolean {
  return (
    element.closest(".strong, .accent") !== null ||
    Number(inherited(element, "font-weight") ?? 400) >= 600
  );
}

function inherited(element: Element, name: string): string | null {
  return element.closest(`[${name}]`)?.getAttribute(name) ?? null;
}

/** Adds the translations of an element and of all around it; nothing else is used in drawings. */
function shiftOf(element: Element): readonly [number, number] {
  let [x, y] = [0, 0];
  for (let at: Element | null = element; at; at = at.parentElement) {
    const transform = at.getAttribute("transform");
    if (transform === null) continue;
    const found = /^\s*translate\(\s*(-?[\d.]+)(?:[\s,]+(-?[\d.]+))?\s*\)\s*$/.exec(transform);
    if (!found) throw new Error(`drawing: expected only translate(x,y), received "${transform}"`);
    x += Number(found[1]);
    y += Number(found[2] ?? 0);
  }
  return [x, y];
}

function lengthOf(text: string | null, size: number): number {
  if (text === null) return 0;
  return Number.parseFloat(text) * (text.endsWith("em") ? size : 1);
}
