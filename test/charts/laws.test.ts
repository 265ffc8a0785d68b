/** What holds for every drawing there is or will be. */
import { readFileSync } from "node:fs";
import { JSDOM } from "jsdom";
import { describe, expect, test } from "vitest";
import { pictureMarkup } from "../../src/charts/kit/picture-markup.ts";
import { charts } from "../../src/render/chart/catalogue.ts";
import { drawing, DRAWING_WIDTHS } from "../../src/render/picture/drawing.ts";
import { englishWordsIn } from "../text/typography.ts";
import { payloadsOf, pictures, type Picture } from "./every-drawing.ts";
import { overlaps, placedTexts } from "./placed-texts.ts";

const SMALLEST_TEXT = 12;
// A drawing is shown with `overflow: visible`, but what lies outside is cut off in files.
const TOLERANCE = 1;
const PAINTS = ["fill", "stroke", "color", "stop-color"];
const tokens = new Set(
  [...readFileSync("src/styles/tokens.css", "utf8").matchAll(/(--[\w-]+):/g)].map(
    ([, name]) => name,
  ),
);
const { document } = new JSDOM("").window;

function svgOf({ markup }: Pick<Picture, "markup">): Element {
  const host = document.createElement("div");
  host.innerHTML = markup;
  return host.firstElementChild!;
}

/** Charts that are not drawn by the kit yet, whose texts are kept apart in the house face only. */
const isDrawnByHand = (id: string): boolean =>
  /defineUntypedChart|kit\/(svg-root|plot-drawing)\.ts/u.test(
    readFileSync(`src/charts/${id}.ts`, "utf8"),
  );

const facesFor = ({ id }: Picture["payload"]): readonly ("house" | "widest")[] =>
  isDrawnByHand(id) ? ["house"] : ["house", "widest"];

/** Texts that leave a drawing or stand on one another, as words. */
function textFaults(svg: Element, face: "house" | "widest"): string[] {
  const [, , width = 0, height = 0] = svg.getAttribute("viewBox")!.split(" ").map(Number);
  const texts = placedTexts(svg, face);
  const beyond = texts.filter(
    ({ left, right, top, bottom }) =>
      left < -TOLERANCE ||
      right > width + TOLERANCE ||
      top < -TOLERANCE ||
      bottom > height + TOLERANCE,
  );
  return [
    ...beyond.map(
      ({ text, left, right, top, bottom }) =>
        `${text}: ${[left, top, right, bottom].map(Math.round).join(" ")}`,
    ),
    ...overlaps(texts),
  ];
}

const isPaint = (paint: string): boolean => {
  if (["none", "currentColor", "transparent", "inherit"].includes(paint)) return true;
  const token = /^var\((--[\w-]+)\)$/.exec(paint);
  return token !== null && tokens.has(token[1]);
};

test("there are charts, and each has pictures in both languages and widths", () => {
  expect(charts.length).toBeGreaterThan(0);
  expect(pictures.length).toBeGreaterThanOrEqual(charts.length * 4);
});

describe.each(pictures)("$name", (picture) => {
  const svg = svgOf(picture);
  const { payload, size, locale, markup } = picture;

  test("has a mark for every row and no mark without one", () => {
    const marks = [...svg.querySelectorAll("[data-mark]")].map((mark) =>
      mark.getAttribute("data-row"),
    );
    const drawn = [...new Set(marks)].map(Number).sort((first, second) => first - second);
    expect(drawn).toEqual(payload.rows.map((_, index) => index));
    expect(marks.length).toBe(drawn.length);
  });

  test("is as wide as asked", () => {
    expect(svg.getAttribute("viewBox")).toMatch(new RegExp(`^0 0 ${DRAWING_WIDTHS[size]} \\d`));
  });

  test("has no text that is too small to read", () => {
    const small = placedTexts(svg).filter((text) => text.size < SMALLEST_TEXT);
    expect(small.map((text) => `${text.text}: ${text.size} px`)).toEqual([]);
  });

  test.each(facesFor(payload))(
    "has no text beyond its edges or on another, read in the %s face",
    (face) => expect(textFaults(svg, face)).toEqual([]),
  );

  test.runIf(size === "wide" && !isDrawnByHand(payload.id))("keeps that at a width between", () => {
    const width = 600;
    const made = payload.definition.draw({ ...payload.tell, document, width });
    if (!("shapes" in made)) throw new Error("expected a picture");
    const between = svgOf({ markup: pictureMarkup(made, width, {}) });
    expect(textFaults(between, "widest")).toEqual([]);
  });

  test("takes its colours from the tokens only", () => {
    const wrong = [svg, ...svg.querySelectorAll("*")].flatMap((element) =>
      PAINTS.flatMap((name) => {
        const paint = element.getAttribute(name);
        return paint === null || isPaint(paint)
          ? []
          : [`<${element.localName} ${name}="${paint}">`];
      }),
    );
    expect([...new Set(wrong)]).toEqual([]);
  });

  test("has neither ids, inline styles, scripts nor addresses", () => {
    expect(svg.querySelectorAll("[id], [style], script, style, [onclick], image, use").length).toBe(
      0,
    );
    expect(markup).not.toMatch(/https?:|url\(/);
  });

  test.runIf(locale === "pl")("has no English in the Polish", () => {
    const words = [
      picture.payload.title,
      picture.payload.subtitle,
      picture.payload.summary,
      picture.payload.note ?? "",
      ...placedTexts(svg).map(({ text }) => text),
    ];
    expect(words.flatMap(englishWordsIn)).toEqual([]);
  });

  test.runIf(locale === "pl")("ends no line with a one-letter word", () => {
    const lines = [...svg.querySelectorAll("tspan + tspan")]
      .filter((line) => line.getAttribute("dy") !== null || line.getAttribute("y") !== null)
      .map((line) => line.previousElementSibling?.textContent ?? "");
    expect(lines.filter((line) => /(?:^|[\s(„])[aiouwz]$/iu.test(line))).toEqual([]);
  });

  test("writes numbers as its language does", () => {
    const wrong =
      locale === "pl" ? /(?<![\d.])\d+\.\d{1,2}(?![\d.])/ : /(?<![\d,])\d+,\d{1,2}(?![\d,])/;
    expect(
      placedTexts(svg)
        .map(({ text }) => text)
        // A proper name keeps its own spelling.
        .filter((text) => wrong.test(text.replace(/Luxtorpeda\s2\.0/u, ""))),
    ).toEqual([]);
  });

  test("holds only rounded coordinates", () => {
    expect(markup.match(/\d\.\d{3,}/g) ?? []).toEqual([]);
  });
});

describe.each(charts)("$id", (chart) => {
  test("is drawn the same twice, and from the same rows", () => {
    for (const payload of payloadsOf(chart)) {
      const rows = JSON.stringify(payload.rows);
      // A copy, since one and the same payload is drawn but once.
      expect(drawing({ ...payload }, "wide")).toBe(drawing(payload, "wide"));
      expect(JSON.stringify(payload.rows)).toBe(rows);
    }
  });

  test("has a summary that stands alone: a sentence with numbers and no markup", () => {
    for (const { summary } of payloadsOf(chart)) {
      expect(summary).toMatch(/^\p{Lu}.*\d.*\.$/su);
      expect(summary).not.toMatch(/[<>{}]|undefined|NaN|null/);
      expect(summary.length).toBeLessThan(500);
    }
  });

  test("says its finding in a title that has no full stop and fits three lines", () => {
    for (const { title } of payloadsOf(chart)) {
      expect(title).toMatch(/^[\p{Lu}\d„“]/u);
      expect(title).not.toMatch(/\.$/);
      expect(title.length).toBeLessThan(130);
    }
  });

  test("identifies each row by its key", () => {
    for (const { rows, definition } of payloadsOf(chart)) {
      expect(
        rows
          .map((row) => row[definition.key])
          .filter((key) => key === null || key === undefined || key === ""),
      ).toEqual([]);
      expect(new Set(rows.map((row) => row[definition.key])).size).toBe(rows.length);
    }
  });

  test("has the same rows but for words in both languages", () => {
    const [pl, en] = (["pl", "en"] as const).map((locale) =>
      payloadsOf(chart)
        .filter((payload) => payload.locale === locale)
        .map(({ rows, definition }) => rows.map((row) => row[definition.key]).sort()),
    );
    expect(en).toEqual(pl);
  });
});
