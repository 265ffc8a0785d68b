// @ts-nocheck
// @vitest-environment jsdom
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { openSearchOnKey } from "../../src/client/search/search-shortcut.ts";

describe("the keys of the search", () => {
  beforeAll(() => openSearchOnKey());
  beforeEach(() => {
    localStorage.clear();
    document.body.innerHTML = `<a href="/pl/search/" data-search>Szukaj</a><a id="x" href="/">x</a>
      <input id="other"><textarea></textarea><input id="q" type="search">`;
    document.querySelector<HTMLElement>("#x")!.focus();
  });
  const press = (init: KeyboardEventInit, on = "#x"): boolean => {
    const event = new KeyboardEvent("keydown", { bubbles: true, cancelable: true, ...init });
    document.querySelector(on)!.dispatchEvent(event);
    return event.defaultPrevented && document.activeElement?.id === "q";
  };

  test.each([{ key: "/" }, { key: "k", ctrlKey: true }, { key: "k", metaKey: true }])(
    "%o goes to the field",
    (init) => expect(press(init)).toBe(true),
  );

  test.each([{ key: "k" }, { key: "/", ctrlKey: true }, { key: "k", ctrlKey: true, altKey: true }])(
    "%o does nothing",
    (init) => expect(press(init)).toBe(false),
  );

  test.each(["#other", "textarea"])("while somebody writes in %s nothing happens", (place) => {
    expect(press({ key: "/" }, place)).toBe(false);
    expect(press({ key: "k", ctrlKey: true }, place)).toBe(false);
  });

  test("the one without Ctrl can be turned off", () => {
    localStorage.setItem("no-slash", "");
    expect(press({ key: "/" })).toBe(false);
    expect(press({ key: "k", ctrlKey: true })).toBe(true);
  });
});
