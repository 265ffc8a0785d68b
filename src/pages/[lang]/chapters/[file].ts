import type { APIRoute } from "astro";
import { chaptersIn } from "../../../components/chapters.ts";
import { voiceFor } from "../../../i18n/voice.ts";
import { chartWith } from "../../../render/chart/catalogue.ts";
import { chapterCitable } from "../../../render/chapter/chapter-citable.ts";
import { CITATION_FILES } from "../../../render/citing/citation-files.ts";
import { drawing } from "../../../render/picture/drawing.ts";
import { pagePreview } from "../../../render/picture/og-image.ts";
import { chartPayload } from "../../../render/chart/payload.ts";
import { loadData } from "../../../schema/load.ts";
import { LOCALES } from "../../../schema/text.ts";

interface File {
  readonly file: string;
  readonly mediaType: string;
  readonly make: () => string | Promise<Uint8Array>;
}

export async function getStaticPaths() {
  const inLanguages = LOCALES.map(async (lang) =>
    (await chaptersIn(lang)).flatMap(({ id, title, order, index }) => {
      const [first] = index.figures;
      const voice = voiceFor(loadData(), lang, `content/chapters/${id}/${lang}.mdx`);
      const { place, say } = voice;
      const preview = (): Promise<Uint8Array> =>
        pagePreview({
          kicker: say("chapter.number", { number: order }),
          title,
          place,
          ...(first
            ? { svg: drawing(chartPayload(chartWith(first.id, place), voice), "narrow") }
            : {}),
        });
      const files: readonly File[] = [
        ...CITATION_FILES.map(({ extension, make }) => ({
          file: `${id}.${extension}`,
          mediaType: "text/plain; charset=utf-8",
          make: () => make(chapterCitable({ id, title }, lang)),
        })),
        { file: `${id}.og.png`, mediaType: "image/png", make: preview },
      ];
      return files.map((entry) => ({ params: { lang, file: entry.file }, props: entry }));
    }),
  );
  return (await Promise.all(inLanguages)).flat();
}

export const GET: APIRoute<Awaited<ReturnType<typeof getStaticPaths>>[number]["props"]> = async ({
  props: { make, mediaType },
}) => {
  const bytes = await make();
  const body = typeof bytes === "string" ? bytes : new Uint8Array(bytes);
  return new Response(body, { headers: { "Content-Type": mediaType } });
};
