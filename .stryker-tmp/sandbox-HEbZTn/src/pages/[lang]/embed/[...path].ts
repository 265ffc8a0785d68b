// @ts-nocheck
import type { APIRoute } from "astro";
import { embedPage } from "../../../render/figure/embed.ts";
import { chartViews } from "../../../render/address/locale-paths.ts";
import { chartPayload } from "../../../render/chart/payload.ts";

export function getStaticPaths() {
  return chartViews().map(({ chart, lang, view }) => ({
    params: { lang, path: `${view ? `${chart.id}/${view}` : chart.id}/index.html` },
    props: { chart, lang, view },
  }));
}

export const GET: APIRoute<ReturnType<typeof getStaticPaths>[number]["props"]> = ({ props }) => {
  const { chart, lang, view } = props;
  return new Response(embedPage(chartPayload(chart, lang, view)), {
    headers: { "Content-Type": "text/html; charset=utf-8" },
  });
};
