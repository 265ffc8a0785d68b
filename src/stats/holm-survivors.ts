/**
 * How many of several tests stay significant at `level` when it is known that all of them were
 * made: the p-values are taken from the smallest on and compared with level / (tests left), until
 * one fails.
 *
 * Source: S. Holm, Scandinavian Journal of Statistics 6(2), 1979.
 */
export function holmSurvivors(pValues: readonly number[], level = 0.05): number {
  const ordered = pValues.toSorted((first, second) => first - second);
  const failed = ordered.findIndex((p, index) => p > level / (ordered.length - index));
  return failed === -1 ? ordered.length : failed;
}
