import type { BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, onTestFailed } from "vitest";
import { openedPage, openedSite, type OpenedPage, type OpenedSite } from "./opened-site.ts";

/** The built site for the tests of one file. */
export interface FaultlessPages {
  /** Opens a page, which is closed after the test; any fault of it fails the test. */
  readonly open: (path: string, options?: BrowserContextOptions) => Promise<Page>;
  /** The same, with what was asked for. */
  readonly openWhole: (path: string, options?: BrowserContextOptions) => Promise<OpenedPage>;
  /**
   * Returns what shows a page to several tests, which must leave it as they found it. It is loaded
   * when it is not the one that is shown already, or when a test that used it has failed.
   */
  readonly shared: (options?: BrowserContextOptions) => (path: string) => Promise<Page>;
  /** The address of a page behind the base path, with its query. */
  readonly addressOf: (page: Page) => string;
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
    expect(lasting.flatMap(({ faults }) => faults.splice(0))).toEqual([]);
    for (const { faults, close } of opened.splice(0)) {
      expect(faults).toEqual([]);
      await close();
    }
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
      let shown = "";
      return async (path) => {
        onTestFailed(() => void (shown = ""));
        if (!whole) lasting.push((whole = await openedPage(site.browser, options)));
        if (shown !== path) await whole.page.goto(site.address + path, { waitUntil: "load" });
        shown = path;
        return whole.page;
      };
    },
    addressOf: (page) => page.url().slice(site.address.length),
  };
}
