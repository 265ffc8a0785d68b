/** What a table row says: its header, then the label and the value of every cell that has one. */
// @ts-nocheck

export interface RowWords {
  readonly name: string;
  readonly pairs: readonly (readonly [label: string, value: string])[];
}

// No-break spaces stay: they hold a number and its unit together.
const words = (element: Element | undefined): string =>
  (element?.textContent ?? "").replace(/[ \n\t]+/g, " ").trim();

/**
 * Reads a row of a chart's table in the language of the page. A column header may carry a shorter
 * `data-label`, a cell a longer `data-say` (with the unit, say); a cell with nothing, or with the dash
 * that stands for it, is left out, as is a column whose short label is empty.
 */
export function rowWords(row: HTMLTableRowElement): RowWords {
  const headers = row.closest("table")?.tHead?.rows[0]?.cells;
  let name = "";
  const pairs: [string, string][] = [];
  [...row.cells].forEach((cell, index) => {
    const value = cell.dataset["say"] ?? words(cell);
    const header = headers?.[index];
    if (header?.dataset["label"] === "") return;
    if (cell.scope === "row") name = value;
    else if (value && value !== "–") pairs.push([header?.dataset["label"] ?? words(header), value]);
  });
  // A table without row headers is named by its first column.
  return { name: name || (pairs.shift()?.[1] ?? ""), pairs };
}

/** Returns a mark's accessible name: "Dania: Zaufanie 74,1 %; Przedział 72,4–75,8". */
export function markLabel({ name, pairs }: RowWords): string {
  const said = pairs.map((pair) => pair.join(" ")).join("; ");
  // A row without a value is named all the same.
  return said === "" ? name : `${name}: ${said}`;
}
