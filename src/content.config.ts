import { defineCollection } from "astro:content";
import { glob } from "astro/loaders";
import { chapterSchema } from "./schema/chapter.ts";

/** Chapters: `content/chapters/<nn-id>/<language>.mdx`; the entry's id is "<nn-id>/<language>". */
export const collections = {
  chapters: defineCollection({
    loader: glob({
      pattern: "*/{pl,en}.mdx",
      base: "content/chapters",
      generateId: ({ entry }) => entry.replace(/\.mdx$/u, ""),
    }),
    schema: chapterSchema,
  }),
};
