import { relative, sep } from "node:path";
import { isRunnableDevEnvironment, type Plugin, type ViteDevServer } from "vite";
import { xml } from "../../src/render/picture/svg-markup.ts";
import { routedAddress } from "./routed-address.ts";
import type * as sources from "../source-faults.ts";

/** What `npm run dev` runs pages in. */
const ENVIRONMENT = "ssr";
const LOADER = "/src/schema/load.ts";
const FAULTS = "/scripts/source-faults.ts";

/** Sources that no module imports, or that are read before a module does. */
const SOURCE = /^(?:data|content\/locales)\/[\w./-]+\.json$/u;

/**
 * Returns the plugin by which `npm run dev` sees what Vite's graph of modules does not hold: a change
 * in data/ is a change of the module that loads it, so everything made of the data is made anew and
 * the browser reloads. While sources have faults, each page says them as the build would. Files and
 * embeds have the addresses that they have on the site.
 */
export function sourceWatch(): Plugin {
  return {
    name: "source-watch",
    apply: "serve",
    hotUpdate({ file, modules, server }) {
      const path = relative(server.config.root, file).replaceAll(sep, "/");
      if (this.environment.name !== ENVIRONMENT || !SOURCE.test(path)) return undefined;
      // A page of faults may be open before any module has asked for the file.
      server.ws.send({ type: "full-reload" });
      if (!path.startsWith("data/")) return undefined;
      const loaders = this.environment.moduleGraph.getModulesByFile(server.config.root + LOADER);
      return [...modules, ...(loaders ?? [])];
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const asked = request.url ?? "";
        request.url = routedAddress(asked);
        // All pages end so; modules and pictures do not.
        if (request.url === asked && !/^[^?]*\/(?:\?|$)/u.test(asked)) {
          next();
          return;
        }
        sourceFaults(server).then((faults) => {
          if (faults.length === 0) {
            next();
            return;
          }
          response.statusCode = 500;
          response.setHeader("Content-Type", "text/html; charset=utf-8");
          response.end(faultsPage(faults, server.config.base));
        }, next);
      });
    },
  };
}

/** The faults of the sources as they are now, by the same module instances that pages are made of. */
async function sourceFaults(server: ViteDevServer): Promise<readonly string[]> {
  const environment = server.environments[ENVIRONMENT];
  if (!isRunnableDevEnvironment(environment)) {
    throw new Error(
      `scripts/dev/source-watch.ts: expected an environment "${ENVIRONMENT}" that runs modules, received none; name the one that Astro has`,
    );
  }
  const module = await environment.runner.import<typeof sources>(FAULTS);
  return module.sourceFaults();
}

function faultsPage(faults: readonly string[], base: string): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Faults: ${faults.length}</title>
<script type="module" src="${xml(base)}@vite/client"></script>
<style>body{font:1rem/1.5 sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}li{font-family:monospace;overflow-wrap:anywhere;margin:.5rem 0}</style>
<h1>Faults in the sources: ${faults.length}</h1>
<ol>${faults.map((fault) => `<li>${xml(fault)}</li>`).join("")}</ol>
<p>This page reloads when they are mended.</p>
</html>
`;
}
