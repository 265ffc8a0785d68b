import type {
  ChartDefinition,
  ChartRow,
  Column,
  View,
} from "../../charts/definition/define-chart.ts";
import { received } from "../../schema/message/received.ts";
import { LOCALES } from "../../schema/text.ts";

/**
 * Returns what is wrong with a definition and the rows that it made, one line each: a text that
 * lacks a language, a key that is no column, no rows, a row without a cell, a cell of another kind,
 * a key that two rows share. The compiler sees most of it; a build does not run the compiler.
 */
export function definitionFaults(
  definition: ChartDefinition,
  views: readonly View[],
  rows: readonly ChartRow[],
): readonly string[] {
  const { columns, key } = definition;
  if (definition.views && views.length === 0) {
    return ["views: expected at least one view, received none; name one or leave out views"];
  }
  if (!columns.some((column) => column.key === key)) {
    const known = columns.map((column) => column.key).join(", ");
    return [`key: expected one of the columns ${known}, received ${received(key)}; correct it`];
  }
  if (rows.length === 0) {
    return ["rows: expected at least one row, received none; correct what rows() picks"];
  }
  return [
    ...textFaults(definition, views),
    ...columns.flatMap((column) => columnFaults(column, rows)),
    ...keyFaults(key, rows),
  ];
}

/** Texts that are written out, by their place, each in every language. */
function textFaults(definition: ChartDefinition, views: readonly View[]): string[] {
  const { title, subtitle, note, coverage, columns } = definition;
  const texts: [place: string, text: unknown][] = [
    ["title", title],
    ["subtitle", subtitle],
    ["note", note],
    ["coverage", coverage],
    ["views.label", definition.views?.label],
    ...views.map(({ id, label }): [string, unknown] => [`views: ${id}: label`, label]),
    ...columns.flatMap(({ key, label, unit, labels = {} }): [string, unknown][] => [
      [`columns: ${key}: label`, label],
      [`columns: ${key}: unit`, unit],
      ...Object.entries(labels).map(([code, words]): [string, unknown] => [
        `columns: ${key}: labels.${code}`,
        words,
      ]),
    ]),
  ];
  return texts.flatMap(([place, text]) => {
    if (typeof text !== "object" || text === null) return [];
    return LOCALES.flatMap((locale) => {
      const words: unknown = Reflect.get(text, locale);
      if (typeof words === "string" && words.trim() !== "") return [];
      return [
        `${place}: expected text in every language, received ${received(words)} for ${locale}; write the translation`,
      ];
    });
  });
}

function columnFaults(
  { key, kind, numeric, optional }: Column,
  rows: readonly ChartRow[],
): string[] {
  const isNumber = kind === "number" || kind === "year" || numeric === true;
  const index = rows.findIndex((row) => {
    const cell: unknown = row[key];
    if (cell === null) return !optional;
    return isNumber ? !Number.isFinite(cell) : typeof cell !== "string";
  });
  if (index < 0) return [];
  const what = isNumber ? "a number" : "a text";
  const cell: unknown = rows[index]?.[key];
  const remedy =
    cell === null
      ? `give the value or mark the column "optional: true"`
      : "correct the row or the column's key";
  return [
    `rows[${index}].${key}: expected ${what}${optional ? " or null" : ""}, received ${received(cell)}; ${remedy}`,
  ];
}

function keyFaults(key: string, rows: readonly ChartRow[]): string[] {
  const first = new Map<unknown, number>();
  return rows.flatMap((row, index) => {
    const known = first.get(row[key]);
    first.set(row[key], known ?? index);
    if (known === undefined) return [];
    return [
      `rows[${index}].${key}: expected a value of its own in the key column, received ${received(row[key])}, which rows[${known}] has; correct rows() or name another key`,
    ];
  });
}
