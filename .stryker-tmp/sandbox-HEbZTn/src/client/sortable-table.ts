/** Told by a header, bubbling, before its table is sorted; who cancels it sorts the rows itself. */
// @ts-nocheck

export const TABLE_SORT = "table:sort";

/** What a cell is sorted by: its `data-value`, or its text. */
export type SortKey = string;

/**
 * Returns the indices of `keys` in sorted order: by number where every key that is not empty is one,
 * else by the alphabet of `language`. Empty keys come last both ways; equal ones keep their order.
 */
export function sortedOrder(
  keys: readonly SortKey[],
  language: string,
  isDescending: boolean,
): number[] {
  const isNumeric = keys.every((key) => key === "" || Number.isFinite(Number(key)));
  const collator = new Intl.Collator(language, { numeric: true });
  const compare = (a: string, b: string): number =>
    isNumeric ? Number(a) - Number(b) : collator.compare(a, b);
  return keys
    .map((_, index) => index)
    .sort((first, second) => {
      const a = keys[first] ?? "";
      const b = keys[second] ?? "";
      if (!a || !b) return Number(!a) - Number(!b);
      return isDescending ? compare(b, a) : compare(a, b);
    });
}

/**
 * `<klastry-table data-say='{"ascending":"… {column}","descending":"… {column}"}'>` around a table:
 * its column headers become buttons that sort (but those with `data-unsortable`), first in
 * ascending order, with `data-sort="ascending"` in descending order.
 */
export class KlastryTable extends HTMLElement {
  #status = document.createElement("p");

  connectedCallback(): void {
    // Connected again after a move, it has its buttons already.
    if (this.#status.isConnected) return;
    this.#status.className = "visually-hidden";
    this.#status.setAttribute("role", "status");
    this.append(this.#status);
    for (const header of this.#headers) {
      if (header.dataset["unsortable"] !== undefined || header.querySelector("button")) continue;
      const button = document.createElement("button");
      button.type = "button";
      button.className = "sort";
      button.append(...header.childNodes);
      button.addEventListener("click", () => this.#choose(header));
      header.append(button);
    }
  }

  get #headers(): HTMLTableCellElement[] {
    return [...(this.querySelector("table")?.tHead?.rows[0]?.cells ?? [])];
  }

  #choose(header: HTMLTableCellElement): void {
    const isDescending =
      (header.getAttribute("aria-sort") ?? header.dataset["sort"]) === "ascending";
    const event = { bubbles: true, cancelable: true, detail: isDescending };
    if (header.dispatchEvent(new CustomEvent(TABLE_SORT, event))) this.#sort(header, isDescending);
    const say = JSON.parse(this.dataset["say"] ?? "{}") as Record<string, string>;
    const words = say[isDescending ? "descending" : "ascending"] ?? "";
    this.#status.textContent = words.replace("{column}", () => header.textContent.trim());
  }

  #sort(header: HTMLTableCellElement, isDescending: boolean): void {
    const body = this.querySelector("tbody");
    if (!body) return;
    const rows = [...body.rows];
    const keys = rows.map((row) => {
      const cell = row.cells[header.cellIndex];
      return cell?.dataset["value"] ?? cell?.textContent.trim() ?? "";
    });
    const order = sortedOrder(keys, document.documentElement.lang || "pl", isDescending);
    body.append(...order.map((index) => rows[index]!));
    for (const other of this.#headers) other.removeAttribute("aria-sort");
    header.setAttribute("aria-sort", isDescending ? "descending" : "ascending");
  }
}
