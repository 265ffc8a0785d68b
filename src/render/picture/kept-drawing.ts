import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "../../schema/project-root.ts";
import type { Data } from "../../schema/load.ts";
import type { ChartPayload } from "../chart/payload.ts";
import { keptResults, type KeptResults } from "../kept/kept-results.ts";

/**
 * Returns all that drawings are made from, besides the one file of each chart: a chart sees data,
 * words and what charts share, and layers below. A test holds it to what charts import.
 */
export function drawingSources(): string[] {
  const charts = "src/charts";
  const rooms = readdirSync(join(projectRoot(), charts), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(charts, name))
    .sort();
  return [
    ...["data", "content/locales", "src/schema", "src/type", "src/wire", "src/stats", "src/i18n"],
    ...rooms,
    ...["src/render/chart", "src/render/picture/drawing.ts", "src/render/picture/kept-drawing.ts"],
  ];
}

const results = new WeakMap<Data, KeptResults | null>();

/** Returns the drawing of a payload: what an earlier build has made of the same, or what `draw` does. */
export function keptDrawing(payload: ChartPayload, size: string, draw: () => string): string {
  const kept = results.has(payload.data)
    ? results.get(payload.data)
    : keptResults(drawingSources());
  results.set(payload.data, kept ?? null);
  if (!kept) return draw();
  const chart = chartSource(payload.id, kept);
  if (chart === undefined) return draw();
  const { id, locale, view, title, summary, rows } = payload;
  const ingredients = [chart, JSON.stringify({ id, locale, view, title, summary, rows, size })];
  const known = kept.read(ingredients)?.toString("utf8");
  if (known !== undefined) return known;
  const drawn = draw();
  kept.write(ingredients, Buffer.from(drawn));
  return drawn;
}

/** A chart's own file, if it is as it was built; the figures of indicators have none. */
function chartSource(id: string, { source }: KeptResults): Uint8Array | undefined {
  const file = `src/charts/${id}.ts`;
  return existsSync(join(projectRoot(), file)) ? source(file) : new Uint8Array();
}
