/**
 * What a reader does with the atlas: by filters, by address, by keys, on a phone, without scripts.
 * Long, since all its tests share one server and one browser.
 */
import { readFileSync } from "node:fs";
import { JSDOM } from "jsdom";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { loadData } from "../../src/schema/load.ts";
import { axeViolations } from "./axe-violations.ts";
import { faultlessPages } from "./faultless-pages.ts";

const ATLAS = "pl/initiatives/";
const PHONE = { viewport: { width: 360, height: 800 }, hasTouch: true };
const { initiatives } = loadData();
const idsWith = (has: (own: (typeof initiatives)[number]) => boolean): string[] =>
  initiatives.filter(has).map(({ id }) => id);
const inLogistics = idsWith(({ sector }) => sector.group === "logistics");
const inYears = (from: number, to: number): string[] =>
  idsWith(({ founded }) => founded !== null && founded.year >= from && founded.year <= to);

const { open, openWhole, addressOf: address } = faultlessPages();
const rows = (page: Page): Promise<string[]> =>
  page
    .locator(".atlas-table tbody tr:not([hidden])")
    .evaluateAll((found) => found.map((row) => (row as HTMLElement).dataset["id"]!).sort());
/** Ids of the marks of one drawing that are not filtered out. */
const marks = (page: Page, drawing: string): Promise<string[]> =>
  page
    .locator(`${drawing} .mark:not(.is-out)`)
    .evaluateAll((found) => found.map((mark) => mark.getAttribute("data-id")!).sort());
const words = async (page: Page, part: string): Promise<string> => {
  const text = await page.locator(`[data-part=${part}]`).textContent();
  return (text ?? "").replace(/\s+/g, " ").trim();
};
const count = (page: Page): Promise<string> => words(page, "count");
const status = (page: Page): Promise<string> => words(page, "status");
const sector = (page: Page, value: string) =>
  page.locator(`[data-filters] input[name=sector][value=${value}]`);
const choose = (page: Page, name: string, value: string): Promise<string[]> =>
  page.locator(`[data-filters] select[name=${name}]`).selectOption(value);

describe("a filter", () => {
  test("narrows list, map and timeline to the same set, and says how many are left", async () => {
    const page = await open(ATLAS);
    expect((await rows(page)).length).toBe(initiatives.length);
    await sector(page, "logistics").check();
    expect(await rows(page)).toEqual(inLogistics);
    for (const drawing of [".map-drawing > .wide", ".map-drawing > .narrow"]) {
      expect(await marks(page, drawing)).toEqual(inLogistics);
    }
    for (const drawing of [".timeline-drawing .wide", ".timeline-drawing .narrow"]) {
      expect(await marks(page, drawing)).toEqual(inLogistics);
      const undated = (all: typeof initiatives): number =>
        all.filter(({ founded }) => founded === null).length;
      const left = undated(initiatives.filter(({ id }) => inLogistics.includes(id)));
      const lane = await page.locator(`${drawing} [data-undated]`).textContent();
      expect(lane?.split(/\s/u)).toEqual([`${left}`, "z", `${undated(initiatives)}`]);
    }
    expect(await page.locator(".timeline-drawing").getByRole("link").count()).toBe(
      inLogistics.length,
    );
    expect(await count(page)).toMatch(
      new RegExp(
        `^${inLogistics.length} z ${initiatives.length} inicjatyw: \\d+ na mapie, \\d+ bez`,
      ),
    );
    await expect.poll(() => status(page)).toContain(await count(page));
  });

  test("joins the others, and each can be taken back by itself", async () => {
    const page = await open(ATLAS);
    await sector(page, "logistics").check();
    await sector(page, "ict").check();
    await choose(page, "links", "yes");
    expect(address(page)).toBe(`${ATLAS}?sector=logistics,ict&links=yes`);
    const both = await rows(page);
    await page.locator("[data-remove=sector]").click();
    expect(address(page)).toBe(`${ATLAS}?links=yes`);
    expect(await sector(page, "ict").isChecked()).toBe(false);
    expect((await rows(page)).length).toBeGreaterThan(both.length);
    await page.locator("[data-part=reset]").click();
    expect(address(page)).toBe(ATLAS);
    expect((await rows(page)).length).toBe(initiatives.length);
  });

  test("of years counts apart those whose year is unknown", async () => {
    const page = await open(ATLAS);
    await page.locator("[data-filters] input[name=from]").fill("2012");
    await page.locator("[data-filters] input[name=to]").fill("2016");
    expect(await rows(page)).toEqual(inYears(2012, 2016));
    const unknown = idsWith(({ founded }) => founded === null).length;
    expect(await words(page, "open")).toContain(` ${unknown}.`);
  });

  test("that fits nothing says so, and takes its own blame", async () => {
    const page = await open(ATLAS);
    await page.locator("[data-filters] input[name=q]").fill("zzzz");
    expect(await rows(page)).toEqual([]);
    expect(await words(page, "none")).toMatch(/zzzz.*: 48$/u);
  });

  test("joined to another that excludes it names both, with what each would leave", async () => {
    const page = await open("en/initiatives/?sector=photonics-electronics&links=NO");
    const none = page.locator("[data-part=none]");
    expect(await rows(page)).toEqual([]);
    expect(await none.locator("button").allInnerTexts()).toEqual([
      expect.stringMatching(/^without “Sector: photonics and electronics”: \d+$/u),
      expect.stringMatching(/^without “Links abroad: Norway”: \d+$/u),
    ]);
    await expect.poll(() => status(page)).toContain("Links abroad: Norway”:");
    const way = none.locator("button").last();
    const promised = Number(/\d+$/u.exec(await way.innerText())![0]);
    await way.click();
    expect(address(page)).toBe("en/initiatives/?sector=photonics-electronics");
    expect((await rows(page)).length).toBe(promised);
    expect(await none.isHidden()).toBe(true);
  });

  test("finds words without their Polish letters", async () => {
    const page = await open(ATLAS);
    await page.locator("[data-filters] input[name=q]").fill("zywnosc");
    const plain = await rows(page);
    await page.locator("[data-filters] input[name=q]").fill("Żywność");
    expect(await rows(page)).toEqual(plain);
    expect(plain.length).toBeGreaterThan(0);
  });
});

describe("the years on the timeline", () => {
  test("are chosen by keys, and the filters follow", async () => {
    const page = await open(ATLAS);
    const handle = page.locator(".timeline-drawing .wide [role=slider]").first();
    await handle.focus();
    const first = Number(await handle.getAttribute("aria-valuenow"));
    for (let press = 0; press < 4; press += 1) await page.keyboard.press("ArrowRight");
    expect(address(page)).toBe(`${ATLAS}?from=${first + 4}`);
    expect(await page.locator("[data-filters] input[name=from]").inputValue()).toBe(
      String(first + 4),
    );
    expect(await rows(page)).toEqual(inYears(first + 4, 9999));
    await page.goBack();
    expect(address(page)).toBe(ATLAS);
    expect(await handle.getAttribute("aria-valuenow")).toBe(String(first));
  });
});

describe("the address", () => {
  test("brings back what was chosen, in form, map and list", async () => {
    const page = await open(
      `${ATLAS}?sector=logistics&inclusion=confirmed&from=2010&q=transport&layer=wages&zoom=warszawa`,
    );
    expect(await sector(page, "logistics").isChecked()).toBe(true);
    expect(await page.locator("select[name=inclusion]").inputValue()).toBe("confirmed");
    expect(await page.locator("input[name=from]").inputValue()).toBe("2010");
    expect(await page.locator("input[name=q]").inputValue()).toBe("transport");
    expect(await page.locator(".atlas-map").getAttribute("data-layer")).toBe("wages");
    expect(await page.locator(".atlas-map").getAttribute("data-zoom")).toBe("warszawa");
    const found = await rows(page);
    expect(found.length).toBeGreaterThan(0);
    expect(found.filter((id) => !inLogistics.includes(id))).toEqual([]);
  });

  test("grows by a step of the history with every choice, and goes back and forward", async () => {
    const page = await open(ATLAS);
    await choose(page, "status", "active");
    await choose(page, "category", "cluster");
    const two = await rows(page);
    await page.goBack();
    expect(address(page)).toBe(`${ATLAS}?status=active`);
    expect(await page.locator("select[name=category]").inputValue()).toBe("");
    await page.goBack();
    expect((await rows(page)).length).toBe(initiatives.length);
    await page.goForward();
    await page.goForward();
    expect(address(page)).toBe(`${ATLAS}?category=cluster&status=active`);
    expect(await rows(page)).toEqual(two);
  });

  test("takes typing for one step", async () => {
    const page = await open(ATLAS);
    await choose(page, "status", "active");
    await page.locator("input[name=q]").pressSequentially("klaster");
    expect(address(page)).toBe(`${ATLAS}?status=active&q=klaster`);
    await page.goBack();
    expect(address(page)).toBe(`${ATLAS}?status=active`);
  });

  test("takes layer and part of the map along", async () => {
    const page = await open(ATLAS);
    await page.locator('[data-choose="wages"]').click();
    await page.locator('[data-near="warszawa"]').click();
    expect(address(page)).toBe(`${ATLAS}?layer=wages&zoom=warszawa`);
    await page.goBack();
    expect(await page.locator(".atlas-map").getAttribute("data-zoom")).toBeNull();
  });

  test("is kept when the language is switched", async () => {
    const page = await open(ATLAS);
    await sector(page, "logistics").check();
    await choose(page, "links", "yes");
    const found = await rows(page);
    await page.locator("a[data-language-switch]").click();
    await page.waitForLoadState();
    expect(address(page)).toBe("en/initiatives/?sector=logistics&links=yes");
    expect(await rows(page)).toEqual(found);
  });

  test("that is malformed is left out with a notice that is seen and heard", async () => {
    const page = await open(`${ATLAS}?sector=moon&colour=red&from=%E0%A4%A&status=active`);
    expect((await rows(page)).length).toBe(idsWith((own) => own.status.value === "active").length);
    const notice = page.locator("[data-part=notice]");
    expect(await notice.innerText()).toMatch(/sector=moon, colour, from=/);
    await expect.poll(() => status(page)).toContain("sector=moon");
    await choose(page, "status", "");
    expect(await notice.isHidden()).toBe(true);
    expect(address(page)).toBe(ATLAS);
  });

  test("cannot smuggle markup into the code that is handed out", async () => {
    const page = await open(`${ATLAS}?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E%3Cb%20x=%22`);
    const code = (await page.locator("#embed pre").textContent())!;
    const { document } = new JSDOM(code).window;
    const parsed = [...document.querySelectorAll("*")].map(({ localName }) => localName);
    expect(parsed).toEqual(["html", "head", "body", "iframe"]);
    expect(document.querySelector("iframe")!.title).toContain('"><script>');
  });
});

describe("a selection", () => {
  const QUERY = "?sector=ict,logistics&links=yes";

  test("is cited, linked and embedded as it is", async () => {
    const page = await open(`en/initiatives/${QUERY}`, {
      permissions: ["clipboard-read", "clipboard-write"],
    });
    const citation = (await page.locator("#cite pre").first().textContent())!;
    const [shown] = /^\d+/.exec(await count(page))!;
    expect(citation).toContain(`(selection of ${shown} out of ${initiatives.length}: Sector: `);
    expect(citation).toMatch(
      /\/en\/initiatives\/\?sector=logistics,ict&links=yes\.?$|\/en\/initiatives\/\?sector=ict,logistics&links=yes\.?$/,
    );
    await page.locator(".atlas-tools klastry-copy button").click();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(new URL(copied).searchParams.get("links")).toBe("yes");
    const code = (await page.locator("#embed pre").textContent())!;
    expect(code).toMatch(/\/en\/embed\/initiatives\/\?sector=[a-z,]+&amp;links=yes"/);
  });

  test.each(["csv", "json"])("is downloaded as it is (%s)", async (format) => {
    const page = await open(`${ATLAS}${QUERY}`);
    const shown = await rows(page);
    const waiting = page.waitForEvent("download");
    await page.locator(`#download a[href$="/initiatives.${format}"]`).click();
    const download = await waiting;
    expect(download.suggestedFilename()).toBe(
      `initiatives-${shown.length}-${initiatives.length}.${format}`,
    );
    const text = readFileSync(await download.path(), "utf8");
    if (format === "csv") {
      const lines = text.trimEnd().split("\r\n").slice(1);
      expect(lines.map((line) => line.split(",")[0]).sort()).toEqual(shown);
      expect(lines.every((line) => line.includes("<http"))).toBe(true);
    } else {
      const file = JSON.parse(text) as {
        url: string;
        initiatives: { id: string; sources: unknown[] }[];
      };
      expect(file.initiatives.map(({ id }) => id).sort()).toEqual(shown);
      expect(file.initiatives.every(({ sources }) => sources.length > 0)).toBe(true);
      expect(file.url).toContain("links=yes");
    }
  });

  test.each([
    ["bib", "url = {", "title = {{"],
    ["ris", "UR  - ", "TI  - "],
    ["csl.json", '"URL": "', '"title": "'],
    ["txt", "https:", "2026"],
  ])("is cited by a file for reference managers (%s)", async (extension, before, title) => {
    const page = await open(`en/initiatives/${QUERY}&sort=-founded`);
    const shown = await rows(page);
    const waiting = page.waitForEvent("download");
    await page.locator(`#cite a[href$=".${extension}"]`).click();
    const download = await waiting;
    expect(download.suggestedFilename()).toBe(
      `initiatives-${shown.length}-${initiatives.length}.${extension}`,
    );
    const text = readFileSync(await download.path(), "utf8");
    expect(text).toContain(`(selection of ${shown.length} out of ${initiatives.length}: Sector: `);
    expect(text).toMatch(/\/en\/initiatives\/\?sector=[a-z,]+&links=yes&sort=-founded/u);
    expect(text).toContain(before);
    expect(text).toContain(title);
  });

  test("keeps the order of its list in the embed and in the other language", async () => {
    const ids = (page: Page): Promise<string[]> =>
      page
        .locator(".atlas-table tbody tr:not([hidden])")
        .evaluateAll((found) => found.map((row) => (row as HTMLElement).dataset["id"]!));
    const page = await open(`${ATLAS}?status=active&sort=-founded`);
    const order = await ids(page);
    expect(await ids(await open("pl/embed/initiatives/?status=active&sort=-founded"))).toEqual(
      order,
    );
    await page.locator("a[data-language-switch]").click();
    await page.waitForLoadState();
    expect(address(page)).toBe("en/initiatives/?status=active&sort=-founded");
    expect(await page.locator("th[data-column=founded]").getAttribute("aria-sort")).toBe(
      "descending",
    );
  });

  test("is shown by the embed, which asks for nothing more", async () => {
    const page = await open(`${ATLAS}${QUERY}`);
    const shown = await rows(page);
    const embed = await openWhole(`pl/embed/initiatives/${QUERY}&theme=dark&moon=1`);
    expect(await rows(embed.page)).toEqual(shown);
    expect(await marks(embed.page, ".map-drawing > .wide")).toEqual(shown);
    expect(await count(embed.page)).toBe(await count(page));
    expect(await embed.page.locator("[data-part=notice]").innerText()).toContain("moon");
    await embed.page.locator('[data-choose="wages"]').click();
    const link = await embed.page.locator("a[data-with-query]").getAttribute("href");
    expect(link).toMatch(/\/pl\/initiatives\/\?sector=.*&links=yes&layer=wages$/);
    const asked = embed.requests.filter((request) => !request.endsWith("/favicon.ico"));
    expect(asked.length).toBe(1);
  });
});

describe("pointing at one", () => {
  test("lights it in list, map and timeline", async () => {
    const page = await open(ATLAS);
    const lit = (): Promise<string[]> =>
      page
        .locator(".is-lit:visible")
        .evaluateAll((found) =>
          found.map((one) => `${one.localName} ${one.getAttribute("data-id")}`),
        );
    await page.locator('.atlas-table tr[data-id="agrobiocluster"] td').first().hover();
    expect((await lit()).sort()).toEqual([
      "a agrobiocluster",
      "a agrobiocluster",
      "tr agrobiocluster",
    ]);
    // What the page scrolls under a pointer at rest is pointed at, too.
    await page.mouse.move(1, 1);
    await page.locator('.map-drawing > .wide .mark[data-id="klaster-ntmed"]').focus();
    expect(new Set((await lit()).map((one) => one.split(" ")[1]))).toEqual(
      new Set(["klaster-ntmed"]),
    );
    expect(await page.locator("tr.is-lit").count()).toBe(1);
  });
});

describe("by keys alone", () => {
  test("the first filter, the map and a profile are reached", async () => {
    const page = await open(ATLAS);
    const active = (): Promise<string> =>
      page.evaluate(() => {
        const { activeElement: element } = document;
        return `${element?.localName} ${element?.getAttribute("class") ?? ""} ${element?.getAttribute("name") ?? ""}`;
      });
    const tabTo = async (pattern: RegExp): Promise<void> => {
      for (let press = 0; press < 80; press += 1) {
        await page.keyboard.press("Tab");
        if (pattern.test(await active())) return;
      }
      expect(await active()).toMatch(pattern);
    };
    await tabTo(/input .*q$/);
    await tabTo(/input .*sector$/);
    await page.keyboard.press("Space");
    await expect.poll(() => address(page)).toMatch(/\?sector=/);
    await page.keyboard.press("Space");
    await tabTo(/^a mark/);
    const from = await page.evaluate(() => document.activeElement?.getAttribute("data-id"));
    await page.keyboard.press("ArrowDown");
    const to = await page.evaluate(() => document.activeElement?.getAttribute("data-id"));
    expect(to).not.toBe(from);
    await page.keyboard.press("Enter");
    await page.waitForURL(new RegExp(`/initiatives/${to}/$`));
  });

  test("a column sorts the list, the filter stays, and the address tells both", async () => {
    const page = await open(`${ATLAS}?sector=logistics`);
    const years = page.locator(".atlas-table th button", { hasText: "Rok" });
    await years.press("Enter");
    expect(await page.locator(".atlas-table th[aria-sort]").innerText()).toContain("Rok");
    expect(await rows(page)).toEqual(inLogistics);
    expect(address(page)).toBe(`${ATLAS}?sector=logistics&sort=founded`);
    await years.press("Enter");
    expect(address(page)).toBe(`${ATLAS}?sector=logistics&sort=-founded`);
    await page.goBack();
    await page.goBack();
    expect(address(page)).toBe(`${ATLAS}?sector=logistics`);
    expect(await page.locator(".atlas-table th[aria-sort]").innerText()).toContain("Inicjatywa");
  });

  test("the marks of the timeline are one tab stop, and arrows lead from year to year", async () => {
    const page = await open(ATLAS, { viewport: { width: 1680, height: 1000 } });
    const focused = (): Promise<string> =>
      page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? "");
    const year = async (): Promise<number> => Number(/, (\d{4}), /u.exec(await focused())?.[1]);
    const drawing = page.locator(".timeline-drawing .wide");
    expect(await drawing.locator('.mark[tabindex="0"]').count()).toBe(1);
    await drawing.locator('.mark[tabindex="0"]').focus();
    const known = initiatives.flatMap(({ founded }) => founded?.year ?? []);
    const wanted = [...new Set(known)].sort((first, second) => first - second);
    const met = [await year()];
    for (let press = 1; press < wanted.length; press += 1) {
      await page.keyboard.press("ArrowRight");
      met.push(await year());
    }
    expect(met).toEqual(wanted);
    expect(await page.locator(".timeline-drawing .tip").innerText()).toContain(String(met.at(-1)));
    await page.keyboard.press("ArrowRight");
    expect(await year()).toBe(met.at(-1));
    await page.keyboard.press("ArrowDown");
    expect(await focused()).toContain("rok nieznany");
    // Left in the lane of the undated stays in it.
    await page.keyboard.press("ArrowLeft");
    expect(await focused()).toContain("rok nieznany");
    await page.keyboard.press("Home");
    expect(await year()).toBe(wanted[0]);
  });
});

describe("without scripts", () => {
  test("map, timeline and list are whole and lead to the pages in other orders", async () => {
    const page = await open(ATLAS, { javaScriptEnabled: false });
    expect((await rows(page)).length).toBe(initiatives.length);
    expect(await page.locator(".map-drawing > .wide .mark:visible").count()).toBe(
      initiatives.length,
    );
    expect(await page.locator("[data-filters]").isVisible()).toBe(false);
    expect(await page.locator("button:visible").count()).toBe(0);
    await page.locator(".atlas-table th a", { hasText: "Rok" }).click();
    expect(address(page)).toBe(`${ATLAS}by/founded/`);
    await page.goBack();
    await page.locator('.atlas-shelf a[href$="/sector/logistics/"]').click();
    expect(await rows(page)).toEqual(inLogistics);
    await page.goBack();
    await page.locator('.atlas-shelf a[href$="/powiat/1465/"]').click();
    expect((await rows(page)).length).toBeGreaterThan(10);
  });
});

describe("on a phone", () => {
  test("the filters open on demand, the entries stand under one another", async () => {
    const page = await open(ATLAS, PHONE);
    expect(await page.locator("[data-filters]").isVisible()).toBe(false);
    await page.locator(".atlas-opener").tap();
    expect(await page.locator("[data-filters]").isVisible()).toBe(true);
    await sector(page, "logistics").check();
    await page.locator("select[name=links]").scrollIntoViewIfNeeded();
    const opener = page.locator(".atlas-opener");
    expect(await opener.innerText()).toBe(`Filtry ${inLogistics.length}/${initiatives.length}`);
    expect(Math.round((await opener.boundingBox())!.y)).toBeGreaterThanOrEqual(0);
    await opener.tap();
    expect(await rows(page)).toEqual(inLogistics);
    const wide = await page
      .locator(".atlas-table tr:not([hidden]), .map-drawing > .narrow")
      .evaluateAll(
        (found) => found.filter((one) => one.getBoundingClientRect().right > 360).length,
      );
    expect(wide).toBe(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  });

  test("the list is sorted by a choice, since it has no headers", async () => {
    const page = await open(ATLAS, PHONE);
    expect(await page.locator(".atlas-table thead").isVisible()).toBe(false);
    await page.locator("select[name=sort]").selectOption("-links");
    expect(address(page)).toBe(`${ATLAS}?sort=-links`);
    const links = await page
      .locator(".atlas-table tbody tr")
      .evaluateAll((found) => found.map((row) => Number((row as HTMLElement).dataset["links"])));
    expect(links).toEqual(links.toSorted((first, second) => second - first));
    await page.goBack();
    expect(await page.locator("select[name=sort]").inputValue()).toBe("name");
  });

  test("a finger first sees what a mark of the timeline is, and then follows it", async () => {
    const page = await open(ATLAS, { ...PHONE, isMobile: true });
    const mark = page.locator('.timeline-drawing .narrow .mark[data-id="agrobiocluster"]');
    await mark.scrollIntoViewIfNeeded();
    await mark.tap();
    expect(await page.locator(".timeline-drawing .tip").innerText()).toMatch(
      /AgroBioCluster\n+2014/u,
    );
    expect(address(page)).toBe(ATLAS);
    await mark.tap();
    await page.waitForURL(/\/initiatives\/agrobiocluster\/$/u);
  });
});

describe.each([ATLAS, "en/initiatives/", "pl/embed/initiatives/"])("%s", (path) => {
  test.each([
    ["light", 1280],
    ["dark", 360],
  ] as const)(
    "narrowed and opened has no violation that axe finds (%s, %d px)",
    async (colorScheme, width) => {
      const page = await open(`${path}?sector=logistics&from=2010&layer=wages&moon=1`, {
        colorScheme,
        viewport: { width, height: 900 },
      });
      if (await page.locator(".atlas-opener").isVisible())
        await page.locator(".atlas-opener").click();
      expect(await axeViolations(page)).toEqual([]);
    },
  );
});
