import type { APIRoute } from "astro";
import { indicatorCitable } from "../../../render/indicator/indicator-citable.ts";
import { CITATION_FILES } from "../../../render/citing/citation-files.ts";
import { indicatorCsv, indicatorCsvMetadata } from "../../../render/indicator/indicator-csv.ts";
import { voiceFor } from "../../../i18n/voice.ts";
import { loadData } from "../../../schema/load.ts";
import { LOCALES } from "../../../schema/text.ts";

const EXTENSIONS = [
  ...(["csv", "csv-metadata.json", "json"] as const),
  ...CITATION_FILES.map(({ extension }) => extension),
];

export function getStaticPaths() {
  return [...loadData().indicators.values()].flatMap((indicator) =>
    LOCALES.flatMap((lang) =>
      EXTENSIONS.map((extension) => ({
        params: { lang, file: `${indicator.id}.${extension}` },
        props: { indicator, lang, extension },
      })),
    ),
  );
}

export const GET: APIRoute<ReturnType<typeof getStaticPaths>[number]["props"]> = ({ props }) => {
  const { indicator, lang, extension } = props;
  const voice = voiceFor(loadData(), lang, `data/indicators/${indicator.id}.json`);
  const citation = CITATION_FILES.find((file) => file.extension === extension);
  if (citation) {
    return new Response(citation.make(indicatorCitable(indicator, voice)));
  }
  const make: Readonly<Record<string, () => string>> = {
    csv: () => indicatorCsv(indicator, voice),
    "csv-metadata.json": () => indicatorCsvMetadata(indicator, voice),
    json: () => `${JSON.stringify(indicator)}\n`,
  };
  return new Response(make[extension]?.());
};
