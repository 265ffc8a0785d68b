// @ts-nocheck
import type { APIRoute } from "astro";
import { atlasEmbed } from "../../../../render/atlas/atlas-embed.ts";
import { localePaths } from "../../../../render/address/locale-paths.ts";
import { loadData } from "../../../../schema/load.ts";
import type { Locale } from "../../../../schema/text.ts";

export const getStaticPaths = localePaths;

export const GET: APIRoute = ({ params }) =>
  new Response(atlasEmbed(loadData(), params["lang"] as Locale), {
    headers: { "Content-Type": "text/html; charset=utf-8" },
  });
