// @ts-nocheck
// Longer than 250 lines: pointer, keys and two drawings move the same two edges.
const SVG = "http://www.w3.org/2000/svg";
/** Half the width in which a handle can be taken hold of, in units of the drawing. */
const REACH = 12;
const LEAP = 5;

/** The range of founding years that is chosen; null is no bound. */
type OnRange = (from: number | null, to: number | null) => void;

/** Moves the brush to a range that was chosen elsewhere, without telling of it. */
export interface YearBrush {
  show(from: number | null, to: number | null): void;
}

type Edge = "from" | "to";
type Years = Readonly<Record<Edge, number>>;

/** One of the drawings: its bands of years and its two handles. */
interface Drawing {
  readonly bands: ReadonlyMap<number, SVGRectElement>;
  /** Whether the years go from left to right, else from top to bottom. */
  readonly isAcross: boolean;
  readonly handles: Readonly<Record<Edge, SVGGElement>>;
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
  const whole: Years = {
    from: Number(timeline?.dataset["first"]),
    to: Number(timeline?.dataset["last"]),
  };
  if (!timeline || !area || !whole.from || !whole.to) return { show: () => undefined };
  const say = JSON.parse(timeline.dataset["say"] ?? "{}") as Readonly<Record<string, string>>;
  const drawings = [...area.querySelectorAll<SVGSVGElement>("svg[data-axis]")].map((svg) =>
    drawingOf(svg, say),
  );
  const words = wordsIn(say);
  area.before(words.line);
  timeline.classList.add("has-brush");

  let chosen = whole;
  /** What is being dragged: an edge, or a span from the year where it began. */
  let drag: { edge?: Edge; anchor: number; before: Years; hasMoved: boolean } | undefined;

  const isWhole = ({ from, to }: Years): boolean => from <= whole.from && to >= whole.to;
  const tell = (listener: OnRange): void => {
    listener(
      chosen.from <= whole.from ? null : chosen.from,
      chosen.to >= whole.to ? null : chosen.to,
    );
  };
  const within = (year: number): number => Math.max(whole.from, Math.min(year, whole.to));
  const draw = (): void => {
    timeline.classList.toggle("has-range", !isWhole(chosen));
    for (const drawing of drawings) place(drawing, chosen, whole);
  };
  const write = (): void => {
    const isAll = isWhole(chosen);
    words.button.hidden = isAll;
    words.text.textContent = isAll
      ? (say["hint"] ?? "")
      : chosen.from === chosen.to
        ? (say["year"] ?? "").replace("{year}", String(chosen.from))
        : (say["range"] ?? "")
            .replace("{from}", String(chosen.from))
            .replace("{to}", String(chosen.to));
  };
  const move = (years: Years): boolean => {
    if (years.from === chosen.from && years.to === chosen.to) return false;
    chosen = years;
    draw();
    return true;
  };
  const choose = (years: Years): void => {
    if (!move(years)) return;
    write();
    tell(onRange);
  };

  words.button.addEventListener("click", () => {
    choose(whole);
    // The button is gone now; the focus stays with the brush.
    const seen = drawings.find(({ handles }) => handles.from.getClientRects().length > 0);
    (seen ?? drawings[0])?.handles.from.focus();
  });

  area.addEventListener("pointerdown", (event) => {
    const target = event.target as Element;
    const edge = target.closest<SVGElement>(".brush-handle")?.dataset["edge"] as Edge | undefined;
    if (event.button !== 0 || !event.isPrimary) return;
    const isBand = target.closest(".band") !== null;
    if (!edge && !isBand) return;
    const anchor = within(yearAt(drawings, event) ?? whole.from);
    drag = { ...(edge ? { edge } : {}), anchor, before: chosen, hasMoved: false };
    area.setPointerCapture(event.pointerId);
    // A mouse must not begin to select the words of the drawing.
    if (event.pointerType === "mouse") event.preventDefault();
  });
  area.addEventListener("pointermove", (event) => {
    const at = drag && yearAt(drawings, event);
    if (!drag || at === undefined) return;
    const year = within(at);
    const { edge, anchor } = drag;
    // A finger trembles; it is a drag once it comes to another year.
    if (year === anchor && !drag.hasMoved) return;
    drag.hasMoved = true;
    const years = edge
      ? withEdge(chosen, edge, year)
      : { from: Math.min(anchor, year), to: Math.max(anchor, year) };
    if (move(years)) {
      write();
      tell(onPreview);
    }
  });
  area.addEventListener("pointerup", () => {
    if (!drag) return;
    const { edge, anchor, before, hasMoved } = drag;
    drag = undefined;
    if (!hasMoved) {
      // Between the handles of a single year little else can be hit.
      const isOne = before.from === before.to && (edge !== undefined || before.from === anchor);
      if (isOne) choose(whole);
      else if (!edge) choose({ from: anchor, to: anchor });
    } else if (chosen.from !== before.from || chosen.to !== before.to) {
      write();
      tell(onRange);
    }
  });
  area.addEventListener("pointercancel", () => {
    // The browser took the gesture, to scroll; what was chosen before holds.
    if (drag && move(drag.before)) {
      write();
      tell(onPreview);
    }
    drag = undefined;
  });
  area.addEventListener("keydown", (event) => {
    const handle = (event.target as Element).closest<SVGElement>(".brush-handle");
    const edge = handle?.dataset["edge"] as Edge | undefined;
    if (!edge || event.ctrlKey || event.altKey || event.metaKey) return;
    const isDown = handle?.closest("svg")?.dataset["axis"] === "y";
    if (event.key === "Escape") {
      choose(whole);
      return;
    }
    const year = yearAfter(event.key, chosen, edge, whole, isDown);
    if (year === undefined) return;
    event.preventDefault();
    choose(withEdge(chosen, edge, within(year)));
  });

  draw();
  write();
  return {
    show: (from, to) => {
      const years = { from: within(from ?? whole.from), to: within(to ?? whole.to) };
      if (years.from <= years.to && move(years)) write();
    },
  };
}

/** Moves one edge as far as the other one lets it. */
function withEdge(years: Years, edge: Edge, year: number): Years {
  return edge === "from"
    ? { ...years, from: Math.min(year, years.to) }
    : { ...years, to: Math.max(year, years.from) };
}

/** The year a key leads to; where the years go down the page, so do the arrow keys. */
function yearAfter(
  key: string,
  years: Years,
  edge: Edge,
  whole: Years,
  isDown: boolean,
): number | undefined {
  const up = isDown ? -1 : 1;
  const steps: Readonly<Record<string, number>> = {
    ArrowRight: 1,
    ArrowLeft: -1,
    ArrowUp: up,
    ArrowDown: -up,
    PageUp: up * LEAP,
    PageDown: -up * LEAP,
  };
  if (key === "Home") return edge === "from" ? whole.from : years.from;
  if (key === "End") return edge === "from" ? years.to : whole.to;
  const step = steps[key];
  return step === undefined ? undefined : years[edge] + step;
}

/** The year under the pointer, or the nearest one, in the drawing that is seen. */
function yearAt(
  drawings: readonly Drawing[],
  { clientX, clientY }: PointerEvent,
): number | undefined {
  const seen = drawings.find(({ bands }) => bands.values().next().value?.getClientRects().length);
  let nearest: number | undefined;
  let least = Infinity;
  for (const [year, band] of seen?.bands ?? []) {
    const box = band.getBoundingClientRect();
    const distance = seen?.isAcross
      ? Math.abs(clientX - box.x - box.width / 2) - box.width / 2
      : Math.abs(clientY - box.y - box.height / 2) - box.height / 2;
    if (distance < least) {
      least = distance;
      nearest = year;
    }
  }
  return nearest;
}

function drawingOf(svg: SVGSVGElement, say: Readonly<Record<string, string>>): Drawing {
  const bands = new Map<number, SVGRectElement>();
  for (const band of svg.querySelectorAll<SVGRectElement>(".band")) {
    bands.set(Number(band.dataset["year"]), band);
  }
  const isAcross = svg.dataset["axis"] === "x";
  const handleOf = (edge: Edge): SVGGElement => {
    const handle = document.createElementNS(SVG, "g");
    handle.setAttribute("class", "brush-handle");
    handle.dataset["edge"] = edge;
    handle.setAttribute("role", "slider");
    handle.setAttribute("tabindex", "0");
    handle.setAttribute("aria-label", say[edge] ?? edge);
    handle.setAttribute("aria-orientation", isAcross ? "horizontal" : "vertical");
    for (const name of ["reach", "line", "grip"]) {
      const part = document.createElementNS(SVG, name === "line" ? "path" : "rect");
      part.setAttribute("class", name);
      handle.append(part);
    }
    svg.append(handle);
    return handle;
  };
  return { bands, isAcross, handles: { from: handleOf("from"), to: handleOf("to") } };
}

/** Puts the handles at the edges of the chosen years and marks the bands between them. */
function place({ bands, isAcross, handles }: Drawing, years: Years, whole: Years): void {
  for (const [year, band] of bands) {
    band.classList.toggle("is-chosen", year >= years.from && year <= years.to);
  }
  for (const edge of ["from", "to"] as const) {
    const handle = handles[edge];
    const band = bands.get(years[edge]);
    if (!band) continue;
    const at = (name: string): number => Number(band.getAttribute(name));
    const isEnd = edge === "to";
    const [x, y, width, height] = [at("x"), at("y"), at("width"), at("height")];
    const [near, far] = isAcross ? [y, y + height] : [x, x + width];
    const across = isAcross ? x + (isEnd ? width : 0) : y + (isEnd ? height : 0);
    const boxes: Readonly<Record<string, readonly number[]>> = {
      reach: [across - REACH, near, REACH * 2, far - near],
      grip: [across - 4, far - 14, 8, 14],
    };
    for (const [name, box] of Object.entries(boxes)) {
      const part = handle.querySelector(`.${name}`);
      const names = isAcross ? ["x", "y", "width", "height"] : ["y", "x", "height", "width"];
      names.forEach((attribute, index) => part?.setAttribute(attribute, String(box[index])));
    }
    handle
      .querySelector(".line")
      ?.setAttribute("d", isAcross ? `M${across},${near}V${far}` : `M${near},${across}H${far}`);
    const bounds = edge === "from" ? [whole.from, years.to] : [years.from, whole.to];
    handle.setAttribute("aria-valuemin", String(bounds[0]));
    handle.setAttribute("aria-valuemax", String(bounds[1]));
    handle.setAttribute("aria-valuenow", String(years[edge]));
  }
}

/** The line above the drawing: what is chosen, told when it changes, and the way back. */
function wordsIn(say: Readonly<Record<string, string>>): {
  line: HTMLElement;
  text: HTMLElement;
  button: HTMLButtonElement;
} {
  const line = document.createElement("div");
  const text = document.createElement("p");
  const button = document.createElement("button");
  line.className = "brush-words";
  text.setAttribute("role", "status");
  button.type = "button";
  button.hidden = true;
  button.textContent = say["clear"] ?? "";
  line.append(text, button);
  return { line, text, button };
}
