import { isModified } from "../marks/key-target.ts";
import { listenToMarks } from "../marks/mark-listeners.ts";
import { leaf, markTip } from "../marks/mark-tip.ts";
import { symbolBox } from "../marks/roving-focus.ts";
import { mapDrawing, type MapDrawing } from "./map-drawing.ts";
import { mapFacts, type MapData, type MapFacts } from "./map-facts.ts";

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
  const area = map.querySelector<HTMLElement>(".map-drawing")!;
  const titles = new Map<Element, readonly string[]>();
  const facts = mapFacts(map, JSON.parse(map.dataset["map"]!) as MapData, titles);
  const drawings = [...area.querySelectorAll<SVGSVGElement>(":scope > svg")].map((svg) =>
    mapDrawing(svg, map, titles),
  );
  const hide = startTips(area, drawings, facts);
  startControls(map);
  /** While the land moves nothing is where it will be; so this is also done when it has come. */
  const settle = (): void => {
    for (const { marks, powiats } of drawings) {
      marks.settle();
      powiats.settle();
    }
  };
  const showState = (): void => {
    showChoices(map, drawings);
    hide();
    for (const drawing of drawings) showCounts(drawing, facts, true);
    settle();
  };
  area.addEventListener("transitionend", settle);
  new MutationObserver(showState).observe(map, { attributeFilter: ["data-layer", "data-zoom"] });
  onFiltered(area, () => {
    for (const drawing of drawings) showCounts(drawing, facts, false);
  });
  map.querySelector(".map-controls")!.classList.remove("is-idle");
  showState();
}

/** Shows the tips of marks and powiats; returns what takes them away. */
function startTips(
  area: HTMLElement,
  drawings: readonly MapDrawing[],
  facts: MapFacts,
): () => void {
  const tip = markTip();
  area.append(tip.element);
  let lit: SVGElement | undefined;
  const hide = (): void => {
    tip.hide();
    lit?.remove();
  };
  listenToMarks(area, {
    tip,
    parts: ".mark, .powiat",
    focusOf(part) {
      const drawing = drawings.find(({ svg }) => svg.contains(part));
      return part.matches(".mark") ? drawing?.marks : drawing?.powiats;
    },
    hide,
    show(part, point) {
      hide();
      const isPowiat = part.matches(".powiat");
      if (isPowiat) lit = outlined(part);
      const [name = "", ...lines] = facts.linesOf(part);
      tip.show(
        name,
        lines.map((line) => leaf("div", line)),
        symbolBox(part),
        // What is large has no place of its own to put a tip at.
        isPowiat ? point : undefined,
      );
    },
  });
  return hide;
}

/** Draws the outline of a powiat once more over the others, and returns it. */
function outlined(powiat: SVGElement): SVGElement {
  const lit = powiat.cloneNode() as SVGElement;
  lit.setAttribute("class", "lit-powiat");
  for (const attribute of ["tabindex", "role", "aria-label", "data-powiat"]) {
    lit.removeAttribute(attribute);
  }
  powiat.parentElement!.append(lit);
  return lit;
}

/** Lets the reader choose layer and part by buttons and keys. */
function startControls(map: HTMLElement): void {
  /** Sets or removes a part of the state for the reader, and tells it. */
  const choose = (name: "layer" | "zoom", value: string): void => {
    if ((map.dataset[name] ?? "") === value) return;
    if (value) map.dataset[name] = value;
    else map.removeAttribute(`data-${name}`);
    map.dispatchEvent(new CustomEvent(MAP_CHANGE, { bubbles: true }));
  };
  map.addEventListener("click", ({ target }) => {
    const button = (target as Element).closest<HTMLElement>("[data-choose], [data-near]");
    if (!button) return;
    const { choose: layer, near = "" } = button.dataset;
    if (layer === undefined) choose("zoom", near);
    else choose("layer", layer);
  });
  map.addEventListener("keydown", (event) => {
    const zoom = { "+": ZOOM, "=": ZOOM, "-": "", "0": "" }[event.key];
    if (zoom === undefined || isModified(event)) return;
    choose("zoom", zoom);
    event.preventDefault();
  });
}

/** Shows which layer and which part of the map are chosen. */
function showChoices(map: HTMLElement, drawings: readonly MapDrawing[]): void {
  const { layer = "", zoom = "" } = map.dataset;
  for (const key of map.querySelectorAll<HTMLElement>(".layer-key")) {
    key.hidden = key.dataset["for"] !== layer;
  }
  for (const button of map.querySelectorAll<HTMLElement>("[aria-pressed]")) {
    const { choose, near } = button.dataset;
    const isChosen = choose === undefined ? near === zoom : choose === layer;
    button.setAttribute("aria-pressed", String(isChosen));
  }
  for (const { world } of drawings) world.style.transform = zoom ? world.dataset["move"]! : "";
}

/** Shows what filters leave; the powiats are named anew where that, or the layer, changes it. */
function showCounts({ svg, marks }: MapDrawing, facts: MapFacts, hasNewLayer: boolean): void {
  for (const count of svg.querySelectorAll("[data-count]")) {
    const text = facts.countAt(svg, count.getAttribute("data-count")!);
    // On the land there is room for one number only.
    count.textContent = count.closest(".land") ? text.split(" ")[0]! : text;
  }
  marks.settle();
  for (const powiat of svg.querySelectorAll<SVGElement>(".powiat")) {
    if (!hasNewLayer && !facts.isSeat(svg, powiat.dataset["powiat"]!)) continue;
    powiat.setAttribute("aria-label", facts.linesOf(powiat).join(", "));
  }
}

/** Filtering sets the class of every mark one by one; this is told once, after all of them. */
function onFiltered(area: HTMLElement, filtered: () => void): void {
  const wasOut = (value: string | null): boolean => /\bis-out\b/.test(value ?? "");
  new MutationObserver((changes) => {
    const hasChanged = changes.some(
      ({ target, oldValue }) =>
        wasOut(oldValue) !== wasOut((target as Element).getAttribute("class")),
    );
    if (hasChanged) filtered();
  }).observe(area, { subtree: true, attributeFilter: ["class"], attributeOldValue: true });
}
