import type { Column } from "../../charts/definition/define-chart.ts";
import type { Voice } from "../../i18n/voice.ts";
import { chartWith } from "../chart/catalogue.ts";
import { cellWords } from "../figure/cell-words.ts";
import { chartPayload, type ChartPayload } from "../chart/payload.ts";

/** Which cell of the table of which chart: `row` is the value of the chart's key column. */
export interface ChartCellAddress {
  readonly chart: string;
  readonly row: string | number;
  readonly column: string;
  readonly view?: string | undefined;
}

/** A cell of a chart's table with its column and its chart. */
export interface ChartCell {
  readonly value: string | number;
  readonly column: Column;
  readonly payload: ChartPayload;
}

/** Returns a cell of a chart's table. Throws with the place of the text where there is none. */
export function chartCell(voice: Voice, { chart, row, column, view }: ChartCellAddress): ChartCell {
  const { place } = voice;
  const payload = chartPayload(chartWith(chart, place), voice, view);
  const { key } = payload.definition;
  const found = payload.rows.find((candidate) => String(candidate[key]) === String(row));
  if (!found) {
    const known = payload.rows.map((candidate) => String(candidate[key])).join(", ");
    throw new Error(
      `${place}: row: expected one of ${known} of src/charts/${chart}.ts, received "${row}"; correct the row`,
    );
  }
  const own = payload.columns.find((candidate) => candidate.key === column);
  if (!own) {
    const known = payload.columns.map((candidate) => candidate.key).join(", ");
    throw new Error(
      `${place}: column: expected one of ${known} of src/charts/${chart}.ts, received "${column}"; correct the column`,
    );
  }
  const value = found[column] ?? null;
  if (value === null) {
    throw new Error(
      `${place}: cell: expected a value in src/charts/${chart}.ts, received none for ${row}, ${column}; correct row or column`,
    );
  }
  return { value, column: own, payload };
}

/** Returns a cell of a chart's table in words: with its unit, or plain. */
export function chartCellText(voice: Voice, address: ChartCellAddress, plain = false): string {
  const { locale, format } = voice;
  const { value, column } = chartCell(voice, address);
  if (typeof value === "number" && plain) return format.number(value, column.decimals);
  const words = cellWords({ [column.key]: value }, column, voice);
  const unit = column.unit?.[locale];
  return column.kind === "number" && unit && unit !== "%" ? `${words}\u00a0${unit}` : words;
}
