/** What readers see who choose their own colours, more contrast, or a window enlarged four times. */
// @ts-nocheck

import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openedSite, type OpenedSite } from "./opened-site.ts";

const CHAPTER = "pl/chapters/06-mazowieckie/";
const ATLAS = "pl/initiatives/";
const SCHEMES = ["light", "dark"] as const;
// 1280 by 1024 px enlarged four times, the case of WCAG 1.4.10.
const ENLARGED = { width: 320, height: 256 };
const PHONE = { width: 360, height: 740 };
const DESK = { width: 1280, height: 900 };

let site: OpenedSite;

beforeAll(async () => {
  site = await openedSite();
});
afterAll(() => site.close());

/** The value of a token as a drawing would paint it. */
const painted = (page: Page, token: string): Promise<readonly number[]> =>
  page.evaluate((name) => {
    const probe = document.createElement("span");
    probe.style.cssText = `forced-color-adjust:none;color:var(--${name})`;
    document.body.append(probe);
    const { color } = getComputedStyle(probe);
    const context = document.createElement("canvas").getContext("2d")!;
    context.fillStyle = color;
    context.fillRect(0, 0, 1, 1);
    probe.remove();
    return [...context.getImageData(0, 0, 1, 1).data.slice(0, 3)];
  }, token);

/** Contrast as WCAG 2.2 computes it. */
function contrast(first: readonly number[], second: readonly number[]): number {
  const [light = 0, dark = 0] = [first, second]
    .map((colour) => {
      const [r = 0, g = 0, b = 0] = colour.map((part) => {
        const share = part / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    })
    .sort((one, other) => other - one);
  return (light + 0.05) / (dark + 0.05);
}

describe.each(SCHEMES)("with colours of the reader's own (%s)", (colorScheme) => {
  const look = { colorScheme, forcedColors: "active" } as const;

  test("no two verdicts have the same mark", async () => {
    const { page, close } = await site.open(CHAPTER, look);
    const kinds = await page
      .locator(".verdict-mark")
      .evaluateAll((marks) => [...new Set(marks.map((mark) => mark.getAttribute("data-of")))]);
    expect(kinds.length).toBeGreaterThan(3);
    const pictures = new Set<string>();
    for (const kind of kinds) {
      // In one place, since a picture also shows what stands around.
      await page.evaluate((wanted) => {
        document.getElementById("probe")?.remove();
        const mark = document.querySelector(`.verdict-mark[data-of="${wanted}"]`)!;
        const probe = mark.cloneNode() as HTMLElement;
        probe.id = "probe";
        document.body.append(probe);
        Object.assign(probe.style, { position: "fixed", inset: "0 auto auto 0", zIndex: "9" });
      }, kind);
      const picture = await page.locator("#probe").screenshot();
      pictures.add(picture.toString("base64"));
    }
    expect(pictures.size).toBe(kinds.length);
    await close();
  });

  test("what is quiet in a drawing can be seen, and its grid stays behind its words", async () => {
    const { page, close } = await site.open(CHAPTER, look);
    const [paper, ink, muted, rule] = await Promise.all(
      ["paper", "ink", "muted", "rule"].map((token) => painted(page, token)),
    );
    expect(contrast(ink!, paper!)).toBeGreaterThan(7);
    expect(contrast(muted!, paper!)).toBeGreaterThan(3);
    expect(contrast(rule!, paper!)).toBeLessThan(3);
    await close();
  });

  test("a choice that is not made has no line under it", async () => {
    const { page, close } = await site.open("pl/charts/powiats/", look);
    const lines = await page.locator(".views a").evaluateAll((links) => {
      const { backgroundColor } = getComputedStyle(document.body);
      return links.map((link) => getComputedStyle(link).borderBottomColor === backgroundColor);
    });
    expect(lines.filter((isUnseen) => !isUnseen).length).toBe(1);
    await close();
  });
});

test.each(SCHEMES)("more contrast is more contrast (%s)", async (colorScheme) => {
  const { page, close } = await site.open(CHAPTER, { colorScheme });
  const measured = async (): Promise<number[]> => {
    const paper = await painted(page, "paper");
    const colours = await Promise.all(
      ["soft", "faint", "rule", "muted"].map((token) => painted(page, token)),
    );
    return colours.map((colour) => contrast(colour, paper));
  };
  const usual = await measured();
  await page.emulateMedia({ contrast: "more" });
  const more = await measured();
  more.forEach((value, index) => expect(value).toBeGreaterThan(usual[index]!));
  await close();
});

test("Escape hides the source of a number, and it is back the next time", async () => {
  const { page, close } = await site.open(CHAPTER);
  const cell = page.locator(".prose p .cell[data-source]").first();
  const shown = (): Promise<boolean> =>
    cell.evaluate((element) => getComputedStyle(element, "::after").content !== "none");
  await cell.hover();
  expect(await shown()).toBe(true);
  await page.keyboard.press("Escape");
  expect(await shown()).toBe(false);
  await page.mouse.move(0, 0);
  await cell.hover();
  expect(await shown()).toBe(true);
  await close();
});

test.each([
  "pl/indicators/evs-wvs-generalised-trust/",
  "pl/initiatives/agrobiocluster/",
  "pl/claims/",
])("facts on a phone have the width of the page (%s)", async (path) => {
  const { page, close } = await site.open(path, { viewport: PHONE });
  const widths = await page
    .locator(".facts > dd")
    .evaluateAll((facts) => facts.map((fact) => fact.clientWidth));
  expect(widths.length).toBeGreaterThan(3);
  expect(Math.min(...widths)).toBeGreaterThan(PHONE.width - 60);
  await close();
});

test("an explanation on a phone is as wide as the text, wherever its word stands", async () => {
  const { page, close } = await site.open(CHAPTER, { viewport: PHONE, reducedMotion: "reduce" });
  const narrow: string[] = [];
  for (const opener of await page.locator("[popovertarget]").all()) {
    await opener.scrollIntoViewIfNeeded();
    await opener.evaluate((button) => (button as HTMLButtonElement).click());
    const { x, width } = (await page.locator(":popover-open").boundingBox())!;
    const isWhole = x >= 0 && x + width <= PHONE.width && width >= PHONE.width - 48;
    if (!isWhole) narrow.push(`${await opener.innerText()}: ${width} px at ${x}`);
    await page.keyboard.press("Escape");
  }
  expect(narrow).toEqual([]);
  await close();
});

test.each([DESK, ENLARGED])(
  "the bar of the atlas never covers what has the focus ($width × $height)",
  async (viewport) => {
    const { page, close } = await site.open(ATLAS, { viewport, reducedMotion: "reduce" });
    // Backwards, as Shift+Tab goes: then it is the upper edge that the focus comes in at.
    const covered = await page
      .locator(".atlas-main :is(a[href], button, summary)")
      .evaluateAll((elements) =>
        elements
          .filter((element) => element.checkVisibility({ visibilityProperty: true }))
          .toReversed()
          .flatMap((element) => {
            (element as HTMLElement).focus();
            const { top } = element.getBoundingClientRect();
            const bar = document.querySelector(".atlas-said")!;
            const isUnder = !bar.contains(element) && top < bar.getBoundingClientRect().bottom;
            const isStuck = getComputedStyle(bar).position === "sticky";
            const isAfter = bar.compareDocumentPosition(element) & 4;
            return isUnder && isStuck && isAfter ? [element.textContent.trim()] : [];
          }),
      );
    expect(covered).toEqual([]);
    await close();
  },
);
