import { chartUrl } from "./chart-address.ts";
import type { ChartPayload } from "./payload.ts";
import { PUBLISHER } from "./publication.ts";

/** A `<meta property content>` of a page's head. */
export interface PropertyTag {
  readonly property: string;
  readonly content: string;
}

const OPEN_GRAPH_LOCALE = { pl: "pl_PL", en: "en_GB" } as const;

/**
 * Returns the Open Graph tags of a chart page; `image` is the whole address of its picture.
 * There is no `og:type`: "website" would make reference managers file the chart as a web page.
 */
export function chartOpenGraph(payload: ChartPayload, image: string): readonly PropertyTag[] {
  const { locale, title, summary } = payload;
  const tags: readonly (readonly [string, string])[] = [
    ["og:title", title],
    ["og:description", summary],
    ["og:url", chartUrl(payload)],
    ["og:site_name", PUBLISHER],
    ["og:locale", OPEN_GRAPH_LOCALE[locale]],
    ["og:locale:alternate", OPEN_GRAPH_LOCALE[locale === "pl" ? "en" : "pl"]],
    ["og:image", image],
    ["og:image:type", "image/png"],
    ["og:image:width", "1200"],
    ["og:image:height", "630"],
    ["og:image:alt", summary],
  ];
  return tags.map(([property, content]) => ({ property, content }));
}
