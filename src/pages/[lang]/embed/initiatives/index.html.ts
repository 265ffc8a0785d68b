import type { APIRoute } from "astro";
import { voiceFor } from "../../../../i18n/voice.ts";
import { atlasEmbed } from "../../../../render/atlas/atlas-embed.ts";
import { localePaths } from "../../../../render/address/locale-paths.ts";
import { loadData } from "../../../../schema/load.ts";
import type { Locale } from "../../../../schema/text.ts";

export const getStaticPaths = localePaths;

export const GET: APIRoute = ({ params }) => {
  const voice = voiceFor(
    loadData(),
    params["lang"] as Locale,
    "src/pages/[lang]/embed/initiatives/index.html.ts",
  );
  return new Response(atlasEmbed(voice), {
    headers: { "Content-Type": "text/html; charset=utf-8" },
  });
};
