import type { Row } from "../../schema/indicator.ts";
import type { Text } from "../../schema/text.ts";
import { column } from "../definition/column.ts";

const LOW: Text = { pl: "Dolna granica", en: "Lower bound" };
const HIGH: Text = { pl: "Górna granica", en: "Upper bound" };

/** The columns of a confidence interval that every row has; see `boundsOf`. */
export function intervalColumns(decimals: number, unit?: Text) {
  const options = { decimals, ...(unit ? { unit } : {}) };
  return [column.number("ci_low", LOW, options), column.number("ci_high", HIGH, options)] as const;
}

/** The columns of a confidence interval that some rows lack; see `intervalCells`. */
export function optionalIntervalColumns(decimals: number, unit?: Text) {
  const options = { decimals, optional: true, ...(unit ? { unit } : {}) } as const;
  return [column.number("ci_low", LOW, options), column.number("ci_high", HIGH, options)] as const;
}

/** The bounds of a row's confidence interval, by column; null where the source gives none. */
export function intervalCells({ ciLow, ciHigh }: Pick<Row, "ciLow" | "ciHigh">) {
  return { ci_low: ciLow ?? null, ci_high: ciHigh ?? null };
}

/** The bounds of a row's confidence interval, by column; throws where the source gives none. */
export function boundsOf({ geo, year, ciLow, ciHigh }: Row) {
  if (ciLow !== undefined && ciHigh !== undefined) return { ci_low: ciLow, ci_high: ciHigh };
  throw new Error(
    `indicator: ${geo} ${year}: expected a confidence interval, received none; add ciLow and ciHigh`,
  );
}
