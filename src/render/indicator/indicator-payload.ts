import { indicatorChart } from "../../charts/indicator/indicator-chart.ts";
import type { Indicator } from "../../schema/indicator.ts";
import type { Data } from "../../schema/load.ts";
import type { Locale } from "../../schema/text.ts";
import { chartPayload, type ChartPayload } from "../chart/payload.ts";

/** Returns the default figure of an indicator, which stands on its page and nowhere else. */
export function indicatorPayload(indicator: Indicator, locale: Locale, data: Data): ChartPayload {
  const chart = { id: `indicator-${indicator.id}`, definition: indicatorChart(indicator) };
  return chartPayload(chart, locale, undefined, data);
}
