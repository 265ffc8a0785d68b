// @ts-nocheck
import type { Drawn } from "./svg-root.ts";

/** How firmly something is attested: wholly, in part, or not at all. */
export type Attested = "yes" | "part" | "no";

const RADIUS = 5.5;

/** Draws a disc that is full, half full or empty, with its centre at (x, y). */
export function evidenceMark(parent: Drawn, attested: Attested, x: number, y: number): void {
  const isEmpty = attested === "no";
  parent
    .append("circle")
    .attr("cx", x)
    .attr("cy", y)
    .attr("r", RADIUS)
    .attr("fill", attested === "yes" ? "var(--accent)" : "var(--paper)")
    .attr("stroke", isEmpty ? "var(--muted)" : "var(--accent)")
    .attr("stroke-width", 1.6);
  if (attested !== "part") return;
  parent
    .append("path")
    .attr("d", `M${x},${y - RADIUS}A${RADIUS},${RADIUS} 0 0 0 ${x},${y + RADIUS}Z`)
    .attr("fill", "var(--accent)");
}
