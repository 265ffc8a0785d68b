// @ts-nocheck
import { formatFor } from "../../i18n/format.ts";
import type { Initiative } from "../../schema/initiative.ts";
import type { Data } from "../../schema/load.ts";
import type { Locale } from "../../schema/text.ts";

/** Initiatives that share something with another one. */
export interface Related {
  /** In the order of the alphabet, without the one they are related to. */
  readonly shown: readonly Initiative[];
  /** How many share it, the one itself included. */
  readonly all: number;
}

/** More than this many names are a list to search, and the atlas has a better one. */
const MOST = 6;

/** Returns the initiatives of the same sector group; null where none is known or there is no other. */
export function sameSector(
  { id, sector }: Initiative,
  { initiatives }: Data,
  locale: Locale,
): Related | null {
  if (sector.group === null) return null;
  return related(
    id,
    initiatives.filter((other) => other.sector.group === sector.group),
    locale,
  );
}

/** Returns the initiatives with a seat in the same powiat; null where none is known or no other. */
export function sameSeat(
  { id, seat }: Initiative,
  { initiatives, places }: Data,
  locale: Locale,
): Related | null {
  const powiat = seat && places.get(seat.place)?.powiat;
  if (!powiat) return null;
  return related(
    id,
    initiatives.filter((other) => other.seat && places.get(other.seat.place)?.powiat === powiat),
    locale,
  );
}

function related(id: string, all: readonly Initiative[], locale: Locale): Related | null {
  const { compare } = formatFor(locale);
  const others = all
    .filter((other) => other.id !== id)
    .toSorted((first, second) => compare(first.name[locale], second.name[locale]));
  return others.length === 0 ? null : { shown: others.slice(0, MOST), all: all.length };
}
