import { familyOf, SECTOR_FAMILIES } from "../../charts/initiatives/sector-symbol.ts";
import { timeOf } from "../../charts/rows/date-time.ts";
import { eventName, timelineEvents } from "../../charts/rows/timeline-events.ts";
import type { Voice } from "../../i18n/voice.ts";
import type { PolicyEvent } from "../../schema/event.ts";
import type { Initiative } from "../../schema/initiative.ts";
import type { Data } from "../../schema/load.ts";
import { textWidth } from "../../type/font-metrics.ts";
import { release } from "../edition/release.ts";

/** Size of the words of the timeline. */
export const TEXT_SIZE = 13;

/** What both layouts of the timeline draw. */
export interface TimelineContent {
  readonly years: readonly number[];
  /** By family and name; the keys lead through the marks in the order of the drawing. */
  readonly foundedIn: ReadonlyMap<number, readonly Initiative[]>;
  readonly undated: readonly Initiative[];
  readonly events: readonly ShownEvent[];
  /** The words of the lane around their number, which a filter changes, and the room they may need. */
  readonly undatedWords: readonly [before: string, after: string];
  readonly undatedRoom: number;
  readonly label: string;
}

/** An event of policy as the timeline names it. */
export interface ShownEvent {
  readonly event: PolicyEvent;
  readonly name: string;
  readonly time: number;
}

/** Returns what the timeline of the atlas shows. */
export function timelineContent(voice: Voice): TimelineContent {
  const { data, locale, say } = voice;
  const { compare, number } = voice.format;
  const family = (initiative: Initiative): number => SECTOR_FAMILIES.indexOf(familyOf(initiative));
  const ordered = data.initiatives.toSorted(
    (first, second) =>
      family(first) - family(second) || compare(first.name[locale], second.name[locale]),
  );
  const foundedIn = byFoundingYear(ordered);
  const undated = ordered.filter(({ founded }) => founded === null);
  const all = number(undated.length);
  const [before = "", after = ""] = say("atlas.timeline.unknown", { count: "{count}" }).split(
    "{count}",
  );
  const [first, last] = timelineYears(data);
  const [fullest, most] = fullestYear(foundedIn);
  return {
    foundedIn,
    undated,
    events: shownEvents(voice),
    years: Array.from({ length: last - first + 1 }, (_, index) => first + index),
    undatedWords: [before, after],
    undatedRoom: textWidth(
      say("atlas.timeline.unknown", { count: say("atlas.map.of", { shown: all, all }) }),
      "sans",
      TEXT_SIZE,
    ),
    label: say("atlas.timeline.label", {
      known: number(ordered.length - undated.length),
      all: number(ordered.length),
      most: number(most),
      year: fullest ?? first,
      unknown: number(undated.length),
    }),
  };
}

/** Returns the first and the last year of the timeline: all foundings and events, to the release. */
export function timelineYears(data: Data): readonly [number, number] {
  const years = [
    ...data.initiatives.flatMap(({ founded }) => founded?.year ?? []),
    ...timelineEvents(data, "atlas").map(({ date }) => Math.floor(timeOf(date))),
  ];
  const current = Number(release().date.slice(0, 4));
  return [Math.min(...years, current), Math.max(...years, current)];
}

function byFoundingYear(
  initiatives: readonly Initiative[],
): ReadonlyMap<number, readonly Initiative[]> {
  const dated = initiatives.flatMap((initiative) =>
    initiative.founded === null ? [] : [{ initiative, year: initiative.founded.year }],
  );
  const ordered = dated.toSorted((first, second) => first.year - second.year);
  const years = Map.groupBy(ordered, ({ year }) => year);
  return new Map([...years].map(([year, own]) => [year, own.map(({ initiative }) => initiative)]));
}

/** The first of the years with the most foundings, and how many these are. */
function fullestYear(
  foundedIn: ReadonlyMap<number, readonly Initiative[]>,
): readonly [year: number | null, count: number] {
  return [...foundedIn].reduce<readonly [number | null, number]>(
    (most, [year, { length }]) => (length > most[1] ? [year, length] : most),
    [null, 0],
  );
}

function shownEvents({ data, locale }: Voice): ShownEvent[] {
  return timelineEvents(data, "atlas").map((event) => ({
    event,
    // A number does not stand alone on the last line.
    name: eventName(event, "atlas", data, locale).replace(/: (?=\d+$)/u, ":\u00a0"),
    time: timeOf(event.date),
  }));
}
