import type { PolicyEvent, Timeline } from "../../schema/event.ts";
import type { Data } from "../../schema/load.ts";
import type { Locale } from "../../schema/text.ts";
import { timeOf } from "./date-time.ts";
import { filledText } from "./quantity-value.ts";

/** The events of a timeline, the earliest first. */
export function timelineEvents({ events }: Data, timeline: Timeline): PolicyEvent[] {
  return [...events.values()]
    .filter(({ timelines }) => timelines.includes(timeline))
    .toSorted((first, second) => timeOf(first.date) - timeOf(second.date));
}

/** The name of an event on a timeline, with the number that it speaks of, where there is one. */
export function eventName(
  { name, nameInAtlas, numbers }: PolicyEvent,
  timeline: Timeline,
  data: Data,
  locale: Locale,
): string {
  const own = timeline === "atlas" ? (nameInAtlas ?? name) : name;
  return filledText(own, numbers, data, locale);
}
