// @ts-nocheck
import { SANS, SERIF } from "../../type/font-metrics.ts";
import { absolute } from "../address/site.ts";

/** A drawn `<svg>` taken apart, ready to be set into another one. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  /** Attributes that say how the contents look, such as class and font-size. */
  readonly look: string;
  /** Everything between the opening and the closing tag, well-formed XML. */
  readonly inside: string;
  /** Moves and scales the contents from the view box to `width` by `height`. */
  readonly transform: string;
}

const ROOT = /^\s*<svg\b([^>]*)>([\s\S]*)<\/svg>\s*$/u;
const ATTRIBUTE = /\s([\w:-]+)="([^"]*)"/gu;
/** Attributes of the root that belong to the page it was drawn for. */
const NOT_LOOK =
  /^(xmlns.*|width|height|viewBox|preserveAspectRatio|version|id|role|tabindex|style|aria-.*|data-.*)$/u;
/** A file that fetches anything is not a file that stands alone. */
const FETCHES =
  /<(script|foreignObject|image|iframe|link)\b|@import|url\((?!\s*(?:['"]|&quot;)?#)|<use\b[^>]*href="(?!#)|\son[a-z]+="/iu;

/** Returns the parts of `<svg>` markup. Throws where it is no svg, has no size or fetches things. */
export function drawingOf(svg: string, place: string): Drawing {
  const [, attributes = "", content = ""] = ROOT.exec(svg) ?? fail(place, "one <svg> element", svg);
  const values = Object.fromEntries(
    [...attributes.matchAll(ATTRIBUTE)].map(([, name = "", value = ""]) => [name, value]),
  );
  const fetched = FETCHES.exec(svg);
  if (fetched) fail(place, "a drawing that refers to nothing outside itself", fetched[0]);
  const [left = 0, top = 0, boxWidth = NaN, boxHeight = NaN] = (values["viewBox"] ?? "")
    .split(/[\s,]+/u)
    .filter((part) => part !== "")
    .map(Number);
  const width = pixels(values["width"]) ?? boxWidth;
  const height = pixels(values["height"]) ?? boxHeight;
  if (!(width > 0) || !(height > 0)) {
    fail(place, "a drawing with width and height or viewBox", attributes.trim());
  }
  const scale = boxWidth > 0 ? width / boxWidth : 1;
  return {
    width,
    height,
    look: Object.entries(values)
      .filter(([name]) => !NOT_LOOK.test(name))
      .map(([name, value]) => ` ${name}="${withChart(name, value)}"`)
      .join(""),
    inside: asXml(content),
    transform: `scale(${Number(scale.toFixed(5))}) translate(${rounded(-left)} ${rounded(-top)})`,
  };
}

/** Returns text escaped for XML contents and attributes; characters XML cannot hold are left out. */
export function xml(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

/** Returns a length with at most two decimals. */
export function rounded(value: number): number {
  return Math.round(value * 100) / 100 || 0;
}

/** Returns CSS or markup with the web's variable fonts replaced by those that files use. */
export function withFileFonts(text: string): string {
  return text
    .replace(/(['"]|&quot;)Source Sans 3 Variable\1[^;}"]*?sans-serif/gu, SANS)
    .replace(/(['"]|&quot;)Source Serif 4 Variable\1[^;}"]*?serif/gu, SERIF);
}

/** Markup from an HTML serialiser, made well-formed XML and freed of what only a page needs. */
function asXml(content: string): string {
  return (
    content
      .replaceAll("&nbsp;", "&#160;")
      .replace(/\s(tabindex|data-[\w-]+|aria-describedby|aria-controls)="[^"]*"/gu, "")
      // The file has its own title and description.
      .replace(/^\s*<title\b[^>]*>[\s\S]*?<\/title>/u, "")
      .replace(/^\s*<desc\b[^>]*>[\s\S]*?<\/desc>/u, "")
      .replace(
        /(<a\b[^>]*?\shref=")(\/[^"/][^"]*)"/gu,
        (_, before: string, path: string) => `${before}${absolute(path)}"`,
      )
  );
}

function withChart(name: string, value: string): string {
  if (name !== "class" || /(^|\s)chart(\s|$)/u.test(value)) return value;
  return `chart ${value}`;
}

function pixels(value: string | undefined): number | undefined {
  const number = Number.parseFloat(value ?? "");
  return value?.endsWith("%") || Number.isNaN(number) ? undefined : number;
}

function fail(place: string, expected: string, received: string): never {
  throw new Error(
    `${place}: draw: expected ${expected}, received ${received.slice(0, 80)}; correct the drawing`,
  );
}
