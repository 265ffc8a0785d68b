import type { Voice } from "../../i18n/voice.ts";
import { INCLUSIONS, STATUSES } from "../../schema/initiative.ts";
import type { Locale } from "../../schema/text.ts";
import { address } from "../address/site.ts";
import type { AtlasEntry } from "./atlas-record.ts";

/** A column of the list; all but the name have a page of the list sorted by them. */
export const ATLAS_COLUMNS = [
  "name",
  "sector",
  "category",
  "seat",
  "founded",
  "inclusion",
  "status",
  "links",
] as const;
export type AtlasColumn = (typeof ATLAS_COLUMNS)[number];

/** The columns that a frame has room for. */
export const FRAMED_COLUMNS: readonly AtlasColumn[] = ["name", "sector", "seat", "founded"];
const RANKS = { inclusion: INCLUSIONS, status: STATUSES } as const;
const DESCENDING: readonly AtlasColumn[] = ["links"];

/** Returns the header of a column in words. */
export function columnWords(column: AtlasColumn, { say }: Voice): string {
  return say(`atlas.column.${column}`);
}

/** Returns entries sorted by a column, those without a value last, equal ones as they came. */
export function sortedEntries(
  entries: readonly AtlasEntry[],
  column: AtlasColumn,
  voice: Voice,
): readonly AtlasEntry[] {
  const { compare } = voice.format;
  const sign = firstDirection(column) === "descending" ? -1 : 1;
  return entries.toSorted((first, second) => {
    const a = atlasCell(first, column, voice);
    const b = atlasCell(second, column, voice);
    if (a.value === "" || b.value === "") return Number(a.value === "") - Number(b.value === "");
    return sign * compare(a.value, b.value);
  });
}

/** Returns the direction in which a column is sorted first. */
export function firstDirection(column: AtlasColumn): "ascending" | "descending" {
  return DESCENDING.includes(column) ? "descending" : "ascending";
}

/** Returns the orders of the list in words, as an address names them; that by name is the default. */
export function listOrders(voice: Voice): Readonly<Record<string, string>> {
  const orders = ATLAS_COLUMNS.flatMap((column) =>
    (["ascending", "descending"] as const).map((direction) => [
      direction === "ascending" ? column : `-${column}`,
      `${columnWords(column, voice)}, ${voice.say(`client.${direction}`)}`,
    ]),
  );
  return Object.fromEntries(orders) as Record<string, string>;
}

/** Returns the page of the list sorted by a column; by name it is the atlas itself. */
export function columnPath(column: AtlasColumn, locale: Locale): string {
  return column === "name"
    ? address(locale, "initiatives")
    : address(locale, "initiatives", "by", column);
}

/** A cell of the list. */
export interface AtlasCell {
  readonly words: string;
  /** What the cell is sorted by; empty where nothing is known. */
  readonly value: string;
}

/** Returns what a cell of the list says. */
export function atlasCell(
  entry: AtlasEntry,
  column: AtlasColumn,
  { locale, say }: Voice,
): AtlasCell {
  const { initiative, place, links, countries, name } = entry;
  const { sector, category, founded, inclusion, status } = initiative;
  const known = (words: string | null | undefined): AtlasCell =>
    words ? { words, value: words } : { words: say("initiative.unknown"), value: "" };
  if (column === "name") return { words: name, value: name.replace(/^\P{L}+/u, "") };
  if (column === "sector")
    return known(sector.group && say(`initiative.sector.${sector.group}.name`));
  if (column === "category") return known(say(`initiative.category.${category}`));
  if (column === "seat") return known(place?.name[locale]);
  if (column === "founded") return known(founded && String(founded.year));
  if (column === "inclusion") {
    const value = String(RANKS.inclusion.indexOf(inclusion));
    return { words: say(`initiative.inclusion.${inclusion}`), value };
  }
  if (column === "status") {
    const value = String(RANKS.status.indexOf(status.value));
    return { words: say(`initiative.status.${status.value}`), value };
  }
  if (links.length === 0) return { words: say("atlas.links.none"), value: "0" };
  const words =
    countries.length === 0 ? String(links.length) : `${links.length} (${countries.join(", ")})`;
  return { words, value: String(links.length) };
}
