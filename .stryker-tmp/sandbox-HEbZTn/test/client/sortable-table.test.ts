// @ts-nocheck
// @vitest-environment jsdom
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { KlastryTable, sortedOrder, TABLE_SORT } from "../../src/client/sortable-table.ts";

describe("sortedOrder", () => {
  const sorted = (keys: string[], isDescending = false): string[] =>
    sortedOrder(keys, "pl", isDescending).map((index) => keys[index] ?? "");

  test("follows the Polish alphabet", () => {
    expect(sorted(["Żuromin", "Łomianki", "Lipsko", "Zwoleń", "Ćmielów", "Ciechanów"])).toEqual([
      "Ciechanów",
      "Ćmielów",
      "Lipsko",
      "Łomianki",
      "Zwoleń",
      "Żuromin",
    ]);
  });

  test("sorts numbers by value, negative ones too", () => {
    expect(sorted(["10", "9.5", "-2", "100"])).toEqual(["-2", "9.5", "10", "100"]);
  });

  test("puts what is missing last both ways", () => {
    expect(sorted(["", "2", "1"])).toEqual(["1", "2", ""]);
    expect(sorted(["", "2", "1"], true)).toEqual(["2", "1", ""]);
  });

  test("keeps the order of equals both ways", () => {
    expect(sortedOrder(["1", "1", "0"], "pl", false)).toEqual([2, 0, 1]);
    expect(sortedOrder(["1", "1", "0"], "pl", true)).toEqual([0, 1, 2]);
  });
});

describe("klastry-table", () => {
  beforeAll(() => customElements.define("klastry-table", KlastryTable));
  beforeEach(() => {
    document.documentElement.lang = "pl";
    document.body.innerHTML = `<klastry-table data-say='{"ascending":"Rosnąco: {column}","descending":"Malejąco: {column}"}'><table>
      <thead><tr><th>Nazwa</th><th>Członkowie</th><th data-unsortable>Opis</th></tr></thead>
      <tbody><tr><td>B</td><td data-value="1200">1 200</td><td>x</td></tr><tr><td>A</td><td data-value="90">90</td><td>y</td></tr></tbody></table></klastry-table>`;
  });
  const first = (): string | null | undefined => document.querySelector("tbody td")?.textContent;
  const state = (): (string | null)[] =>
    [...document.querySelectorAll("th")].map((header) => header.getAttribute("aria-sort"));

  test("sorts by the column clicked, says it, and turns round on the second click", () => {
    const buttons = document.querySelectorAll<HTMLButtonElement>("th button");
    expect([...buttons].map((button) => button.textContent)).toEqual(["Nazwa", "Członkowie"]);
    buttons[1]?.click();
    expect([first(), state()]).toEqual(["A", [null, "ascending", null]]);
    expect(document.querySelector("[role=status]")?.textContent).toBe("Rosnąco: Członkowie");
    buttons[1]?.click();
    expect([first(), state()]).toEqual(["B", [null, "descending", null]]);
    buttons[0]?.click();
    expect([first(), state()]).toEqual(["A", ["ascending", null, null]]);
  });

  test("begins with the highest where a header asks for it", () => {
    const header = document.querySelectorAll("th")[1]!;
    header.dataset["sort"] = "ascending";
    header.querySelector("button")?.click();
    expect([first(), state()]).toEqual(["B", [null, "descending", null]]);
    header.querySelector("button")?.click();
    expect([first(), state()]).toEqual(["A", [null, "ascending", null]]);
  });

  test("leaves the rows to whoever takes the order over, and says it all the same", () => {
    const told: boolean[] = [];
    document.body.firstElementChild?.addEventListener(TABLE_SORT, (event) => {
      event.preventDefault();
      told.push((event as CustomEvent<boolean>).detail);
    });
    document.querySelector<HTMLElement>("th button")?.click();
    expect([first(), state(), told]).toEqual(["B", [null, null, null], [false]]);
    expect(document.querySelector("[role=status]")?.textContent).toBe("Rosnąco: Nazwa");
  });

  test("moved elsewhere has its buttons once", () => {
    document.body.append(document.querySelector("klastry-table") as Element);
    expect(document.querySelectorAll("th button")).toHaveLength(2);
    expect(document.querySelectorAll("[role=status]")).toHaveLength(1);
  });
});
