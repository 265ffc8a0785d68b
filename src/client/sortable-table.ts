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
 * its column headers become buttons that sort (but those with `data-unsortable`).
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
      button.addEventListener("click", () => this.#sort(header));
      header.append(button);
    }
  }

  get #headers(): HTMLTableCellElement[] {
    return [...(this.querySelector("table")?.tHead?.rows[0]?.cells ?? [])];
  }

  #sort(header: HTMLTableCellElement): void {
    const body = this.querySelector("tbody");
    if (!body) return;
    const isDescending = header.getAttribute("aria-sort") === "ascending";
    const rows = [...body.rows];
    const keys = rows.map((row) => {
      const cell = row.cells[header.cellIndex];
      return cell?.dataset["value"] ?? cell?.textContent.trim() ?? "";
    });
    const order = sortedOrder(keys, document.documentElement.lang || "pl", isDescending);
    body.append(...order.map((index) => rows[index]!));
    const direction = isDescending ? "descending" : "ascending";
    for (const other of this.#headers) other.removeAttribute("aria-sort");
    header.setAttribute("aria-sort", direction);
    const say = JSON.parse(this.dataset["say"] ?? "{}") as Record<string, string>;
    this.#status.textContent = (say[direction] ?? "").replace("{column}", () =>
      header.textContent.trim(),
    );
  }
}
