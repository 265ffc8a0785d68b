import { transform } from "@astrojs/compiler-rs";
import { transformWithOxc, type Plugin } from "vite";

/**
 * Lets tests import components: each is compiled as a build compiles it, without the styles and
 * scripts that a page would gather. The plugin of Astro itself would take every test the whole
 * configuration of the site, and has nothing for tests that have a document.
 */
export function astroComponents(): Plugin {
  return {
    name: "astro-components",
    enforce: "pre",
    async transform(source, id) {
      if (!id.endsWith(".astro")) return null;
      const { code } = transform(source, {
        filename: id,
        normalizedFilename: id,
        compact: "jsx",
        internalURL: "astro/compiler-runtime",
        resultScopedSlot: true,
        resolvePath: (specifier) => specifier,
      });
      return transformWithOxc(code, `${id}.ts`, { sourcemap: true });
    },
  };
}
