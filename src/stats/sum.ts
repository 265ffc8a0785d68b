/**
 * The sum of the numbers; 0 for none. A number that is missing (NaN) makes it NaN: the sum of
 * d3-array passes over it, and the result would be a wrong number instead of none.
 */
export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
