import type { AtlasKey, AtlasSettings } from "../../wire/atlas-settings.ts";
import { TABLE_SORT } from "../sortable-table.ts";
import { showMap, showYears } from "./atlas-parts.ts";
import { atlasView, type AtlasView } from "./atlas-view.ts";
import { copiedTexts, type CopiedTexts } from "./copied-texts.ts";
import { fillForm, formState } from "./filter-form.ts";
import { handOut } from "./handed-file.ts";
import { MAP_CHANGE, startMapView } from "./map-view.ts";
import { filled, isSelection, selectionParts, selectionWords } from "./selection.ts";
import { EMPTY_STATE, queryOf, readState, type AtlasState, type KnownValues } from "./state.ts";
import { startTimelineMarks } from "./timeline-marks.ts";
import { waysOut, withoutKeys } from "./ways-out.ts";
import { startYearBrush, type YearBrush } from "./year-brush.ts";

/** What changed the state; several steps of one kind in a row are one step of the history. */
type Step = "choice" | "typing" | "brush" | "history";

// Long enough that a reader of the screen hears the result of a word and not of each letter.
const PAUSE = 400;
// Steps of the brush that follow each other sooner are one movement.
const MOVEMENT = 1000;

/**
 * `<klastry-atlas data-settings="{…}">` around filters, stated count, map, timeline and list: the
 * list is the model, the address the state. Without this script all initiatives are shown.
 */
export class KlastryAtlas extends HTMLElement {
  #settings!: AtlasSettings;
  #known!: KnownValues;
  #view!: AtlasView;
  #state: AtlasState = EMPTY_STATE;
  #brush!: YearBrush;
  #last: Step = "history";
  #lastTime = 0;
  #showTexts!: CopiedTexts;
  #announcing: ReturnType<typeof setTimeout> | undefined;
  #isReady = false;

  connectedCallback(): void {
    addEventListener("popstate", this);
    if (this.#isReady) return;
    this.#isReady = true;
    this.#settings = JSON.parse(this.dataset["settings"]!) as AtlasSettings;
    const values = Object.entries(this.#settings.choices).map(
      ([key, choice]) => [key, Object.keys(choice.values)] as const,
    );
    this.#known = { values: Object.fromEntries(values), years: this.#settings.years };
    this.#view = atlasView(this, this.#settings);
    this.#showTexts = copiedTexts(this, this.#settings);
    // The list is sorted in place; without scripts these lead to pages in another order.
    for (const link of this.querySelectorAll("thead a")) link.replaceWith(...link.childNodes);
    this.addEventListener("input", this);
    this.addEventListener("change", this);
    this.addEventListener("click", this);
    this.addEventListener(MAP_CHANGE, this);
    this.addEventListener(TABLE_SORT, this);
    const range = (from: number | null, to: number | null): void => {
      const years = { from: from === null ? "" : String(from), to: to === null ? "" : String(to) };
      this.choose({ ...this.#state, ...years }, "brush");
    };
    this.#brush = startYearBrush(this.#part("years"), range, range);
    startMapView(this.#part("map"));
    startTimelineMarks(this.#part("years"));
    this.#read(false);
  }

  disconnectedCallback(): void {
    removeEventListener("popstate", this);
  }

  handleEvent(event: Event): void {
    const target = event.target as HTMLElement;
    if (event.type === "popstate") this.#read(true);
    else if (event.type === MAP_CHANGE) {
      const { layer = "", zoom = "" } = target.dataset;
      this.choose({ ...this.#state, layer, zoom });
    } else if (event.type === TABLE_SORT) {
      event.preventDefault();
      const isDescending = (event as CustomEvent<boolean>).detail;
      const { column } = target.dataset;
      this.#sort(`${isDescending ? "-" : ""}${column}`);
    } else if (target.matches("select[name=sort]")) {
      if (event.type === "change") this.#sort((target as HTMLSelectElement).value);
    } else if (event.type === "click") this.#click(event as MouseEvent, target);
    else if (target.matches("[data-filters] :is(input, select)")) {
      const isTyping = target.matches("[type=search], [type=number]");
      // A choice is made when it changes; what is typed counts with every letter.
      if (isTyping === (event.type === "input")) this.#take(isTyping ? "typing" : "choice");
    }
  }

  /** Shows what the address says. */
  #read(isBack: boolean): void {
    const { state, ignored } = readState(location.search, this.#known);
    this.#state = state;
    this.#last = "history";
    fillForm(this, this.#state);
    this.#show();
    const notice = this.#part("notice");
    notice.hidden = ignored.length === 0;
    const words = filled(this.#settings.say.ignored, { parts: ignored.join(", ") });
    notice.textContent = notice.hidden ? "" : words;
    if (isBack || !notice.hidden || isSelection(state)) this.#announce(notice.textContent);
  }

  /** Takes over what the form says. */
  #take(step: Step): void {
    const { sort, layer, zoom } = this.#state;
    // Read as an address is, so that no state can be made that cannot be linked.
    const query = queryOf({ ...EMPTY_STATE, ...formState(this), sort, layer, zoom });
    this.choose(readState(query, this.#known).state, step);
  }

  /** Shows a state, writes it into the address and announces what came of it. */
  choose(state: AtlasState, step: Step = "choice"): void {
    if (queryOf(state) === queryOf(this.#state)) return;
    // Before anything is shown: the browser notes the place on the page, which takes a layout.
    const address = location.pathname + queryOf(state) + location.hash;
    const now = performance.now();
    const isOneStep =
      step === this.#last &&
      (step === "typing" || (step === "brush" && now - this.#lastTime < MOVEMENT));
    history[isOneStep ? "replaceState" : "pushState"](null, "", address);
    this.#last = step;
    this.#lastTime = now;
    this.#state = state;
    if (step !== "typing") fillForm(this, this.#state);
    this.#show();
    this.#part("notice").hidden = true;
    this.#announce();
  }

  /** Sorts the list; what is said of the selection stays as it is, and who sorts tells of it. */
  #sort(sort: string): void {
    this.choose({ ...this.#state, sort: sort === "name" ? "" : sort });
    clearTimeout(this.#announcing);
  }

  #part(name: string): HTMLElement {
    return this.querySelector<HTMLElement>(`[data-part="${name}"]`)!;
  }

  #show(): void {
    const { say } = this.#settings;
    const state = this.#state;
    const total = this.#view.records.length;
    const tally = this.#view.show(state);
    this.#part("count").textContent = filled(say.count, { ...tally, total });
    const open = this.#part("open");
    open.hidden = tally.open === 0;
    open.textContent = filled(say.open, { open: tally.open });
    this.#showWaysOut(tally.count > 0);
    const isNarrowed = isSelection(state);
    // On a phone the open filters fill the screen, and the button stays above them.
    this.#part("found").textContent = isNarrowed ? ` ${tally.count}/${total}` : "";
    this.#part("reset").hidden = !isNarrowed;
    this.#part("chosen").replaceChildren(
      ...selectionParts(state, this.#settings).map((part) => remover(part, say.remove)),
    );
    showYears(this.#brush, state);
    showMap(this.#part("map"), state);
    this.#showTexts(queryOf(state), isNarrowed ? this.#selection(tally.count) : null);
  }

  /** Where nothing is found, says which filter is to blame, and offers to take it back. */
  #showWaysOut(isFound: boolean): void {
    this.#part("none").hidden = isFound;
    if (isFound) return;
    const { lead, ways } = waysOut(this.#state, this.#view.records, this.#settings);
    const part = this.#part("ways");
    part.hidden = ways.length === 0;
    part.replaceChildren(lead, ...ways.flatMap((way) => [" ", remover(way)]));
  }

  /** "selection of 2 out of 48: Sector: logistics" */
  #selection(count: number): string {
    return filled(this.#settings.say.selection, {
      count,
      total: this.#view.records.length,
      words: selectionWords(this.#state, this.#settings),
    });
  }

  /** Announces words, or else the count as it stands, once nothing changes any more. */
  #announce(words = ""): void {
    clearTimeout(this.#announcing);
    this.#announcing = setTimeout(() => {
      const said = ["count", "open", "none"]
        .map((name) => this.#part(name))
        .filter(({ hidden }) => !hidden)
        .map(({ innerText }) => innerText.replace(/\s+/g, " "));
      this.#part("status").textContent = [words, ...said].filter(Boolean).join(" ");
    }, PAUSE);
  }

  #click(event: MouseEvent, target: HTMLElement): void {
    const isPlain =
      event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    const { sort, layer, zoom } = this.#state;
    const removed = target.closest<HTMLElement>("[data-remove]")?.dataset["remove"];
    const opener = target.closest<HTMLElement>("[data-part=opener]");
    const download = target.closest<HTMLAnchorElement>("a[download]");
    if (opener) {
      const isOpen = opener.getAttribute("aria-expanded") === "true";
      opener.setAttribute("aria-expanded", String(!isOpen));
    } else if (removed !== undefined) {
      this.choose(withoutKeys(this.#state, removed.split(",")));
      this.#part("count").focus();
    } else if (isPlain && target.closest("[data-part=reset]")) {
      event.preventDefault();
      this.choose({ ...EMPTY_STATE, sort, layer, zoom });
      this.#part("count").focus();
    } else if (isPlain && download && isSelection(this.#state)) {
      event.preventDefault();
      void this.#download(download);
    }
  }

  /** Hands out a file of the atlas with the chosen records alone. */
  async #download({ href }: HTMLAnchorElement): Promise<void> {
    const { page, title } = this.#settings;
    const ids = this.#view.shown();
    try {
      await handOut(href, {
        ids,
        page,
        title,
        total: this.#view.records.length,
        query: queryOf(this.#state),
        words: this.#selection(ids.size),
        choices: selectionWords(this.#state, this.#settings),
      });
    } catch {
      this.#announce(this.#settings.say.failed);
    }
  }
}

/** A button that takes choices back. */
function remover(
  { keys, words }: { readonly keys: readonly AtlasKey[]; readonly words: string },
  title = "",
): HTMLElement {
  const button = document.createElement("button");
  button.type = "button";
  button.dataset["remove"] = keys.join();
  button.textContent = words;
  if (title) button.title = title;
  return button;
}
