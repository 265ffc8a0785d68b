import { SANS, SERIF, textWidth, wrappedLines } from "./fonts.ts";
import { marksCss } from "./marks-css.ts";
import type { ChartPayload } from "./payload.ts";
import { plainPng, pngDescription } from "./png.ts";
import { pngWithTexts } from "./png-text.ts";
import { publication, PUBLISHER } from "./publication.ts";
import { placedDrawing } from "./placed-drawing.ts";
import { site } from "./site.ts";
import { drawingOf, rounded, xml, type Drawing } from "./svg-markup.ts";
import { tokens } from "./theme.ts";

const WIDTH = 1200;
const HEIGHT = 630;
const MARGIN = 56;
const TOP = MARGIN + 34;
const BOTTOM = HEIGHT - MARGIN - 24;

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Heading {
  readonly lines: readonly string[];
  readonly size: number;
}

/**
 * Returns the picture that other sites show beside a link to a chart: PNG, 1200 by 630 pixels,
 * with the title, the drawing and the site's name. `svg` is the drawn markup.
 */
export async function ogImage(
  payload: ChartPayload,
  svg: string,
  edition = publication(),
): Promise<Buffer> {
  return pngWithTexts(await plainPng(ogSvg(payload, svg)), pngDescription(payload, edition));
}

/** Returns the same picture as SVG. */
export function ogSvg(payload: ChartPayload, svg: string): string {
  const drawing = drawingOf(svg, `src/charts/${payload.id}.ts`);
  const { heading, box } = layout(payload.title, drawing);
  const scale = fittingScale(drawing, box);
  const x = box.x + (box.width - drawing.width * scale) / 2;
  const y = box.y + (box.height - drawing.height * scale) / 2;
  const colours = tokens("light");
  const ink = colours["ink"] ?? "";
  const soft = colours["soft"] ?? "";
  const leading = heading.size * 1.22;
  const host = site().url.replace(/^https?:\/\//u, "") + site().base;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}" color="${ink}">`,
    `<style>${marksCss("light")}</style>`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="${colours["paper"] ?? ""}"/>`,
    `<rect x="${MARGIN}" y="${MARGIN - 16}" width="${WIDTH - 2 * MARGIN}" height="4" fill="${ink}"/>`,
    ...heading.lines.map(
      (line, index) =>
        `<text x="${MARGIN}" y="${rounded(TOP + heading.size * 0.8 + index * leading)}" font-family="${SERIF}" font-weight="600" font-size="${heading.size}" fill="${ink}">${xml(line)}</text>`,
    ),
    placedDrawing(drawing, x, y, scale),
    `<text x="${MARGIN}" y="${HEIGHT - MARGIN + 16}" font-family="${SERIF}" font-weight="600" font-size="24" fill="${ink}">${xml(PUBLISHER)}</text>`,
    `<text x="${WIDTH - MARGIN}" y="${HEIGHT - MARGIN + 16}" text-anchor="end" font-family="${SANS}" font-size="22" fill="${soft}">${xml(host)}</text>`,
    `</svg>`,
  ].join("\n");
}

/** Title above or title beside: whichever leaves the drawing larger. */
function layout(title: string, drawing: Drawing): { heading: Heading; box: Box } {
  const above = headingWithin(title, WIDTH - 2 * MARGIN, 2);
  const aboveTop = TOP + above.lines.length * above.size * 1.22 + 16;
  const wide: Box = {
    x: MARGIN,
    y: aboveTop,
    width: WIDTH - 2 * MARGIN,
    height: BOTTOM - aboveTop - 8,
  };
  const column = 380;
  const tall: Box = {
    x: MARGIN + column + 32,
    y: TOP - 16,
    width: WIDTH - 2 * MARGIN - column - 32,
    height: BOTTOM - TOP + 8,
  };
  return fittingScale(drawing, wide) >= fittingScale(drawing, tall)
    ? { heading: above, box: wide }
    : { heading: headingWithin(title, column, 8), box: tall };
}

function headingWithin(title: string, width: number, most: number): Heading {
  for (let size = 46; size > 22; size -= 2) {
    const lines = wrappedLines(title, "serif-strong", size, width);
    if (lines.length <= most && lines.length * size * 1.22 < BOTTOM - TOP) return { lines, size };
  }
  const lines = wrappedLines(title, "serif-strong", 24, width - textWidth("…", "serif-strong", 24));
  return {
    size: 24,
    lines: lines
      .slice(0, most)
      .map((line, index) => (index === most - 1 && lines.length > most ? `${line}…` : line)),
  };
}

function fittingScale(drawing: Drawing, box: Box): number {
  return Math.min(box.width / drawing.width, box.height / drawing.height);
}
