import type { APIRoute } from "astro";
import AtlasEmbed from "../../../../components/embed/AtlasEmbed.astro";
import { documentResponse } from "../../../../components/embed/document-response.ts";
import { voiceFor } from "../../../../i18n/voice.ts";
import { loadData } from "../../../../schema/load.ts";
import { LOCALES } from "../../../../schema/text.ts";

export function getStaticPaths() {
  return LOCALES.map((lang) => ({ params: { lang }, props: { lang } }));
}

export const GET: APIRoute<ReturnType<typeof getStaticPaths>[number]["props"]> = ({ props }) => {
  const place = "src/pages/[lang]/embed/initiatives/index.html.ts";
  return documentResponse(AtlasEmbed, { voice: voiceFor(loadData(), props.lang, place) });
};
