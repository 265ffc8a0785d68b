/** What an embed allows, and how tall a frame is made for it. */
import { createHash } from "node:crypto";
import { JSDOM } from "jsdom";
import { describe, expect, test } from "vitest";
import ChartEmbed from "../../src/components/embed/ChartEmbed.astro";
import EmbedDocument from "../../src/components/embed/EmbedDocument.astro";
import { charts } from "../../src/render/chart/catalogue.ts";
import { chartPayload } from "../../src/render/chart/payload.ts";
import { embedHeight } from "../../src/render/figure/embed-height.ts";
import { rendered } from "../rendered.ts";
import { voiceIn } from "../voice-in.ts";

const hash = (text: string): string =>
  `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/** The policy of a document by its directives, and what its style and script elements hold. */
function policyOf(page: string) {
  const { document } = new JSDOM(page).window;
  const policy = document.querySelector("meta[http-equiv=Content-Security-Policy]");
  const directives = policy?.getAttribute("content")?.split("; ") ?? [];
  const texts = (name: string) => [...document.querySelectorAll(name)].map((own) => own.innerHTML);
  return { directives, styles: texts("style"), scripts: texts("script") };
}

describe("the policy of an embed", () => {
  const expected = (style: string, script: string): readonly string[] => [
    "default-src 'none'",
    `style-src ${hash(style)}`,
    `script-src ${hash(script)}`,
    "base-uri 'none'",
    "form-action 'none'",
  ];

  test("allows its own style and script by their hashes, and nothing else", async () => {
    const head = { title: "T", description: "D", canonical: "https://a.example/" };
    const parts = { style: "p{color:red}", script: "let a=1;" };
    const { directives, styles, scripts } = policyOf(
      await rendered(EmbedDocument, { ...head, locale: "pl", parts }),
    );
    expect([styles, scripts]).toEqual([[parts.style], [parts.script]]);
    expect(directives).toEqual(expected(parts.style, parts.script));
  });

  test("is so in the embed of a chart", async () => {
    const payload = chartPayload(charts[0]!, voiceIn("en"));
    const page = await rendered(ChartEmbed, { payload });
    const { directives, styles, scripts } = policyOf(page);
    expect([styles.length, scripts.length]).toEqual([1, 1]);
    expect(directives).toEqual(expected(styles[0]!, scripts[0]!));
    expect(page).not.toContain("unsafe-inline");
  });
});

describe("the height of a frame", () => {
  const payloads = charts.map((chart) => chartPayload(chart, voiceIn("pl")));
  const [some] = payloads;

  test("holds the note, where a figure has one", () => {
    const noted = payloads.filter(({ note }) => note !== null).slice(0, 8);
    const lower = noted.filter((own) => embedHeight({ ...own, note: null }) >= embedHeight(own));
    expect([noted.length, lower.map(({ id }) => id)]).toEqual([8, []]);
  });

  test.each(["title", "subtitle", "note"] as const)("grows with the words of its %s", (part) => {
    // 3,000 letters, so that the narrow column is the taller one: at least 55 lines of small type.
    const words = "Zdanie, które ma dość liter na wiersz. ".repeat(77);
    const [one, two, three] = [1, 2, 3].map((times) =>
      embedHeight({ ...some!, [part]: words.repeat(times) }),
    );
    expect(two! - one!).toBeGreaterThanOrEqual(1000);
    expect(Math.abs(three! - two! - (two! - one!))).toBeLessThanOrEqual(60);
  });

  test("grows with the lines that the links to its views take up", () => {
    const views = (count: number) =>
      Array.from({ length: count }, (_, index) => ({
        id: `v${index}`,
        label: { pl: `widok numer ${index}`, en: `view ${index}` },
      }));
    const heights = [0, 1, 2, 30].map((count) => embedHeight({ ...some!, views: views(count) }));
    expect(heights[1]! - heights[0]!).toBeGreaterThanOrEqual(40);
    expect(heights[2]).toBe(heights[1]);
    expect(heights[3]! - heights[2]!).toBeGreaterThanOrEqual(5 * 34);
  });
});
