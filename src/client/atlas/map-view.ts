// Longer than 250 lines, since layer, zoom, tip and keys share one state: the attributes of the map.
import { markTip, shownOf, takenTitle } from "./mark-tip.ts";
import { rovingFocus, symbolBox, type RovingFocus } from "./roving-focus.ts";

/** What the map's markup tells its script; see src/render/atlas/map-words.ts. */
interface MapData {
  readonly codes: string;
  readonly here: string;
  readonly of: string;
  readonly keys: string;
  readonly layers: Readonly<Record<string, { readonly label: string; readonly values: string }>>;
}

/** One of the two drawings with its marks and its powiats. */
interface Drawing {
  readonly svg: SVGSVGElement;
  readonly world: SVGElement;
  readonly marks: RovingFocus;
  readonly powiats: RovingFocus;
}

const ZOOM = "warszawa";
/** Told by the map, bubbling, when the reader chose another layer or another part. */
export const MAP_CHANGE = "atlas:map";

/**
 * Gives the map of the atlas its controls, tips, arrow keys and zoom. The attributes `data-layer`
 * and `data-zoom` of the map are its whole state: whoever sets them, the map follows; what the
 * reader chooses in it is told by an `atlas:map` event. `root` is the map or holds it.
 */
export function startMapView(root: HTMLElement): void {
  const map = root.closest<HTMLElement>(".atlas-map") ?? root.querySelector(".atlas-map");
  if (!(map instanceof HTMLElement)) return;
  const data = JSON.parse(map.dataset["map"]!) as MapData;
  const codes = data.codes.split(" ");
  const area = map.querySelector<HTMLElement>(".map-drawing")!;
  const tip = markTip(area);

  /** Name and facts of marks and powiats, by element: what their titles said. */
  const words = new Map<Element, readonly string[]>();

  const drawings = [...area.querySelectorAll<SVGSVGElement>(":scope > svg")].map((svg): Drawing => {
    const world = svg.querySelector<SVGElement>(".world")!;
    const land = svg.querySelector(".land")!;
    const marks = [...svg.querySelectorAll<SVGElement>(".mark")];
    const powiats = [...svg.querySelectorAll<SVGElement>(".powiat")];
    for (const mark of marks) {
      words.set(mark, takenTitle(mark));
      mark.setAttribute("aria-label", words.get(mark)!.join(", "));
    }
    for (const powiat of powiats) {
      words.set(powiat, takenTitle(powiat));
      powiat.setAttribute("role", "img");
    }
    for (const other of svg.querySelectorAll(".stage, .key, .capital, text, .town")) {
      if (!other.closest(".mark")) other.setAttribute("aria-hidden", "true");
    }
    // What the enlarged land leaves outside its frame cannot be seen.
    const isShown = (element: SVGElement): boolean =>
      !map.dataset["zoom"] || !land.contains(element) || isIn(frameOf(land, svg), element);
    return {
      ...{ svg, world },
      marks: rovingFocus(marks, (mark) => !mark.classList.contains("is-out") && isShown(mark)),
      powiats: rovingFocus(powiats, isShown),
    };
  });

  const countOf = (marks: readonly Element[]): string => {
    const shown = marks.filter((mark) => !mark.classList.contains("is-out")).length;
    return shownOf(data.of, shown, marks.length);
  };

  // Looked up once: every step of a filter asks for the marks of every powiat and every place.
  const groups = new Map<Element, Map<string, Element[]>>();
  const marksOf = (svg: Element, name: "data-in" | "data-seat", value: string): Element[] => {
    let own = groups.get(svg);
    if (!own) {
      own = new Map<string, Element[]>();
      for (const mark of svg.querySelectorAll(".mark")) {
        const group = mark.closest("[data-seat]");
        for (const key of ["data-in", "data-seat"]) {
          const of = `${key} ${group?.getAttribute(key) ?? ""}`;
          const known = own.get(of);
          if (known) known.push(mark);
          else own.set(of, [mark]);
        }
      }
      groups.set(svg, own);
    }
    return own.get(`${name} ${value}`) ?? [];
  };

  /** "wages, 2023: 9152 zł", of the layer that is shown; empty without one. */
  const measureOf = (code: string): string => {
    const layer = data.layers[map.dataset["layer"] ?? ""];
    const value = layer?.values.split("|")[codes.indexOf(code)];
    return layer && value ? `${layer.label}: ${value}` : "";
  };

  /** The lines of a tip: what the title said, and what filter and layer make of it. */
  const linesOf = (element: SVGElement): readonly string[] => {
    const lines = words.get(element)!;
    const svg = element.closest(".map-drawing > svg")!;
    const code = element.dataset["powiat"];
    if (code) {
      const here = countOf(marksOf(svg, "data-in", code));
      return [lines[0]!, data.here.replace("{count}", here), measureOf(code)].filter(Boolean);
    }
    // Marks cover the cities that are powiats of their own; so they tell the value as well.
    const seat = element.closest("[data-in]")?.getAttribute("data-in") ?? "";
    const measure = measureOf(seat);
    const powiat = measure && words.get(svg.querySelector(`[data-powiat="${seat}"]`)!)![0]!;
    return measure ? [...lines, `${powiat}, ${measure}`] : lines;
  };

  /** Shows what filters leave; the powiats are named anew where that, or the layer, changes it. */
  const showCounts = (hasNewLayer: boolean): void => {
    for (const { svg, marks } of drawings) {
      for (const count of svg.querySelectorAll("[data-count]")) {
        const own = marksOf(svg, "data-seat", count.getAttribute("data-count")!);
        // On the land there is room for one number only.
        const text = countOf(own);
        count.textContent = count.closest(".land") ? text.split(" ")[0]! : text;
      }
      marks.settle();
      for (const powiat of svg.querySelectorAll<SVGElement>(".powiat")) {
        const isSeat = marksOf(svg, "data-in", powiat.dataset["powiat"]!).length > 0;
        if (!isSeat && !hasNewLayer) continue;
        powiat.setAttribute("aria-label", linesOf(powiat).join(", "));
      }
    }
  };

  const showState = (): void => {
    const { layer = "", zoom = "" } = map.dataset;
    for (const key of map.querySelectorAll<HTMLElement>(".layer-key")) {
      key.hidden = key.dataset["for"] !== layer;
    }
    for (const button of map.querySelectorAll<HTMLElement>("[aria-pressed]")) {
      const { choose, near } = button.dataset;
      button.setAttribute(
        "aria-pressed",
        `${choose === undefined ? near === zoom : choose === layer}`,
      );
    }
    for (const { world } of drawings) world.style.transform = zoom ? world.dataset["move"]! : "";
    hide();
    showCounts(true);
    settle();
  };

  /** While the land moves nothing is where it will be; so this is also done when it has come. */
  const settle = (): void => {
    for (const { marks, powiats } of drawings) {
      marks.settle();
      powiats.settle();
    }
  };

  /** Sets or removes a part of the state for the reader, and tells it. */
  const choose = (name: "layer" | "zoom", value: string): void => {
    if ((map.dataset[name] ?? "") === value) return;
    if (value) map.dataset[name] = value;
    else map.removeAttribute(`data-${name}`);
    map.dispatchEvent(new CustomEvent(MAP_CHANGE, { bubbles: true }));
  };

  let lit: SVGElement | undefined;
  const hide = (): void => {
    tip.hide();
    lit?.remove();
  };

  /** Shows the tip beside the pointer, or else above or below what it speaks of. */
  const show = (element: SVGElement, point?: PointerEvent): void => {
    hide();
    if (element.dataset["powiat"]) {
      lit = element.cloneNode() as SVGElement;
      lit.setAttribute("class", "lit-powiat");
      for (const attribute of ["tabindex", "role", "aria-label", "data-powiat"]) {
        lit.removeAttribute(attribute);
      }
      element.parentElement!.append(lit);
    }
    // What is large has no place of its own to put a tip at.
    tip.show(linesOf(element), element, element.dataset["powiat"] ? point : undefined);
  };

  const partAt = (target: EventTarget | null): SVGElement | null =>
    (target as Element).closest<SVGElement>(".mark, .powiat");

  const onPointer = (event: PointerEvent): void => {
    if (event.pointerType === "touch" || tip.holds(event.target)) return;
    const part = partAt(event.target);
    if (part) show(part, event);
    else if (!area.contains(document.activeElement)) hide();
  };

  /** A finger first sees what a mark is; the second touch follows the link. */
  let touched: SVGElement | null = null;
  const onClick = (event: MouseEvent): void => {
    const button = (event.target as Element).closest<HTMLElement>("[data-choose], [data-near]");
    if (button) {
      const { choose: layer, near = "" } = button.dataset;
      if (layer === undefined) choose("zoom", near);
      else choose("layer", layer);
      return;
    }
    const isTouch = (event as PointerEvent).pointerType === "touch";
    const part = isTouch ? partAt(event.target) : null;
    if (!part) {
      if (isTouch) hide();
      return;
    }
    if (part !== touched && part.matches(".mark")) event.preventDefault();
    touched = part;
    show(part, event as PointerEvent);
  };

  const onKey = (event: KeyboardEvent): void => {
    const { key } = event;
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const part = partAt(event.target);
    const drawing = drawings.find(({ svg }) => part && svg.contains(part));
    const focus = part?.matches(".mark") ? drawing?.marks : drawing?.powiats;
    if (key === "+" || key === "=") choose("zoom", ZOOM);
    else if (key === "-" || key === "0") choose("zoom", "");
    else if (!part || !focus?.press(part, key)) return;
    event.preventDefault();
  };

  const onFocus = (event: FocusEvent): void => {
    const part = partAt(event.target);
    if (!part || !area.contains(part)) return;
    if (event.type === "focusout") {
      hide();
      return;
    }
    for (const { svg, marks, powiats } of drawings) {
      if (svg.contains(part)) (part.matches(".mark") ? marks : powiats).stopAt(part);
    }
    show(part);
  };

  // On the document, so that a tip can be dismissed wherever the focus is, and by a tap elsewhere.
  document.addEventListener("keydown", ({ key }) => key === "Escape" && hide());
  document.addEventListener("pointerdown", ({ target }) => {
    if (!area.contains(target as Element)) hide();
  });
  area.addEventListener("transitionend", settle);
  area.addEventListener("pointermove", onPointer);
  area.addEventListener("pointerleave", (event) => {
    if (event.pointerType !== "touch") hide();
  });
  map.addEventListener("click", onClick);
  map.addEventListener("keydown", onKey);
  map.addEventListener("focusin", onFocus);
  map.addEventListener("focusout", onFocus);
  new MutationObserver(showState).observe(map, { attributeFilter: ["data-layer", "data-zoom"] });
  // Filtering sets the class of every mark one by one; this is told once, after all of them.
  new MutationObserver((changes) => {
    const isOut = (value: string | null): boolean => /\bis-out\b/.test(value ?? "");
    const hasChanged = changes.some(
      ({ target, oldValue }) =>
        isOut(oldValue) !== isOut((target as Element).getAttribute("class")),
    );
    if (hasChanged) showCounts(false);
  }).observe(area, { subtree: true, attributeFilter: ["class"], attributeOldValue: true });
  map.querySelector(".map-controls")!.classList.remove("is-idle");
  showState();
}

/**
 * The part of the screen that shows the land, which stands in the left upper corner of the drawing;
 * the land's own box would be that of all it holds, cut off or not.
 */
function frameOf(land: Element, svg: Element): DOMRect {
  const { x, y, width, height } = svg.getBoundingClientRect();
  const [, , across = 1, down = 1] = svg.getAttribute("viewBox")!.split(" ").map(Number);
  const part = (name: string, whole: number): number => Number(land.getAttribute(name)) / whole;
  return new DOMRect(x, y, width * part("width", across), height * part("height", down));
}

/** Whether the middle of an element lies inside a frame. */
function isIn(frame: DOMRect, element: Element): boolean {
  const inner = symbolBox(element);
  const [x, y] = [inner.x + inner.width / 2, inner.y + inner.height / 2];
  return x >= frame.x && x <= frame.right && y >= frame.y && y <= frame.bottom;
}
