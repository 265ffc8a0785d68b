/** A sentence cannot outlive the numbers that it was written for, in a chart or in a text. */
import { expect, test } from "vitest";
import { defineChart } from "../../src/charts/definition/define-chart.ts";
import { assertGuard, guardedWords, GuardError } from "../../src/i18n/guard.ts";
import { assertHolds } from "../../src/render/chapter/guarded.ts";
import { chartPayload } from "../../src/render/chart/payload.ts";
import { voiceIn } from "../voice-in.ts";

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

/** What `run` throws; fails where it throws nothing. */
function thrownBy(run: () => unknown): unknown {
  try {
    run();
  } catch (error) {
    return error;
  }
  throw new Error("expected an error, received none");
}

test("words whose claim is true are told as they stand", () => {
  expect(guardedWords(true, "here", "words")).toBe("words");
  const payload = chartPayload(chart({}), voiceIn("en"));
  expect([payload.title, payload.note]).toEqual(["words of title", "words of note"]);
});

test("words whose claim is false stop the build, with their place and themselves", () => {
  expect(() => guardedWords(false, "src/charts/x.ts: title", "words")).toThrow(
    'src/charts/x.ts: title: expected data for which "words" is true, received data that contradict it; rewrite the sentence',
  );
});

test("a claim passes if it is true and throws all that is known of it if it is false", () => {
  const guard = { place: "x.mdx: p", claim: "a is b", expected: "a to be b", received: "c" };
  expect(() => {
    assertGuard(true, guard);
  }).not.toThrow();
  const error = thrownBy(() => {
    assertGuard(false, guard);
  });
  expect(error).toBeInstanceOf(GuardError);
  expect(error).toMatchObject(guard);
  expect(String(error)).toBe(
    "GuardError: x.mdx: p: expected a to be b, received c; rewrite the sentence",
  );
});

test.each(["title", "subtitle", "summary", "note"] as const)(
  "a false claim of the %s of a chart is told with the chart's file and that part",
  (part) => {
    const error = thrownBy(() => chartPayload(chart({ [part]: false }), voiceIn("pl")));
    expect(error).toBeInstanceOf(GuardError);
    expect(error).toMatchObject({
      place: `src/charts/made-up.ts: ${part}`,
      claim: `words of ${part}`,
      expected: `data for which "words of ${part}" is true`,
    });
  },
);

test("a false claim of a text is told with the text's file, the cell and the numbers", () => {
  const cell = { of: "evs-wvs-generalised-trust", geo: "PL", year: 2020, series: "evs" } as const;
  const error = thrownBy(() => {
    assertHolds(voiceIn("pl", "x/pl.mdx"), { ...cell, is: "above", than: { value: 50 } });
  });
  expect(error).toBeInstanceOf(GuardError);
  expect(error).toMatchObject({
    place: "x/pl.mdx: holds",
    claim: "evs-wvs-generalised-trust PL 2020 is above",
    received: "24.8 against 50",
  });
});
