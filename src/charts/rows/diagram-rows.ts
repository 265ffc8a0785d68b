import type { Diagram } from "../../schema/diagram.ts";
import type { Data } from "../../schema/load.ts";
import type { Locale } from "../../schema/text.ts";
import type { ChartDefinition, ChartRow, Column, RowsInput } from "../definition/define-chart.ts";
import { filledText, quantityValue } from "./quantity-value.ts";

/** Which diagram, and in which language it is told. */
interface Told {
  readonly id: string;
  readonly data: Data;
  readonly locale: Locale;
}

/** The diagram that a chart draws; throws where its file is missing. */
export function diagramOf({ id, data }: Pick<Told, "id" | "data">): Diagram {
  const diagram = data.diagrams.get(id);
  if (diagram) return diagram;
  throw new Error(
    `src/charts/${id}.ts: entries: expected data/diagrams/${id}.json, found none; add the file or take "entries" out of the chart`,
  );
}

/** The words of a group's codes, in the order of the file; throws on an unknown group. */
export function groupWords(told: Told, group: string): ReadonlyMap<string, string> {
  const words = diagramOf(told).groups?.[group];
  if (!words) {
    throw new Error(
      `data/diagrams/${told.id}.json: groups: expected "${group}", which src/charts/${told.id}.ts draws, received none; add it`,
    );
  }
  return new Map(Object.entries(words).map(([code, text]) => [code, text[told.locale]]));
}

/** The words of one code of a group; throws on an unknown one. */
export function codeWords(told: Told, group: string, code: string): string {
  const words = groupWords(told, group).get(code);
  if (words !== undefined) return words;
  throw new Error(
    `data/diagrams/${told.id}.json: groups.${group}: expected "${code}", which src/charts/${told.id}.ts draws, received none; add it`,
  );
}

/**
 * The rows of a diagram, one for each entry: its codes, its words, the words of its lists joined by
 * commas, its numbers, and the ids of its works and claims; null where it has none.
 */
export function diagramRows({ id, data, locale }: RowsInput): ChartRow[] {
  const { groups = {}, lists = {}, texts = [], values = [], entries } = diagramOf({ id, data });
  return entries.map((entry) => {
    const cells = new Map<string, ChartRow[string]>([
      ["id", entry.id],
      ["name", filledText(entry.name, entry.numbers, data, locale)],
      ...Object.keys(groups).map((group) => [group, entry.groups?.[group] ?? null] as const),
      ...Object.entries(lists).map(([list, group]) => {
        const codes = entry.lists?.[list] ?? [];
        const words = codes.flatMap((code) => groups[group]?.[code]?.[locale] ?? []);
        return [list, words.join(", ") || null] as const;
      }),
      ...texts.map((name) => {
        const text = entry.texts?.[name];
        return [name, text ? filledText(text, entry.numbers, data, locale) : null] as const;
      }),
      ...values.map((name) => {
        const quantity = entry.numbers?.[name];
        return [name, quantity ? quantityValue(quantity, data) : null] as const;
      }),
      ["work", entry.works?.join(" ") ?? null],
      ["claim", entry.claims?.join(" ") ?? null],
    ]);
    return Object.fromEntries(cells);
  });
}

/** The rows that have a value in a column. */
export function rowsIn(rows: readonly ChartRow[], column: string, value: string): ChartRow[] {
  return rows.filter((row) => row[column] === value);
}

/** The columns of a chart; those of a diagram's groups with the words that its file gives them. */
export function labelledColumns(
  { id, definition: { columns, entries } }: { id: string; definition: ChartDefinition },
  data: Data,
): readonly Column[] {
  if (!entries) return columns;
  const { groups = {} } = diagramOf({ id, data });
  return columns.map((column) => {
    const labels = groups[column.key];
    return column.kind === "category" && labels ? { labels, ...column } : column;
  });
}
