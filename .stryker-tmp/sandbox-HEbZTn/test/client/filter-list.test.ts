// @ts-nocheck
// @vitest-environment jsdom
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { isMatch, KlastryFilter } from "../../src/client/filter-list.ts";
import { folded } from "../../src/i18n/format.ts";

test("letters are found without their marks", () => {
  expect(folded("ŁÓDŹ, Gołąbki")).toBe("lodz, golabki");
});

test("an entry must hold every word and every chosen value", () => {
  const entry = { text: "Zaufanie w Łodzi", values: () => ["a", "b"] };
  expect(isMatch(entry, "lodzi zauf", new Map([["theme", "b"]]))).toBe(true);
  expect(isMatch(entry, "lodzi zauf", new Map([["theme", "c"]]))).toBe(false);
  expect(isMatch(entry, "lodzi brak", new Map())).toBe(false);
});

describe("the element", () => {
  beforeAll(() => customElements.define("klastry-filter", KlastryFilter));
  beforeEach(() => {
    document.body.innerHTML = `<klastry-filter data-shown="{count} z {total}"><div class="filter">
      <input type="search"><select name="theme"><option value="">*</option>
      <option value="trust">zaufanie</option></select><p role="status"></p></div>
      <ul><li data-theme="trust">Zaufanie</li><li data-theme="economy">Płace</li></ul>
      </klastry-filter>`;
  });
  const shown = (): string[] =>
    [...document.querySelectorAll("li")]
      .filter(({ hidden }) => !hidden)
      .map((li) => li.textContent);

  test("narrows the list by words and says how many are left", () => {
    const input = document.querySelector("input")!;
    input.value = "place";
    input.dispatchEvent(new Event("input", { bubbles: true }));
    expect(shown()).toEqual(["Płace"]);
    expect(document.querySelector("[role=status]")!.textContent).toBe("1 z 2");
  });

  test("narrows the list by a choice and shows all again", () => {
    const select = document.querySelector("select")!;
    select.value = "trust";
    select.dispatchEvent(new Event("input", { bubbles: true }));
    expect(shown()).toEqual(["Zaufanie"]);
    select.value = "";
    select.dispatchEvent(new Event("input", { bubbles: true }));
    expect(shown()).toHaveLength(2);
  });
});
