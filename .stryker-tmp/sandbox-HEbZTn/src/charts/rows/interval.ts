// @ts-nocheck
import type { Row } from "../../schema/indicator.ts";
import type { Text } from "../../schema/text.ts";
import type { Column } from "../definition/define-chart.ts";

/** The columns of a confidence interval's bounds. */
export function intervalColumns(decimals: number, unit?: Text): readonly Column[] {
  const bound = (key: string, label: Text): Column => ({
    key,
    label,
    ...(unit ? { unit } : {}),
    kind: "number",
    decimals,
  });
  return [
    bound("ci_low", { pl: "Dolna granica", en: "Lower bound" }),
    bound("ci_high", { pl: "Górna granica", en: "Upper bound" }),
  ];
}

/** The bounds of a row's confidence interval, by column; null where the source gives none. */
export function intervalCells({ ciLow, ciHigh }: Pick<Row, "ciLow" | "ciHigh">) {
  return { ci_low: ciLow ?? null, ci_high: ciHigh ?? null };
}
