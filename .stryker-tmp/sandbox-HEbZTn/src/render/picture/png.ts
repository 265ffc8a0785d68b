// @ts-nocheck
import { chartUrl } from "../address/chart-address.ts";
import { fontFiles, fontsUsed } from "../../type/font-metrics.ts";
import type { ChartPayload } from "../chart/payload.ts";
import { pngWithTexts } from "./png-text.ts";
import { pngInThread } from "./png-thread.ts";
import { publication, PUBLISHER, RIGHTS, type Publication } from "../edition/publication.ts";
import { creditLine } from "../citing/source-words.ts";

/** The fonts a picture is drawn with; system fonts are never used, so that bytes are the same. */
interface Rendering {
  readonly zoom: number;
  readonly fonts: readonly string[];
}

const TEXT_NODE = /<text\b[\s\S]*?<\/text>/gu;
const PROBE_ZOOM = 0.5;

// Fonts that once drew words will draw them again.
const proven = new Set<string>();

/**
 * Returns a standalone SVG file as PNG, drawn at `zoom` pixels to one, with title, author,
 * description, rights, source and day of release as text chunks.
 * Throws where the file has text and the picture shows none: renderers say nothing about a font
 * that they cannot read.
 */
export async function pngWithText(
  svg: string,
  payload: ChartPayload,
  edition = publication(),
  { zoom, fonts }: Rendering = { zoom: 2, fonts: fontFiles() },
): Promise<Buffer> {
  const key = fonts.join("\n");
  if (!proven.has(key)) await checkTextIsDrawn(svg, `src/charts/${payload.id}.ts`, fonts);
  proven.add(key);
  return pngWithTexts(
    await pngInThread({ svg, zoom, fonts: fontsUsed(svg, fonts) }),
    pngDescription(payload, edition),
  );
}

/** Returns an SVG file as PNG at its own size, without checks. */
export function plainPng(svg: string): Promise<Buffer> {
  return pngInThread({ svg, zoom: 1, fonts: fontsUsed(svg, fontFiles()) });
}

/** Throws where taking the text out of an SVG does not change its picture. */
export async function checkTextIsDrawn(
  svg: string,
  place: string,
  fonts: readonly string[],
): Promise<void> {
  if (!svg.includes("<text")) return;
  const [withText, without] = await Promise.all(
    [svg, svg.replace(TEXT_NODE, "")].map((markup) =>
      pngInThread({ svg: markup, zoom: PROBE_ZOOM, fonts }),
    ),
  );
  if (withText && without && withText.equals(without)) {
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
