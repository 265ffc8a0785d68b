import type { BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, onTestFailed } from "vitest";
import { openedPage, openedSite, type OpenedPage, type OpenedSite } from "./opened-site.ts";

/** The built site for the tests of one file. */
export interface FaultlessPages {
  /** Opens a page, which is closed after the test; a fault, or another host asked, fails the test. */
  readonly open: (path: string, options?: BrowserContextOptions) => Promise<Page>;
  /** The same, with what was asked for. */
  readonly openWhole: (path: string, options?: BrowserContextOptions) => Promise<OpenedPage>;
  /** A page for several tests, which must leave it as they found it. */
  readonly shared: (options?: BrowserContextOptions) => SharedPage;
  /** The address of a page behind the base path, with its query. */
  readonly addressOf: (page: Page) => string;
}

// Chromium asks for it where a document, such as an embed, names no icon.
const isIcon = (address: string): boolean => address.endsWith("/favicon.ico");

/** One page that goes from address to address. */
export interface SharedPage {
  /** Loads the page, unless it is shown already and no test that used it has failed. */
  readonly loaded: (path: string) => Promise<Page>;
  /** Loads the page as for somebody who comes for the first time: nothing is in the browser's cache. */
  readonly loadedFirst: (path: string) => Promise<Page>;
}

/** Serves the built site to the tests of the file that calls this, and closes it after them. */
export function faultlessPages(): FaultlessPages {
  let site: OpenedSite;
  const opened: OpenedPage[] = [];
  const lasting: OpenedPage[] = [];
  beforeAll(async () => {
    site = await openedSite();
  });
  afterAll(() => site.close());
  afterEach(async () => {
    const ended = opened.splice(0);
    const all = [...lasting, ...ended];
    expect(all.flatMap(({ faults }) => faults.splice(0))).toEqual([]);
    const asked = all.flatMap(({ requests }) => requests.splice(0));
    expect(
      asked.filter((address) => !address.startsWith(site.address) && !isIcon(address)),
    ).toEqual([]);
    for (const { close } of ended) await close();
  });
  const openWhole = async (path: string, options = {}): Promise<OpenedPage> => {
    const page = await site.open(path, options);
    opened.push(page);
    return page;
  };
  return {
    openWhole,
    open: async (path, options) => (await openWhole(path, options)).page,
    shared: (options) => {
      let whole: OpenedPage | undefined;
      let shown: string | undefined;
      const pageOf = async (): Promise<Page> => {
        if (!whole) lasting.push((whole = await openedPage(site.browser, options)));
        return whole.page;
      };
      const loaded = async (path: string): Promise<Page> => {
        const page = await pageOf();
        onTestFailed(() => void (shown = undefined));
        if (shown !== path) await page.goto(site.address + path, { waitUntil: "load" });
        shown = path;
        return page;
      };
      return {
        loaded,
        loadedFirst: async (path) => {
          const page = await pageOf();
          const session = await page.context().newCDPSession(page);
          await session.send("Network.setCacheDisabled", { cacheDisabled: true });
          await page.goto("about:blank");
          shown = undefined;
          await loaded(path);
          await session.detach();
          return page;
        },
      };
    },
    addressOf: (page) => page.url().slice(site.address.length),
  };
}
