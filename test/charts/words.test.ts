/**
 * A chart says nothing but what its data, its words in every language and the formats give. It is
 * drawn in a language whose letters no other has; what it writes in Latin ones is fixed in the code.
 */
import { JSDOM } from "jsdom";
import { expect, test } from "vitest";
import { charts } from "../../src/render/chart/catalogue.ts";
import { chartPayload, type Chart } from "../../src/render/chart/payload.ts";
import { drawing, DRAWING_WIDTHS, type DrawingSize } from "../../src/render/picture/drawing.ts";
import { marked, markedChart, markedVoice, unmarkedWords } from "./marked-voice.ts";

/**
 * Charts that still write words of a language by themselves, or read a table of words by the code of
 * the language in what they draw. One that does so no more must leave the list.
 */
const STILL_WRITING: readonly string[] = [
  "concentration",
  "externalities-taxonomy",
  "initiatives-links",
  "lq-sections",
  "moran-lisa",
  "national-counts",
  "ngo-density",
  "policy-timeline",
  "powiats",
  "regulation-models",
  "sme-abroad",
  "social-null",
  "trust-poland",
  "trust-wording",
  "turnout-powiats",
  "verdicts",
  "warsaw-periphery",
  "what-22-means",
];

const { document } = new JSDOM("").window;
const voice = markedVoice();
const sizes = Object.keys(DRAWING_WIDTHS) as DrawingSize[];

/** What a chart says and draws in the marked language, as far as it speaks it. */
function textsOf(chart: Chart): readonly string[] {
  const own = markedChart(chart);
  const views = own.definition.views?.values(voice.data).map(({ id }) => id) ?? [undefined];
  const payloads = views.map((view) => chartPayload(own, voice, view));
  const said = payloads.flatMap(({ title, subtitle, summary, note }) => [
    ...[title, subtitle, summary, note ?? ""],
  ]);
  const drawn = sizes.flatMap((size) => {
    const host = document.createElement("div");
    host.innerHTML = drawing(payloads[0]!, size);
    return [...host.querySelectorAll("text, title")].map(({ textContent }) => textContent);
  });
  return [...said, ...drawn];
}

/** Texts with words of a fixed language; the error where a chart cannot speak another one at all. */
function faultsOf(chart: Chart): readonly string[] {
  try {
    return textsOf(chart).filter(
      (text) => unmarkedWords(text).length > 0 || /\bundefined\b/u.test(text),
    );
  } catch (error) {
    return [String(error)];
  }
}

test("marks leave no Latin letter but codes, and keep what differs apart", () => {
  expect(marked("Mean of łąka, 12% (PL91)")).not.toMatch(/\p{Script=Latin}/u);
  expect(marked("mean {count}").length).toBe("mean {count}".length);
  expect(new Set(["Radom", "Rodam", "radom", "Łódź", "Lodz"].map(marked)).size).toBe(5);
  expect(unmarkedWords(`${marked("mean")} of 14 PL91 · 7 km, p < 0.01`)).toEqual(["of"]);
  expect(unmarkedWords("Średnia 12")).toEqual(["Średnia"]);
});

test("the list of charts names charts", () => {
  const ids = charts.map(({ id }) => id);
  expect(STILL_WRITING.filter((id) => !ids.includes(id))).toEqual([]);
});

test.each(
  charts.filter(({ id }) => !STILL_WRITING.includes(id)).map((chart) => [chart.id, chart] as const),
)("%s says nothing in a language of its own", (_, chart) => {
  expect(faultsOf(chart)).toEqual([]);
});

test.each(
  charts.filter(({ id }) => STILL_WRITING.includes(id)).map((chart) => [chart.id, chart] as const),
)("%s is in the list of those that still do because it does", (_, chart) => {
  expect(faultsOf(chart), "take it off the list").not.toEqual([]);
});
