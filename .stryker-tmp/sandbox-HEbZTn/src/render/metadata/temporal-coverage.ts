// @ts-nocheck
import type { ChartPayload } from "../chart/payload.ts";

/** Key of a column that holds spans of years as text. */
const PERIOD = "period";

/**
 * Returns the time a chart covers, "2015" or "2011/2023", or null: the years in the rows' columns
 * of years and periods ("2017–2020"); failing these, the view's; failing that, the indicators'.
 */
export function temporalCoverage(payload: ChartPayload): string | null {
  const { columns, rows, view, definition, data } = payload;
  const keys = columns
    .filter(({ key, kind }) => kind === "year" || key === PERIOD)
    .map(({ key }) => key);
  const cells = rows.flatMap((row) => keys.map((key) => String(row[key] ?? "")));
  const indicatorRows = definition.indicators.flatMap((id) => data.indicators.get(id)?.rows ?? []);
  return (
    yearSpan(cells.flatMap(yearsIn)) ??
    yearSpan(yearsIn(view?.id ?? "")) ??
    yearSpan(indicatorRows.map(({ year }) => year))
  );
}

function yearsIn(text: string): number[] {
  return (text.match(/\b\d{4}\b/gu) ?? []).map(Number);
}

/** Returns the first and the last of some years as one interval of ISO 8601, or null. */
export function yearSpan(years: readonly number[]): string | null {
  if (years.length === 0) return null;
  const first = Math.min(...years);
  const last = Math.max(...years);
  return first === last ? String(first) : `${first}/${last}`;
}
