import type { Voice } from "../../i18n/voice.ts";
import { atlasCitable, atlasCsv, atlasFilePath } from "../atlas/atlas-files.ts";
import { charts } from "../chart/catalogue.ts";
import { chartFileUrl } from "../address/chart-address.ts";
import { tableCsv } from "../table/csv.ts";
import { sha256 } from "../table/data-hash.ts";
import { indicatorCsv } from "../indicator/indicator-csv.ts";
import { chartPayload } from "../chart/payload.ts";
import { LICENCE, PUBLISHER } from "../edition/publication.ts";
import { release } from "../edition/release.ts";
import { absolute, fileAddress, site } from "../address/site.ts";
import { dataTerms, type DataTerms } from "../citing/source-words.ts";
import { chartStructuredData, type JsonLd } from "../metadata/structured-data.ts";

interface Resource {
  readonly name: string;
  readonly title: string;
  readonly path: string;
  readonly csv: string;
  readonly terms: DataTerms;
}

/**
 * Returns the site's tables as a Data Package (datapackage.org, version 2), as JSON; each table in
 * the language of each voice.
 */
export function dataPackage(voices: readonly Voice[]): string {
  const { version, date } = release();
  const descriptor = {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: "klastry-mazowsza",
    title: PUBLISHER,
    version,
    created: `${date}T00:00:00Z`,
    homepage: absolute(`${site().base}/`),
    resources: voices.flatMap(resources).map(({ name, title, path, csv, terms }) => ({
      name,
      title,
      path,
      // A table whose source names no licence carries its terms in words instead.
      ...(terms.licence === null
        ? { description: terms.words }
        : { licenses: [{ path: terms.licence }] }),
      format: "csv",
      mediatype: "text/csv",
      encoding: "utf-8",
      bytes: Buffer.byteLength(csv),
      hash: `sha256:${sha256(csv)}`,
    })),
  };
  return `${JSON.stringify(descriptor, null, 2)}\n`;
}

/** Returns a catalogue of every chart's data set in the language of each voice, as JSON-LD. */
export function dataCatalogue(voices: readonly Voice[]): string {
  const catalogue: JsonLd = {
    "@context": "https://schema.org",
    "@type": "DataCatalog",
    name: PUBLISHER,
    url: absolute(`${site().base}/`),
    dataset: voices.flatMap((voice) =>
      charts.map((chart) => chartStructuredData(chartPayload(chart, voice))),
    ),
  };
  return `${JSON.stringify(catalogue, null, 2)}\n`;
}

function resources(voice: Voice): Resource[] {
  const { data, locale } = voice;
  const ofCharts = charts.map((chart) => {
    const payload = chartPayload(chart, voice);
    return {
      name: `chart-${chart.id}-${locale}`,
      title: payload.title,
      path: chartFileUrl(payload, "csv"),
      csv: tableCsv(payload),
      terms: dataTerms(payload.sources, locale),
    };
  });
  const ofIndicators = [...data.indicators.values()].map((indicator) => ({
    name: `indicator-${indicator.id}-${locale}`,
    title: indicator.name[locale],
    path: absolute(fileAddress(locale, "indicators", `${indicator.id}.csv`)),
    csv: indicatorCsv(indicator, voice),
    terms: dataTerms([indicator.source], locale),
  }));
  const atlas = {
    name: `initiatives-${locale}`,
    title: atlasCitable(voice).title,
    path: absolute(atlasFilePath(locale, "csv")),
    csv: atlasCsv(voice),
    terms: { licence: LICENCE.url },
  };
  return [...ofCharts, ...ofIndicators, atlas];
}
