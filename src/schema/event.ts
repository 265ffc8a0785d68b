import { z } from "zod";
import { partialDateSchema } from "./date.ts";
import { idSchema } from "./id.ts";
import { textSchema } from "./text.ts";
import { urlSchema } from "./url.ts";
import { writtenEntryFields } from "./written-entry.ts";

/** Whose policy an event belongs to. */
export const POLICY_LEVELS = ["europe", "poland", "mazovia"] as const;
export type PolicyLevel = (typeof POLICY_LEVELS)[number];

/** Where events are drawn: in the figure of cluster policy, in the atlas of initiatives. */
export const TIMELINES = ["policy", "atlas"] as const;
export type Timeline = (typeof TIMELINES)[number];

const eventSchema = z
  .strictObject({
    id: idSchema,
    /** Without day or month where they are unknown. */
    date: partialDateSchema,
    level: z.enum(POLICY_LEVELS),
    timelines: z.array(z.enum(TIMELINES)).min(1).readonly(),
    name: textSchema,
    /** The name in the atlas, where that of the figure would need its context. */
    nameInAtlas: textSchema.optional(),
    words: textSchema,
    /** The page where the event was read. */
    url: urlSchema.optional(),
    ...writtenEntryFields,
  })
  .refine(({ url, works }) => url !== undefined || works !== undefined, {
    path: ["url"],
    message: "expected url or works (or both)",
  })
  .refine(
    ({ nameInAtlas, timelines }) => nameInAtlas === undefined || timelines.includes("atlas"),
    { path: ["nameInAtlas"], message: "expected no such name where the atlas shows no event" },
  )
  .readonly();

/** Something that happened in policy on clusters, with where it was read. */
export type PolicyEvent = z.infer<typeof eventSchema>;

/** data/events.json */
export const eventsFileSchema = z.array(eventSchema).min(1);
