import type { Indicator, Row } from "../../schema/indicator.ts";
import type { Data } from "../../schema/load.ts";
import type { Territory } from "../../schema/territory.ts";
import type { Locale } from "../../schema/text.ts";

/** The indicator with this id; throws if there is none. */
export function indicatorIn(data: Data, id: string): Indicator {
  const indicator = data.indicators.get(id);
  if (!indicator) {
    throw new Error(`indicators: expected an id of data/indicators, received "${id}"; correct it`);
  }
  return indicator;
}

const grouped = new WeakMap<Indicator, ReadonlyMap<string, readonly Row[]>>();

/** Rows of an indicator for one year and, where it has several, one series. */
export function indicatorRows(indicator: Indicator, year: number, series?: string): readonly Row[] {
  const groups =
    grouped.get(indicator) ??
    Map.groupBy(indicator.rows, (row) => `${row.year} ${row.series ?? ""}`);
  grouped.set(indicator, groups);
  return groups.get(`${year} ${series ?? ""}`) ?? [];
}

/** The value of one territory, year and series of an indicator; throws where there is none. */
export function indicatorValue(
  data: Data,
  id: string,
  geo: string,
  year: number,
  series?: string,
): number {
  const value = indicatorRows(indicatorIn(data, id), year, series).find(
    (row) => row.geo === geo,
  )?.value;
  if (typeof value === "number") return value;
  throw new Error(
    `data/indicators/${id}.json: ${geo} ${year} ${series ?? ""}: expected a value, found none; add the row`,
  );
}

/** The territory with this code; throws if there is none. */
export function territoryIn(data: Data, code: string): Territory {
  const territory = data.territories.get(code);
  if (!territory) {
    throw new Error(`territories: expected a code of data/territories.json, received "${code}"`);
  }
  return territory;
}

/** A territory with its value: what nearly every row of a ranking begins with. */
export interface Area {
  readonly geo: string;
  readonly name: string;
  readonly value: number;
  /** What else the indicator says of the territory. */
  readonly row: Row;
}

/** Territories with a value in a year and series of an indicator, in the order of its rows. */
export function areasIn(
  data: Data,
  locale: Locale,
  id: string,
  year: number,
  series?: string,
): Area[] {
  return indicatorRows(indicatorIn(data, id), year, series).flatMap((row) => {
    const { geo, value } = row;
    if (value === null) return [];
    return [{ geo, name: territoryIn(data, geo).name[locale], value, row }];
  });
}

/** Territories with a value in a year and series of an indicator, the highest first. */
export function rankedAreas(...place: Parameters<typeof areasIn>): Area[] {
  return areasIn(...place).sort((first, second) => second.value - first.value);
}
