/** What a reader does with a chart: by keys, by pointer, by address, without scripts. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { builtPages, DIST } from "../site/built-site.ts";
import { faultlessPages } from "./faultless-pages.ts";

const DOTS = "pl/charts/trust-europe/";
const VIEWS = "pl/charts/turnout-powiats/";
const CHAPTER = "pl/chapters/03-social-capital/";
const charts = builtPages()
  .filter(({ kind, path }) => kind === "chart" && path.split("/").length === 4)
  .map(({ path }) => path);

// How often somebody must press Tab to come to a drawing.
const MOST_STOPS = 40;

const { open, shared, addressOf: path } = faultlessPages();
const otherLanguage = (address: string): string =>
  `${address.startsWith("pl/") ? "en" : "pl"}${address.slice(2)}`;

const activeLabel = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? "");
const tip = (page: Page): Promise<string> => page.locator(".tip:not([hidden])").innerText();

/** Marks answer once somebody is near them, which the browser tells a moment later. */
const ready = (page: Page): Promise<void> =>
  page.locator("svg.chart[role=group]").first().waitFor({ state: "attached" });

/** Presses Tab until a mark has the focus; null where none gets it. */
async function tabToMark(page: Page): Promise<string | null> {
  await ready(page);
  for (let press = 0; press < MOST_STOPS; press += 1) {
    await page.keyboard.press("Tab");
    const isMark = await page.evaluate(() => document.activeElement?.hasAttribute("data-mark"));
    if (isMark === true) return activeLabel(page);
  }
  return null;
}

/**
 * Moves the focus to the last stop before the first mark that Tab reaches, so that one press of Tab
 * must lead to it; returns the number of stops up to that mark. Throws where stops have an order of
 * their own, or where no mark is one.
 */
const focusBeforeMark = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const stops = [
      ...document.querySelectorAll<HTMLElement | SVGElement>(
        "a[href], button, input, select, textarea, summary, [tabindex]",
      ),
    ].filter((stop) => stop.tabIndex >= 0 && stop.checkVisibility({ visibilityProperty: true }));
    const mark = stops.findIndex((stop) => stop.hasAttribute("data-mark"));
    const before = stops[mark - 1];
    if (!before || stops.some((stop) => stop.tabIndex > 0)) {
      throw new Error("expected a mark among the stops of Tab, in the order of the document");
    }
    before.focus();
    return mark + 1;
  });

/** Presses PageDown (but for the first time in the page itself) and returns the names that are met. */
async function namesByPageDown(page: Page, presses: number): Promise<string[]> {
  const first = await activeLabel(page);
  await page.keyboard.press("PageDown");
  const others = await page.evaluate((count) => {
    const names: string[] = [];
    for (let press = 0; press < count; press += 1) {
      names.push(document.activeElement?.getAttribute("aria-label") ?? "");
      const key = { key: "PageDown", bubbles: true, cancelable: true };
      const isLeft = document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", key));
      if (isLeft !== false)
        throw new Error("expected PageDown to be taken, not to scroll the page");
    }
    return names;
  }, presses);
  return [first, ...others];
}

const { loaded } = shared();
const { loaded: loadedWithoutScripts } = shared({ javaScriptEnabled: false });

/** Shows what a page has between its first and its last tag in a page of the same kind. */
async function bodyWithoutScripts(address: string): Promise<Page> {
  const page = await loadedWithoutScripts(charts[0]!);
  const html = readFileSync(join(DIST, address, "index.html"), "utf8");
  await page.evaluate((text) => {
    const { body, head } = new DOMParser().parseFromString(text, "text/html");
    const styles = ({ children }: HTMLElement): string =>
      [...children]
        .flatMap((child) => (child.matches("link[rel=stylesheet], style") ? child.outerHTML : []))
        .join("");
    if (styles(head) !== styles(document.head)) {
      throw new Error("expected pages of charts to have the same styles; load each of them");
    }
    document.body.replaceWith(document.adoptNode(body));
  }, html);
  return page;
}

describe.each(charts)("%s", (address) => {
  test("shows the row of what the pointer is on", async () => {
    const page = await loaded(address);
    await page.setViewportSize({ width: 1280, height: 900 });
    await ready(page);
    const [x, y] = await page.evaluate(() => {
      const mark = document.querySelector("svg.wide [data-mark]")!;
      mark.scrollIntoView({ block: "center", behavior: "instant" });
      const box = mark.getBoundingClientRect();
      return [box.x + box.width / 2, box.y + box.height / 2] as const;
    });
    await page.mouse.move(x, y);
    const [said, header] = await page.evaluate(() => {
      const row = document.querySelector("svg.wide .is-pointed")!.getAttribute("data-row")!;
      return [
        document.querySelector<HTMLElement>(".tip:not([hidden])")!.innerText,
        document.querySelector(`tr[data-row="${row}"] th`)!.textContent,
      ] as const;
    });
    expect(header.trim()).not.toBe("");
    expect(said.startsWith(header.trim())).toBe(true);
    await page.mouse.move(0, 0);
  });

  test.each([1280, 360])(
    "is walked by keys at %d px, mark by mark, each with a name",
    async (width) => {
      const page = await loaded(address);
      await page.setViewportSize({ width, height: 900 });
      await ready(page);
      expect(await focusBeforeMark(page)).toBeLessThanOrEqual(MOST_STOPS);
      await page.keyboard.press("Tab");
      expect(await activeLabel(page)).toMatch(/\p{L}.*: .*\d|\p{L}/u);
      await page.keyboard.press("Home");
      const rows = await page.locator("klastry-chart tr[data-row]").count();
      const names = new Set(await namesByPageDown(page, rows));
      expect(names.size).toBe(rows);
      expect([...names].filter((name) => !/^\S[^:]*(: \S|$)/su.test(name))).toEqual([]);
      await page.keyboard.press("Home");
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("ArrowRight");
      expect(await tip(page)).toMatch(/\S/);
      await page.keyboard.press("Escape");
      expect(await page.locator(".tip").isHidden()).toBe(true);
    },
  );

  test("is complete without scripts: words, drawing, table, files, other language", async () => {
    const page = await bodyWithoutScripts(address);
    const seen = await page.evaluate(() => {
      const all = (selector: string): Element[] => [...document.querySelectorAll(selector)];
      const shown = (selector: string): Element[] =>
        all(selector).filter((element) => element.checkVisibility({ visibilityProperty: true }));
      document.querySelector<HTMLElement>(".figure-table summary")!.click();
      const drawings = shown("svg.chart");
      return {
        drawings: drawings.map((svg) => svg.getAttribute("aria-label")),
        marks: drawings[0]?.querySelectorAll("[data-mark]").length,
        rows: all(".figure-table tbody tr").length,
        shownRows: shown(".figure-table tbody tr").length,
        downloads: all(".downloads a").length,
        buttons: shown("button").length,
        other: document.querySelector<HTMLAnchorElement>("a[data-language-switch]")!.href,
      };
    });
    expect(seen.drawings).toEqual([expect.stringMatching(/\d.*\.$/su)]);
    expect(seen.rows).toBe(seen.marks);
    expect(seen.shownRows).toBe(seen.rows);
    expect(seen.downloads).toBeGreaterThanOrEqual(4);
    expect(seen.buttons).toBe(0);
    expect(seen.other).toMatch(new RegExp(`/${otherLanguage(address)}$`));
  });
});

describe("words at a mark", () => {
  test("are in the page's language", async () => {
    const page = await open(DOTS);
    await tabToMark(page);
    await page.keyboard.press("Home");
    expect(await tip(page)).toMatch(/^Dania\s+Ufa większości ludzi\s+74,1%/);
    const english = await open(DOTS.replace("pl/", "en/"));
    await tabToMark(english);
    await english.keyboard.press("Home");
    expect(await tip(english)).toMatch(/^Denmark\s+Trust most people\s+74\.1%/);
  });
});

describe("a view", () => {
  const current = (page: Page): Promise<string | null> =>
    page.locator('.views a[aria-current="true"]').getAttribute("data-view");

  test("is switched in place, with its address, its title and the way back", async () => {
    const page = await open(VIEWS);
    const initial = await current(page);
    const title = await page.title();
    await page.evaluate(() => Object.assign(window, { isSamePage: true }));
    await page.locator('.views a[data-view="sejm-2011"]').click();
    await expect.poll(() => path(page)).toBe(`${VIEWS}sejm-2011/`);
    await expect.poll(() => current(page)).toBe("sejm-2011");
    expect(await page.title()).not.toBe(title);
    expect(await page.evaluate(() => "isSamePage" in window)).toBe(true);
    expect(await page.locator("link[rel=canonical]").getAttribute("href")).toMatch(
      /\/sejm-2011\/$/,
    );
    expect(await page.locator(".downloads a").first().getAttribute("href")).toContain(
      "turnout-powiats.sejm-2011.",
    );
    await page.goBack();
    await expect.poll(() => current(page)).toBe(initial);
    expect(path(page)).toBe(VIEWS);
    expect(await page.title()).toBe(title);
  });

  test("shows the same when it is switched to as when it is opened", async () => {
    const page = await open(VIEWS);
    await page.locator('.views a[data-view="sejm-2015"]').click();
    await expect.poll(() => current(page)).toBe("sejm-2015");
    const read = async (from: Page): Promise<string> =>
      (await from.locator("main").innerText()).replace(/Pokazano: .*\n+/, "");
    const fresh = await open(`${VIEWS}sejm-2015/`);
    expect(await read(page)).toBe(await read(fresh));
  });

  test("goes along when the language is switched, and so do highlighting and place", async () => {
    const page = await open(`${VIEWS}?highlight=1465`);
    await page.locator('.views a[data-view="sejm-2019"]').click();
    await expect.poll(() => current(page)).toBe("sejm-2019");
    await page.locator("a[data-language-switch]").click();
    await page.waitForLoadState();
    expect(path(page)).toBe(`${VIEWS.replace("pl/", "en/")}sejm-2019/?highlight=1465`);
    expect(await page.locator("svg.wide .is-highlight").count()).toBeGreaterThan(0);
  });

  test("and the other language are opened by their links where there are no scripts", async () => {
    const page = await open(VIEWS, { javaScriptEnabled: false });
    await page.locator('.views a[data-view="sejm-2011"]').click();
    expect(path(page)).toBe(`${VIEWS}sejm-2011/`);
    expect(await current(page)).toBe("sejm-2011");
    await page.locator("a[data-language-switch]").click();
    expect(path(page)).toBe(`${VIEWS.replace("pl/", "en/")}sejm-2011/`);
  });

  test("of a chapter's figure stands in the query and is kept on reload", async () => {
    const page = await open(CHAPTER);
    const chart = page.locator('klastry-chart[data-chart="turnout-powiats"]');
    await chart.locator('.views a[data-view="sejm-2011"]').click();
    await expect.poll(() => path(page)).toBe(`${CHAPTER}?turnout-powiats=sejm-2011`);
    await page.reload();
    await expect.poll(() => chart.getAttribute("data-view")).toBe("sejm-2011");
  });
});

describe("highlighting", () => {
  test("lifts the named rows, whatever the case of their codes, and tells of unknown ones", async () => {
    const page = await open(`${DOTS}?highlight=pl,DK,xx`);
    const rows = await page
      .locator("tr.is-highlight")
      .evaluateAll((found) => found.map((row) => (row as HTMLElement).dataset["key"]));
    expect(rows.sort()).toEqual(["DK", "PL"]);
    expect(await page.locator("svg.wide.has-highlight").count()).toBe(1);
    const status = await page.locator("klastry-chart > [role=status]").textContent();
    expect(status).toMatch(/Dania.*Polska|Polska.*Dania/);
    expect(status).toContain("XX");
  });

  test("takes a malformed query for none", async () => {
    const page = await open(`${DOTS}?highlight=%E0%A4%A,<b>,&highlight`);
    expect(await page.locator(".is-highlight").count()).toBe(0);
  });
});

describe("a chapter", () => {
  test("is complete without scripts", async () => {
    const page = await open(CHAPTER, { javaScriptEnabled: false });
    expect(await page.locator("svg.chart:visible").count()).toBe(
      await page.locator("klastry-chart").count(),
    );
    const broken = await page
      .locator('main a[href^="#"]')
      .evaluateAll((links) =>
        links
          .map((link) => link.getAttribute("href")!.slice(1))
          .filter((id) => !document.getElementById(decodeURIComponent(id))),
      );
    expect(broken).toEqual([]);
  });

  test("keeps the section when the language is switched", async () => {
    const page = await open(`${CHAPTER}#actors`);
    await page.locator("a[data-language-switch]").click();
    await page.waitForLoadState();
    expect(path(page)).toBe(`${CHAPTER.replace("pl/", "en/")}#actors`);
  });
});

describe("a text to copy", () => {
  test("is copied with the day of access where its style wants it", async () => {
    const page = await open(DOTS, { permissions: ["clipboard-read", "clipboard-write"] });
    const copied = async (position: number): Promise<string> => {
      await page.locator("#cite klastry-copy button").nth(position).click();
      return page.evaluate(() => navigator.clipboard.readText());
    };
    const [apa, chicago, iso] = [await copied(0), await copied(1), await copied(2)];
    expect(apa).toContain("Klastry Mazowsza");
    expect(apa).not.toMatch(/dostęp/iu);
    expect(chicago).toMatch(/Dostęp:? \d{1,2}\s\p{L}+\s20\d\d/u);
    expect(iso).toMatch(/\[dostęp: 20\d\d-\d\d-\d\d\]/u);
  });
});
