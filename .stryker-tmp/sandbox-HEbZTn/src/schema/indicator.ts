// @ts-nocheck
import { z } from "zod";
import { dateSchema, yearSchema } from "./date.ts";
import { idSchema } from "./id.ts";
import { sourceSchema } from "./source.ts";
import { textSchema } from "./text.ts";
import { urlSchema } from "./url.ts";

const rowSchema = z
  .strictObject({
    /** Territory code: ISO country, TERYT of a voivodeship or powiat, or NUTS. */
    geo: z.string().min(1),
    year: yearSchema,
    /** In the indicator's unit; null where the source has no value. */
    value: z.number().nullable(),
    series: z.string().optional(),
    /** The span that the value speaks of, where it is longer than the year: "2017–2020". */
    period: z
      .string()
      .regex(/^\d{4}–\d{4}$/u, 'expected a span of years with an en dash such as "2017–2020"')
      .optional(),
    /** Number of cases behind the value: respondents, or people counted. */
    n: z.int().min(1).optional(),
    /** Part of the answers that are valid, from 0 to 1. */
    shareValid: z.number().min(0).max(1).optional(),
    /** Standard error and confidence bounds (95 %), in the indicator's unit. */
    se: z.number().min(0).optional(),
    ciLow: z.number().optional(),
    ciHigh: z.number().optional(),
    flag: z.string().optional(),
    source: z
      .strictObject({
        url: urlSchema.optional(),
        reference: idSchema.optional(),
        note: textSchema.optional(),
      })
      .readonly()
      .optional(),
  })
  .readonly();
export type Row = z.infer<typeof rowSchema>;

/** What one file of data/indicators holds: a measured quantity, its meaning and its values. */
export const indicatorFileSchema = z
  .strictObject({
    name: textSchema,
    definition: textSchema,
    /** Wording of the survey question, where there is one. */
    question: textSchema.optional(),
    unit: textSchema,
    /** Printed after a number. */
    unitShort: textSchema,
    kind: z.enum(["share", "rate", "count", "index", "score", "amount"]),
    /** Decimal places that the source supports. */
    decimals: z.int().min(0).max(6),
    /** Lowest and highest value that can occur; a value outside is an error. */
    range: z
      .tuple([z.number(), z.number()])
      .refine(([low, high]) => low < high, "expected the lower bound before the higher one")
      .readonly(),
    theme: z.enum(["trust", "engagement", "organisations", "economy", "innovation", "policy"]),
    population: textSchema,
    geography: z.enum(["country", "voivodeship", "powiat", "nuts2", "nuts3"]),
    source: sourceSchema,
    method: textSchema,
    caveats: z.array(textSchema).readonly(),
    confidence: z.enum(["high", "medium", "low"]),
    /** Whether the definition was seen at the source. */
    definitionStatus: z.enum(["verified", "paraphrased", "partly-verified"]),
    /**
     * How the values reached us: from the publisher's own file, from an unchanged copy of it, from
     * aggregates that others made of the publisher's micro-data, from texts that quote the
     * publisher, from other indicators, or by our own computation.
     */
    provenance: z
      .enum(["publisher", "copy", "aggregate", "secondary", "compiled", "computed"])
      .optional(),
    /** True where the project computed the values from counts or micro-data. */
    computed: z.boolean(),
    series: z.record(idSchema, textSchema).readonly().optional(),
    flags: z.record(idSchema, textSchema).readonly().optional(),
    revisions: z
      .array(z.strictObject({ date: dateSchema, note: textSchema }).readonly())
      .readonly(),
    rows: z.array(rowSchema).min(1).readonly(),
  })
  .readonly();

/** An indicator as the site knows it: its file plus the id, which is the file's name. */
export type Indicator = Readonly<z.infer<typeof indicatorFileSchema> & { id: string }>;

/** Label of a place in `rows`, used by messages and by keys: "PL 2020 evs". */
export function rowName(row: Row): string {
  return [row.geo, String(row.year), ...(row.series === undefined ? [] : [row.series])].join(" ");
}
