import { isOut, shownOf } from "./mark-titles.ts";

/** What the map's markup tells its script; see src/render/atlas/map-words.ts. */
export interface MapData {
  readonly codes: string;
  readonly here: string;
  readonly of: string;
  readonly keys: string;
  readonly layers: Readonly<Record<string, { readonly label: string; readonly values: string }>>;
}

/** What the map says of its parts, as filter and layer are now. */
export interface MapFacts {
  /** How many marks of a seat a filter leaves. */
  countAt(svg: Element, seat: string): string;
  /** Whether any initiative has its seat in a powiat. */
  isSeat(svg: Element, code: string): boolean;
  /** The lines of a tip: what the title said, and what filter and layer make of it. */
  linesOf(element: SVGElement): readonly string[];
}

/** Returns what the map says; `titles` are the lines that the titles of its parts held. */
export function mapFacts(
  map: HTMLElement,
  data: MapData,
  titles: ReadonlyMap<Element, readonly string[]>,
): MapFacts {
  const codes = data.codes.split(" ");
  const marksOf = groupedMarks();
  const countOf = (marks: readonly Element[]): string =>
    shownOf(data.of, marks.filter((mark) => !isOut(mark)).length, marks.length);
  /** "wages, 2023: 9152 zł", of the layer that is shown; empty without one. */
  const measureOf = (code: string): string => {
    const layer = data.layers[map.dataset["layer"] ?? ""];
    const value = layer?.values.split("|")[codes.indexOf(code)];
    return layer && value ? `${layer.label}: ${value}` : "";
  };
  return {
    countAt: (svg, seat) => countOf(marksOf(svg, "data-seat", seat)),
    isSeat: (svg, code) => marksOf(svg, "data-in", code).length > 0,
    linesOf(element) {
      const lines = titles.get(element)!;
      const svg = element.closest(".map-drawing > svg")!;
      const code = element.dataset["powiat"];
      if (code) {
        const here = countOf(marksOf(svg, "data-in", code));
        return [lines[0]!, data.here.replace("{count}", here), measureOf(code)].filter(Boolean);
      }
      // Marks cover the cities that are powiats of their own; so they tell the value as well.
      const seat = element.closest("[data-in]")?.getAttribute("data-in") ?? "";
      const measure = measureOf(seat);
      const powiat = measure && titles.get(svg.querySelector(`[data-powiat="${seat}"]`)!)![0]!;
      return measure ? [...lines, `${powiat}, ${measure}`] : lines;
    },
  };
}

type MarksOf = (svg: Element, name: "data-in" | "data-seat", value: string) => readonly Element[];

/** Looked up once: every step of a filter asks for the marks of every powiat and every place. */
function groupedMarks(): MarksOf {
  const groups = new Map<Element, Map<string, Element[]>>();
  return (svg, name, value) => {
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
}
