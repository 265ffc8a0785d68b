// @ts-nocheck
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
  /** Opens a page ("pl/charts/") in a context of its own. */
  readonly open: (path: string, options?: BrowserContextOptions) => Promise<OpenedPage>;
  readonly close: () => Promise<void>;
}

/** A page and what went on in it. */
export interface OpenedPage {
  readonly page: Page;
  /** Errors of scripts, of the console and of the security policy. */
  readonly faults: readonly string[];
  /** Addresses that were asked for, in order. */
  readonly requests: readonly string[];
  readonly close: () => Promise<void>;
}

/** Serves dist/ and starts a browser; whoever calls closes both. */
export async function openedSite(): Promise<OpenedSite> {
  const served = await serveSite(DIST, { base: site().base });
  const browser = await launchBrowser();
  return {
    browser,
    address: served.address,
    open: async (path, options = {}) => {
      const opened = await openedPage(browser, options);
      await opened.page.goto(served.address + path, { waitUntil: "load" });
      return opened;
    },
    close: async () => {
      await browser.close();
      await served.close();
    },
  };
}

/** Opens an empty page that keeps a record of faults and requests. */
export async function openedPage(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<OpenedPage> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const faults: string[] = [];
  const requests: string[] = [];
  page.on("pageerror", ({ message }) => faults.push(message));
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(message.text());
  });
  page.on("request", (request) => requests.push(request.url()));
  return { page, faults, requests, close: () => context.close() };
}
