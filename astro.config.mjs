import { satteri } from "@astrojs/markdown-satteri";
import mdx from "@astrojs/mdx";
import sitemap from "@astrojs/sitemap";
import { defineConfig } from "astro/config";
import { kitGallery } from "./scripts/dev/kit-gallery.ts";
import { sourceWatch } from "./scripts/dev/source-watch.ts";
import { site } from "./src/render/address/site.ts";
import { textPlugin } from "./src/render/mdx/text-plugin.ts";

const { url, base } = site();

export default defineConfig({
  site: url,
  base: base || "/",
  vite: { plugins: [sourceWatch()] },
  trailingSlash: "always",
  // Pictures are made in a thread of their own: the rest need not wait for each of them.
  build: { concurrency: 256 },
  integrations: [
    kitGallery(),
    // Highlighted code would need inline styles, which the policy below forbids.
    mdx({ syntaxHighlight: false }),
    sitemap({
      i18n: { defaultLocale: "pl", locales: { pl: "pl", en: "en" } },
      // The choice of language is no Polish page; it is for those who read neither.
      serialize: (item) => ({
        ...item,
        links: item.links?.map((link) =>
          link.url === `${url}${base}/` ? { ...link, lang: "x-default" } : link,
        ),
      }),
    }),
  ],
  i18n: {
    defaultLocale: "pl",
    locales: ["pl", "en"],
    routing: { prefixDefaultLocale: true, redirectToDefaultLocale: false },
  },
  markdown: { syntaxHighlight: false, processor: satteri({ mdastPlugins: [textPlugin()] }) },
  security: {
    csp: {
      directives: [
        "default-src 'none'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "frame-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
      ],
    },
  },
});
