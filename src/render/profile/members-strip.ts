import type { Voice } from "../../i18n/voice.ts";
import type { Initiative } from "../../schema/initiative.ts";
import { textWidth } from "../../type/font-metrics.ts";
import { html, type Markup } from "../figure/html.ts";
import { membersWords } from "./initiative-words.ts";

type Members = Initiative["members"][number];

const WIDTHS = { narrow: 328, wide: 620 } as const;
const SIZE = 14;
const ROW = 27;
const TOP = 16;
const YEARS = 74;
/** Of a dot and of the arrow that stands for a bound. */
const RADIUS = 5;
const ARROW = 17;

/** Returns the records of members in the order of their years, those without one last. */
export function membersInOrder({ members }: Initiative): readonly Members[] {
  return members.toSorted(
    (first, second) => (first.year ?? Infinity) - (second.year ?? Infinity) || 0,
  );
}

/**
 * Returns the numbers of members as dots, one row for each record, for a phone and for a page; null
 * where there are not two to compare. Bounds are arrows. No line joins the dots, since the sources
 * count different things.
 */
export function membersStrip(initiative: Initiative, voice: Voice): string | null {
  const records = membersInOrder(initiative);
  if (records.filter(({ total }) => total !== null).length < 2) return null;
  return html`${(["narrow", "wide"] as const).map((size) => strip(records, size, voice))}`.markup;
}

function strip(records: readonly Members[], size: keyof typeof WIDTHS, voice: Voice): Markup {
  const { say } = voice;
  const width = WIDTHS[size];
  const height = TOP + records.length * ROW;
  const when = ({ year }: Members): string => String(year ?? say("initiative.undated"));
  const words = (members: Members): string =>
    membersWords(members, voice) ?? say("profile.strip.none");
  const widest = Math.max(...records.map((own) => textWidth(words(own), "sans-strong", SIZE)));
  const most = Math.max(...records.map(({ total }) => total ?? 0));
  const room = width - YEARS - widest - ARROW - RADIUS - 10;
  const x = (total: number): number => Math.round(YEARS + (total / most) * room);
  const label = say("profile.strip", {
    records: records.map((own) => `${when(own)}: ${words(own)}`).join("; "),
  });
  const rows = records.map((own, index) => {
    const y = TOP + index * ROW;
    const year = html`<text class="quiet" x="0" y="${y + 5}" font-size="${SIZE}">${when(own)}</text>`;
    if (own.total === null) {
      return html`${year}<text class="quiet" x="${YEARS + 10}" y="${y + 5}" font-size="${SIZE}">${words(own)}</text>`;
    }
    const at = x(own.total);
    const { path, reach } = boundOf(own.qualifier, at, y);
    const line = html`<path d="M${YEARS},${y}H${width}" stroke="var(--rule)"/>`;
    return html`${year}${line}${path === "" ? null : html`<path d="${path}" fill="none" stroke="var(--accent)" stroke-width="2"/>`}<circle cx="${at}" cy="${y}" r="${RADIUS}" fill="var(--accent)"/><text class="halo strong" x="${at + reach + 6}" y="${y + 5}" font-size="${SIZE}">${words(own)}</text>`;
  });
  return html`<svg class="chart ${size}" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${label}"><path d="M${YEARS},4V${height - 4}" stroke="var(--muted)"/>${rows}</svg>`;
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
      return { path: `M${x},${y}h${-ARROW}m5,-4l-5,4l5,4`, reach: RADIUS };
    case "about":
      return { path: `M${x - 11},${y}h22m0,-4v8m-22,0v-8`, reach: 12 };
    default:
      return { path: "", reach: RADIUS };
  }
}
