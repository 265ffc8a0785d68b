// @ts-nocheck
import type { APIRoute } from "astro";
import { absolute, site } from "../render/address/site.ts";

export const GET: APIRoute = () =>
  new Response(
    `User-agent: *\nAllow: /\n\nSitemap: ${absolute(`${site().base}/sitemap-index.xml`)}\n`,
  );
