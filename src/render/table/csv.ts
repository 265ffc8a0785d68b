import type { Cell, ChartRow, Column } from "../../charts/definition/define-chart.ts";
import type { ChartPayload } from "../chart/payload.ts";

const LINE_END = "\r\n";
const NEEDS_QUOTES = /[",\r\n]/u;
/**
 * What makes a spreadsheet read a text as a formula, full-width forms included.
 * Source: OWASP, CSV Injection.
 */
const FORMULA_START = /^[=+\-@\t\r\n＝＋－＠]/u;

/** A table that is written as CSV. */
export interface CsvTable {
  readonly columns: readonly Column[];
  readonly rows: readonly ChartRow[];
  /** Where its rows come from; for errors. */
  readonly place: string;
}

/**
 * Returns a table as CSV (RFC 4180): UTF-8 text without a byte-order mark, comma, CRLF, decimal
 * dots, the column codes as header, every column. An empty field is a missing value.
 * Throws on a row without one of the columns and on a number that is not finite.
 */
export function tableCsv({ columns, rows, place }: CsvTable): string {
  const header = columns.map(({ key }) => quoted(key));
  const body = rows.map((row, index) =>
    columns.map(({ key }) => field(row[key], `${place}: rows[${index}].${key}`)),
  );
  return [header, ...body].map((fields) => fields.join(",") + LINE_END).join("");
}

/**
 * Returns the tables of all views of a chart as one CSV, the view's id in a first column `view`.
 * A chart without views gives the same bytes as `tableCsv`.
 */
export function chartCsvAllViews(
  payload: CsvTable & Pick<ChartPayload, "id" | "views" | "definition" | "data" | "locale">,
): string {
  const { id, columns, place, views, definition, data, locale } = payload;
  if (views.length === 0) return tableCsv(payload);
  if (columns.some(({ key }) => key === VIEW_COLUMN.key)) {
    throw new Error(
      `${place}: columns: expected no column "view", since a chart with views gets one, received one; rename it`,
    );
  }
  const rows = views.flatMap((view) =>
    definition
      .rows({ id, data, locale, view: view.id })
      .map((row): ChartRow => ({ [VIEW_COLUMN.key]: view.id, ...row })),
  );
  return tableCsv({ columns: [VIEW_COLUMN, ...columns], rows, place });
}

/** The column that a file with all views begins with. */
export const VIEW_COLUMN: Column = {
  key: "view",
  label: { pl: "Widok", en: "View" },
  kind: "code",
};

function field(cell: Cell | undefined, place: string): string {
  if (cell === undefined) {
    throw new Error(
      `${place}: expected a value or null, received nothing; return every column for every row`,
    );
  }
  if (cell === null) return "";
  if (typeof cell === "number") {
    if (!Number.isFinite(cell)) {
      throw new Error(
        `${place}: expected a finite number or null, received ${cell}; use null for a missing value`,
      );
    }
    return String(cell);
  }
  // The apostrophe is seen by people who open the file elsewhere: a small price for safety.
  return quoted(FORMULA_START.test(cell) ? `'${cell}` : cell);
}

function quoted(text: string): string {
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
