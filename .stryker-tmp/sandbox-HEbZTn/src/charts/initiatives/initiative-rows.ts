// @ts-nocheck
import { sayFor, type WordKey } from "../../i18n/say.ts";
import { CATEGORIES, SECTOR_GROUPS } from "../../schema/initiative.ts";
import type { Text } from "../../schema/text.ts";
import type { ChartRow, Column, RowsInput } from "../definition/define-chart.ts";
import { familyOf, SECTOR_FAMILIES } from "./sector-symbol.ts";

/** Certainties of the tie to Mazovia, the surest first. */
export const INCLUSIONS = ["confirmed", "probable", "uncertain", "disputed"] as const;
export const STATUSES = ["active", "unknown"] as const;

const word = (key: WordKey): Text => ({ pl: sayFor("pl")(key), en: sayFor("en")(key) });

function labels<K extends string>(
  codes: readonly K[],
  key: (code: K) => WordKey,
): Readonly<Record<K, Text>> {
  const entries = codes.map((code) => [code, word(key(code))] as const);
  return Object.fromEntries(entries) as Record<K, Text>;
}

/** Words for sector groups, for certainties of the tie to Mazovia and for states of activity. */
export const SECTOR_WORDS = labels(SECTOR_GROUPS, (code) => `initiative.sector.${code}.name`);
export const INCLUSION_WORDS = labels(INCLUSIONS, (code) => `initiative.inclusion.${code}`);
export const STATUS_WORDS = labels(STATUSES, (code) => `initiative.status.${code}`);

/** Columns of a table with one initiative a row. */
export const INITIATIVE_COLUMNS: readonly Column[] = [
  { key: "id", label: { pl: "Identyfikator", en: "Identifier" }, kind: "code" },
  { key: "name", label: { pl: "Inicjatywa", en: "Initiative" }, kind: "name" },
  {
    ...{ key: "family", label: { pl: "Rodzina sektorów", en: "Family of sectors" } },
    kind: "code",
    labels: Object.fromEntries(SECTOR_FAMILIES.map(({ id, label }) => [id, label])),
  },
  {
    ...{ key: "sector", label: { pl: "Branża", en: "Sector" }, kind: "category" },
    labels: SECTOR_WORDS,
  },
  {
    ...{ key: "category", label: { pl: "Rodzaj", en: "Kind" }, kind: "category" },
    labels: labels(CATEGORIES, (code) => `initiative.category.${code}`),
  },
  {
    ...{ key: "inclusion", label: { pl: "Związek z Mazowszem", en: "Tie to Mazovia" } },
    ...{ kind: "category", labels: INCLUSION_WORDS },
  },
  {
    ...{ key: "seat_certainty", label: { pl: "Pewność siedziby", en: "Certainty of the seat" } },
    kind: "code",
  },
  {
    ...{ key: "status", label: { pl: "Działalność", en: "Activity" }, kind: "category" },
    labels: STATUS_WORDS,
  },
  { key: "founded", label: { pl: "Rok założenia", en: "Founded" }, kind: "year" },
];

/** One row for each initiative, the families of sectors together. */
export function initiativeRows({ data, locale }: RowsInput): readonly ChartRow[] {
  const families = SECTOR_FAMILIES.map(({ id }) => id);
  return data.initiatives
    .map((initiative) => ({
      id: initiative.id,
      name: initiative.name[locale],
      family: familyOf(initiative).id,
      sector: initiative.sector.group,
      category: initiative.category,
      inclusion: initiative.inclusion,
      seat_certainty: initiative.seat?.certainty ?? null,
      status: initiative.status.value,
      founded: initiative.founded?.year ?? null,
    }))
    .sort((first, second) => families.indexOf(first.family) - families.indexOf(second.family));
}
