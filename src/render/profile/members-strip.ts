import type { Voice } from "../../i18n/voice.ts";
import type { Initiative } from "../../schema/initiative.ts";
import { textWidth } from "../../type/font-metrics.ts";
import { membersWords } from "./initiative-words.ts";

type Members = Initiative["members"][number];

const WIDTHS = { narrow: 328, wide: 620 } as const;
const ROW = 27;
const TOP = 16;
/** Length of the arrow that stands for a bound. */
const ARROW = 17;

/** Returns the records of members in the order of their years, those without one last. */
export function membersInOrder({ members }: Initiative): readonly Members[] {
  return members.toSorted(
    (first, second) => (first.year ?? Infinity) - (second.year ?? Infinity) || 0,
  );
}

/** A record of members in a row of the strip. */
export interface StripRow {
  readonly y: number;
  readonly when: string;
  readonly words: string;
  /** The dot of a total, the sign for what its source leaves open, and where its words stand. */
  readonly dot: { readonly x: number; readonly path: string; readonly wordsX: number } | null;
}

/** The numbers of members as dots, one row for each record, in pixels of the drawing. */
export interface StripLayout {
  readonly size: keyof typeof WIDTHS;
  readonly width: number;
  readonly height: number;
  readonly label: string;
  readonly rows: readonly StripRow[];
}

/** Where the dots begin. */
export const STRIP_LEFT = 74;
/** Of a dot. */
export const STRIP_RADIUS = 5;
export const STRIP_TEXT_SIZE = 14;

/**
 * Returns the numbers of members for a phone and for a page; none where there are not two totals to
 * compare. Bounds are arrows. No line joins the dots, since the sources count different things.
 */
export function membersStrips(initiative: Initiative, voice: Voice): readonly StripLayout[] {
  const records = membersInOrder(initiative);
  if (records.filter(({ total }) => total !== null).length < 2) return [];
  return (["narrow", "wide"] as const).map((size) => strip(records, size, voice));
}

function strip(records: readonly Members[], size: StripLayout["size"], voice: Voice): StripLayout {
  const { say } = voice;
  const width = WIDTHS[size];
  const when = ({ year }: Members): string => String(year ?? say("initiative.undated"));
  const words = (members: Members): string =>
    membersWords(members, voice) ?? say("profile.strip.none");
  const widths = records.map((own) => textWidth(words(own), "sans-strong", STRIP_TEXT_SIZE));
  const most = Math.max(...records.map(({ total }) => total ?? 0));
  const room = width - STRIP_LEFT - Math.max(...widths) - ARROW - STRIP_RADIUS - 10;
  return {
    size,
    width,
    height: TOP + records.length * ROW,
    label: say("profile.strip", {
      records: records.map((own) => `${when(own)}: ${words(own)}`).join("; "),
    }),
    rows: records.map((own, index) => {
      const y = TOP + index * ROW;
      const row = { y, when: when(own), words: words(own) };
      if (own.total === null) return { ...row, dot: null };
      const x = Math.round(STRIP_LEFT + (own.total / most) * room);
      const { path, reach } = boundOf(own.qualifier, x, y);
      return { ...row, dot: { x, path, wordsX: x + reach + 6 } };
    }),
  };
}

/** The sign beside a dot for what its source leaves open, and how far right both reach. */
function boundOf(
  qualifier: Members["qualifier"],
  x: number,
  y: number,
): { readonly path: string; readonly reach: number } {
  switch (qualifier) {
    case "more-than":
    case "at-least":
      return { path: `M${x},${y}h${ARROW}m-5,-4l5,4l-5,4`, reach: ARROW };
    case "nearly":
      return { path: `M${x},${y}h${-ARROW}m5,-4l-5,4l5,4`, reach: STRIP_RADIUS };
    case "about":
      return { path: `M${x - 11},${y}h22m0,-4v8m-22,0v-8`, reach: 12 };
    default:
      return { path: "", reach: STRIP_RADIUS };
  }
}
