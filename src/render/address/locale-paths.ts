import type { Data } from "../../schema/load.ts";
import { LOCALES } from "../../schema/text.ts";
import { charts } from "../chart/catalogue.ts";
import type { Chart } from "../chart/payload.ts";

/** Parameters of the pages that exist once in each language. */
export function localePaths(): { params: { lang: (typeof LOCALES)[number] } }[] {
  return LOCALES.map((lang) => ({ params: { lang } }));
}

/** Every chart in every language, and each of its views but the initial one, which is the chart's own. */
export function chartViews(data: Data): {
  chart: Chart;
  lang: (typeof LOCALES)[number];
  view: string | undefined;
}[] {
  return charts.flatMap((chart) =>
    LOCALES.flatMap((lang) => {
      // Not from a payload: addresses need no rows, and the rows of some charts take long.
      const views = chart.definition.views?.values(data) ?? [];
      const others = views.filter(({ id }) => id !== chart.definition.views?.initial);
      return [undefined, ...others.map(({ id }) => id)].map((view) => ({ chart, lang, view }));
    }),
  );
}
