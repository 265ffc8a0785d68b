// @ts-nocheck
import type { APIRoute } from "astro";
import { charts } from "../../../render/chart/catalogue.ts";
import { oembed } from "../../../render/publish/oembed.ts";
import { chartPayload } from "../../../render/chart/payload.ts";
import { LOCALES } from "../../../schema/text.ts";

export function getStaticPaths() {
  return charts.flatMap((chart) =>
    LOCALES.map((lang) => ({ params: { lang, id: chart.id }, props: { chart, lang } })),
  );
}

export const GET: APIRoute<ReturnType<typeof getStaticPaths>[number]["props"]> = ({ props }) =>
  new Response(oembed(chartPayload(props.chart, props.lang)));
