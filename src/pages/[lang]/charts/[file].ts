import type { APIRoute } from "astro";
import { chartFileName } from "../../../render/address/chart-address.ts";
import { drawing } from "../../../render/picture/drawing.ts";
import { FORMATS } from "../../../render/publish/formats.ts";
import { chartViews } from "../../../render/address/locale-paths.ts";
import { ogImage } from "../../../render/picture/og-image.ts";
import { voiceFor } from "../../../i18n/voice.ts";
import { chartPayload } from "../../../render/chart/payload.ts";
import { loadData } from "../../../schema/load.ts";

export function getStaticPaths() {
  return chartViews(loadData()).flatMap(({ chart, lang, view }) => {
    const { id, definition } = chart;
    const addressed = {
      id,
      definition,
      locale: lang,
      view: view === undefined ? null : { id: view },
    };
    // Links to a view are shown with the picture of its chart.
    const previews = view === undefined ? ["og.png"] : [];
    return [...FORMATS.map(({ extension }) => extension), ...previews].map((extension) => ({
      params: { lang, file: chartFileName(addressed, extension) },
      props: { chart, lang, view, extension },
    }));
  });
}

export const GET: APIRoute<ReturnType<typeof getStaticPaths>[number]["props"]> = async ({
  props,
}) => {
  const { chart, lang, view, extension } = props;
  const payload = chartPayload(
    chart,
    voiceFor(loadData(), lang, "src/pages/[lang]/charts/[file].ts"),
    view,
  );
  const format = FORMATS.find((candidate) => candidate.extension === extension);
  const bytes = await (format
    ? format.make({ payload, drawing: drawing(payload, "wide") })
    : ogImage(payload, drawing(payload, "narrow")));
  const body = typeof bytes === "string" ? bytes : new Uint8Array(bytes);
  return new Response(body, { headers: { "Content-Type": format?.mediaType ?? "image/png" } });
};
