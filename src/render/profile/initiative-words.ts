import type { Voice } from "../../i18n/voice.ts";
import type { Initiative } from "../../schema/initiative.ts";
import type { InternationalLink } from "../../schema/link.ts";

type Members = Initiative["members"][number];

/** Returns a number of members with its bound, "over 80"; null where no total is known. */
export function membersWords({ total, qualifier }: Members, { say, format }: Voice): string | null {
  if (total === null) return null;
  const count = format.number(total);
  return qualifier === null || qualifier === "exactly"
    ? count
    : say(`initiative.qualifier.${qualifier}`, { count });
}

const PARTS = [
  "firms",
  "science",
  "businessEnvironment",
  "localGovernment",
  "ngo",
  "other",
] as const;

/** Returns the kinds of members a source counts, "firms: 130, science: 11"; null where none. */
export function partsWords({ parts }: Members, { say, format }: Voice): string | null {
  const words = PARTS.flatMap((part) => {
    const count = parts?.[part];
    return count === undefined
      ? []
      : [say(`initiative.part.${part}.count`, { count: format.number(count) })];
  });
  return words.length === 0 ? null : words.join(", ");
}

/** Returns the years of a link abroad, "2021–2024"; null where none is known. */
export function linkYears({ year, until }: InternationalLink): string | null {
  if (year === null) return null;
  return until === undefined || until === year ? String(year) : `${year}–${until}`;
}
