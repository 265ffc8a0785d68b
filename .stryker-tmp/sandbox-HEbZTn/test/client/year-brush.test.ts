// @ts-nocheck
// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { startYearBrush, type YearBrush } from "../../src/client/atlas/year-brush.ts";

const YEARS = [2005, 2006, 2007, 2008, 2009, 2010, 2011, 2012];
const WIDTH = 10;
const SAY = {
  from: "From",
  to: "Until",
  range: "Years {from}–{to}",
  year: "Year {year}",
  all: "All",
  clear: "Show all",
  hint: "Drag",
};

const svg = (name: string, axis: string): string =>
  `<svg class="${name}" data-axis="${axis}"><a class="mark" data-id="a"></a>${YEARS.map(
    (year, index) =>
      `<rect class="band" data-year="${year}" x="${index * WIDTH}" y="0" width="${WIDTH}" height="50"/>`,
  ).join("")}</svg>`;

let ranges: (readonly [number | null, number | null])[];
let previews: (readonly [number | null, number | null])[];
let brush: YearBrush;
let axis: string;

const handle = (edge: string, name = "wide"): SVGElement =>
  document.querySelector<SVGElement>(`.${name} [data-edge="${edge}"]`)!;
const values = (name = "wide"): string[] =>
  ["from", "to"].map((edge) => handle(edge, name).getAttribute("aria-valuenow") ?? "");
const words = (): string | null => document.querySelector("[role=status]")!.textContent;
const press = (edge: string, key: string, name = "wide"): void => {
  handle(edge, name).dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
};
const point = (type: string, target: Element, year = 2005): void => {
  const at = (year - 2005) * WIDTH + WIDTH / 2;
  const event = new MouseEvent(type, { bubbles: true, button: 0, clientX: at, clientY: at });
  target.dispatchEvent(Object.assign(event, { isPrimary: true, pointerId: 1 }));
};
const band = (year: number): Element => document.querySelector(`.wide [data-year="${year}"]`)!;

beforeEach(() => {
  axis = "x";
  ranges = [];
  previews = [];
  // A layout: the drawing with the axis that a test asks for is seen, each year a box of its own.
  vi.spyOn(Element.prototype, "getClientRects").mockImplementation(function (this: Element) {
    return (this.closest<SVGElement>("svg")?.dataset["axis"] === axis ? [1] : []) as never;
  });
  vi.spyOn(Element.prototype, "getBoundingClientRect").mockImplementation(function (this: Element) {
    const x = Number(this.getAttribute("x"));
    return { x, y: x, width: WIDTH, height: WIDTH } as DOMRect;
  });
  Element.prototype.setPointerCapture = () => undefined;
  document.body.innerHTML = `<main><div class="atlas-timeline" data-first="2007" data-last="2011"
    data-say='${JSON.stringify(SAY)}'><div class="timeline-drawing">${svg("narrow", "y")}${svg("wide", "x")}</div></div></main>`;
  brush = startYearBrush(
    document.querySelector("main")!,
    (...range) => ranges.push(range),
    (...range) => previews.push(range),
  );
});
afterEach(() => {
  vi.restoreAllMocks();
});

describe("the sliders of the brush", () => {
  test("have a name, bounds and a value in both drawings", () => {
    for (const name of ["narrow", "wide"]) {
      expect(values(name)).toEqual(["2007", "2011"]);
      expect(handle("from", name).getAttribute("role")).toBe("slider");
      expect(handle("to", name).getAttribute("aria-label")).toBe("Until");
      expect(handle("from", name).getAttribute("tabindex")).toBe("0");
    }
    expect(handle("from", "narrow").getAttribute("aria-orientation")).toBe("vertical");
  });

  test("move by arrows, a leap, Home and End, and never past one another", () => {
    press("from", "ArrowRight");
    press("to", "ArrowDown");
    expect(values()).toEqual(["2008", "2010"]);
    expect(handle("from").getAttribute("aria-valuemax")).toBe("2010");
    press("from", "PageUp");
    expect(values()).toEqual(["2010", "2010"]);
    press("from", "Home");
    press("to", "End");
    expect(values()).toEqual(["2007", "2011"]);
    press("from", "End");
    expect(values()).toEqual(["2011", "2011"]);
    press("to", "Home");
    expect(values("narrow")).toEqual(["2011", "2011"]);
  });

  test("tell a bound only where it leaves a year out", () => {
    press("from", "ArrowRight");
    press("from", "ArrowLeft");
    press("to", "ArrowLeft");
    press("to", "Escape");
    expect(ranges).toEqual([
      [2008, null],
      [null, null],
      [null, 2010],
      [null, null],
    ]);
  });

  test("follow the arrow down the page where the years run down the page", () => {
    press("from", "ArrowDown", "narrow");
    expect(values()).toEqual(["2008", "2011"]);
    press("from", "ArrowUp", "narrow");
    expect(values()).toEqual(["2007", "2011"]);
  });

  test("leave other keys and combinations to the browser", () => {
    press("from", "Tab");
    const event = new KeyboardEvent("keydown", { key: "ArrowLeft", altKey: true, bubbles: true });
    handle("to").dispatchEvent(event);
    expect(ranges).toEqual([]);
  });
});

describe("the pointer", () => {
  test("drags a range, previews it and tells it once", () => {
    point("pointerdown", band(2008), 2008);
    point("pointermove", band(2009), 2009);
    point("pointermove", band(2010), 2010);
    expect(ranges).toEqual([]);
    point("pointerup", band(2010), 2010);
    expect(previews).toEqual([
      [2008, 2009],
      [2008, 2010],
    ]);
    expect(ranges).toEqual([[2008, 2010]]);
    expect(words()).toBe("Years 2008–2010");
  });

  test("drags backwards and beyond the first year that has an initiative", () => {
    point("pointerdown", band(2009), 2009);
    point("pointermove", band(2005), 2005);
    point("pointerup", band(2005), 2005);
    expect(ranges).toEqual([[null, 2009]]);
  });

  test("chooses one year by a click and all years by a second one", () => {
    for (const type of ["pointerdown", "pointerup"]) point(type, band(2009), 2009);
    expect(ranges).toEqual([[2009, 2009]]);
    expect(words()).toBe("Year 2009");
    for (const type of ["pointerdown", "pointerup"]) point(type, band(2009), 2009);
    expect(ranges.at(-1)).toEqual([null, null]);
  });

  test("drags a handle as far as the other one", () => {
    brush.show(2008, 2009);
    point("pointerdown", handle("from"), 2008);
    point("pointermove", band(2011), 2011);
    point("pointerup", band(2011), 2011);
    expect(ranges).toEqual([[2009, 2009]]);
  });

  test("leaves a single year by a click on its handles, which lie close", () => {
    brush.show(2009, 2009);
    for (const type of ["pointerdown", "pointerup"]) point(type, handle("to"), 2009);
    expect(ranges).toEqual([[null, null]]);
    for (const type of ["pointerdown", "pointermove", "pointerup"]) point(type, handle("to"), 2011);
    expect(ranges).toHaveLength(1);
  });

  test("works in the drawing that runs down the page", () => {
    axis = "y";
    point("pointerdown", handle("to", "narrow"), 2011);
    point("pointermove", band(2008), 2008);
    point("pointerup", band(2008), 2008);
    expect(ranges).toEqual([[null, 2008]]);
  });

  test("gives back what was chosen where the browser takes the gesture to scroll", () => {
    point("pointerdown", band(2008), 2008);
    point("pointermove", band(2010), 2010);
    point("pointercancel", band(2010));
    expect(values()).toEqual(["2007", "2011"]);
    expect(previews.at(-1)).toEqual([null, null]);
    point("pointerup", band(2010));
    expect(ranges).toEqual([]);
  });

  test("leaves a mark to its link", () => {
    point("pointerdown", document.querySelector(".wide .mark")!, 2009);
    point("pointerup", document.querySelector(".wide .mark")!, 2009);
    expect(ranges).toEqual([]);
  });
});

describe("a range chosen elsewhere", () => {
  test("is shown, said and not told again", () => {
    brush.show(2008, null);
    expect(values("narrow")).toEqual(["2008", "2011"]);
    expect(words()).toBe("Years 2008–2011");
    expect(document.querySelectorAll(".wide .is-chosen")).toHaveLength(4);
    expect(ranges).toEqual([]);
    brush.show(null, null);
    expect(words()).toBe("Drag");
  });

  test("can be left by the button, which keeps the focus in the brush", () => {
    const button = document.querySelector("button")!;
    expect(button.hidden).toBe(true);
    brush.show(2008, 2009);
    expect(button.hidden).toBe(false);
    button.click();
    expect(ranges).toEqual([[null, null]]);
    expect(button.hidden).toBe(true);
    expect(document.activeElement).toBe(handle("from"));
  });
});

test("where there is no timeline nothing happens", () => {
  document.body.innerHTML = "<main></main>";
  const none = startYearBrush(document.querySelector("main")!, () => undefined);
  expect(() => {
    none.show(2008, 2009);
  }).not.toThrow();
  expect(document.querySelector("main")!.innerHTML).toBe("");
});
