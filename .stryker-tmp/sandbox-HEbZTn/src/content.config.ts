// @ts-nocheck
import { defineCollection } from "astro:content";
import { glob } from "astro/loaders";
import { chapterSchema, pageSchema } from "./schema/chapter.ts";

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
  /** Pages of running text: `content/pages/<id>/<language>.mdx`. */
  pages: defineCollection({
    loader: glob({
      pattern: "*/{pl,en}.mdx",
      base: "content/pages",
      generateId: ({ entry }) => entry.replace(/\.mdx$/u, ""),
    }),
    schema: pageSchema,
  }),
};
