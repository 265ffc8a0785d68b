import { z } from "zod";
import { yearSchema } from "./date.ts";
import { idSchema } from "./id.ts";
import { lineSchema, textSchema } from "./text.ts";

const claimSchema = z
  .strictObject({
    /** Chapter and number in the source texts: "2.11", "1.5a", "M.9". */
    id: z
      .string()
      .regex(/^([1-9]|M)\.[1-9]\d*[a-z]?$/u, 'expected a claim number such as "2.11" or "M.9"'),
    /** What the source text says, in our words. */
    statement: textSchema,
    value: z
      .strictObject({
        number: z.number(),
        bound: z.enum(["exactly", "more-than"]),
        unit: z.literal("%"),
        /** Territory codes. */
        geos: z.array(z.string()).min(1).readonly(),
        year: yearSchema,
      })
      .readonly()
      .optional(),
    reference: idSchema,
    page: lineSchema.optional(),
    /** What was checked, what was not, and what the reader should know. */
    note: textSchema,
  })
  .readonly();
export type Claim = z.infer<typeof claimSchema>;

/** data/claims.json: statements of the two source texts that the site quotes and tests. */
export const claimsFileSchema = z.array(claimSchema).min(1);
