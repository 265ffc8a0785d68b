// Longer than 250 lines: the schema.org graph and the head's tags say the same facts side by side.
import { LANGUAGE_TAG, OTHER_LOCALE } from "../../i18n/format.ts";
import type { Voice } from "../../i18n/voice.ts";
import type { Indicator } from "../../schema/indicator.ts";
import type { Source } from "../../schema/source.ts";
import type { Locale } from "../../schema/text.ts";
import { chartCitable } from "../citing/chart-citable.ts";
import { citedVersion, type Citable } from "../citing/citable.ts";
import { chartFileUrl } from "../address/chart-address.ts";
import type { ChartPayload } from "../chart/payload.ts";
import { LICENCE, publication, PUBLISHER } from "../edition/publication.ts";
import { absolute, address, site } from "../address/site.ts";
import { temporalCoverage, yearSpan } from "./temporal-coverage.ts";
import {
  creditLine,
  dataTerms,
  distinctSources,
  licenceWords,
  sourceUrl,
  type DataTerms,
} from "../citing/source-words.ts";

/** A JSON-LD object. */
export type JsonLd = Readonly<Record<string, unknown>>;
/** A `<meta name content>` of a page's head. */
export interface MetaTag {
  readonly name: string;
  readonly content: string;
}

/** A file in a list of downloads. */
export interface Distribution {
  readonly mediaType: string;
  readonly url: string;
}

const CONTEXT = "https://schema.org";
/** English is translated from Polish. */
const TWIN: Record<Locale, string> = { pl: "workTranslation", en: "translationOfWork" };

/** Returns a chart as schema.org Dataset. */
export function chartStructuredData(payload: ChartPayload, edition = publication()): JsonLd {
  const { locale, columns, sources } = payload;
  const files = [
    { extension: "csv", mediaType: "text/csv" },
    { extension: "json", mediaType: "application/json" },
    { extension: "svg", mediaType: "image/svg+xml" },
    { extension: "png", mediaType: "image/png" },
  ];
  return {
    ...dataset(chartCitable(payload, edition), payload.summary, sources),
    alternateName: payload.subtitle,
    distribution: files.map(({ extension, mediaType }) =>
      download({ mediaType, url: chartFileUrl(payload, extension) }),
    ),
    ...filled(
      "variableMeasured",
      columns
        .filter(({ kind }) => kind === "number")
        .map(({ label, unit }) => ({
          "@type": "PropertyValue",
          name: label[locale],
          ...(unit ? { unitText: unit[locale] } : {}),
        })),
    ),
    ...optional("temporalCoverage", temporalCoverage(payload)),
    spatialCoverage: { "@type": "Place", name: payload.definition.coverage[locale] },
    ...filled(
      "isBasedOn",
      distinctSources(sources).map((source) => sourceWork(source, payload)),
    ),
    creditText: creditLine(payload),
    thumbnailUrl: chartFileUrl(payload, "png"),
  };
}

/** Returns an indicator as schema.org Dataset; `distribution` lists its files. */
export function indicatorStructuredData(
  indicator: Indicator,
  citable: Citable,
  distribution: readonly Distribution[],
  voice: Voice,
): JsonLd {
  const { locale } = voice;
  return {
    // With its name, since search engines pass over what is described in fewer than 50 letters.
    ...dataset(citable, `${indicator.name[locale]}. ${indicator.definition[locale]}`, [
      indicator.source,
    ]),
    distribution: distribution.map(download),
    variableMeasured: {
      "@type": "PropertyValue",
      name: indicator.name[locale],
      unitText: indicator.unit[locale],
    },
    measurementTechnique: indicator.method[locale],
    ...optional("temporalCoverage", yearSpan(indicator.rows.map(({ year }) => year))),
    isBasedOn: [sourceWork(indicator.source, voice)],
  };
}

/** Returns a chapter as schema.org Report. */
export function chapterStructuredData(citable: Citable, description: string): JsonLd {
  return {
    "@context": CONTEXT,
    "@type": "Report",
    ...work(citable),
    headline: citable.title,
    description,
    isPartOf: { "@type": "Report", name: PUBLISHER, url: siteUrl(citable.locale) },
  };
}

/** Returns the site as schema.org WebSite together with its DataCatalog. */
export function siteStructuredData(locale: Locale, description: string): JsonLd {
  const url = siteUrl(locale);
  return {
    "@context": CONTEXT,
    "@graph": [
      {
        "@type": "WebSite",
        "@id": `${url}#website`,
        name: PUBLISHER,
        url,
        description,
        inLanguage: LANGUAGE_TAG[locale],
      },
      {
        "@type": "DataCatalog",
        "@id": `${url}#catalog`,
        name: PUBLISHER,
        url,
        description,
        inLanguage: LANGUAGE_TAG[locale],
        license: LICENCE.url,
        publisher: organisation(),
        isPartOf: { "@id": `${url}#website` },
      },
    ],
  };
}

/** What a page's metadata say besides how it is cited. */
interface Description {
  readonly description: string;
  /** Addresses or names of what it is made from. */
  readonly sources?: readonly string[];
  /** Terms of its data; without them those of the site's own words. */
  readonly terms?: DataTerms;
}

/**
 * Returns the metadata of a page that can be cited, besides its description: `citation_*` for all, `DC.*` for all but
 * chapters, whose `citation_*` say that they are parts of a report.
 */
export function metaTags(
  citable: Citable,
  { description, sources = [], terms }: Description,
): readonly MetaTag[] {
  const { type, title, publisher, release, url, locale } = citable;
  const isReport = type === "chapter" || type === "report";
  const tags: readonly (readonly [string, string])[] = [
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
          ["DC.rights", terms === undefined ? LICENCE.url : (terms.licence ?? terms.words)],
          ...sources.map((source) => ["DC.source", source] as const),
        ] as const)),
  ];
  return tags.map(([name, content]) => ({ name, content }));
}

/** Returns the metadata of a chart page. */
export function chartMetaTags(payload: ChartPayload, edition = publication()): readonly MetaTag[] {
  return metaTags(chartCitable(payload, edition), {
    description: payload.summary,
    terms: dataTerms(payload.sources, payload.locale),
    sources: distinctSources(payload.sources).map(
      (source) => sourceUrl(source, payload.data) ?? `${source.author}, ${source.title}`,
    ),
  });
}

/** Returns JSON for a `<script type="application/ld+json">`, which no text in it can end. */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

function dataset(citable: Citable, description: string, sources: readonly Source[]): JsonLd {
  const { license: _, ...rest } = work(citable);
  const { locale } = citable;
  const terms = dataTerms(sources, locale);
  return {
    "@context": CONTEXT,
    "@type": "Dataset",
    ...rest,
    ...(terms.licence === null
      ? {
          conditionsOfAccess: terms.words,
          usageInfo: `${absolute(address(locale, "about"))}#licences`,
        }
      : { license: terms.licence }),
    description,
  };
}

function work(citable: Citable): JsonLd {
  return {
    "@id": citable.url,
    name: citable.title,
    url: citable.url,
    identifier: citable.url,
    inLanguage: LANGUAGE_TAG[citable.locale],
    ...twin(citable),
    license: LICENCE.url,
    version: citedVersion(citable),
    datePublished: citable.release.date,
    creator: organisation(),
    publisher: organisation(),
    isAccessibleForFree: true,
  };
}

/** The same work in the other language. */
function twin({ url, locale }: Citable): JsonLd {
  const other = siteUrl(OTHER_LOCALE[locale]);
  return { [TWIN[locale]]: { "@id": url.replace(siteUrl(locale), other) } };
}

function organisation(): JsonLd {
  return { "@type": "Organization", name: PUBLISHER, url: absolute(`${site().base}/`) };
}

function siteUrl(locale: Locale): string {
  return absolute(`${site().base}/${locale}/`);
}

function download({ mediaType, url }: Distribution): JsonLd {
  return { "@type": "DataDownload", encodingFormat: mediaType, contentUrl: url };
}

function sourceWork(source: Source, { data, locale }: Voice): JsonLd {
  return {
    "@type": "CreativeWork",
    name: source.title,
    author: { "@type": "Organization", name: source.author },
    publisher: { "@type": "Organization", name: source.publisher },
    ...optional("url", sourceUrl(source, data)),
    ...(source.licence.url
      ? { license: source.licence.url }
      : { conditionsOfAccess: licenceWords(source, locale) }),
  };
}

/** A list as a property; an empty one says nothing and is left out. */
function filled(key: string, values: readonly JsonLd[]): JsonLd {
  return values.length === 0 ? {} : { [key]: values };
}

function optional(key: string, value: string | null): JsonLd {
  return value === null ? {} : { [key]: value };
}
