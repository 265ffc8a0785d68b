// @ts-nocheck
// @vitest-environment jsdom
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { KlastryWalk } from "../../src/client/walk.ts";

type Report = (entries: readonly { isIntersecting: boolean; target: Element }[]) => void;

let report: Report;
let observed: Element[];
const disconnect = vi.fn();

// A function and not an arrow, since it is called with `new`.
function fakeObserver(callback: Report): unknown {
  report = callback;
  return { observe: (element: Element) => observed.push(element), disconnect };
}

const current = (): (string | undefined)[] =>
  [...document.querySelectorAll(".is-current")].map(({ id }) => id);

describe("klastry-walk", () => {
  beforeAll(() => customElements.define("klastry-walk", KlastryWalk));
  beforeEach(() => {
    observed = [];
    vi.stubGlobal("IntersectionObserver", fakeObserver);
    document.body.innerHTML = `<klastry-walk>${["a", "b", "c"]
      .map((id) => `<section class="walk-step" id="${id}"><div class="walk-text"></div></section>`)
      .join("")}</klastry-walk>`;
  });
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  test("shows the first step at once and watches the text of each", () => {
    expect(current()).toEqual(["a"]);
    expect(observed.map(({ className }) => className)).toEqual(Array(3).fill("walk-text"));
  });

  test("shows the one step whose text crosses the middle", () => {
    report([
      { isIntersecting: false, target: observed[0]! },
      { isIntersecting: true, target: observed[2]! },
    ]);
    expect(current()).toEqual(["c"]);
  });

  test("keeps its step where no text crosses the middle", () => {
    report([{ isIntersecting: true, target: observed[1]! }]);
    report([{ isIntersecting: false, target: observed[1]! }]);
    expect(current()).toEqual(["b"]);
  });

  test("returns to the plain layout when it is taken away", () => {
    const walk = document.querySelector("klastry-walk")!;
    expect(walk.className).toBe("is-walking");
    walk.remove();
    expect(walk.className).toBe("");
    expect(disconnect).toHaveBeenCalled();
  });
});
