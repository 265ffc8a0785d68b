import { Resvg } from "@resvg/resvg-js";
import { chartUrl } from "./chart-address.ts";
import { fontFiles } from "./fonts.ts";
import type { ChartPayload } from "./payload.ts";
import { pngWithTexts } from "./png-text.ts";
import { publication, PUBLISHER, RIGHTS, type Publication } from "./publication.ts";
import { creditLine } from "./source-words.ts";

/** The fonts a picture is drawn with; system fonts are never used, so that bytes are the same. */
interface Rendering {
  readonly zoom: number;
  readonly fonts: readonly string[];
}

const TEXT_NODE = /<text\b[\s\S]*?<\/text>/gu;
const PROBE_ZOOM = 0.5;

/**
 * Returns a standalone SVG file as PNG, drawn at `zoom` pixels to one, with title, author,
 * description, rights, source and day of release as text chunks.
 * Throws where the file has text and the picture shows none: renderers say nothing about a font
 * that they cannot read.
 */
export function pngWithText(
  svg: string,
  payload: ChartPayload,
  edition = publication(),
  { zoom, fonts }: Rendering = { zoom: 2, fonts: fontFiles() },
): Buffer {
  checkTextIsDrawn(svg, `src/charts/${payload.id}.ts`, fonts);
  return pngWithTexts(rendered(svg, { zoom, fonts }).asPng(), pngDescription(payload, edition));
}

/** Returns an SVG file as PNG at its own size, without checks. */
export function plainPng(svg: string): Buffer {
  return rendered(svg, { zoom: 1, fonts: fontFiles() }).asPng();
}

/** Throws where taking the text out of an SVG does not change its picture. */
export function checkTextIsDrawn(svg: string, place: string, fonts: readonly string[]): void {
  if (!svg.includes("<text")) return;
  const withText = rendered(svg, { zoom: PROBE_ZOOM, fonts }).pixels;
  const without = rendered(svg.replace(TEXT_NODE, ""), { zoom: PROBE_ZOOM, fonts }).pixels;
  if (withText.equals(without)) {
    throw new Error(
      `${place}: png: expected pixels of text, received none; check that the TTF fonts of @expo-google-fonts are installed`,
    );
  }
}

/** Returns the texts that a chart's pictures carry; keywords are those of the PNG specification. */
export function pngDescription(
  payload: ChartPayload,
  { release }: Publication,
): readonly (readonly [string, string])[] {
  return [
    ["Title", payload.title],
    ["Author", PUBLISHER],
    ["Description", payload.summary],
    ["Copyright", RIGHTS[payload.locale]],
    ["Source", [chartUrl(payload), creditLine(payload)].join(" ").trim()],
    ["Creation Time", `${release.date}T00:00:00Z`],
  ];
}

function rendered(svg: string, { zoom, fonts }: Rendering) {
  return new Resvg(svg, {
    fitTo: { mode: "zoom", value: zoom },
    font: {
      loadSystemFonts: false,
      fontFiles: [...fonts],
      defaultFontFamily: "Source Sans 3",
      sansSerifFamily: "Source Sans 3",
      serifFamily: "Source Serif 4",
    },
  }).render();
}
