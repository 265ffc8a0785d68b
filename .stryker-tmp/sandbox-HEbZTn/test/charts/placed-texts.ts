// @ts-nocheck
import { textWidth } from "../../src/type/font-metrics.ts";

/** A text of a drawing where it stands, in pixels of the drawing. */
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

/** Returns the texts of a drawing with their boxes, measured with the site's typeface. */
export function placedTexts(svg: Element): PlacedText[] {
  return [...svg.querySelectorAll("text")].flatMap((element) => {
    const lines = [...element.querySelectorAll("tspan")];
    const parts: Element[] = lines.length > 0 ? lines : [element];
    return parts.map((part) => placed(element, part)).filter(({ text }) => text !== "");
  });
}

function placed(element: Element, part: Element): PlacedText {
  const text = part.textContent.trim();
  const size = sizeOf(part);
  const own = (name: string): string | null =>
    part.getAttribute(name) ?? element.getAttribute(name);
  const [shiftX, shiftY] = shiftOf(element);
  const x = shiftX + lengthOf(own("x"), size);
  const y = shiftY + lengthOf(own("y"), size) + lengthOf(own("dy"), size);
  const cut = isStrong(part) ? "sans-strong" : "sans";
  const width = textWidth(text, cut, size);
  const anchor = inherited(part, "text-anchor");
  const left = anchor === "end" ? x - width : anchor === "middle" ? x - width / 2 : x;
  return {
    ...{ text, size, left, right: left + width },
    ...{ top: y - size * ASCENT, bottom: y + size * DESCENT },
  };
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
