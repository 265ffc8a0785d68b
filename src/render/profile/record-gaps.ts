import type { Voice } from "../../i18n/voice.ts";
import type { Initiative } from "../../schema/initiative.ts";

/** What a record lacks, in words. */
export interface RecordGaps {
  /** Every initiative has it, but the sources do not tell. */
  readonly unknown: readonly string[];
  /** Not every initiative has it, and no trace was found. */
  readonly untraced: readonly string[];
}

/** Returns the fields of a record that are empty. */
export function recordGaps(initiative: Initiative, { data, say }: Voice): RecordGaps {
  const { coordinator, seat, founded, sector, status, website, members, funding } = initiative;
  const totals = members.filter(({ total }) => total !== null);
  const hasCoordinator = coordinator.type !== "none";
  const unknown = [
    hasCoordinator && coordinator.name === null && say("profile.unknown.coordinator"),
    coordinator.type === null && say("profile.unknown.coordinator-type"),
    seat === null && say("profile.unknown.seat"),
    founded === null
      ? say("profile.unknown.founded")
      : (founded.date ?? "").length < "yyyy-mm-dd".length && say("profile.unknown.founded-day"),
    sector.group === null && say("profile.unknown.sector"),
    status.value === "unknown" && say("profile.unknown.status"),
    website === undefined && say("profile.unknown.website"),
    totals.length === 0
      ? say("profile.unknown.members")
      : totals.every(({ year }) => year === null) && say("profile.unknown.members-year"),
    funding.length > 0 &&
      funding.every(({ amount }) => amount === undefined) &&
      say("profile.unknown.amount"),
  ];
  const hasLinks = [...data.links.values()].some(({ from }) => from === initiative.id);
  const untraced = [
    initiative.keyCluster === null && say("profile.untraced.key"),
    initiative.labels.length === 0 && say("profile.untraced.labels"),
    funding.length === 0 && say("profile.untraced.funding"),
    !hasLinks && say("profile.untraced.links"),
  ];
  const isText = (words: string | false): words is string => words !== false;
  return { unknown: unknown.filter(isText), untraced: untraced.filter(isText) };
}
