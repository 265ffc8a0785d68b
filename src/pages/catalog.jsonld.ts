import type { APIRoute } from "astro";
import { voiceFor } from "../i18n/voice.ts";
import { dataCatalogue } from "../render/publish/data-package.ts";
import { loadData } from "../schema/load.ts";
import { LOCALES } from "../schema/text.ts";

export const GET: APIRoute = () => {
  const data = loadData();
  const voices = LOCALES.map((locale) => voiceFor(data, locale, "src/pages/catalog.jsonld.ts"));
  return new Response(dataCatalogue(voices));
};
