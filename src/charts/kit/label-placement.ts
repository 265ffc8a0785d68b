import type { Drawn } from "./svg-root.ts";
import { labelWidth } from "../../type/text-lines.ts";

/** A box in pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A label that wants to stand near a point. */
export interface LabelWish {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** Free room around the point, in pixels. */
  readonly gap: number;
  readonly size: number;
  readonly bold?: boolean;
  /** A label that must be set even if it has to overlap; the others are left out. */
  readonly needed?: boolean;
  /** The name of an area, which stands on its point or little above or below, never beside it. */
  readonly centred?: boolean;
  /** The share of its width that a label may be pushed aside above or below its point, if it must. */
  readonly slide?: number;
}

/** A label that has its place. */
export interface PlacedLabel extends LabelWish {
  readonly labelX: number;
  readonly labelY: number;
  readonly anchor: "start" | "middle" | "end";
}

/**
 * Gives each label, in order of importance, the first of eight places round its point (of twelve,
 * if it may slide) that overlaps neither an obstacle, an earlier label nor the frame. Labels without
 * room are left out.
 */
export function placedLabels(
  wishes: readonly LabelWish[],
  obstacles: readonly Box[],
  frame: Box,
): PlacedLabel[] {
  const taken: Box[] = [...obstacles];
  const placed: PlacedLabel[] = [];
  for (const wish of wishes) {
    const candidates = candidatesFor(wish);
    const free = candidates.find(
      (candidate) =>
        isInside(boxOf(candidate), frame) && !taken.some((box) => overlap(box, boxOf(candidate))),
    );
    const chosen = free ?? (wish.needed ? candidates[0] : undefined);
    if (!chosen) continue;
    placed.push(chosen);
    taken.push(boxOf(chosen));
  }
  return placed;
}

function candidatesFor(wish: LabelWish): PlacedLabel[] {
  const { x, y, gap, size, bold, slide = 0 } = wish;
  const aside = slide * labelWidth(wish.text, size, bold);
  const middle = y + size * 0.34;
  const above = y - gap - size * 0.25;
  const below = y + gap + size * 0.85;
  if (wish.centred) {
    return [middle, above, below].map((labelY) => ({
      ...wish,
      labelX: x,
      labelY,
      anchor: "middle",
    }));
  }
  return [
    { ...wish, labelX: x, labelY: above, anchor: "middle" },
    { ...wish, labelX: x, labelY: below, anchor: "middle" },
    { ...wish, labelX: x + gap + 2, labelY: middle, anchor: "start" },
    { ...wish, labelX: x - gap - 2, labelY: middle, anchor: "end" },
    { ...wish, labelX: x + gap, labelY: above, anchor: "start" },
    { ...wish, labelX: x - gap, labelY: above, anchor: "end" },
    { ...wish, labelX: x + gap, labelY: below, anchor: "start" },
    { ...wish, labelX: x - gap, labelY: below, anchor: "end" },
    ...(slide === 0 ? [] : [above, below]).flatMap((labelY): PlacedLabel[] => [
      { ...wish, labelX: x + aside, labelY, anchor: "middle" },
      { ...wish, labelX: x - aside, labelY, anchor: "middle" },
    ]),
  ];
}

/** The box that a placed label fills. */
export function boxOf({ text, size, bold, labelX, labelY, anchor }: PlacedLabel): Box {
  const width = labelWidth(text, size, bold);
  const left = anchor === "start" ? labelX : anchor === "end" ? labelX - width : labelX - width / 2;
  return { left, right: left + width, top: labelY - size * 0.8, bottom: labelY + size * 0.25 };
}

function overlap(first: Box, second: Box): boolean {
  return (
    first.left < second.right &&
    second.left < first.right &&
    first.top < second.bottom &&
    second.top < first.bottom
  );
}

function isInside(box: Box, frame: Box): boolean {
  return (
    box.left >= frame.left &&
    box.right <= frame.right &&
    box.top >= frame.top &&
    box.bottom <= frame.bottom
  );
}

/** Writes a label where it was placed; `halo` is the class that keeps it legible on what is below. */
export function writeLabel<Root extends SVGElement>(
  parent: Drawn<Root>,
  label: PlacedLabel,
  halo = "halo",
): void {
  parent
    .append("text")
    .attr("class", label.bold ? `${halo} strong` : halo)
    .attr("font-size", label.size)
    .attr("x", label.labelX.toFixed(1))
    .attr("y", label.labelY.toFixed(1))
    .attr("text-anchor", label.anchor)
    .text(label.text);
}
