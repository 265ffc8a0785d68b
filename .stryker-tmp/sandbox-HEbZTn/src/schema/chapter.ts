// @ts-nocheck
import { z } from "zod";
import { lineSchema } from "./text.ts";

/** What stands at the head of a chapter's file. */
export const chapterSchema = z.strictObject({
  title: lineSchema,
  /** One sentence under the title. */
  lead: lineSchema,
  /** For search engines and previews. */
  description: lineSchema.max(160),
  /** The chapter in three sentences. */
  summary: z.array(lineSchema).length(3),
  order: z.int().positive(),
});
export type ChapterHead = z.infer<typeof chapterSchema>;

/** What stands at the head of a page of running text. */
export const pageSchema = chapterSchema.pick({ title: true, lead: true, description: true });
