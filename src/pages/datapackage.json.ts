import type { APIRoute } from "astro";
import { dataPackage } from "../render/publish/data-package.ts";
import { voiceFor } from "../i18n/voice.ts";
import { loadData } from "../schema/load.ts";
import { LOCALES } from "../schema/text.ts";

export const GET: APIRoute = () => {
  const data = loadData();
  const voices = LOCALES.map((locale) => voiceFor(data, locale, "src/pages/datapackage.json.ts"));
  return new Response(dataPackage(voices));
};
