/**
 * What only a browser can tell of the elements, shown by small pages made here: layout, focus, frames, history and the content security policy. Long,
 * since all its tests share one server and one browser.
 */
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { build } from "esbuild";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { listenerScript } from "../../src/client/listener.ts";
import { launchBrowser } from "../../scripts/browser.ts";
import { chartMarkup, ROWS } from "../client/fixture.ts";
import { axeViolations } from "./axe-violations.ts";

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; base-uri 'none'";
const STYLE = `body { margin: 0; font: 16px/1.4 sans-serif }
klastry-chart { display: block; container-type: inline-size } figure { margin: 20px }
.drawing { position: relative } .drawing svg { display: block; overflow: visible }
.tip { position: absolute; left: 0; top: 0; width: max-content; max-width: 15rem; background: #fff }
.drawing > .narrow { display: none } .visually-hidden { position: absolute; clip-path: inset(50%) }
@container (max-width: 760px) { .drawing > .narrow { display: block } .drawing > .wide { display: none } }
.long { height: 900px } .no-title .figure-title { display: none } [hidden] { display: none }`;
const LONG = `<klastry-toc><nav><a href="#pierwszy">Pierwszy</a> <a href="#drugi">Drugi</a> <a href="#%">Zły</a></nav></klastry-toc>
<a href="/en/long/" hreflang="en" data-language-switch>English</a><div class="long"></div><h2 id="pierwszy">Pierwszy</h2><div class="long"></div><h2 id="drugi">Drugi</h2><div class="long"></div>`;
const PHONE = { width: 400, height: 800 };
const DESK = { width: 1000, height: 800 };

let server: Server;
let origin: string;
let hostOrigin: string;
let browser: Browser;
/** One for all tests: a context of its own costs more than all the loads of a test. */
let page: Page;
const faults: string[] = [];
const scripts = new Map<string, string>();
/** Milliseconds that an address takes to answer. */
const delays = new Map<string, number>();

const html = (title: string, path: string, body: string, script: string): string =>
  `<!doctype html><html lang="pl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="responsive-embedded-sizing" content="allow-origins=*"><title>${title}</title><link rel="canonical" href="${path}"><link rel="icon" href="data:,"><link rel="stylesheet" href="/style.css"></head><body>${body}<script src="/${script}.js"></script></body></html>`;

function chartPage(path: string): string | undefined {
  const view = /^\/pl\/charts\/trust\/(?:(2005|2011|2015)\/)?$/.exec(path);
  if (!view) return undefined;
  const id = view[1] ?? "2015";
  const rows = id === "2005" ? ROWS.slice(0, 2) : ROWS;
  const chart = chartMarkup({
    views: ["2005", "2011", "2015"],
    view: id,
    swap: "page",
    rows,
    note: id === "2011",
  });
  const switchLink = `<a hreflang="en" data-language-switch href="${path.replace("/pl/", "/en/")}">English</a>`;
  return html(
    `Rok ${id}`,
    path,
    `<main>${switchLink}<h1>Wykres</h1><h2>Opis</h2>${chart}</main>`,
    "site",
  );
}

function answer(path: string): { type: string; body: string } | undefined {
  const script = scripts.get(path);
  if (script) return { type: "text/javascript", body: script };
  if (path === "/style.css") return { type: "text/css", body: STYLE };
  const chapter = chartMarkup({
    views: ["2005", "2011", "2015", "1900"],
    view: "2015",
    swap: "query",
  });
  const frame = `<iframe src="${origin}/pl/embed/trust/?title=0" title="Zaufanie" height="99" sandbox="allow-scripts"></iframe>`;
  const body =
    chartPage(path) ??
    (path === "/pl/chapters/one/" ? html("Rozdział", path, chapter, "site") : undefined) ??
    (path === "/pl/long/" ? html("Długa", path, LONG, "site") : undefined) ??
    (path === "/pl/embed/trust/" ? html("Zaufanie", path, chartMarkup(), "embed") : undefined) ??
    (path === "/host/" ? html("Host", path, frame + frame, "listener") : undefined);
  return body === undefined ? undefined : { type: "text/html", body };
}

async function watchedPage(context: BrowserContext): Promise<Page> {
  const watched = await context.newPage();
  watched.on("pageerror", (error) => faults.push(error.message));
  watched.on("console", (message) => {
    if (message.type() === "error" && !/404/.test(message.text())) faults.push(message.text());
  });
  return watched;
}

beforeAll(async () => {
  for (const entry of ["site", "embed"]) {
    const result = await build({
      entryPoints: [`src/client/${entry}.ts`],
      bundle: true,
      format: "iife",
      write: false,
    });
    scripts.set(`/${entry}.js`, result.outputFiles[0]?.text ?? "");
  }
  server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://x").pathname;
    const found = answer(path);
    const policy = path === "/host/" ? {} : { "content-security-policy": POLICY };
    setTimeout(
      () =>
        response
          .writeHead(found ? 200 : 404, {
            "content-type": `${found?.type ?? "text/plain"}; charset=utf-8`,
            ...policy,
          })
          .end(found?.body ?? "nothing here"),
      delays.get(path) ?? 0,
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  origin = `http://127.0.0.1:${port}`;
  hostOrigin = `http://localhost:${port}`;
  scripts.set("/listener.js", listenerScript(origin));
  browser = await launchBrowser();
  page = await watchedPage(await browser.newContext({ viewport: DESK }));
}, 60_000);

afterAll(async () => {
  await browser.close();
  server.closeAllConnections();
  server.close();
});

beforeEach(async () => {
  delays.clear();
  faults.length = 0;
  await page.goto("about:blank");
  await page.setViewportSize(DESK);
  await page.mouse.move(0, 0);
});

afterEach(async () => {
  const others = page
    .context()
    .pages()
    .filter((other) => other !== page);
  await Promise.all(others.map((other) => other.close()));
  expect(faults).toEqual([]);
});

const open = (path: string): Promise<unknown> => page.goto(origin + path);
const path = (): string => page.url().slice(origin.length);
const status = (): Promise<string> => page.locator("klastry-chart > [role=status]").innerText();
const active = (): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement;
    const svg = element?.closest("svg")?.getAttribute("class") ?? "";
    return `${svg.replace("chart ", "")} ${element?.getAttribute("data-row") ?? element?.textContent.trim()}`.trim();
  });

describe("a chart in a browser", () => {
  test("has one tab stop at each width, and arrows go down the drawn list to its end", async () => {
    await open("/pl/embed/trust/");
    await page.keyboard.press("Tab");
    expect(await active()).toBe("wide 0");
    const order: string[] = [];
    for (let step = 0; step < 4; step++) {
      await page.keyboard.press("ArrowDown");
      order.push(await active());
    }
    expect(order).toEqual(["wide 1", "wide 2", "wide 3", "wide 3"]);
    await page.keyboard.press("ArrowUp");
    expect(await active()).toBe("wide 2");
    await page.keyboard.press("Tab");
    expect(await active()).toBe("Tabela");
    await page.keyboard.press("Shift+Tab");
    expect(await active()).toBe("wide 2");
  });

  test("keeps the focused row when the width brings the other drawing", async () => {
    await open("/pl/embed/trust/");
    await page.keyboard.press("Tab");
    await page.keyboard.press("End");
    await page.setViewportSize(PHONE);
    await expect.poll(active).toBe("narrow 3");
    await page.setViewportSize(DESK);
    await expect.poll(active).toBe("wide 3");
    expect(await page.locator(".tip").isVisible()).toBe(true);
  });

  test.each([PHONE, DESK])("keeps the tip inside the drawing at $width px", async (viewport) => {
    await page.setViewportSize(viewport);
    await open("/pl/embed/trust/");
    const area = (await page.locator(".drawing").boundingBox())!;
    for (const [x, y] of [
      [1, 1],
      [area.width - 1, 1],
      [1, area.height - 1],
      [300, 32],
      [40, 32],
      [200, 60],
    ] as const) {
      await page.mouse.move(area.x + x, area.y + y);
      const tip = await page.locator(".tip").boundingBox();
      if (!tip) continue;
      expect(tip.x).toBeGreaterThanOrEqual(area.x - 1);
      expect(tip.x + tip.width).toBeLessThanOrEqual(area.x + area.width + 1);
      expect(tip.y).toBeGreaterThanOrEqual(area.y - 1);
    }
    await page.mouse.move(area.x + 5, area.y + 30);
    expect(await page.locator(".tip").innerText()).toContain("Dania");
  });

  test("finds a small dot from some way off, and loses it farther away", async () => {
    await open("/pl/embed/trust/");
    const dot = (await page.locator(".wide [data-mark]").first().boundingBox())!;
    await page.mouse.move(dot.x + 20, dot.y - 6);
    expect(await page.locator(".tip b").innerText()).toBe("Dania");
    await page.mouse.move(dot.x + 60, dot.y - 6);
    expect(await page.locator(".tip").isHidden()).toBe(true);
  });

  test("shows the tip on a tap and drops it on a tap elsewhere", async () => {
    const phone = await browser.newContext({ viewport: PHONE, hasTouch: true });
    const other = await phone.newPage();
    await other.goto(`${origin}/pl/embed/trust/`);
    const dot = (await other.locator(".narrow [data-mark]").nth(1).boundingBox())!;
    await other.touchscreen.tap(dot.x + 8, dot.y);
    expect(await other.locator(".tip b").innerText()).toBe("Szwecja");
    await other.touchscreen.tap(200, 700);
    expect(await other.locator(".tip").isHidden()).toBe(true);
    await phone.close();
  });

  test.each([PHONE, DESK])("satisfies axe at $width px, with the tip shown", async (viewport) => {
    await page.setViewportSize(viewport);
    await open("/pl/charts/trust/?highlight=PL,ZZ");
    await page.locator("svg:visible [data-mark]").first().focus();
    expect(await axeViolations(page)).toEqual([]);
  });

  test("is read as a named group of named images", async () => {
    await open("/pl/embed/trust/");
    const tree = await page.locator(".drawing").ariaSnapshot();
    expect(tree).toContain('group "Zaufanie"');
    expect(tree).toContain("Dania: Zaufanie 74,1");
    expect(tree.match(/- 'img /g)).toHaveLength(4);
    expect(tree).not.toContain("text:");
  });
});

describe("switching views on a chart's page", () => {
  test("takes over drawing, title, addresses and keeps focus, query and the open table", async () => {
    await open("/pl/charts/trust/?highlight=PL");
    await page.locator("summary").click();
    await page.locator('.views a[data-view="2011"]').click();
    await expect.poll(status).toBe("Pokazano: Rok 2011");
    expect(path()).toBe("/pl/charts/trust/2011/?highlight=PL");
    expect(await page.title()).toBe("Rok 2011");
    expect(await page.locator(".figure-title").innerText()).toBe("Zaufanie 2011");
    expect(await page.locator("link[rel=canonical]").getAttribute("href")).toBe(
      "/pl/charts/trust/2011/",
    );
    expect(await page.locator("a[hreflang]").getAttribute("href")).toBe("/en/charts/trust/2011/");
    expect(await page.locator(".views [aria-current]").innerText()).toBe("Rok 2011");
    expect(await page.locator("details[open]").count()).toBe(1);
    expect(await page.locator("tr.is-highlight").count()).toBe(1);
    expect(await active()).toBe("Rok 2011");
  });

  test("goes back and forth with the browser", async () => {
    await open("/pl/charts/trust/");
    await page.locator('.views a[data-view="2005"]').click();
    await expect.poll(() => page.locator("tbody tr").count()).toBe(2);
    await page.locator('.views a[data-view="2011"]').click();
    await expect.poll(() => page.title()).toBe("Rok 2011");
    expect(await page.locator(".drawing + .figure-note").innerText()).toBe("Uwaga 2011");
    await page.evaluate(() => ((window as { kept?: boolean }).kept = true));
    await page.goBack();
    await expect.poll(() => page.locator(".figure-title").innerText()).toBe("Zaufanie 2005");
    expect(await page.locator(".figure-note").isHidden()).toBe(true);
    await page.goBack();
    await expect.poll(() => page.locator(".figure-title").innerText()).toBe("Zaufanie 2015");
    expect(path()).toBe("/pl/charts/trust/");
    await page.goForward();
    await expect.poll(() => page.title()).toBe("Rok 2005");
    expect(await page.evaluate(() => (window as { kept?: boolean }).kept)).toBe(true);
  });

  test("ends on the last of quick clicks, whatever answers first", async () => {
    delays.set("/pl/charts/trust/2005/", 400).set("/pl/charts/trust/2011/", 50);
    // A browser keeps 50 steps, which the other tests may have taken.
    const fresh = await watchedPage(page.context());
    await fresh.goto(`${origin}/pl/charts/trust/`);
    await fresh.evaluate(() => {
      const link = (view: string): HTMLElement | null =>
        document.querySelector(`.views a[data-view="${view}"]`);
      for (const view of ["2005", "2011", "2005", "2011"]) link(view)?.click();
    });
    await expect.poll(() => fresh.title()).toBe("Rok 2011");
    await fresh.waitForTimeout(600);
    expect([await fresh.title(), fresh.url()]).toEqual([
      "Rok 2011",
      `${origin}/pl/charts/trust/2011/`,
    ]);
    // The blank page, the chart's and one step.
    expect(await fresh.evaluate(() => history.length)).toBe(3);
    expect(await fresh.locator("[aria-busy]").count()).toBe(0);
  });

  test("leaves clicks with a modifier to the browser", async () => {
    await open("/pl/charts/trust/");
    const [tab] = await Promise.all([
      page.context().waitForEvent("page"),
      page.locator('.views a[data-view="2005"]').click({ modifiers: ["Control"] }),
    ]);
    await tab.waitForURL("**/2005/");
    expect(path()).toBe("/pl/charts/trust/");
  });

  test("works without script as plain links", async () => {
    const plain = await browser.newContext({ javaScriptEnabled: false });
    const other = await plain.newPage();
    await other.goto(`${origin}/pl/charts/trust/`);
    await other.locator('.views a[data-view="2011"]').click();
    expect(await other.title()).toBe("Rok 2011");
    await plain.close();
  });
});

describe("switching views in a chapter", () => {
  test("keeps the view in the query, without new history, and applies such a query", async () => {
    await open("/pl/chapters/one/?highlight=DK#miejsce");
    await page.locator('.views a[data-view="2005"]').click();
    await expect.poll(path).toBe("/pl/chapters/one/?highlight=DK&trust=2005#miejsce");
    expect(await page.title()).toBe("Rozdział");
    expect(await page.locator(".figure-source").innerText()).toBe("Źródło 2005");
    const links = await page
      .locator(".figure-links a")
      .evaluateAll((all) => all.map((a) => a.getAttribute("href")));
    expect(links.map((href) => new URL(href ?? "", origin).pathname)).toEqual([
      "/pl/indicators/x/",
      "/pl/charts/trust/2005/",
    ]);
    await page.reload();
    await expect.poll(() => page.locator(".figure-title").innerText()).toBe("Zaufanie 2005");
    await page.locator('.views a[data-view="2015"]').click();
    await expect.poll(path).toBe("/pl/chapters/one/?highlight=DK#miejsce");
    await open("/pl/chapters/one/?trust=never");
    expect(await page.locator(".figure-title").innerText()).toBe("Zaufanie 2015");
  });

  test("that cannot be had is ordinary navigation", async () => {
    await open("/pl/chapters/one/");
    await page.locator('.views a[data-view="1900"]').click();
    await page.waitForURL("**/1900/");
    expect(path()).toBe("/pl/charts/trust/1900/");
  });
});

describe("the contents", () => {
  test("mark the section being read, none before the first", async () => {
    await open("/pl/long/");
    const current = (): Promise<string[]> => page.locator("[aria-current]").allInnerTexts();
    expect(await current()).toEqual([]);
    await page.evaluate(() => document.querySelector("#drugi")?.scrollIntoView());
    await expect.poll(current).toEqual(["Drugi"]);
    await page.evaluate(() => scrollTo(0, 0));
    await expect.poll(current).toEqual([]);
  });
});

describe("the language switch", () => {
  test("without a hash leads to the section being read", async () => {
    await open("/pl/long/");
    await page.evaluate(() => document.querySelector("#drugi")?.scrollIntoView());
    await page.locator("[aria-current]").waitFor();
    await page.locator("a[data-language-switch]").dispatchEvent("click");
    await page.waitForURL("**/en/**");
    expect(path()).toBe("/en/long/#drugi");
  });

  test("takes query and hash along", async () => {
    await open("/pl/charts/trust/2011/?highlight=PL#opis");
    await page.locator("a[data-language-switch]").click();
    await page.waitForURL("**/en/**");
    expect(path()).toBe("/en/charts/trust/2011/?highlight=PL#opis");
  });
});

describe("an embed", () => {
  test("in a sandboxed frame of another origin gets its height from the listener", async () => {
    await page.goto(`${hostOrigin}/host/`);
    const inner = page.frames()[1]!;
    const height = async (): Promise<number> =>
      (await page.locator("iframe").first().boundingBox())?.height ?? 0;
    const wanted = (): Promise<number> =>
      inner.evaluate(() => Math.ceil(document.documentElement.getBoundingClientRect().height));
    await expect
      .poll(async () => Math.abs((await height()) - (await wanted()) - 4))
      .toBeLessThan(2);
    const before = await height();
    await inner.locator("summary").click();
    await expect.poll(height).toBeGreaterThan(before + 50);
    await inner.locator("summary").click();
    await expect.poll(height).toBe(before);
    expect(await inner.locator(".figure-title").isHidden()).toBe(true);
  });

  test("takes its theme from the address, and no other words", async () => {
    const theme = (): Promise<string | undefined> =>
      page.evaluate(() => document.documentElement.dataset["theme"]);
    await open("/pl/embed/trust/?theme=dark");
    expect(await theme()).toBe("dark");
    await open("/pl/embed/trust/?theme=<b>");
    expect(await theme()).toBeUndefined();
    expect(await page.locator(".figure-title").isVisible()).toBe(true);
  });

  test("asks for nothing after its load", async () => {
    const requests: string[] = [];
    page.on("request", (request) => requests.push(new URL(request.url()).pathname));
    await open("/pl/embed/trust/?highlight=PL");
    await page.locator(".wide [data-mark]").first().hover();
    await page.waitForTimeout(200);
    expect(requests.filter((request) => !request.startsWith(","))).toEqual([
      "/pl/embed/trust/",
      "/style.css",
      "/embed.js",
    ]);
  });
});
