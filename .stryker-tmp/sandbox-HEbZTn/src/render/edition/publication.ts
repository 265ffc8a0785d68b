// @ts-nocheck
import type { Text } from "../../schema/text.ts";
import { release, type Release } from "./release.ts";

/** Name of the site, which is also its publisher and the author of its works. */
export const PUBLISHER = "Klastry Mazowsza";

/** Title of the report whose chapters are cited. */
export const REPORT_TITLE: Text = {
  pl: "Klastry Mazowsza: klastry, ich efekty zewnętrzne i internacjonalizacja",
  en: "Clusters of Mazovia: clusters, their externalities and internationalisation",
};

/** Terms of the site's own texts, tables and drawings; the sources keep their own. */
export const LICENCE = {
  id: "CC-BY-4.0",
  name: "CC BY 4.0",
  url: "https://creativecommons.org/licenses/by/4.0/",
} as const;

/** One sentence on rights for the metadata of files. */
export const RIGHTS: Text = {
  pl: `Opracowanie na licencji ${LICENCE.name} (${LICENCE.url}). Dane źródłowe na warunkach ich wydawców.`,
  en: `Compiled work licensed under ${LICENCE.name} (${LICENCE.url}). Source data on the terms of their publishers.`,
};

/** The end of a picture's foot line where the data are not free in the way of the drawing. */
export const SPLIT_LICENCE: Text = {
  pl: `rysunek ${LICENCE.name}, dane na warunkach źródeł`,
  en: `drawing ${LICENCE.name}, data on the terms of their sources`,
};

/** What files need to know of the edition they belong to; tests pass their own. */
export interface Publication {
  readonly release: Release;
}

/** Returns the edition that is being built. */
export function publication(): Publication {
  return { release: release() };
}
