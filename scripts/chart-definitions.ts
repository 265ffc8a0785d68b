import { readdirSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { ChartDefinition } from "../src/charts/definition/define-chart.ts";
import type { Chart } from "../src/render/chart/payload.ts";

/**
 * Returns all charts without a build, which else lists them (src/render/chart/catalogue.ts).
 * Throws on a file that cannot be read as a module.
 */
export async function chartDefinitions(folder = "src/charts"): Promise<readonly Chart[]> {
  const names = readdirSync(folder).filter((name) => name.endsWith(".ts"));
  return Promise.all(
    names.toSorted().map(async (name) => {
      const address = pathToFileURL(resolve(folder, name)).href;
      const { default: definition } = (await import(address)) as { default: ChartDefinition };
      return { id: name.replace(/\.ts$/u, ""), definition };
    }),
  );
}
