import type { Voice } from "../../i18n/voice.ts";
import type { Claim } from "../../schema/claim.ts";
import { charts } from "../chart/catalogue.ts";
import { chartPayload, type ChartPayload } from "../chart/payload.ts";
import type { IndexedChapter } from "../mdx/text-index.ts";

/** Where an indicator is used. */
export interface IndicatorUses<Chapter extends IndexedChapter> {
  /** Charts that draw it, each in its initial view. */
  readonly charts: readonly ChartPayload[];
  /** Chapters that print a value of it or show one of these charts, in reading order. */
  readonly chapters: readonly Chapter[];
  /** Claims of the source texts that are tested against it. */
  readonly claims: readonly Claim[];
}

/** Returns where an indicator is used: charts, chapters and claims. */
export function indicatorUses<Chapter extends IndexedChapter>(
  id: string,
  chapters: readonly Chapter[],
  voice: Voice,
): IndicatorUses<Chapter> {
  const drawing = charts.filter(({ definition }) => definition.indicators.includes(id));
  const shown = new Set(drawing.map((chart) => chart.id));
  return {
    charts: drawing.map((chart) => chartPayload(chart, voice)),
    chapters: chapters.filter(
      ({ index: { indicators, figures, steps } }) =>
        indicators.some((indicator) => indicator.id === id) ||
        [...figures, ...steps].some((figure) => shown.has(figure.id)),
    ),
    claims: [...voice.data.claims.values()].filter(({ evidence }) =>
      evidence.some(({ indicator }) => indicator === id),
    ),
  };
}
