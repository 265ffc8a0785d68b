import { textWidth, wrappedLines } from "../../type/font-metrics.ts";
import { DRAWING_WIDTHS, type DrawingSize } from "../picture/drawing.ts";
import type { PlacedMark } from "./placed-seats.ts";
import { TEXT_SIZE, type ShownEvent, type TimelineContent } from "./timeline-content.ts";

/** Distance of two marks. */
const STEP = 18;
const HALF = STEP / 2;

/** A year as the timeline shows it: an area that can be chosen, and its number. */
export interface YearBand {
  readonly year: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Where the number stands; null where there is no room for it. */
  readonly label: { readonly x: number; readonly y: number } | null;
}

/** An event at its place: a hairline and its words. */
export interface PlacedEvent extends ShownEvent {
  readonly x: number;
  readonly y: number;
  readonly line: string;
  readonly words: readonly string[];
}

/** Where everything of the timeline stands, in pixels of the drawing. */
export interface TimelineLayout {
  readonly size: DrawingSize;
  readonly width: number;
  readonly height: number;
  /** The direction in which the years go. */
  readonly axis: "x" | "y";
  readonly bands: readonly YearBand[];
  /** Path of the line that the marks stand on. */
  readonly base: string;
  /** In the order in which they are drawn. */
  readonly events: readonly PlacedEvent[];
  /** Marks with a year, then those without. */
  readonly marks: readonly PlacedMark[];
  /** Where the words stand of the lane for marks without a year. */
  readonly lane: { readonly x: number; readonly y: number };
}

/** A label of the wide drawing: its words stand right of a pole, above the labels they would meet. */
interface Flag extends ShownEvent {
  readonly x: number;
  readonly words: string;
  /** 0 is the lowest row. */
  readonly row: number;
}

/** From the last to the first, each a row above those later ones that its words would meet. */
function hoisted(events: readonly ShownEvent[], x: (time: number) => number): Flag[] {
  const flags: Flag[] = [];
  for (const shown of events.toReversed()) {
    const pole = x(shown.time);
    const words = `${shown.event.date.slice(0, 4)} ${shown.name}`;
    const right = pole + 5 + textWidth(words, "sans", TEXT_SIZE);
    const met = flags.filter((flag) => flag.x < right + 8);
    flags.push({ ...shown, x: pole, words, row: Math.max(0, ...met.map(({ row }) => row + 1)) });
  }
  return flags;
}

/** Words of the last events reach beyond the last year. */
const BEYOND = 80;
const ROW = 19;

/** Returns the wide drawing: years from left to right, marks stacked, events on poles. */
export function timelineAcross(content: TimelineContent): TimelineLayout {
  const { years, foundedIn, undated, events, undatedRoom } = content;
  const width = DRAWING_WIDTHS.wide;
  const first = years[0] ?? 0;
  const step = Math.floor((width - BEYOND) / years.length);
  const x = (time: number): number => Math.round((time - first) * step);
  const flags = hoisted(events, x);
  const top = ROW * (Math.max(...flags.map(({ row }) => row)) + 1) + 12;
  const most = Math.max(...[...foundedIn.values()].map(({ length }) => length));
  const base = top + most * STEP + 6;
  const lane = base + 56;
  const start = Math.ceil(undatedRoom) + 16;
  const columns = Math.floor((width - start) / STEP);
  const stacked = [...foundedIn].flatMap(([year, own]) =>
    own.map((initiative, index) => ({
      initiative,
      x: x(year) + step / 2,
      y: base - HALF - 2 - index * STEP,
    })),
  );
  return {
    size: "wide",
    width,
    height: lane + (Math.ceil(undated.length / columns) - 1) * STEP + 14,
    axis: "x",
    bands: years.map((year) => ({
      year,
      x: x(year),
      y: top,
      width: step,
      height: base - top + 7,
      label: (year - first) % 2 === 0 ? { x: x(year) + step / 2, y: base + 18 } : null,
    })),
    base: `M0,${base}H${x(first + years.length)}`,
    events: flags.toReversed().map(({ words, row, ...flag }) => {
      const y = top - 10 - row * ROW;
      const line = `M${flag.x},${base}V${y - 10}`;
      return { ...flag, x: flag.x + 5, y, line, words: [words] };
    }),
    marks: [...stacked, ...inRows(undated, columns, start + HALF, lane)],
    lane: { x: 0, y: lane + 4 },
  };
}

const AXIS = 40;
const WORDS = 152;
const LEADING = 16;
const GAP = 5;

/** Returns the drawing for a phone: years from top to bottom, words of events beside the marks. */
export function timelineDownwards(content: TimelineContent): TimelineLayout {
  const { years, undated } = content;
  const width = DRAWING_WIDTHS.narrow;
  const rows: ReturnType<typeof yearRow>[] = [];
  for (const year of years) rows.push(yearRow(year, rows.at(-1)?.bottom ?? 0, content));
  const end = rows.at(-1)?.bottom ?? 0;
  const lane = end + 44;
  const columns = Math.floor(width / STEP);
  return {
    size: "narrow",
    width,
    height: lane + (Math.ceil(undated.length / columns) - 1) * STEP + 12,
    axis: "y",
    bands: rows.map(({ band }) => band),
    base: `M${AXIS},0V${end}`,
    events: rows.flatMap(({ events }) => events),
    marks: [...rows.flatMap(({ marks }) => marks), ...inRows(undated, columns, HALF, lane)],
    lane: { x: 0, y: lane - 18 },
  };
}

/** A year of the narrow drawing, as high as what stands in it. */
function yearRow(year: number, top: number, { foundedIn, events }: TimelineContent) {
  const width = DRAWING_WIDTHS.narrow;
  const own = foundedIn.get(year) ?? [];
  const named = events
    .filter(({ time }) => Math.floor(time) === year)
    .map((shown) => ({
      ...shown,
      words: wrappedLines(shown.name, "sans", TEXT_SIZE, width - WORDS),
    }));
  const count = named.reduce((sum, { words }) => sum + words.length, 0);
  const height = Math.max(own.length > 0 ? 22 : 18, count * LEADING + named.length * GAP);
  let baseline = top + 15;
  const placed = named.map((shown): PlacedEvent => {
    const y = baseline;
    baseline += shown.words.length * LEADING + GAP;
    return { ...shown, x: WORDS, y, line: `M${AXIS},${y - 4}H${WORDS - 6}` };
  });
  const label = { x: 0, y: top + (height < 20 ? 13 : 15) };
  return {
    band: { year, x: 0, y: top, width, height, label },
    events: placed,
    marks: own.map((initiative, index) => ({
      initiative,
      x: AXIS + 6 + HALF + index * STEP,
      y: top + 11,
    })),
    bottom: top + height,
  };
}

/** Marks in rows from a left upper corner. */
function inRows(
  initiatives: TimelineContent["undated"],
  columns: number,
  left: number,
  top: number,
): PlacedMark[] {
  return initiatives.map((initiative, index) => ({
    initiative,
    x: left + (index % columns) * STEP,
    y: top + Math.floor(index / columns) * STEP,
  }));
}
