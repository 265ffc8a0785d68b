// @ts-nocheck
import { existsSync, readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import sirv from "sirv";

/** A folder that is being served. */
export interface ServedSite {
  /** With the base path and a slash at the end: "http://127.0.0.1:4321/report/". */
  readonly address: string;
  readonly close: () => Promise<void>;
}

export interface ServeOptions {
  /** Empty, or a path that starts with a slash and does not end with one. */
  readonly base?: string;
  /** The first port to try; 0 takes any. */
  readonly port?: number;
  /** Sends `<file>.br` beside a file in its place, where the browser takes it. */
  readonly brotli?: boolean;
}

const HOST = "127.0.0.1";
const PORTS_TRIED = 20;

/**
 * Serves a built site on this machine only, as a plain file host would: `index.html` for a folder,
 * `404.html` for what is not there. Throws where the folder holds no site.
 */
export async function serveSite(folder: string, options: ServeOptions = {}): Promise<ServedSite> {
  const { base = "", port = 0, brotli = false } = options;
  if (!existsSync(join(folder, "index.html"))) {
    throw new Error(
      `${folder}: expected a built site with index.html, received none; run npm run build`,
    );
  }
  const missing = join(folder, "404.html");
  const files = sirv(folder, {
    etag: true,
    brotli,
    onNoMatch: (_, response) => {
      response.writeHead(404, { "content-type": "text/html; charset=utf-8" });
      response.end(existsSync(missing) ? readFileSync(missing) : "");
    },
  });
  const server = createServer((request, response) => {
    const url = request.url ?? "/";
    if (base !== "" && !url.startsWith(`${base}/`)) {
      const isRoot = url === base || url === "/";
      response.writeHead(isRoot ? 302 : 404, isRoot ? { location: `${base}/` } : {}).end();
      return;
    }
    request.url = url.slice(base.length);
    files(request, response);
  });
  await listening(server, port);
  const { port: taken } = server.address() as AddressInfo;
  return {
    address: `http://${HOST}:${taken}${base}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function listening(server: Server, first: number): Promise<void> {
  for (let port = first; ; port += 1) {
    try {
      await new Promise<void>((resolve, reject) => {
        server.once("error", reject);
        server.listen(port, HOST, () => {
          server.off("error", reject);
          resolve();
        });
      });
      return;
    } catch (error) {
      const isTaken = (error as NodeJS.ErrnoException).code === "EADDRINUSE";
      if (!isTaken || port >= first + PORTS_TRIED) throw error;
    }
  }
}
