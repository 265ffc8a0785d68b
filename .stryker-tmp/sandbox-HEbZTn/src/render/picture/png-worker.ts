/** The thread that turns SVG into PNG, beside the one that builds pages; see png-thread.ts. */
// @ts-nocheck

import { parentPort } from "node:worker_threads";
import { Resvg } from "@resvg/resvg-js";

/** A picture to make: the SVG, the pixels to one of its units, and its fonts. */
export interface PngJob {
  readonly id: number;
  readonly svg: string;
  readonly zoom: number;
  readonly fonts: readonly string[];
}

/** What became of a picture: its bytes, or why there are none. */
export interface PngAnswer {
  readonly id: number;
  readonly png?: Uint8Array;
  readonly fault?: string;
}

parentPort?.on("message", ({ id, svg, zoom, fonts }: PngJob) => {
  parentPort?.postMessage(answer(id, svg, zoom, fonts));
});

function answer(id: number, svg: string, zoom: number, fonts: readonly string[]): PngAnswer {
  try {
    const picture = new Resvg(svg, {
      fitTo: { mode: "zoom", value: zoom },
      font: {
        // Never those of the system, so that the bytes are the same everywhere.
        loadSystemFonts: false,
        fontFiles: [...fonts],
        defaultFontFamily: "Source Sans 3",
        sansSerifFamily: "Source Sans 3",
        serifFamily: "Source Serif 4",
      },
    });
    return { id, png: picture.render().asPng() };
  } catch (error) {
    return { id, fault: String(error) };
  }
}
