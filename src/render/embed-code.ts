import { absolute } from "./site.ts";
import { chartFilePath, chartUrl, embedPath } from "./chart-address.ts";
import { html } from "./html.ts";
import type { ChartPayload } from "./payload.ts";

// Where a browser cannot fit a frame to its content, the frame gets this height; the chart that
// needs most room at a usual text width decides.
export const FALLBACK_HEIGHT = 760;

/** Returns the code that shows a chart in a frame on another page, sized without a script there. */
export function embedFrame(payload: ChartPayload): string {
  const height = `${FALLBACK_HEIGHT}px`;
  return html`<iframe src="${absolute(embedPath(payload))}" title="${payload.title}" loading="lazy" height="${FALLBACK_HEIGHT}"
  sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads"
  style="width:100%;border:0;height:if(supports(frame-sizing:content-height):auto;else:${height});frame-sizing:content-height">
  <a href="${chartUrl(payload)}">${payload.title}</a></iframe>`.markup;
}

/** Returns the code that shows a chart as an image with its summary as text alternative. */
export function embedImage(payload: ChartPayload): string {
  return html`<a href="${chartUrl(payload)}"><img src="${absolute(chartFilePath(payload, "svg"))}" alt="${payload.summary}" loading="lazy" style="max-width:100%;height:auto"></a>`
    .markup;
}
