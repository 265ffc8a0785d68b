import { z } from "zod";
import { idSchema } from "./id.ts";
import { textSchema } from "./text.ts";

const termSchema = z
  .strictObject({
    id: idSchema,
    term: textSchema,
    definition: textSchema,
    /** Ids of works in data/references.json. */
    sources: z.array(idSchema).min(1).readonly(),
  })
  .readonly();
export type Term = z.infer<typeof termSchema>;

/** data/glossary.json */
export const glossaryFileSchema = z.array(termSchema).min(1);
