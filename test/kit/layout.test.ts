/** What the layouts of the kit promise, as numbers. */
import { describe, expect, test } from "vitest";
import type { DrawInput } from "../../src/charts/definition/define-chart.ts";
import type { Shape, Words } from "../../src/charts/definition/picture.ts";
import { axisAcross, niceAxis, scaleOf, tickWords } from "../../src/charts/kit/axis.ts";
import { dots, labels, spans } from "../../src/charts/kit/layers.ts";
import { boxOf, placedLabels, wordsBox } from "../../src/charts/kit/label-placement.ts";
import { areLed, endLabels, lineShapes } from "../../src/charts/kit/lines.ts";
import { panels } from "../../src/charts/kit/panels.ts";
import { pictureMarkup } from "../../src/charts/kit/picture-markup.ts";
import { plotArea } from "../../src/charts/kit/plot-area.ts";
import { ranking } from "../../src/charts/kit/ranking.ts";
import { bar, disc, words } from "../../src/charts/kit/shapes.ts";
import { spread } from "../../src/charts/kit/spread.ts";
import { swarm } from "../../src/charts/kit/swarm.ts";
import { classColour, equalClasses } from "../../src/charts/maps/choropleth.ts";
import { voiceIn } from "../voice-in.ts";

const { format } = voiceIn("en");
const isWords = (shape: Shape): shape is Words => shape.shape === "words";
const textsOf = (shapes: readonly Shape[]): string[] =>
  shapes.filter(isWords).map(({ lines }) => lines.join(" "));

describe("things that are spread", () => {
  const wish = (at: number) => ({ at, size: 10 });

  test("stay where they are if they do not touch", () => {
    expect(spread([wish(30), wish(0), wish(15)])).toEqual([30, 0, 15]);
  });

  test("touch around the mean of their wishes if they would overlap", () => {
    expect(spread([wish(0), wish(0), wish(0)])).toEqual([-10, 0, 10]);
    expect(spread([wish(4), wish(0)])).toEqual([7, -3]);
  });

  test("keep their order and never overlap", () => {
    const wishes = Array.from({ length: 40 }, (_, index) => wish((index * 37) % 101));
    const places = spread(wishes);
    const order = wishes.map((_, index) => index).sort((a, b) => wishes[a]!.at - wishes[b]!.at);
    order.slice(1).forEach((index, place) => {
      expect(places[index]! - places[order[place]!]!).toBeGreaterThanOrEqual(10 - 1e-9);
    });
  });

  test("stay between two ends where they fit", () => {
    expect(spread([wish(0), wish(1)], 0, 100)).toEqual([5, 15]);
    expect(spread([wish(99), wish(100)], 0, 100)).toEqual([85, 95]);
  });
});

describe("discs in a swarm", () => {
  test("stand on the line if they are apart", () => {
    expect(swarm([0, 10, 20], 9)).toEqual([0, 0, 0]);
  });

  test("never overlap, in whatever order they come", () => {
    const places = Array.from({ length: 80 }, (_, index) => (index * 53) % 97);
    const offsets = swarm(places, 6);
    places.forEach((x, one) =>
      places.slice(0, one).forEach((other, two) => {
        const distance = Math.hypot(x - other, offsets[one]! - offsets[two]!);
        expect(distance).toBeGreaterThanOrEqual(6 - 1e-6);
      }),
    );
  });
});

describe("an axis", () => {
  test("has round ends that cover its values", () => {
    expect(niceAxis([3, 97]).domain).toEqual([0, 100]);
    expect(niceAxis([41, 58], { zero: true }).domain[0]).toBe(0);
  });

  test("writes all ticks as finely as the finest needs, and the sign at the last", () => {
    const axis = { domain: [0, 1], ticks: [0, 0.5, 1], unit: "%" } as const;
    expect(tickWords(axis, format)).toEqual(["0.0", "0.5", "1.0%"]);
  });

  test("leaves out ticks that would touch the next one, but never the last", () => {
    const axis = { domain: [0, 100], ticks: [0, 48, 50, 100] } as const;
    const x = scaleOf(axis, 0, 300);
    const shapes = axisAcross(axis, format, { x, y: 0, within: [0, 300] });
    expect(textsOf(shapes)).toEqual(["0", "50", "100"]);
  });
});

interface Row {
  readonly name: string;
  readonly value: number;
  readonly high: number;
}
const ROWS: readonly Row[] = [
  { name: "Alpha", value: 100, high: 100 },
  { name: "A rather long name that has to be broken", value: 50, high: 60 },
];

function inputOf(width: number): DrawInput<Row> {
  const document = undefined as unknown as Document;
  return {
    ...voiceIn("en"),
    id: "x",
    rows: ROWS,
    view: null,
    holding: (_, w) => w,
    document,
    width,
  };
}

describe.each([240, 328, 600, 840])("a ranking %i wide", (width) => {
  const placed = ranking(inputOf(width), {
    axis: { domain: [0, 100], ticks: [0, 50, 100] },
    name: (row) => row.name,
    layers: [spans("value", "high"), dots("value"), labels("high", () => "one hundred")],
  });

  test("has room for its names and for what is written after the highest value", () => {
    for (const text of placed.shapes.filter(isWords)) {
      const { left, right } = wordsBox(text);
      expect(left).toBeGreaterThanOrEqual(-0.01);
      expect(right).toBeLessThanOrEqual(width);
    }
  });

  test("puts each dot at its value and makes it the one mark of its row", () => {
    const marks = placed.shapes.filter(({ mark }) => mark === true);
    expect(marks.map((mark) => [mark.shape, mark.row])).toEqual([
      ["disc", 0],
      ["disc", 1],
    ]);
    expect(marks.map((mark) => (mark.shape === "disc" ? mark.x : NaN))).toEqual([
      placed.x(100),
      placed.x(50),
    ]);
  });
});

describe("lines", () => {
  const axis = { domain: [0, 10], ticks: [0, 10] } as const;
  const frame = { left: 0, top: 0, width: 200, height: 200 };
  const area = plotArea(format, { ...frame, across: axis, up: axis });
  const point = (at: number, value: number | null) => ({ at, value });

  test("break where nothing was measured, and dot what no line reaches", () => {
    const points = [point(0, 1), point(1, 2), point(2, null), point(3, 4)];
    const [lines, ...dotted] = lineShapes(area, { points, tone: "ink" });
    expect(lines?.shape === "group" && lines.shapes.map((part) => part.shape)).toEqual(["line"]);
    expect(dotted).toMatchObject([{ shape: "disc", x: area.x(3), y: area.y(4) }]);
  });

  test("are dashed over a break in definitions, from its last value to its next", () => {
    const points = [point(0, 1), point(1, 2), point(2, 3), point(3, 4)];
    const isDashed = (from: number): boolean => from === 1;
    const [lines] = lineShapes(area, { points, tone: "ink", isDashed });
    expect(lines?.shape === "group" && lines.shapes).toMatchObject([
      { points: [area.at(0, 1), area.at(1, 2)] },
      { points: [area.at(1, 2), area.at(2, 3)], dash: "2 4" },
      { points: [area.at(2, 3), area.at(3, 4)] },
    ]);
  });

  test("are named at their ends, led there where names had to move", () => {
    const end = (value: number) => ({ value, words: "name", tone: "ink" as const });
    expect(areLed(area, [2, 8])).toBe(false);
    expect(endLabels(area, [end(2), end(8)]).map(({ shape }) => shape)).toEqual(["words", "words"]);
    expect(areLed(area, [5, 5])).toBe(true);
    const led = endLabels(area, [end(5), end(5)]).filter(isWords);
    expect(Math.abs(led[0]!.y - led[1]!.y)).toBeCloseTo(16);
  });
});

test.each([
  [840, 4],
  [600, 3],
  [328, 1],
])("at a width of %i as many panels stand side by side as have room", (width, columns) => {
  const box = { left: 0, top: 0, width };
  const seen: number[] = [];
  const picture = panels([1, 2, 3, 4], box, { least: 170, gap: 20 }, (_, { left, top }) => {
    seen.push(left);
    return { height: top + 50, shapes: [] };
  });
  expect(new Set(seen).size).toBe(columns);
  expect(picture.height).toBe(Math.ceil(4 / columns) * 50 + (Math.ceil(4 / columns) - 1) * 20);
});

test("labels keep clear of obstacles and each other, and those without room are left out", () => {
  const frame = { left: 0, top: 0, right: 200, bottom: 80 };
  const wish = { text: "name", x: 100, y: 40, gap: 12, size: 13 };
  const wishes = Array.from({ length: 30 }, () => wish);
  const wall = { left: 0, right: 90, top: 0, bottom: 80 };
  const boxes = placedLabels(wishes, [wall], frame).map(boxOf);
  expect(boxes.length).toBeGreaterThan(1);
  expect(boxes.length).toBeLessThan(8);
  boxes.forEach((box, index) => {
    for (const other of [wall, ...boxes.slice(0, index)]) {
      const across = Math.min(box.right, other.right) - Math.max(box.left, other.left);
      const down = Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top);
      expect(Math.min(across, down)).toBeLessThanOrEqual(0);
    }
  });
});

test("a value has the colour of its class, and beyond the limits that of the nearest", () => {
  const classes = equalClasses(0, 100);
  expect([-5, 0, 19.9, 20, 99, 105].map((value) => classColour(classes, value))).toEqual([
    "step-1",
    "step-1",
    "step-1",
    "step-2",
    "step-5",
    "step-5",
  ]);
});

test("markup is rounded, escaped and says no more than it must", () => {
  const shapes = [
    disc(1.23456, 2, 3, { fill: "accent", row: 0, mark: true }),
    bar(0, 0, 5, 5, { fill: "none", stroke: "ink" }),
    words("a < b & c", 0, 0),
    words(["one", "two"], 1, 2, { size: 14 }),
  ];
  expect(pictureMarkup({ height: 9.999, shapes }, 20, { class: "chart" })).toBe(
    '<svg class="chart" viewBox="0 0 20 10" width="20" height="10">' +
      '<circle data-row="0" data-mark="" cx="1.23" cy="2" r="3" fill="var(--accent)"/>' +
      '<rect x="0" y="0" width="5" height="5" fill="none" stroke="var(--ink)"/>' +
      '<text x="0" y="0" font-size="13">a &lt; b &amp; c</text>' +
      '<text x="1" y="2"><tspan x="1">one</tspan><tspan x="1" dy="17.5">two</tspan></text></svg>',
  );
});
