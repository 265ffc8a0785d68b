// @ts-nocheck
import { chartPreviewPath } from "../address/chart-address.ts";
import { embedFrame } from "../figure/embed-code.ts";
import { embedHeight } from "../figure/embed-height.ts";
import type { ChartPayload } from "../chart/payload.ts";
import { PUBLISHER } from "../edition/publication.ts";
import { absolute, address } from "../address/site.ts";

const WIDTH = 840;

/** Returns the oEmbed answer for a chart (oEmbed 1.0, type "rich") as JSON. */
export function oembed(payload: ChartPayload): string {
  const answer = {
    version: "1.0",
    type: "rich",
    title: payload.title,
    provider_name: PUBLISHER,
    provider_url: absolute(address(payload.locale)),
    html: embedFrame(payload),
    width: WIDTH,
    height: embedHeight(payload),
    thumbnail_url: absolute(chartPreviewPath(payload)),
    thumbnail_width: 1200,
    thumbnail_height: 630,
  };
  return `${JSON.stringify(answer, null, 2)}\n`;
}
