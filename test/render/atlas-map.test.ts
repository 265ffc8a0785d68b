import { readFileSync } from "node:fs";
import { brotliCompressSync } from "node:zlib";
import { JSDOM } from "jsdom";
import { describe, expect, test } from "vitest";
import type { Box } from "../../src/charts/kit/label-placement.ts";
import { labelWidth } from "../../src/type/text-lines.ts";
import { markTowards } from "../../src/client/marks/nearest-mark.ts";
import AtlasMap from "../../src/components/atlas/AtlasMap.astro";
import { contextLayers, LAYER_IDS, layerWords } from "../../src/render/atlas/context-layers.ts";
import { SYMBOL_RADIUS } from "../../src/charts/initiatives/sector-symbol.ts";
import { mapLayout, marksOf } from "../../src/render/atlas/map-layout.ts";
import { labelBoxes, NEAR_SCALE, type Stage } from "../../src/render/atlas/map-stages.ts";
import { mapChoices, ZOOM } from "../../src/render/atlas/map-words.ts";
import { CAPITAL_RADIUS, MARK_DISTANCE } from "../../src/render/atlas/placed-seats.ts";
import { loadData } from "../../src/schema/load.ts";
import { LOCALES } from "../../src/schema/text.ts";
import { rendered } from "../rendered.ts";
import { voiceIn } from "../voice-in.ts";

const SIZES = ["narrow", "wide"] as const;
const data = loadData();
const css = readFileSync("src/styles/atlas-map.css", "utf8");
const drawn = await Promise.all(
  LOCALES.map(async (locale) => {
    const markup = await rendered(AtlasMap, { voice: voiceIn(locale) });
    return { locale, markup, root: new JSDOM(markup).window.document.body.firstElementChild! };
  }),
);
const layouts = LOCALES.flatMap((locale) =>
  SIZES.map((size) => ({ locale, size, layout: mapLayout(voiceIn(locale), size) })),
);
const seated = data.initiatives.filter(({ seat }) => seat !== null);

const overlap = (first: Box, second: Box): boolean =>
  first.left < second.right &&
  second.left < first.right &&
  first.top < second.bottom &&
  second.top < first.bottom;
const around = (x: number, y: number, radius: number): Box => ({
  left: x - radius,
  right: x + radius,
  top: y - radius,
  bottom: y + radius,
});
const pairs = <T>(items: readonly T[]): [T, T][] =>
  items.flatMap((first, index) => items.slice(index + 1).map((second): [T, T] => [first, second]));

describe.each(layouts)("the layout for a $size drawing ($locale)", ({ locale, layout }) => {
  const { seats, capital, view, far, near } = layout;
  const stages = { far, near };
  /** Marks on the land as a stage shows them, and the capital's disc. */
  const onLand = (
    stage: Stage,
  ): { readonly id: string; readonly x: number; readonly y: number }[] =>
    seats.flatMap((seat) =>
      seat.marks.map(({ initiative, x, y }) => ({
        id: initiative.id,
        x: seat.x * stage.scale + stage.x + x,
        y: seat.y * stage.scale + stage.y + y,
      })),
    );
  const disc = (stage: Stage): { readonly x: number; readonly y: number } => ({
    x: capital.x * stage.scale + stage.x,
    y: capital.y * stage.scale + stage.y,
  });

  test("gives every initiative exactly one mark", () => {
    const ids = marksOf(layout).map(({ initiative }) => initiative.id);
    expect(ids.toSorted()).toEqual(data.initiatives.map(({ id }) => id).toSorted());
    const unknown = layout.unknown.items.map(({ initiative }) => initiative.id);
    expect(unknown.length).toBe(data.initiatives.length - seated.length);
    expect(layout.inset.count).toBe(seated.filter(({ seat }) => seat?.place === "warszawa").length);
  });

  test("lets no two marks overlap, nor stand nearer than two fingers", () => {
    const near = pairs(marksOf(layout)).filter(
      ([first, second]) => Math.hypot(first.x - second.x, first.y - second.y) < MARK_DISTANCE - 0.1,
    );
    expect(near.map(([first, second]) => [first.initiative.id, second.initiative.id])).toEqual([]);
  });

  test.each(["far", "near"] as const)("keeps marks apart on the %s land, off the disc", (name) => {
    const stage = stages[name];
    const marks = onLand(stage);
    const { x, y } = disc(stage);
    const tight = pairs(marks).filter(
      ([first, second]) => Math.hypot(first.x - second.x, first.y - second.y) < MARK_DISTANCE - 0.1,
    );
    expect(tight.map(([first, second]) => [first.id, second.id])).toEqual([]);
    for (const mark of marks) {
      expect(Math.hypot(mark.x - x, mark.y - y), mark.id).toBeGreaterThan(
        CAPITAL_RADIUS + SYMBOL_RADIUS,
      );
    }
  });

  test("leaves each mark by its place", () => {
    for (const { place, marks } of seats) {
      for (const { x, y } of marks) {
        expect(Math.hypot(x, y), place.id).toBeLessThan(MARK_DISTANCE);
      }
    }
  });

  test.each(["far", "near"] as const)("lets no label of the %s map collide", (name) => {
    const stage = stages[name];
    const boxes = labelBoxes(stage);
    const words = stage.labels.map(({ text }) => text);
    const colliding = pairs(boxes.map((box, index) => ({ box, word: words[index] }))).filter(
      ([first, second]) => overlap(first.box, second.box),
    );
    expect(colliding.map(([first, second]) => [first.word, second.word])).toEqual([]);
    const { x, y } = disc(stage);
    const marks = onLand(stage).map((mark) => around(mark.x, mark.y, SYMBOL_RADIUS));
    for (const [index, box] of boxes.entries()) {
      for (const mark of [...marks, around(x, y, CAPITAL_RADIUS)]) {
        expect(overlap(box, mark), words[index]).toBe(false);
      }
      expect(box.left, words[index]).toBeGreaterThanOrEqual(0);
      expect(box.top, words[index]).toBeGreaterThanOrEqual(0);
      expect(box.right, words[index]).toBeLessThanOrEqual(view.width);
      expect(box.bottom, words[index]).toBeLessThanOrEqual(view.height);
    }
  });

  test("names every seat on the whole map, and powiats where Warsaw is near", () => {
    const names = far.labels.map(({ text }) => text);
    for (const { place } of [...seats, capital]) {
      expect(
        names.some((name) => name.startsWith(place.name[locale])),
        place.id,
      ).toBe(true);
    }
    const powiats = near.labels.flatMap(({ powiat }) => powiat ?? []);
    expect(powiats.length).toBeGreaterThanOrEqual(5);
  });

  test("puts marks whole inside the drawing", () => {
    for (const { initiative, x, y } of marksOf(layout)) {
      expect(Math.min(x, y), initiative.id).toBeGreaterThanOrEqual(SYMBOL_RADIUS);
      expect(x, initiative.id).toBeLessThanOrEqual(layout.width - SYMBOL_RADIUS);
      expect(y, initiative.id).toBeLessThanOrEqual(layout.height - SYMBOL_RADIUS);
    }
  });

  test("lets arrow keys reach every mark from every other", () => {
    const marks = marksOf(layout);
    const boxes = marks.map(({ x, y }) => ({ x: x - 11, y: y - 11, width: 22, height: 22 }));
    const next = marks.map((_, from) =>
      ["Left", "Right", "Up", "Down"].map((key) => markTowards(boxes, from, key, 2)),
    );
    const reached = (start: number): number => {
      const found = new Set([start]);
      for (const from of found) {
        for (const to of next[from]!) if (to >= 0) found.add(to);
      }
      return found.size;
    };
    const least = Math.min(...marks.map((_, index) => reached(index)));
    expect(least).toBe(marks.length);
  });
});

/** An element as it is reviewed: each tag on a line of its own. */
const inLines = (element: Element): string =>
  `${element.outerHTML.replaceAll("&nbsp;", "\u00a0").replaceAll("><", ">\n<")}\n`;

describe.each(drawn)("the map in $locale", ({ locale, root, markup }) => {
  const drawings = SIZES.map((size) => root.querySelector(`svg.${size}`)!);

  test.each(SIZES)("is drawn as reviewed (%s)", async (size) => {
    const svg = root.querySelector(`svg.${size}`)!;
    await expect(inLines(svg)).toMatchFileSnapshot(`snapshots/atlas-map.${locale}.${size}.svg`);
  });

  test("says around the drawing what was reviewed", async () => {
    const copy = root.cloneNode(true) as Element;
    for (const svg of copy.querySelectorAll("svg")) svg.remove();
    await expect(inLines(copy)).toMatchFileSnapshot(`snapshots/atlas-map.${locale}.txt`);
  });

  test("links each initiative once in each drawing, named by its title", () => {
    for (const svg of drawings) {
      const marks = [...svg.querySelectorAll("a.mark")];
      expect(marks.map((mark) => mark.getAttribute("data-id")).sort()).toEqual(
        data.initiatives.map(({ id }) => id).sort(),
      );
      for (const mark of marks) {
        const id = mark.getAttribute("data-id")!;
        expect(mark.getAttribute("href")).toBe(`/${locale}/initiatives/${id}/`);
        expect(mark.firstElementChild?.localName).toBe("title");
        const { name } = data.initiatives.find((initiative) => initiative.id === id)!;
        const words = mark.textContent.replaceAll("\u00a0", " ");
        expect(words).toContain(name[locale]);
        // What is seen of a name is what is heard of it, also where it takes several lines.
        const seen = mark.querySelector("text")?.textContent.replaceAll("\u00a0", " ");
        expect(seen ?? name[locale]).toBe(name[locale]);
      }
    }
  });

  test("counts the initiatives of every powiat and every seat", () => {
    for (const svg of drawings) {
      const powiats = [...svg.querySelectorAll(".powiat")];
      expect(powiats.length).toBe(42);
      const counts = powiats.map((powiat) => Number(/\d+$/.exec(powiat.textContent)?.[0]));
      expect(counts.reduce((total, count) => total + count, 0)).toBe(seated.length);
      const warsaw = powiats.findIndex((one) => one.getAttribute("data-powiat") === "1465");
      expect(counts[warsaw]).toBe(18);
      for (const count of svg.querySelectorAll("[data-count]")) {
        const seat = count.getAttribute("data-count")!;
        const marks = svg.querySelectorAll(`[data-seat="${seat}"] .mark`);
        expect(Number(count.textContent), seat).toBe(marks.length);
      }
    }
  });

  test("has a class of every layer on each powiat, and a rule for each class", () => {
    const layers = contextLayers(data);
    for (const powiat of root.querySelectorAll(".powiat")) {
      const code = powiat.getAttribute("data-powiat")!;
      expect([...powiat.classList].slice(1)).toEqual(
        layers.map(({ letter, classOf }) => `${letter}${classOf(code) ?? ""}`),
      );
    }
    for (const { id, letter } of layers) {
      for (const step of [0, 1, 2, 3, 4]) {
        const rule = new RegExp(
          `\\[data-layer="${id}"\\] \\.${letter}${step}[,\\s][^{}]*{\\s*fill: var\\(--step-${step + 1}\\)`,
        );
        expect(css).toMatch(rule);
      }
    }
  });

  test("has a hidden key for each layer, with five classes in its language", () => {
    const keys = [...root.querySelectorAll(".layer-key")];
    expect(keys.map((key) => key.getAttribute("data-for"))).toEqual([...LAYER_IDS]);
    for (const key of keys) {
      expect(key.hasAttribute("hidden")).toBe(true);
      expect(key.querySelectorAll("li").length).toBe(5);
      expect(key.querySelector("p")?.textContent).toMatch(/20\d\d/);
      expect(key.querySelector("a")?.getAttribute("href")).toMatch(
        new RegExp(`^/${locale}/indicators/[a-z0-9-]+/$`),
      );
      expect(key.querySelector("ol")?.textContent).not.toMatch(
        locale === "pl" ? /\d\.\d/ : /\d,\d(?!\d\d)/,
      );
    }
  });

  test("has text that can be read, tokens for colours, and no ids", () => {
    for (const text of root.querySelectorAll("svg text[font-size]")) {
      expect(Number(text.getAttribute("font-size"))).toBeGreaterThanOrEqual(13);
    }
    for (const element of root.querySelectorAll("svg [fill], svg [stroke]")) {
      for (const name of ["fill", "stroke"]) {
        expect(element.getAttribute(name) ?? "none").toMatch(/^(none|var\(--[a-z0-9-]+\))$/);
      }
    }
    expect(root.querySelector("svg [id], svg [style], script")).toBeNull();
    const said = markup.replace(/data-map="[^"]*"/, "");
    expect(/undefined|NaN|\{\w+\}/.exec(said)?.[0]).toBeUndefined();
  });

  test("fits its lines into the side", () => {
    for (const [index, svg] of drawings.entries()) {
      const width = index === 0 ? 328 : 840;
      const left = index === 0 ? 0 : 518;
      for (const line of svg.querySelectorAll(".unknown tspan[x]")) {
        expect(left + 28 + labelWidth(line.textContent, 13), line.textContent).toBeLessThan(
          width + 1,
        );
      }
    }
  });

  test("has under 22 kB in brotli, both drawings with all layers", () => {
    expect(brotliCompressSync(markup).length).toBeLessThan(22_000);
  });
});

describe("the layers", () => {
  const layers = contextLayers(data);

  test("have a value for each of the 42 powiats, in five classes of about a fifth", () => {
    for (const { id, values, classOf } of layers) {
      expect(values.size, id).toBe(42);
      for (const step of [0, 1, 2, 3, 4]) {
        const own = [...values.keys()].filter((code) => classOf(code) === step).length;
        // Equal values stay together.
        expect(own, `${id} ${step}`).toBeGreaterThanOrEqual(6);
        expect(own, `${id} ${step}`).toBeLessThanOrEqual(11);
      }
    }
  });

  test("rise from class to class without overlapping", () => {
    for (const { id, classes } of layers) {
      const limits = classes.flatMap((one) => one ?? []);
      expect(limits, id).toEqual(limits.toSorted((first, second) => first - second));
    }
  });

  test("have the values that the sources give", () => {
    const value = (layer: string, code: string): number | undefined =>
      layers.find(({ id }) => id === layer)?.values.get(code);
    const row = (indicator: string, year: number, series?: string): number | null | undefined =>
      data.indicators
        .get(indicator)
        ?.rows.find((one) => one.geo === "1465" && one.year === year && one.series === series)
        ?.value;
    expect(value("entities", "1465")).toBe(row("powiat-regon-per-10k-2004-2017", 2017));
    expect(value("wages", "1465")).toBe(row("powiat-wages-2002-2023", 2023));
    expect(value("unemployment", "1465")).toBe(row("powiat-unemployment-2004-2017", 2017));
    expect(value("turnout", "1465")).toBe(row("turnout-powiat-mazowieckie", 2023, "sejm"));
  });

  test("have quotients whose mean over Warsaw's groups, weighted by Poland's, is one", () => {
    const rows = data.indicators.get("powiat-employment-5-sectors-2006-2017")!.rows;
    const groups = ["b-f", "g-j", "k-l", "m-u"] as const;
    const poland = groups.map(
      (group) =>
        rows.find(({ geo, year, series }) => geo === "PL" && year === 2017 && series === group)!
          .value!,
    );
    const all = poland.reduce((total, jobs) => total + jobs, 0);
    for (const code of ["1465", "1463", "1401"]) {
      const mean = groups.reduce((total, group, index) => {
        const quotient = layers.find(({ id }) => id === `lq-${group}`)!.values.get(code)!;
        return total + (quotient * poland[index]!) / all;
      }, 0);
      expect(mean).toBeCloseTo(1, 10);
    }
  });

  test.each(LOCALES)("and zooms are offered by name (%s)", (locale) => {
    const { layer, zoom } = mapChoices(voiceIn(locale));
    expect(Object.keys(layer)).toEqual([...LAYER_IDS]);
    expect(Object.keys(zoom)).toEqual([ZOOM]);
    const words = layers.map((one) => layerWords(one, voiceIn(locale)));
    expect(new Set(words.map(({ label }) => label)).size).toBe(layers.length);
  });
});

test("the styles shrink by what the layout enlarges", () => {
  const scale = /\[data-zoom="warszawa"\] \.k \{\s*scale: ([\d.]+);/.exec(css)?.[1];
  expect(Number(scale) * NEAR_SCALE).toBeCloseTo(1, 10);
});
