import { powiatName } from "../../charts/maps/powiat-name.ts";
import { folded } from "../../i18n/format.ts";
import type { Voice } from "../../i18n/voice.ts";
import type { Initiative } from "../../schema/initiative.ts";
import type { InternationalLink } from "../../schema/link.ts";
import type { Place } from "../../schema/place.ts";
import { release } from "../edition/release.ts";

/** Stands in the attributes where the sources are silent. */
export const UNKNOWN = "unknown";

/** An initiative as the atlas lists it; texts are in the language of the page. */
export interface AtlasEntry {
  readonly initiative: Initiative;
  readonly name: string;
  readonly place: Place | null;
  /** TERYT of the seat's powiat. */
  readonly powiat: string | null;
  /** Links of the initiative or its coordinator; those of the voivodeship are its own affair. */
  readonly links: readonly InternationalLink[];
  /** Codes of the countries that these links lead to, each once. */
  readonly countries: readonly string[];
  readonly key: "current" | "former" | "none";
}

/** Returns all initiatives as the atlas lists them, in the order of the alphabet. */
export function atlasEntries({ data, locale, format }: Voice): readonly AtlasEntry[] {
  const { tie, compare } = format;
  return data.initiatives
    .map((initiative) => {
      const { seat } = initiative;
      const place = seat === null ? null : (data.places.get(seat.place) ?? null);
      const links = [...data.links.values()].filter(
        ({ from, level }) => from === initiative.id && level !== "region",
      );
      const countries = links.flatMap(({ country }) => country ?? []);
      return {
        initiative,
        place,
        links,
        name: tie(initiative.name[locale]),
        powiat: place?.powiat ?? null,
        countries: [...new Set(countries)].sort(),
        key: keyStatus(initiative, release().date),
      };
    })
    .sort((first, second) => compare(bare(first.name), bare(second.name)));
}

/** Returns whether the rank of National Key Cluster is held on a day, was, or never was. */
export function keyStatus({ keyCluster }: Initiative, date: string): AtlasEntry["key"] {
  if (keyCluster === null) return "none";
  // A date without month or day counts to its end.
  const { to } = keyCluster;
  return to === undefined || to >= date.slice(0, to.length) ? "current" : "former";
}

/** Returns what the scripts read of an entry, as `data-` attributes of its row. */
export function entryAttributes(
  { initiative, place, powiat, links, countries, key }: AtlasEntry,
  { locale, say }: Voice,
): Readonly<Record<string, string>> {
  const { id, name, aliases, sector, coordinator, founded } = initiative;
  const group = sector.group === null ? "" : say(`initiative.sector.${sector.group}.name`);
  const texts = [
    name.pl,
    name.en,
    ...aliases,
    sector.words?.[locale] ?? "",
    group,
    coordinator.name ?? "",
    place?.name.pl ?? "",
    place?.name[locale] ?? "",
  ];
  // Words that stand several times are written once.
  const words = folded(texts.join(" ")).replace(/[^\p{L}\p{N}.+-]+/gu, " ");
  return {
    "data-id": id,
    "data-sector": sector.group ?? UNKNOWN,
    "data-category": initiative.category,
    "data-inclusion": initiative.inclusion,
    "data-status": initiative.status.value,
    "data-key": key,
    "data-powiat": powiat ?? UNKNOWN,
    "data-year": founded === null ? "" : String(founded.year),
    "data-links": String(links.length),
    "data-countries": countries.join(" "),
    "data-text": [...new Set(words.trim().split(" "))].join(" "),
  };
}

/** Returns the name of a seat's powiat: "powiat płoński", "Radom"; null for one that is unknown. */
export function seatName(code: string, { data, locale }: Voice): string | null {
  const territory = data.territories.get(code);
  return territory ? powiatName(territory, locale) : null;
}

/** A quotation mark before a name must not put it first. */
function bare(name: string): string {
  return name.replace(/^\P{L}+/u, "");
}
