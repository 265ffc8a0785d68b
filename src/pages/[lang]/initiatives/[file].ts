import type { APIRoute } from "astro";
import { ATLAS_MAKERS } from "../../../render/atlas/atlas-files.ts";
import { CITATION_FILES } from "../../../render/citing/citation-files.ts";
import { initiativeCitable, recordCsv, recordJson } from "../../../render/profile/record-files.ts";
import { voiceFor, type Voice } from "../../../i18n/voice.ts";
import type { Initiative } from "../../../schema/initiative.ts";
import { loadData } from "../../../schema/load.ts";
import { LOCALES, type Locale } from "../../../schema/text.ts";

/** The files of each record, and of the atlas of all records. */
export function getStaticPaths() {
  const path = (lang: Locale, file: string, make: () => string) => ({
    params: { lang, file },
    props: { make },
  });
  const filesOf = (initiative: Initiative, voice: Voice) => [
    path(voice.locale, `${initiative.id}.csv`, () => recordCsv(initiative, voice)),
    path(voice.locale, `${initiative.id}.json`, () => recordJson(initiative, voice)),
    ...CITATION_FILES.map(({ extension, make }) =>
      path(voice.locale, `${initiative.id}.${extension}`, () =>
        make(initiativeCitable(initiative, voice)),
      ),
    ),
  ];
  const voices = LOCALES.map((lang) =>
    voiceFor(loadData(), lang, "src/pages/[lang]/initiatives/[file].ts"),
  );
  return voices.flatMap((voice) => [
    ...voice.data.initiatives.flatMap((initiative) => filesOf(initiative, voice)),
    ...ATLAS_MAKERS.map(({ extension, make }) =>
      path(voice.locale, `initiatives.${extension}`, () => make(voice)),
    ),
  ]);
}

export const GET: APIRoute<ReturnType<typeof getStaticPaths>[number]["props"]> = ({ props }) =>
  new Response(props.make());
