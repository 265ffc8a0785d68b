import type { ChartRow, Column } from "../../charts/definition/define-chart.ts";
import { chartFileName, chartFileUrl, chartUrl } from "../address/chart-address.ts";
import type { Voice } from "../../i18n/voice.ts";
import type { ChartPayload } from "../chart/payload.ts";
import { publication, PUBLISHER } from "../edition/publication.ts";
import type { Source } from "../../schema/source.ts";
import { dataTerms, distinctSources, sourceUrl } from "../citing/source-words.ts";

type Datatype =
  "string" | "number" | "integer" | { readonly base: "gYear"; readonly format: "yyyy" };

/** A table that is published as CSV, with what its metadata say. */
export interface PublishedTable {
  readonly voice: Voice;
  readonly columns: readonly Column[];
  readonly rows: readonly ChartRow[];
  readonly title: string;
  readonly description: string;
  readonly sources: readonly Source[];
  /** Name of the CSV file. */
  readonly fileName: string;
  /** Whole web addresses of the metadata and of the page that they belong to. */
  readonly metadataUrl: string;
  readonly pageUrl: string;
  /** Columns that together tell one row from any other, where there are such. */
  readonly key: readonly string[] | null;
}

/**
 * Returns the description of a chart's CSV for machines, as JSON.
 * Source: W3C, Metadata Vocabulary for Tabular Data (CSVW), 2015.
 */
export function chartCsvMetadata(payload: ChartPayload, edition = publication()): string {
  const { columns, rows, title, subtitle, sources } = payload;
  return csvMetadata(
    {
      voice: payload,
      columns,
      rows,
      title,
      sources,
      description: subtitle,
      fileName: chartFileName(payload, "csv"),
      metadataUrl: chartFileUrl(payload, "csv-metadata.json"),
      pageUrl: chartUrl(payload),
      key: primaryKey(payload),
    },
    edition,
  );
}

/** Returns the CSVW metadata of any table of the site. */
export function csvMetadata(table: PublishedTable, edition = publication()): string {
  const { columns, rows, key } = table;
  const { data, locale } = table.voice;
  const terms = dataTerms(table.sources, locale);
  const metadata = {
    "@context": ["http://www.w3.org/ns/csvw", { "@language": locale }],
    "@id": table.metadataUrl,
    url: table.fileName,
    "dc:title": table.title,
    "dc:description": table.description,
    "dc:creator": PUBLISHER,
    "dc:publisher": PUBLISHER,
    "dc:issued": { "@value": edition.release.date, "@type": "xsd:date" },
    "dc:language": locale,
    ...(terms.licence === null
      ? { "dc:rights": terms.words }
      : { "dc:license": { "@id": terms.licence } }),
    // A compilation names its sources in its rows.
    ...(table.sources.length === 0
      ? {}
      : {
          "dc:source": distinctSources(table.sources).map((source) => {
            const url = sourceUrl(source, data);
            return url === null ? `${source.author}, ${source.title}` : { "@id": url };
          }),
        }),
    "dc:isPartOf": { "@id": table.pageUrl },
    dialect: {
      encoding: "utf-8",
      delimiter: ",",
      quoteChar: '"',
      doubleQuote: true,
      header: true,
      headerRowCount: 1,
      lineTerminators: ["\r\n"],
    },
    tableSchema: {
      columns: columns.map((column) => describedColumn(column, rows)),
      ...(key === null ? {} : { primaryKey: key.map(variableName) }),
    },
  };
  return `${JSON.stringify(metadata)}\n`;
}

function describedColumn(column: Column, rows: readonly ChartRow[]) {
  return {
    name: variableName(column.key),
    // A validator compares the header with the titles; "und" is a title of no language.
    titles: { und: column.key, pl: column.label.pl, en: column.label.en },
    datatype: datatype(column, rows),
    required: rows.every((row) => row[column.key] !== null),
    ...(column.unit
      ? {
          "schema:unitText": [
            { "@value": column.unit.pl, "@language": "pl" },
            { "@value": column.unit.en, "@language": "en" },
          ],
        }
      : {}),
  };
}

/** CSVW names are variable names of URI templates, which know no hyphen. */
function variableName(key: string): string {
  return key.replace(
    /[^A-Za-z0-9_.]/gu,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`,
  );
}

function datatype({ key, kind }: Column, rows: readonly ChartRow[]): Datatype {
  const values = rows.map((row) => row[key]).filter((cell) => cell !== null);
  const allIntegers = values.length > 0 && values.every((cell) => Number.isInteger(cell));
  if (kind === "number") return allIntegers ? "integer" : "number";
  if (kind === "year" && allIntegers) return { base: "gYear", format: "yyyy" };
  return "string";
}

/** The smallest of the sensible sets of columns that tells all rows apart; null if none does. */
function primaryKey({ definition, columns, rows }: ChartPayload): readonly string[] | null {
  const others = columns
    .filter(({ key, kind }) => key !== definition.key && kind !== "number")
    .map(({ key }) => key);
  const candidates = [[definition.key], ...others.map((other) => [definition.key, other])];
  return candidates.find((keys) => tellsRowsApart(keys, rows)) ?? null;
}

function tellsRowsApart(keys: readonly string[], rows: readonly ChartRow[]): boolean {
  if (rows.some((row) => keys.some((key) => (row[key] ?? null) === null))) return false;
  return (
    new Set(rows.map((row) => JSON.stringify(keys.map((key) => row[key])))).size === rows.length
  );
}
