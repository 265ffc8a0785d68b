// @vitest-environment jsdom
import { beforeEach, describe, expect, test } from "vitest";
import { rovingFocus, symbolBox } from "../../src/client/marks/roving-focus.ts";

const NAMESPACE = "http://www.w3.org/2000/svg";

/** A mark of 20 px around a point, as a browser would lay it out. */
function mark(name: string, x: number, y: number): SVGElement {
  const element = document.createElementNS(NAMESPACE, "a");
  element.setAttribute("data-id", name);
  element.getBoundingClientRect = () => new DOMRect(x - 10, y - 10, 20, 20);
  document.querySelector("svg")!.append(element);
  return element;
}

let marks: SVGElement[];
const closed = new Set<SVGElement>();
const name = (element: Element | null): string | null | undefined =>
  element?.getAttribute("data-id");
const stops = (): (string | null | undefined)[] =>
  marks.filter((one) => one.getAttribute("tabindex") === "0").map(name);

beforeEach(() => {
  document.body.innerHTML = "<svg></svg>";
  closed.clear();
  // north over middle over south, west and far east of the middle.
  marks = [
    mark("north", 100, 20),
    mark("west", 30, 110),
    mark("middle", 100, 100),
    mark("east", 230, 96),
    mark("south", 108, 190),
  ];
});

describe("a roving focus over marks", () => {
  const focus = (): ReturnType<typeof rovingFocus> => rovingFocus(marks, (one) => !closed.has(one));

  test("has one tab stop, the first that can be reached", () => {
    closed.add(marks[0]!);
    focus().settle();
    expect(stops()).toEqual(["west"]);
    expect(marks.filter((one) => one.getAttribute("tabindex") === "-1").length).toBe(4);
  });

  test.each([
    ["ArrowUp", "north"],
    ["ArrowDown", "south"],
    ["ArrowLeft", "west"],
    ["ArrowRight", "east"],
    ["Home", "north"],
    ["End", "south"],
    ["PageDown", "east"],
    ["PageUp", "west"],
  ])("leads from the middle by %s to the %s", (key, to) => {
    const it = focus();
    it.settle();
    marks[2]!.focus();
    expect(it.press(marks[2]!, key)).toBe(true);
    expect(name(document.activeElement)).toBe(to);
  });

  test("stays at the edge, and leaves other keys to the page", () => {
    const it = focus();
    it.settle();
    marks[0]!.focus();
    expect(it.press(marks[0]!, "ArrowUp")).toBe(true);
    expect(name(document.activeElement)).toBe("north");
    expect(it.press(marks[0]!, "Enter")).toBe(false);
    expect(it.press(marks[0]!, "a")).toBe(false);
  });

  test("passes over what is filtered out", () => {
    closed.add(marks[2]!);
    const it = focus();
    it.settle();
    marks[1]!.focus();
    it.press(marks[1]!, "ArrowRight");
    expect(name(document.activeElement)).toBe("east");
  });

  test("takes the tab stop to what has the focus, and away from what is filtered out", () => {
    const it = focus();
    it.settle();
    it.stopAt(marks[3]!);
    expect(stops()).toEqual(["east"]);
    it.settle();
    expect(stops()).toEqual(["east"]);
    marks[3]!.focus();
    closed.add(marks[3]!);
    it.settle();
    expect(stops()).toEqual(["north"]);
    expect(name(document.activeElement)).toBe("north");
  });

  test("has no tab stop where nothing can be reached", () => {
    for (const one of marks) closed.add(one);
    focus().settle();
    expect(stops()).toEqual([]);
  });
});

test("the box of a mark with words beside it is that of its symbol", () => {
  const element = mark("named", 300, 300);
  element.innerHTML = '<circle class="under"/><text>Klaster</text>';
  element.querySelector(".under")!.getBoundingClientRect = () => new DOMRect(1, 2, 3, 4);
  expect(symbolBox(element)).toMatchObject({ x: 1, y: 2, width: 3, height: 4 });
});
