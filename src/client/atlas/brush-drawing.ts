import type { Edge, Years } from "./brush-years.ts";

const SVG = "http://www.w3.org/2000/svg";
/** Half the width in which a handle can be taken hold of, in units of the drawing. */
const REACH = 12;

/** One of the drawings: its bands of years and its two handles. */
export interface BrushDrawing {
  readonly bands: ReadonlyMap<number, SVGRectElement>;
  /** Whether the years go from left to right, else from top to bottom. */
  readonly isAcross: boolean;
  readonly handles: Readonly<Record<Edge, SVGGElement>>;
}

/** Returns the year under the pointer, or the nearest one, in the drawing that is seen. */
export function yearAt(
  drawings: readonly BrushDrawing[],
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

/** Gives a drawing its two handles. */
export function brushDrawing(
  svg: SVGSVGElement,
  say: Readonly<Record<string, string>>,
): BrushDrawing {
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
export function showYearsIn(
  { bands, isAcross, handles }: BrushDrawing,
  years: Years,
  whole: Years,
): void {
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
