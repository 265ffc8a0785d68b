import { absolute, address, fileAddress } from "./site.ts";
import type { ChartPayload } from "../chart/payload.ts";

/** What an address of a chart depends on. */
export interface Addressed extends Pick<ChartPayload, "id" | "locale" | "definition"> {
  readonly view: { readonly id: string } | null;
}

/** Returns the view's id, or null for the view that stands at the chart's own address. */
function viewSegment({ view, definition }: Addressed): string | null {
  return view === null || view.id === definition.views?.initial ? null : view.id;
}

/** Returns the path of the page of a chart, or of one view of it. */
export function chartPath(chart: Addressed): string {
  const view = viewSegment(chart);
  return address(chart.locale, "charts", chart.id, ...(view === null ? [] : [view]));
}

/** Returns the path of the embed page of a chart, or of one view of it. */
export function embedPath(chart: Addressed): string {
  const view = viewSegment(chart);
  return address(chart.locale, "embed", chart.id, ...(view === null ? [] : [view]));
}

/** Returns the whole web address of the page of a chart. */
export function chartUrl(chart: Addressed): string {
  return absolute(chartPath(chart));
}

/**
 * Returns the file's name: "trust-europe.svg", or with a view "trust-europe.2022.svg". The initial
 * view has the chart's own name, as it has the chart's own page.
 */
export function chartFileName(chart: Addressed, extension: string): string {
  const view = viewSegment(chart);
  return `${chart.id}${view === null ? "" : `.${view}`}.${extension}`;
}

/** Returns the path of a chart's file. */
export function chartFilePath(chart: Addressed, extension: string): string {
  return fileAddress(chart.locale, "charts", chartFileName(chart, extension));
}

/** Returns the whole web address of a chart's file. */
export function chartFileUrl(chart: Addressed, extension: string): string {
  return absolute(chartFilePath(chart, extension));
}

/** Returns the path of the picture that is shown beside a link: one for all views of a chart. */
export function chartPreviewPath(chart: Addressed): string {
  return chartFilePath({ ...chart, view: null }, "og.png");
}
