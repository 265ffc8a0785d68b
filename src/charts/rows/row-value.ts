import type { ChartRow } from "../definition/define-chart.ts";

/** The number in a row's column; throws if the cell holds anything else. */
export function numberIn(row: ChartRow, key: string): number {
  const value = row[key];
  if (typeof value !== "number") {
    throw new Error(`row: ${key}: expected a number, received ${String(value)}; check the rows`);
  }
  return value;
}

/** The number in a row's column, or null where there is none. */
export function numberOrNull(row: ChartRow, key: string): number | null {
  const value = row[key];
  return typeof value === "number" ? value : null;
}

/** The text in a row's column; throws if the cell holds anything else. */
export function textIn(row: ChartRow, key: string): string {
  const value = row[key];
  if (typeof value !== "string") {
    throw new Error(`row: ${key}: expected text, received ${String(value)}; check the rows`);
  }
  return value;
}

/** The row whose column holds `value`; throws if there is none. */
export function rowWith<Row, Key extends keyof Row & string>(
  rows: readonly Row[],
  key: Key,
  value: Row[Key],
): Row {
  const row = rows.find((candidate) => candidate[key] === value);
  if (row !== undefined) return row;
  throw new Error(
    `rows: ${key}: expected a row with "${String(value)}", received none; check the data`,
  );
}

/** The first and the last row. */
export function endsOf<Row>(rows: readonly Row[]): readonly [first: Row, last: Row] {
  const [first, last] = [rows[0], rows.at(-1)];
  if (first !== undefined && last !== undefined) return [first, last];
  throw new Error("rows: expected at least one row, received none; check the data");
}
