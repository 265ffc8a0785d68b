import type { APIRoute } from "astro";
import ChartEmbed from "../../../components/embed/ChartEmbed.astro";
import { documentResponse } from "../../../components/embed/document-response.ts";
import { voiceFor } from "../../../i18n/voice.ts";
import { chartViews } from "../../../render/address/locale-paths.ts";
import { chartPayload } from "../../../render/chart/payload.ts";
import { loadData } from "../../../schema/load.ts";

export function getStaticPaths() {
  return chartViews(loadData()).map(({ chart, lang, view }) => ({
    params: { lang, path: `${view ? `${chart.id}/${view}` : chart.id}/index.html` },
    props: { chart, lang, view },
  }));
}

export const GET: APIRoute<ReturnType<typeof getStaticPaths>[number]["props"]> = ({ props }) => {
  const { chart, lang, view } = props;
  const voice = voiceFor(loadData(), lang, "src/pages/[lang]/embed/[...path].ts");
  return documentResponse(ChartEmbed, { payload: chartPayload(chart, voice, view) });
};
