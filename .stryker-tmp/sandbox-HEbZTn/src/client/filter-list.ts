// @ts-nocheck
import { folded } from "../i18n/format.ts";

/** Returns whether an entry holds every word of the search and every chosen value. */
export function isMatch(
  entry: { readonly text: string; readonly values: (key: string) => readonly string[] },
  search: string,
  chosen: ReadonlyMap<string, string>,
): boolean {
  const text = folded(entry.text);
  return (
    folded(search)
      .split(/\s+/)
      .every((word) => text.includes(word)) &&
    [...chosen].every(([key, value]) => value === "" || entry.values(key).includes(value))
  );
}

/**
 * `<klastry-filter data-shown="{count} / {total}">` around `.filter` and a list: the search field
 * and its choices narrow the list, whose entries name their values in `data-<name of the choice>`,
 * set apart by spaces; its `[role=status]` says how many entries are left.
 */
export class KlastryFilter extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector(".filter");
    form?.addEventListener("input", () => this.#update(form));
  }

  #update(form: Element): void {
    const selects = [...form.querySelectorAll("select")];
    const chosen = new Map(selects.map(({ name, value }) => [name, value]));
    const search = form.querySelector("input")?.value ?? "";
    const items = [...this.querySelectorAll("li")];
    for (const item of items) {
      const values = (key: string): string[] => (item.dataset[key] ?? "").split(" ");
      item.hidden = !isMatch({ text: item.textContent, values }, search, chosen);
    }
    const count = items.filter(({ hidden }) => !hidden).length;
    const status = form.querySelector("[role=status]");
    if (!status) return;
    status.textContent = (this.dataset["shown"] ?? "")
      .replace("{count}", String(count))
      .replace("{total}", String(items.length));
  }
}
