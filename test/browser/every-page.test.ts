/** What a browser says of every page, and rulers of every kind of page. */
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import {
  builtPages,
  onePageOfEachKind,
  someOfEachKind,
  type BuiltPage,
} from "../site/built-site.ts";
import { faultlessPages } from "./faultless-pages.ts";

const PHONE = { width: 360, height: 800 };
const SMALLEST_TEXT = 12;
const WIDTHS = [320, 360, 768, 1024, 1280, 1920];
// Twice as large on a 1280 px screen leaves 640 px of layout.
const ZOOMED = { width: 640, height: 450, deviceScaleFactor: 2, mobile: false };
const LARGEST_SHIFT = 0.02;

const OF_EACH_KIND = 8;

const pages = builtPages();
const kinds = onePageOfEachKind(pages).map(({ path, kind }) => ({ path: path || "", kind }));
const { shared } = faultlessPages();
const desk = shared();
const phone = shared({ viewport: PHONE });

/** Those that other tests load, all of them, under the same eyes: charts, and embeds in Polish. */
const isLoadedElsewhere = ({ kind, path }: BuiltPage): boolean =>
  (kind === "chart" && path.split("/").length === 4) || (kind === "embed" && path.startsWith("pl"));

// Pages made from records differ in their records alone.
test.each(
  someOfEachKind(pages, OF_EACH_KIND).filter(
    (page) => page.kind !== "missing page" && !isLoadedElsewhere(page),
  ),
)("$path loads without an error and asks no other host for anything", async ({ path }) => {
  const page = await desk.loaded(path);
  expect(page.url().endsWith(`/${path}`)).toBe(true);
});

/** Elements that stick out of the page to the right, by their selectors. */
const sticking = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = [...document.body.querySelectorAll("*")].filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 0.5,
    );
    return [
      `${scrollWidth} px on ${clientWidth} px`,
      ...wide
        .slice(0, 6)
        .map(
          (element) =>
            `${element.localName}.${element.getAttribute("class") ?? ""} "${element.textContent.trim().slice(0, 30)}"`,
        ),
    ];
  });

/**
 * Texts of drawings that are printed smaller than can be read, and those beyond the drawing. An embed
 * is set in the reader's own typeface, so there a text may leave the drawing but not the page.
 */
const unreadable = (page: Page): Promise<string[]> =>
  page.evaluate((smallest) => {
    return [...document.querySelectorAll<SVGSVGElement>("svg.chart")]
      .filter((svg) => svg.getClientRects().length > 0)
      .flatMap((svg) => {
        const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
        const isOwnType = document.fonts.size > 0;
        const frame = (isOwnType ? svg : document.documentElement).getBoundingClientRect();
        return [...svg.querySelectorAll("text")].flatMap((text) => {
          const size = Number.parseFloat(getComputedStyle(text).fontSize) * scale;
          const box = text.getBoundingClientRect();
          const isOut = box.left < frame.left - 2 || box.right > frame.right + 2;
          return [
            ...(size < smallest - 0.05 ? [`${text.textContent}: ${size.toFixed(1)} px`] : []),
            ...(isOut ? [`${text.textContent}: beyond the drawing`] : []),
          ];
        });
      })
      .slice(0, 8);
  }, SMALLEST_TEXT);

describe.each(kinds)("$kind ($path)", ({ path }) => {
  test("does not shift while it loads", async () => {
    const page = await phone.loadedFirst(path);
    const shift = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let sum = 0;
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries())
              sum += (entry as PerformanceEntry & { value: number }).value;
          }).observe({ type: "layout-shift", buffered: true });
          setTimeout(() => resolve(sum), 300);
        }),
    );
    expect(shift).toBeLessThanOrEqual(LARGEST_SHIFT);
  });

  test("fits every width without scrolling sideways, its drawings readable", async () => {
    const page = await phone.loaded(path);
    const faults: string[] = [];
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      const found = [
        ...(await sticking(page)),
        ...(width < PHONE.width ? [] : await unreadable(page)),
      ];
      faults.push(...found.map((fault) => `${width}: ${fault}`));
    }
    await page.setViewportSize(PHONE);
    expect(faults).toEqual([]);
  });

  test("fits when everything is twice as large", async () => {
    const page = await phone.loaded(path);
    const session = await page.context().newCDPSession(page);
    await page.setViewportSize(ZOOMED);
    await session.send("Emulation.setDeviceMetricsOverride", ZOOMED);
    const seen = await page.evaluate(() => [innerWidth, devicePixelRatio]);
    const out = await sticking(page);
    await session.detach();
    await page.setViewportSize(PHONE);
    expect(seen).toEqual([ZOOMED.width, ZOOMED.deviceScaleFactor]);
    expect(out).toEqual([]);
  });
});
