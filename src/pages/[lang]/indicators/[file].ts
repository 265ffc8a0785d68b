import type { APIRoute } from "astro";
import { indicatorCsv } from "../../../render/indicator-csv.ts";
import { loadData } from "../../../schema/load.ts";
import { LOCALES } from "../../../schema/text.ts";

export function getStaticPaths() {
  return [...loadData().indicators.values()].flatMap((indicator) =>
    LOCALES.flatMap((lang) =>
      (["csv", "json"] as const).map((extension) => ({
        params: { lang, file: `${indicator.id}.${extension}` },
        props: { indicator, lang, extension },
      })),
    ),
  );
}

export const GET: APIRoute<ReturnType<typeof getStaticPaths>[number]["props"]> = ({ props }) => {
  const { indicator, lang, extension } = props;
  const body =
    extension === "csv"
      ? indicatorCsv(indicator, lang, loadData())
      : `${JSON.stringify(indicator, null, 2)}\n`;
  return new Response(body);
};
