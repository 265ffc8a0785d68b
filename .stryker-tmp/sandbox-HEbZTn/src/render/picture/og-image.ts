// @ts-nocheck
import { SANS, SERIF, textWidth, wrappedLines } from "../../type/font-metrics.ts";
import { marksCss } from "./marks-css.ts";
import type { ChartPayload } from "../chart/payload.ts";
import { plainPng, pngDescription } from "./png.ts";
import { pngWithTexts } from "./png-text.ts";
import { publication, PUBLISHER } from "../edition/publication.ts";
import { site } from "../address/site.ts";
import { drawingOf, rounded, xml, type Drawing } from "./svg-markup.ts";
import { placedDrawing } from "./placed-drawing.ts";
import { tokens } from "./theme.ts";

const WIDTH = 1200;
const HEIGHT = 630;
const MARGIN = 56;
const TOP = MARGIN + 30;
const BOTTOM = HEIGHT - MARGIN - 32;
const COLUMN = 470;
const GAP = 52;
const LEADING = 1.2;

/** Where the drawing may stand: beside the title. */
const BOX = {
  x: MARGIN + COLUMN + GAP,
  y: TOP - 18,
  width: WIDTH - 2 * MARGIN - COLUMN - GAP,
  height: HEIGHT - MARGIN - TOP + 18,
} as const;
/** A drawing is shown whole if its words can still be read at the size that this takes. */
const LEAST_WHOLE_SCALE = 1.15;
/** A taller one is cut off below instead, and shown in this size: its head says most. */
const CUT_SCALE = 1.4;
const FADE = 90;

/** What a preview says and shows. */
export interface Preview {
  /** A line above the title. */
  readonly kicker?: string;
  readonly title: string;
  /** A drawing made for a phone; without one the title has the whole width. */
  readonly svg?: string;
  /** For errors. */
  readonly place: string;
}

/**
 * Returns the picture that other sites show beside a link to a chart: PNG, 1200 by 630 pixels,
 * with the title, the drawing and the site's name. `svg` is the markup drawn for a phone, since the
 * picture is often shown as small as one.
 */
export async function ogImage(
  payload: ChartPayload,
  svg: string,
  edition = publication(),
): Promise<Buffer> {
  const place = `src/charts/${payload.id}.ts`;
  const picture = await plainPng(previewSvg({ title: payload.title, svg, place }));
  return pngWithTexts(picture, pngDescription(payload, edition));
}

/** Returns the preview of a page that is no chart: PNG, 1200 by 630 pixels. */
export async function pagePreview(preview: Preview): Promise<Buffer> {
  const texts = [
    ["Title", preview.title],
    ["Author", PUBLISHER],
  ] as const;
  return pngWithTexts(await plainPng(previewSvg(preview)), texts);
}

/** Returns a preview as SVG. */
export function previewSvg({ kicker, title, svg, place }: Preview): string {
  const { ink = "", soft = "", accent = "", paper = "" } = tokens("light");
  const top = kicker === undefined ? TOP : TOP + 44;
  const width = svg === undefined ? WIDTH - 2 * MARGIN : COLUMN;
  const { lines, size } = headingWithin(title, width, BOTTOM - top - 30);
  const host = site().url.replace(/^https?:\/\//u, "") + site().base;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}" color="${ink}">`,
    `<style>${marksCss("light")}</style>`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="${paper}"/>`,
    ...(svg === undefined ? [] : boxed(drawingOf(svg, place), paper)),
    `<rect x="${MARGIN}" y="${MARGIN - 16}" width="${WIDTH - 2 * MARGIN}" height="4" fill="${ink}"/>`,
    ...(kicker === undefined
      ? []
      : [
          `<text x="${MARGIN}" y="${TOP + 22}" font-family="${SANS}" font-weight="600" font-size="26" fill="${accent}">${xml(kicker)}</text>`,
        ]),
    ...lines.map(
      (line, index) =>
        `<text x="${MARGIN}" y="${rounded(top + size * (0.86 + index * LEADING))}" font-family="${SERIF}" font-weight="600" font-size="${size}" fill="${ink}">${xml(line)}</text>`,
    ),
    `<text x="${MARGIN}" y="${HEIGHT - MARGIN + 12}" font-family="${SERIF}" font-weight="600" font-size="24" fill="${ink}">${xml(PUBLISHER)} <tspan font-family="${SANS}" font-weight="400" font-size="20" fill="${soft}" dx="10">${xml(host)}</tspan></text>`,
    `</svg>`,
  ].join("\n");
}

/** The drawing as large as its box allows; what does not fit fades out at the lower edge. */
function boxed(drawing: Drawing, paper: string): string[] {
  const fitting = Math.min(BOX.width / drawing.width, BOX.height / drawing.height);
  const scale =
    fitting >= LEAST_WHOLE_SCALE ? fitting : Math.min(BOX.width / drawing.width, CUT_SCALE);
  const x = (BOX.width - drawing.width * scale) / 2;
  const isCut = drawing.height * scale > BOX.height + 1;
  const y = isCut ? 0 : (BOX.height - drawing.height * scale) / 2;
  return [
    `<svg x="${BOX.x}" y="${BOX.y}" width="${BOX.width}" height="${BOX.height}" viewBox="0 0 ${BOX.width} ${BOX.height}" overflow="hidden">`,
    placedDrawing(drawing, x, y, scale),
    ...(isCut
      ? [
          `<linearGradient id="fade" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${paper}" stop-opacity="0"/><stop offset="1" stop-color="${paper}"/></linearGradient>`,
          `<rect y="${BOX.height - FADE}" width="${BOX.width}" height="${FADE}" fill="url(#fade)"/>`,
        ]
      : []),
    `</svg>`,
  ];
}

/** The title in the largest letters that fit; a title that never fits is cut. */
function headingWithin(
  title: string,
  width: number,
  height: number,
): { readonly lines: readonly string[]; readonly size: number } {
  for (let size = 56; size > 24; size -= 2) {
    const lines = wrappedLines(title, "serif-strong", size, width);
    const isWhole = lines.every((line) => textWidth(line, "serif-strong", size) <= width);
    if (isWhole && lines.length * size * LEADING <= height) return { lines, size };
  }
  const size = 24;
  const lines = wrappedLines(
    title,
    "serif-strong",
    size,
    width - textWidth("…", "serif-strong", size),
  );
  const most = Math.floor(height / (size * LEADING));
  return {
    size,
    lines: lines
      .slice(0, most)
      .map((line, index) => (index === most - 1 && lines.length > most ? `${line}…` : line)),
  };
}
