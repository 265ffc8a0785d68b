// @ts-nocheck
import { ATLAS_KEYS, type AtlasKey } from "../../wire/atlas-settings.ts";

/** What is chosen, each choice as the address writes it; the empty text is the default. */
export type AtlasState = Readonly<Record<AtlasKey, string>>;

/** What may be chosen: the values by choice, in their order, and the years. */
export interface KnownValues {
  readonly values: Readonly<Partial<Record<AtlasKey, readonly string[]>>>;
  readonly years: readonly [first: number, last: number];
}

/** A state, and the parts of the address that mean nothing here. */
export interface ReadState {
  readonly state: AtlasState;
  readonly ignored: readonly string[];
}

/** Nothing chosen. */
export const EMPTY_STATE: AtlasState = Object.fromEntries(
  ATLAS_KEYS.map((key) => [key, ""]),
) as unknown as AtlasState;

// Longer searches find nothing; what is shown of an address stays short too.
const LONGEST = 80;
const SHOWN = 40;
const MOST_SHOWN = 6;
// What an address may name although it is how the atlas stands without it.
const DEFAULTS: Readonly<Partial<Record<AtlasKey, string>>> = { sort: "name" };
// Of the embed, and what other sites append to the links they pass on.
const OTHERS = /^(theme|title|highlight|utm_\w*|[a-z]{1,2}clid)$/;

/** Reads the state from the query of an address, "?sector=ict&from=2011". Never throws. */
export function readState(query: string, known: KnownValues): ReadState {
  const found = new Map<AtlasKey, string>();
  const ignored: string[] = [];
  for (const [name, raw] of new URLSearchParams(query)) {
    if (OTHERS.test(name)) continue;
    const key = ATLAS_KEYS.find((candidate) => candidate === name);
    const text = raw.replace(/\s+/g, " ").trim();
    if (!key) ignored.push(name);
    else if (text === DEFAULTS[key]) continue;
    else if (key === "sector") {
      const wanted = [...(found.get(key) ?? "").split(","), ...text.split(",")].filter(Boolean);
      const all = known.values[key] ?? [];
      found.set(key, all.filter((value) => wanted.includes(value)).join());
      ignored.push(...wanted.filter((value) => !all.includes(value)).map((v) => `${key}=${v}`));
    } else if (text !== "") {
      const value = key === "q" ? text.slice(0, LONGEST).trim() : text;
      const isSecond = (found.get(key) ?? value) !== value;
      if (isSecond || !isKnown(key, value, known)) ignored.push(`${key}=${text}`);
      else found.set(key, value);
    }
  }
  const [from = "", to = ""] = [found.get("from"), found.get("to")];
  if (from !== "" && to !== "" && from > to) {
    ignored.push(`from=${from}`, `to=${to}`);
    found.delete("from");
    found.delete("to");
  }
  return {
    state: { ...EMPTY_STATE, ...Object.fromEntries(found) },
    ignored: [...new Set(ignored)].slice(0, MOST_SHOWN).map((part) => part.slice(0, SHOWN)),
  };
}

/** Returns the query of a state, defaults left out: "?sector=ict,chemicals&links=NO", or "". */
export function queryOf(state: AtlasState): string {
  const parts = ATLAS_KEYS.filter((key) => state[key] !== "").map(
    (key) =>
      `${key}=${encodeURIComponent(state[key]).replaceAll("%2C", ",").replaceAll("%20", "+")}`,
  );
  return parts.length > 0 ? `?${parts.join("&")}` : "";
}

function isKnown(key: AtlasKey, value: string, { values, years }: KnownValues): boolean {
  if (key === "q") return true;
  if (key === "from" || key === "to") {
    return /^\d{4}$/.test(value) && +value >= years[0] && +value <= years[1];
  }
  return values[key]?.includes(value) ?? false;
}
