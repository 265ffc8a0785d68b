import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { serveSite } from "../../scripts/serve-site.ts";
import { site } from "../../src/render/address/site.ts";
import { DIST } from "../site/built-site.ts";
import { launchBrowser } from "../../scripts/browser.ts";

/** The built site in a real browser. */
export interface OpenedSite {
  readonly browser: Browser;
  /** With the base path and a slash at the end. */
  readonly address: string;
  /**
   * Opens a page ("pl/charts/") that shares nothing with one that is open, and shows nothing of those
   * that were closed but the browser's cache of files.
   */
  readonly open: (path: string, options?: BrowserContextOptions) => Promise<OpenedPage>;
  readonly close: () => Promise<void>;
}

/** A page and what went on in it. */
export interface OpenedPage {
  readonly page: Page;
  /** Errors of scripts, of the console and of the security policy. */
  readonly faults: string[];
  /** Addresses that were asked for, in order. */
  readonly requests: string[];
  readonly close: () => Promise<void>;
}

/** A page in a context of its own, which can be used again for the next test. */
interface PooledPage {
  readonly page: Page;
  readonly options: BrowserContextOptions;
  /** Where what goes on in the page is noted now. */
  notes: { readonly faults: string[]; readonly requests: string[] };
}

const VIEWPORT = { width: 1280, height: 900 };

/** Serves dist/ and starts a browser; whoever calls closes both. */
export async function openedSite(): Promise<OpenedSite> {
  const served = await serveSite(DIST, { base: site().base });
  const browser = await launchBrowser();
  // A context costs more than two loads, so each is used again for pages of the same settings.
  const idle = new Map<string, PooledPage[]>();
  return {
    browser,
    address: served.address,
    open: async (path, options = {}) => {
      const settings = JSON.stringify(options);
      const free = idle.get(settings)?.pop();
      const pooled = free ?? (await pooledPage(browser, options));
      const { page } = pooled;
      const notes = { faults: [], requests: [] };
      pooled.notes = notes;
      await page.goto(served.address + path, { waitUntil: "load" });
      const close = async (): Promise<void> => {
        await reset(pooled);
        idle.set(settings, [...(idle.get(settings) ?? []), pooled]);
      };
      return { page, ...notes, close };
    },
    close: async () => {
      await browser.close();
      await served.close();
    },
  };
}

/** Opens an empty page of its own that keeps a record of faults and requests. */
export async function openedPage(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<OpenedPage> {
  const { page, notes } = await pooledPage(browser, options);
  return { page, ...notes, close: () => page.context().close() };
}

async function pooledPage(browser: Browser, options: BrowserContextOptions): Promise<PooledPage> {
  const context = await browser.newContext({ viewport: VIEWPORT, ...options });
  const page = await context.newPage();
  const pooled: PooledPage = { page, options, notes: { faults: [], requests: [] } };
  page.on("pageerror", ({ message }) => pooled.notes.faults.push(message));
  page.on("console", (message) => {
    if (message.type() === "error") pooled.notes.faults.push(message.text());
  });
  page.on("request", (request) => pooled.notes.requests.push(request.url()));
  return pooled;
}

/** Leaves the page as one that was just made: no document, nothing stored, the first settings. */
async function reset({ page, options }: PooledPage): Promise<void> {
  const context = page.context();
  await page.evaluate(() => localStorage.clear());
  await page.goto("about:blank");
  await Promise.all([
    page.setViewportSize(options.viewport ?? VIEWPORT),
    page.emulateMedia({
      media: "screen",
      colorScheme: options.colorScheme ?? "light",
      contrast: options.contrast ?? "no-preference",
      forcedColors: options.forcedColors ?? "none",
      reducedMotion: options.reducedMotion ?? "no-preference",
    }),
    page.mouse.move(0, 0),
    page.unrouteAll(),
    context.unrouteAll(),
    context.clearCookies(),
    ...context.pages().flatMap((other) => (other === page ? [] : [other.close()])),
  ]);
}
