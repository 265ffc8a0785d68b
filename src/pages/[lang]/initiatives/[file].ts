import type { APIRoute } from "astro";
import { CITATION_FILES } from "../../../render/citation-files.ts";
import {
  initiativeCitable,
  RECORD_FILES,
  recordCsv,
  recordJson,
} from "../../../render/profile/record-files.ts";
import { loadData } from "../../../schema/load.ts";
import { LOCALES } from "../../../schema/text.ts";

const EXTENSIONS = [...RECORD_FILES, ...CITATION_FILES.map(({ extension }) => extension)];

export function getStaticPaths() {
  return loadData().initiatives.flatMap((initiative) =>
    LOCALES.flatMap((lang) =>
      EXTENSIONS.map((extension) => ({
        params: { lang, file: `${initiative.id}.${extension}` },
        props: { initiative, lang, extension },
      })),
    ),
  );
}

export const GET: APIRoute<ReturnType<typeof getStaticPaths>[number]["props"]> = ({ props }) => {
  const { initiative, lang, extension } = props;
  const citation = CITATION_FILES.find((file) => file.extension === extension);
  if (citation) {
    return new Response(citation.make(initiativeCitable(initiative, lang, loadData())));
  }
  const make = extension === "csv" ? recordCsv : recordJson;
  return new Response(make(initiative, loadData(), lang));
};
