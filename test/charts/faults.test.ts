/** A drawing that is not what was meant stops the build, with place, value and remedy. */
import * as Plot from "@observablehq/plot";
import { describe, expect, test } from "vitest";
import type { Cell, ChartDefinition } from "../../src/charts/definition/define-chart.ts";
import { plotDrawing } from "../../src/charts/kit/plot-drawing.ts";
import { svgRoot } from "../../src/charts/kit/svg-root.ts";
import { chartWith } from "../../src/render/chart/catalogue.ts";
import { drawing } from "../../src/render/picture/drawing.ts";
import { chartPayload } from "../../src/render/chart/payload.ts";
import { loadData } from "../../src/schema/load.ts";
import type { Text } from "../../src/schema/text.ts";
import { voiceIn } from "../voice-in.ts";

const chart = chartWith("trust-europe", "test");

/** Draws a chart that is in order but for its `draw`. */
const drawn = (draw: ChartDefinition["draw"]): string => {
  const payload = chartPayload(chart, voiceIn("pl"));
  // A payload of its own each time: one and the same is drawn but once.
  const definition = { ...chart.definition, draw };
  return drawing({ ...payload, id: "broken", definition }, "wide");
};

describe("a drawing is refused", () => {
  test("where a library warns", () => {
    const draw: ChartDefinition["draw"] = (input) => {
      console.warn("odd scale");
      return chart.definition.draw(input);
    };
    expect(() => drawn(draw)).toThrow(
      'src/charts/broken.ts: draw: expected no warnings, received [["odd scale"]]; mend the options',
    );
  });

  test("where Plot warns within the picture", () => {
    const draw: ChartDefinition["draw"] = (input) =>
      // Dates written as text on a scale: Plot draws them and adds a sign of warning.
      plotDrawing(input, {
        marks: [Plot.dot(["2020-01-01", "2021-01-01"], { x: (day: string) => day })],
      });
    expect(() => drawn(draw)).toThrow(/expected (a drawing without|no) warnings/);
  });

  test("where a row has no mark", () => {
    const draw: ChartDefinition["draw"] = ({ document, width }) =>
      svgRoot(document, width, 9).node()!;
    expect(() => drawn(draw)).toThrow(
      /^src\/charts\/broken\.ts: draw: expected a mark for each row, found none for row 0 \(\w+\); draw it$/,
    );
  });

  test("where it is no svg", () => {
    expect(() => drawn(({ document }) => document.createElement("p"))).toThrow(
      "src/charts/broken.ts: draw: expected a picture or an svg element, received p; return the drawing's root",
    );
  });

  test("and leaves the console as it was", () => {
    const { warn } = console;
    expect(() =>
      drawn(() => {
        throw new Error("stop");
      }),
    ).toThrow("stop");
    expect(console.warn).toBe(warn);
  });
});

describe("a definition is refused", () => {
  const refusal = (change: Partial<ChartDefinition>): (() => unknown) => {
    const definition = { ...chart.definition, ...change };
    return () =>
      chartPayload({ id: "broken", definition }, { ...voiceIn("pl"), data: { ...loadData() } });
  };
  const { rows, columns } = chart.definition;
  const changed =
    (key: string, cell: Cell | undefined): ChartDefinition["rows"] =>
    (input) =>
      rows(input).map((row, index) => (index === 1 ? { ...row, [key]: cell as Cell } : row));

  test("where a text lacks a language", () => {
    expect(refusal({ title: { pl: "Tytuł" } as Text })).toThrow(
      "src/charts/broken.ts: title: expected text in every language, received nothing for en; write the translation",
    );
    const [first, ...others] = columns;
    const label = { pl: "", en: "Code" };
    expect(refusal({ columns: [{ ...first!, label }, ...others] })).toThrow(
      `src/charts/broken.ts: columns: ${first!.key}: label: expected text in every language, received "" for pl`,
    );
  });

  test("where it makes no rows", () => {
    expect(refusal({ rows: () => [] })).toThrow(
      "src/charts/broken.ts: rows: expected at least one row, received none; correct what rows() picks",
    );
  });

  test("where it offers a choice of no views", () => {
    const views = { label: { pl: "Rok", en: "Year" }, values: () => [], initial: "2020" };
    expect(refusal({ views })).toThrow("src/charts/broken.ts: view");
  });

  test.each([
    ["lacks the cell of a column", undefined, "nothing"],
    ["holds what is no number", Number.NaN, "NaN"],
    ["holds a number as text", "24.8", '"24.8"'],
  ])("where a row %s", (_, cell, words) => {
    expect(refusal({ rows: changed("value", cell) })).toThrow(
      `src/charts/broken.ts: rows[1].value: expected a number, received ${words}; correct the row or the column's key`,
    );
  });

  test("where two rows share the key", () => {
    expect(refusal({ rows: changed("geo", "DK") })).toThrow(
      'src/charts/broken.ts: rows[1].geo: expected a value of its own in the key column, received "DK", which rows[0] has',
    );
  });

  test("where the key is no column", () => {
    expect(refusal({ key: "code" })).toThrow(
      /key: expected one of the columns geo, name, .*, received "code"; correct it/,
    );
  });
});

describe("an unknown name is refused", () => {
  test("of a chart, with the nearest one or with the file that is missing", () => {
    const place = "content/x.mdx: chart: expected the id of a chart in src/charts, received";
    expect(() => chartWith("trust-mars", "content/x.mdx")).toThrow(
      `${place} "trust-mars"; correct the id or add src/charts/trust-mars.ts`,
    );
    expect(() => chartWith("trust-eurpe", "content/x.mdx")).toThrow(
      `${place} "trust-eurpe"; did you mean "trust-europe"?`,
    );
    expect(() => chartWith("", "content/x.mdx")).toThrow(`${place} ""; name a chart`);
  });

  test("of a view, at the place that names it", () => {
    expect(() => chartPayload(chart, voiceIn("pl", "content/x.mdx"), "x")).toThrow(
      'content/x.mdx: view: expected no view, since trust-europe has none, received "x"; correct the view',
    );
  });

  test("of a view, with those there are", () => {
    expect(() =>
      chartPayload(chartWith("turnout-powiats", "test"), voiceIn("pl"), "sejm-1789"),
    ).toThrow(
      /^test: view: expected one of .*sejm-2011.*, received "sejm-1789"; correct the view$/,
    );
  });
});
