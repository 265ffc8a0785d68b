import { basename } from "node:path";
import { chartUrl } from "../address/chart-address.ts";
import { fontFiles, fontsUsed } from "../../type/font-metrics.ts";
import { keptResults, type KeptResults } from "../kept/kept-results.ts";
import type { ChartPayload } from "../chart/payload.ts";
import { pngWithTexts } from "./png-text.ts";
import { pngInThread } from "./png-thread.ts";
import type { PngJob } from "./png-worker.ts";
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
    await keptPng({ svg, zoom, fonts: fontsUsed(svg, fonts) }),
    pngDescription(payload, edition),
  );
}

/** Returns an SVG file as PNG at its own size, without checks. */
export function plainPng(svg: string): Promise<Buffer> {
  return keptPng({ svg, zoom: 1, fonts: fontsUsed(svg, fontFiles()) });
}

/** All that makes pixels and bytes of an SVG, besides packages; a test holds it to what is imported. */
export const PICTURE_SOURCES: readonly string[] = [
  "src/render/picture/png-worker.ts",
  "src/render/picture/light-fonts.ts",
  "src/render/picture/opaque-png.ts",
  "src/render/picture/png-text.ts",
];

let kept: KeptResults | null | undefined;

/** Returns a picture, drawn unless the same has been drawn by an earlier build. */
async function keptPng(job: Omit<PngJob, "id">): Promise<Buffer> {
  kept ??= keptResults([...PICTURE_SOURCES, ...fontFiles()]);
  const ingredients = [job.svg, String(job.zoom), ...job.fonts.map((font) => basename(font))];
  const known = kept?.read(ingredients);
  if (known) return known;
  const png = await pngInThread(job);
  kept?.write(ingredients, png);
  return png;
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
      keptPng({ svg: markup, zoom: PROBE_ZOOM, fonts }),
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
