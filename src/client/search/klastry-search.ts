import { formatFor, type PluralForms } from "../../i18n/format.ts";
import type { Locale } from "../../schema/text.ts";
import type { Answer, Engine, EngineResult, Found } from "./engine.ts";
import { resultItem } from "./result-item.ts";
import {
  indexedWords,
  isAnswer,
  searchKey,
  searchWords,
  titleStart,
  wholeTitle,
  type KeyedWord,
} from "./search-text.ts";

interface Say {
  readonly loading: string;
  readonly none: string;
  readonly noneOfAll: string;
  /** With {count}. */
  readonly noneOfKind: string;
  /** With {words}. */
  readonly unknown: string;
  readonly failed: string;
  readonly kinds: Readonly<Record<string, string>>;
  readonly result: PluralForms;
}

interface Asked extends Answer {
  /** Words of the search that stand nowhere. */
  readonly missing: readonly KeyedWord[];
}

const PAUSE = 150;
const AT_ONCE = 10;

/**
 * `<klastry-search data-index data-say>` around a form, `ol.results` and a button for more: finds
 * the words of the form in the index, which is loaded when the form is first used, keeps them in the
 * address and shows what was found as a list through which arrow keys lead.
 */
export class KlastrySearch extends HTMLElement {
  #engine: Promise<Engine> | undefined;
  #run = 0;
  #timer = 0;
  #found: readonly EngineResult[] = [];
  /** The question whose answer is in the list. */
  #shown = "";
  #locale: Locale = (document.documentElement.lang || "pl") as Locale;
  #format = formatFor(this.#locale);
  #say!: Say;

  connectedCallback(): void {
    this.#say = JSON.parse(this.dataset["say"]!) as Say;
    const { form, field } = this.#parts();
    form.addEventListener("focusin", () => void this.#load().catch(() => undefined));
    form.addEventListener("input", ({ target }) => {
      clearTimeout(this.#timer);
      const pause = target === field ? PAUSE : 0;
      this.#timer = window.setTimeout(() => void this.#search(), pause);
    });
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      clearTimeout(this.#timer);
      void this.#search().then(() => this.#links()[0]?.focus());
    });
    this.addEventListener("keydown", (event) => this.#moveFocus(event));
    this.#parts().more.addEventListener("click", () => void this.#showMore(true));
    this.#keepSlash();
    const asked = new URLSearchParams(location.search);
    field.value ||= asked.get("q") ?? "";
    const kind = [...form.elements].find(
      (choice) => choice instanceof HTMLInputElement && choice.value === asked.get("kind"),
    );
    if (kind instanceof HTMLInputElement && kind.type === "radio") kind.checked = true;
    if (location.hash === "#q") field.focus();
    if (field.value !== "") void this.#search();
  }

  #parts() {
    return {
      form: this.querySelector("form")!,
      field: this.querySelector<HTMLInputElement>("input[type=search]")!,
      status: this.querySelector("[role=status]")!,
      found: this.querySelector<HTMLElement>(".found")!,
      list: this.querySelector(".results")!,
      more: this.querySelector<HTMLButtonElement>(".more")!,
    };
  }

  #links(): HTMLAnchorElement[] {
    return [...this.querySelectorAll<HTMLAnchorElement>(".results a")];
  }

  #load(): Promise<Engine> {
    this.#engine ??= (async () => {
      const engine = (await import(/* @vite-ignore */ this.dataset["index"]!)) as Engine;
      // The counts by kind come with the filters, which are loaded only when asked for.
      await engine.filters();
      return engine;
    })();
    return this.#engine;
  }

  async #search(): Promise<void> {
    this.#run += 1;
    const run = this.#run;
    const { field, status, found, list } = this.#parts();
    const query = field.value.trim();
    const kind = this.querySelector<HTMLInputElement>("[name=kind]:checked")?.value ?? "";
    const address = new URLSearchParams({ ...(query && { q: query }), ...(kind && { kind }) });
    const question = address.toString();
    history.replaceState(history.state, "", location.pathname + `?${question}`.replace(/^\?$/, ""));
    if (question === this.#shown) return;
    const words = searchWords(query, this.#locale);
    try {
      if (words.length > 0 && !this.#engine) status.textContent = this.#say.loading;
      const asked = words.length > 0 ? await this.#ask(words, kind) : undefined;
      if (run !== this.#run) return;
      this.#found = asked?.results ?? [];
      const total = this.#count(asked);
      list.replaceChildren();
      found.hidden = this.#found.length === 0;
      await this.#showMore(false);
      if (run !== this.#run) return;
      this.#shown = question;
      status.textContent = asked ? this.#told(asked, words, total) : "";
    } catch {
      this.#engine = undefined;
      this.#shown = "";
      status.textContent = this.#say.failed;
    }
  }

  /** Asks for entries that hold all the words; words that no entry holds are left out and named. */
  async #ask(words: readonly KeyedWord[], kind: string): Promise<Asked> {
    const engine = await this.#load();
    const filters = kind === "" ? {} : { kind };
    const keys = words.map(({ key }) => key).join(" ");
    const search = (sought: string): Promise<Answer> => engine.search(sought, { filters });
    const [answer, ...titled] = await Promise.all([
      search(keys),
      search(wholeTitle(words)),
      search(titleStart(words)),
    ]);
    const top = await answer.results[0]?.data();
    const missing = top ? words.filter(({ key }) => !this.#holds(top, key)) : [];
    if (missing.length === words.length) return { results: [], totalFilters: {}, missing };
    if (missing.length > 0) {
      const rest = await this.#ask(
        words.filter((word) => !missing.includes(word)),
        kind,
      );
      return { ...rest, missing: [...missing, ...rest.missing] };
    }
    // Titles that are what is sought come first, then those that start so, each in their order.
    const first = titled.map(({ results: own }) => new Set(own.map(({ id }) => id)));
    const rank = ({ id }: EngineResult): number => {
      const group = first.findIndex((ids) => ids.has(id));
      return group < 0 ? first.length : group;
    };
    const results = [...answer.results].sort((one, other) => rank(one) - rank(other));
    return { ...answer, results, missing };
  }

  #holds({ content, locations, meta }: Found, sought: string): boolean {
    const words = indexedWords(content);
    const about = (meta["of"] ?? "").split(" ").map((word) => searchKey(word, this.#locale));
    return [...locations.map((place) => words[place >> 1]!.key), ...about].some((key) =>
      isAnswer(key, sought),
    );
  }

  /** Writes how many there are of each kind, and returns how many of all. */
  #count(asked: Asked | undefined): number {
    const counts = asked?.totalFilters["kind"] ?? {};
    const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
    for (const label of this.querySelectorAll<HTMLElement>("[data-kind]")) {
      const kind = label.dataset["kind"]!;
      const count = kind === "" ? total : (counts[kind] ?? 0);
      label.textContent = asked ? this.#format.number(count) : "";
    }
    return total;
  }

  #told({ results, missing }: Asked, words: readonly KeyedWord[], total: number): string {
    const { number, plural, list, quote } = this.#format;
    const { none, noneOfAll, noneOfKind, result, unknown } = this.#say;
    if (total === 0) {
      return words.length > 1 && missing.length < words.length ? noneOfAll : none;
    }
    const count =
      results.length === 0
        ? noneOfKind.replace("{count}", number(total))
        : `${number(results.length)} ${plural(results.length, result)}`;
    if (missing.length === 0) return count;
    const named = list(missing.map(({ word }) => quote(word)));
    return `${count}. ${unknown.replace("{words}", named)}`;
  }

  async #showMore(isAsked: boolean): Promise<void> {
    const { list, more } = this.#parts();
    const run = this.#run;
    const shown = list.children.length;
    const next = this.#found.slice(shown, shown + AT_ONCE);
    const items = await Promise.all(
      next.map(async (result) => resultItem(await result.data(), this.#say.kinds, this.#format)),
    );
    if (run !== this.#run) return;
    list.append(...items);
    more.hidden = list.children.length >= this.#found.length;
    if (isAsked) items[0]?.querySelector("a")?.focus();
  }

  #moveFocus(event: KeyboardEvent): void {
    const { field } = this.#parts();
    const stops: HTMLElement[] = [field, ...this.#links()];
    const at = stops.indexOf(event.target as HTMLElement);
    if (at < 0 || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const isLink = at > 0;
    const to = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      ...(isLink && { Home: 1, End: stops.length - 1, Escape: 0 }),
    }[event.key];
    const stop = to === undefined ? undefined : stops[to];
    if (!stop) return;
    event.preventDefault();
    stop.focus();
  }

  #keepSlash(): void {
    const box = this.querySelector<HTMLInputElement>("input[name=slash]")!;
    try {
      box.checked = !("no-slash" in localStorage);
    } catch {
      box.disabled = true;
    }
    box.addEventListener("change", () => {
      if (box.checked) localStorage.removeItem("no-slash");
      else localStorage.setItem("no-slash", "");
    });
  }
}
