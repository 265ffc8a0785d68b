import { absolute } from "../address/site.ts";
import { chartFilePath, chartUrl, embedPath } from "../address/chart-address.ts";
import { embedHeight } from "./embed-height.ts";
import { xml } from "../picture/svg-markup.ts";
import type { ChartPayload } from "../chart/payload.ts";

/** What a frame shows. */
interface Framed {
  /** Whole address of the page in the frame. */
  readonly src: string;
  readonly title: string;
  /** Whole address of the page that it stands for. */
  readonly page: string;
}

/** Returns the code that shows a chart in a frame on another page, sized without a script there. */
export function embedFrame(payload: ChartPayload): string {
  const { title } = payload;
  return frameCode(
    { src: absolute(embedPath(payload)), title, page: chartUrl(payload) },
    embedHeight(payload),
  );
}

/**
 * Returns the code of a frame that is as high as what it shows, without a script around it; where a
 * browser cannot do that, as high as `fallback`.
 */
export function frameCode({ src, title, page }: Framed, fallback: number): string {
  const height = `${fallback}px`;
  return `<iframe src="${xml(src)}" title="${xml(title)}" loading="lazy" height="${fallback}"
  sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads"
  style="width:100%;border:0;height:if(supports(frame-sizing:content-height):auto;else:${height});frame-sizing:content-height">
  <a href="${xml(page)}">${xml(title)}</a></iframe>`;
}

/** Returns the code that shows a chart as an image with its summary as text alternative. */
export function embedImage(payload: ChartPayload): string {
  const picture = absolute(chartFilePath(payload, "svg"));
  return `<a href="${xml(chartUrl(payload))}"><img src="${xml(picture)}" alt="${xml(payload.summary)}" loading="lazy" style="max-width:100%;height:auto"></a>`;
}
