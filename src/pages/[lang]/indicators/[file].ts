import type { APIRoute } from "astro";
import { indicatorCsv, indicatorCsvMetadata } from "../../../render/indicator-csv.ts";
import { loadData } from "../../../schema/load.ts";
import { LOCALES } from "../../../schema/text.ts";

export function getStaticPaths() {
  return [...loadData().indicators.values()].flatMap((indicator) =>
    LOCALES.flatMap((lang) =>
      (["csv", "csv-metadata.json", "json"] as const).map((extension) => ({
        params: { lang, file: `${indicator.id}.${extension}` },
        props: { indicator, lang, extension },
      })),
    ),
  );
}

export const GET: APIRoute<ReturnType<typeof getStaticPaths>[number]["props"]> = ({ props }) => {
  const { indicator, lang, extension } = props;
  const make = {
    csv: () => indicatorCsv(indicator, lang, loadData()),
    "csv-metadata.json": () => indicatorCsvMetadata(indicator, lang, loadData()),
    json: () => `${JSON.stringify(indicator, null, 2)}\n`,
  };
  return new Response(make[extension]());
};
