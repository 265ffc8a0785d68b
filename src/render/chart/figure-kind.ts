/** What kind of drawing a figure is. */
export const FIGURE_KINDS = ["chart", "map", "diagram"] as const;
export type FigureKind = (typeof FIGURE_KINDS)[number];

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
