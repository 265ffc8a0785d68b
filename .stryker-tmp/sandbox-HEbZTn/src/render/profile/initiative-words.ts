// @ts-nocheck
import { formatFor } from "../../i18n/format.ts";
import { sayFor } from "../../i18n/say.ts";
import type { Initiative } from "../../schema/initiative.ts";
import type { InternationalLink } from "../../schema/link.ts";
import type { Locale } from "../../schema/text.ts";

type Members = Initiative["members"][number];

/** Returns a number of members with its bound, "over 80"; null where no total is known. */
export function membersWords({ total, qualifier }: Members, locale: Locale): string | null {
  if (total === null) return null;
  const count = formatFor(locale).number(total);
  return qualifier === null || qualifier === "exactly"
    ? count
    : sayFor(locale)(`initiative.qualifier.${qualifier}`, { count });
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
export function partsWords({ parts }: Members, locale: Locale): string | null {
  const say = sayFor(locale);
  const { number } = formatFor(locale);
  const words = PARTS.flatMap((part) => {
    const count = parts?.[part];
    return count === undefined
      ? []
      : [say(`initiative.part.${part}.count`, { count: number(count) })];
  });
  return words.length === 0 ? null : words.join(", ");
}

/** Returns the years of a link abroad, "2021–2024"; null where none is known. */
export function linkYears({ year, until }: InternationalLink): string | null {
  if (year === null) return null;
  return until === undefined || until === year ? String(year) : `${year}–${until}`;
}
