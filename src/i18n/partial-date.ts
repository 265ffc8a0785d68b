import type { Locale } from "../schema/text.ts";
import { LANGUAGE_TAG } from "./format.ts";

/** Returns an ISO date that may lack day or month in words: "2024", "May 2011", "27 May 2011". */
export function partialDateWords(iso: string, locale: Locale): string {
  const [year = "", month, day] = iso.split("-");
  if (month === undefined) return year;
  const date = new Date(`${year}-${month}-${day ?? "01"}T00:00:00Z`);
  return new Intl.DateTimeFormat(LANGUAGE_TAG[locale], {
    timeZone: "UTC",
    year: "numeric",
    month: "long",
    ...(day === undefined ? {} : { day: "numeric" }),
  }).format(date);
}
