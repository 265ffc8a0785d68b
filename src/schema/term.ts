import { z } from "zod";
import { idSchema } from "./id.ts";
import { textSchema } from "./text.ts";

const termSchema = z
  .strictObject({
    id: idSchema,
    term: textSchema,
    definition: textSchema,
    sources: z.array(idSchema).min(1).readonly().describe("Ids of works in data/references.json."),
    items: z
      .array(
        z
          .string()
          .regex(/^([1-9]|M)\.[1-9]\d*[a-z]?$/u, 'expected a number such as "2.11" or "M.9"'),
      )
      .min(1)
      .readonly()
      .optional()
      .describe("Numbers of the statements of the two source texts in which the term occurs."),
  })
  .readonly();
export type Term = z.infer<typeof termSchema>;

/** data/glossary.json */
export const glossaryFileSchema = z.array(termSchema).min(1);
