import type { Voice } from "../../i18n/voice.ts";
import type { Initiative } from "../../schema/initiative.ts";

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
export function sameSector({ id, sector }: Initiative, voice: Voice): Related | null {
  if (sector.group === null) return null;
  return related(
    id,
    voice.data.initiatives.filter((other) => other.sector.group === sector.group),
    voice,
  );
}

/** Returns the initiatives with a seat in the same powiat; null where none is known or no other. */
export function sameSeat({ id, seat }: Initiative, voice: Voice): Related | null {
  const { initiatives, places } = voice.data;
  const powiat = seat && places.get(seat.place)?.powiat;
  if (!powiat) return null;
  return related(
    id,
    initiatives.filter((other) => other.seat && places.get(other.seat.place)?.powiat === powiat),
    voice,
  );
}

function related(
  id: string,
  all: readonly Initiative[],
  { locale, format }: Voice,
): Related | null {
  const { compare } = format;
  const others = all
    .filter((other) => other.id !== id)
    .toSorted((first, second) => compare(first.name[locale], second.name[locale]));
  return others.length === 0 ? null : { shown: others.slice(0, MOST), all: all.length };
}
