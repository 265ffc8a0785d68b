import { indicatorChart } from "../../charts/indicator/indicator-chart.ts";
import type { Voice } from "../../i18n/voice.ts";
import type { Indicator } from "../../schema/indicator.ts";
import { chartPayload, type ChartPayload } from "../chart/payload.ts";

/** Returns the default figure of an indicator, which stands on its page and nowhere else. */
export function indicatorPayload(indicator: Indicator, voice: Voice): ChartPayload {
  const chart = { id: `indicator-${indicator.id}`, definition: indicatorChart(indicator) };
  return chartPayload(chart, voice);
}
