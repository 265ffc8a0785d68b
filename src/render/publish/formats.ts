import { chartCitable } from "../citing/chart-citable.ts";
import { bibFile, citationTextFile, cslJsonFile, risFile } from "../citing/citation-files.ts";
import { chartJson } from "./chart-json.ts";
import { tableCsv } from "../table/csv.ts";
import { chartCsvMetadata } from "../metadata/csvw.ts";
import type { ChartPayload } from "../chart/payload.ts";
import { pngWithText } from "../picture/png.ts";
import { publication, type Publication } from "../edition/publication.ts";
import { svgFile } from "../picture/svg-file.ts";

/** Width in CSS pixels for which drawings of files are made. */
export const FILE_WIDTH = 840;

/** A chart, drawn. */
export interface DrawnChart {
  readonly payload: ChartPayload;
  /** The `<svg>` markup, drawn at `FILE_WIDTH`. */
  readonly drawing: string;
}

/** A kind of file that every chart, view and language is published as. */
export interface Format {
  /** What follows "<id>." or "<id>.<view>.". */
  readonly extension: string;
  readonly mediaType: string;
  /** Whether the file carries the chart, or the words to cite it. */
  readonly group: "chart" | "citation";
  readonly make: (
    chart: DrawnChart,
    edition?: Publication,
  ) => string | Uint8Array | Promise<Uint8Array>;
}

/** Every download: one line here is one more file for each chart, view and language. */
export const FORMATS: readonly Format[] = [
  { extension: "svg", mediaType: "image/svg+xml", group: "chart", make: svgOf },
  { extension: "png", mediaType: "image/png", group: "chart", make: pngOf },
  {
    extension: "csv",
    mediaType: "text/csv; charset=utf-8",
    group: "chart",
    make: ({ payload }) => tableCsv(payload),
  },
  {
    extension: "csv-metadata.json",
    mediaType: "application/csvm+json",
    group: "chart",
    make: ({ payload }, edition) => chartCsvMetadata(payload, edition),
  },
  {
    extension: "json",
    mediaType: "application/json",
    group: "chart",
    make: ({ payload }, edition) => chartJson(payload, edition),
  },
  {
    extension: "bib",
    mediaType: "application/x-bibtex; charset=utf-8",
    group: "citation",
    make: cited(bibFile),
  },
  {
    extension: "ris",
    mediaType: "application/x-research-info-systems; charset=utf-8",
    group: "citation",
    make: cited(risFile),
  },
  {
    extension: "csl.json",
    mediaType: "application/vnd.citationstyles.csl+json",
    group: "citation",
    make: cited(cslJsonFile),
  },
  {
    extension: "txt",
    mediaType: "text/plain; charset=utf-8",
    group: "citation",
    make: cited(citationTextFile),
  },
];

function svgOf({ payload, drawing }: DrawnChart, edition = publication()): string {
  return svgFile({ payload, svg: drawing, width: FILE_WIDTH }, edition);
}

function pngOf(chart: DrawnChart, edition = publication()): Promise<Uint8Array> {
  return pngWithText(svgOf(chart, edition), chart.payload, edition);
}

function cited(file: (citable: ReturnType<typeof chartCitable>) => string): Format["make"] {
  return ({ payload }, edition = publication()) => file(chartCitable(payload, edition));
}
