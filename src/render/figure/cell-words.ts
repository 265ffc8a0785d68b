import type { ChartRow, Column } from "../../charts/definition/define-chart.ts";
import type { Voice } from "../../i18n/voice.ts";

/** Returns a table's cell in words: numbers with their unit, codes by their labels. */
export function cellWords(row: ChartRow, column: Column, { locale, format }: Voice): string {
  const value = row[column.key];
  if (value === null || value === undefined) return "–";
  if (column.kind === "number" && typeof value === "number") {
    if (column.unit?.[locale] === "%") return format.percent(value, column.decimals);
    return format.number(value, column.decimals);
  }
  const label = column.labels?.[String(value)];
  if (column.kind === "category" && column.labels && !label) {
    throw new Error(
      `column ${column.key}: labels: expected words for "${value}", found none; add them`,
    );
  }
  return format.tie(label ? label[locale] : String(value));
}
