import type { Voice } from "../../i18n/voice.ts";
import { chartWith } from "../chart/catalogue.ts";
import { chartPreviewPath } from "../address/chart-address.ts";
import { chartPayload } from "../chart/payload.ts";

/** A picture that is shown beside a link to a page. */
export interface Preview {
  readonly path: string;
  readonly alt: string;
}

const CHART = "initiatives-map";

/** Returns the picture of the pages that have none of their own: the map of the cover. */
export function sitePreview(voice: Voice): Preview {
  const map = chartPayload(chartWith(CHART, "src/render/picture/site-preview.ts"), voice);
  return { path: chartPreviewPath(map), alt: map.summary };
}
