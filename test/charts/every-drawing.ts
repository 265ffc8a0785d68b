import { charts } from "../../src/render/chart/catalogue.ts";
import { chartFileName } from "../../src/render/address/chart-address.ts";
import { drawing, DRAWING_WIDTHS, type DrawingSize } from "../../src/render/picture/drawing.ts";
import { chartPayload, type Chart, type ChartPayload } from "../../src/render/chart/payload.ts";
import { loadData } from "../../src/schema/load.ts";
import { LOCALES, type Locale } from "../../src/schema/text.ts";
import { voiceIn } from "../voice-in.ts";

/** One picture that the site shows: a chart in a view, a language and a width. */
export interface Picture {
  /** "turnout-powiats.sejm-2011.pl.narrow" */
  readonly name: string;
  readonly locale: Locale;
  readonly size: DrawingSize;
  readonly payload: ChartPayload;
  readonly markup: string;
}

const SIZES = Object.keys(DRAWING_WIDTHS) as DrawingSize[];

/** Returns the payloads of a chart: every view in every language. */
export function payloadsOf(chart: Chart): ChartPayload[] {
  const views = chart.definition.views?.values(loadData()) ?? [undefined];
  return LOCALES.flatMap((locale) =>
    views.map((view) => chartPayload(chart, voiceIn(locale), view?.id)),
  );
}

/** Returns every picture of a chart. */
export function picturesOf(chart: Chart): Picture[] {
  return payloadsOf(chart).flatMap((payload) =>
    SIZES.map((size) => ({
      name: chartFileName(payload, `${payload.locale}.${size}`),
      locale: payload.locale,
      ...{ size, payload, markup: drawing(payload, size) },
    })),
  );
}

/** Every picture of the site. */
export const pictures: readonly Picture[] = charts.flatMap(picturesOf);
