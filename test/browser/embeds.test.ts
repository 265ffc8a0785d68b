/** An embed where it lives: in a sandboxed frame on another origin, with the code we hand out. */
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { JSDOM } from "jsdom";
import type { Frame, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listenerScript } from "../../src/client/listener.ts";
import { builtPages } from "../site/built-site.ts";
import { openedPage, openedSite, type OpenedPage, type OpenedSite } from "./opened-site.ts";
import { site as publicSite } from "../../src/render/address/site.ts";

const embeds = builtPages()
  .filter(({ kind, path }) => kind === "embed" && path.startsWith("pl/"))
  .map(({ path }) => path);
const EMBED = "pl/embed/trust-europe/";
const ATLAS = /embed\/initiatives\/$/;
const WIDTHS = [320, 640, 780] as const;
// How long an embed that is being used is watched for what it might ask for.
const WATCHED = 150;

/** The frame's code by the path of the embed, from the page of its chart. */
const handedOut = new Map(
  builtPages()
    .filter(({ kind, path }) => kind === "chart" && path.startsWith("pl/"))
    .map(({ path, html }) => {
      const from = html.indexOf("<pre", html.indexOf(' id="embed"'));
      const code = JSDOM.fragment(html.slice(from, html.indexOf("</pre>", from)));
      return [path.replace("/charts/", "/embed/"), code.textContent] as const;
    }),
);

let site: OpenedSite;
let host: Server;
let hostAddress: string;
let hostBody = "";

beforeAll(async () => {
  site = await openedSite();
  host = createServer((_, response) => {
    response.writeHead(200, { "content-type": "text/html; charset=utf-8" });
    response.end(
      `<!doctype html><html lang="pl"><meta charset="utf-8"><link rel="icon" href="data:,"><title>Inna strona</title><body>${hostBody}`,
    );
  });
  await new Promise<void>((resolve) => host.listen(0, "localhost", resolve));
  hostAddress = `http://localhost:${(host.address() as AddressInfo).port}/`;
});
afterAll(async () => {
  await site.close();
  host.closeAllConnections();
  host.close();
});

/** Returns the frame's code from the chart's page, leading to where the site is served now. */
function handedOutCode(path: string): string {
  const { url, base } = publicSite();
  return handedOut.get(path)!.replaceAll(`${url}${base}/`, site.address);
}

interface Hosted extends OpenedPage {
  readonly frame: Frame;
}

/** Opens another site's page with the frame in it. */
async function hosted(
  path: string,
  { body = "", width = 1280 }: { readonly body?: string; readonly width?: number } = {},
): Promise<Hosted> {
  hostBody = body || handedOutCode(path);
  const opened = await openedPage(site.browser, { viewport: { width, height: 800 } });
  await opened.page.goto(hostAddress, { waitUntil: "load" });
  const element = await opened.page.locator("iframe").elementHandle();
  const frame = await element.contentFrame();
  await frame!.waitForLoadState("load");
  return { ...opened, frame: frame! };
}

const contentHeight = (frame: Frame): Promise<number> =>
  frame.evaluate(() => Math.ceil(document.documentElement.getBoundingClientRect().height));
const frameHeight = async (page: Page): Promise<number> =>
  (await page.locator("iframe").boundingBox())!.height;

/** Pages that no test uses at the moment. */
const idle: OpenedPage[] = [];

/** The height of what an embed shows, with its title, in a column of each width. */
async function heightsOf(page: Page): Promise<number[]> {
  const heights: number[] = [];
  await page.evaluate(() => document.documentElement.classList.remove("no-title"));
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 800 });
    heights.push(await contentHeight(page.mainFrame()));
  }
  return heights;
}

// While one is watched, another is loaded.
describe.concurrent.each(embeds)("%s", (path) => {
  test("is one request, asks for nothing more when it is used, and has room where a browser cannot fit it", async ({
    expect: expected,
  }) => {
    const opened = idle.pop() ?? (await openedPage(site.browser));
    const { page, requests, faults } = opened;
    requests.length = 0;
    await page.setViewportSize({ width: WIDTHS[0], height: 800 });
    await page.goto(`${site.address}${path}?theme=dark&highlight=PL&title=0`);
    expected(await page.locator("html.no-title").count()).toBe(1);
    if (!ATLAS.test(path)) {
      const code = handedOut.get(path)!;
      const room = Number(/ height="(\d+)"/.exec(code)?.[1]);
      expected(code).toContain(`else:${room}px`);
      const cut = (await heightsOf(page)).flatMap((height, at) =>
        height > room ? [`${WIDTHS[at]} px wide: ${height} px in ${room} px`] : [],
      );
      expected(cut).toEqual([]);
    }
    await page.keyboard.press("Tab");
    await page.keyboard.press("ArrowDown");
    await page.evaluate(() =>
      document.querySelector<HTMLElement>(".figure-table summary")!.focus(),
    );
    await page.keyboard.press("Enter");
    expected(await page.evaluate(() => document.querySelectorAll("details[open]").length)).toBe(1);
    await page.waitForTimeout(WATCHED);
    // Chromium asks for a favicon by itself where a document stands alone, which a frame does not.
    expected(requests.filter((address) => !address.endsWith("/favicon.ico"))).toEqual([
      `${site.address}${path}?theme=dark&highlight=PL&title=0`,
    ]);
    expected(faults.filter((fault) => !/favicon|404/.test(fault))).toEqual([]);
    expected(await page.context().cookies()).toEqual([]);
    idle.push(opened);
  });
});

describe("a frame on another origin", () => {
  // Chromium measures a frame at the width it was loaded with, so each width is a load of its own.
  test.each([380, 760, 1280])(
    "is as high as its content at %d px, with the code of the chart's page and no script on the host",
    async (width) => {
      const { page, frame, requests, faults, close } = await hosted(EMBED, { width });
      const isFitting = async (): Promise<boolean> =>
        Math.abs((await frameHeight(page)) - (await contentHeight(frame))) <= 2;
      expect(await page.evaluate(() => CSS.supports("frame-sizing", "content-height"))).toBe(true);
      await expect.poll(isFitting).toBe(true);
      const closed = await frameHeight(page);
      await frame.locator(".figure-table summary").click();
      await expect.poll(isFitting).toBe(true);
      expect(await frameHeight(page)).toBeGreaterThan(closed + 100);
      const asked = requests.filter((address) => address.startsWith(site.address));
      expect(asked).toEqual([`${site.address}${EMBED}`]);
      expect(faults).toEqual([]);
      await close();
    },
  );

  test("is sized by the listener script where a browser cannot do it by itself", async () => {
    const origin = new URL(site.address).origin;
    const plain = `<iframe src="${site.address}${EMBED}" title="x" height="99" width="700" sandbox="allow-scripts"></iframe><script>${listenerScript(origin)}</script>`;
    const { page, frame, close } = await hosted(EMBED, { body: plain });
    await page.reload();
    const reloaded = await (await page.locator("iframe").elementHandle()).contentFrame();
    expect(frame).not.toBeNull();
    await expect
      .poll(async () => Math.abs((await frameHeight(page)) - (await contentHeight(reloaded!))))
      .toBeLessThanOrEqual(6);
    await close();
  });

  test("says by its colour which view is shown", async () => {
    const { page, close } = await site.open("pl/embed/powiats/");
    const colours = await page
      .locator(".views a")
      .evaluateAll((links) => links.map((link) => getComputedStyle(link).color));
    const shown = await page
      .locator(".views [aria-current]")
      .evaluate((link) => getComputedStyle(link).color);
    expect(colours.length).toBeGreaterThan(2);
    expect(colours.filter((colour) => colour === shown).length).toBe(1);
    await close();
  });

  test("opens links in a new tab, out of the sandbox", async () => {
    const { page, frame, close } = await hosted(EMBED);
    await page.context().route(`${publicSite().url}/**`, (route) => route.fulfill({ body: "" }));
    const [popup] = await Promise.all([
      page.context().waitForEvent("page"),
      frame.locator(".figure-links a").first().click(),
    ]);
    expect(popup.url()).toContain("/pl/charts/trust-europe/");
    expect(page.url()).toBe(hostAddress);
    await close();
  });
});

describe("the parameters of an embed", () => {
  const background = (page: Page): Promise<string> =>
    page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

  test("choose the theme, whatever the reader's", async () => {
    const { page, close } = await site.open(`${EMBED}?theme=light`, { colorScheme: "dark" });
    const light = await background(page);
    await page.goto(`${site.address}${EMBED}?theme=dark`);
    const dark = await background(page);
    await page.goto(`${site.address}${EMBED}?theme=auto`);
    expect(await background(page)).toBe(dark);
    expect(light).not.toBe(dark);
    await close();
  });

  test("hide the title and highlight rows", async () => {
    const { page, close } = await site.open(`${EMBED}?title=0&highlight=pl`);
    expect(await page.locator(".figure-title").isHidden()).toBe(true);
    expect(await page.locator("tr.is-highlight").getAttribute("data-key")).toBe("PL");
    await close();
  });

  test("that mean nothing change nothing", async () => {
    const { page, faults, close } = await site.open(`${EMBED}?theme=<b>&title=9&highlight=%22%3E`);
    expect(await page.locator(".figure-title").isVisible()).toBe(true);
    expect(faults.filter((fault) => !/favicon|404/.test(fault))).toEqual([]);
    await close();
  });
});
