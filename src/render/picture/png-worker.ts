/** The thread that turns SVG into PNG, beside the one that builds pages; see png-thread.ts. */
import { setImmediate } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { parentPort, workerData } from "node:worker_threads";
import { Resvg } from "@resvg/resvg-js";
import { lightFontsIn } from "./light-fonts.ts";
import { opaquePng } from "./opaque-png.ts";

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

/** What a thread is started with. */
export interface PngThreadData {
  /** A folder for its fonts, which whoever starts the thread removes. */
  readonly folder: string;
}

// Each picture holds some 14 MB of which the engine knows nothing, so that it sees no reason to let
// go of them: without this, 300 pictures take 3 GB.
const PICTURES_HELD = 4;
setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;

const lightFonts = lightFontsIn((workerData as PngThreadData).folder);
let turn = Promise.resolve();
let count = 0;

parentPort?.on("message", (job: PngJob) => {
  turn = turn.then(async () => {
    parentPort?.postMessage(await answer(job));
    if (++count % PICTURES_HELD === 0) collectGarbage();
    // What was collected is let go of between turns of the event loop, and many messages come in one.
    await setImmediate();
  });
});

async function answer({ id, svg, zoom, fonts }: PngJob): Promise<PngAnswer> {
  try {
    const picture = new Resvg(svg, {
      fitTo: { mode: "zoom", value: zoom },
      font: {
        // Never those of the system, so that the bytes are the same everywhere.
        loadSystemFonts: false,
        fontFiles: [...(await lightFonts(svg, fonts))],
        defaultFontFamily: "Source Sans 3",
        sansSerifFamily: "Source Sans 3",
        serifFamily: "Source Serif 4",
      },
    }).render();
    const { width, height } = picture;
    // Read once: each reading of `pixels` copies them.
    const { pixels } = picture;
    return { id, png: opaquePng({ width, height, pixels }) ?? picture.asPng() };
  } catch (error) {
    return { id, fault: String(error) };
  }
}
