import { chartFileUrl, chartUrl } from "../address/chart-address.ts";
import { dataHash } from "../table/data-hash.ts";
import type { ChartPayload } from "../chart/payload.ts";
import { LICENCE, publication, PUBLISHER } from "../edition/publication.ts";
import {
  creditLine,
  dataTerms,
  distinctSources,
  licenceWords,
  sourceUrl,
} from "../citing/source-words.ts";

/**
 * Returns everything that is known of a chart as indented JSON that ends with a line feed; the
 * same payload always gives the same bytes. Rows have every column, missing values are null.
 */
export function chartJson(payload: ChartPayload, edition = publication()): string {
  const { id, locale, view, title, subtitle, summary, note, columns, rows, definition } = payload;
  const terms = dataTerms(payload.sources, locale);
  const content = {
    id,
    locale,
    view: view && { id: view.id, label: view.label[locale] },
    title,
    subtitle,
    summary,
    note,
    columns: columns.map((column) => ({
      key: column.key,
      label: column.label[locale],
      kind: column.kind,
      ...(column.unit ? { unit: column.unit[locale] } : {}),
      ...(column.decimals === undefined ? {} : { decimals: column.decimals }),
      ...(column.labels
        ? {
            labels: Object.fromEntries(
              Object.entries(column.labels).map(([code, label]) => [code, label[locale]]),
            ),
          }
        : {}),
    })),
    rows: rows.map((row) =>
      Object.fromEntries(columns.map(({ key }) => [key, row[key] ?? null] as const)),
    ),
    coverage: definition.coverage[locale],
    indicators: definition.indicators,
    sources: distinctSources(payload.sources).map((source) => ({
      author: source.author,
      title: source.title,
      publisher: source.publisher,
      year: source.year,
      url: sourceUrl(source, payload.data),
      licence: licenceWords(source, locale),
      ...(source.licence.commercialUse === false ? { commercialUse: false } : {}),
    })),
    works: payload.works.map((work) => ({
      id: work.id,
      title: work.title,
      url: work.DOI ? `https://doi.org/${work.DOI}` : (work.URL ?? null),
    })),
    items: payload.claims,
    credits: creditLine(payload),
    publisher: PUBLISHER,
    licence: { compilation: LICENCE.id, data: terms.licence ?? terms.words },
    release: edition.release,
    sha256: dataHash(payload),
    addresses: {
      page: chartUrl(payload),
      svg: chartFileUrl(payload, "svg"),
      png: chartFileUrl(payload, "png"),
      csv: chartFileUrl(payload, "csv"),
      csvMetadata: chartFileUrl(payload, "csv-metadata.json"),
      json: chartFileUrl(payload, "json"),
    },
  };
  return `${JSON.stringify(content)}\n`;
}
