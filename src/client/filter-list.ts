/** One choice that narrows a list: each entry names its values in `data-<key>`, set apart by spaces. */
interface Facet {
  readonly key: string;
  readonly label: string;
  readonly all: string;
  readonly values: Readonly<Record<string, string>>;
}

interface Words {
  readonly search: string;
  readonly shown: string;
}

/** Returns text without case and diacritics, so that "lodz" finds "Łódź". */
export function folded(text: string): string {
  return text.toLowerCase().replaceAll("ł", "l").normalize("NFD").replace(/\p{M}/gu, "");
}

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
 * `<klastry-filter data-say='{"search":"…","shown":"{count} / {total}"}' data-facets='[…]'>` around a
 * list: adds a search field and a choice for each facet; says how many entries are left.
 */
export class KlastryFilter extends HTMLElement {
  #chosen = new Map<string, string>();
  #search = document.createElement("input");
  #status = document.createElement("p");

  connectedCallback(): void {
    if (this.#status.isConnected) return;
    const { search } = this.#words();
    const form = document.createElement("form");
    form.className = "filter";
    form.addEventListener("submit", (event) => event.preventDefault());
    this.#search.type = "search";
    this.#search.addEventListener("input", () => this.#update());
    form.append(labelled(search, this.#search));
    for (const facet of JSON.parse(this.dataset["facets"] ?? "[]") as Facet[]) {
      const select = document.createElement("select");
      select.append(new Option(facet.all, ""));
      for (const [value, words] of Object.entries(facet.values)) {
        select.append(new Option(words, value));
      }
      select.addEventListener("change", () => {
        this.#chosen.set(facet.key, select.value);
        this.#update();
      });
      form.append(labelled(facet.label, select));
    }
    this.#status.setAttribute("role", "status");
    form.append(this.#status);
    this.prepend(form);
  }

  #words(): Words {
    return JSON.parse(this.dataset["say"] ?? "{}") as Words;
  }

  #update(): void {
    const items = [...this.querySelectorAll("li")];
    for (const item of items) {
      item.hidden = !isMatch(
        { text: item.textContent, values: (key) => (item.dataset[key] ?? "").split(" ") },
        this.#search.value,
        this.#chosen,
      );
    }
    const count = items.filter(({ hidden }) => !hidden).length;
    this.#status.textContent = this.#words()
      .shown.replace("{count}", String(count))
      .replace("{total}", String(items.length));
  }
}

function labelled(words: string, field: HTMLElement): HTMLLabelElement {
  const label = document.createElement("label");
  label.append(words, field);
  return label;
}
