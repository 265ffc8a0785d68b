/** The brush over the founding years in a real browser: mouse, keys, a finger, the address. */
// @ts-nocheck

import { afterAll, beforeAll, expect, test } from "vitest";
import type { Locator, Page } from "playwright-core";
import { loadData } from "../../src/schema/load.ts";
import { openedSite, type OpenedSite } from "./opened-site.ts";

const DESK = { width: 1680, height: 1000 };
const PHONE = { viewport: { width: 360, height: 800 }, hasTouch: true, isMobile: true };
const { initiatives } = loadData();
let site: OpenedSite;

beforeAll(async () => {
  site = await openedSite();
});
afterAll(() => site.close());

/** Founded in a span of years, counted from the data. */
const foundedIn = (from: number, to: number): string[] =>
  initiatives
    .filter(({ founded }) => founded !== null && founded.year >= from && founded.year <= to)
    .map(({ id }) => id)
    .sort();

/** The rows of the list that are shown. */
const listed = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("tr[data-id]:not([hidden])")]
      .map(({ dataset }) => dataset["id"] ?? "")
      .sort(),
  );

const seen = (page: Page, selector: string): Locator =>
  page.locator(`.timeline-drawing svg ${selector}`).filter({ visible: true });

async function middleOf(locator: Locator): Promise<readonly [number, number]> {
  const box = await locator.boundingBox();
  if (!box) throw new Error("expected an element that is seen");
  // Near the top, where no mark is in the way.
  return [box.x + box.width / 2, box.y + 3];
}

test("a drag chooses a range for the list and the address, and Back takes it back", async () => {
  const { page, faults, close } = await site.open("pl/initiatives/", { viewport: DESK });
  const band = seen(page, ".band[data-year='2011']");
  await band.scrollIntoViewIfNeeded();
  await page.mouse.move(...(await middleOf(band)));
  await page.mouse.down();
  await page.mouse.move(...(await middleOf(seen(page, ".band[data-year='2013']"))), { steps: 6 });
  await page.mouse.move(...(await middleOf(seen(page, ".band[data-year='2014']"))));
  await page.mouse.up();
  expect(new URL(page.url()).search).toBe("?from=2011&to=2014");
  expect(await listed(page)).toEqual(foundedIn(2011, 2014));
  await page.goBack();
  expect(new URL(page.url()).search).toBe("");
  expect(await listed(page)).toHaveLength(initiatives.length);
  expect(await seen(page, "[data-edge=from]").getAttribute("aria-valuenow")).toBe("2007");
  expect(faults).toEqual([]);
  await close();
});

test("the keys of the sliders do the same", async () => {
  const { page, close } = await site.open("en/initiatives/", { viewport: DESK });
  await seen(page, "[data-edge=from]").focus();
  for (let count = 0; count < 5; count += 1) await page.keyboard.press("ArrowRight");
  await seen(page, "[data-edge=to]").focus();
  await page.keyboard.press("Home");
  for (let count = 0; count < 3; count += 1) await page.keyboard.press("ArrowRight");
  expect(new URL(page.url()).search).toBe("?from=2012&to=2015");
  expect(await listed(page)).toEqual(foundedIn(2012, 2015));
  expect(await page.locator(".brush-words").textContent()).toContain("2012–2015");
  await page.keyboard.press("Escape");
  expect(new URL(page.url()).search).toBe("");
  await close();
});

test("a range in the address is where the handles stand, on a phone as well", async () => {
  const { page, close } = await site.open("pl/initiatives/?from=2012&to=2015", PHONE);
  expect(await seen(page, "[data-edge=from]").getAttribute("aria-valuenow")).toBe("2012");
  expect(await seen(page, "[data-edge=to]").getAttribute("aria-valuenow")).toBe("2015");
  expect(await listed(page)).toEqual(foundedIn(2012, 2015));
  await close();
});

test("a tap on a year of the phone's timeline chooses that year, a second one all", async () => {
  const { page, close } = await site.open("pl/initiatives/", PHONE);
  const year = seen(page, ".band[data-year='2014']");
  await year.scrollIntoViewIfNeeded();
  for (const [wanted, search] of [
    [foundedIn(2014, 2014), "?from=2014&to=2014"],
    [initiatives.map(({ id }) => id).sort(), ""],
  ] as const) {
    const box = (await year.boundingBox())!;
    await page.touchscreen.tap(box.x + box.width - 20, box.y + box.height / 2);
    await expect.poll(() => new URL(page.url()).search).toBe(search);
    expect(await listed(page)).toEqual(wanted);
  }
  await close();
});

test("without scripts the timeline is whole and offers no brush", async () => {
  const { page, close } = await site.open("pl/initiatives/", {
    viewport: DESK,
    javaScriptEnabled: false,
  });
  expect(await page.locator(".timeline-drawing a.mark:visible").count()).toBe(initiatives.length);
  expect(await page.locator("[role=slider]").count()).toBe(0);
  await close();
});
