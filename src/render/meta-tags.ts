import { chartCitable, type Citable } from "./citable.ts";
import { chartUrl } from "./chart-address.ts";
import type { ChartPayload } from "./payload.ts";
import { LICENCE, publication, PUBLISHER } from "./publication.ts";
import { distinctSources, sourceUrl } from "./source-words.ts";

/** A `<meta name content>` of a page's head. */
export interface MetaTag {
  readonly name: string;
  readonly content: string;
}

/** A `<meta property content>` of a page's head. */
export interface PropertyTag {
  readonly property: string;
  readonly content: string;
}

const OPEN_GRAPH_LOCALE = { pl: "pl_PL", en: "en_GB" } as const;

/**
 * Returns the metadata of a page that can be cited: `citation_*` for all, `DC.*` for all but
 * chapters, whose `citation_*` say that they are parts of a report.
 */
export function metaTags(
  citable: Citable,
  { description, sources = [] }: { description: string; sources?: readonly string[] },
): readonly MetaTag[] {
  const { type, title, publisher, release, url, locale } = citable;
  const isReport = type === "chapter" || type === "report";
  const tags: readonly (readonly [string, string])[] = [
    ["description", description],
    ["citation_title", title],
    ["citation_author", publisher],
    ["citation_publication_date", release.date.replaceAll("-", "/")],
    ["citation_public_url", url],
    ["citation_language", locale],
    ...(isReport
      ? ([
          ["citation_technical_report_institution", publisher],
          ["citation_technical_report_number", release.version],
        ] as const)
      : ([
          ["DC.type", type === "initiative" ? "Text" : "Dataset"],
          ["DC.title", title],
          ["DC.description", description],
          ["DC.creator", publisher],
          ["DC.publisher", publisher],
          ["DC.date", release.date],
          ["DC.language", locale],
          ["DC.identifier", url],
          ["DC.rights", LICENCE.url],
          ...sources.map((source) => ["DC.source", source] as const),
        ] as const)),
  ];
  return tags.map(([name, content]) => ({ name, content }));
}

/** Returns the metadata of a chart page. */
export function chartMetaTags(payload: ChartPayload, edition = publication()): readonly MetaTag[] {
  return metaTags(chartCitable(payload, edition), {
    description: payload.summary,
    sources: distinctSources(payload.sources).map(
      (source) => sourceUrl(source, payload.data) ?? `${source.author}, ${source.title}`,
    ),
  });
}

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
