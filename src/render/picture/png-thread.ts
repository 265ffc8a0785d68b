import { mkdtempSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { PngAnswer, PngJob, PngThreadData } from "./png-worker.ts";
import { projectRoot } from "../../schema/project-root.ts";

interface Waiting {
  readonly resolve: (png: Buffer) => void;
  readonly reject: (error: Error) => void;
}

const waiting = new Map<number, Waiting>();
const threads: Worker[] = [];
let count = 0;

// While the pages wait for the last pictures, their core draws too.
const MOST_THREADS = Math.min(2, availableParallelism());

/**
 * Returns an SVG as PNG, made in a thread of its own: drawing pixels takes as long as building the
 * rest of the site. Rejects where the SVG cannot be read.
 */
export function pngInThread(job: Omit<PngJob, "id">): Promise<Buffer> {
  const id = count++;
  const worker = (threads[id % MOST_THREADS] ??= started());
  return new Promise((resolve, reject) => {
    waiting.set(id, { resolve, reject });
    // The thread must not keep a program alive that has nothing to wait for.
    worker.ref();
    worker.postMessage({ id, ...job } satisfies PngJob);
  });
}

function started(): Worker {
  // By its path in the project: a build bundles this module into another folder.
  const worker = new Worker(join(projectRoot(), "src/render/picture/png-worker.ts"), {
    workerData: { folder: fontFolder() } satisfies PngThreadData,
  });
  worker.on("message", ({ id, png, fault }: PngAnswer) => {
    const asked = waiting.get(id);
    waiting.delete(id);
    if (waiting.size === 0) for (const thread of threads) thread.unref();
    if (png) asked?.resolve(Buffer.from(png));
    else
      asked?.reject(new Error(`png: expected an SVG that can be drawn, received: ${fault ?? ""}`));
  });
  worker.on("error", (error: unknown) => {
    const fault = error instanceof Error ? error : new Error(String(error));
    for (const { reject } of waiting.values()) reject(fault);
    waiting.clear();
    threads.length = 0;
  });
  return worker;
}

/** A folder for the fonts of one thread; it goes when the program does. */
function fontFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "klastry-fonts-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
