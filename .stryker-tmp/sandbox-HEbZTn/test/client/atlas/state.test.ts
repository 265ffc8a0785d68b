// @ts-nocheck
import { describe, expect, test } from "vitest";
import {
  EMPTY_STATE,
  queryOf,
  readState,
  type AtlasState,
  type KnownValues,
} from "../../../src/client/atlas/state.ts";
import { seededRandom } from "../../../src/stats/seeded-random.ts";

const KNOWN: KnownValues = {
  values: {
    sector: ["ict", "chemicals", "logistics", "unknown"],
    category: ["cluster", "planned"],
    inclusion: ["confirmed", "disputed"],
    status: ["active", "unknown"],
    key: ["current", "former", "none"],
    powiat: ["1465", "unknown"],
    links: ["yes", "none", "NO", "DE"],
    sort: ["name", "-name", "founded", "-founded"],
    layer: ["wages"],
    zoom: ["warszawa"],
  },
  years: [1990, 2026],
};
const read = (query: string) => readState(query, KNOWN);

describe("the state of the atlas", () => {
  test("is empty where the address has no query, and then writes none", () => {
    expect(read("")).toEqual({ state: EMPTY_STATE, ignored: [] });
    expect(queryOf(EMPTY_STATE)).toBe("");
  });

  test("is written in one order, defaults left out, commas as they are", () => {
    const { state } = read(
      "?q=Lata%20%C5%82ód%C5%BA&links=NO&sector=logistics&sector=ict&from=2011",
    );
    expect(queryOf(state)).toBe(
      "?sector=ict,logistics&from=2011&links=NO&q=Lata+%C5%82%C3%B3d%C5%BA",
    );
  });

  test("comes back from the address as it went in, whatever is chosen", () => {
    const random = seededRandom(5);
    const pick = (values: readonly string[]): string =>
      values[Math.floor(random() * values.length)] ?? "";
    const words = ["", "łódź & co", "a=b", "100%", "#?+", "„x”", "a,b", "x y"];
    for (let turn = 0; turn < 500; turn += 1) {
      const chosen = Object.entries<readonly string[]>(KNOWN.values).map(([key, values]) => [
        key,
        // A default is no part of a state.
        pick(["", ...values.filter((value) => value !== "name")]),
      ]);
      const state: AtlasState = {
        ...EMPTY_STATE,
        ...(Object.fromEntries(chosen) as Partial<AtlasState>),
        sector: KNOWN.values.sector!.filter(() => random() < 0.4).join(),
        from: pick(["", "1990", "2004"]),
        to: pick(["", "2004", "2026"]),
        q: pick(words),
      };
      expect(read(queryOf(state))).toEqual({ state, ignored: [] });
    }
  });

  test("takes the order by name for none, since the list stands in it", () => {
    expect(read("?sort=name")).toEqual({ state: EMPTY_STATE, ignored: [] });
    expect(queryOf(read("?sort=-founded").state)).toBe("?sort=-founded");
    expect(read("?sort=colour").ignored).toEqual(["sort=colour"]);
  });

  test.each([
    ["?colour=red", ["colour"]],
    ["?sector=ict,moon", ["sector=moon"]],
    ["?status=asleep", ["status=asleep"]],
    ["?links=no", ["links=no"]],
    ["?powiat=9999&powiat=1465", ["powiat=9999"]],
    ["?category=cluster&category=planned", ["category=planned"]],
    ["?from=201", ["from=201"]],
    ["?from=2e3", ["from=2e3"]],
    ["?to=9999", ["to=9999"]],
    ["?from=2020&to=2010", ["from=2020", "to=2010"]],
    ["?key=__proto__", ["key=__proto__"]],
    ["?constructor=1", ["constructor"]],
    ["?sector=%3Cscript%3E", ["sector=<script>"]],
  ])("leaves out what means nothing and says so (%s)", (query, ignored) => {
    expect(read(query).ignored).toEqual(ignored);
  });

  test("never throws, and never takes over what it does not know", () => {
    for (const query of [
      "?%E0%A4%A",
      "?&&==&",
      "?q=%00",
      "?sector=,,,",
      `?q=${"x".repeat(9999)}`,
    ]) {
      const { state } = read(query);
      expect(read(queryOf(state))).toEqual({ state, ignored: [] });
      expect(state.q.length).toBeLessThanOrEqual(80);
    }
    expect(read(`?${"a".repeat(500)}`).ignored[0]?.length).toBeLessThanOrEqual(40);
    expect(read("?a&b&c&d&e&f&g&h&i").ignored.length).toBeLessThanOrEqual(6);
  });

  test("says nothing of what belongs to embeds and to links passed on elsewhere", () => {
    expect(read("?theme=dark&title=0&utm_source=x&fbclid=y&status=").ignored).toEqual([]);
  });
});
