import { chartDrawing, ROW, rowOf, type ChartDrawing } from "./chart-drawing.ts";
import { highlightKeys } from "./highlight-keys.ts";
import { isModified, keyTarget } from "./marks/key-target.ts";
import { leaf, markTip } from "./marks/mark-tip.ts";
import { markTowards, nearestMark, type Point } from "./marks/nearest-mark.ts";
import { rowWords } from "./row-words.ts";

const REACH = 24;
const NEAR = { rootMargin: "400px" };
const EVENTS = "pointermove pointerleave click focusin focusout".split(" ");

/**
 * `<klastry-chart>`: gives a drawn chart its tip, arrow keys and highlighting. The table is the
 * model, the drawing the view: all words come from the table's rows, found by `data-row`.
 */
export class KlastryChart extends HTMLElement {
  #say: Readonly<Record<string, string>> = {};
  #rows = new Map<string, HTMLTableRowElement>();
  #drawings: ChartDrawing[] = [];
  #tip = markTip();
  /** The row whose mark is the one tab stop. */
  #stop = "";
  #focused: SVGElement | undefined;
  #hasHinted = false;
  #keys: readonly string[] = [];
  #resize = new ResizeObserver(() => this.#follow());
  #near: IntersectionObserver | undefined;

  connectedCallback(): void {
    this.#say = JSON.parse(this.dataset["say"] ?? "{}") as Record<string, string>;
    for (const type of EVENTS) this.addEventListener(type, this);
    // On the document, so that Escape dismisses a tip shown by the pointer wherever the focus is,
    // and a tap elsewhere one shown by a tap.
    document.addEventListener("keydown", this);
    document.addEventListener("pointerdown", this);
    this.#resize.observe(this);
    const keys = highlightKeys(location.search);
    if (keys[0]) {
      this.refresh();
      // One link may name countries for one chart of a chapter that the others do not have.
      this.highlight(keys, this.dataset["swap"] === "query");
      return;
    }
    // A page of many charts must not wait for those that nobody has come to yet.
    if (!document.getElementsByTagName(this.localName)[1]) {
      this.refresh();
      return;
    }
    this.#near = new IntersectionObserver((entries) => {
      if (entries.some((entry) => entry.isIntersecting)) this.refresh();
    }, NEAR);
    this.#near.observe(this);
  }

  disconnectedCallback(): void {
    document.removeEventListener("keydown", this);
    document.removeEventListener("pointerdown", this);
    this.#resize.disconnect();
    this.#near?.disconnect();
  }

  /** Reads the table and the drawings anew, after the contents were replaced. */
  refresh(): void {
    this.#near?.disconnect();
    this.#rows = new Map();
    for (const row of this.querySelectorAll<HTMLTableRowElement>(`tr[${ROW}]`)) {
      this.#rows.set(row.getAttribute(ROW)!, row);
    }
    this.#drawings = [...this.querySelectorAll(".drawing > svg")].map((svg) =>
      chartDrawing(svg, this.#rows, this.#say["chart"]),
    );
    this.#tip.hide();
    this.querySelector(".drawing")?.append(this.#tip.element);
    this.#moveStop(this.#stop);
    if (this.#keys[0]) this.highlight(this.#keys, true);
  }

  /** Announces words of `data-say`, politely: each key with what its `{…}` stands for. */
  announce(...parts: readonly (readonly [key: string, fill: string])[]): void {
    const status = this.querySelector(":scope > [role=status]");
    if (!status) return;
    status.textContent = parts
      .map(([key, fill]) => (this.#say[key] ?? "").replace(/\{\w+\}/, () => fill))
      .join(" ");
  }

  /**
   * Highlights the rows with these keys (`data-key`, case does not matter) and no others; none
   * clears. Unknown keys are announced (unless `isLenient`) and otherwise ignored.
   */
  highlight(keys: readonly string[], isLenient = false): void {
    const unknown = new Set(keys.map((key) => key.toUpperCase()));
    const wanted = new Set(unknown);
    const names = new Set<string>();
    const rows = new Set<string | null>();
    for (const [id, row] of this.#rows) {
      const key = row.dataset["key"]?.toUpperCase() ?? "";
      if (wanted.has(key)) {
        unknown.delete(key);
        rows.add(id);
        names.add(rowWords(row).name);
      }
    }
    this.#keys = [...wanted];
    this.#mark("is-highlight", (row) => rows.has(row));
    for (const { svg } of this.#drawings) svg.classList.toggle("has-highlight", rows.size > 0);
    const parts: [string, string][] = [];
    if (!wanted.size) parts.push(["cleared", ""]);
    if (names.size) parts.push(["highlighted", [...names].join(", ")]);
    if (unknown.size && !isLenient) parts.push(["unknownHighlight", [...unknown].join(", ")]);
    this.announce(...parts);
  }

  handleEvent(event: Event): void {
    const target = event.target as Element;
    const isMine = this.contains(target);
    const type = event.type;
    if (type === "keydown") this.#press(event as KeyboardEvent, target);
    else if (type === "pointerdown") {
      if (!isMine) this.#hide();
    } else if (type === "pointerleave") {
      // A finger that lifts also leaves; its tip stays until the next tap.
      if ((event as PointerEvent).pointerType === "mouse") this.#hide();
    } else if (type === "focusin" || type === "focusout") {
      const row = rowOf(target.closest("[data-mark]"));
      if (row) this.#focus(row, target as SVGElement, type === "focusin");
    } else this.#point(event as PointerEvent, target);
  }

  get #seen(): ChartDrawing | undefined {
    return this.#drawings.find(({ svg }) => svg.getClientRects().length) ?? this.#drawings[0];
  }

  #mark(name: string, isOn: (row: string | null) => boolean): void {
    for (const element of this.querySelectorAll(`[${ROW}]`)) {
      element.classList.toggle(name, isOn(element.getAttribute(ROW)));
    }
  }

  #moveStop(row: string): void {
    this.#stop = row;
    for (const { marks } of this.#drawings) {
      const stop = marks.get(row) ?? marks.values().next().value;
      for (const mark of marks.values()) mark.tabIndex = mark === stop ? 0 : -1;
    }
  }

  /**
   * Keeps the focus where it was when the width brings the other drawing. By then the browser may
   * have taken the focus from the hidden mark, with an event or without.
   */
  #follow(): void {
    const seen = this.#seen;
    const isLost = this.#focused?.getClientRects().length === 0;
    const active = document.activeElement;
    if (!isLost) return;
    const isFree = active === this.#focused || active === document.body;
    this.#focused = undefined;
    if (isFree) {
      seen?.marks.get(this.#stop)?.focus({ preventScroll: true });
    }
  }

  #focus(row: string, mark: SVGElement, isIn: boolean): void {
    // A mark that is hidden has not been left by the reader.
    if (isIn || mark.getClientRects().length) this.#focused = isIn ? mark : undefined;
    this.#mark("is-focus", (other) => isIn && other === row);
    if (!isIn) return this.#hide();
    this.#moveStop(row);
    this.#show(row);
    if (!this.#hasHinted) this.announce(["hint", ""]);
    this.#hasHinted = true;
  }

  #press(event: KeyboardEvent, target: Element): void {
    const { key } = event;
    const seen = this.#seen;
    const mark = target.closest<SVGElement>("[data-mark]");
    const isHere = mark !== null && this.contains(mark);
    if (key === "Escape") {
      if (!this.#tip.element.hidden) this.#hide();
      else if (isHere) mark.blur();
      return;
    }
    if (!seen || !isHere || event.shiftKey || isModified(event)) return;
    const marks = [...seen.marks.values()];
    const from = marks.indexOf(mark);
    const to = keyTarget(key, from, marks.length, (direction) =>
      markTowards(
        marks.map((other) => other.getBoundingClientRect()),
        from,
        direction,
      ),
    );
    if (to === undefined) return;
    event.preventDefault();
    marks[to]?.focus();
  }

  #point(event: PointerEvent, target: Element): void {
    if (
      this.#tip.element.contains(target) ||
      (event.pointerType === "touch" && event.type !== "click")
    ) {
      return;
    }
    const drawing = this.#drawings.find(({ svg }) => svg.contains(target));
    let row = drawing ? rowOf(target) : "";
    if (!row && drawing) {
      const marks = [...drawing.marks];
      const boxes = marks.map(([, mark]) => mark.getBoundingClientRect());
      row = marks[nearestMark(boxes, event, REACH)]?.[0] ?? "";
    }
    if (this.#rows.has(row)) this.#show(row, event);
    else this.#hide();
  }

  #hide(): void {
    this.#tip.hide();
    this.#mark("is-pointed", () => false);
  }

  /** Shows the tip beside the pointer, or else above or below the row's mark, inside the drawing. */
  #show(row: string, point?: Point): void {
    const { name, pairs } = rowWords(this.#rows.get(row)!);
    const lines = pairs.map((pair) => {
      const line = document.createElement("div");
      line.append(leaf("span", pair[0]), " ", leaf("span", pair[1]));
      return line;
    });
    this.#mark("is-pointed", (other) => other === row);
    const mark = this.#seen?.marks.get(row) ?? this;
    this.#tip.show(name, lines, mark.getBoundingClientRect(), point);
  }
}
