import { isModified } from "../marks/key-target.ts";
import { brushDrawing, showYearsIn, yearAt, type BrushDrawing } from "./brush-drawing.ts";
import { brushWords } from "./brush-words.ts";
import { areSame, withEdge, yearAfter, yearWithin, type Edge, type Years } from "./brush-years.ts";

/** The range of founding years that is chosen; null is no bound. */
type OnRange = (from: number | null, to: number | null) => void;

/** Moves the brush to a range that was chosen elsewhere, without telling of it. */
export interface YearBrush {
  show(from: number | null, to: number | null): void;
}

/** The chosen years, and what becomes of other ones. */
interface Choice {
  readonly whole: Years;
  readonly chosen: Years;
  /** Shows years and, where they are other ones, tells of them while they are dragged. */
  preview(years: Years): void;
  /** Shows years and, where they are other than `before`, tells that they are chosen. */
  choose(years: Years, before?: Years): void;
}

/**
 * Gives the timeline in `root` a brush: dragging over the years chooses a range, a click one year,
 * a second click all years; two sliders do the same by keys. `onRange` is called when a choice is
 * made, `onPreview` also while it is being dragged. Where there is no timeline, nothing happens.
 */
export function startYearBrush(
  root: HTMLElement,
  onRange: OnRange,
  onPreview: OnRange = () => undefined,
): YearBrush {
  const timeline = root.matches(".atlas-timeline")
    ? root
    : root.querySelector<HTMLElement>(".atlas-timeline");
  const area = timeline?.querySelector<HTMLElement>(".timeline-drawing");
  const { first, last, say: template = "{}" } = timeline?.dataset ?? {};
  const whole: Years = { from: Number(first), to: Number(last) };
  if (!timeline || !area || !whole.from || !whole.to) return { show: () => undefined };
  const say = JSON.parse(template) as Readonly<Record<string, string>>;
  const drawings = [...area.querySelectorAll<SVGSVGElement>("svg[data-axis]")].map((svg) =>
    brushDrawing(svg, say),
  );
  const words = brushWords(say);
  area.before(words.line);
  timeline.classList.add("has-brush");
  let chosen = whole;
  const draw = (years: Years): void => {
    chosen = years;
    const isWhole = years.from <= whole.from && years.to >= whole.to;
    timeline.classList.toggle("has-range", !isWhole);
    for (const drawing of drawings) showYearsIn(drawing, years, whole);
    words.write(isWhole ? null : years);
  };
  const move = (years: Years, before: Years, listener: OnRange): void => {
    if (!areSame(years, chosen)) draw(years);
    if (areSame(years, before)) return;
    const { from, to } = years;
    listener(from <= whole.from ? null : from, to >= whole.to ? null : to);
  };
  const choice: Choice = {
    whole,
    get chosen() {
      return chosen;
    },
    preview: (years) => move(years, chosen, onPreview),
    choose: (years, before = chosen) => move(years, before, onRange),
  };
  words.button.addEventListener("click", () => {
    choice.choose(whole);
    // The button is gone now; the focus stays with the brush.
    const seen = drawings.find(({ handles }) => handles.from.getClientRects().length > 0);
    (seen ?? drawings[0])?.handles.from.focus();
  });
  listenToDrags(area, drawings, choice);
  listenToKeys(area, choice);
  draw(whole);
  return {
    show: (from, to) => {
      const years = {
        from: yearWithin(from ?? whole.from, whole),
        to: yearWithin(to ?? whole.to, whole),
      };
      if (years.from <= years.to && !areSame(years, chosen)) draw(years);
    },
  };
}

/** What is being dragged: an edge, or a span from the year where it began. */
interface Drag {
  readonly edge: Edge | undefined;
  readonly anchor: number;
  readonly before: Years;
  hasMoved: boolean;
}

function edgeAt(target: EventTarget | null): Edge | undefined {
  const handle = (target as Element).closest<SVGElement>(".brush-handle");
  return handle?.dataset["edge"] as Edge | undefined;
}

/** Lets the pointer drag an edge or a span of years. */
function listenToDrags(area: HTMLElement, drawings: readonly BrushDrawing[], choice: Choice): void {
  const { whole } = choice;
  let drag: Drag | undefined;
  area.addEventListener("pointerdown", (event) => {
    const edge = edgeAt(event.target);
    if (event.button !== 0 || !event.isPrimary) return;
    if (!edge && !(event.target as Element).closest(".band")) return;
    const anchor = yearWithin(yearAt(drawings, event) ?? whole.from, whole);
    drag = { edge, anchor, before: choice.chosen, hasMoved: false };
    area.setPointerCapture(event.pointerId);
    // A mouse must not begin to select the words of the drawing.
    if (event.pointerType === "mouse") event.preventDefault();
  });
  area.addEventListener("pointermove", (event) => {
    const at = drag && yearAt(drawings, event);
    if (!drag || at === undefined) return;
    const year = yearWithin(at, whole);
    const { edge, anchor } = drag;
    // A finger trembles; it is a drag once it comes to another year.
    if (year === anchor && !drag.hasMoved) return;
    drag.hasMoved = true;
    choice.preview(
      edge
        ? withEdge(choice.chosen, edge, year)
        : { from: Math.min(anchor, year), to: Math.max(anchor, year) },
    );
  });
  area.addEventListener("pointerup", () => {
    if (drag?.hasMoved) choice.choose(choice.chosen, drag.before);
    else if (drag) choice.choose(clicked(drag, whole));
    drag = undefined;
  });
  area.addEventListener("pointercancel", () => {
    // The browser took the gesture, to scroll; what was chosen before holds.
    if (drag) choice.preview(drag.before);
    drag = undefined;
  });
}

/** What a click chooses: its year; of a single year that is chosen already, all years. */
function clicked({ edge, anchor, before }: Drag, whole: Years): Years {
  // Between the handles of a single year little else can be hit.
  if (before.from === before.to && (edge || before.from === anchor)) return whole;
  return edge ? before : { from: anchor, to: anchor };
}

/** Lets the keys move the edges as sliders. */
function listenToKeys(area: HTMLElement, choice: Choice): void {
  const { whole } = choice;
  area.addEventListener("keydown", (event) => {
    const edge = edgeAt(event.target);
    if (!edge || isModified(event)) return;
    if (event.key === "Escape") {
      choice.choose(whole);
      return;
    }
    const isDown = (event.target as Element).closest("svg")?.dataset["axis"] === "y";
    const year = yearAfter(event.key, choice.chosen, edge, whole, isDown);
    if (year === undefined) return;
    event.preventDefault();
    choice.choose(withEdge(choice.chosen, edge, yearWithin(year, whole)));
  });
}
