import type { Point, Words } from "../definition/picture.ts";
import type { Drawn } from "./svg-root.ts";
import { words, type Setting } from "./shapes.ts";
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

interface Placement {
  readonly labelX: number;
  readonly labelY: number;
  readonly anchor: "start" | "middle" | "end";
}

/** A label that has its place. */
export type PlacedLabel = LabelWish & Placement;

/**
 * Gives each label, in order of importance, the first of eight places round its point (of twelve,
 * if it may slide) that overlaps neither an obstacle, an earlier label nor the frame. Labels without
 * room are left out.
 */
export function placedLabels<Wish extends LabelWish>(
  wishes: readonly Wish[],
  obstacles: readonly Box[],
  frame: Box,
): (Wish & Placement)[] {
  const taken: Box[] = [...obstacles];
  const placed: (Wish & Placement)[] = [];
  for (const wish of wishes) {
    const candidates = candidatesFor(wish);
    const free = candidates.find(
      (candidate) =>
        isInside(boxOf(candidate), frame) && !taken.some((box) => overlap(box, boxOf(candidate))),
    );
    const inside = candidates.find((candidate) => isInside(boxOf(candidate), frame));
    const chosen = free ?? (wish.needed ? (inside ?? candidates[0]) : undefined);
    if (!chosen) continue;
    placed.push(chosen);
    taken.push(boxOf(chosen));
  }
  return placed;
}

function candidatesFor<Wish extends LabelWish>(wish: Wish): (Wish & Placement)[] {
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
    ...(slide === 0 ? [] : [above, below]).flatMap((labelY): (Wish & Placement)[] => [
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

/** The box in pixels that words need in the wider of the faces they may be read in. */
export function wordsBox({ x, y, lines, size, strong, anchor, leading }: Words): Box {
  const width = Math.max(...lines.map((line) => labelWidth(line, size, strong)));
  const left = x - { start: 0, middle: width / 2, end: width }[anchor];
  const bottom = y + (lines.length - 1) * leading + size * 0.25;
  return { left, right: left + width, top: y - size * 0.8, bottom };
}

/**
 * Places a label near the first place along a line, from its middle outwards, that has room for it;
 * at its middle, over what is there, where none has.
 */
export function labelAlong(
  wish: Omit<LabelWish, "x" | "y">,
  points: readonly Point[],
  obstacles: readonly Box[],
  frame: Box,
): PlacedLabel[] {
  const places = boxesAlong(points, 6).map(({ left, right, top, bottom }) => ({
    ...wish,
    x: (left + right) / 2,
    y: (top + bottom) / 2,
  }));
  const middle = (places.length - 1) / 2;
  const outwards = places
    .map((place, index) => ({ place, away: Math.abs(index - middle) }))
    .sort((one, other) => one.away - other.away);
  for (const { place } of outwards) {
    const placed = placedLabels([place], obstacles, frame);
    if (placed.length > 0) return placed;
  }
  const [first] = outwards;
  return first ? placedLabels([{ ...first.place, needed: true }], obstacles, frame) : [];
}

/** A square box around a point. */
export function boxAround([x, y]: Point, radius: number): Box {
  return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
}

/** Boxes along a line through points, so that labels keep off it. */
export function boxesAlong(points: readonly Point[], radius = 3): Box[] {
  return points.slice(1).flatMap((to, index) => {
    const from = points[index] ?? to;
    const count = Math.ceil(Math.hypot(to[0] - from[0], to[1] - from[1]) / (2 * radius)) || 1;
    return Array.from({ length: count + 1 }, (_, step) => {
      const share = step / count;
      const at = [
        from[0] + (to[0] - from[0]) * share,
        from[1] + (to[1] - from[1]) * share,
      ] as const;
      return boxAround(at, radius);
    });
  });
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

/** A label where it was placed, legible on what lies below it. */
export function labelWords(
  { text, size, bold = false, labelX, labelY, anchor }: PlacedLabel,
  setting: Setting = {},
): Words {
  const look = { size, strong: bold, anchor, halo: "paper" } as const;
  return words(text, labelX, labelY, { ...look, ...setting });
}
