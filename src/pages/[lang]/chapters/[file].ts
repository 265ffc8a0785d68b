import { getCollection } from "astro:content";
import type { APIRoute } from "astro";
import { chapterCitable } from "../../../render/citable.ts";
import { CITATION_FILES } from "../../../render/citation-files.ts";
import { LOCALES } from "../../../schema/text.ts";

export async function getStaticPaths() {
  const chapters = await getCollection("chapters");
  return chapters.flatMap(({ id: path, data }) => {
    const [id = "", language] = path.split("/");
    return LOCALES.filter((lang) => lang === language).flatMap((lang) =>
      CITATION_FILES.map(({ extension, make }) => ({
        params: { lang, file: `${id}.${extension}` },
        props: { text: make(chapterCitable({ id, title: data.title }, lang)) },
      })),
    );
  });
}

export const GET: APIRoute<Awaited<ReturnType<typeof getStaticPaths>>[number]["props"]> = ({
  props,
}) => new Response(props.text);
