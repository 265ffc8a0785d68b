import type { Data } from "../../schema/load.ts";
import type { Locale } from "../../schema/text.ts";
import { indicatorIn, territoryIn } from "./indicator-rows.ts";
import { rowWith } from "./row-value.ts";

/** The indicators of cooperation in innovation, by sector. */
export const INDICATORS = {
  industry: "voiv-cooperation-innovation-industry-2010-2024",
  services: "voiv-cooperation-innovation-services-2010-2024",
} as const;
export const SECTORS = ["industry", "services"] as const;
// Surveys of even and of odd years differ: each view draws one kind, and never both.
export const YEARS: Readonly<Record<"even" | "odd", readonly number[]>> = {
  even: [2010, 2012, 2014, 2016, 2018, 2020, 2022, 2024],
  odd: [2011, 2013, 2015, 2017, 2019, 2021],
};

export type Parity = keyof typeof YEARS;
export type Sector = (typeof SECTORS)[number];

/** The values of an area in one sector, by survey; the surveys of the other kind stay empty. */
export type SurveyedArea = {
  readonly id: string;
  readonly geo: string;
  readonly name: string;
  readonly sector: string;
} & Readonly<Record<`y${number}`, number | null>>;

/** The kind of surveys that a view shows. */
export function parityOf(view: string | undefined): Parity {
  return view === "odd" ? "odd" : "even";
}

/** The share of firms of an area that cooperated, by a survey. */
export function valueOf(
  rows: readonly SurveyedArea[],
  geo: string,
  sector: Sector,
  year: number,
): number {
  return rowWith(rows, "id", `${geo}-${sector}`)[`y${year}`] ?? Number.NaN;
}

/** The values of an area by the surveys of one kind. */
export function pointsOf(row: SurveyedArea, parity: Parity) {
  return YEARS[parity].map((year) => ({ at: year, value: row[`y${year}`] ?? null }));
}

/** The last known value of an area. */
export function lastOf(row: SurveyedArea, parity: Parity): number {
  return pointsOf(row, parity).findLast(({ value }) => value !== null)?.value ?? 0;
}

/** The areas of a sector, those with the highest last value first. */
export function sectorRows(data: Data, locale: Locale, sector: Sector, parity: Parity) {
  const { rows } = indicatorIn(data, INDICATORS[sector]);
  const own: readonly number[] = YEARS[parity];
  const values = (geo: string) =>
    Object.fromEntries(
      [...YEARS.even, ...YEARS.odd].map((year) => {
        const row = rows.find((candidate) => candidate.geo === geo && candidate.year === year);
        return [`y${year}` as const, own.includes(year) ? (row?.value ?? null) : null];
      }),
    ) as Record<`y${number}`, number | null>;
  return [...new Set(rows.map(({ geo }) => geo))]
    .map((geo): SurveyedArea => {
      const name = territoryIn(data, geo).name[locale];
      return { id: `${geo}-${sector}`, geo, name, sector, ...values(geo) };
    })
    .sort((first, second) => lastOf(second, parity) - lastOf(first, parity));
}
