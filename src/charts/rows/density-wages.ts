import type { Data } from "../../schema/load.ts";
import { logLogSlope } from "../../stats/log-log-slope.ts";
import { indicatorIn, indicatorRows } from "./indicator-rows.ts";

export const DENSITY = "powiat-density-2006-2021";
export const WAGES = "powiat-wages-2002-2023";

/** A powiat with people per km² and gross pay in PLN a month. */
export interface DensityWage {
  readonly geo: string;
  readonly density: number;
  readonly wage: number;
}

/** How pay goes with density: the slope of logarithms and its 95 % confidence interval. */
export interface DensityFit {
  readonly slope: number;
  readonly intercept: number;
  readonly r2: number;
  readonly low: number;
  readonly high: number;
}

/** The powiats with both values, the least dense first, and the line through them. */
export function densityWages(data: Data, year: number) {
  const wages = new Map(
    indicatorRows(indicatorIn(data, WAGES), year).map(({ geo, value }) => [geo, value]),
  );
  const all = indicatorRows(indicatorIn(data, DENSITY), year).flatMap(
    ({ geo, value }): DensityWage[] => {
      const wage = wages.get(geo) ?? null;
      return value === null || wage === null ? [] : [{ geo, density: value, wage }];
    },
  );
  const { slope, se, intercept, r2 } = logLogSlope(
    all.map(({ density }) => density),
    all.map(({ wage }) => wage),
  );
  const [low, high] = [slope - 1.96 * se, slope + 1.96 * se];
  const fit: DensityFit = { slope, intercept, r2, low, high };
  return { powiats: all.toSorted((first, second) => first.density - second.density), fit };
}
