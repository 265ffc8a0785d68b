const LEAP = 5;

/** An end of a range of years. */
export type Edge = "from" | "to";
export type Years = Readonly<Record<Edge, number>>;

/** Returns years with one edge moved as far as the other one lets it. */
export function withEdge(years: Years, edge: Edge, year: number): Years {
  return edge === "from"
    ? { ...years, from: Math.min(year, years.to) }
    : { ...years, to: Math.max(year, years.from) };
}

/** Returns the year a key leads to; where the years go down the page, so do the arrow keys. */
export function yearAfter(
  key: string,
  years: Years,
  edge: Edge,
  whole: Years,
  isDown: boolean,
): number | undefined {
  const up = isDown ? -1 : 1;
  const steps: Readonly<Record<string, number>> = {
    ArrowRight: 1,
    ArrowLeft: -1,
    ArrowUp: up,
    ArrowDown: -up,
    PageUp: up * LEAP,
    PageDown: -up * LEAP,
  };
  if (key === "Home") return edge === "from" ? whole.from : years.from;
  if (key === "End") return edge === "from" ? years.to : whole.to;
  const step = steps[key];
  return step === undefined ? undefined : years[edge] + step;
}

/** Returns a year, or the nearest one inside a range. */
export function yearWithin(year: number, { from, to }: Years): number {
  return Math.max(from, Math.min(year, to));
}

/** Returns whether two ranges are the same. */
export function areSame(one: Years, other: Years): boolean {
  return one.from === other.from && one.to === other.to;
}
