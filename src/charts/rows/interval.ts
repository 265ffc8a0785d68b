import type { Row } from "../../schema/indicator.ts";
import type { Text } from "../../schema/text.ts";
import { column } from "../definition/column.ts";

/** The columns of a confidence interval's bounds. */
export function intervalColumns(decimals: number, unit?: Text) {
  const options = { decimals, optional: true, ...(unit ? { unit } : {}) } as const;
  return [
    column.number("ci_low", { pl: "Dolna granica", en: "Lower bound" }, options),
    column.number("ci_high", { pl: "Górna granica", en: "Upper bound" }, options),
  ] as const;
}

/** The bounds of a row's confidence interval, by column; null where the source gives none. */
export function intervalCells({ ciLow, ciHigh }: Pick<Row, "ciLow" | "ciHigh">) {
  return { ci_low: ciLow ?? null, ci_high: ciHigh ?? null };
}
