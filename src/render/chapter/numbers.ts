import type { Voice } from "../../i18n/voice.ts";
import { rowName, type Indicator, type Row } from "../../schema/indicator.ts";
import {
  CATEGORIES,
  COORDINATOR_TYPES,
  INCLUSIONS,
  SECTOR_GROUPS,
  STATUSES,
  type Initiative,
} from "../../schema/initiative.ts";
import { received } from "../../schema/message/received.ts";
import { unknownId } from "../../schema/message/unknown-id.ts";

/** Which cell of which indicator. */
export interface CellAddress {
  readonly of: string;
  readonly geo: string;
  readonly year: number;
  readonly series?: string | undefined;
}

/** The fields of an initiative that a count can ask for; null asks for the unknown. */
export interface InitiativeFilter {
  readonly category?: Initiative["category"];
  readonly inclusion?: Initiative["inclusion"];
  readonly status?: Initiative["status"]["value"];
  readonly seat?: string | null;
  readonly sectorGroup?: string | null;
  /** Whether the record tells of any support. */
  readonly funded?: boolean;
  readonly coordinator?: Initiative["coordinator"]["type"];
}

/** More cells than these would drown a message. */
const MOST_CELLS = 8;

/** Returns the indicator that a text names. Throws with the place of the text if there is none. */
export function indicatorNamed({ data, place }: Voice, id: string): Indicator {
  const indicator = data.indicators.get(id);
  if (!indicator) {
    throw unknownId(`${place}: indicator`, "an id of data/indicators", id, data.indicators.keys());
  }
  return indicator;
}

/** Returns the row of a cell that has a value. Throws with the place of the text otherwise. */
export function cellRow(voice: Voice, cell: CellAddress): Row & { value: number } {
  const { place } = voice;
  const { of, geo, year, series } = cell;
  if (typeof year !== "number") {
    throw new Error(
      `${place}: cell: expected a year as a number, received ${received(year)}; write it in braces, as in year={2020}`,
    );
  }
  const { rows } = indicatorNamed(voice, of);
  const row = rows.find(
    (candidate) => candidate.geo === geo && candidate.year === year && candidate.series === series,
  );
  if (!row || row.value === null) {
    const wanted = [geo, year, series].filter((part) => part !== undefined).join(" ");
    const own = rows.filter((candidate) => candidate.geo === geo && candidate.value !== null);
    const known = own.slice(0, MOST_CELLS).map(rowName).join(", ");
    const more = own.length > MOST_CELLS ? ", …" : "";
    throw new Error(
      `${place}: cell: expected a value in data/indicators/${of}.json, received ${wanted}; correct geo, year or series${known ? ` (there are ${known}${more})` : ""}`,
    );
  }
  return { ...row, value: row.value };
}

/** Returns a cell in words: "24,8%" or, without its unit, "24,8". */
export function cellText(voice: Voice, cell: CellAddress, plain = false): string {
  const { locale, format } = voice;
  const indicator = indicatorNamed(voice, cell.of);
  const { value } = cellRow(voice, cell);
  const unit = indicator.unitShort[locale];
  if (plain) return format.number(value, indicator.decimals);
  return unit === "%"
    ? format.percent(value, indicator.decimals)
    : `${format.number(value, indicator.decimals)}\u00a0${unit}`;
}

/** Returns how many times one cell of an indicator is another, to one decimal. */
export function ratioText(
  voice: Voice,
  { of, year, series, geo, to }: CellAddress & { readonly to: string },
): string {
  const divisor = cellRow(voice, { of, year, series, geo: to }).value;
  if (divisor === 0)
    throw new Error(`${voice.place}: ratio: expected a divisor other than 0 for ${to}`);
  const dividend = cellRow(voice, { of, year, series, geo }).value;
  return voice.format.number(dividend / divisor, 1);
}

/**
 * Returns a cell less that of another territory: in percentage points for percentages, else in the
 * unit of the indicator; without its sign, which the sentence says.
 */
export function differenceText(
  voice: Voice,
  { of, year, series, geo, from }: CellAddress & { readonly from: string },
  plain = false,
): string {
  const { locale, say, format } = voice;
  const indicator = indicatorNamed(voice, of);
  const value = cellRow(voice, { of, year, series, geo }).value;
  const other = cellRow(voice, { of, year, series, geo: from }).value;
  const words = format.number(Math.abs(value - other), indicator.decimals);
  const unit = indicator.unitShort[locale];
  if (plain) return words;
  return `${words}\u00a0${unit === "%" ? say("number.points") : unit}`;
}

/** Returns the short source of an indicator, for those who stop at a number. */
export function sourceOf(voice: Voice, id: string): string {
  const { publisher, title, dataset, year } = indicatorNamed(voice, id).source;
  return `${publisher}, ${dataset ?? title} (${year.replace("-", "–")})`;
}

/** Returns the number of territories that have a value. Throws where none has. */
export function totalOf(voice: Voice, { of, year, series }: Omit<CellAddress, "geo">): number {
  const total = indicatorNamed(voice, of).rows.filter(
    (row) => row.year === year && row.series === series && row.value !== null,
  ).length;
  if (total > 0) return total;
  throw new Error(
    `${voice.place}: total: expected values in data/indicators/${of}.json, received none for ${[year, series].filter((part) => part !== undefined).join(" ")}; correct year or series`,
  );
}

/**
 * Returns the number of initiatives that match every field of the filter. Throws with the place of
 * the text on a field or a value that no list knows.
 */
export function initiativeCount({ data, place }: Voice, filter: InitiativeFilter): number {
  const known: Readonly<Record<keyof InitiativeFilter, readonly string[]>> = {
    category: CATEGORIES,
    inclusion: INCLUSIONS,
    status: STATUSES,
    seat: [...data.places.keys()],
    sectorGroup: SECTOR_GROUPS,
    funded: ["true", "false"],
    coordinator: COORDINATOR_TYPES,
  };
  for (const [field, value] of Object.entries(filter)) {
    if (!Object.hasOwn(known, field)) {
      const fields = Object.keys(known);
      throw unknownId(`${place}: where`, `one of ${fields.join(", ")}`, field, fields);
    }
    const values = known[field as keyof InitiativeFilter];
    const mayBeUnknown = field === "seat" || field === "sectorGroup";
    if (value === undefined || (value === null && mayBeUnknown)) continue;
    const isKnown =
      field === "funded"
        ? typeof value === "boolean"
        : typeof value === "string" && values.includes(value);
    if (isKnown) continue;
    const list = field === "seat" ? "an id of data/places.json" : `one of ${values.join(", ")}`;
    throw unknownId(`${place}: ${field}`, list, value, values);
  }
  return data.initiatives.filter(
    ({ category, inclusion, status, seat, sector, coordinator, funding }) =>
      (filter.category === undefined || filter.category === category) &&
      (filter.inclusion === undefined || filter.inclusion === inclusion) &&
      (filter.status === undefined || filter.status === status.value) &&
      (filter.seat === undefined || filter.seat === (seat?.place ?? null)) &&
      (filter.sectorGroup === undefined || filter.sectorGroup === sector.group) &&
      (filter.funded === undefined || filter.funded === funding.length > 0) &&
      (filter.coordinator === undefined || filter.coordinator === coordinator.type),
  ).length;
}

/** Returns the number that a claim of a source text gives: "22%" or "over 50%". */
export function claimText({ data, place, say, format }: Voice, id: string): string {
  const value = data.claims.get(id)?.value;
  if (!value) {
    throw new Error(
      `${place}: claim: expected an id in data/claims.json that has a value, received "${id}"; correct the id`,
    );
  }
  const number = format.percent(value.number);
  return value.bound === "more-than" ? say("claim.more-than", { value: number }) : number;
}
