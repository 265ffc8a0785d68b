import type { APIRoute } from "astro";
import { voiceFor } from "../../../i18n/voice.ts";
import { charts } from "../../../render/chart/catalogue.ts";
import { oembed } from "../../../render/publish/oembed.ts";
import { chartPayload } from "../../../render/chart/payload.ts";
import { loadData } from "../../../schema/load.ts";
import { LOCALES } from "../../../schema/text.ts";

export function getStaticPaths() {
  return charts.flatMap((chart) =>
    LOCALES.map((lang) => ({ params: { lang, id: chart.id }, props: { chart, lang } })),
  );
}

export const GET: APIRoute<ReturnType<typeof getStaticPaths>[number]["props"]> = ({ props }) => {
  const voice = voiceFor(loadData(), props.lang, "src/pages/oembed/[lang]/[id].json.ts");
  return new Response(oembed(chartPayload(props.chart, voice)));
};
