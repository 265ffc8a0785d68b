/** A drawing that is not what was meant stops the build, with place, value and remedy. */
import * as Plot from "@observablehq/plot";
import { describe, expect, test } from "vitest";
import type { ChartDefinition } from "../../src/charts/parts/define-chart.ts";
import { plotDrawing } from "../../src/charts/parts/plot-drawing.ts";
import { svgRoot } from "../../src/charts/parts/svg-root.ts";
import { charts, chartWith } from "../../src/render/catalogue.ts";
import { drawing } from "../../src/render/drawing.ts";
import { chartPayload } from "../../src/render/payload.ts";

const chart = chartWith("trust-europe", "test");

/** Draws a chart that is in order but for its `draw`. */
const drawn = (draw: ChartDefinition["draw"]): string => {
  const payload = chartPayload(chart, "pl");
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
      "src/charts/broken.ts: draw: expected an svg element, received p; return the drawing's root",
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

describe("an unknown name is refused", () => {
  test("of a chart, with those there are", () => {
    expect(() => chartWith("trust-mars", "content/x.mdx")).toThrow(
      `content/x.mdx: chart: expected one of ${charts.map(({ id }) => id).join(", ")}, received "trust-mars"; correct the id or add src/charts/trust-mars.ts`,
    );
  });

  test("of a view, with those there are", () => {
    expect(() => chartPayload(chartWith("turnout-powiats", "test"), "pl", "sejm-1789")).toThrow(
      /^src\/charts\/turnout-powiats\.ts: view: expected one of .*sejm-2011.*, received "sejm-1789"; correct the view$/,
    );
  });
});
