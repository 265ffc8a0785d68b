import type { Voice } from "../../i18n/voice.ts";
import type { AtlasKey, AtlasSettings } from "../../wire/atlas-settings.ts";
import { CATEGORIES, INCLUSIONS, SECTOR_GROUPS, STATUSES } from "../../schema/initiative.ts";
import { release } from "../edition/release.ts";
import { absolute, address } from "../address/site.ts";
import { listOrders } from "./atlas-table.ts";
import { seatName, UNKNOWN, type AtlasEntry } from "./atlas-record.ts";

// No initiative is older than the first Polish writings on clusters.
const FIRST_YEAR = 1990;

/** One value that can be chosen, and how many initiatives have it. */
export interface AtlasOption {
  readonly value: string;
  readonly words: string;
  readonly count: number;
}

/** A filter with a finite number of values. */
export interface AtlasFilter {
  readonly key: AtlasKey;
  readonly label: string;
  readonly options: readonly AtlasOption[];
}

/** Layers and zooms that the map offers, in words; the map says which. */
export type MapChoices = Readonly<Record<"layer" | "zoom", Readonly<Record<string, string>>>>;

/**
 * Returns the filters of the atlas with every value that some initiative has. Longer than 60 lines,
 * since each filter says here what its values are, which entry has one and how it is called.
 */
export function atlasFilters(entries: readonly AtlasEntry[], voice: Voice): readonly AtlasFilter[] {
  const { data, locale, say, format } = voice;
  const { compare } = format;
  const filter = (
    key: AtlasKey,
    values: readonly string[],
    has: (entry: AtlasEntry, value: string) => boolean,
    words: (value: string) => string,
  ): AtlasFilter => ({
    key,
    label: say(`atlas.filter.${key as "sector"}`),
    options: values
      .map((value) => ({
        value,
        words: words(value),
        count: entries.filter((entry) => has(entry, value)).length,
      }))
      .filter(({ count }) => count > 0),
  });
  const byWords = ({ key, label, options }: AtlasFilter): AtlasFilter => ({
    key,
    label,
    options: options.toSorted(
      (first, second) =>
        Number(first.value === UNKNOWN) - Number(second.value === UNKNOWN) ||
        compare(first.words, second.words),
    ),
  });
  const powiats = [...new Set(entries.map(({ powiat }) => powiat ?? UNKNOWN))];
  const countries = [...new Set(entries.flatMap((entry) => entry.countries))];
  const countryWords = (code: string): string => data.territories.get(code)?.name[locale] ?? code;
  return [
    byWords(
      filter(
        "sector",
        [...SECTOR_GROUPS, UNKNOWN],
        ({ initiative }, value) => (initiative.sector.group ?? UNKNOWN) === value,
        (value) =>
          value === UNKNOWN
            ? say("initiative.unknown")
            : say(`initiative.sector.${value as "ict"}.name`),
      ),
    ),
    filter(
      "category",
      CATEGORIES,
      ({ initiative }, value) => initiative.category === value,
      (value) => say(`initiative.category.${value as "cluster"}`),
    ),
    filter(
      "inclusion",
      INCLUSIONS,
      ({ initiative }, value) => initiative.inclusion === value,
      (value) => say(`initiative.inclusion.${value as "confirmed"}`),
    ),
    filter(
      "status",
      STATUSES,
      ({ initiative }, value) => initiative.status.value === value,
      (value) => say(`initiative.status.${value as "active"}`),
    ),
    filter(
      "key",
      ["current", "former", "none"],
      ({ key }, value) => key === value,
      (value) => say(`atlas.key.${value as "current"}`),
    ),
    byWords(
      filter(
        "powiat",
        powiats,
        ({ powiat }, value) => (powiat ?? UNKNOWN) === value,
        (value) => seatName(value, voice) ?? say("initiative.unknown"),
      ),
    ),
    filter(
      "links",
      ["yes", "none", ...countries.toSorted((a, b) => compare(countryWords(a), countryWords(b)))],
      ({ links, countries: own }, value) =>
        value === "yes" || value === "none"
          ? (value === "yes") === links.length > 0
          : own.includes(value),
      (value) =>
        value === "yes" || value === "none"
          ? say(`atlas.links.${value === "yes" ? "some" : "none"}`)
          : countryWords(value),
    ),
  ];
}

/** Returns what the page tells its script. */
export function atlasSettings(
  filters: readonly AtlasFilter[],
  map: MapChoices,
  voice: Voice,
): AtlasSettings {
  const { locale, say } = voice;
  const hole = (...names: readonly string[]): Readonly<Record<string, string>> =>
    Object.fromEntries(names.map((name) => [name, `{${name}}`]));
  const choices = filters.map(({ key, label, options }) => [
    key,
    { label, values: Object.fromEntries(options.map(({ value, words }) => [value, words])) },
  ]);
  return {
    choices: {
      ...(Object.fromEntries(choices) as AtlasSettings["choices"]),
      sort: { label: say("atlas.list.order"), values: listOrders(voice) },
      layer: { label: "", values: map.layer },
      zoom: { label: "", values: map.zoom },
    },
    years: [FIRST_YEAR, Number(release().date.slice(0, 4))],
    page: absolute(address(locale, "initiatives")),
    embed: absolute(address(locale, "embed", "initiatives")),
    title: say("atlas.title"),
    say: {
      count: say("atlas.count", hole("count", "total", "seated", "undated")),
      open: say("atlas.open", hole("open")),
      none: say("atlas.none"),
      dropOne: say("atlas.none.drop-one"),
      without: say("atlas.none.without", hole("choice", "count")),
      keepOne: say("atlas.none.keep-one"),
      alone: say("atlas.none.alone", hole("choice", "count")),
      ignored: say("atlas.ignored", hole("parts")),
      founded: say("atlas.chosen.founded", hole("years")),
      since: say("atlas.chosen.since", hole("year")),
      until: say("atlas.chosen.until", hole("year")),
      search: say("atlas.chosen.search", hole("words")),
      selection: say("atlas.selection", hole("count", "total", "words")),
      failed: say("atlas.failed"),
      remove: say("atlas.remove"),
    },
  };
}

/** Returns the sentence on a set of entries: how many, how many on the map, how many undated. */
export function countWords(entries: readonly AtlasEntry[], total: number, { say }: Voice): string {
  return say("atlas.count", {
    count: entries.length,
    total,
    seated: entries.filter(({ powiat }) => powiat !== null).length,
    undated: entries.filter(({ initiative }) => initiative.founded === null).length,
  });
}
