import type { Voice } from "../../i18n/voice.ts";
import { INCLUSIONS, STATUSES } from "../../schema/initiative.ts";
import type { Locale } from "../../schema/text.ts";
import { html, raw, type Markup } from "../figure/html.ts";
import { absolute, address } from "../address/site.ts";
import { entryAttributes, type AtlasEntry } from "./atlas-record.ts";

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

/** How the list stands where it stands. */
export interface AtlasTableOptions {
  /** What the table is called by those who do not see the heading above it. */
  readonly caption?: string;
  /** The column that the entries are sorted by; without one its headers are plain words. */
  readonly sortedBy?: AtlasColumn;
  /** In an embed every link leaves the frame, and only the first facts have room. */
  readonly isEmbed?: boolean;
}

const IN_EMBED: readonly AtlasColumn[] = ["name", "sector", "seat", "founded"];
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
  const sign = DESCENDING.includes(column) ? -1 : 1;
  return entries.toSorted((first, second) => {
    const a = cell(first, column, voice);
    const b = cell(second, column, voice);
    if (a.value === "" || b.value === "") return Number(a.value === "") - Number(b.value === "");
    return sign * compare(a.value, b.value);
  });
}

/** Returns the list of entries as a table: the model that map, timeline and filters read. */
export function atlasTable(
  entries: readonly AtlasEntry[],
  voice: Voice,
  { caption, sortedBy, isEmbed = false }: AtlasTableOptions = {},
): Markup {
  const columns = isEmbed ? IN_EMBED : ATLAS_COLUMNS;
  const headers = columns.map((column) => {
    const words = columnWords(column, voice);
    const direction = DESCENDING.includes(column) ? "descending" : "ascending";
    const state = column === sortedBy ? raw(` aria-sort="${direction}"`) : null;
    const title =
      sortedBy === undefined || column === sortedBy
        ? words
        : html`<a href="${columnPath(column, voice.locale)}">${words}</a>`;
    // As if it were sorted the other way round already.
    const first = DESCENDING.includes(column) ? raw(' data-sort="ascending"') : null;
    return html`<th scope="col" data-column="${column}"${first}${state}>${title}</th>`;
  });
  return html`<table class="atlas-table">
${
  caption === undefined
    ? null
    : html`<caption class="visually-hidden">${caption}</caption>
`
}<thead><tr>${headers}</tr></thead>
<tbody>
${entries.map(
  (entry) =>
    html`<tr${attributes(entryAttributes(entry, voice))}>${columns.map((column) => cellMarkup(entry, column, voice, isEmbed))}</tr>\n`,
)}</tbody>
</table>`;
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

interface CellWords {
  readonly words: string;
  /** What the cell is sorted by; empty where nothing is known. */
  readonly value: string;
}

function cell(entry: AtlasEntry, column: AtlasColumn, { locale, say }: Voice): CellWords {
  const { initiative, place, links, countries, name } = entry;
  const { sector, category, founded, inclusion, status } = initiative;
  const known = (words: string | null | undefined): CellWords =>
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

function cellMarkup(
  entry: AtlasEntry,
  column: AtlasColumn,
  voice: Voice,
  isEmbed: boolean,
): Markup {
  const { words, value } = cell(entry, column, voice);
  if (column === "name") {
    const path = address(voice.locale, "initiatives", entry.initiative.id);
    return isEmbed
      ? html`<th scope="row"><a href="${absolute(path)}" target="_blank" rel="noopener">${words}</a></th>`
      : html`<th scope="row"><a href="${path}">${words}</a></th>`;
  }
  const isPlain = value === words;
  return html`<td${isPlain ? null : raw(` data-value="${value}"`)}${value === "" ? raw(' class="unknown"') : null} data-label="${columnWords(column, voice)}">${words}</td>`;
}

function attributes(values: Readonly<Record<string, string>>): Markup {
  const parts = Object.entries(values).map(([name, value]) => html` ${name}="${value}"`);
  return raw(parts.map(({ markup }) => markup).join(""));
}
