import { scaleLinear, scaleLog } from "d3-scale";
import type { Format } from "../../i18n/format.ts";
import { labelWidth } from "../../type/text-lines.ts";
import type { Shape } from "../definition/picture.ts";
import { across, down, HALF_LINE, LABEL, words } from "./shapes.ts";

/** What an axis measures. */
export interface Axis {
  readonly domain: readonly [low: number, high: number];
  readonly ticks: readonly number[];
  /** "%": the last number carries the sign. */
  readonly unit?: "%" | undefined;
  /** How a tick is written where neither a plain number nor a percentage will do. */
  readonly words?: ((tick: number) => string) | undefined;
  readonly isLog?: boolean | undefined;
}

/** An axis with round ends and about `count` ticks that covers the values. */
export function niceAxis(
  values: readonly number[],
  {
    count = 5,
    zero = false,
    unit,
  }: { count?: number; zero?: boolean; unit?: "%" | undefined } = {},
): Axis {
  const all = zero ? [0, ...values] : values;
  const scale = scaleLinear([Math.min(...all), Math.max(...all)], [0, 1]).nice(count);
  const [low = 0, high = 1] = scale.domain();
  return { domain: [low, high], ticks: scale.ticks(count), unit };
}

/** An axis of years, of which about `count` are written. */
export function yearAxis(years: readonly number[], count = 8): Axis {
  const domain = [Math.min(...years), Math.max(...years)] as const;
  const ticks = scaleLinear(domain, [0, 1]).ticks(count).filter(Number.isInteger);
  return { domain, ticks, words: String };
}

/** The pixels of a value: the domain of an axis laid between two places. */
export function scaleOf({ domain, isLog }: Axis, from: number, to: number) {
  const scale = isLog ? scaleLog(domain, [from, to]) : scaleLinear(domain, [from, to]);
  return (value: number): number => scale(value);
}

/** The ticks as they are written, all with as many decimals as the finest of them needs. */
export function tickWords({ ticks, unit, words: custom }: Axis, format: Format): string[] {
  const needed = (tick: number): number =>
    [0, 1].find((digits) => Math.abs(tick - Number(tick.toFixed(digits))) < 1e-9) ?? 2;
  const decimals = Math.max(...ticks.map(needed));
  return ticks.map((tick, index) => {
    if (custom) return custom(tick);
    const isLast = index === ticks.length - 1;
    return isLast && unit ? format.percent(tick, decimals) : format.number(tick, decimals);
  });
}

interface Placed {
  readonly at: number;
  readonly text: string;
}

/** The ticks, from the last on, that stand clear of the one kept before. */
function clear(ticks: readonly Placed[]): Placed[] {
  const kept: Placed[] = [];
  for (const tick of ticks.toReversed()) {
    const next = kept.at(-1);
    const room = next ? (labelWidth(tick.text, LABEL) + labelWidth(next.text, LABEL)) / 2 + 8 : 0;
    if (!next || Math.abs(next.at - tick.at) >= room) kept.push(tick);
  }
  return kept.reverse();
}

/**
 * The numbers of an axis on a baseline `y`, kept within `left` and `right`, with a line through the
 * picture from `from` to `to` at each; those that would touch their neighbours are left out.
 */
export function axisAcross(
  axis: Axis,
  format: Format,
  {
    x,
    y,
    grid,
    within,
  }: {
    readonly x: (value: number) => number;
    readonly y: number;
    readonly grid?: readonly [from: number, to: number] | undefined;
    readonly within: readonly [left: number, right: number];
  },
): Shape[] {
  const texts = tickWords(axis, format);
  const ticks = axis.ticks.map((tick, index) => ({ at: x(tick), text: texts[index] ?? "" }));
  return clear(ticks).flatMap(({ at, text }): Shape[] => {
    const half = labelWidth(text, LABEL) / 2;
    const middle = Math.max(within[0] + half, Math.min(at, within[1] - half));
    const lines = grid ? [down(at, ...grid, { stroke: "rule" })] : [];
    return [...lines, words(text, middle, y, { colour: "faint", anchor: "middle" })];
  });
}

/** The width that the numbers of an upright axis need, in pixels. */
export function axisRoom(axis: Axis, format: Format): number {
  return Math.ceil(Math.max(...tickWords(axis, format).map((text) => labelWidth(text, LABEL)))) + 9;
}

/** The numbers of an upright axis, which end at `left`, with a line at each from there to `right`. */
export function axisUp(
  axis: Axis,
  format: Format,
  y: (value: number) => number,
  left: number,
  right: number,
): Shape[] {
  const texts = tickWords(axis, format);
  return axis.ticks.flatMap((tick, index): Shape[] => [
    across(y(tick), left, right, { stroke: "rule" }),
    words(texts[index] ?? "", left - 9, y(tick) + HALF_LINE, { colour: "faint", anchor: "end" }),
  ]);
}
