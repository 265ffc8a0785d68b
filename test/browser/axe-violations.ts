import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults, RunOptions } from "axe-core";
import type { Page } from "playwright-core";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

type Axe = { readonly run: (options: RunOptions) => Promise<AxeResults> };

// Those that read colours; no other rule can tell a dark page from a light one.
const COLOUR_RULES = ["color-contrast", "link-in-text-block"];

/**
 * Returns what axe finds wrong with a page as it is shown, a line each: every rule, WCAG 2.2 included,
 * or those about colours alone.
 */
export async function axeViolations(page: Page, rules?: "colours"): Promise<string[]> {
  // Evaluated by the driver, so the page's own policy may stay strict.
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(AXE);
  const options: RunOptions = {
    resultTypes: ["violations"],
    // No rule that is asked reads style sheets or media files by itself.
    preload: false,
    ...(rules === "colours"
      ? { runOnly: { type: "rule", values: COLOUR_RULES } }
      : // WCAG 2.2: axe leaves it out unless it is asked.
        { rules: { "target-size": { enabled: true } } }),
  };
  const { violations } = await page.evaluate(
    (asked) => (window as unknown as { axe: Axe }).axe.run(asked),
    options,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes
      .slice(0, 3)
      .map(({ target, failureSummary }) => `${id}: ${target.join(" ")}: ${failureSummary ?? ""}`),
  );
}
