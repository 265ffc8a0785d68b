/** A sentence of a chart cannot outlive the numbers that it was written for. */
// @ts-nocheck

import { expect, test } from "vitest";
import { defineChart } from "../../src/charts/definition/define-chart.ts";
import { holding } from "../../src/charts/definition/holding.ts";
import { chartPayload } from "../../src/render/chart/payload.ts";
import { loadData } from "../../src/schema/load.ts";

function chart(
  claims: Readonly<Partial<Record<"title" | "subtitle" | "summary" | "note", false>>>,
) {
  const told = (part: keyof typeof claims) => {
    return ({ holding: guarded }: { holding: (claim: boolean, words: string) => string }) =>
      guarded(claims[part] ?? true, `words of ${part}`);
  };
  const definition = defineChart({
    title: told("title"),
    subtitle: told("subtitle"),
    summary: told("summary"),
    note: told("note"),
    indicators: [],
    coverage: { pl: "Polska", en: "Poland" },
    key: "id",
    columns: [{ key: "id", label: { pl: "Kod", en: "Code" }, kind: "code" }],
    rows: () => [{ id: "a" }],
    draw: ({ document }) => document.createElement("svg"),
  });
  return { id: "made-up", definition };
}

test("words whose claim is true are told as they stand", () => {
  expect(holding(true, "here", "words")).toBe("words");
  const payload = chartPayload(chart({}), "en", undefined, loadData());
  expect([payload.title, payload.note]).toEqual(["words of title", "words of note"]);
});

test("words whose claim is false stop the build, with their place and themselves", () => {
  expect(() => holding(false, "src/charts/x.ts: title", "words")).toThrow(
    'src/charts/x.ts: title: expected data for which "words" is true, received data that contradict it; rewrite the sentence',
  );
});

test.each(["title", "subtitle", "summary", "note"] as const)(
  "a false claim of the %s is told with the chart's file and that part",
  (part) => {
    expect(() => chartPayload(chart({ [part]: false }), "pl", undefined, loadData())).toThrow(
      `src/charts/made-up.ts: ${part}: expected data for which "words of ${part}" is true`,
    );
  },
);
