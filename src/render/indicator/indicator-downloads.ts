import type { Locale } from "../../schema/text.ts";
import { fileAddress } from "../address/site.ts";

/** A file of an indicator's values. */
export interface IndicatorDownload {
  readonly label: string;
  readonly href: string;
  readonly mediaType: string;
}

const FILES = [
  { label: "CSV", extension: "csv", mediaType: "text/csv" },
  { label: "CSVW", extension: "csv-metadata.json", mediaType: "application/csvm+json" },
  { label: "JSON", extension: "json", mediaType: "application/json" },
] as const;

/** Returns the files in which an indicator can be downloaded. */
export function indicatorDownloads(id: string, locale: Locale): readonly IndicatorDownload[] {
  return FILES.map(({ label, extension, mediaType }) => ({
    label,
    href: fileAddress(locale, "indicators", `${id}.${extension}`),
    mediaType,
  }));
}
