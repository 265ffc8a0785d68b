/** The walk from Warsaw to the periphery: five views of one map. */
import { brotliCompressSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { chartWith } from "../../src/render/chart/catalogue.ts";
import { chartPayload } from "../../src/render/chart/payload.ts";
import { drawing } from "../../src/render/picture/drawing.ts";
import { voiceFor } from "../../src/i18n/voice.ts";
import { loadData } from "../../src/schema/load.ts";
import type { Locale } from "../../src/schema/text.ts";

const data = loadData();
const chart = chartWith("warsaw-periphery", "test");
const VIEWS = ["wages", "firms", "research", "cooperation", "initiatives"];
const payloadOf = (view: string, locale: Locale = "pl") =>
  chartPayload(chart, voiceFor(data, locale, "test"), view);

test("the views are the stops of the walk, in its order", () => {
  expect(payloadOf("wages").views.map(({ id }) => id)).toEqual(VIEWS);
});

describe.each([
  ["wages", 42],
  ["firms", 42],
  ["research", 42],
  ["cooperation", 0],
  ["initiatives", 42],
])("the map of %s", (view, powiats) => {
  test("shows every powiat, or none where nothing is measured by powiat", () => {
    const groups = drawing(payloadOf(view), "narrow").match(/<g\b[^>]*>(<path\b[^>]*\/>)+/g) ?? [];
    expect(groups.join("").match(/<path/g)?.length ?? 0).toBe(powiats);
  });

  test("has in its table one number a row, a count or a percentage", () => {
    for (const { value, share } of payloadOf(view).rows) {
      expect([value, share].filter((cell) => typeof cell === "number")).toHaveLength(1);
    }
  });
});

test("the stops count what the data count", () => {
  const { indicators, initiatives } = data;
  const wages = indicators.get("powiat-wages-2002-2023")!.rows;
  for (const { id, value } of payloadOf("wages").rows) {
    expect(wages.find(({ geo, year }) => geo === id && year === 2023)?.value).toBe(value);
  }
  const seated = payloadOf("initiatives").rows.reduce((sum, { value }) => sum + Number(value), 0);
  expect(seated).toBe(initiatives.filter(({ seat }) => seat !== null).length);
});

test("a finding that the data no longer bear out stops the build", () => {
  const wages = data.indicators.get("powiat-wages-2002-2023")!;
  const rows = wages.rows.map((row) =>
    row.geo === "1430" && row.year === 2023 ? { ...row, value: 20_000 } : row,
  );
  const indicators = new Map([...data.indicators, [wages.id, { ...wages, rows }]]);
  expect(() =>
    chartPayload(chart, voiceFor({ ...data, indicators }, "en", "test"), "wages"),
  ).toThrow("src/charts/warsaw-periphery.ts: title");
});

test("the five drawings of a chapter share their lines: under 10 kB in brotli", () => {
  const markup = VIEWS.map((view) => drawing(payloadOf(view), "narrow")).join("\n");
  expect(brotliCompressSync(markup).length).toBeLessThan(10_000);
});
