// @ts-nocheck
import { chartUrl } from "../address/chart-address.ts";
import type { Citable } from "./citable.ts";
import { publication, PUBLISHER } from "../edition/publication.ts";
import { dataHash, shortHash } from "../table/data-hash.ts";
import type { ChartPayload } from "../chart/payload.ts";

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
