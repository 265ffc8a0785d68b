/** What axe says of every kind of page. Apart from the rulers, so that both run at once. */
// @ts-nocheck

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults, RunOptions } from "axe-core";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { builtPages, onePageOfEachKind } from "../site/built-site.ts";
import { openedSite, type OpenedSite } from "./opened-site.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const PHONE = { width: 360, height: 800 };
const DESK = { width: 1280, height: 900 };
const LOOKS = [DESK, PHONE].flatMap((viewport) =>
  (["light", "dark"] as const).map((colorScheme) => ({ colorScheme, viewport })),
);

const kinds = onePageOfEachKind(builtPages()).map(({ path, kind }) => ({ path: path || "", kind }));
let site: OpenedSite;

beforeAll(async () => {
  site = await openedSite();
});
afterAll(() => site.close());

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const { violations: found } = await page.evaluate(() =>
    (window as unknown as { axe: { run: (options: RunOptions) => Promise<AxeResults> } }).axe.run({
      resultTypes: ["violations"],
      // WCAG 2.2: axe leaves it out unless it is asked.
      rules: { "target-size": { enabled: true } },
    }),
  );
  return found.flatMap(({ id, nodes }) =>
    nodes
      .slice(0, 3)
      .map(({ target, failureSummary }) => `${id}: ${target.join(" ")}: ${failureSummary ?? ""}`),
  );
}

describe.each(kinds)("$kind ($path)", ({ path }) => {
  test("has no violation that axe finds, light and dark, narrow and wide", async () => {
    const { page, close } = await site.open(path);
    const faults: string[] = [];
    // In English only the words differ, and axe has seen the rest.
    const looks = path.startsWith("en/") ? LOOKS.slice(0, 1) : LOOKS;
    for (const { colorScheme, viewport } of looks) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize(viewport);
      const found = await violations(page);
      faults.push(...found.map((fault) => `${colorScheme}, ${viewport.width} px: ${fault}`));
    }
    expect(faults).toEqual([]);
    await close();
  });
});
