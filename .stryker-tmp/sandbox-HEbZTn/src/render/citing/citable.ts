// @ts-nocheck
import type { Locale } from "../../schema/text.ts";
import { REPORT_TITLE } from "../edition/publication.ts";
import type { Release } from "../edition/release.ts";

/** Something of this site that can be cited. */
export interface Citable {
  readonly type: "chart" | "chapter" | "indicator" | "initiative" | "atlas" | "report";
  /** Lower-case words with hyphens, the same in both languages. */
  readonly id: string;
  readonly title: string;
  readonly locale: Locale;
  readonly release: Release;
  /** Whole web address of its page. */
  readonly url: string;
  readonly publisher: string;
  /** First 12 hexadecimal digits of the SHA-256 of its data, where it has data. */
  readonly sha12?: string;
}

/** What a citable is called in a citation. */
export const CITABLE_GENRE = {
  chart: { pl: "wykres i dane", en: "chart and data" },
  chapter: { pl: "rozdział raportu", en: "report chapter" },
  indicator: { pl: "zbiór danych", en: "data set" },
  initiative: { pl: "profil inicjatywy", en: "initiative profile" },
  atlas: { pl: "atlas i dane", en: "atlas and data" },
  report: { pl: "raport", en: "report" },
} as const;

/** Returns the title of the work that a citable is a part of, or null. */
export function wholeTitle({ type, locale }: Citable): string | null {
  return type === "chapter" ? REPORT_TITLE[locale] : null;
}

/** Returns "1.0.0" or "1.0.0, sha256:0123456789ab": what tells this state from any other. */
export function citedVersion({ release, sha12 }: Citable): string {
  return sha12 === undefined ? release.version : `${release.version}, sha256:${sha12}`;
}

/** Returns a key that is safe in every citation file: "klastry-mazowsza-trust-europe-pl". */
export function citationKey({ id, locale }: Citable): string {
  return `klastry-mazowsza-${id}-${locale}`;
}
