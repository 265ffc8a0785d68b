import type { InternationalLink } from "../../schema/link.ts";
import type { Data } from "../../schema/load.ts";
import type { Text } from "../../schema/text.ts";
import type { Drawn } from "../kit/svg-root.ts";

/** Who holds a link. */
export type LinkLevel = InternationalLink["level"];

export const LEVEL_WORDS = {
  cluster: { pl: "klaster", en: "cluster" },
  coordinator: { pl: "koordynator klastra", en: "coordinator of a cluster" },
  region: { pl: "województwo", en: "the voivodeship" },
} as const satisfies Readonly<Record<LinkLevel, Text>>;

const COLOURS: Readonly<Record<LinkLevel, string>> = {
  cluster: "var(--accent)",
  coordinator: "var(--ink)",
  region: "var(--muted)",
};

/** A link as it is drawn: one mark of the row of its country and level. */
export interface LinkMark {
  readonly row: number;
  readonly certainty: InternationalLink["certainty"];
  readonly planned: boolean;
  /** A meeting or a talk rather than an established link. */
  readonly contact: boolean;
  readonly disputed: boolean;
}

/** Returns the colour of a level. */
export function levelColour(level: LinkLevel): string {
  return COLOURS[level];
}

/** Returns whether a link is that of an initiative whose tie to Mazovia is disputed. */
export function isDisputed({ from }: InternationalLink, data: Data): boolean {
  return data.initiatives.some(({ id, inclusion }) => id === from && inclusion === "disputed");
}

const RADIUS = 4;
const CONTACT_RADIUS = 2.4;

/**
 * Draws a link with its middle at (x, y): full, half full or empty by certainty, with a broken
 * line where it was only announced, small where it was a mere contact, as a diamond where the cluster is disputed.
 */
export function drawLinkMark(
  parent: Drawn,
  { certainty, planned, contact, disputed }: Omit<LinkMark, "row">,
  x: number,
  y: number,
  colour: string,
): void {
  const r = (contact ? CONTACT_RADIUS : RADIUS) + (disputed ? 0.8 : 0);
  const left = disputed ? `L${x - r},${y}L${x},${y + r}` : `A${r},${r} 0 0 0 ${x},${y + r}`;
  const right = disputed ? `L${x + r},${y}L${x},${y - r}` : `A${r},${r} 0 0 0 ${x},${y - r}`;
  parent
    .append("path")
    .attr("d", `M${x},${y - r}${left}${right}Z`)
    .attr("fill", certainty === "high" ? colour : "var(--paper)")
    .attr("stroke", colour)
    .attr("stroke-width", 1.3)
    .attr("stroke-dasharray", planned ? "2 1.8" : null);
  if (certainty === "medium") {
    parent
      .append("path")
      .attr("d", `M${x},${y - r}${left}Z`)
      .attr("fill", colour);
  }
}
