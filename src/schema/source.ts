import { z } from "zod";
import { dateSchema } from "./date.ts";
import { idSchema } from "./id.ts";
import { lineSchema, textSchema } from "./text.ts";
import { urlSchema } from "./url.ts";

const licenceSchema = z
  .strictObject({
    id: z
      .string()
      .regex(/^[A-Za-z0-9.+-]+$/u, "expected an SPDX licence id")
      .optional()
      .describe('SPDX identifier, such as "CC-BY-4.0".'),
    url: urlSchema.optional(),
    note: textSchema.optional(),
    commercialUse: z
      .literal(false)
      .optional()
      .describe(
        "False where the terms forbid commercial use; absent where they allow it or do not say.",
      ),
  })
  .refine(
    (licence) =>
      licence.id !== undefined || licence.url !== undefined || licence.note !== undefined,
    "expected at least one of id, url, note",
  )
  .readonly();

/** Where data come from, and on what terms they may be used. */
export const sourceSchema = z
  .strictObject({
    author: lineSchema,
    title: lineSchema,
    publisher: lineSchema,
    year: z
      .string()
      .regex(/^\d{4}(-\d{4})?$/u, 'expected a year or a span of years such as "2011-2023"')
      .describe('"2024" or "2011-2023".'),
    url: urlSchema.optional(),
    reference: idSchema.optional().describe("Id of the work in data/references.json."),
    dataset: lineSchema.optional().describe("The publisher's code of the data set."),
    retrievedFrom: lineSchema
      .optional()
      .describe("The exact place of the copy that was read, with its version."),
    compiledFrom: z
      .array(idSchema)
      .min(2)
      .readonly()
      .optional()
      .describe("Ids of the indicators whose values a compilation of ours repeats."),
    accessed: dateSchema.optional(),
    licence: licenceSchema,
  })
  .refine(
    ({ url, reference, compiledFrom }) =>
      url !== undefined || reference !== undefined || compiledFrom !== undefined,
    "expected url or reference (or both)",
  )
  .readonly();
export type Source = z.infer<typeof sourceSchema>;
