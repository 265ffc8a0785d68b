import type { Indicator } from "../schema/indicator.ts";
import type { Data } from "../schema/load.ts";
import type { Locale } from "../schema/text.ts";
import { chartUrl } from "./chart-address.ts";
import { dataHash, shortHash } from "./data-hash.ts";
import type { ChartPayload } from "./payload.ts";
import { indicatorHash } from "./indicator-csv.ts";
import { publication, PUBLISHER, REPORT_TITLE } from "./publication.ts";
import type { Release } from "./release.ts";
import { absolute, address } from "./site.ts";

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

/** Returns how a chart is cited: this view of it, in this language, with these data. */
export function chartCitable(payload: ChartPayload, edition = publication()): Citable {
  return {
    type: "chart",
    id: payload.view === null ? payload.id : `${payload.id}-${payload.view.id}`,
    // A citation is one line of plain text, so no-break spaces of the page do no good in it.
    title: payload.title.replaceAll("\u00a0", " "),
    locale: payload.locale,
    release: edition.release,
    url: chartUrl(payload),
    publisher: PUBLISHER,
    sha12: shortHash(dataHash(payload)),
  };
}

/** Returns how a chapter is cited: as a part of the report. */
export function chapterCitable(
  { id, title }: { readonly id: string; readonly title: string },
  locale: Locale,
  edition = publication(),
): Citable {
  return {
    type: "chapter",
    ...{ id, title, locale },
    release: edition.release,
    url: absolute(address(locale, "chapters", id)),
    publisher: PUBLISHER,
  };
}

/** Returns how an indicator is cited: all its values. */
export function indicatorCitable(
  indicator: Indicator,
  locale: Locale,
  data: Data,
  edition = publication(),
): Citable {
  const { id, name } = indicator;
  return {
    type: "indicator",
    ...{ id, locale },
    title: name[locale],
    release: edition.release,
    url: absolute(address(locale, "indicators", id)),
    publisher: PUBLISHER,
    sha12: shortHash(indicatorHash(indicator, data)),
  };
}

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
