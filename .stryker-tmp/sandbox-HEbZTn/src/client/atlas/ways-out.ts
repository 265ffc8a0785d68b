// @ts-nocheck
import type { AtlasKey, AtlasSettings } from "../../wire/atlas-settings.ts";
import { questionOf, type AtlasRecord } from "./matches.ts";
import { filled, selectionParts } from "./selection.ts";
import { ATLAS_KEYS } from "../../wire/atlas-settings.ts";
import type { AtlasState } from "./state.ts";

/** A choice that can be taken back so that something is found again. */
interface WayOut {
  /** The keys of the state to empty. */
  readonly keys: readonly AtlasKey[];
  /** "without “Sector: chemicals”: 3" */
  readonly words: string;
}

/** What leads out of a selection that holds nothing, and what the ways have in common. */
export interface WaysOut {
  readonly lead: string;
  readonly ways: readonly WayOut[];
}

/**
 * Returns which filter empties a selection: each one without which something is found, and how many.
 * Where no single one is to blame, each filter by itself and what that finds.
 */
export function waysOut(
  state: AtlasState,
  records: readonly AtlasRecord[],
  settings: AtlasSettings,
): WaysOut {
  const { say } = settings;
  const found = (next: AtlasState): number => {
    const question = questionOf(next);
    return records.filter((record) => question(record) === "in").length;
  };
  const parts = selectionParts(state, settings);
  const ways = (template: string, keysOf: (own: readonly AtlasKey[]) => readonly AtlasKey[]) =>
    parts.flatMap(({ keys: own, words: choice }): WayOut[] => {
      const keys = keysOf(own);
      const count = found(withoutKeys(state, keys));
      return count === 0 ? [] : [{ keys, words: filled(template, { choice, count }) }];
    });
  const without = ways(say.without, (own) => own);
  if (without.length > 0) return { lead: say.dropOne, ways: without };
  const chosen = parts.flatMap(({ keys }) => keys);
  const alone = ways(say.alone, (own) => chosen.filter((key) => !own.includes(key)));
  return { lead: alone.length > 0 ? say.keepOne : "", ways: alone };
}

/** Returns a state without some of its choices. */
export function withoutKeys(state: AtlasState, keys: readonly string[]): AtlasState {
  return Object.fromEntries(
    ATLAS_KEYS.map((key) => [key, keys.includes(key) ? "" : state[key]]),
  ) as AtlasState;
}
