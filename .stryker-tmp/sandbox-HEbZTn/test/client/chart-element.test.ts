// @ts-nocheck
// @vitest-environment jsdom
import { beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { KlastryChart } from "../../src/client/chart-element.ts";
import { markLabel, rowWords } from "../../src/client/row-words.ts";
import { chartMarkup, ROWS } from "./fixture.ts";

const page = (selector: string): HTMLElement => {
  const element = document.querySelector<HTMLElement>(selector);
  if (!element) throw new Error(`fixture: expected ${selector}, found none`);
  return element;
};
const marks = (drawing = "wide"): SVGElement[] => [
  ...document.querySelectorAll<SVGElement>(`.${drawing} [data-mark]`),
];
const status = (): string | null => page("klastry-chart > [role=status]").textContent;
const press = (target: Element, key: string): KeyboardEvent => {
  const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true });
  target.dispatchEvent(event);
  return event;
};
const render = (search = "", markup = chartMarkup()): KlastryChart => {
  history.replaceState(null, "", `/pl/charts/trust/${search}`);
  document.body.innerHTML = markup;
  const chart = page("klastry-chart");
  if (!(chart instanceof KlastryChart)) throw new Error("expected the element to be defined");
  return chart;
};

/** Whether charts are near the part of the page that is seen, and what asked to be told. */
let isNear = true;
let comeNear: (() => void) | undefined;

beforeAll(() => {
  vi.stubGlobal(
    "IntersectionObserver",
    class {
      readonly #told: IntersectionObserverCallback;
      constructor(told: IntersectionObserverCallback) {
        this.#told = told;
      }
      observe(): void {
        const tell = (isIntersecting: boolean): void =>
          this.#told(
            [{ isIntersecting } as IntersectionObserverEntry],
            this as unknown as IntersectionObserver,
          );
        tell(isNear);
        comeNear = () => tell(true);
      }
      disconnect(): void {}
    },
  );
  // jsdom has no layout, hence no observer of sizes.
  vi.stubGlobal(
    "ResizeObserver",
    class {
      observe(): void {}
      disconnect(): void {}
    },
  );
  customElements.define("klastry-chart", KlastryChart);
});

beforeEach(() => {
  render();
});

describe("a mark's name", () => {
  test("is its table row: header, then label and value of every cell that has one", () => {
    expect(marks()[0]?.getAttribute("aria-label")).toBe(
      "Dania: Zaufanie 74,1\u00a0%; Przedział 72,4–75,8",
    );
    expect(marks()[3]?.getAttribute("aria-label")).toBe("<b>Gruba</b>: Przedział 72,4–75,8");
  });

  test("does not hold the white space of the markup", () => {
    document.body.innerHTML =
      "<table><thead><tr><th>\n Kraj</th><th>Ufa\n  ludziom</th></tr></thead><tbody><tr><th scope=row>\n PL </th><td> 1\u00a0234 </td></tr></tbody></table>";
    const row = document.querySelector("tbody tr") as HTMLTableRowElement;
    expect(markLabel(rowWords(row))).toBe("PL: Ufa ludziom 1\u00a0234");
  });

  test("begins with the first cell where no cell heads the row, and skips the dash for nothing", () => {
    document.body.innerHTML =
      "<table><thead><tr><th>Rok<th>Ufa<th>Liczba</thead><tbody><tr><td>2015<td>–<td>7</table>";
    const row = document.querySelector("tbody tr") as HTMLTableRowElement;
    expect(markLabel(rowWords(row))).toBe("2015: Liczba 7");
  });
});

describe("a drawing", () => {
  const TWO = chartMarkup() + chartMarkup();

  test("among others waits until somebody comes near it", () => {
    isNear = false;
    render("", TWO);
    isNear = true;
    const roles = (): (string | null)[] =>
      [...document.querySelectorAll("svg")].map((svg) => svg.getAttribute("role"));
    expect(roles()).toEqual(["img", "img", "img", "img"]);
    comeNear?.();
    expect(roles()).toEqual(["img", "img", "group", "group"]);
  });

  test("alone on its page does not wait", () => {
    isNear = false;
    render();
    isNear = true;
    expect(page("svg").getAttribute("role")).toBe("group");
  });

  test("does not wait where the address highlights one of its marks", () => {
    isNear = false;
    render("?highlight=DK", TWO);
    isNear = true;
    expect(page("svg").getAttribute("role")).toBe("group");
  });

  test("becomes a group under its name, whose parts for the eye are hidden", () => {
    for (const svg of document.querySelectorAll("svg")) {
      expect(svg.getAttribute("role")).toBe("group");
      expect(svg.getAttribute("aria-label")).toBe("Zaufanie");
      expect(svg.getAttribute("aria-roledescription")).toBe("wykres");
      expect(svg.querySelectorAll("text:not([aria-hidden] *, [aria-hidden])")).toHaveLength(0);
      expect(
        svg.querySelectorAll("[data-mark][aria-hidden], [aria-hidden] [data-mark]"),
      ).toHaveLength(0);
    }
  });

  test("has exactly one tab stop, which follows the focus in both drawings", () => {
    const stops = (): number[] =>
      ["wide", "narrow"].map((d) => marks(d).findIndex((m) => m.tabIndex === 0));
    const count = (): number =>
      [...marks(), ...marks("narrow")].filter((m) => m.tabIndex === 0).length;
    expect([stops(), count()]).toEqual([[0, 0], 2]);
    marks("narrow")[2]?.focus();
    expect([stops(), count()]).toEqual([[2, 2], 2]);
  });

  test("without a table stays the image it was", () => {
    document.body.innerHTML = chartMarkup({ rows: [] });
    expect(page("svg").getAttribute("role")).toBe("img");
  });

  test("keeps a mark that is a link a link", () => {
    const markup = chartMarkup().replace(
      /<circle data-row="1" data-mark=""([^>]*)><\/circle>/g,
      '<a href="/x" data-row="1" data-mark=""><circle $1/></a>',
    );
    render("", markup);
    const link = marks()[1];
    expect(link?.localName).toBe("a");
    expect(link?.getAttribute("role")).toBeNull();
    expect(link?.getAttribute("aria-label")).toContain("Szwecja");
  });
});

describe("the tip", () => {
  test("shows on focus, says the row as text and leaves with the focus", () => {
    marks("narrow")[3]?.focus();
    const tip = page(".tip");
    expect(tip.hidden).toBe(false);
    expect(tip.getAttribute("aria-hidden")).toBe("true");
    expect(tip.querySelectorAll("b")).toHaveLength(1);
    expect(tip.querySelector("b")?.textContent).toBe("<b>Gruba</b>");
    marks("narrow")[3]?.blur();
    expect(tip.hidden).toBe(true);
  });

  test("shows for any element of the row under the pointer", () => {
    const name = page('.narrow text[data-row="1"]');
    name.dispatchEvent(new MouseEvent("pointermove", { bubbles: true }));
    expect(page(".tip").textContent).toBe("SzwecjaZaufanie 63,8\u00a0%Przedział 72,4–75,8");
    expect(document.querySelectorAll("svg .is-pointed")).toHaveLength(4);
    page(".figure-title").dispatchEvent(new MouseEvent("pointermove", { bubbles: true }));
    expect(page(".tip").hidden).toBe(true);
    expect(document.querySelectorAll(".is-pointed")).toHaveLength(0);
  });

  test("leaves on Escape, wherever the focus is; a second Escape leaves the drawing", () => {
    page('.narrow text[data-row="1"]').dispatchEvent(
      new MouseEvent("pointermove", { bubbles: true }),
    );
    press(document.body, "Escape");
    expect(page(".tip").hidden).toBe(true);
    const mark = marks("narrow")[0] as SVGElement;
    mark.focus();
    press(mark, "Escape");
    expect([page(".tip").hidden, document.activeElement]).toEqual([true, mark]);
    press(mark, "Escape");
    expect(document.activeElement).toBe(document.body);
  });
});

describe("keys", () => {
  test("Home, End, PageUp and PageDown go by row order, and none leaves the drawing", () => {
    const order = marks("narrow");
    order[1]?.focus();
    const at = (key: string): number => {
      press(document.activeElement as Element, key);
      return order.indexOf(document.activeElement as SVGElement);
    };
    expect(["End", "PageDown", "PageUp", "Home", "PageUp"].map(at)).toEqual([3, 3, 2, 0, 0]);
  });

  test("a focused row carries is-focus on all its elements, and only it", () => {
    marks("narrow")[2]?.focus();
    const rows = [...document.querySelectorAll(".is-focus")].map((e) => e.getAttribute("data-row"));
    expect(rows).toEqual(["2", "2", "2", "2", "2"]);
  });

  test("with a modifier, and other keys, stay the browser's", () => {
    const mark = marks("narrow")[0] as SVGElement;
    mark.focus();
    expect(press(mark, "Home").defaultPrevented).toBe(true);
    expect(press(mark, "a").defaultPrevented).toBe(false);
    const event = new KeyboardEvent("keydown", {
      key: "ArrowLeft",
      altKey: true,
      bubbles: true,
      cancelable: true,
    });
    mark.dispatchEvent(event);
    expect(event.defaultPrevented).toBe(false);
  });

  test("are explained once, on the first focus", () => {
    marks("narrow")[0]?.focus();
    expect(status()).toBe("Strzałki prowadzą do sąsiednich znaków.");
    page("klastry-chart > [role=status]").textContent = "";
    marks("narrow")[1]?.focus();
    expect(status()).toBe("");
  });
});

describe("highlighting", () => {
  const lit = (): (string | undefined)[] =>
    [...document.querySelectorAll<HTMLElement>("tr.is-highlight")].map((row) => row.dataset["key"]);

  test("follows the address in any case and says so", () => {
    render("?highlight=pl,Dk");
    expect(lit()).toEqual(["DK", "PL"]);
    expect(document.querySelectorAll("svg.has-highlight")).toHaveLength(2);
    expect(document.querySelectorAll("svg .is-highlight")).toHaveLength(8);
    expect(status()).toBe("Wyróżniono: Dania, Polska");
  });

  test("announces unknown keys and ignores them otherwise", () => {
    render("?highlight=PL,ZZ");
    expect(lit()).toEqual(["PL"]);
    expect(status()).toBe("Wyróżniono: Polska Nieznane: ZZ");
    render("?highlight=$%26,ZZ");
    expect([lit(), document.querySelectorAll(".has-highlight").length]).toEqual([[], 0]);
    expect(status()).toBe("Nieznane: $&, ZZ");
  });

  test("stays quiet about unknown keys where other charts may know them", () => {
    render("?highlight=ZZ", chartMarkup({ swap: "query" }));
    expect(status()).toBe("");
  });

  test("by the method replaces and clears", () => {
    const chart = render("?highlight=PL");
    chart.highlight(["se"]);
    expect(lit()).toEqual(["SE"]);
    chart.highlight([]);
    expect([lit(), document.querySelectorAll(".has-highlight").length]).toEqual([[], 0]);
    expect(status()).toBe("Zdjęto wyróżnienie");
  });

  test("outlives new contents", () => {
    const chart = render("?highlight=PL");
    const fresh = document.createElement("div");
    fresh.innerHTML = chartMarkup({ rows: [...ROWS].reverse() });
    page(".drawing").replaceChildren(...(fresh.querySelector(".drawing")?.childNodes ?? []));
    page(".figure-table").replaceChildren(
      ...(fresh.querySelector(".figure-table")?.childNodes ?? []),
    );
    chart.refresh();
    expect(lit()).toEqual(["PL"]);
    expect(document.querySelectorAll('svg .is-highlight[data-row="1"]')).toHaveLength(4);
    expect(document.querySelectorAll(".tip")).toHaveLength(1);
  });

  test.each(["?highlight=%E0%A4%A", "?highlight=%22%5D,*", "?highlight=__proto__,constructor"])(
    "%s does no harm",
    (search) => {
      expect(() => render(search)).not.toThrow();
      expect(lit()).toEqual([]);
    },
  );
});
