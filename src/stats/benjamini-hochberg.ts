/**
 * P-values adjusted for the number of tests so that rejecting those up to 0.05 keeps the expected
 * share of false findings among the findings at 5%: the i-th smallest of m becomes
 * `min over j >= i of p_(j) m / j`, at most 1.
 *
 * Source: Y. Benjamini and Y. Hochberg, Journal of the Royal Statistical Society B 57(1), 1995.
 */
export function benjaminiHochberg(pValues: readonly number[]): number[] {
  const order = pValues.map((p, index) => ({ p, index })).sort((a, b) => b.p - a.p);
  const adjusted = pValues.map(() => 1);
  let least = 1;
  order.forEach(({ p, index }, place) => {
    least = Math.min(least, (p * pValues.length) / (pValues.length - place));
    adjusted[index] = least;
  });
  return adjusted;
}
