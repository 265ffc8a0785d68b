import { mean } from "./mean.ts";
import type { YearValue } from "./ratio-series.ts";

export interface PeriodMean {
  readonly value: number;
  /** Number of years that went into it. */
  readonly n: number;
}

/**
 * The plain mean of the values from one year to another, both included; `years` keeps only even or
 * odd ones, for surveys that alternate. Undefined where no year has a value.
 */
export function periodMean(
  series: readonly YearValue[],
  [from, to]: readonly [number, number],
  years: "all" | "even" | "odd" = "all",
): PeriodMean | undefined {
  const values = series.flatMap(({ year, value }) => {
    const isInside = from <= year && year <= to;
    const isWanted = years === "all" || (year % 2 === 0) === (years === "even");
    return isInside && isWanted && value !== null ? [value] : [];
  });
  return values.length === 0 ? undefined : { value: mean(values), n: values.length };
}
