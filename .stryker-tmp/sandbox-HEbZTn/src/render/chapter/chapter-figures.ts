// @ts-nocheck
import type { WrittenChapter } from "../citing/cited-in.ts";

/** What kind of drawing a figure is. */
export const FIGURE_KINDS = ["chart", "map", "diagram"] as const;
export type FigureKind = (typeof FIGURE_KINDS)[number];

const FIGURE = /<Figure\s[^>]*?\bid="([^"]+)"/gu;

/** Returns the ids of the figures of a chapter in the order of the text, each once. */
export function chapterFigures({ body }: Pick<WrittenChapter, "body">): readonly string[] {
  return [...new Set([...body.matchAll(FIGURE)].map(([, id = ""]) => id))];
}

/** Returns the kind of drawing that a definition makes. */
export function figureKind({
  diagram,
  boundaries,
  europe,
}: {
  readonly diagram?: boolean;
  readonly boundaries?: boolean;
  readonly europe?: boolean;
}): FigureKind {
  if (diagram) return "diagram";
  return boundaries || europe ? "map" : "chart";
}
