/** The timeline of the atlas: every initiative once, words that can be read, events with sources. */
import { JSDOM } from "jsdom";
import { describe, expect, test } from "vitest";
import AtlasTimeline from "../../src/components/atlas/AtlasTimeline.astro";
import { timelineYears } from "../../src/render/atlas/timeline-content.ts";
import { loadData } from "../../src/schema/load.ts";
import { LOCALES } from "../../src/schema/text.ts";
import { placedTexts, type PlacedText } from "../charts/placed-texts.ts";
import { englishWordsIn } from "../text/typography.ts";
import { rendered } from "../rendered.ts";
import { voiceIn } from "../voice-in.ts";

const data = loadData();
const [first, last] = timelineYears(data);
const pages = await Promise.all(
  LOCALES.map(async (locale) => {
    const markup = await rendered(AtlasTimeline, { voice: voiceIn(locale) });
    return { locale, document: new JSDOM(markup).window.document };
  }),
);
const drawings = pages.flatMap(({ locale, document }) =>
  (["narrow", "wide"] as const).map((size) => ({
    locale,
    size,
    document,
    svg: document.querySelector(`svg.${size}`)!,
  })),
);

const placeOf = (element: Element): readonly [number, number] => {
  const [, x, y] = /translate\(([\d.]+),([\d.]+)\)/.exec(element.getAttribute("transform") ?? "")!;
  return [Number(x), Number(y)];
};

const meet = (one: PlacedText, other: PlacedText): boolean =>
  one.left < other.right &&
  other.left < one.right &&
  one.top < other.bottom &&
  other.top < one.bottom;

describe.each(drawings)("the $size timeline ($locale)", ({ svg, size, locale, document }) => {
  const marks = [...svg.querySelectorAll<SVGElement>("a.mark")];

  test("has one mark for each initiative, a link to its profile that tells its name", () => {
    expect(marks.map(({ dataset }) => dataset["id"]).sort()).toEqual(
      data.initiatives.map(({ id }) => id).sort(),
    );
    for (const { id, name } of data.initiatives) {
      const mark = svg.querySelector(`[data-id="${id}"]`)!;
      expect(mark.getAttribute("href")).toBe(`/${locale}/initiatives/${id}/`);
      expect(mark.querySelector("title")?.textContent).toContain(name[locale]);
    }
  });

  test("puts each mark with a year beside its year and the others beyond all years", () => {
    const axis = size === "wide" ? 0 : 1;
    const names = axis === 0 ? ["x", "width"] : ["y", "height"];
    for (const { id, founded } of data.initiatives) {
      const at = placeOf(svg.querySelector(`[data-id="${id}"]`)!);
      if (founded === null) {
        const bands = [...svg.querySelectorAll(".band")].map(
          (band) => Number(band.getAttribute("y")) + Number(band.getAttribute("height")),
        );
        expect(at[1]).toBeGreaterThan(Math.max(...bands));
        continue;
      }
      const band = svg.querySelector(`.band[data-year="${founded.year}"]`)!;
      const [start = 0, length = 0] = names.map((name) => Number(band.getAttribute(name)));
      expect(at[axis]).toBeGreaterThan(start);
      expect(at[axis]).toBeLessThan(start + length);
    }
  });

  test("lets no two marks overlap and no two texts meet", () => {
    const places = marks.map(placeOf);
    const near = places.flatMap((one, index) =>
      places
        .slice(index + 1)
        .filter((other) => Math.hypot(one[0] - other[0], one[1] - other[1]) < 16),
    );
    expect(near).toEqual([]);
    const texts = placedTexts(svg);
    const met = texts.flatMap((one, index) =>
      texts
        .slice(index + 1)
        .flatMap((other) => (meet(one, other) ? [`${one.text} | ${other.text}`] : [])),
    );
    expect(met).toEqual([]);
  });

  test("lets no pole cross the words of another event", () => {
    const poles = [...svg.querySelectorAll(".events path")].flatMap((path) => {
      const [, x, from, to] = /^M(\d+),(\d+)V(\d+)$/.exec(path.getAttribute("d") ?? "") ?? [];
      return x === undefined ? [] : [{ x: Number(x), top: Number(to), bottom: Number(from) }];
    });
    expect(poles).toHaveLength(size === "wide" ? svg.querySelectorAll(".events text").length : 0);
    const crossed = placedTexts(svg).filter(({ left, right, top, bottom }) =>
      poles.some(
        (pole) => pole.x > left && pole.x < right && pole.top < bottom && pole.bottom > top,
      ),
    );
    expect(crossed.map(({ text }) => text)).toEqual([]);
  });

  test("has no text outside the drawing or too small", () => {
    const [, , width = 0, height = 0] = svg.getAttribute("viewBox")!.split(" ").map(Number);
    const wrong = placedTexts(svg).filter(
      ({ left, right, top, bottom, size: own }) =>
        own < 13 || left < -1 || right > width + 1 || top < -1 || bottom > height + 1,
    );
    expect(wrong.map(({ text }) => text)).toEqual([]);
  });

  test("has a band for every year from the first to the last", () => {
    const years = [...svg.querySelectorAll<SVGElement>(".band")].map(
      ({ dataset }) => dataset["year"],
    );
    expect(years).toEqual(Array.from({ length: last - first + 1 }, (_, i) => String(first + i)));
  });

  test("gives a source for every event it draws", () => {
    const items = [...document.querySelectorAll(".timeline-events li")];
    expect(items).toHaveLength(9);
    for (const item of items) expect(item.querySelector("a"), item.textContent).not.toBeNull();
  });

  test.runIf(locale === "pl")("has no English in the Polish", () => {
    expect(placedTexts(svg).flatMap(({ text }) => englishWordsIn(text))).toEqual([]);
  });
});

test("the numbers that are said are those of the data", () => {
  const dated = data.initiatives.flatMap(({ founded }) => founded?.year ?? []);
  const label = (drawings[0]?.svg.getAttribute("aria-label") ?? "").replaceAll("\u00a0", " ");
  expect(label).toContain(` ${dated.length} z ${data.initiatives.length} `);
  expect(label).toContain(`Bez roku: ${data.initiatives.length - dated.length}`);
});
