/** Place of a value among all, counted from the highest: 1 is the highest, equal ones share it. */
export function rank(value: number, all: readonly number[]): number {
  return all.filter((other) => other > value).length + 1;
}
