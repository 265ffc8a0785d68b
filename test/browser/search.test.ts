/** The search in a real browser: what it finds, by which keys, and what it costs before that. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { axeViolations } from "./axe-violations.ts";
import { openedSite, type OpenedPage, type OpenedSite } from "./opened-site.ts";

let site: OpenedSite;

beforeAll(async () => {
  site = await openedSite();
});
afterAll(() => site.close());

const status = (page: Page): Promise<string> => page.locator("[role=status]").innerText();
const titles = (page: Page): Promise<string[]> => page.locator(".results h3").allInnerTexts();
const marks = (page: Page): Promise<string[]> => page.locator(".results mark").allInnerTexts();
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.id || document.activeElement?.localName || "");

/** Opens the search with a question in its address and waits for the answer. */
async function asked(address: string, words: string, more = ""): Promise<OpenedPage> {
  const opened = await site.open(`${address}/search/?q=${encodeURIComponent(words)}${more}`);
  await opened.page.waitForFunction(() =>
    /[^…]$/.test(document.querySelector("[role=status]")?.textContent ?? ""),
  );
  return opened;
}

describe("in Polish", () => {
  test.each([
    ["klastrów", "klaster", /^klast/i],
    ["zaufania", "zaufaniem", /^(nie)?zauf/i],
    ["wspolpracy", "współpraca", /^współprac/i],
    ["Łodzi", "lodz", /^(łódz|łodz|łódź|lodz)/i],
    ["efektow zewnetrznych", "efekty zewnętrzne", /^(efek|zewnętrzn)/i],
  ])("“%s” finds what “%s” does, and marks it", async (first, second, marked) => {
    const one = await asked("pl", first);
    const other = await asked("pl", second);
    expect(await status(one.page)).toMatch(/^\d/);
    expect(await titles(one.page)).toEqual(await titles(other.page));
    const found = await marks(one.page);
    expect(found.length).toBeGreaterThan(3);
    expect(found.filter((word) => !marked.test(word))).toEqual([]);
    expect(one.faults).toEqual([]);
    await one.close();
    await other.close();
  });

  test("a title that is the search comes first, then one that starts so", async () => {
    const whole = await asked("pl", "klastra");
    expect((await titles(whole.page))[0]).toBe("klaster");
    const start = await asked("pl", "pięciu sił");
    expect((await titles(start.page))[0]).toBe("pięć sił Portera");
    await whole.close();
    await start.close();
  });

  test("the count is said in the right form, and by kind", async () => {
    const { page, close } = await asked("pl", "2.11");
    expect(await status(page)).toMatch(/^(\d*[02-9])?[234] wyniki$|wyników$|^1 wynik$/);
    const [all = "", ...kinds] = await page.locator("[data-kind]").allInnerTexts();
    expect(kinds.reduce((sum, count) => sum + Number(count), 0)).toBe(Number(all));
    expect((await status(page)).startsWith(`${all} `)).toBe(true);
    await close();
  });

  test("nothing is found where there is nothing, and unknown words are named", async () => {
    const nothing = await asked("pl", "zzzqq");
    expect(await status(nothing.page)).toMatch(/^Nic nie znaleziono/);
    expect(await nothing.page.locator(".found").isVisible()).toBe(false);
    const part = await asked("pl", "klaster zzzqq");
    expect(await status(part.page)).toMatch(/^\d+ wynik\p{L}*\. Nie ma w\sraporcie: „zzzqq”\.$/u);
    await nothing.close();
    await part.close();
  });
});

describe("in English", () => {
  test.each([
    ["clusters", "cluster", /cluster/i],
    ["networks", "network", /network/i],
    ["Łódź", "lodz", /^(łódz|łodz|lodz|łódź)/i],
  ])("“%s” finds what “%s” does, and marks it", async (first, second, marked) => {
    const one = await asked("en", first);
    const other = await asked("en", second);
    expect(await status(one.page)).toBe(await status(other.page));
    const found = await marks(one.page);
    expect(found.length).toBeGreaterThan(2);
    expect(found.filter((word) => !marked.test(word))).toEqual([]);
    await one.close();
    await other.close();
  });
});

describe("the form", () => {
  test("narrows by kind, keeps both in the address, and takes them to the other language", async () => {
    const { page, close } = await asked("pl", "porter");
    await page.locator("input[value=term]").check();
    await page.waitForFunction(() => location.search.includes("kind=term"));
    await page.waitForFunction(() =>
      [...document.querySelectorAll(".result-kind")].every(
        ({ textContent }) => textContent === "Pojęcie",
      ),
    );
    expect(await page.locator(".results li").count()).toBeGreaterThan(0);
    await page.locator("a[data-language-switch]").click();
    await page.waitForURL("**/en/search/?q=porter&kind=term");
    await page.waitForSelector(".results li");
    expect(new Set(await page.locator(".result-kind").allInnerTexts())).toEqual(new Set(["Term"]));
    await close();
  });

  test("is walked by keys: Enter to the first result, arrows between, Escape back", async () => {
    const { page, close } = await site.open("pl/search/");
    await page.locator("#q").fill("klaster");
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.activeElement?.closest(".results") !== null);
    const at = (): Promise<number> =>
      page.evaluate(() =>
        [...document.querySelectorAll(".results a")].indexOf(document.activeElement!),
      );
    expect(await at()).toBe(0);
    await page.keyboard.press("ArrowDown");
    expect(await at()).toBe(1);
    await page.keyboard.press("End");
    expect(await at()).toBe(9);
    await page.keyboard.press("Escape");
    expect(await focused(page)).toBe("q");
    await page.keyboard.press("ArrowDown");
    expect(await at()).toBe(0);
    await page.keyboard.press("ArrowUp");
    expect(await focused(page)).toBe("q");
    await close();
  });

  test("shows more when asked, and goes on from there", async () => {
    const { page, close } = await asked("en", "cluster");
    expect(await page.locator(".results li").count()).toBe(10);
    await page.locator(".more").click();
    await page.waitForFunction(() => document.querySelectorAll(".results li").length === 20);
    expect(
      await page.evaluate(
        () =>
          [...document.querySelectorAll(".results li")].indexOf(
            document.activeElement!.closest("li")!,
          ) + 1,
      ),
    ).toBe(11);
    await close();
  });

  test("says so where the index cannot be loaded", async () => {
    const { page, close } = await site.open("pl/search/");
    await page.route("**/pagefind/**", (route) => route.abort());
    await page.locator("#q").fill("klaster");
    await page.waitForFunction(() =>
      document.querySelector("[role=status]")?.textContent.startsWith("Nie udało się"),
    );
    await close();
  });

  test("has no violation that axe finds, with results, light and dark", async () => {
    const { page, close } = await asked("pl", "klaster");
    const found: string[] = [];
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      found.push(...(await axeViolations(page)));
    }
    expect(found).toEqual([]);
    await close();
  });
});

describe("the keys of every page", () => {
  test.each(["/", "Control+k"])("%s opens the search with the field ready", async (key) => {
    const { page, close } = await site.open("pl/glossary/");
    await page.keyboard.press(key);
    await page.waitForURL("**/pl/search/#q");
    await page.waitForFunction(() => document.activeElement?.id === "q");
    expect(await page.locator("#q").inputValue()).toBe("");
    await close();
  });

  test("are left alone while somebody writes", async () => {
    const { page, close } = await site.open("pl/indicators/");
    const field = page.locator("input[type=search]").first();
    await field.pressSequentially("a/b");
    expect(await field.inputValue()).toBe("a/b");
    expect(page.url()).toMatch(/\/pl\/indicators\/$/);
    await close();
  });
});

test("nothing of the index is loaded before the form is used", async () => {
  const { page, requests, close } = await site.open("en/search/");
  const loaded = (): number => requests.filter((url) => url.includes("/pagefind/")).length;
  expect(loaded()).toBe(0);
  await page.locator("#q").focus();
  await page.waitForFunction(() =>
    performance.getEntriesByType("resource").some(({ name }) => name.endsWith("/pagefind.js")),
  );
  expect(loaded()).toBeGreaterThan(0);
  await close();
});

test("without script the page explains and leads to every list", async () => {
  const { page, close } = await site.open("pl/search/", { javaScriptEnabled: false });
  expect(await page.locator("form.search").isVisible()).toBe(false);
  expect(await page.locator("noscript p").isVisible()).toBe(true);
  const links = await page
    .locator(".search-lists a")
    .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).pathname));
  for (const list of ["charts", "indicators", "initiatives", "glossary", "claims", "bibliography"])
    expect(links.some((path) => path.endsWith(`/pl/${list}/`))).toBe(true);
  expect(links.filter((path) => path.includes("/chapters/"))).toHaveLength(7);
  await close();
});
