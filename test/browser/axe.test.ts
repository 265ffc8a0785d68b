/** What axe says of every kind of page. Apart from the rulers, so that both run at once. */
import { describe, expect, test } from "vitest";
import { builtPages, onePageOfEachKind } from "../site/built-site.ts";
import { axeViolations } from "./axe-violations.ts";
import { faultlessPages } from "./faultless-pages.ts";

const PHONE = { width: 360, height: 800 };
const DESK = { width: 1280, height: 900 };
// Structure depends on the width alone, which a test of the styles holds; colours on both.
const LOOKS = [
  { viewport: DESK, colorScheme: "light" },
  { viewport: DESK, colorScheme: "dark", rules: "colours" },
  { viewport: PHONE, colorScheme: "light", rules: "colours" },
  { viewport: PHONE, colorScheme: "dark" },
] as const;

const kinds = onePageOfEachKind(builtPages()).map(({ path, kind }) => ({ path, kind }));
const { loaded } = faultlessPages().shared();

describe.each(kinds)("$kind ($path)", ({ path }) => {
  test("has no violation that axe finds, light and dark, narrow and wide", async () => {
    const page = await loaded(path);
    const faults: string[] = [];
    // In English only the words differ, and axe has seen the rest.
    for (const look of path.startsWith("en/") ? LOOKS.slice(0, 1) : LOOKS) {
      const { viewport, colorScheme } = look;
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize(viewport);
      const found = await axeViolations(page, "rules" in look ? look.rules : undefined);
      faults.push(...found.map((fault) => `${colorScheme}, ${viewport.width} px: ${fault}`));
    }
    expect(faults).toEqual([]);
  });
});
