/** A value of one year. */
export interface YearValue {
  readonly year: number;
  readonly value: number | null;
}

/** The ratio of two series in each year in which both have a value, by year; plain division. */
export function ratioSeries(
  numerators: readonly YearValue[],
  denominators: readonly YearValue[],
): { year: number; value: number }[] {
  const below = new Map(denominators.map(({ year, value }) => [year, value]));
  return numerators
    .flatMap(({ year, value }) => {
      const other = below.get(year);
      if (value === null || other === null || other === undefined || other === 0) return [];
      return [{ year, value: value / other }];
    })
    .sort((a, b) => a.year - b.year);
}
