// @ts-nocheck
import type { APIRoute } from "astro";
import { ATLAS_MAKERS } from "../../../render/atlas/atlas-files.ts";
import { CITATION_FILES } from "../../../render/citing/citation-files.ts";
import { initiativeCitable, recordCsv, recordJson } from "../../../render/profile/record-files.ts";
import type { Initiative } from "../../../schema/initiative.ts";
import { loadData } from "../../../schema/load.ts";
import { LOCALES, type Locale } from "../../../schema/text.ts";

/** The files of each record, and of the atlas of all records. */
export function getStaticPaths() {
  const data = loadData();
  const path = (lang: Locale, file: string, make: () => string) => ({
    params: { lang, file },
    props: { make },
  });
  const filesOf = (initiative: Initiative, lang: Locale) => [
    path(lang, `${initiative.id}.csv`, () => recordCsv(initiative, data, lang)),
    path(lang, `${initiative.id}.json`, () => recordJson(initiative, data, lang)),
    ...CITATION_FILES.map(({ extension, make }) =>
      path(lang, `${initiative.id}.${extension}`, () =>
        make(initiativeCitable(initiative, lang, data)),
      ),
    ),
  ];
  return LOCALES.flatMap((lang) => [
    ...data.initiatives.flatMap((initiative) => filesOf(initiative, lang)),
    ...ATLAS_MAKERS.map(({ extension, make }) =>
      path(lang, `initiatives.${extension}`, () => make(data, lang)),
    ),
  ]);
}

export const GET: APIRoute<ReturnType<typeof getStaticPaths>[number]["props"]> = ({ props }) =>
  new Response(props.make());
