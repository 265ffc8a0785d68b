// @vitest-environment jsdom
import { beforeEach, describe, expect, test } from "vitest";
import { MAP_CHANGE, startMapView } from "../../src/client/atlas/map-view.ts";
import AtlasMap from "../../src/components/atlas/AtlasMap.astro";
import { rendered } from "../rendered.ts";
import { voiceIn } from "../voice-in.ts";

const MARKUP = await rendered(AtlasMap, { voice: voiceIn("pl") });
const PLOCK = "1462";

const all = (selector: string): HTMLElement[] => [
  ...document.querySelectorAll<HTMLElement>(selector),
];
// Parts of a drawing too have what is asked of elements here: dataset, style, focus.
const first = (selector: string): HTMLElement => {
  const found = document.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`map: expected ${selector}, found none`);
  return found;
};
const map = (): HTMLElement => first(".atlas-map");
const tip = (): HTMLElement => first(".tip");
const tipLines = (): string[] =>
  [...tip().children].map(({ textContent }) => textContent.replaceAll("\u00a0", " "));
const press = (target: Element, key: string): void => {
  target.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
};
const click = (target: Element, pointerType = "mouse"): MouseEvent => {
  const event = new MouseEvent("click", { bubbles: true, cancelable: true });
  Object.defineProperty(event, "pointerType", { value: pointerType });
  target.dispatchEvent(event);
  return event;
};
const move = (target: Element): void => {
  const event = new MouseEvent("pointermove", { bubbles: true });
  Object.defineProperty(event, "pointerType", { value: "mouse" });
  target.dispatchEvent(event);
};
/** Observers of changes are told after the script that made them. */
const told = (): Promise<void> => Promise.resolve();
const filterOut = (keep: (mark: Element) => boolean): Promise<void> => {
  for (const mark of all(".mark")) mark.classList.toggle("is-out", !keep(mark));
  return told();
};

beforeEach(() => {
  document.body.innerHTML = `<div data-part="map">${MARKUP}</div>`;
  // What browsers do with a link has no place in a test.
  document.body.addEventListener("click", (event) => event.preventDefault());
});

describe("the map before its script", () => {
  test("offers nothing that only a script could do", () => {
    expect(first(".map-controls").className).toBe("map-controls is-idle");
    expect(all(".layer-key").every((key) => key.hidden)).toBe(true);
    expect(all(".powiat title").length).toBe(84);
  });
});

describe("the map with its script", () => {
  beforeEach(() => startMapView(first('[data-part="map"]')));

  test("shows its controls, and names marks and powiats where titles were", () => {
    expect(first(".map-controls").className).toBe("map-controls");
    expect(all(".map-drawing title")).toEqual([]);
    const mark = first(".wide [data-id=mazowiecki-klaster-chemiczny]");
    expect(mark.getAttribute("aria-label")).toBe("Mazowiecki Klaster Chemiczny, chemia, Płock");
    const powiat = first(`.wide [data-powiat="${PLOCK}"]`);
    expect(powiat.getAttribute("aria-label")?.replaceAll("\u00a0", " ")).toBe(
      "Płock, inicjatywy z siedzibą tutaj: 3",
    );
  });

  test("has one tab stop for the marks and one for the powiats of each drawing", () => {
    for (const size of ["narrow", "wide"]) {
      expect(all(`.${size} .mark[tabindex="0"]`).length).toBe(1);
      expect(all(`.${size} .powiat[tabindex="0"]`).length).toBe(1);
      expect(all(`.${size} .mark:not([tabindex]), .${size} .powiat:not([tabindex])`)).toEqual([]);
    }
  });

  test("changes the layer by one attribute, and tells it", async () => {
    const heard: (string | undefined)[] = [];
    document.body.addEventListener(MAP_CHANGE, ({ target }) =>
      heard.push((target as HTMLElement).dataset["layer"]),
    );
    const fills = all(".powiat").map((powiat) => powiat.getAttribute("class"));
    click(first('[data-choose="wages"]'));
    await told();
    expect(heard).toEqual(["wages"]);
    expect(map().dataset["layer"]).toBe("wages");
    expect(all(".powiat").map((powiat) => powiat.getAttribute("class"))).toEqual(fills);
    expect(all(".layer-key:not([hidden])").map((key) => key.getAttribute("data-for"))).toEqual([
      "wages",
    ]);
    expect(all('[data-choose][aria-pressed="true"]').map((one) => one.textContent)).toEqual([
      "płace",
    ]);
    const powiat = first(`.wide [data-powiat="${PLOCK}"]`);
    expect(powiat.getAttribute("aria-label")).toMatch(/płace, 2023: \d+\szł$/u);
    click(first('[data-choose="wages"]'));
    expect(heard).toEqual(["wages"]);
    click(first('[data-choose=""]'));
    await told();
    expect(map().hasAttribute("data-layer")).toBe(false);
    expect(all(".layer-key:not([hidden])")).toEqual([]);
  });

  test("follows attributes that others set, without telling them", async () => {
    let count = 0;
    document.body.addEventListener(MAP_CHANGE, () => (count += 1));
    map().dataset["layer"] = "turnout";
    map().dataset["zoom"] = "warszawa";
    await told();
    expect(first('.layer-key[data-for="turnout"]').hidden).toBe(false);
    expect(first('[data-near="warszawa"]').getAttribute("aria-pressed")).toBe("true");
    expect(first(".wide .world").style.transform).toMatch(/^translate\(.*scale\(2\.5\)/);
    delete map().dataset["zoom"];
    await told();
    expect(first(".wide .world").style.transform).toBe("");
    expect(count).toBe(0);
  });

  test("zooms with plus, minus and zero, but not together with other keys", () => {
    const mark = first(".wide .mark");
    press(mark, "+");
    expect(map().dataset["zoom"]).toBe("warszawa");
    press(mark, "-");
    expect(map().hasAttribute("data-zoom")).toBe(false);
    press(mark, "+");
    press(first(`.wide [data-powiat="${PLOCK}"]`), "0");
    expect(map().hasAttribute("data-zoom")).toBe(false);
    mark.dispatchEvent(new KeyboardEvent("keydown", { key: "+", ctrlKey: true, bubbles: true }));
    expect(map().hasAttribute("data-zoom")).toBe(false);
  });

  test("tells in a tip what is pointed at or focused, until Escape", () => {
    move(first(".wide [data-id=polska-grupa-transportu-szynowego] .under"));
    expect(tip().hidden).toBe(false);
    expect(tipLines().slice(1)).toEqual([
      "logistyka, Radom",
      "związek z Mazowszem: prawdopodobny, siedziba mało pewna",
    ]);
    press(document.body, "Escape");
    expect(tip().hidden).toBe(true);
    map().dataset["layer"] = "lq-b-f";
    first(`.wide [data-powiat="${PLOCK}"]`).focus();
    expect(tipLines()[0]).toBe("Płock");
    expect(tipLines()[2]).toMatch(
      /^iloraz lokalizacji \(przemysł i budownictwo\), 2017: \d,\d\d$/u,
    );
    expect(all(".lit-powiat").length).toBe(1);
    move(first(".wide [data-id=mazowiecki-klaster-chemiczny]"));
    expect(tipLines()[2]).toMatch(/^Płock, iloraz lokalizacji .*, 2017: \d,\d\d$/u);
    move(first(".wide [data-id=klaster-geopoli]"));
    expect(tipLines().join()).not.toContain("2017");
    first(`.wide [data-powiat="${PLOCK}"]`).focus();
    first(`.wide [data-powiat="${PLOCK}"]`).blur();
    expect(tip().hidden).toBe(true);
    expect(all(".lit-powiat")).toEqual([]);
  });

  test("lets a finger see first and follow the link with the second touch", () => {
    const mark = first(".narrow [data-id=mazowiecki-klaster-chemiczny]");
    const prevented: boolean[] = [];
    map().addEventListener("click", (event) => prevented.push(event.defaultPrevented));
    click(mark, "touch");
    expect(tip().hidden).toBe(false);
    click(mark, "touch");
    expect(prevented).toEqual([true, false]);
    click(first(".narrow .under"), "mouse");
    expect(prevented.at(-1)).toBe(false);
  });

  test("counts what filters leave: in labels, headings, tips and the capital's disc", async () => {
    await filterOut((mark) => mark.getAttribute("data-id") === "mazowiecki-klaster-chemiczny");
    const count = (selector: string): string =>
      first(`.wide ${selector}`).textContent.replaceAll("\u00a0", " ");
    expect(count('.far [data-count="plock"]')).toBe("1");
    expect(count('.inset [data-count="warszawa"]')).toBe("0 z 18");
    expect(count('.capital [data-count="warszawa"]')).toBe("0");
    expect(first(`.wide [data-powiat="${PLOCK}"]`).getAttribute("aria-label")).toMatch(/1 z\s3$/u);
    expect(all('.wide .mark[tabindex="0"]').map((mark) => mark.getAttribute("data-id"))).toEqual([
      "mazowiecki-klaster-chemiczny",
    ]);
    await filterOut(() => true);
    expect(count('.far [data-count="plock"]')).toBe("3");
    expect(count('.inset [data-count="warszawa"]')).toBe("18");
  });

  test("takes the focus from what the enlarged land leaves outside its frame", async () => {
    first("svg.wide").getBoundingClientRect = () => new DOMRect(0, 0, 840, 700);
    const radom = all(".wide [data-seat=radom] .mark");
    for (const mark of radom) {
      mark.querySelector(".under")!.getBoundingClientRect = () => new DOMRect(270, 900, 22, 22);
    }
    radom[0]!.focus();
    press(radom[0]!, "+");
    await told();
    expect(document.activeElement?.matches(".wide .mark")).toBe(true);
    expect(document.activeElement?.closest("[data-seat]")?.getAttribute("data-seat")).not.toBe(
      "radom",
    );
    press(document.activeElement!, "0");
    await told();
    radom[0]!.focus();
    expect(document.activeElement).toBe(radom[0]);
  });

  test("moves the focus with arrow keys from mark to mark and from powiat to powiat", () => {
    // Boxes by the places in the markup, since jsdom lays nothing out.
    for (const mark of all(".wide .mark")) {
      const [x, y] = placeOf(mark);
      mark.querySelector(".under")!.getBoundingClientRect = () =>
        new DOMRect(x - 11, y - 11, 22, 22);
    }
    const mark = first(".wide [data-id=legionowski-klaster-energii]");
    mark.focus();
    press(mark, "ArrowDown");
    expect(document.activeElement?.getAttribute("data-id")).toBe("klaster-energii-kraina-jeziorki");
    press(document.activeElement!, "ArrowRight");
    expect(
      document.activeElement?.closest(".inset, [data-seat]")?.getAttribute("data-seat"),
    ).not.toBe("piaseczno");
    const powiat = first(".wide .powiat");
    powiat.focus();
    press(powiat, "End");
    expect(document.activeElement?.getAttribute("data-powiat")).toBe("1465");
  });
});

/** The pixels of a mark in the drawing, by the translations around it. */
function placeOf(mark: Element): [number, number] {
  let [x, y] = [0, 0];
  for (let at: Element | null = mark; at; at = at.parentElement) {
    const move = /translate\((-?[\d.]+),(-?[\d.]+)\)/.exec(at.getAttribute("transform") ?? "");
    x += Number(move?.[1] ?? 0);
    y += Number(move?.[2] ?? 0);
  }
  return [x, y];
}
