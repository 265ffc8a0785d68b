import type { Diagram, DiagramEntry } from "../../schema/diagram.ts";
import type { Data } from "../../schema/load.ts";
import type { Locale, Text } from "../../schema/text.ts";
import type {
  Cell,
  ChartDefinition,
  Column,
  RowOf,
  RowsInput,
} from "../definition/define-chart.ts";
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
 * The rows of a diagram, one for each entry, with the cells of the columns: its codes, its words,
 * the words of its lists joined by commas, its numbers, the ids of its works and claims; null where
 * it has none. `others` gives cells that are not in the entry as such.
 */
export function diagramRows<const Columns extends readonly Column[]>(
  columns: Columns,
  { id, data, locale }: RowsInput,
  others: (entry: DiagramEntry) => Readonly<Record<string, Cell>> = () => ({}),
): RowOf<Columns>[] {
  const diagram = diagramOf({ id, data });
  return diagram.entries.map((entry) => {
    const cells = { ...cellsOf(diagram, entry, data, locale), ...others(entry) };
    const row = Object.fromEntries(columns.map(({ key }) => [key, cells[key] ?? null]));
    // `definitionFaults` checks every cell against its column before it is read.
    return row as RowOf<Columns>;
  });
}

function cellsOf(
  { groups = {}, lists = {} }: Diagram,
  entry: DiagramEntry,
  data: Data,
  locale: Locale,
): Readonly<Record<string, Cell>> {
  const { numbers = {}, works = [], claims = [] } = entry;
  const filled = (text: Text): string => filledText(text, numbers, data, locale);
  const mapped = <T>(record: Readonly<Record<string, T>>, cell: (value: T, key: string) => Cell) =>
    Object.fromEntries(Object.entries(record).map(([key, value]) => [key, cell(value, key)]));
  return {
    ...entry.groups,
    ...mapped(entry.lists ?? {}, (codes, list) => {
      const words = groups[lists[list] ?? ""];
      return codes.flatMap((code) => words?.[code]?.[locale] ?? []).join(", ") || null;
    }),
    ...mapped(entry.texts ?? {}, filled),
    ...mapped(numbers, (quantity) => quantityValue(quantity, data)),
    id: entry.id,
    name: filled(entry.name),
    work: works.join(" ") || null,
    claim: claims.join(" ") || null,
  };
}

/** The rows that have a value in a column. */
export function rowsIn<Row, Key extends keyof Row>(
  rows: readonly Row[],
  column: Key,
  value: Row[Key],
): Row[] {
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
